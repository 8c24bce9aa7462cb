// How values lie in columns: text, integers and JSON only, so that any SQL database can hold them. Each column is a codec: what is
// read is checked, and what is written is checked too.

import { type FileState, fileStateSchema } from '@sallyport/findings'
import { z } from 'zod'

/** JSON text that holds what `schema` says. */
export function json<S extends z.ZodType>(schema: S) {
  return z.codec(z.string(), schema, {
    decode: (text, context): z.input<S> => {
      try {
        return JSON.parse(text)
      } catch {
        context.issues.push({ code: 'custom', message: 'no JSON', input: text })
        return z.NEVER
      }
    },
    encode: (value) => JSON.stringify(value),
  })
}

/** Exact integers of any size, as text: a JavaScript number would round a time in nanoseconds. */
export const bigint = z.codec(z.string().regex(/^-?\d{1,40}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (value) => value.toString(),
})

export const fileState = z.custom<FileState>((value) => fileStateSchema.safeParse(value).success, 'no state of a file')

export const text = z.string()
export const count = z.int().min(0)
