// The second opinion, on small programs. `<<` and `>>` mark the sink that is claimed.

import type { Claim } from '@sallyport/findings'
import { describe, expect, test } from 'vitest'
import { SourceText } from './ir/text.js'
import { parseModule } from './languages/parse-module.js'
import { refuteClaim } from './refute.js'
import { findRule, rules } from './rules/rules.js'

/** A claim of the marked sink, as the analyst would make it. */
function claimOf(ruleId: string, marked: string, path = 'app.js'): { claim: Claim; text: string } {
  const start = marked.indexOf('<<')
  const end = marked.indexOf('>>') - 2
  const text = marked.replace('<<', '').replace('>>', '')
  const source = new SourceText(path, text)
  const parsed = parseModule(path, text)
  if (parsed.kind === 'failed' || start < 0)
    throw new Error(parsed.kind === 'failed' ? parsed.reason : 'no sink is marked')
  const statement = parsed.module.statements.filter((at) => at.start <= start && end <= at.end).at(-1) ?? { start, end }
  const quote = source.quote({ start, end })
  const rule = findRule(ruleId)
  if (rule === undefined) throw new Error(`no rule ${ruleId}`)
  const claim: Claim = {
    ruleId: rule.id,
    weaknessClass: rule.weaknessClass,
    cwe: [...rule.cwe],
    kind: 'security',
    severity: rule.severity,
    confidence: 'high',
    title: 't',
    description: 'd',
    place: quote.place,
    statement: source.folded(statement, 2000),
    enclosingFunction: 'f',
    trace: [{ kind: 'sink', quote, note: 'n' }],
    preconditions: [],
    recommendation: 'r',
  }
  return { claim, text }
}

async function judge(ruleId: string, marked: string, others: Readonly<Record<string, string>> = {}, now?: string) {
  const { claim, text } = claimOf(ruleId, marked)
  const load = (specifier: string) => {
    const path = specifier.replace('./', '')
    const found = others[path]
    return Promise.resolve(found === undefined ? undefined : { path, text: found })
  }
  return refuteClaim(claim, { files: [{ path: 'app.js', text: now ?? text }], rules, load })
}

const express = `const express = require('express')\nconst { exec, execFile } = require('child_process')\nconst path = require('path')\nconst fs = require('fs')\nconst app = express()\n`
const handler = (body: string): string => `${express}app.get('/x', (req, res) => {\n${body}\n})\n`

describe('confirmed: a source is reached from the sink', () => {
  test.each([
    ['straight', 'command-injection', handler("<<exec('ls ' + req.query.dir)>>")],
    [
      'behind a test of a library that leaves what it was',
      'command-injection',
      handler("const v = require('validator')\nif (!v.isURL(req.query.d)) return\n<<exec('ls ' + req.query.d)>>"),
    ],
    [
      'through variables and templates',
      'command-injection',
      handler('const { dir } = req.query\nconst line = `ls ${dir}`\n<<exec(line)>>'),
    ],
    [
      'through a branch',
      'command-injection',
      handler("let d = 'a'\nif (req.query.b) d = req.query.dir\n<<exec('ls ' + d)>>"),
    ],
    [
      'through a function',
      'command-injection',
      `${express}function run(d) { <<exec('ls ' + d)>> }\napp.get('/', (req) => run(req.query.d))\n`,
    ],
    [
      'through a function that returns it',
      'command-injection',
      `${express}const dir = (r) => r.query.d\napp.get('/', (req) => { <<exec(dir(req))>> })\n`,
    ],
    ['through a callback', 'command-injection', handler('req.body.items.forEach((item) => { <<exec(item.name)>> })')],
    ['through an object', 'command-injection', handler("const o = { a: 'x', b: req.query.b }\n<<exec(o.b)>>")],
    [
      'a check of another value',
      'command-injection',
      handler("if (!['a'].includes(req.query.a)) return\n<<exec(req.query.b)>>"),
    ],
    [
      'a pattern that is not anchored',
      'command-injection',
      handler('if (!/[a-z]/.test(req.query.b)) return\n<<exec(req.query.b)>>'),
    ],
    ['a file of the request', 'path-traversal', handler("<<res.sendFile(path.join('/srv', req.params.name))>>")],
    ['a redirect', 'open-redirect', handler("<<res.redirect(req.query.next || '/')>>")],
    ['a page', 'cross-site-scripting', handler('<<res.send(`<h1>${req.query.q}</h1>`)>>')],
    [
      'a call that is wrong by itself',
      'jwt-mistake',
      `const jwt = require('jsonwebtoken')\n<<jwt.verify(t, k, { algorithms: ['none'] })>>\n`,
    ],
  ])('%s', async (_name, rule, marked) => {
    const { verdict, reasoning, evidence } = await judge(rule, marked)
    expect({ verdict, reasoning }).toMatchObject({ verdict: 'true-positive' })
    expect(evidence.length).toBeGreaterThan(0)
  })

  test('in another file, both ways', async () => {
    const util = "const { exec } = require('child_process')\nexports.input = (req) => req.query.x\n"
    const marked = `${express}const { input } = require('./util')\napp.get('/', (req) => { <<exec(input(req))>> })\n`
    expect(await judge('command-injection', marked, { util })).toMatchObject({ verdict: 'true-positive' })
  })
})

