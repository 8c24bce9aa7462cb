// Who looked at a file with a model, what was shown of it, and what that cost: so that "analysed" can be checked.

import { z } from 'zod'

export const receiptSchema = z.object({
  /** `provider/name` of the model that gave the final answer. */
  model: z.string(),
  /** Lines of the file that the model was shown, as ranges from 1, ends included. */
  lines: z.array(z.tuple([z.int().min(1), z.int().min(1)])),
  /** How many lines the file has. */
  of: z.int().min(0),
  /** What the model said it looked at, and why there is nothing more. */
  summary: z.string().max(2000),
  calls: z.int().min(0),
  /** This file's part of what the conversation cost, in billionths of a US dollar. */
  nanoUsd: z.int().min(0),
})
export type Receipt = z.infer<typeof receiptSchema>
