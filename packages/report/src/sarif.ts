// SARIF 2.1.0, as code hosts and editors read it. Untrusted text reaches messages only as plain text: no link, no control character
// (OUT-2, OUT-6); paths are relative and percent-encoded.

import { escapeControls } from '@sallyport/diagnostics'
import { type FindingRecord, type Trace, tierOf } from '@sallyport/findings'
import { inOrder, ownersOf, type Report, verdictOf } from './report.js'
import { sarifRules } from './sarif-rules.js'
import { escapeMessage, fileUri, locationOf, sourceRoot } from './sarif-text.js'
import { levelOf, rankOf, scoreOf } from './severity-scales.js'

export function sarifDocument(report: Report): string {
  const { tool, project, run, generatedAt, coverage, entryPoints, leftOut, tier, otherTier } = report
  const findings = inOrder(report.findings)
  const rules = sarifRules(report.rules, findings)
  const positions = new Map(rules.map(({ id }, position) => [id, position]))
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: escapeMessage(tool.name), version: tool.version, rules } },
        // Of its own kind for code hosts, so that hints never close or open what an alarm is about.
        automationDetails: { id: `${fileUri(project)}/${tier === 'default' ? '' : `${tier}/`}${fileUri(run)}` },
        invocations: [{ executionSuccessful: coverage.extent === 'complete', endTimeUtc: generatedAt }],
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the project.' } } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((record) => resultOf(record, positions.get(record.finding.claim.ruleId))),
        properties: { project, coverage, entryPoints, tier, otherTier, leftOut: { ...leftOut } },
      },
    ],
  }
  return `${escapeControls(JSON.stringify(document, undefined, 2))}\n`
}

function resultOf(record: FindingRecord, ruleIndex: number | undefined): unknown {
  const { id, fingerprint, claim } = record.finding
  const [version, hash] = fingerprint.split(':')
  return {
    ruleId: claim.ruleId,
    ruleIndex,
    // A hint is something to look at, and no failure (SARIF 3.27.9, 3.27.10).
    ...(tierOf(claim) === 'default' ? { level: levelOf(claim.severity) } : { kind: 'review', level: 'none' }),
    rank: rankOf(claim.severity, claim.confidence),
    message: { text: escapeMessage(`${claim.title}. ${claim.description}`) },
    locations: [
      {
        ...locationOf(claim.place, claim.trace.at(-1)?.quote),
        logicalLocations: [{ name: claim.enclosingFunction, kind: 'function' }],
      },
    ],
    relatedLocations: besideOf(claim.trace),
    codeFlows: codeFlowsOf([claim.trace, ...(claim.furtherWays ?? []).map(({ trace }) => trace)]),
    fingerprints: { [`sallyport/${version}`]: hash },
    partialFingerprints: { [`sallyportFingerprint/${version}`]: hash },
    suppressions: suppressionsOf(record),
    properties: propertiesOf(record, id),
  }
}

/** What has no source is no flow: its steps are places that speak for the result. */
function besideOf(trace: Trace): unknown {
  if (trace.length < 2 || isFlow(trace)) return undefined
  return trace.slice(0, -1).map(({ quote, note }, id) => ({
    id: id + 1,
    ...locationOf(quote.place, quote),
    message: { text: escapeMessage(note) },
  }))
}

function isFlow([first]: Trace): boolean {
  return first?.kind === 'source'
}

/** A flow needs two places; a sink alone is the result's location already. */
function codeFlowsOf(traces: readonly Trace[]): unknown {
  const flows = traces.filter((trace) => trace.length > 1 && isFlow(trace))
  return flows.length === 0 ? undefined : flows.map(codeFlowOf)
}

function codeFlowOf(trace: Trace): unknown {
  const locations = trace.map(({ kind, quote, note }) => ({
    location: { ...locationOf(quote.place, quote), message: { text: escapeMessage(note === '' ? kind : note) } },
    kinds: [kind],
    importance: kind === 'step' ? 'important' : 'essential',
  }))
  return { threadFlows: [{ locations }] }
}

function suppressionsOf({ decision }: FindingRecord): unknown {
  if (decision.decision === 'open') return undefined
  return [{ kind: 'external', status: 'accepted', justification: escapeMessage(decision.reason) }]
}

/** JSON for programs: texts as they are, and only those that a reader would miss above. */
function propertiesOf(record: FindingRecord, id: string): unknown {
  const { claim } = record.finding
  return {
    'security-severity': scoreOf(claim.severity),
    findingId: id,
    severity: claim.severity,
    confidence: claim.confidence,
    tier: tierOf(claim),
    kind: claim.kind,
    verdict: verdictOf(record) ?? null,
    decision: record.decision.decision,
    priority: record.triage?.priority ?? null,
    owners: ownersOf(record),
    preconditions: claim.preconditions,
    recommendation: claim.recommendation,
  }
}
