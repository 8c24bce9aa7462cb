import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closest, editDistance } from './closest.js'

test('the edit distance is symmetric, zero only for equal texts, and counts a swap once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (left, right) => {
      expect(editDistance(left, right)).toBe(editDistance(right, left))
      expect(editDistance(left, right) === 0).toBe(left === right)
    }),
  )
  expect(editDistance('oepn', 'open')).toBe(1)
  expect(closest('x'.repeat(100_000), ['x'])).toBeUndefined()
})
