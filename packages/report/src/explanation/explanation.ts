// A finding as a path through the code as it is now: each step with the lines around it, and whether what the claim quotes still
// stands there. Pure: the lines come from the caller. INVARIANT: code is never shown as evidence where it differs from the quote.

import { type FindingRecord, type Quote, type Tier, type Trace, type TraceStep, tierOf } from '@sallyport/findings'
import type { RuleDescription } from '../report.js'

/** `moved`: the same text stands in another line. `changed`: it is not there. `unread`: the file is gone, or may not be read. */
export type StepState = 'as-claimed' | 'moved' | 'changed' | 'unread'

export interface ShownLine {
  readonly line: number
  readonly text: string
  readonly isMarked: boolean
}

export interface ExplainedStep {
  readonly kind: TraceStep['kind']
  readonly path: string
  /** Where it stands now; where it was claimed if it does not. */
  readonly line: number
  readonly column: number
  readonly quote: string
  readonly state: StepState
  /** Why what is untrusted goes on here. */
  readonly note: string
  readonly lines: readonly ShownLine[]
}

export interface Explanation {
  readonly id: string
  readonly title: string
  readonly severity: string
  readonly confidence: string
  readonly tier: Tier
  readonly ruleId: string
  readonly cwe: readonly string[]
  readonly place: { readonly path: string; readonly line: number }
  readonly enclosingFunction: string
  /** What the attacker chooses, and what that gains. */
  readonly controls: string
  readonly gains: string
  readonly steps: readonly ExplainedStep[]
  readonly furtherWays: readonly { readonly title: string; readonly steps: readonly ExplainedStep[] }[]
  /** Conditions of the code that hold on the way to the sink. */
  readonly conditions: readonly string[]
  readonly preconditions: readonly string[]
  readonly fix: string
  readonly verdict: string
  /** Every quote stands where it was claimed. */
  readonly isCurrent: boolean
}

/** The lines of a file as it is now; nothing where it could not be read. */
export type LinesNow = (path: string) => readonly string[] | undefined

const conditionForm = /^`.*` (?:holds|does not hold) \(line \d+\)$/s
const context = 2
/** Far enough for code that moved, and no search through everything for a short quote. */
const farthest = 5000

export function explainFinding(
  record: FindingRecord,
  rule: RuleDescription | undefined,
  linesNow: LinesNow,
): Explanation {
  const { id, claim } = record.finding
  const steps = stepsOf(claim.trace, linesNow)
  const [first] = claim.trace
  const verdict = record.verdicts.at(-1)
  return {
    id,
    title: claim.title,
    severity: claim.severity,
    confidence: claim.confidence,
    tier: tierOf(claim),
    ruleId: claim.ruleId,
    cwe: claim.cwe,
    place: { path: claim.place.path, line: claim.place.startLine },
    enclosingFunction: claim.enclosingFunction,
    controls: first?.kind === 'source' ? controlled(first) : 'no data: the code is wrong whatever it is given',
    gains: rule?.summary ?? claim.description,
    steps,
    furtherWays: (claim.furtherWays ?? []).map(({ title, trace }) => ({ title, steps: stepsOf(trace, linesNow) })),
    conditions: claim.preconditions.filter((each) => conditionForm.test(each)),
    preconditions: claim.preconditions.filter((each) => !conditionForm.test(each)),
    fix: claim.recommendation === '' ? (rule?.recommendation ?? '') : claim.recommendation,
    verdict: verdict === undefined ? 'nobody has looked a second time' : `${verdict.verdict}: ${verdict.reasoning}`,
    isCurrent: steps.every(({ state }) => state === 'as-claimed'),
  }
}

function controlled({ note, quote }: TraceStep): string {
  const what = note.replace(/ enters$/, '')
  return what === '' ? `\`${quote.text}\`` : what
}

function stepsOf(trace: Trace, linesNow: LinesNow): ExplainedStep[] {
  return trace.map(({ kind, quote, note }) => {
    const lines = linesNow(quote.place.path)
    const { state, line } = standing(quote, lines)
    const column = state === 'moved' ? (lines?.[line - 1]?.indexOf(quote.text) ?? 0) + 1 : quote.place.startColumn
    const isThere = state === 'as-claimed' || state === 'moved'
    return {
      ...{ kind, path: quote.place.path, line, column, quote: quote.text, state, note },
      lines: isThere && lines !== undefined ? around(lines, line) : [],
    }
  })
}

/** Whether a quote stands where it was claimed, or nearby. Quotes are of one line; a longer one is compared by its first. */
function standing({ place, text }: Quote, lines: readonly string[] | undefined): { state: StepState; line: number } {
  const claimed = place.startLine
  if (lines === undefined) return { state: 'unread', line: claimed }
  const [wanted = ''] = text.split('\n')
  if (lines[claimed - 1]?.startsWith(wanted, place.startColumn - 1) === true)
    return { state: 'as-claimed', line: claimed }
  for (let distance = 0; distance <= farthest; distance += 1) {
    for (const line of [claimed - distance, claimed + distance]) {
      if (lines[line - 1]?.includes(wanted) === true) return { state: 'moved', line }
    }
  }
  return { state: 'changed', line: claimed }
}

function around(lines: readonly string[], line: number): ShownLine[] {
  const from = Math.max(1, line - context)
  const until = Math.min(lines.length, line + context)
  return Array.from({ length: until - from + 1 }, (_, index) => ({
    line: from + index,
    text: lines[from + index - 1] ?? '',
    isMarked: from + index === line,
  }))
}
