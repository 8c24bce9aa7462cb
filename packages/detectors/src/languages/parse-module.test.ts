import { expect, test } from 'vitest'
import { type ModuleCache, parseModule } from './parse-module.js'

test('a cache answers for the same text only', () => {
  const cache: ModuleCache = new Map()
  const first = parseModule('a.js', 'f(1)', cache)
  expect(parseModule('a.js', 'f(1)', cache)).toBe(first)
  expect(parseModule('a.js', 'f(2)', cache)).not.toBe(first)
})
