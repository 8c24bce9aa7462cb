// `sallyport findings list|show|accept|suppress|reopen`: look at findings, and decide about them.

import { escapeControls, visible, visibleLine } from '@sallyport/diagnostics'
import type { Place } from '@sallyport/findings'
import {
  currentVerdict,
  type DecisionName,
  type FindingRecord,
  isAtLeast,
  isOpen,
  type Severity,
  type Tier,
  tierOf,
} from '@sallyport/findings'
import { findingsTable } from '@sallyport/report'
import { readFindings, type Workspace } from '@sallyport/scanner'
import type { Project } from '@sallyport/store'
import { exitCode } from '../exit-code.js'
import { findRecord } from '../hunting/find-record.js'
import { type PlacedFlags, withFindings } from '../hunting/open-store.js'
import { findingSummary } from '../hunting/present-hunt.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'

interface ListFlags extends PlacedFlags {
  readonly all?: boolean
  /** Instead of findings, what looked like one and is none. */
  readonly refused?: boolean
  readonly minSeverity?: Severity
  readonly tier?: Tier
  readonly rule?: string
}

export async function findingsList(flags: ListFlags, terminal: Terminal): Promise<number> {
  return withFindings(flags, 'read', async (project, workspace) => {
    if (flags.refused === true) return listRefused(project, workspace, flags, terminal)
    const known = await readFindings(project, workspace, new Date())
    const { tier = 'default' } = flags
    const findings = known.filter(
      (record) =>
        tierOf(record.finding.claim) === tier &&
        (flags.all === true || isOpen(record)) &&
        (flags.minSeverity === undefined || isAtLeast(record.finding.claim.severity, flags.minSeverity)) &&
        (flags.rule === undefined || record.finding.claim.ruleId === flags.rule),
    )
    if (flags.output === 'json') {
      const document = {
        schema: 'sallyport/findings-list',
        schemaVersion: 1,
        tier,
        findings: findings.map(findingSummary),
      }
      terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
    } else if (findings.length === 0) terminal.result(tier === 'default' ? 'No open findings.\n' : 'No open hints.\n')
    else terminal.result(`${findingsTable(findings, terminal.width)}\n`)
    return exitCode.done
  })
}

async function listRefused(
  project: Project,
  workspace: Workspace,
  flags: ListFlags,
  terminal: Terminal,
): Promise<number> {
  const claimed = (await readFindings(project, workspace, new Date())).map(({ finding }) => finding.claim)
  const clearances = (await project.clearances()).filter(
    ({ ruleId, place }) =>
      (flags.rule === undefined || ruleId === flags.rule) &&
      // One file alone may show nothing where another one shows a flaw.
      !claimed.some((claim) => claim.ruleId === ruleId && meet(claim.place, place)),
  )
  if (flags.output === 'json') {
    const document = { schema: 'sallyport/refused-list', schemaVersion: 1, refused: clearances }
    terminal.result(`${escapeControls(JSON.stringify(document))}\n`)
  } else {
    for (const { ruleId, place, reason } of clearances)
      terminal.result(`${visibleLine(place.path)}:${place.startLine}  ${ruleId}\n  ${visibleLine(reason)}\n`)
    if (clearances.length === 0) terminal.result('Nothing was refused.\n')
  }
  return exitCode.done
}

export async function findingsShow(args: readonly string[], flags: PlacedFlags, terminal: Terminal): Promise<number> {
  return withFindings(flags, 'read', async (project, workspace) => {
    const record = await findRecord(project, workspace, args[0] ?? '')
    if (flags.output === 'json') {
      const history = await project.history(record.finding.id)
      const document = {
        schema: 'sallyport/finding',
        schemaVersion: 1,
        state: workspace.state,
        ...record,
        decisions: history.decisions,
        sightings: history.sightings.map(({ claim: _, ...sighting }) => sighting),
      }
      terminal.result(`${escapeControls(JSON.stringify(document, undefined, 2))}\n`)
    } else terminal.result(`${describe(record, workspace).join('\n')}\n`)
    return exitCode.done
  })
}

interface DecisionFlags extends PlacedFlags {
  readonly reason?: string
  readonly expires?: string
}

