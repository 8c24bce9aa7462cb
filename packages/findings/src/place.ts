// Where something stands in the tree under analysis, and what stands there.

import { z } from 'zod'

/** Relative to the root, with `/`, without `.`, `..` or empty parts. */
export const pathSchema = z
  .string()
  .min(1)
  .refine((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'), {
    message: 'not a relative path without dot segments',
  })

const position = z.int().min(1)

export const placeSchema = z.object({
  path: pathSchema,
  startLine: position,
  startColumn: position,
  endLine: position,
  endColumn: position,
})

/** Lines and columns are 1-based, the end is inclusive, columns count UTF-16 units. */
export type Place = z.infer<typeof placeSchema>

export const quoteSchema = z.object({
  place: placeSchema,
  /** The text of `place`, from its first to its last column; secrets in it are masked. */
  text: z.string().max(2000),
})

/** Text that is claimed to stand at a place: checked mechanically before anyone believes it. */
export type Quote = z.infer<typeof quoteSchema>
