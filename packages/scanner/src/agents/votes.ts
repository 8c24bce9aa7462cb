// Verdicts on one claim, and what they come to together.

import { type Quote, verdictNames } from '@sallyport/findings'
import { z } from 'zod'
import { quoteDraftSchema } from './claim-draft.js'

/** As a model gives it; a model does not decide that two findings are one. */
export const verdictDraftSchema = z.strictObject({
  verdict: z.enum(verdictNames).exclude(['duplicate']),
  reasoning: z.string().min(20).max(5000),
  evidence: z.array(quoteDraftSchema).min(1).max(20),
})

export interface Vote {
  readonly verdict: z.output<typeof verdictDraftSchema>['verdict']
  readonly reasoning: string
  readonly evidence: readonly Quote[]
}

/** Whether no further vote can change what most say. */
export function isDecided(given: readonly Vote[], votes: number): boolean {
  const most = Math.max(...given.map(({ verdict }) => countOf(given, verdict)))
  return most > votes / 2
}

/** What most say; without a majority it is uncertain, with the evidence of all. */
export function majority(given: readonly Vote[]): Vote {
  const winner = given.find(({ verdict }) => countOf(given, verdict) > given.length / 2)
  if (winner === undefined) {
    return {
      verdict: 'uncertain',
      reasoning:
        `The votes differ. ${given.map(({ verdict, reasoning }) => `${verdict}: ${reasoning}`).join(' ')}`.slice(
          0,
          5000,
        ),
      evidence: given.flatMap(({ evidence }) => evidence).slice(0, 100),
    }
  }
  if (given.length === 1) return winner
  const count = countOf(given, winner.verdict)
  return { ...winner, reasoning: `${count} of ${given.length} votes. ${winner.reasoning}`.slice(0, 5000) }
}

function countOf(given: readonly Vote[], verdict: Vote['verdict']): number {
  return given.filter((each) => each.verdict === verdict).length
}
