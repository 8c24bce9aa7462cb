// What is carried from turn to turn of a loop: the test that ends it speaks of the last turn only.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const lines = 'BufferedReader reader = request.getReader(); String line; String all = "";'

test.each([
  [
    'lines that are put together',
    `${lines} while ((line = reader.readLine()) != null) { all += line; } ${run('all')}`,
    `${lines} while ((line = reader.readLine()) != null) { all += line.length(); } ${run('all')}`,
  ],
  [
    'lines of a builder',
    `String line; StringBuilder all = new StringBuilder();
     while ((line = request.getReader().readLine()) != null) all.append(line); ${run('all')}`,
    `String line; StringBuilder all = new StringBuilder();
     while ((line = request.getReader().readLine()) != null) all.append(line.length()); ${run('all')}`,
  ],
  [
    'what a loop goes on until it fits',
    `String part = data; while (part.length() > 9) { part = part.substring(1); } ${run('part')}`,
    `String part = data; while (!part.matches("[a-z]+")) { part = part.substring(1); } ${run('part')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong)).toBe(true)
  expect(await isWrong('command-injection', right)).toBe(false)
})
