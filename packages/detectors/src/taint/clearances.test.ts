// Why a sink that nothing untrusted reaches is no flaw: each kind of reason, told from the program's structure.

import { describe, expect, test } from 'vitest'
import { findRule } from '../rules/rules.js'
import { analyseSnippet, sinkRule } from './analyse-snippet.js'

async function reasonsOf(
  text: string,
  { ruleId, files }: { ruleId?: string; files?: Readonly<Record<string, string>> } = {},
): Promise<readonly string[]> {
  const rule = ruleId === undefined ? sinkRule : findRule(ruleId)
  if (rule === undefined) throw new Error(`no rule ${ruleId}`)
  const { claims, clearances } = await analyseSnippet(text, {
    rules: [rule],
    ...(files === undefined ? {} : { files }),
  })
  expect(claims).toEqual([])
  return clearances.map(({ reason }) => reason)
}

const route = (code: string): string => `const app = require('express')()\napp.get('/a', (req, res) => {\n${code}\n})`

describe('what the value at a sink is made of', () => {
  test.each<[string, string, string]>([
    [
      'a value of a list',
      "const kinds = ['a', 'b']\nexport function run(kind) {\nif (!kinds.includes(kind)) return\nsink('x ' + kind)\n}",
      'no untrusted data: `kind` is checked by `!kinds.includes(kind)` in line 3, against `a`, `b`',
    ],
    [
      'a value of a set',
      "const kinds = new Set(['a'])\nexport const run = (kind) => kinds.has(kind) && sink(kind)",
      'no untrusted data: `kind` is checked by `kinds.has(kind)`, against `a`',
    ],
    [
      'a value looked up in a table',
      "const table = { a: 'x', b: 'y' }\nexport const run = (kind) => sink(table[kind])",
      "no untrusted data: `'x'` in line 1, `'y'` in line 1 are constant",
    ],
    [
      'a number',
      "export const run = (pid) => sink('kill ' + Number(pid))",
      'no untrusted data: `Number(pid)` is a number or boolean',
    ],
    [
      'a computed number',
      'export const run = (a) => sink(`x ${a * 2} ${a.length}`)',
      'no untrusted data: `a * 2` is a number or boolean; `a.length` is a number',
    ],
    [
      'what the environment says',
      "sink('ls ' + process.env.FOLDER)",
      'no untrusted data: `process.env` is the environment variable `FOLDER`, which this rule trusts',
    ],
    [
      'what is cleaned',
      'export const run = (a) => sink(clean(a))',
      'no untrusted data: `clean(a)` is safe: `clean` cleans it',
    ],
    [
      'a parameter that nobody gives',
      "export function run(name) {\nsink('ls ' + name)\n}",
      'no untrusted data seen: `name` in line 1 is a parameter of `run`, not called here',
    ],
    [
      'a parameter, by its callers',
      "function run(name) {\nsink('ls ' + name)\n}\nrun('a')\nrun(`b`)",
      "no untrusted data: `'a'` is constant, given by `run('a')` in line 4; `'b'` is constant, given by `run('b')` in line 5",
    ],
    [
      'a parameter, by the caller of its caller',
      'function run(name) {\nsink(name)\n}\nfunction outer(x) {\nrun(x)\n}\nouter("x")',
      'no untrusted data: `"x"` is constant, given by `outer("x")` in line 7',
    ],
    [
      'what a call gives to a callback',
      "require('fs').readFile('a', (error, text) => {\nsink(text)\n})",
      "no untrusted data seen: `text` in line 1 is what `require('fs').readFile('a', (error, text) => { sink(text) })` in line 1 gives to its function",
    ],
    [
      'one of two branches',
      "export const run = (c) => sink(c ? 'a' : other)",
      "no untrusted data seen: `'a'` is constant; `other` is declared elsewhere",
    ],
    [
      'a module that is not at hand',
      "import { name } from './elsewhere.js'\nsink(name)",
      'no untrusted data seen: `name` comes from a module that was not read',
    ],
  ])('%s', async (_name, text, reason) => {
    expect(await reasonsOf(text)).toEqual([reason])
  })

  test('names the file of what stands in another', async () => {
    const files = { 'lib.js': "export const make = () => '' + other()" }
    expect(await reasonsOf("import { make } from './lib.js'\nsink(make())", { files })).toEqual([
      'no untrusted data seen: `other()` in line 1 of `src/lib.js` comes from a function whose code is not here',
    ])
  })

  test('says how much more there is', async () => {
    const [reason] = await reasonsOf('sink(`${a()}${b()}${c()}${d()}${e()}${f()}`)')
    expect(reason).toMatch(/`d\(\)` comes from .*; and 2 more$/)
  })

  test('says of many constants once that they are, and keeps the line of what stands elsewhere', async () => {
    const table = '{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }'
    expect(await reasonsOf(`const table = ${table}\nexport const run = (a) => sink(table[a])`)).toEqual([
      'no untrusted data: `1` in line 1, `2` in line 1, `3` in line 1, `4` in line 1 and 2 more are constant',
    ])
    expect(await reasonsOf("export const run = (a) => sink(a ? 'x' : 'y')")).toEqual([
      "no untrusted data: `'x'`, `'y'` are constant",
    ])
  })

  test('says nothing of it where the second method does meet a source', async () => {
    // Of `f && …` only the right side is left for the first method, while the second asks what made either.
    const [reason] = await reasonsOf(route('const f = req.query.a\nsink(f && f.length)'))
    expect(reason).toBe('no untrusted data reaches it in this file or what it imports')
  })
})

