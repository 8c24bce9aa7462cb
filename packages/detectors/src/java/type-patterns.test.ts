// Patterns: a value that is asked for its type, and a record that is taken apart.

import { beforeAll, expect, test } from 'vitest'
import { javaGrammar } from './grammar.js'
import { isWrong } from './judge-handler.js'

beforeAll(() => javaGrammar.load())

const run = (value: string): string => `Runtime.getRuntime().exec("sh -c " + ${value});`
const taken = (pattern: string, used: string): string =>
  `Object it = new Outer(new Pair("ls", data), "c"); if (it instanceof ${pattern}) ${run(used)}`
const chosen = (value: string, arms: string): string => `Shape it = ${value}; ${run(`(switch (it) { ${arms} })`)}`
const records = `record Pair(String left, String right) {} record Outer(Pair pair, String last) {}
  sealed interface Shape permits Named, Plain {} record Named(String name) implements Shape {} record Plain(String name) implements Shape {}`

test.each([
  [
    'a record that is taken apart',
    taken('Outer(Pair(String a, String b), var c)', 'b'),
    taken('Outer(Pair(String a, String b), var c)', 'a'),
  ],
  ['a part as a whole', taken('Outer(Pair p, String c)', 'p.right()'), taken('Outer(Pair p, String c)', 'c')],
  [
    'a record in an arm',
    chosen('new Named(data)', 'case Named(String n) -> n; case Plain(String t) -> "ls";'),
    chosen('new Named(data)', 'case Named(String n) -> "ls"; case Plain(String t) -> t;'),
  ],
  [
    'the arm of another class',
    chosen('new Plain(data)', 'case Named n -> "ls"; case Plain p -> p.name();'),
    chosen('new Plain(data)', 'case Named n -> n.name(); case Plain p -> "ls";'),
  ],
  [
    'a condition of an arm',
    `Object it = data; ${run('(switch (it) { case String s when s.length() > 3 -> s; default -> "ls"; })')}`,
    `Object it = data; ${run('(switch (it) { case String s when s.matches("[a-z]+") -> s; default -> "ls"; })')}`,
  ],
  [
    'a name behind a refusal',
    `Object it = data; if (!(it instanceof String s)) return; ${run('s')}`,
    `Object it = data; if (!(it instanceof String s)) return; if (!s.matches("[a-z]+")) return; ${run('s')}`,
  ],
])('%s', async (_name, wrong, right) => {
  expect(await isWrong('command-injection', wrong, '', records)).toBe(true)
  expect(await isWrong('command-injection', right, '', records)).toBe(false)
})
