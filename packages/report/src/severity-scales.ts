// Our severities on the scales of others, in one table.

import type { Confidence, Severity } from '@sallyport/findings'

/** `score` is CVSS-like, inside the band that code hosts show under the same word; `rank` is SARIF's 0 to 100. */
const scales: Readonly<Record<Severity, { readonly level: string; readonly score: string; readonly rank: number }>> = {
  critical: { level: 'error', score: '9.5', rank: 95 },
  high: { level: 'error', score: '8.0', rank: 80 },
  medium: { level: 'warning', score: '5.5', rank: 55 },
  low: { level: 'note', score: '3.0', rank: 30 },
  info: { level: 'note', score: '0.1', rank: 10 },
}

const doubt: Readonly<Record<Confidence, number>> = { high: 0, medium: 4, low: 8 }

export function levelOf(severity: Severity): string {
  return scales[severity].level
}

export function scoreOf(severity: Severity): string {
  return scales[severity].score
}

/** The less sure, the lower; never below what is one severity less bad. */
export function rankOf(severity: Severity, confidence: Confidence): number {
  return scales[severity].rank - doubt[confidence]
}
