// The promise of `checkLinear`, against a matcher that counts its steps: twice the text takes about twice the steps.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkLinear } from '../src/patterns/check-linear.js'
import { type PatternNode, parsePattern } from '../src/patterns/parse-pattern.js'
import { rules } from '../src/rules/rules.js'
import { countSteps } from './count-steps.js'

const length = 150
const fillers = ['a', 'b', 'ab', 'aab', 'ba', ' ', '(', "'", '`', 'a ', ',', '[a]']

function growth(node: PatternNode, beginning: string): number {
  const ratios = fillers.map((filler) => {
    const steps = (size: number): number => countSteps(node, `${beginning}${filler.repeat(size)}`.slice(0, size))
    // Differences, so that what every text costs does not count: 2 where it is linear, 4 where it is quadratic.
    return (steps(4 * length) - steps(2 * length) + 20) / (steps(2 * length) - steps(length) + 20)
  })
  return Math.max(...ratios)
}

const { pattern } = fc.letrec<{ pattern: string; item: string; atom: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small' },
    fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
    fc.tuple(tie('item'), tie('item')).map(([left, right]) => `${left}|${right}`),
  ),
  item: fc.tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?', '{0,3}', '{2}')).map((parts) => parts.join('')),
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', '[ab]', '.', '[^a]', '\\w'),
    tie('pattern').map((inner) => `(?:${inner})`),
  ),
}))

test('a pattern that is accepted takes steps in proportion to the text', () => {
  let accepted = 0
  const check = (text: string): void => {
    const whole = `x(?:${text})y`
    if (checkLinear(whole) !== undefined) return
    accepted += 1
    expect(growth(parsePattern(whole), 'x')).toBeLessThan(3)
  }
  fc.assert(fc.property(pattern, check), { seed: 5, numRuns: 2000 })
  expect(accepted).toBeGreaterThan(200)
})

test.each(['xa*a*y', 'x.*b.*y', 'x\\w*a\\w*y', 'x(?:ab)*[ab]*y'])('the count tells what is not linear: %s', (text) => {
  expect(checkLinear(text)).toBeDefined()
  expect(growth(parsePattern(text), 'x')).toBeGreaterThan(3)
})

const patterns = rules.flatMap(({ id, candidates, languages = {} }) =>
  [...candidates, ...Object.values(languages).flatMap((each) => each.candidates)].map(
    (each) => [id, each.label, each.pattern] as const,
  ),
)

test.each(patterns)('the steps of %s (%s) grow with the text', (_id, _label, text) => {
  const node = parsePattern(text)
  expect(growth(node, shortest(node))).toBeLessThan(3)
})

/** A text that begins as a match does and loses its last unit, so that matching goes on for long and fails. */
function shortest(node: PatternNode): string {
  return textOf(node).slice(0, -1)
}

function textOf(node: PatternNode): string {
  switch (node.kind) {
    case 'boundary':
      return ''
    case 'set':
      return unitOf(node.members)
    case 'sequence':
      return node.items.map(textOf).join('')
    case 'alternatives':
      return node.branches.map(textOf)[0] ?? ''
    case 'repeat':
      return textOf(node.body).repeat(node.min)
  }
}

function unitOf(members: bigint): string {
  const printable = Array.from({ length: 95 }, (_, index) => index + 32)
  const unit = printable.find((each) => (members & (1n << BigInt(each))) !== 0n)
  return String.fromCharCode(unit ?? 97)
}
