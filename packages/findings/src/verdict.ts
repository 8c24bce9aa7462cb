// The answers to a claim: the revalidation's verdict, the human decision, the triage.

import { z } from 'zod'
import { quoteSchema } from './place.js'

export const verdictNames = ['true-positive', 'false-positive', 'fixed', 'duplicate', 'uncertain'] as const
export const verdictNameSchema = z.enum(verdictNames)
export type VerdictName = z.infer<typeof verdictNameSchema>

export const verdictSchema = z.object({
  verdict: verdictNameSchema,
  /** In a few sentences: what was looked at, and what decided. */
  reasoning: z.string().min(1).max(5000),
  /** What stands in the code and decided; each was read again. */
  evidence: z.array(quoteSchema).max(100),
  /** The other finding, for `duplicate`. */
  duplicateOf: z.string().optional(),
})
export type Verdict = z.infer<typeof verdictSchema>

export const decisionNames = ['open', 'accepted', 'suppressed'] as const
export const decisionNameSchema = z.enum(decisionNames)
export type DecisionName = z.infer<typeof decisionNameSchema>

/** What a person decided about a finding; a decision past its end is `open` again. */
export const humanDecisionSchema = z.object({
  decision: decisionNameSchema,
  reason: z.string().max(1000),
  /** RFC 3339, UTC; absent: for good. */
  expiresAt: z.string().optional(),
  /** `store` for a command of ours, or the file that says so. */
  origin: z.string(),
})
export type HumanDecision = z.infer<typeof humanDecisionSchema>

export const priorities = ['P0', 'P1', 'P2', 'P3', 'skip'] as const

export const triageSchema = z.object({
  priority: z.enum(priorities),
  exploitability: z.enum(['trivial', 'moderate', 'difficult']),
  impact: z.enum(['critical', 'high', 'medium', 'low']),
  reasoning: z.string().max(2000),
  /** The model that sorted it; absent: the written rubric. */
  by: z.string().max(300).optional(),
  /** `sha256:<hex>` of what was known of the finding then. */
  basis: z.string().max(100).optional(),
})
export type Triage = z.infer<typeof triageSchema>

/** Who can act on a finding. Persons are hashed in the store unless the operator asked for names. */
export const ownershipSchema = z.object({
  /** Owners from CODEOWNERS, as written there: `@acme/payments`. */
  teams: z.array(z.string().max(200)).max(50),
  /** The line of CODEOWNERS that says so. */
  rule: z.string().max(500).optional(),
  lastCommitter: z.object({ name: z.string(), email: z.string(), time: z.string(), commit: z.string() }).optional(),
  /** Who wrote the lines of the evidence, most lines first. */
  authors: z.array(z.object({ name: z.string(), email: z.string(), lines: z.int() })).max(50),
})
export type Ownership = z.infer<typeof ownershipSchema>
