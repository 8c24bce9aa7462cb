// What a parameter collects of the arguments from there on: one by one, or as the array that is given in their place.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const members = `static String second(String... all) { return all[1]; }
  static String joined(String first, String... all) { return first + String.join(" ", all); }
  static String only(String[] all) { return all[0]; }`

test.each([
  ['one by one', run('second("a", data)'), run('second(data, "a")')],
  [
    'an array in a variable',
    `String[] all = {"a", data}; ${run('second(all)')}`,
    `String[] all = {data, "a"}; ${run('second(all)')}`,
  ],
  ['an array that is made there', run('second(new String[] {"a", data})'), run('second(new String[] {data, "a"})')],
  ['an array of the request', run('second(request.getParameterValues("q"))'), run('second("a,b".split(","))')],
  [
    'an array behind another argument',
    `String[] all = {"a", data}; ${run('joined("x", all)')}`,
    `String[] all = {"a", data}; ${run('joined("x", all.length + "")')}`,
  ],
  [
    'an array for a parameter that is one',
    `String[] all = {data, "a"}; ${run('only(all)')}`,
    `String[] all = {"a", data}; ${run('only(all)')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong, members)).toBe(true)
  expect(await isWrong('command-injection', right, members)).toBe(false)
})
