// How a hunt ends, for people and for programs: a table of what is open and what to do next, or one document.

import { counted, escapeControls, visibleLine } from '@sallyport/diagnostics'
import { currentVerdict, type FindingRecord, type Tier, tierOf } from '@sallyport/findings'
import { findingsTable, inOrder, type Report } from '@sallyport/report'
import { type HuntResult, type Imported, type Origin, originOf, type Spent } from '@sallyport/scanner'
import type { Terminal } from '../terminal.js'
import { type DiffDescription, diffLines } from './describe-diff.js'

const schemaVersion = 1

export interface Outcome {
  readonly command: string
  readonly result: HuntResult
  readonly report: Report
  /** The folder with the reports, where some were written. */
  readonly reportFolder: string | undefined
  /** Where only a part was looked at. */
  readonly diff: DiffDescription | undefined
}

export function huntDocument({ command, result, report, reportFolder, diff }: Outcome): string {
  const { workspace, run, auditPath, reports, status, decisions, spent, imported } = result
  const document = {
    schema: 'sallyport/hunt',
    schemaVersion,
    command,
    run,
    status,
    root: workspace.root,
    workspace: { folder: workspace.folder ?? null, trust: workspace.trust, messages: workspace.messages },
    stages: reports,
    coverage: report.coverage,
    entryPoints: report.entryPoints,
    ...(diff === undefined ? {} : { diff }),
    tier: report.tier,
    otherTier: report.otherTier,
    findings: report.findings.map((record) => ({ ...findingSummary(record), ...originField(record, result) })),
    leftOut: report.leftOut,
    decisions,
    ...(spent === undefined ? {} : { spent }),
    ...(imported === undefined ? {} : { imported }),
    record: auditPath,
    reportFolder: reportFolder ?? null,
  }
  return `${escapeControls(JSON.stringify(document))}\n`
}

function originField(record: FindingRecord, { changes }: HuntResult): { readonly origin?: Origin } {
  const origin = changes === undefined ? undefined : originOf(record, changes)
  return origin === undefined ? {} : { origin }
}

/** A finding in a list: `findings show` has the rest. */
export function findingSummary(record: FindingRecord): Record<string, unknown> {
  const { id, fingerprint, claim } = record.finding
  return {
    id,
    fingerprint,
    severity: claim.severity,
    confidence: claim.confidence,
    tier: tierOf(claim),
    kind: claim.kind,
    ruleId: claim.ruleId,
    weaknessClass: claim.weaknessClass,
    cwe: claim.cwe,
    title: claim.title,
    place: claim.place,
    owners: record.ownership?.teams ?? [],
    verdict: currentVerdict(record)?.verdict ?? null,
    priority: record.triage?.priority ?? null,
    decision: record.decision.decision,
  }
}

export function presentHunt({ result, report, reportFolder, diff }: Outcome, terminal: Terminal): void {
  const { coverage, findings, leftOut, tier, otherTier } = report
  terminal.remark('')
  if (findings.length === 0) terminal.result(tier === 'default' ? 'No open findings.\n' : 'No open hints.\n')
  else terminal.result(`${findingsTable(findings, terminal.width)}\n`)
  terminal.remark('')
  if (diff !== undefined && result.changes !== undefined)
    for (const line of diffLines(diff, findings, result.changes)) terminal.remark(line)
  terminal.remark(coverageText(coverage))
  const out = Object.entries(leftOut).filter(([, count]) => count > 0)
  if (out.length > 0)
    terminal.remark(`left out:    ${out.map(([name, count]) => `${count} ${name}`).join(', ')}; \`--all\` shows them`)
  if (otherTier > 0) terminal.remark(otherText(tier, otherTier))
  terminal.remark(
    `gate:        ${counted(result.decisions.allowed, 'act')} allowed, ${result.decisions.denied} denied; record ${visibleLine(result.auditPath)}`,
  )
  if (result.imported !== undefined) for (const line of importedLines(result.imported)) terminal.remark(line)
  if (result.spent !== undefined) terminal.remark(spentText(result.spent))
  if (reportFolder !== undefined) terminal.remark(`report:      ${visibleLine(reportFolder)}/index.md`)
  for (const line of nextSteps(findings, result)) terminal.remark(line)
}

function otherText(tier: Tier, count: number): string {
  return tier === 'default'
    ? `hints:       ${count} with weaker evidence; \`--tier explore\` shows them`
    : `findings:    ${count} of the tier \`default\`, not shown here`
}

export function coverageText({ files, states, ignoredDirectories, ignoredFiles, extent }: Report['coverage']): string {
  const others = Object.entries(states)
    .filter(([state]) => state !== 'scanned')
    .map(([state, count]) => `${count} ${state}`)
  const ignored = `${counted(ignoredDirectories, 'directory', 'directories')} and ${counted(ignoredFiles, 'file')} ignored`
  const parts = [counted(files, 'file'), `${states['scanned'] ?? 0} scanned`, ...others, ignored]
  return `coverage:    ${parts.join(', ')}${extent === 'partial' ? ' (partial)' : ''}`
}

const mostReasons = 5

/** How the claims of other tools fared, and why those that did not hold did not. */
function importedLines({ files, results, verdicts, rejected, skipped, ...counts }: Imported): string[] {
  const fates = (['confirmed', 'refuted', 'fixed', 'uncertain', 'unjudged'] as const)
    .filter((fate) => counts[fate] > 0)
    .map((fate) => `${counts[fate]} ${fate}`)
  const out = [...(rejected > 0 ? [`${rejected} rejected`] : []), ...(skipped > 0 ? [`${skipped} skipped`] : [])]
  const doubted = verdicts.filter(({ verdict }) => verdict !== 'true-positive')
  const more = doubted.length > mostReasons ? [`             and ${doubted.length - mostReasons} more`] : []
  return [
    `imported:    ${[`${counted(results, 'result')} of ${counted(files, 'file')}`, ...fates, ...out].join(', ')}`,
    ...doubted
      .slice(0, mostReasons)
      .map(({ finding, verdict, reasoning }) => `             ${finding} ${verdict}: ${visibleLine(reasoning)}`),
    ...more,
  ]
}

function spentText({ usd, inputTokens, outputTokens, calls }: Spent): string {
  return `models:      $${usd.toFixed(usd < 1 ? 4 : 2)} for ${counted(calls, 'call')}, ${counted(inputTokens, 'token')} in, ${counted(outputTokens, 'token')} out`
}

function nextSteps(findings: readonly FindingRecord[], { status }: HuntResult): string[] {
  const [first] = inOrder(findings)
  const steps =
    first === undefined
      ? []
      : [
          `sallyport findings show ${first.finding.id}   the evidence of a finding, and how to mend it`,
          `sallyport findings accept ${first.finding.id} --reason TEXT   or suppress it, with a reason`,
        ]
  const again =
    status === 'incomplete' || status === 'interrupted' ? ['the same command again goes on where it stopped'] : []
  return [...steps, ...again].map((step, index) => `${index === 0 ? 'next:        ' : '             '}${step}`)
}
