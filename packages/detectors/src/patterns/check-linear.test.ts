import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryPointPatterns } from '../entry-points/entry-point-patterns.js'
import { exportPatterns } from '../entry-points/find-entry-points.js'
import { rules } from '../rules/rules.js'
import { secretPatterns } from '../secrets/find-secrets.js'
import { checkLinear } from './check-linear.js'
import type { LinePattern } from './line-matcher.js'
import { otherUnits, type PatternNode, parsePattern } from './parse-pattern.js'

const builtIn: readonly (readonly [string, LinePattern])[] = [
  ...rules.flatMap(({ id, candidates }) => candidates.map((each) => [`${id}: ${each.label}`, each] as const)),
  ...rules.flatMap(({ id, languages = {} }) =>
    Object.entries(languages).flatMap(([language, { candidates }]) =>
      candidates.map((each) => [`${id} of ${language}: ${each.label}`, each] as const),
    ),
  ),
  ...[...entryPointPatterns, ...exportPatterns].map((each) => [`entry point: ${each.pattern}`, each] as const),
  ...secretPatterns.map((each) => [`secret: ${each.pattern}`, each] as const),
]

describe('patterns that need more than linear time are refused', () => {
  test.each([
    ['x(a+)+b', 'nests'],
    ['x(?:a*b*)*c', 'empty'],
    ['x(?:\\w+\\s)*y', 'nests'],
    ['x(?:a|ab)*c', 'begin alike'],
    ['x(?:a|a)+c', 'begin alike'],
    ['x\\w*\\w*y', 'follows another'],
    ['x.*y.*z', 'follows another'],
    ['x.*[ab]*z', 'follows another'],
    ['x.*(?:ab)*z', 'follows another'],
    ['x(?:a*a?){2,9}y', 'empty'],
    ['x(?:ba*ab){0,9}y', 'guess'],
    ['\\w+=', 'begins with'],
    ['(?:a*|b)c', 'begins with'],
    ['x?\\s*y', 'begins with'],
    ['x\\w{0,90}\\w{0,90}y', 'too many ways'],
    ['x[aA]*a+y', 'follows another'],
    ['(?:x[a-z]*){0,5}', 'empty'],
    ['(a)\\1', 'refers back'],
    ['a(?=b)', 'looks around'],
    ['a(?<!b)', 'looks around'],
    ['(?<name>a)', 'names a group'],
    ['^a', 'anchor'],
    ['a$', 'anchor'],
    ['a**', 'repetition'],
    ['a|', 'empty'],
    ['(a', 'without an end'],
    ['a)', 'not open'],
    ['a{,2}', 'brace'],
    ['a{3,2}', 'order'],
    ['[b-a]', 'range'],
    ['[a', 'too early'],
    ['a\\', 'too early'],
    ['\\p{L}', 'unknown escape'],
  ])('%s', (pattern, fault) => {
    expect(checkLinear(pattern)).toContain(fault)
  })
})

test.each([
  'exec\\(\\s*`[^`]*\\$\\{',
  'a\\w*=\\s*[\'"]\\w+[\'"]',
  '(?:get|post)\\([^)]*req',
  'a(?:\\.\\w{1,9}){0,3}\\(',
  'x(?:ab|cd)*y',
  'a[^b]*b[^c]*c',
  '\\bkey-[0-9a-f]{32}\\b',
])('%s is linear', (pattern) => {
  expect(checkLinear(pattern)).toBeUndefined()
})

test('a letter ends a repetition of letters in the other case, unless case is ignored', () => {
  expect(checkLinear('x[a-z]*A.*y')).toBeUndefined()
  expect(checkLinear('x[a-z]*A.*y', { ignoresCase: true })).toContain('follows another')
})

test.each(builtIn)('%s is linear', (_name, { pattern, ignoresCase = false }) => {
  expect(checkLinear(pattern, { ignoresCase })).toBeUndefined()
})

test.each(builtIn)(
  '%s: a text that it matches contains one of its literals',
  (_name, { pattern, literals, ignoresCase }) => {
    const expression = new RegExp(pattern, ignoresCase === true ? 'i' : '')
    fc.assert(
      fc.property(matching(parsePattern(pattern)), (text) => {
        // A boundary may fail between two pieces: then the text is no match and says nothing.
        const match = expression.exec(text)?.[0]
        if (match === undefined) return
        const compared = ignoresCase === true ? match.toLowerCase() : match
        expect(
          literals.some((literal) => compared.includes(literal)),
          match,
        ).toBe(true)
      }),
      { seed: 7, numRuns: 40 },
    )
  },
)

test.each(builtIn)('%s is fast on texts made to be slow', (_name, { pattern }) => {
  const expression = new RegExp(pattern)
  const [almost] = fc.sample(matching(parsePattern(pattern)), { seed: 3, numRuns: 1 })
  const start = performance.now()
  for (const filler of [' ', 'a', '`', '(', ',', "'", '[a']) {
    expression.test(`${almost?.slice(0, -1)}${filler.repeat(1000)}`.slice(0, 1000))
  }
  expect(performance.now() - start).toBeLessThan(200)
})

/** Texts that a pattern matches, boundaries aside. */
function matching(node: PatternNode): fc.Arbitrary<string> {
  switch (node.kind) {
    case 'boundary':
      return fc.constant('')
    case 'set':
      return fc.constantFrom(...unitsOf(node.members))
    case 'sequence':
      return fc.tuple(...node.items.map(matching)).map((parts) => parts.join(''))
    case 'alternatives':
      return fc.oneof(...node.branches.map(matching))
    case 'repeat': {
      const bounds = { minLength: node.min, maxLength: Math.min(node.max, node.min + 4) }
      return fc.array(matching(node.body), bounds).map((parts) => parts.join(''))
    }
  }
}

function unitsOf(members: bigint): string[] {
  const units: string[] = []
  for (let unit = 0; unit < otherUnits; unit += 1) {
    if ((members & (1n << BigInt(unit))) !== 0n) units.push(String.fromCharCode(unit))
  }
  const printable = units.filter((unit) => unit >= ' ' && unit <= '~')
  return printable.length > 0 ? printable : units
}
