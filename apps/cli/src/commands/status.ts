// `sallyport status`: what is known of a repository, and what is still to be done.

import { escapeControls, visibleLine } from '@sallyport/diagnostics'
import { currentVerdict, type FindingRecord, isOpen, severities, tierOf } from '@sallyport/findings'
import { readFindings, type Workspace } from '@sallyport/scanner'
import type { Project } from '@sallyport/store'
import { exitCode } from '../exit-code.js'
import { type PlacedFlags, withFindings } from '../hunting/open-store.js'
import { coverageText } from '../hunting/present-hunt.js'
import { isAlive } from '../hunting/signals.js'
import type { Terminal } from '../terminal.js'

interface StatusFlags extends PlacedFlags {
  /** Also each file that was not scanned, and each entry that was ignored. */
  readonly coverage?: boolean
}

export async function status(args: readonly string[], flags: StatusFlags, terminal: Terminal): Promise<number> {
  const [dir] = args
  return withFindings({ ...flags, ...(dir === undefined ? {} : { dir }) }, 'read', async (project, workspace) => {
    const known = await readStatus(project, workspace)
    const left = flags.coverage === true ? await readLeft(project) : undefined
    if (flags.output === 'json') {
      const document = { schema: 'sallyport/status', schemaVersion: 1, ...known, ...left }
      terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
      return exitCode.done
    }
    const { lastRun, coverage, findings, hints, work } = known
    terminal.result(
      `${visibleLine(workspace.root)}: workspace ${workspace.trust}, state ${visibleLine(workspace.state)}\n`,
    )
    if (lastRun !== null) terminal.result(`last run:    ${lastRun.command} ${lastRun.run}, ${lastRun.status}\n`)
    terminal.result(`${coverageText(coverage)}\n`)
    terminal.result(
      `findings:    ${findings.open} open (${bySeverity(findings.openBySeverity)}), ${findings.all} in all\n`,
    )
    if (hints.open > 0) terminal.result(`hints:       ${hints.open} open in the tier \`explore\`\n`)
    for (const [stage, counts] of Object.entries(work))
      terminal.result(
        `${`${stage}:`.padEnd(13)}${counts.done} done, ${counts.pending} to do, ${counts.failed} failed before\n`,
      )
    for (const { path, state, detail } of left?.notScanned ?? [])
      terminal.result(
        `${state.padEnd(26)} ${visibleLine(path)}${detail === undefined ? '' : `: ${visibleLine(detail)}`}\n`,
      )
    for (const { path, kind, rule } of left?.ignored ?? [])
      terminal.result(`${`ignored ${kind}`.padEnd(26)} ${visibleLine(path)}: ${visibleLine(rule)}\n`)
    for (const message of workspace.messages) terminal.remark(`note: ${message}`)
    return exitCode.done
  })
}

async function readStatus(project: Project, workspace: Workspace) {
  const [last] = await project.runs(1, isAlive)
  const all = await readFindings(project, workspace, new Date())
  const records = all.filter(({ finding }) => tierOf(finding.claim) === 'default')
  const hints = all.filter((record) => !records.includes(record) && isOpen(record))
  const open = records.filter(isOpen)
  return {
    root: workspace.root,
    workspace: { folder: workspace.folder ?? null, trust: workspace.trust, messages: workspace.messages },
    state: workspace.state,
    lastRun:
      last === undefined
        ? null
        : { run: last.runId, command: last.command, status: last.status, startedAt: last.startedAt },
    coverage: await project.coverage(),
    entryPoints: await project.countEntryPoints(),
    findings: {
      all: records.length,
      open: open.length,
      openBySeverity: countBy(open, ({ finding }) => finding.claim.severity),
      byVerdict: countBy(records, (record) => currentVerdict(record)?.verdict ?? 'none'),
      byDecision: countBy(records, ({ decision }) => decision.decision),
    },
    hints: { open: hints.length },
    work: await project.counts(),
  }
}

async function readLeft(project: Project) {
  const files = await project.files()
  return {
    notScanned: files
      .filter(({ state }) => state !== 'scanned')
      .map(({ path, state, detail }) => ({ path, state, ...(detail === undefined ? {} : { detail }) })),
    ignored: await project.ignored(),
  }
}

function countBy(records: readonly FindingRecord[], keyOf: (record: FindingRecord) => string): Record<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1)
  return Object.fromEntries(counts)
}

function bySeverity(counts: Readonly<Record<string, number>>): string {
  const shown = severities.flatMap((each) => (counts[each] === undefined ? [] : [`${counts[each]} ${each}`]))
  return shown.length === 0 ? 'none' : shown.join(', ')
}
