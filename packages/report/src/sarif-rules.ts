// The rules of a SARIF run: those that are described and those that findings name.

import { compareSeverity, type FindingRecord, type Severity } from '@sallyport/findings'
import { escapeMarkdownText } from './escape-markdown.js'
import type { RuleDescription } from './report.js'
import { escapeMessage } from './sarif-text.js'
import { levelOf, scoreOf } from './severity-scales.js'

export interface SarifRule {
  readonly id: string
  readonly [key: string]: unknown
}

export function sarifRules(described: readonly RuleDescription[], findings: readonly FindingRecord[]): SarifRule[] {
  const worst = worstByRule(findings)
  const known = new Set(described.map(({ id }) => id))
  const undescribed = [...worst.keys()].filter((id) => !known.has(id))
  return [
    ...described.map((rule) => ruleOf(rule, worst.get(rule.id))),
    ...undescribed.map((id) =>
      ruleOf({ id, title: id, summary: '', cwe: cweOf(findings, id), recommendation: '' }, worst.get(id)),
    ),
  ]
}

function ruleOf({ id, title, summary, cwe, recommendation }: RuleDescription, worst: Severity | undefined): SarifRule {
  const text = [summary, recommendation].filter((part) => part !== '')
  return {
    id,
    name: id,
    shortDescription: { text: escapeMessage(title) },
    fullDescription: { text: escapeMessage(summary === '' ? title : summary) },
    help: {
      text: escapeMessage(text.length === 0 ? title : text.join(' ')),
      markdown: text.length === 0 ? escapeMarkdownText(title) : text.map(escapeMarkdownText).join('\n\n'),
    },
    ...(worst === undefined ? {} : { defaultConfiguration: { level: levelOf(worst) } }),
    properties: {
      tags: ['security', ...cwe.map((name) => `external/cwe/${name.toLowerCase()}`)],
      // Hosts sort by the rule's score, so it is that of its worst finding here.
      ...(worst === undefined ? {} : { 'security-severity': scoreOf(worst) }),
    },
  }
}

function worstByRule(findings: readonly FindingRecord[]): Map<string, Severity> {
  const worst = new Map<string, Severity>()
  for (const { finding } of findings) {
    const { ruleId, severity } = finding.claim
    const before = worst.get(ruleId)
    if (before === undefined || compareSeverity(severity, before) < 0) worst.set(ruleId, severity)
  }
  return worst
}

function cweOf(findings: readonly FindingRecord[], ruleId: string): string[] {
  const named = findings.filter(({ finding }) => finding.claim.ruleId === ruleId)
  return [...new Set(named.flatMap(({ finding }) => finding.claim.cwe))]
}
