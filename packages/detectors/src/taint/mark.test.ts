import { expect, test } from 'vitest'
import { flattened, type Mark, mark, type Taint } from './mark.js'
import { freshMark } from './mark-changes.js'

function markAt(ref: number): Mark {
  const origin = {
    kind: 'source',
    ref,
    what: 'a secret',
    one: 'a secret',
    names: [],
    sourceKind: 'own',
    isGuess: false,
  } as const
  return mark(freshMark(origin))
}

test('what was inside of a value is less sure once it is marked as a whole', () => {
  const inner: Taint = { marks: [markAt(2)], children: new Map() }
  const whole: Taint = {
    marks: [markAt(1)],
    children: new Map([['a', { marks: [], children: new Map([['b', inner]]) }]]),
  }
  const { marks, children } = flattened(whole)
  expect(marks.map(({ origin, doubt }) => [origin.kind === 'source' ? origin.ref : undefined, doubt])).toEqual([
    [1, 0],
    [2, 1],
  ])
  expect(children.size).toBe(0)
})

test('of one and the same, what the value is itself counts', () => {
  const whole: Taint = { marks: [markAt(1)], children: new Map([['a', { marks: [markAt(1)], children: new Map() }]]) }
  expect(flattened(whole).marks.map(({ doubt }) => doubt)).toEqual([0])
})
