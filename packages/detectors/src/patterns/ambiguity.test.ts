// The verdicts on expressions, and that they hold for the engine that runs them.

import { describe, expect, test } from 'vitest'
import { type Ambiguity, ambiguityOf } from './ambiguity.js'

const cases: readonly (readonly [RegExp, Ambiguity, string])[] = [
  [/^(a+)+$/, 'exponential', 'a repetition in a repetition'],
  [/^(a*)*$/, 'exponential', 'empty turns'],
  [/^(a|a)*$/, 'exponential', 'equal alternatives'],
  [/^(\w|\d)+$/, 'exponential', 'overlapping alternatives'],
  [/^([a-z]+\s?)*$/, 'exponential', 'a separator that may be absent'],
  [/^(?<word>[a-z0-9]+-?)+@/, 'exponential', 'a named group'],
  [/^(a|A)+$/i, 'exponential', 'alternatives that differ in case, which is ignored'],
  [/^(.*,)+x/, 'exponential', 'a separator that the item takes too'],
  [/^(?:ab|a|b)+$/, 'exponential', 'one alternative that others make up'],
  [/^(a{2,}b?)+c/, 'exponential', 'a repetition of two or more'],
  [/^(a?){3,}b+c/, 'none', 'optional parts, of which each reads one'],
  [/^\s*\s*$/, 'polynomial', 'two repetitions in a row'],
  [/^.*,.*$/, 'polynomial', 'two repetitions around what both take'],
  [/^\d+\w*!/, 'polynomial', 'overlapping repetitions'],
  [/\s+$/, 'searched', 'a search that begins at each blank'],
  [/^\s+|\s+$/g, 'searched', 'an alternative of which one is held to the beginning'],
  [/<!--[\s\S]*?-->/, 'searched', 'an opening that what follows takes too'],
  [/[?#].*$/, 'searched', 'an end that a new line prevents'],
  [/\/+$/, 'searched', 'slashes at the end'],
  [/(?<!\s)\s+$/, 'none', 'a search that begins at the first blank'],
  [/(^|&)([^=&]*=)?[^&]+/g, 'none', 'an opening that what follows never takes'],
  [/,\s+$/, 'none', 'a search that begins at a comma only'],
  [/\s+$/y, 'none', 'a match at one place'],
  [/\s$/, 'none', 'one blank at the end'],
  [/\s+/g, 'none', 'blanks anywhere'],
  [/^(?:a+b)*a*c/, 'none', 'a loop that its end tells from the next'],
  [/^([a-z]+\s)*$/, 'none', 'a separator that must be there'],
  [/^[\w.-]+@[a-z]+$/, 'none', 'repetitions with a separator that neither takes'],
  [/^\d+\.\d+\.\d+$/, 'none', 'a version'],
  [/^(?:[^"\\]|\\.)*"$/, 'none', 'a quoted string'],
  [/^(?:a|b)+$/, 'none', 'alternatives that differ'],
  [/^\s*(\S*);/, 'none', 'blanks, and what is none'],
  [/^\s*[^;\s]*;$/, 'none', 'blanks, and what is neither blank nor semicolon'],
  [/^\s*[^;\u00a0]*;$/, 'polynomial', 'blanks, and what is one of them at times'],
  [/^[^\u00e0-\u00ff]*\s*;$/, 'polynomial', 'all but some letters, and blanks'],
  [/^[\u00a0-\u2000]*[^a]*;$/, 'polynomial', 'a range that begins and ends with a blank'],
  [/(a+)+/, 'none', 'nothing behind it can fail'],
  [/(a+)+b*/, 'none', 'what is behind may be empty'],
  [/^(a+)+[\s\S]*$/, 'none', 'what is behind takes anything'],
  [/^(a{1,3}){1,3}$/, 'none', 'bounds'],
  [/^(?:\.a{0,3}b)*$/, 'none', 'a bounded repetition of which each part may be absent'],
  [/^(?:a{0,3}a)*$/, 'exponential', 'a bounded repetition before the same'],
  [/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'none', 'a slug'],
  [/^(?:(?!-->).)*-->/, 'none', 'a loop that looks ahead'],
  [/^(\w+)\1+$/, 'unknown', 'what refers back'],
  [/^(a+)+$/u, 'exponential', 'code points'],
  [/^\p{L}+\p{L}+$/u, 'unknown', 'properties of characters'],
  [new RegExp(`^${'(a*b*)'.repeat(150)}$`), 'unknown', 'too many parts'],
  [new RegExp(`^${'(?:[ab][ab][ab][ab][ab]c|[ab]{6}e|[ab]{6}f)*d'.repeat(9)}$`), 'unknown', 'too many pairs of loops'],
]

test.each(cases)('%s is %s: %s', (pattern, ambiguity) => {
  expect(ambiguityOf(pattern.source, pattern.flags)).toBe(ambiguity)
})

describe('the engine agrees', () => {
  test.each([
    [/^(a+)+$/, 'a', '!'],
    [/^([a-z]+\s?)*$/, 'a', '!'],
    [/^(\w|\d)+$/, '1', '!'],
  ])('%s takes twice as long for one more', (pattern, unit, end) => {
    const time = (length: number): number => {
      const start = process.hrtime.bigint()
      pattern.test(unit.repeat(length) + end)
      return Number(process.hrtime.bigint() - start)
    }
    expect(time(24)).toBeGreaterThan(20 * time(14))
  })
})

test('the engine agrees about a search: a text of twice the length takes four times as long', () => {
  const time = (length: number): number => {
    const start = process.hrtime.bigint()
    expect(/\s+$/.test(`${' '.repeat(length)}x`)).toBe(false)
    return Number(process.hrtime.bigint() - start)
  }
  expect(time(32_000)).toBeGreaterThan(20 * time(2000))
})

test('an expression made to be slow to judge is given up', () => {
  const start = Date.now()
  const sources = [
    `^(${'.*a'.repeat(60)})+$`,
    `^(${Array.from({ length: 60 }, () => '.+').join('|')})*x$`,
    `${'('.repeat(1900)}a*`,
  ]
  for (const source of sources) expect(['exponential', 'unknown']).toContain(ambiguityOf(source, ''))
  expect(Date.now() - start).toBeLessThan(3000)
})
