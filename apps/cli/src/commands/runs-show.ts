// `sallyport runs show`: one run with what models cost in it, and, on request, every word that was exchanged. Secrets were masked
// before anything was sent, so there are none in it.

import { counted, escapeControls, visible, visibleLine } from '@sallyport/diagnostics'
import { namesInSubject } from '@sallyport/scanner'
import type { ModelCall, Project } from '@sallyport/store'
import { exitCode } from '../exit-code.js'
import { type PlacedFlags, withFindings } from '../hunting/open-store.js'
import { isAlive } from '../hunting/signals.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

interface ShowFlags extends PlacedFlags {
  /** Also the conversations themselves. */
  readonly transcript?: boolean
  /** Only the conversation about this file or finding. */
  readonly subject?: string
}

export async function runsShow(args: readonly string[], flags: ShowFlags, terminal: Terminal): Promise<number> {
  const [runId = ''] = args
  return withFindings(flags, 'read', async (project, workspace) => {
    const shown = await readRun(project, runId, flags.subject)
    if (flags.output === 'json') {
      const document = { schema: 'sallyport/run-details', schemaVersion: 1, state: workspace.state, ...shown }
      terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
      return exitCode.done
    }
    const { run, costs, calls } = shown
    terminal.result(`${run.run}  ${run.command}  ${run.status}  ${run.startedAt}\n`)
    for (const { stage, model, calls: count, failed, inputTokens, outputTokens, nanoUsd } of costs)
      terminal.result(
        `${`${stage}:`.padEnd(13)}${visibleLine(model)}: ${counted(count, 'call')}, ${failed} failed, ${counted(inputTokens, 'token')} in, ${counted(outputTokens, 'token')} out, $${dollars(nanoUsd)}\n`,
      )
    if (costs.length === 0) terminal.result('no model was asked\n')
    if (flags.transcript === true) for (const call of calls) terminal.result(`\n${transcriptOf(call)}\n`)
    else for (const line of conversations(calls)) terminal.result(`${line}\n`)
    return exitCode.done
  })
}

async function readRun(project: Project, runId: string, subject: string | undefined) {
  const run = await project.run(runId, isAlive)
  if (run === undefined) throw new UsageError(`there is no run \`${runId}\``, '`sallyport runs` lists them')
  const { runId: id, ...rest } = run
  const paths = new Set((await project.files()).map(({ path }) => path))
  const namesOf = ({ subject: written }: ModelCall) => namesInSubject(written, (name) => paths.has(name))
  const calls = await project.modelCalls(runId)
  return {
    run: { run: id, ...rest },
    costs: await project.modelCosts(runId),
    calls: calls.filter((call) => subject === undefined || namesOf(call).some((name) => isAbout(name, subject))),
  }
}

/** A verdict's conversation is about a line of a file. */
function isAbout(name: string, subject: string): boolean {
  return name === subject || name.startsWith(`${subject}:`)
}

/** One line for each conversation, in the order in which they began. */
function conversations(calls: readonly ModelCall[]): string[] {
  const groups = new Map<string, ModelCall[]>()
  for (const call of calls) {
    const key = `${call.stage} ${namesInSubject(call.subject).join(', ')}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [call])
    else group.push(call)
  }
  return [...groups].map(([key, group]) => {
    const cost = group.reduce((sum, { nanoUsd }) => sum + nanoUsd, 0)
    return `  ${visibleLine(key)}: ${counted(group.length, 'call')}, $${dollars(cost)}, ${visibleLine(group.at(-1)?.outcome ?? '')}`
  })
}

function transcriptOf({ stage, subject, model, time, outcome, request, answer }: ModelCall): string {
  return [
    `── ${stage} ${visibleLine(namesInSubject(subject).join(', '))}, ${visibleLine(model)}, ${time}: ${visibleLine(outcome)}`,
    visible(textOf(request)),
    '──> ',
    visible(textOf(answer)),
  ].join('\n')
}

/** Text as it was said; what has another form as JSON. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  if (typeof value !== 'object' || value === null) return String(value)
  const { provider: _, ...parts } = value as Record<string, unknown>
  return Object.entries(parts)
    .filter(([, part]) => part !== '' && !(Array.isArray(part) && part.length === 0))
    .map(([name, part]) => (name === 'input' ? `input: ${JSON.stringify(part)}` : `${name}: ${textOf(part)}`))
    .join('\n')
}

function dollars(nanoUsd: number): string {
  return (nanoUsd / 1e9).toFixed(4)
}