describe('what stands beside the text', () => {
  test.each<[string, string, string, string]>([
    [
      'bound values of an unknown origin',
      'sql-injection',
      "import pg from 'pg'\nconst pool = new pg.Pool()\nexport const find = (id) => pool.query('SELECT 1 WHERE a = $1 AND b = $2', [id])",
      'constant text `SELECT 1 WHERE a = $1 AND b = $2` with `$1`, `$2`; the value is argument 2, apart from it: the driver binds it, and it is never read as SQL',
    ],
    [
      'a statement in an object',
      'sql-injection',
      "import pg from 'pg'\nconst pool = new pg.Pool()\nexport const find = (id) => pool.query({ text: 'SELECT $1', values: [id] })",
      "no untrusted data: `'SELECT $1'` is constant",
    ],
    [
      'the arguments of a program, without a shell',
      'command-injection',
      `import { execFile } from 'node:child_process'\n${route("execFile('ls', [req.query.a])")}`,
      'constant text `ls`; the untrusted value is argument 2, apart from it: the program gets it as it is, and no shell reads it',
    ],
    [
      'the arguments of a program, whatever they are',
      'command-injection',
      "import { execFile } from 'node:child_process'\nexport const list = (a) => execFile('ls', [a], () => {})",
      'constant text `ls`; the value is argument 2, apart from it: the program gets it as it is, and no shell reads it',
    ],
  ])('%s', async (_name, ruleId, text, reason) => {
    expect(await reasonsOf(text, { ruleId })).toEqual([reason])
  })
})

describe('a rule that is not about requests', () => {
  test('a hash of what is no password by its name', async () => {
    const text =
      "import { createHash } from 'node:crypto'\nexport const key = (...parts) => createHash('md5').update(JSON.stringify(parts))"
    expect(await reasonsOf(text, { ruleId: 'weak-password-hash' })).toEqual([
      'not seen to be a password: `parts` is a parameter of `key`, not called here',
    ])
  })

  test('a comparison is no news, unless a token is read or a pattern proposed it', async () => {
    expect(await reasonsOf('export const f = (a) => a === other', { ruleId: 'jwt-mistake' })).toEqual([])
    const text = "import jwt from 'jsonwebtoken'\nexport const f = (a) => { jwt.decode(a)\nreturn a === 'x' }"
    expect(await reasonsOf(text, { ruleId: 'jwt-mistake' })).toHaveLength(1)
  })
})
