import { expect, test } from 'vitest'
import { KeptReads } from './kept-reads.js'

const file = (path: string, contentHash: string, length = 1) => ({
  path,
  contentHash,
  bytes: new Uint8Array(length),
  sequence: 7,
})

test('what one principal read is kept for it alone, as long as it is what the scan saw', () => {
  const reads = new KeptReads()
  reads.keep('investigate', file('a.js', 'one'))
  expect(reads.get('investigate', 'a.js', 'one')?.sequence).toBe(7)
  expect(reads.get('investigate', 'a.js', 'two')).toBeUndefined()
  expect(reads.get('revalidate', 'a.js', 'one')).toBeUndefined()
  expect(reads.get('investigate', 'b.js', 'one')).toBeUndefined()
})

test('what would be too much makes room', () => {
  const reads = new KeptReads()
  reads.keep('investigate', file('a.js', 'one', 20 * 1024 * 1024))
  reads.keep('investigate', file('b.js', 'one', 20 * 1024 * 1024))
  expect(reads.get('investigate', 'a.js', 'one')).toBeUndefined()
  expect(reads.get('investigate', 'b.js', 'one')).toBeDefined()
})
