// An agent's claim, before it is compared with what is known: the same shape whoever makes it, the analyst or a model.

import { z } from 'zod'
import { placeSchema } from './place.js'
import { confidenceSchema, severitySchema } from './severity.js'
import { tierSchema } from './tier.js'
import { traceSchema } from './trace.js'

export const claimSchema = z.object({
  /** Kebab-case and permanent; renamed rules are in the alias table of the detectors. */
  ruleId: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What kind of flaw, the same for every rule that finds it: part of the fingerprint. */
  weaknessClass: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** `CWE-89` */
  cwe: z.array(z.string().regex(/^CWE-\d+$/)).min(1),
  kind: z.enum(['security', 'bug']),
  severity: severitySchema,
  confidence: confidenceSchema,
  /** Absent: `default`, as in all claims before there were tiers. */
  tier: tierSchema.optional(),
  title: z.string().min(1).max(200),
  description: z.string().min(1).max(5000),
  /** The sink. */
  place: placeSchema,
  /** The sink's statement with white space folded and comments removed: part of the fingerprint. */
  statement: z.string().max(2000),
  /** The name of the function around the sink, or `<module>`: part of the fingerprint. */
  enclosingFunction: z.string().max(200),
  /** Which of the equal statements of the function it is, counted in the code; part of the fingerprint. Absent: as claims come. */
  ordinal: z.int().min(0).optional(),
  trace: traceSchema,
  /** Where other files lead into the same sink. */
  furtherWays: z
    .array(z.object({ title: z.string().max(200), trace: traceSchema }))
    .max(20)
    .optional(),
  /** What must hold for the flaw to be one, one sentence each. */
  preconditions: z.array(z.string().max(500)).max(20),
  /** What to do about it, as an instruction. */
  recommendation: z.string().max(5000),
  /** For a secret in the code, which is never stored itself: its HMAC-SHA256 under the workspace's key, as hex. */
  secretHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type Claim = z.infer<typeof claimSchema>

/** Why something that looked like a flaw is none: what an agent says instead of a claim. */
export const clearanceSchema = z.object({
  ruleId: z.string(),
  place: placeSchema,
  /** In one sentence, with the name of what makes it safe. */
  reason: z.string().min(1).max(1000),
})
export type Clearance = z.infer<typeof clearanceSchema>
