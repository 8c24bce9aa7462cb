// Hostile and odd texts of Python: each ends within seconds, as a module or as a named failure.

import { beforeAll, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { ruleOf } from '../taint/analyse-snippet.js'
import { pythonGrammar } from './grammar.js'
import { parsePython } from './parse-module.js'

const n = 20_000

const hostile: Readonly<Record<string, string>> = {
  'open brackets': '['.repeat(n),
  'open parentheses of calls': 'f('.repeat(n),
  'nested lists': `x = ${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  'nested calls': `x = ${'f('.repeat(3_000)}a${')'.repeat(3_000)}`,
  'nested dictionaries': `x = ${'{1:'.repeat(2_000)}a${'}'.repeat(2_000)}`,
  'nested lambdas': `x = ${'lambda a: '.repeat(3_000)}a`,
  'nested comprehensions': `x = ${'[a for a in '.repeat(500)}b${']'.repeat(500)}`,
  'nested interpolations': `x = ${"f'{".repeat(200)}a${"}'".repeat(200)}`,
  'nested conditions': Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}if a:`).join('\n'),
  'nested functions': Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}def f(a=g(a)):`).join('\n'),
  'nested classes': Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}class C(D):`).join('\n'),
  'nested choices': `x = ${'a if b else '.repeat(5_000)}c`,
  'nested conversions': `x = ${'not '.repeat(n)}a`,
  'methods that every object has': 'x = a.toString() + b.constructor() + c.hasOwnProperty() + d.__proto__()',
  'a long chain of attributes': `x = a${'.b'.repeat(n)}`,
  'a long chain of calls': `x = a${'.b()'.repeat(n)}`,
  'a long chain of elements': `x = a${'[0]'.repeat(n)}`,
  'a long sum': `sink(${'a + '.repeat(50_000)}a)`,
  'a long product': `x = ${'a * '.repeat(n)}a`,
  'a long choice of values': `x = ${'a or '.repeat(n)}a`,
  'a long chained comparison': `x = ${'a < '.repeat(n)}a`,
  'a long assignment': `${'a = '.repeat(n)}1`,
  'many alternatives': `if a:\n  pass\n${'elif b:\n  pass\n'.repeat(5_000)}`,
  'many branches': `x = 1\n${'if a:\n  x = b\n'.repeat(5_000)}sink(x)`,
  'many cases': `match a:\n${'  case [b, {"c": d}]:\n    pass\n'.repeat(3_000)}`,
  'many appended elements': `x = []\n${'x.append(a)\n'.repeat(3_000)}sink(x)`,
  'many elements taken away': `x = [1]\n${'x.append(a)\nx.pop(0)\n'.repeat(10_000)}sink(x)`,
  'many decorators': `${'@a.b(c)\n'.repeat(5_000)}def f(): pass`,
  'many arguments': `f(${'*a, **b, '.repeat(5_000)}c)`,
  'a megabyte of one expression': `x = "a" ${'+ "bcdefgh" '.repeat(90_000)}`,
  'a megabyte of one line': `x = "${'a'.repeat(1_000_000)}"`,
  'a megabyte of open texts': `'''${'"'.repeat(500_000)}`,
  'functions that call each other': Array.from(
    { length: 400 },
    (_, at) => `def f${at}(x): return f${(at + 1) % 400}(f${(at * 3) % 400}(x))`,
  ).join('\n'),
  'an object that is changed without end': `o = {}\n${Array.from({ length: 3_000 }, (_, at) => `o['a${at}'] = o['a${at - 1}']`).join('\n')}`,
  'a text that grows in a loop': `x = ''\nwhile a:\n${'  x += f(x)\n'.repeat(3_000)}sink(x)`,
}

const odd: Readonly<Record<string, string>> = {
  nothing: '',
  'a comment only': '# nothing',
  'half a function': 'def f(a, b=',
  'half a string': 'x = "abc',
  'half a class': 'class A(B):\n  def',
  'zero characters': `sink(a)\n${'\u0000'.repeat(1_000)}\nsink(b)`,
  'lone surrogates and separators': 'x = "\ud800\u2028\u2029"\nsink(x)',
  'a byte order mark and a shebang': '\ufeff#!/usr/bin/env python\nsink(1)',
  'carriage returns': 'def f(a):\r\n  return a\r\n\r\nsink(f(b))\r\n',
  'only carriage returns': 'a = 1\rsink(a)\r',
  'form feeds': 'import os\n\f\ndef f(a):\n  return a\n\f\nsink(1)',
  'tabs and blanks mixed': 'def f():\n\tif a:\n        return 1\n\treturn 2\n',
  'letters of other scripts': 'größe = 1\nπ = größe\nsink(π)\ndef 名前(値): return 値\n',
  'Python 2 statements': 'print "a", b\nexec code in scope\nraise E, "m"\nprint >>f, x\nx = `y`\nif a <> b: pass\n',
  'Python 2 literals': 'x = 0777L + ur"a"\nexcept_ = 1\ntry:\n  pass\nexcept E, e:\n  print e\n',
  'decorators on anything': '@a\n@b[0]\n@(lambda f: f)\n@c if d else e\nclass F:\n  @property\n  def g(self): pass\n',
  'unpacking in odd places': '*a, = b\n(c, [d, *e]), f = g\nfor h, (i, *j) in k: sink(j)\nprint(*a, **{**b})\n',
  'types and generics':
    'type A[T] = list[T]\ndef f[T: (int, str) = int](x: T, /, y, *, z) -> T: ...\nclass C[**P](D, metaclass=M): ...\n',
  'groups of exceptions': 'try:\n  a()\nexcept* (B, C) as e:\n  raise D from e\nelse:\n  pass\nfinally:\n  pass\n',
  'global and nonlocal names': 'x = 1\ndef f():\n  global x\n  y = 2\n  def g():\n    nonlocal y\n    y = x\n  g()\n',
  'awaiting anywhere':
    'async def f():\n  async with a as b, c:\n    async for d in e:\n      yield [g async for g in h if await i]\n',
  'numbers of all kinds': 'x = [0b1, 0o7, 0xF, 1_000, 1e5, 1.5j, 1E400, 10**1000, 0_0]\nsink(x[0])\n',
}

const sink = { kind: 'call', what: 'a dangerous call', callee: ['global#sink'], arguments: [{ argument: 0 }] } as const
const python = { recommendation: 'do not do it', candidates: [], taint: { sinks: [sink] } }
const rule = { ...ruleOf('test-sink', {}), languages: { python } }

beforeAll(() => pythonGrammar.load())

test.each(Object.entries({ ...hostile, ...odd }))('%s ends', { timeout: 40_000 }, async (_name, text) => {
  const started = performance.now()
  const analysis = await analyseFile({ path: 'a.py', text }, { rules: [rule], load: async () => undefined })
  if (analysis.kind === 'failed') expect(analysis.reason).not.toBe('')
  expect(performance.now() - started).toBeLessThan(15_000)
})

test.each(Object.keys(odd))('%s is a module', (name) => {
  expect(parsePython('a.py', odd[name] ?? '').kind).toBe('module')
})

test('a text of too many parts is a failure with its reason', () => {
  expect(parsePython('a.py', `x = [${'a,'.repeat(250_000)}]`)).toEqual({
    kind: 'failed',
    reason: 'the analysis gives up: more than 400000 parts of syntax',
  })
})

test('a text that is too long is a failure with its reason', () => {
  expect(parsePython('a.py', 'a'.repeat(2_000_001))).toEqual({
    kind: 'failed',
    reason: 'longer than 2000000 characters',
  })
})
