import { findingsTable } from '@sallyport/report'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { controls, hostileRecord } from './hostile.js'
import { ids, judged, place, record } from './records.js'

test('findings are aligned under their heads', () => {
  const text = findingsTable([record(ids[0], {}, judged), record(ids[1], { severity: 'critical' })], 200)
  expect(text.split('\n')).toEqual([
    'SEVERITY  CLASS          PLACE             OWNER           VERDICT        ID',
    'high      sql-injection  src/orders.ts:42  @acme/payments  true-positive  f-0123456789ab',
    'critical  sql-injection  src/orders.ts:42                  -              f-0123456789ac',
  ])
})

test('a long path keeps its end', () => {
  const text = findingsTable([record(ids[0], { place: place(`${'deep/'.repeat(40)}file.ts`, 7) })], 100)
  expect(text).toMatch(/…[^ ]*file\.ts:7 /)
})

test('wide characters take two cells and combining ones none', () => {
  const [, plain, wide] = findingsTable(
    [record(ids[0], { place: place('日本e\u0301.ts', 1) }), record(ids[1], { place: place('x.ts', 1) })],
    200,
  ).split('\n')
  // The two wide characters take a cell more each than they count, the combining one a cell less.
  expect((wide ?? '').indexOf('f-0') + 2 - 1).toBe((plain ?? '').indexOf('f-0'))
})

test('no findings, no table', () => {
  expect(findingsTable([], 80)).toBe('')
})

test('OUT-2, OUT-6: whatever the texts and the width, each finding is one line of at most that width, begun by us', () => {
  fc.assert(
    fc.property(hostileRecord, fc.integer({ min: 10, max: 160 }), (hostile, width) => {
      const lines = findingsTable([hostile], width).split('\n')
      expect(lines).toHaveLength(2)
      expect(lines[1]).toMatch(/^high/)
      expect(lines.join('')).not.toMatch(controls)
      expect(lines.join('')).not.toContain('\t')
      // A cell or more for each character but the combining ones.
      for (const line of lines)
        expect(Array.from(line.replaceAll(/[\p{Mn}\p{Me}]/gu, '')).length).toBeLessThanOrEqual(width)
    }),
    { numRuns: 300 },
  )
})
