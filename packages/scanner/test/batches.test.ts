// Batches: every file once, imports before folders, and the same batches for what is left.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchesOf } from '../src/stages/investigate/batches.js'

const leases = (...paths: readonly string[]) => paths.map((subject) => ({ subject }))
const pathsOf = (batches: readonly (readonly { subject: string }[])[]) =>
  batches.map((batch) => batch.map(({ subject }) => subject))

describe('batches', () => {
  test('files that import one another are together, across folders', () => {
    const related = new Map([
      ['src/routes/a.js', ['src/db/z.js']],
      ['src/db/z.js', ['src/routes/a.js']],
    ])
    const files = leases('src/db/b.js', 'src/db/z.js', 'src/routes/a.js', 'src/routes/c.js')
    expect(pathsOf(batchesOf(files, 2, related))).toEqual([
      ['src/db/b.js'],
      ['src/db/z.js', 'src/routes/a.js'],
      ['src/routes/c.js'],
    ])
  })

  test('without imports those of one part of the program are together', () => {
    const files = leases('b/x/2.js', 'a/x/1.js', 'b/x/1.js', 'a/y/1.js')
    expect(pathsOf(batchesOf(files, 3, new Map()))).toEqual([['a/x/1.js'], ['a/y/1.js'], ['b/x/1.js', 'b/x/2.js']])
  })

  test('each is in one batch; what is left after whole batches are done is parted as before', () => {
    const paths = Array.from({ length: 30 }, (_, index) => `p${index % 3}/q${index % 2}/f${index}.js`)
    const edges = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 })
    fc.assert(
      fc.property(edges, fc.integer({ min: 1, max: 6 }), fc.nat(), (pairs, most, seed) => {
        const related = new Map<string, string[]>()
        for (const [one, other] of pairs) {
          const [from, to] = [paths[one] ?? '', paths[other] ?? '']
          related.set(from, [...(related.get(from) ?? []), to].sort())
          related.set(to, [...(related.get(to) ?? []), from].sort())
        }
        const batches = batchesOf(leases(...paths), most, related)
        expect(pathsOf(batches).flat().sort()).toEqual([...paths].sort())
        const left = batches.filter((_, index) => (seed >> (index % 20)) % 2 === 0)
        expect(batchesOf(left.flat(), most, related)).toEqual(left)
      }),
    )
  })
})
