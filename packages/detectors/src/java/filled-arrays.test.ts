// Arrays that are filled and copied, and places that are computed by dividing.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`

test.each([
  [
    'a filled array',
    `String[] all = new String[2]; Arrays.fill(all, data); ${run('all[1]')}`,
    `String[] all = {data, data}; Arrays.fill(all, "ls"); ${run('all[1]')}`,
  ],
  [
    'a part that is filled',
    `String[] all = new String[4]; Arrays.fill(all, 0, 2, data); ${run('all[1]')}`,
    `String[] all = new String[4]; Arrays.fill(all, 0, 2, "ls"); ${run('all[1]')}`,
  ],
  [
    'a part that is copied',
    `String[] all = {"ls", data}; String[] part = Arrays.copyOfRange(all, 1, 2); ${run('part[0]')}`,
    `String[] all = {"ls", data}; String[] part = Arrays.copyOfRange(all, 0, 1); ${run('part[0]')}`,
  ],
  [
    'whole numbers that are divided',
    `int n = 7; String x = n / 2 == 3 ? data : "ls"; ${run('x')}`,
    `int n = 7; String x = n / 2 == 3 ? "ls" : data; ${run('x')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong)).toBe(true)
  expect(await isWrong('command-injection', right)).toBe(false)
})
