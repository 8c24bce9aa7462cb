import { describe, expect, test } from 'vitest'
import { matchesSymbol, namePattern } from './symbol-pattern.js'

test.each([
  ['a#b', ['a#b']],
  ['a#{b,c}', ['a#b', 'a#c']],
  ['a#{,b.}c', ['a#c', 'a#b.c']],
  ['{a,b}#{c,d}', ['a#c', 'a#d', 'b#c', 'b#d']],
  ['a#{b,c{,().d}}', ['a#b', 'a#c', 'a#c().d']],
  ['a#{b', ['a#{b']],
])('%s stands for %j', (pattern, expected) => {
  for (const symbol of expected) expect(matchesSymbol([pattern], symbol)).toBe(true)
  expect(matchesSymbol([pattern], `${expected[0]}x`)).toBe(false)
})

describe('a pattern', () => {
  test.each([
    ['a#b', 'a#b', true],
    ['a#b', 'a#b.c', false],
    ['a#*', 'a#b', true],
    ['a#*', 'a#b.c', false],
    ['a#*.c', 'a#b.c', true],
    ['a#b().c', 'a#b().c', true],
    ['a#b().c', 'a#b.c', false],
    ['a:T.*', 'a:T.x', true],
    ['a:T.*', 'b:T.x', false],
  ])('%s on %s: %s', (pattern, symbol, expected) => {
    expect(matchesSymbol([pattern], symbol)).toBe(expected)
  })
})

test('names are compared without regard to case, unless the pattern has an upper-case letter', () => {
  expect(namePattern('token$').test('resetToken')).toBe(true)
  expect(namePattern('^[A-Z]').test('lower')).toBe(false)
  expect(namePattern('^\\W').test('(')).toBe(true)
})
