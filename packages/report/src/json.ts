// `findings.json`: everything a program may want to know of each finding, in one document that no text in it can end (OUT-1), without
// a character that could steer a terminal (OUT-2). Its schema is `schema/findings.schema.json`.

import { escapeControls } from '@sallyport/diagnostics'
import { type FindingRecord, type Triage, tierOf } from '@sallyport/findings'
import { inOrder, type Report, verdictOf } from './report.js'

/** Raised when a reader of the old form would misread the new one. */
const schemaVersion = 1

export function findingsDocument(report: Report): string {
  const { tool, project, generatedAt, run, coverage, entryPoints, leftOut, rules, tier, findings, otherTier } = report
  const document = {
    schema: 'sallyport/findings',
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    project,
    generatedAt,
    run,
    coverage,
    entryPoints,
    tier,
    otherTier,
    leftOut: { accepted: leftOut.accepted, suppressed: leftOut.suppressed, refuted: leftOut.refuted },
    rules: rules.map(({ id, title, summary, cwe, recommendation }) => ({ id, title, summary, cwe, recommendation })),
    findings: inOrder(findings).map(findingOf),
  }
  return `${escapeControls(JSON.stringify(document, undefined, 2))}\n`
}

function findingOf(record: FindingRecord): unknown {
  const { id, fingerprint, claim, claimedBy } = record.finding
  return {
    id,
    fingerprint,
    ruleId: claim.ruleId,
    weaknessClass: claim.weaknessClass,
    cwe: claim.cwe,
    kind: claim.kind,
    severity: claim.severity,
    confidence: claim.confidence,
    tier: tierOf(claim),
    title: claim.title,
    description: claim.description,
    place: claim.place,
    statement: claim.statement,
    enclosingFunction: claim.enclosingFunction,
    trace: claim.trace,
    preconditions: claim.preconditions,
    recommendation: claim.recommendation,
    claimedBy,
    verdict: verdictOf(record) ?? null,
    verdicts: record.verdicts,
    decision: record.decision,
    triage: triageOf(record),
    ownership: record.ownership ?? null,
  }
}

/** Without what only the next run needs. */
function triageOf({ triage }: FindingRecord): Omit<Triage, 'basis'> | null {
  if (triage === undefined) return null
  const { basis: _, ...shown } = triage
  return shown
}
