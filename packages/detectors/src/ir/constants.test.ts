import { expect, test } from 'vitest'
import { parseModule } from '../languages/parse-module.js'
import { CallGraph } from './call-graph.js'
import { Constants, text } from './constants.js'
import { Origins } from './origins.js'
import { Program } from './program.js'

/** The constant that a file gives to its last call, as text. */
function lastConstant(code: string): string | undefined {
  const parsed = parseModule('src/a.ts', code)
  if (parsed.kind === 'failed') throw new Error(parsed.reason)
  const origins = new Origins(new Program([parsed.module], new Map()))
  const call = new CallGraph(origins).calls.at(-1) ?? 0
  const value = origins.program.flowOf(call, 'call')?.arguments[0]?.value ?? 0
  const constant = new Constants(origins).of(value)
  return constant === undefined ? undefined : text(constant)
}

test.each<[string, string | undefined]>([
  ["f('a' + 'b')", 'ab'],
  ["const a = 'x'\nf(`${a}-${1 + 2}`)", 'x-3'],
  ['const o = { a: { b: 1 } }\nf(o.a.b)', '1'],
  ["let a = 'x'\na = 'y'\nf(a)", 'y'],
  ["let a = 'x'\nif (c) a = 'y'\nf(a)", undefined],
  ["let a = 'x'\nif (c) a = 'x'\nf(a)", 'x'],
  ["let a = 'x'\nif (1 > 2) a = 'y'\nf(a)", 'x'],
  ["let a = 'x'\nfor (;;) { f(a)\nbreak }", 'x'],
  ["let a = 'x'\nconst g = () => { a = 'y' }\nf(a)", undefined],
  ['f(typeof 1)', 'number'],
  ["f(null ?? 'a')", 'a'],
  ["f('' || 'a')", 'a'],
  ['f(true && !false)', 'true'],
  ["f(2 > 1 ? 'a' : 'b')", 'a'],
  ["const [, a] = ['x', 'y']\nf(a)", 'y'],
  ["enum E { A = 'x' }\nf(E.A)", 'x'],
  ['const o = { a: 1 }\no.a = 2\nf(o.a)', '2'],
  ['const o = { a: 1, ...other }\nf(o.b)', undefined],
  ["f('a' === 'b')", 'false'],
  ["f('a' !== 'b')", 'true'],
  ['class A { start() { this.a = true }\n ask() { f(this.a) } }', undefined],
  ['class A { start() { this.a = true\n f(this.a) } }', 'true'],
  ['class A { constructor() { this.a = true }\n ask() { f(this.a) } }', 'true'],
  ['class A { a = true\n ask() { f(this.a) } }', 'true'],
  ['f(other)', undefined],
  ["f('abc'[1])", 'b'],
  ['f(`id:${x}`.length > 0)', 'true'],
  ['f(`id:${x}`.length === 2)', 'false'],
  ['f(`id:${x}`.length > 3)', undefined],
  ['f(`${x}`.length > 0)', undefined],
  ["f('abc'.slice(1))", 'bc'],
  ["f(['a', 'b'].join('-'))", 'a-b'],
  ["const l = ['a']\nl.push(x)\nf(l.join('-'))", undefined],
  ["function g() { return 'a' }\nf(g())", 'a'],
  ["function g() { if (x) return 'a' }\nf(g())", undefined],
  ["const g = async () => 'a'\nf(g())", undefined],
  ["class C { m() { return 'a' } }\nf(new C().m())", 'a'],
  ["class C { m() { return 'a' } }\nf(c.m())", undefined],
  ["class C { m() { return 'a' } n() { f(this.m()) } }", 'a'],
  ["class C { n() { f(this.m()) } m() { return 'a' } }\nclass D extends C { m() { return 'b' } }", undefined],
  ["class C { constructor(x) { this.x = x } }\nf(new C('a').x)", 'a'],
  ["class C { constructor(x) { this.x = x } set(x) { this.x = x } }\nconst c = new C('a')\nc.set('b')\nf(c.x)", 'b'],
  [
    "class C { constructor(x) { this.x = x } set(x) { if (q) this.x = x } }\nconst c = new C('a')\nc.set('b')\nf(c.x)",
    undefined,
  ],
  ["function g(x) { if (x === 1) return 'a'; return 'b' }\nf(g(2))", 'b'],
  ["function g(x) { if (x === 1) return 'a'; return 'b' }\nf(g(y))", undefined],
  ["const o = { a: 'x', ...other }\nf(o.a)", undefined],
  ["const o = { ...other, a: 'x' }\nf(o.a)", 'x'],
  ["const p = { a: 'y' }\nconst o = { a: 'x', ...p }\nf(o.a)", 'y'],
  ["const p = { b: 'y' }\nconst o = { a: 'x', ...p }\nf(o.a)", 'x'],
])('%s', (code, expected) => {
  expect(lastConstant(code)).toBe(expected)
})
