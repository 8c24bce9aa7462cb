// A claim that is kept: with an id that never changes, and with all that was said about it since.

import { z } from 'zod'
import { claimSchema } from './claim.js'
import { humanDecisionSchema, ownershipSchema, triageSchema, verdictSchema } from './verdict.js'

/** A recorded read: the line of a run's record that permitted it. */
export const recordedReadSchema = z.object({
  path: z.string(),
  /** `sha256:<hex>` of the bytes that were read. */
  contentHash: z.string(),
  /** The record's file, as the run named it, and the decision's number in it. */
  record: z.string(),
  sequence: z.int(),
  principal: z.string(),
})
export type RecordedRead = z.infer<typeof recordedReadSchema>

export const findingSchema = z.object({
  /** Random and permanent. */
  id: z.string().regex(/^f-[0-9a-hjkmnp-tv-z]{12}$/),
  /** `v1:<hex>` */
  fingerprint: z.string().regex(/^v1:[0-9a-f]{64}$/),
  claim: claimSchema,
  claimedBy: z.object({
    agent: z.string(),
    version: z.string(),
    run: z.string(),
    /** RFC 3339, UTC. */
    time: z.string(),
    reads: z.array(recordedReadSchema),
  }),
})
export type Finding = z.infer<typeof findingSchema>

export const givenVerdictSchema = verdictSchema.extend({
  /** `evidence-from-the-sink`, or how else it was reached. */
  method: z.string(),
  run: z.string(),
  time: z.string(),
  reads: z.array(recordedReadSchema),
})
export type GivenVerdict = z.infer<typeof givenVerdictSchema>

/** A finding with its history, newest last: what stages, exports and people look at. */
export const findingRecordSchema = z.object({
  finding: findingSchema,
  verdicts: z.array(givenVerdictSchema),
  decision: humanDecisionSchema,
  triage: triageSchema.optional(),
  ownership: ownershipSchema.optional(),
})
export type FindingRecord = z.infer<typeof findingRecordSchema>

/** The verdict that counts now. */
export function currentVerdict(record: FindingRecord): GivenVerdict | undefined {
  return record.verdicts.at(-1)
}

/** Whether a person should still look at it: decided `open`, and not refuted, fixed or a duplicate. */
export function isOpen(record: FindingRecord): boolean {
  const verdict = currentVerdict(record)?.verdict
  return (
    record.decision.decision === 'open' &&
    (verdict === undefined || verdict === 'true-positive' || verdict === 'uncertain')
  )
}
