import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bigint, count, fileState, plainColumn, text } from '../src/columns.js'

const value = fc.oneof(
  fc.anything({ withBigInt: true }),
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.bigInt(),
  fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }),
  fc.bigInt().map(String),
  fc.constantFrom(
    'scanned',
    'skipped:binary',
    'failed:crash',
    'skipped:',
    'done',
    '007',
    '-0',
    '+1',
    ' 1',
    '1'.repeat(41),
  ),
  fc.constantFrom(null, -0, 2 ** 53, Number.NaN),
)

test.each([
  ['text', text],
  ['count', count],
  ['state', fileState],
  ['bigint', bigint],
  ['text or nothing', text.nullable()],
  ['bigint or nothing', bigint.nullable()],
])('the short way of a column is the way of its schema: %s', (_name, schema) => {
  const plain = plainColumn(schema)
  fc.assert(
    fc.property(value, (each) => {
      const encoded = schema.safeEncode(each as never)
      expect(plain?.encode(each)).toEqual(encoded.success ? encoded.data : undefined)
      const decoded = schema.safeDecode(each as never)
      expect(plain?.decode(each)).toEqual(decoded.success ? decoded.data : undefined)
    }),
    { seed: 7, numRuns: 2000 },
  )
})
