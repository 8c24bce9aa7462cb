import { expect, test } from 'vitest'
import { progressLine } from './progress.js'

test.each([
  [{ stage: 'scan', done: 50, total: 100, elapsedMs: 1000, withBar: false }, 'scan         50/100  50/s, 1 s left'],
  [
    { stage: 'scan', done: 3, total: 100, elapsedMs: 2000, withBar: false },
    'scan         3/100  1.5/s, 1 min 5 s left',
  ],
  [
    { stage: 'scan', done: 1, total: 10_000, elapsedMs: 1000, withBar: false },
    'scan         1/10000  1.0/s, 2 h 46 min left',
  ],
  [
    { stage: 'triage', done: 1, total: 2, elapsedMs: 100, withBar: true },
    'triage       [============            ] 1/2  10/s, 1 s left',
  ],
  // The first time nobody knows how many there are, and later there may be more than before.
  [{ stage: 'scan', done: 70, total: undefined, elapsedMs: 1000, withBar: true }, 'scan         70  70/s'],
  [{ stage: 'scan', done: 101, total: 100, elapsedMs: 1000, withBar: true }, 'scan         101  101/s'],
  [{ stage: 'scan', done: 0, total: 100, elapsedMs: 0, withBar: false }, 'scan         0/100  0.0/s'],
  [
    { stage: 'enrich', done: 0, total: 0, elapsedMs: 10, withBar: true },
    'enrich       [========================] 0/0  0.0/s',
  ],
])('progress of %j', (step, line) => {
  expect(progressLine(step)).toBe(line)
})
