// What a static field holds where it is read: what the way there has put into it last.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const below = `final class Kept { static String name = "ls"; static int count;
  static void keep(String given) { name = given; count++; } static void reset() { name = "ls"; }
  static void perhaps(String given) { if (given.isEmpty()) { name = "ls"; } }
  static void both(String given) { name = "ls"; keep(given); } static String name() { return name; } }`

test.each([
  ['a field', `Kept.keep(data); ${run('Kept.name')}`, `Kept.keep(data); Kept.reset(); ${run('Kept.name')}`],
  [
    'what a method reads',
    `Kept.reset(); Kept.keep(data); ${run('Kept.name()')}`,
    `Kept.keep(data); Kept.reset(); ${run('Kept.name()')}`,
  ],
  [
    'what was assigned',
    `Kept.keep("a"); Kept.keep(data); ${run('Kept.name()')}`,
    `Kept.keep(data); Kept.name = "a"; ${run('Kept.name()')}`,
  ],
  [
    'what is put back on one way only',
    `Kept.keep(data); if (data.isEmpty()) { Kept.reset(); } ${run('Kept.name')}`,
    `Kept.keep(data); Kept.keep("a"); ${run('Kept.name')}`,
  ],
  [
    'what a function may put back',
    `Kept.keep(data); Kept.perhaps(data); ${run('Kept.name')}`,
    `Kept.keep("a"); ${run('Kept.count')}`,
  ],
  [
    'what a function leaves to another',
    `Kept.both(data); ${run('Kept.name')}`,
    `Kept.both(data); Kept.reset(); ${run('Kept.name')}`,
  ],
  [
    'what the next turn reads',
    `for (Cookie each : request.getCookies()) { ${run('Kept.name')} Kept.reset(); Kept.keep(data); }`,
    `Kept.keep(data); Kept.reset(); if (data.isEmpty()) { ${run('Kept.name')} }`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong, '', below)).toBe(true)
  expect(await isWrong('command-injection', right, '', below)).toBe(false)
})