export async function findingsDecide(
  decision: DecisionName,
  args: readonly string[],
  flags: DecisionFlags,
  terminal: Terminal,
): Promise<number> {
  const reason = flags.reason?.trim() ?? ''
  if (reason === '' && decision !== 'open') {
    throw new UsageError(
      `to ${decision === 'accepted' ? 'accept' : 'suppress'} a finding takes a reason`,
      'give it with `--reason TEXT`',
    )
  }
  const expiresAt = expiryOf(flags.expires)
  return withFindings(flags, 'write', async (project, workspace) => {
    const now = new Date()
    for (const id of args) await findRecord(project, workspace, id)
    for (const id of args) {
      const made = { decision, reason, origin: 'store', ...(expiresAt === undefined ? {} : { expiresAt }) }
      await project.addDecision(id, made, now.toISOString())
      terminal.remark(`${id} is ${decision}${expiresAt === undefined ? '' : ` until ${expiresAt}`}`)
      const after = await findRecord(project, workspace, id)
      if (decision === 'open' && after.decision.decision === 'suppressed')
        terminal.remark(`  but ${after.decision.origin} still suppresses it: ${visibleLine(after.decision.reason)}`)
    }
    return exitCode.done
  })
}

/** A day means its beginning, UTC; an end that has passed would decide nothing. */
function expiryOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/.test(written) ? Date.parse(written) : Number.NaN
  if (Number.isNaN(time))
    throw new UsageError(`\`${written}\` is no day`, 'write `YYYY-MM-DD`, or a time in UTC that ends with `Z`')
  if (time <= Date.now()) throw new UsageError(`\`${written}\` is in the past`, 'name a day to come')
  return new Date(time).toISOString()
}

function describe(record: FindingRecord, { state }: Workspace): string[] {
  const { claim, id, fingerprint, claimedBy } = record.finding
  const { place } = claim
  const verdict = currentVerdict(record)
  const { decision } = record
  return [
    `${claim.severity} ${claim.weaknessClass}: ${visibleLine(claim.title)}`,
    ` --> ${visibleLine(place.path)}:${place.startLine}:${place.startColumn} in ${visibleLine(claim.enclosingFunction)}`,
    '',
    visible(claim.description),
    '',
    'Evidence',
    ...claim.trace.map(
      ({ kind, quote, note }, index) =>
        `  ${index + 1}. ${kind.padEnd(6)} ${visibleLine(quote.place.path)}:${quote.place.startLine}: ${visibleLine(note)}\n       ${visibleLine(quote.text)}`,
    ),
    ...section('Holds if', claim.preconditions),
    ...section('To mend it', [claim.recommendation]),
    '',
    `Verdict: ${verdict === undefined ? 'nobody has looked a second time' : `${verdict.verdict} (${verdict.method}, ${verdict.time})`}`,
    ...(verdict === undefined ? [] : [`  ${visible(verdict.reasoning)}`]),
    ...record.verdicts.slice(0, -1).map((each) => `  before: ${each.verdict} (${each.time})`),
    ...(record.triage === undefined
      ? []
      : [`Priority: ${record.triage.priority}. ${visibleLine(record.triage.reasoning)}`]),
    ...ownership(record),
    `Decision: ${decision.decision}${decision.reason === '' ? '' : `: ${visibleLine(decision.reason)}`}${decision.expiresAt === undefined ? '' : ` (until ${decision.expiresAt})`}`,
    '',
    `id ${id}, fingerprint ${fingerprint}`,
    `${claim.cwe.join(', ')}, confidence ${claim.confidence}, tier ${tierOf(claim)}, claimed by ${visibleLine(claimedBy.agent)} in run ${claimedBy.run}`,
    '',
    'Read, each by permission of the gate (`sallyport audit verify RECORD` checks a record):',
    ...reads(record, state),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${visible(line)}`)]
}

function ownership({ ownership }: FindingRecord): string[] {
  if (ownership === undefined) return []
  const { teams, lastCommitter, authors } = ownership
  return [
    ...(teams.length === 0 ? [] : [`Owners: ${teams.map(visibleLine).join(', ')}`]),
    ...(lastCommitter === undefined
      ? []
      : [
          `Last commit: ${lastCommitter.commit.slice(0, 12)} by ${visibleLine(lastCommitter.name)}, ${lastCommitter.time}`,
        ]),
    ...(authors.length === 0
      ? []
      : [`Lines by: ${authors.map(({ name, lines }) => `${visibleLine(name)} (${lines})`).join(', ')}`]),
  ]
}

function reads(record: FindingRecord, state: string): string[] {
  const all = [...record.finding.claimedBy.reads, ...record.verdicts.flatMap((verdict) => verdict.reads)]
  return all.map(
    ({ path, principal, record: file, sequence, contentHash }) =>
      `  ${visibleLine(path)} as ${principal}: decision ${sequence} of ${visibleLine(`${state}/${file}`)}, ${contentHash.slice(0, 19)}…`,
  )
}

function meet(one: Place, other: Place): boolean {
  return one.path === other.path && one.startLine <= other.endLine && other.startLine <= one.endLine
}
