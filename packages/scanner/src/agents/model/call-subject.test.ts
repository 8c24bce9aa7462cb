import { expect, test } from 'vitest'
import { callSubject, namesInSubject } from './call-subject.js'

const known = new Set(['a.js', 'b.js', 'a b.js', 'a b.js c.js', '[id].js', '["x"]'])
const isKnown = (name: string): boolean => known.has(name)

test.each([[['a.js']], [['a b.js', 'c.js']], [['a', 'b.js c.js']], [['[id].js', '"q".js']], [['a.js:7']]])(
  'names that were written are read again: %j',
  (names) => {
    expect(namesInSubject(callSubject(names))).toEqual(names)
  },
)

test('lists of names that differ are never written alike', () => {
  expect(callSubject(['a', 'b.js c.js'])).not.toBe(callSubject(['a b.js', 'c.js']))
})

test.each([
  ['a.js', ['a.js']],
  ['a.js b.js', ['a.js', 'b.js']],
  ['a b.js', ['a b.js']],
  ['a b.js c.js', ['a b.js c.js']],
  ['b.js a b.js', ['b.js', 'a b.js']],
  ['[id].js a.js', ['[id].js', 'a.js']],
  ['gone.js a.js', ['gone.js a.js']],
  ['a.js:7', ['a.js:7']],
  ['[1, 2]', ['[1, 2]']],
  ['', ['']],
])('what an older version wrote is parted by what is known: %j', (subject, names) => {
  expect(namesInSubject(subject, isKnown)).toEqual(names)
})
