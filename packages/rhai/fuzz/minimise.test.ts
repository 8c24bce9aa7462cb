// The minimiser: what is left of a program when a property of it must stay.

import { expect, test } from 'vitest'
import { minimise } from './minimise.js'

const cases = [
  {
    name: 'statements that do not matter go',
    text: 'let a = 1; print(a); throw 5; let b = 2;',
    keep: 'print(a)',
    left: 'print(a)',
  },
  { name: 'brackets give way to what they hold', text: 'f({ [g(x / 0)] })', keep: 'x / 0', left: 'x / 0' },
  { name: 'strings are one piece', text: '"a b" + "throw"', keep: '"throw"', left: '"throw"' },
]

test.each(cases)('$name', async ({ text, keep, left }) => {
  const result = await minimise(text, async (candidates) => candidates.findIndex((one) => one.includes(keep)))
  expect(result).toBe(left)
})

test('a program that nothing can be taken from stays as it is', async () => {
  expect(await minimise('let a = 1;', async () => -1)).toBe('let a = 1;')
})
