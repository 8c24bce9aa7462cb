import { expect, test } from 'vitest'
import { few, Merged } from './joined.js'

const merged = (most: number, lists: readonly (readonly number[])[]): readonly number[] => {
  const all = new Merged<number>(most)
  for (const list of lists) all.add(list)
  return all.all
}

test.each([
  ['nothing', [[], []], []],
  ['one behind nothing', [[], [1]], [1]],
  ['one behind several', [[1, 2], [3]], [1, 2, 3]],
  ['several behind one', [[1], [2, 1, 3]], [1, 2, 3]],
  ['the same twice', [[1], [1], [1, 1]], [1]],
  ['no more than there may be', [[1, 2, 3], [4], [5, 6]], [1, 2, 3, 4]],
] as const)('lists are one: %s', (_name, lists, expected) => {
  expect(merged(4, lists)).toEqual(expected)
})

test('a list that grows is no list that was given', () => {
  const given = [1]
  expect(merged(4, [given, [2]])).toEqual([1, 2])
  expect(given).toEqual([1])
  expect(few(2, given)).toBe(given)
})
