// The first page: what was looked at, what was found, what to do next.

import { counted } from '@sallyport/diagnostics'
import type { Coverage, FindingRecord, Tier } from '@sallyport/findings'
import { codeSpan, escapeMarkdown } from './escape-markdown.js'
import { ownersOf, type Report, verdictOf } from './report.js'

export function indexPage(
  report: Report,
  findings: readonly FindingRecord[],
  pagePath: (record: FindingRecord) => string,
): string {
  const { tool, project, generatedAt, run } = report
  const parts = [
    `# Findings in ${escapeMarkdown(project)}`,
    `Made by ${escapeMarkdown(tool.name)} ${escapeMarkdown(tool.version)} at ${escapeMarkdown(generatedAt)}, run ${codeSpan(run)}.`,
    '## What was looked at',
    coverageText(report.coverage, report.entryPoints),
    statesTable(report.coverage),
    report.tier === 'default' ? '## What was found' : '## What may be worth a look (tier `explore`)',
    ...foundText(report, findings, pagePath),
    '## What to do next',
    nextSteps(findings),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function coverageText(coverage: Coverage, entryPoints: number): string {
  const sentences = [
    `${counted(coverage.files, 'file')}; ${counted(entryPoints, 'place')} where data from outside enters.`,
    `Ignored: ${counted(coverage.ignoredDirectories, 'directory', 'directories')} and ${counted(coverage.ignoredFiles, 'file')}.`,
  ]
  if (coverage.extent === 'partial') sentences.push('**This is not all: the scan was cut short.**')
  return sentences.join(' ')
}

function statesTable({ states }: Coverage): string {
  const rows = Object.entries(states).sort(([left], [right]) => (left < right ? -1 : 1))
  if (rows.length === 0) return ''
  return table(
    ['state', 'files'],
    rows.map(([state, files]) => [codeSpan(state), String(files)]),
  )
}

function foundText(
  { leftOut, tier, otherTier }: Report,
  findings: readonly FindingRecord[],
  pagePath: (record: FindingRecord) => string,
): string[] {
  const rest = `Not shown: ${leftOut.accepted} accepted, ${leftOut.suppressed} suppressed, ${leftOut.refuted} refuted.`
  const other = otherText(tier, otherTier)
  if (findings.length === 0) return [`No findings. ${rest}${other}`]
  const rows = findings.map((record) => {
    const { claim, id } = record.finding
    return [
      claim.severity,
      escapeMarkdown(claim.weaknessClass),
      codeSpan(`${claim.place.path}:${claim.place.startLine}`),
      ownersOf(record).map(codeSpan).join(', '),
      verdictOf(record) ?? 'none yet',
      record.triage?.priority ?? '',
      `[${id}](${pagePath(record)}) ${escapeMarkdown(claim.title)}`,
    ]
  })
  return [
    `${counted(findings.length, 'finding')}. ${rest}${other}`,
    table(['severity', 'class', 'place', 'owner', 'verdict', 'priority', 'page'], rows),
  ]
}

function otherText(tier: Tier, count: number): string {
  if (count === 0) return ''
  return tier === 'default'
    ? ` ${counted(count, 'hint')} with weaker evidence: \`--tier explore\`.`
    : ` ${counted(count, 'finding')} of the tier \`default\` stand elsewhere.`
}

function nextSteps(findings: readonly FindingRecord[]): string {
  if (findings.length === 0) return 'Nothing is open. Scan again when the code changes: `sallyport hunt`.'
  return [
    '1. Read the pages from the top: the worst come first.',
    '2. Repair what is real, then run `sallyport hunt` again: what is gone is closed by the next verdict.',
    '3. Close what you will not repair, with a reason: `sallyport findings accept` or `sallyport findings suppress`.',
  ].join('\n')
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
