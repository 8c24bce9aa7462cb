// What a report is made of: data only, put together by the caller, so that every format says the same.

import {
  type Coverage,
  compareSeverity,
  currentVerdict,
  type FindingRecord,
  priorities,
  type Tier,
  type VerdictName,
} from '@sallyport/findings'

export interface RuleDescription {
  readonly id: string
  readonly title: string
  /** What the rule looks for, in a sentence or two. */
  readonly summary: string
  /** `CWE-89` */
  readonly cwe: readonly string[]
  readonly recommendation: string
}

/** Findings that are known and not shown, by what was decided about them. */
export interface LeftOut {
  readonly accepted: number
  readonly suppressed: number
  /** Verdict `false-positive`, `fixed` or `duplicate`. */
  readonly refuted: number
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string }
  readonly project: string
  /** RFC 3339, UTC. */
  readonly generatedAt: string
  readonly run: string
  readonly coverage: Coverage
  /** How many places were found where data from outside enters. */
  readonly entryPoints: number
  /** Of which the findings are: never of both. */
  readonly tier: Tier
  readonly findings: readonly FindingRecord[]
  /** How many are open in the other tier. */
  readonly otherTier: number
  readonly leftOut: LeftOut
  readonly rules: readonly RuleDescription[]
}

/** What to look at first: by priority where triaged, then by severity, then by place, so that a report repeats to the byte. */
export function inOrder(findings: readonly FindingRecord[]): FindingRecord[] {
  return [...findings].sort((left, right) => {
    const [a, b] = [left.finding.claim, right.finding.claim]
    return (
      rankOf(left) - rankOf(right) ||
      compareSeverity(a.severity, b.severity) ||
      compareText(a.place.path, b.place.path) ||
      a.place.startLine - b.place.startLine ||
      compareText(left.finding.id, right.finding.id)
    )
  })
}

/** Not by locale: the order must not depend on the machine. */
function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function rankOf({ triage }: FindingRecord): number {
  return triage === undefined ? priorities.length : priorities.indexOf(triage.priority)
}

export function verdictOf(record: FindingRecord): VerdictName | undefined {
  return currentVerdict(record)?.verdict
}

export function ownersOf({ ownership }: FindingRecord): readonly string[] {
  return ownership?.teams ?? []
}
