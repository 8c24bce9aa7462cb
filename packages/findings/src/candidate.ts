// A detector's guess: a place worth a look.

import { z } from 'zod'
import { placeSchema } from './place.js'

export const candidateSchema = z.object({
  /** The rule that proposed it; `entry-point` for a file that is proposed because data enters there. */
  ruleId: z.string(),
  /** Which pattern of the rule, in words. */
  label: z.string(),
  place: placeSchema,
  /** The line, bounded; secrets in it are masked. */
  excerpt: z.string().max(400),
})
export type Candidate = z.infer<typeof candidateSchema>

/** The rule id of candidates that are there because data enters the program in their file. */
export const entryPointRule = 'entry-point'

export const entryPointKinds = ['route', 'handler', 'exported-function', 'message-handler', 'command-line'] as const

export const entryPointSchema = z.object({
  kind: z.enum(entryPointKinds),
  /** What a person calls it: `GET /orders/:id`, `default`, `on("message")`. */
  name: z.string().max(200),
  place: placeSchema,
})

/** Where data from outside enters. */
export type EntryPoint = z.infer<typeof entryPointSchema>