describe('refuted: something on the way makes it harmless', () => {
  test.each([
    ['a constant', 'command-injection', handler("const d = 'a'\n<<exec('ls ' + d)>>"), 'constant'],
    [
      'a list of allowed values',
      'command-injection',
      handler("if (!['a', 'b'].includes(req.query.d)) return res.end()\n<<exec('ls ' + req.query.d)>>"),
      'checked',
    ],
    [
      'a list, in a called function',
      'command-injection',
      `${express}const kinds = ['a']\nfunction run(k) { if (!kinds.includes(k)) return\n<<exec('x ' + k)>> }\napp.get('/', (req) => run(req.query.k))\n`,
      'checked',
    ],
    [
      'a test of a library',
      'command-injection',
      handler("const v = require('validator')\nif (!v.isInt(req.query.d)) return\n<<exec('ls ' + req.query.d)>>"),
      'checked',
    ],
    [
      'an anchored pattern',
      'command-injection',
      handler('const { d } = req.query\nif (/^[a-z]+$/.test(d)) { <<exec(d)>> }'),
      'checked',
    ],
    ['equality', 'command-injection', handler("if (req.query.d === 'a') { <<exec('ls ' + req.query.d)>> }"), 'checked'],
    ['a number', 'command-injection', handler("<<exec('kill ' + Number(req.query.pid))>>"), 'number'],
    [
      'a prefix of a resolved path',
      'path-traversal',
      handler(
        "const f = path.resolve('/srv', req.query.f)\nif (!f.startsWith('/srv' + path.sep)) return res.end()\n<<res.sendFile(f)>>",
      ),
      'checked',
    ],
    ['dead code', 'command-injection', handler('if (false) { <<exec(req.query.d)>> }'), 'never runs'],
    [
      'a constant beginning',
      'open-redirect',
      handler("<<res.redirect('/login?next=' + req.query.next)>>"),
      'constant beginning',
    ],
    [
      'a parameter of the statement',
      'sql-injection',
      `${express}const pg = require('pg')\nconst pool = new pg.Pool()\napp.get('/', (req) => { <<pool.query('SELECT $1', [req.query.x])>> })\n`,
      'constant',
    ],
  ])('%s', async (_name, rule, marked, why) => {
    const { verdict, reasoning } = await judge(rule, marked)
    expect({ verdict, reasoning }).toMatchObject({ verdict: 'false-positive' })
    expect(reasoning).toContain(why)
  })
})

test('fixed: the statement is gone', async () => {
  const marked = handler("<<exec('ls ' + req.query.dir)>>")
  expect(await judge('command-injection', marked, {}, handler("execFile('ls', [req.query.dir])"))).toMatchObject({
    verdict: 'fixed',
  })
})

test('code that moved down is judged where it is', async () => {
  const marked = handler("<<exec('ls ' + req.query.dir)>>")
  const moved = `// a comment\n\n${marked.replace('<<', '').replace('>>', '')}`
  expect(await judge('command-injection', marked, {}, moved)).toMatchObject({ verdict: 'true-positive' })
})

describe('uncertain', () => {
  test.each([
    ['a parameter that nothing gives', `${express}exports.run = (d) => { <<exec(d)>> }\n`],
    ['what an unknown module returns', handler("<<exec(require('other').get())>>")],
  ])('%s', async (_name, marked) => {
    expect(await judge('command-injection', marked)).toMatchObject({ verdict: 'uncertain' })
  })

  test('a file that can not be parsed', async () => {
    const marked = handler("<<exec('ls ' + req.query.dir)>>")
    expect(await judge('command-injection', marked, {}, '(((')).toMatchObject({ verdict: 'uncertain' })
  })
})

test('a way without end is bounded', async () => {
  const chain = Array.from({ length: 3000 }, (_, index) => `const v${index + 1} = v${index} + 'x'`).join('\n')
  expect(await judge('command-injection', handler(`const v0 = req.query.x\n${chain}\n<<exec(v3000)>>`))).toMatchObject({
    verdict: 'uncertain',
  })
  const loop = handler('let a = req.query.x\nlet b = a\nwhile (b) { const t = a; a = b; b = t }\n<<exec(a)>>')
  expect(await judge('command-injection', loop)).toMatchObject({ verdict: 'true-positive' })
})
