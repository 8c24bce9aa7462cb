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
      'nothing untrusted is in it: `kind` is checked by `!kinds.includes(kind)` in line 3, against `a`, `b`',
    ],
    [
      'a value of a set',
      "const kinds = new Set(['a'])\nexport const run = (kind) => kinds.has(kind) && sink(kind)",
      'nothing untrusted is in it: `kind` is checked by `kinds.has(kind)` in line 2, against `a`',
    ],
    [
      'a value looked up in a table',
      "const table = { a: 'x', b: 'y' }\nexport const run = (kind) => sink(table[kind])",
      "nothing untrusted is in it: `'x'` in line 1 is a constant; `'y'` in line 1 is a constant",
    ],
    [
      'a number',
      "export const run = (pid) => sink('kill ' + Number(pid))",
      'nothing untrusted is in it: `Number(pid)` in line 1 is a number or a truth value',
    ],
    [
      'a computed number',
      'export const run = (a) => sink(`x ${a * 2} ${a.length}`)',
      'nothing untrusted is in it: `a * 2` in line 1 is a number or a truth value; `a.length` in line 1 is a number',
    ],
    [
      'what the environment says',
      "sink('ls ' + process.env.FOLDER)",
      'nothing untrusted is in it: `process.env` in line 1 is the environment variable `FOLDER`, which the rule does not count as untrusted',
    ],
    [
      'what is cleaned',
      'export const run = (a) => sink(clean(a))',
      'nothing untrusted is in it: `clean(a)` in line 1 is made safe: `clean` cleans it',
    ],
    [
      'a parameter that nobody gives',
      "export function run(name) {\nsink('ls ' + name)\n}",
      'nothing untrusted is seen in it: `name` in line 1 is a parameter of `run`, which nothing at hand calls',
    ],
    [
      'a parameter, by its callers',
      "function run(name) {\nsink('ls ' + name)\n}\nrun('a')\nrun(`b`)",
      "nothing untrusted is in it: `'a'` in line 4 is a constant, given by `run('a')` in line 4; `'b'` in line 5 is a constant, given by `run('b')` in line 5",
    ],
    [
      'a parameter, by the caller of its caller',
      'function run(name) {\nsink(name)\n}\nfunction outer(x) {\nrun(x)\n}\nouter("x")',
      'nothing untrusted is in it: `"x"` in line 7 is a constant, given by `outer("x")` in line 7',
    ],
    [
      'what a call gives to a callback',
      "require('fs').readFile('a', (error, text) => {\nsink(text)\n})",
      "nothing untrusted is seen in it: `text` in line 1 is what `require('fs').readFile('a', (error, text) => { sink(text) })` in line 1 gives to its function",
    ],
    [
      'one of two branches',
      "export const run = (c) => sink(c ? 'a' : other)",
      "nothing untrusted is seen in it: `'a'` in line 1 is a constant; `other` in line 1 is declared elsewhere",
    ],
    [
      'a module that is not at hand',
      "import { name } from './elsewhere.js'\nsink(name)",
      'nothing untrusted is seen in it: `name` in line 2 comes from a module that was not read',
    ],
  ])('%s', async (_name, text, reason) => {
    expect(await reasonsOf(text)).toEqual([reason])
  })

  test('names the file of what stands in another', async () => {
    const files = { 'lib.js': "export const make = () => '' + other()" }
    expect(await reasonsOf("import { make } from './lib.js'\nsink(make())", { files })).toEqual([
      'nothing untrusted is seen in it: `other()` in line 1 of `src/lib.js` is made by a function whose code is not at hand',
    ])
  })

  test('says how much more there is', async () => {
    const [reason] = await reasonsOf('sink(`${a()}${b()}${c()}${d()}${e()}${f()}`)')
    expect(reason).toMatch(/`d\(\)` in line 1 is made by .*; and 2 more$/)
  })

  test('says nothing of it where the second method does meet a source', async () => {
    // Of `f && …` only the right side is left for the first method, while the second asks what made either.
    const [reason] = await reasonsOf(route('const f = req.query.a\nsink(f && f.length)'))
    expect(reason).toBe('no untrusted source reaches it, as far as this file and what it imports show')
  })
})

describe('what stands beside the text', () => {
  test.each<[string, string, string, string]>([
    [
      'bound values of an unknown origin',
      'sql-injection',
      "import pg from 'pg'\nconst pool = new pg.Pool()\nexport const find = (id) => pool.query('SELECT 1 WHERE a = $1 AND b = $2', [id])",
      'its text is constant, `SELECT 1 WHERE a = $1 AND b = $2`, with the placeholders `$1`, `$2`, and argument 2 is given separately: the driver binds it, and it is never read as SQL',
    ],
    [
      'a statement in an object',
      'sql-injection',
      "import pg from 'pg'\nconst pool = new pg.Pool()\nexport const find = (id) => pool.query({ text: 'SELECT $1', values: [id] })",
      "nothing untrusted is in it: `'SELECT $1'` in line 3 is a constant",
    ],
    [
      'the arguments of a program, without a shell',
      'command-injection',
      `import { execFile } from 'node:child_process'\n${route("execFile('ls', [req.query.a])")}`,
      'its text is constant, `ls`, and the untrusted value is given separately, as argument 2: the program gets it as it is, and no shell reads it',
    ],
    [
      'the arguments of a program, whatever they are',
      'command-injection',
      "import { execFile } from 'node:child_process'\nexport const list = (a) => execFile('ls', [a], () => {})",
      'its text is constant, `ls`, and argument 2 is given separately: the program gets it as it is, and no shell reads it',
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
      'nothing in it has the name of a password: `parts` in line 2 is a parameter of `key`, which nothing at hand calls',
    ])
  })

  test('a comparison is no news, unless a token is read or a pattern proposed it', async () => {
    expect(await reasonsOf('export const f = (a) => a === other', { ruleId: 'jwt-mistake' })).toEqual([])
    const text = "import jwt from 'jsonwebtoken'\nexport const f = (a) => { jwt.decode(a)\nreturn a === 'x' }"
    expect(await reasonsOf(text, { ruleId: 'jwt-mistake' })).toHaveLength(1)
  })
})
