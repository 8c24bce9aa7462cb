// The report as a folder of Markdown: an index for the reader who decides, and a page a finding for who repairs it. File names are
// made of severities and ids alone (OUT-7).

import { CodedError } from '@sallyport/diagnostics'
import { type FindingRecord, findingSchema, severitySchema } from '@sallyport/findings'
import { findingPage } from './finding-page.js'
import { indexPage } from './index-page.js'
import { inOrder, type Report } from './report.js'

/** Relative path to content, `index.md` first. */
export function markdownFolder(report: Report): Map<string, string> {
  const findings = inOrder(report.findings)
  const pages = new Map([['index.md', indexPage(report, findings, pagePath)]])
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]))
  for (const record of findings) {
    pages.set(pagePath(record), findingPage(record, rules.get(record.finding.claim.ruleId)))
  }
  return pages
}

/** `high/f-0123456789ab.md`, or an error: a name that is not of our alphabet never reaches a file system. */
function pagePath({ finding }: FindingRecord): string {
  const severity = severitySchema.safeParse(finding.claim.severity)
  const id = findingSchema.shape.id.safeParse(finding.id)
  if (severity.success && id.success) return `${severity.data}/${id.data}.md`
  throw new CodedError({
    code: 'report/name-unsafe',
    message: `a finding with the id \`${finding.id}\` cannot name a file`,
    hint: 'report this: ids are made by the scanner and checked by the store',
  })
}
