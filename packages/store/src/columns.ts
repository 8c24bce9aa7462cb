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

/** What a column's codec does, without the general machinery: for tables with a row for each file of a tree. */
export interface PlainColumn {
  /** `undefined` where the value is none that the column holds: the codec itself says why. */
  encode(value: unknown): unknown
  decode(value: unknown): unknown
}

const integerText = /^-?\d{1,40}$/
const knownStates = new Set<unknown>()
const mostStates = 1000

const sameText = (value: unknown): unknown => (typeof value === 'string' ? value : undefined)
const sameCount = (value: unknown): unknown =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined
const sameState = (value: unknown): unknown => {
  if (knownStates.has(value)) return value
  if (!fileStateSchema.safeParse(value).success) return undefined
  if (knownStates.size < mostStates) knownStates.add(value)
  return value
}

const plain: ReadonlyMap<unknown, PlainColumn> = new Map<unknown, PlainColumn>([
  [text, { encode: sameText, decode: sameText }],
  [count, { encode: sameCount, decode: sameCount }],
  [fileState, { encode: sameState, decode: sameState }],
  [
    bigint,
    {
      encode: (value) => {
        const written = typeof value === 'bigint' ? value.toString() : ''
        return integerText.test(written) ? written : undefined
      },
      decode: (value) => (typeof value === 'string' && integerText.test(value) ? BigInt(value) : undefined),
    },
  ],
])

/** The short way of a column, if it has one; `null` stays what it is where the column may be empty. */
export function plainColumn(schema: z.core.$ZodType): PlainColumn | undefined {
  if (!(schema instanceof z.ZodNullable)) return plain.get(schema)
  const inner = plain.get(schema.unwrap())
  if (inner === undefined) return undefined
  return {
    encode: (value) => (value === null ? null : inner.encode(value)),
    decode: (value) => (value === null ? null : inner.decode(value)),
  }
}
