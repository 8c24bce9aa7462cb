// The minimiser: what is left of a program when a property of it must stay.

import { expect, test } from 'vitest'
import { minimise, tokenize } from './minimise.js'

const count = (text: string, bracket: string): number => text.split(bracket).length - 1
const isBalanced = (text: string): boolean => count(text, '(') === count(text, ')')

const cases = [
  {
    name: 'statements that do not matter go',
    text: 'let a = 1; print(a); throw 5;',
    keep: 'print(a)',
    left: 'print(a)',
  },
  { name: 'brackets give way to what they hold', text: 'f(g(h(x / 0)))', keep: 'x / 0', left: 'x / 0' },
  { name: 'a call that does not matter becomes a literal', text: 'throw f(g(2), 3)', keep: 'throw ', left: 'throw ' },
]

test.each(cases)('$name', async ({ text, keep, left }) => {
  const stays = (one: string): boolean => one.includes(keep) && isBalanced(one)
  expect(await minimise(text, async (candidates) => candidates.findIndex(stays))).toBe(left)
})

test('a program that nothing can be taken from stays as it is', async () => {
  expect(await minimise('let a = 1;', async () => -1)).toBe('let a = 1;')
})

test('strings, names and operators are one piece each', () => {
  const pieces = ['"a \\" b"', ' ', '+', ' ', "'c'", ' ', '..=', ' ', '`t\nu`', ' ', 'x_1', ' ', '#{', ' ', '1.5e3']
  expect(tokenize(pieces.join(''))).toEqual(pieces)
})
