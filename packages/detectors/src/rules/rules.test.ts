import { describe, expect, test } from 'vitest'
import { rules, rulesVersion } from './rules.js'

test('ids and aliases are unique, kebab-case, and the weakness class', () => {
  const names = rules.flatMap(({ id, aliases }) => [id, ...aliases])
  expect(new Set(names).size).toBe(names.length)
  for (const { id, weaknessClass, cwe } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(weaknessClass).toBe(id)
    expect(cwe.length).toBeGreaterThan(0)
    for (const each of cwe) expect(each).toMatch(/^CWE-\d+$/)
  }
})

describe('the version of the rules', () => {
  test('is the same as long as they are', () => {
    expect(rulesVersion()).toMatch(/^[0-9a-f]{16}$/)
    expect(rulesVersion()).toBe(rulesVersion())
  })

  test('covers all of a rule, because a rule is data', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules)
  })
})

test.each(rules.flatMap((rule) => namePatterns(rule.taint).map((pattern) => [rule.id, pattern] as const)))(
  'the name pattern of %s compiles: %s',
  (_id, pattern) => {
    expect(() => new RegExp(pattern)).not.toThrow()
  },
)

/** All texts below keys that hold regular expressions. */
function namePatterns(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    typeof each === 'string' && ['name', 'receiver', 'matches', 'matchesNot', 'property', 'value'].includes(key)
      ? [each]
      : namePatterns(each),
  )
}
