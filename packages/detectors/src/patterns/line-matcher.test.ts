import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PatternError } from '../errors.js'
import { compileLineMatcher, type LineMatch, type LinePattern } from './line-matcher.js'
import { compileLiterals, scanLiterals } from './literal-automaton.js'

function literalsIn(literals: readonly string[], text: string): string[] {
  const found: string[] = []
  const onLiteral = (index: number, end: number): void => {
    found.push(`${literals[index]}@${end}`)
  }
  scanLiterals(compileLiterals(literals), text, onLiteral, () => {})
  return found.sort()
}

function matches(patterns: readonly LinePattern[], text: string): LineMatch[] {
  const found: LineMatch[] = []
  compileLineMatcher(patterns)(text, (match) => found.push(match))
  return found
}

describe('the automaton of literals', () => {
  test('finds what a search for each of them finds, ignoring case', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'é'), maxLength: 40 })
    const literal = fc.string({ unit: fc.constantFrom('a', 'b', 'B'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.uniqueArray(literal, { minLength: 1, maxLength: 6 }), piece, (literals, text) => {
        const expected: string[] = []
        for (const each of literals) {
          for (let at = 0; at + each.length <= text.length; at += 1) {
            const there = text.slice(at, at + each.length)
            if (there.toLowerCase() === each.toLowerCase()) expected.push(`${each}@${at + each.length}`)
          }
        }
        expect(literalsIn(literals, text)).toEqual(expected.sort())
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})

describe('the matcher of lines', () => {
  test('says where a match stands', () => {
    const [match] = matches([{ literals: ['eval'], pattern: '\\beval\\((\\w+)\\)' }], 'a\r\nb = eval(x)\r\n')
    expect(match).toEqual({
      pattern: 0,
      groups: ['eval(x)', 'x'],
      startOffset: 7,
      endOffset: 14,
      line: 2,
      lineStart: 3,
    })
  })

  test('matches no pattern across lines, and none whose literal has another case', () => {
    const pattern = { literals: ['eval('], pattern: 'eval\\([^)]*\\)' }
    expect(matches([pattern], 'eval(\n)')).toEqual([])
    expect(matches([pattern], 'EVAL()')).toEqual([])
    expect(matches([{ ...pattern, ignoresCase: true }], 'EVAL()')).toHaveLength(1)
  })

  test('shows a pattern a window of a long line, and no match twice', () => {
    const unit = `${' '.repeat(700)}eval(x)`
    const found = matches([{ literals: ['eval', 'val('], pattern: 'eval\\(x\\)' }], unit.repeat(100))
    expect(found.map(({ startOffset }) => startOffset)).toEqual(Array.from({ length: 100 }, (_, at) => at * 707 + 700))
  })

  test('finds matches that stand close together in a long line', () => {
    expect(matches([{ literals: ['k_'], pattern: 'k_\\d{3}' }], 'k_123,'.repeat(1000))).toHaveLength(1000)
  })

  test('takes time that grows with the text alone', () => {
    const matcher = compileLineMatcher([{ literals: ['a('], pattern: 'a\\([^)]*;' }])
    const time = (text: string): number => {
      const start = performance.now()
      matcher(text, () => {})
      return performance.now() - start
    }
    time('a('.repeat(20_000))
    const small = time('a('.repeat(50_000))
    const large = time('a('.repeat(500_000))
    expect(large).toBeLessThan(Math.max(small, 2) * 40)
  })

  test('refuses a pattern that is not linear, with its fault', () => {
    expect(() => compileLineMatcher([{ literals: ['a'], pattern: '(a+)+' }])).toThrow(PatternError)
  })
})
