// One finding, for a person or a coding agent: what happens, the evidence line by line, why we believe it, how to repair and close it.

import {
  currentVerdict,
  type FindingRecord,
  type Quote,
  type TraceStep,
  type Triage,
  tierOf,
} from '@sallyport/findings'
import { codeBlock, codeSpan, escapeMarkdown, escapeMarkdownText } from './escape-markdown.js'
import { table } from './index-page.js'
import { ownersOf, type RuleDescription } from './report.js'

export function findingPage(record: FindingRecord, rule: RuleDescription | undefined): string {
  const { claim } = record.finding
  const parts = [
    `# ${escapeMarkdown(claim.title)}`,
    factsTable(record, rule),
    '## What happens',
    escapeMarkdownText(claim.description),
    '## Evidence',
    claim.trace.map(evidenceStep).join('\n\n'),
    ...preconditionsPart(claim.preconditions),
    '## Why we believe it',
    ...verdictPart(record),
    ...triagePart(record),
    '## How to fix it',
    escapeMarkdownText(claim.recommendation === '' ? (rule?.recommendation ?? '') : claim.recommendation),
    '## How to close it',
    closingPart(record),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function factsTable(record: FindingRecord, rule: RuleDescription | undefined): string {
  const { id, fingerprint, claim, claimedBy } = record.finding
  const { path, startLine, startColumn } = claim.place
  const rows: [string, string][] = [
    ['finding', codeSpan(id)],
    ['severity', claim.severity],
    ['confidence', claim.confidence],
    ['tier', tierOf(claim) === 'default' ? '' : tierOf(claim)],
    ['class', `${escapeMarkdown(claim.weaknessClass)} (${claim.cwe.map(escapeMarkdown).join(', ')})`],
    ['rule', codeSpan(claim.ruleId) + (rule === undefined ? '' : `: ${escapeMarkdown(rule.title)}`)],
    ['place', codeSpan(`${path}:${startLine}:${startColumn}`)],
    ['function', codeSpan(claim.enclosingFunction)],
    ['owner', ownersOf(record).map(codeSpan).join(', ')],
    ['verdict', currentVerdict(record)?.verdict ?? 'none yet'],
    ['priority', record.triage?.priority ?? ''],
    ['decision', decisionText(record)],
    ['claimed by', escapeMarkdown(`${claimedBy.agent} ${claimedBy.version}, ${claimedBy.time}`)],
    ['fingerprint', codeSpan(fingerprint)],
  ]
  return table(
    ['', ''],
    rows.filter(([, value]) => value !== ''),
  )
}

function decisionText({ decision }: FindingRecord): string {
  const end = decision.expiresAt === undefined ? '' : ` until ${escapeMarkdown(decision.expiresAt)}`
  const reason = decision.reason === '' ? '' : `: ${escapeMarkdown(decision.reason)}`
  return `${decision.decision}${end}${reason}`
}

/** Numbered by hand, not as a list: a list would take the code block's lines in only if they were indented. */
function evidenceStep({ kind, quote, note }: TraceStep, position: number): string {
  const said = note === '' ? '' : `: ${escapeMarkdown(note)}`
  return `**${position + 1}. ${kind}**, ${placeText(quote)}${said}\n\n${codeBlock(quote.text)}`
}

function placeText({ place }: Quote): string {
  return codeSpan(`${place.path}:${place.startLine}`)
}

function preconditionsPart(preconditions: readonly string[]): string[] {
  if (preconditions.length === 0) return []
  return ['It is a flaw only if:', preconditions.map((each) => `- ${escapeMarkdown(each)}`).join('\n')]
}

function verdictPart(record: FindingRecord): string[] {
  const verdict = currentVerdict(record)
  if (verdict === undefined) return ['Nobody has checked the claim yet: run `sallyport revalidate`.']
  const evidence = verdict.evidence.map((quote) => `${placeText(quote)}\n\n${codeBlock(quote.text)}`)
  const duplicate = verdict.duplicateOf === undefined ? '' : ` of ${codeSpan(verdict.duplicateOf)}`
  return [
    `Verdict: **${verdict.verdict}**${duplicate} (${escapeMarkdown(verdict.method)}, ${escapeMarkdown(verdict.time)}).`,
    escapeMarkdownText(verdict.reasoning),
    ...(evidence.length === 0 ? [] : ['What was read again:', ...evidence]),
  ]
}

function triagePart({ triage }: FindingRecord): string[] {
  if (triage === undefined) return []
  return [
    `Priority ${triage.priority}${sorter(triage)}: exploitability ${triage.exploitability}, impact ${triage.impact}.`,
    escapeMarkdownText(triage.reasoning),
  ]
}

function sorter({ by }: Triage): string {
  return by === undefined ? '' : ` (by ${escapeMarkdown(by)})`
}

function closingPart({ finding }: FindingRecord): string {
  return [
    'Repair it and scan again: the next verdict closes it. To keep it as it is, say why:',
    '',
    codeBlock(
      [
        `sallyport findings accept ${finding.id} --reason '…'`,
        `sallyport findings suppress ${finding.id} --reason '…'`,
      ].join('\n'),
    ),
    '',
    '`accept`: the risk is real and taken. `suppress`: it is no flaw here.',
  ].join('\n')
}
