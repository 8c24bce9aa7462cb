import { expect, test } from 'vitest'
import { faultDecision } from './decision.js'
import { DecisionCache } from './decision-cache.js'

const decision = (name: string) => faultDecision(name, 'enforce')

test('PO-5: a decision is found under its own key only', () => {
  const cache = new DecisionCache(10, 1000)
  cache.set('a', decision('a'))
  expect(cache.get('a')?.errors).toEqual(['a'])
  expect(cache.get('b')).toBeUndefined()
})

test('the least recently used go first, by count and by the length of their keys', () => {
  const byCount = new DecisionCache(2, 1000)
  for (const key of ['a', 'b']) byCount.set(key, decision(key))
  byCount.get('a')
  byCount.set('c', decision('c'))
  expect([...'abc'].filter((key) => byCount.get(key) !== undefined)).toEqual(['a', 'c'])
  const byLength = new DecisionCache(100, 10)
  for (const key of ['aaaa', 'bbbb', 'cccc', 'd'.repeat(11)]) byLength.set(key, decision(key))
  expect(byLength.get('aaaa')).toBeUndefined()
  expect(byLength.size).toBe(2)
})
