// The rubric of rubric.md as code: priority from impact and exploitability. Written for people first; the two change together.

import { currentVerdict, type FindingRecord, type Triage } from '@sallyport/findings'

/** Raised with the rubric: old answers are then given again. */
export const rubricVersion = 1

const table: Readonly<Record<Triage['impact'], Readonly<Record<Triage['exploitability'], number>>>> = {
  critical: { trivial: 0, moderate: 0, difficult: 1 },
  high: { trivial: 0, moderate: 1, difficult: 2 },
  medium: { trivial: 1, moderate: 2, difficult: 3 },
  low: { trivial: 2, moderate: 3, difficult: 3 },
}

/** Refuted, mended or a double: nothing is to be done. */
export function isSettled(record: FindingRecord): boolean {
  const verdict = currentVerdict(record)?.verdict
  return verdict === 'false-positive' || verdict === 'fixed' || verdict === 'duplicate'
}

export function triageByRubric(record: FindingRecord): Triage {
  const { claim } = record.finding
  const verdict = currentVerdict(record)?.verdict
  const impact = claim.severity === 'info' ? 'low' : claim.severity
  const { exploitability, because } = exploitabilityOf(record)
  if (isSettled(record)) {
    return { priority: 'skip', exploitability, impact, reasoning: `Nothing to do: the verdict is ${verdict}.` }
  }
  const isUnsure = verdict !== 'true-positive'
  const step = Math.min(3, table[impact][exploitability] + (isUnsure ? 1 : 0))
  const priority = (['P0', 'P1', 'P2', 'P3'] as const)[step] ?? 'P3'
  const doubt = isUnsure
    ? `, one step later because ${verdict === undefined ? 'nobody has looked a second time' : 'the verdict is uncertain'}`
    : ''
  return {
    priority,
    exploitability,
    impact,
    reasoning: `Impact ${impact} by its rule, exploitation ${exploitability}: ${because}${doubt}.`,
  }
}

function exploitabilityOf(record: FindingRecord): { exploitability: Triage['exploitability']; because: string } {
  const { claim } = record.finding
  if (claim.confidence === 'low' || currentVerdict(record)?.verdict === 'uncertain')
    return { exploitability: 'difficult', because: 'the claim itself is not sure' }
  const hasSource = claim.trace.some(({ kind }) => kind === 'source')
  const conditions = claim.preconditions.length
  if (conditions > 2) return { exploitability: 'difficult', because: `${conditions} conditions must hold` }
  if (claim.secretHash !== undefined)
    return { exploitability: 'trivial', because: 'whoever can read the code has the secret' }
  if (hasSource && conditions === 0)
    return { exploitability: 'trivial', because: 'data from outside reaches the sink and nothing else has to hold' }
  if (!hasSource) return { exploitability: 'moderate', because: 'no data from outside is needed or shown' }
  return { exploitability: 'moderate', because: `${conditions === 1 ? 'one condition' : 'two conditions'} must hold` }
}
