// How untrusted data travels, shown to a reader step by step.

import { z } from 'zod'
import { quoteSchema } from './place.js'

export const traceStepSchema = z.object({
  kind: z.enum(['source', 'step', 'sink']),
  quote: quoteSchema,
  /** What happens here, in one short sentence: `the query parameter \`file\` enters`. */
  note: z.string().max(500),
})
export type TraceStep = z.infer<typeof traceStepSchema>

/** From the source to the sink; for what has no flow, such as a secret in the code, the sink alone. */
export const traceSchema = z
  .array(traceStepSchema)
  .min(1)
  .max(100)
  .refine((steps) => steps.at(-1)?.kind === 'sink', { message: 'a trace ends at its sink' })
export type Trace = z.infer<typeof traceSchema>
