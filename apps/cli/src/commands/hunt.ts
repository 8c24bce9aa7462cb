// The commands that run stages: `hunt` runs all of them and writes reports; `scan`, `investigate`, `revalidate`, `triage` and `enrich`
// run one each.

import { join } from 'node:path'
import { escapeControls, visibleLine } from '@sallyport/diagnostics'
import { type FindingRecord, isAtLeast, isOpen } from '@sallyport/findings'
import type { Report } from '@sallyport/report'
import { loadInput } from '@sallyport/runner/launch'
import {
  exportFindings,
  exportFormats,
  type HuntResult,
  makeReport,
  mostSarifBytes,
  originOf,
  type PipelineStage,
  type ProgressEvent,
  pipelineStages,
  hunt as runHunt,
} from '@sallyport/scanner'
import { exitCode } from '../exit-code.js'
import { consentFrom } from '../hunting/consent.js'
import { type DiffDescription, describeDiff, isUnscanned } from '../hunting/describe-diff.js'
import { type HuntFlags, huntRequest } from '../hunting/hunt-flags.js'
import { huntDocument, type Outcome, presentHunt } from '../hunting/present-hunt.js'
import { Progress } from '../hunting/progress.js'
import { hearSignals, type Interruption } from '../hunting/signals.js'
import type { Terminal } from '../terminal.js'

declare const VERSION: string

export type HuntCommand = 'hunt' | 'review' | 'estimate' | PipelineStage

export async function hunt(
  command: HuntCommand,
  args: readonly string[],
  flags: HuntFlags,
  terminal: Terminal,
  /** The bundle of the analysis worker. */
  workerUrl: URL,
): Promise<number> {
  const interruption = hearSignals()
  const progress = new Progress(terminal, Date.now)
  const events = flags.output === 'jsonl' ? eventPrinter(terminal) : undefined
  const onProgress = flags.output === 'jsonl' ? (event: ProgressEvent) => events?.(event) : progress.show
  const stages = stagesOf(command)
  const askConsent = consentFrom(terminal, flags.yes === true)
  const directory = args[0] ?? '.'
  const request = huntRequest(command, directory, stages, flags, workerUrl, interruption, onProgress, askConsent)
  try {
    const imports = []
    for (const path of new Set(flags.import)) imports.push(await loadInput(path, 'SARIF file', mostSarifBytes))
    return await runHunt(
      {
        ...request,
        imports,
        onOpen: (workspace, run) => {
          events?.({ kind: 'run-start', run, root: workspace.root })
          for (const message of workspace.messages) terminal.remark(`note: ${message}`)
        },
      },
      async (result, project) => {
        progress.clear()
        const { changes } = result
        const diff = changes === undefined ? undefined : await describeDiff(changes, project)
        const report = await makeReport(project, result.workspace, {
          version: VERSION,
          run: result.run,
          now: new Date(),
          all: false,
          tier: flags.tier ?? 'default',
          people: flags.people === true,
          isPartial: result.status !== 'done' || changes !== undefined,
          ...(changes === undefined ? {} : { isMeant: (record) => originOf(record, changes) !== undefined }),
        })
        const reportFolder = stages.length > 1 ? writeReports(result, report) : undefined
        present({ command, result, report, reportFolder, diff }, flags, terminal, events)
        return codeOf(result, report, diff, flags, interruption)
      },
    )
  } finally {
    progress.clear()
    interruption.release()
  }
}

/** An estimate needs to know what there is to look at. */
function stagesOf(command: HuntCommand): readonly PipelineStage[] {
  if (command === 'hunt' || command === 'review') return pipelineStages
  return command === 'estimate' ? ['scan', 'investigate'] : [command]
}

/** All formats into the state folder; what is there from the run before is replaced. */
function writeReports({ workspace, changes }: HuntResult, report: Report): string {
  // What a review says is not all that is known.
  const name = changes === undefined ? 'report' : 'review'
  const folder = join(workspace.state, report.tier === 'default' ? name : `${name}-${report.tier}`)
  for (const format of exportFormats) exportFindings(report, format, folder)
  return folder
}

type Printer = (event: ProgressEvent | { readonly kind: string; readonly [key: string]: unknown }) => void

/** Events as lines of JSON, as they happen. */
function eventPrinter(terminal: Terminal): Printer {
  let run = ''
  return ({ kind, ...rest }) => {
    if ('run' in rest && typeof rest['run'] === 'string') run = rest['run']
    const event = { schemaVersion: 1, type: kind, time: new Date().toISOString(), ...rest, run }
    terminal.result(`${escapeControls(JSON.stringify(event))}\n`)
  }
}

function present(outcome: Outcome, { output }: HuntFlags, terminal: Terminal, events: Printer | undefined): void {
  if (output === 'json') terminal.result(huntDocument(outcome))
  else if (output === 'jsonl') {
    const document: unknown = JSON.parse(huntDocument(outcome))
    events?.({ kind: 'run-end', result: document })
  } else if (outcome.command === 'estimate') {
    for (const { notes } of outcome.result.reports) for (const note of notes) terminal.result(`${visibleLine(note)}\n`)
  } else presentHunt(outcome, terminal)
}

/** The first that applies: a signal, something incomplete, findings that fail the command. */
function codeOf(
  { status, reports, changes }: HuntResult,
  { findings, coverage }: Report,
  diff: DiffDescription | undefined,
  flags: HuntFlags,
  interruption: Interruption,
): number {
  const signalled = interruption.code()
  if (signalled !== undefined) return signalled
  const isUncovered =
    flags.strictCoverage === true &&
    (diff === undefined ? coverage.states['scanned'] !== coverage.files : diff.files.some(isUnscanned))
  if (status !== 'done' || reports.length === 0 || isUncovered) return exitCode.incomplete
  const { failOn } = flags
  if (failOn === undefined) return exitCode.done
  // A review fails for what the change brought, not for what was there before it.
  const isOlder = (record: FindingRecord): boolean => changes !== undefined && originOf(record, changes) === 'older'
  return findings.some(
    (record) => isOpen(record) && !isOlder(record) && isAtLeast(record.finding.claim.severity, failOn),
  )
    ? exitCode.findings
    : exitCode.done
}
