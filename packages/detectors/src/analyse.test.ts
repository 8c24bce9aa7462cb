import { describe, expect, test } from 'vitest'
import { analyseFile } from './analyse.js'
import { analyseSnippet, claimedLines, ruleOf, sinkRule } from './taint/analyse-snippet.js'
import type { TaintSpecification } from './taint/specification.js'

const route = (code: string): string => `const app = require('express')()\napp.get('/a', (req, res) => {\n${code}\n})`

describe('a claim', () => {
  test('shows the way from the source to the sink', async () => {
    const { claims } = await analyseSnippet(route("const text = 'ls ' + req.query.dir\nsink(text)"))
    expect(claims).toHaveLength(1)
    const [claim] = claims
    expect(claim?.trace.map(({ kind, quote, note }) => [kind, quote.place.startLine, quote.text, note])).toEqual([
      ['source', 3, 'req.query.dir', 'the query parameter `dir` enters'],
      ['step', 3, "'ls ' + req.query.dir", 'it becomes part of this text'],
      ['sink', 4, 'sink(text)', 'it is argument 1 of this, a dangerous call'],
    ])
    expect(claim).toMatchObject({
      ruleId: 'test-sink',
      title: 'The query parameter `dir` reaches a dangerous call',
      statement: 'sink(text)',
      enclosingFunction: "app.get('/a')",
      confidence: 'high',
      preconditions: ['the route is reachable without authentication'],
      place: { path: 'src/app.ts', startLine: 4, startColumn: 1, endLine: 4, endColumn: 10 },
    })
  })

  test('names the conditions on the way and who may ask', async () => {
    const { claims } = await analyseSnippet(
      "const app = require('express')()\napp.get('/a', requireLogin, (req) => {\nif (req.user.isAdmin) sink(req.query.a)\n})",
    )
    expect(claims[0]?.preconditions).toEqual([
      'the attacker passes `requireLogin`, which looks like a check of who asks',
      '`req.user.isAdmin` holds (line 3)',
    ])
  })

  test('sees a check of who asks that a router uses for all', async () => {
    const { claims } = await analyseSnippet(
      "const r = require('express').Router()\nr.use(passport.authenticate('jwt'))\nr.get('/a', (req) => sink(req.query.a))",
    )
    expect(claims[0]?.preconditions[0]).toContain('passport.authenticate')
  })

  test('quotes the first line of what has several', async () => {
    const { claims } = await analyseSnippet(route('sink(\n  req.query.a,\n)'))
    expect(claims[0]?.trace.at(-1)?.quote.text).toBe('sink(')
    expect(claims[0]?.statement).toBe('sink( req.query.a, )')
    expect(claims[0]?.place).toMatchObject({ startLine: 3, endLine: 5 })
  })

  test('is the same whatever stands before it, but for the place', async () => {
    const fingerprintParts = async (before: string) =>
      (await analyseSnippet(before + route('sink(req.query.a)'))).claims.map(
        ({ statement, enclosingFunction }) => statement + enclosingFunction,
      )
    expect(await fingerprintParts('\n// a comment\n\n')).toEqual(await fingerprintParts(''))
  })
})

describe('across files', () => {
  const handler = (use: string): string =>
    `import express from 'express'\nimport * as lib from './lib.js'\nexpress().get('/', (req) => { ${use} })`

  test('a tainted argument reaches a sink in an imported function', async () => {
    const files = { 'lib.js': 'export function run(o) {\n  const text = o.cmd\n  return sink(text)\n}' }
    const { claims } = await analyseSnippet(handler('lib.run({ cmd: req.body.cmd })'), { files })
    expect(claims.map(({ place }) => [place.path, place.startLine])).toEqual([['src/lib.js', 3]])
    expect(claims[0]?.trace[0]?.quote.place.path).toBe('src/app.ts')
    expect(claims[0]?.enclosingFunction).toBe('run')
  })

  test('a tainted result of an imported function reaches a sink', async () => {
    const files = { 'lib.js': 'exports.name = (req) => req.query.name' }
    const { claims } = await analyseSnippet(handler('sink(lib.name(req))'), { files })
    expect(claims.map(({ place, trace }) => [place.path, trace[0]?.quote.place.path])).toEqual([
      ['src/app.ts', 'src/lib.js'],
    ])
  })

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a default export', { 'lib.js': 'export default (x) => sink(x)' }, 'lib.default(req.query.a)'],
    ['a class', { 'lib.js': 'export class C { run(x) { sink(x) } }' }, 'new lib.C().run(req.query.a)'],
    ['an exported object', { 'lib.js': 'module.exports = { run: (x) => sink(x) }' }, 'lib.run(req.query.a)'],
    ['an instance', { 'lib.js': 'class C { run(x) { sink(x) } }\nmodule.exports = new C()' }, 'lib.run(req.query.a)'],
    [
      'what another module passes on',
      { 'lib.js': "export { run } from './deep.js'", 'deep.js': 'export const run = (x) => sink(x)' },
      'lib.run(req.query.a)',
    ],
    [
      'all that another module passes on',
      { 'lib.js': "export * from './deep.js'", 'deep.js': 'export const run = (x) => sink(x)' },
      'lib.run(req.query.a)',
    ],
  ])('follows %s', async (_name, files, use) => {
    const { claims } = await analyseSnippet(handler(use), { files })
    expect(claims).toHaveLength(1)
    expect(claims[0]?.place.path).not.toBe('src/app.ts')
  })

  test.each([
    [
      'with a promise',
      'export async function notify(url) {\n  const response = await sink(url)\n  return response.status\n}',
    ],
    ['in an object on the way', 'export const notify = (url) => send({ url })\nconst send = (o) => sink(o.url)'],
  ])('a value is named by where it is read, not by the options it could hold: %s', async (_name, lib) => {
    const path = ['url']
    const rule = ruleOf('test-options', {
      sinks: [
        {
          kind: 'call',
          what: 'an address',
          callee: ['global#sink'],
          arguments: [{ argument: 0, path }, { argument: 0 }],
        },
        { kind: 'call', what: 'a host', callee: ['global#sink'], arguments: [{ argument: 0, path: ['host'] }] },
      ],
    })
    const { claims } = await analyseSnippet(handler('await lib.notify(req.body.url)').replace('(req)', 'async (req)'), {
      files: { 'lib.js': lib },
      rules: [rule],
    })
    expect(claims.map(({ title }) => title)).toEqual(['The body field `url` reaches an address'])
    expect(claims[0]?.description).not.toContain('url.url')
  })

  test('options are read of what is given whole', async () => {
    const rule = ruleOf('test-options', {
      sinks: [
        { kind: 'call', what: 'an address', callee: ['global#sink'], arguments: [{ argument: 0, path: ['url'] }] },
      ],
    })
    const { claims } = await analyseSnippet(route('sink(req.body)'), { rules: [rule] })
    expect(claims.map(({ title }) => title)).toEqual(['The body of the request reaches an address'])
  })

  test('a sanitizer in an imported function counts', async () => {
    const files = { 'lib.js': 'export const shape = (x) => clean(x)' }
    const { claims, clearances } = await analyseSnippet(handler('sink(lib.shape(req.query.a))'), { files })
    expect(claims).toEqual([])
    expect(clearances[0]?.reason).toContain('`clean` cleans it (line 1)')
  })

  test('a constant of another file is one', async () => {
    const files = { 'lib.js': "export const text = 'ls'" }
    const { claims, clearances } = await analyseSnippet(handler('sink(lib.text)'), { files })
    expect(claims).toEqual([])
    expect(clearances[0]?.reason).toBe('constant: `ls`')
  })

  test('what begins and ends in the imported file is left to its own analysis', async () => {
    const files = { 'lib.js': "require('express')().get('/', (req) => sink(req.query.a))\nexport const x = 1" }
    expect((await analyseSnippet(handler('sink(lib.x)'), { files })).claims).toEqual([])
  })

  test('files that import each other end', async () => {
    const files = { 'lib.js': "import { a } from './app.js'\nexport const run = (x) => a(x)" }
    const text = `${handler('lib.run(req.query.a)')}\nexport const a = (x) => sink(x) // claim`
    const { claims } = await analyseSnippet(text, { files })
    expect(claims).toHaveLength(1)
  })

  test('an import that can not be parsed is said', async () => {
    const { limits } = await analyseSnippet(handler('sink(1)'), { files: { 'lib.js': 'export const = (' } })
    expect(limits.join()).toContain('`src/lib.js` is not followed')
  })
})

describe('a clearance', () => {
  test.each([
    ['a constant', "sink('ls')", 'constant: `ls`'],
    [
      'nothing untrusted',
      'sink(other())',
      'no untrusted data seen: `other()` comes from a function whose code is not here',
    ],
    ['a sanitizer', 'sink(clean(req.query.a))', 'the query parameter `a` reaches it, but `clean` cleans it (line 3)'],
    ['a dead branch', 'if (false) sink(req.query.a)', 'never runs: `false` in line 3 is always `false`'],
    ['dead code', 'return\nsink(req.query.a)', 'never runs: `return` in line 3 always leaves first'],
    [
      'a parameter given separately',
      "sink('SELECT $1', req.query.a)",
      'constant text `SELECT $1`; the untrusted value is argument 2, apart from it',
    ],
  ])('says why %s is safe', async (_name, code, reason) => {
    const { claims, clearances } = await analyseSnippet(route(code))
    expect(claims).toEqual([])
    expect(clearances.map((each) => each.reason)).toEqual([reason])
  })

  test('answers every proposed place, once', async () => {
    const text = [
      "const { readFile } = require('fs')",
      '// sink(req.query.a)',
      "const text = 'sink(x)'",
      'readFile(text)',
      "sink('constant')",
      'thing.sink(text)',
    ].join('\n')
    const at = (line: number, startColumn: number, endColumn: number) => ({
      ruleId: sinkRule.id,
      place: { path: 'src/app.ts', startLine: line, startColumn, endLine: line, endColumn },
    })
    const places = [at(2, 4, 12), at(3, 15, 21), at(4, 1, 14), at(5, 1, 8), at(6, 1, 16)]
    const analysis = await analyseFile(
      { path: 'src/app.ts', text },
      { rules: [sinkRule], load: async () => undefined, places },
    )
    if (analysis.kind === 'failed') throw new Error(analysis.reason)
    const reasons = analysis.clearances.map(({ place, reason }) => `${place.startLine}: ${reason}`).sort()
    expect(reasons).toEqual([
      '2: not code: a comment, a type or a text',
      '3: not code: part of a text',
      '4: `readFile(text)` calls `fs#readFile`, in a form this rule is not about',
      '5: constant: `constant`',
      '6: `thing.sink(text)` is not known to be a call this rule is about',
    ])
  })
})

describe('other sinks', () => {
  const cases: readonly (readonly [string, TaintSpecification['sinks'][number], string, string?])[] = [
    [
      'a property',
      { kind: 'property', what: 'markup', property: '^innerHTML$' },
      'el.innerHTML = req.query.a // claim\nel.x = req.query.a',
    ],
    [
      'a property of one object',
      { kind: 'property', what: 'an address', property: '^href$', object: ['global#location'] },
      'location.href = req.query.a // claim\nlink.href = req.query.a',
    ],
    [
      'a global',
      { kind: 'assignment', what: 'an address', symbol: 'global#location' },
      'window.location = req.query.a // claim',
    ],
    [
      'a global by its name',
      { kind: 'assignment', what: 'an address', symbol: 'global#location' },
      'location = req.query.a // claim',
    ],
    [
      'a name',
      { kind: 'name', what: 'a secret', name: 'token$' },
      'const resetToken = req.query.a // claim\nconst other = req.query.a',
    ],
    [
      'an attribute',
      { kind: 'attribute', what: 'markup', attribute: ['dangerouslySetInnerHTML'], path: ['__html'] },
      'const a = <p dangerouslySetInnerHTML={{ __html: req.query.a }} /> // claim\nconst b = <p title={req.query.a} />',
      'src/app.tsx',
    ],
    [
      'an attribute of some elements',
      { kind: 'attribute', what: 'a link', attribute: ['href'], elements: ['a'] },
      'const a = <a href={req.query.a} /> // claim\nconst b = <b href={req.query.a} />',
      'src/app.tsx',
    ],
    [
      'a key',
      { kind: 'dynamic-key', what: 'a key' },
      'const o = {}\no[req.query.a] = 1 // claim\no[other] = req.query.a',
    ],
    [
      'a key of a key',
      { kind: 'dynamic-key', what: 'a key', nested: true },
      'const o = {}\no[req.query.a][req.query.b] = 1 // claim\no[req.query.a] = 1',
    ],
    [
      'a comparison',
      { kind: 'comparison', what: 'a decision' },
      "if (req.query.a === 'x') other() // claim\nif (req.query.b === null) other() // claim\nif (other > req.query.c) other()",
    ],
    [
      'an option',
      { kind: 'call', what: 'a call', callee: ['pkg#run'], arguments: [{ argument: 0, path: ['url'] }] },
      "require('pkg').run({ url: req.query.a }) // claim\nrequire('pkg').run({ other: req.query.a })",
    ],
    [
      'a call under a condition',
      {
        kind: 'call',
        what: 'a call',
        callee: ['pkg#run'],
        arguments: [{ argument: 0 }],
        when: [{ argument: -1, path: ['shell'], is: 'truthy' }],
      },
      "require('pkg').run(req.query.a, { shell: true }) // claim\nrequire('pkg').run(req.query.a, {})\nrequire('pkg').run(req.query.a, other)",
    ],
    [
      'a call unless',
      {
        kind: 'call',
        what: 'a call',
        callee: ['pkg#run'],
        arguments: [{ argument: 0 }],
        unless: [{ argument: 1, path: ['root'], is: 'present' }],
      },
      "require('pkg').run(req.query.a) // claim\nrequire('pkg').run(req.query.a, { root })",
    ],
    [
      'all arguments from one on',
      { kind: 'call', what: 'a call', callee: ['pkg#run'], arguments: [{ argument: { from: 1 } }] },
      "require('pkg').run(1, 2, req.query.a) // claim\nrequire('pkg').run(req.query.a)",
    ],
    [
      'the receiver',
      { kind: 'call', what: 'a call', method: ['compile'], arguments: [{ argument: 'receiver' }] },
      'req.query.a.compile() // claim\nother.compile(req.query.a)',
    ],
    [
      'a constructor',
      { kind: 'call', what: 'code', callee: ['global#Function'], arguments: [{ argument: 'any' }] },
      "new Function('a', req.query.a) // claim",
    ],
  ]

  test.each(cases.map(([name, sink, code, path]) => ({ name, sink, code, path })))(
    '$name',
    async ({ sink, code, path }) => {
      const rules = [ruleOf('test-kind', { sinks: [sink], validators: ['membership'] })]
      const { claimed, expected } = await claimedLines(route(code), { rules, ...(path === undefined ? {} : { path }) })
      expect(claimed).toEqual(expected)
    },
  )

  test('a tagged template is no call with a text', async () => {
    const rule = ruleOf('test-tag', {
      sinks: [{ kind: 'call', what: 'a query', callee: ['pkg#sql'], arguments: [{ argument: 0 }] }],
    })
    const text = `import { sql } from 'pkg'\n${route('sql`SELECT ${req.query.a}`\nsql(`SELECT ${req.query.a}`) // claim')}`
    const { claimed, expected } = await claimedLines(text, { rules: [rule] })
    expect(claimed).toEqual(expected)
  })
})

describe('the end', () => {
  test('a text that is no program is a named failure', async () => {
    const analysis = await analyseFile(
      { path: 'src/a.ts', text: 'if (' },
      { rules: [sinkRule], load: async () => undefined },
    )
    expect(analysis).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not readable as a program') })
  })

  test('a file without sinks and sources is read alone', async () => {
    const asked: string[] = []
    const load = async (specifier: string): Promise<undefined> => {
      asked.push(specifier)
    }
    await analyseFile({ path: 'src/a.ts', text: "import './b.js'\nexport const a = 1" }, { rules: [sinkRule], load })
    expect(asked).toEqual([])
    await analyseFile({ path: 'src/a.ts', text: "import './b.js'\nsink(a)" }, { rules: [sinkRule], load })
    expect(asked).toEqual(['./b.js'])
  })

  test('a cache gives the same answers', async () => {
    const cache = new Map()
    const unit = { path: 'src/a.js', text: route('sink(req.query.a)') }
    const options = { rules: [sinkRule], load: async () => undefined, cache }
    expect(await analyseFile(unit, options)).toEqual(await analyseFile(unit, options))
    expect(cache.size).toBe(1)
  })
})

test('a file that several import is asked for once', async () => {
  const files: Readonly<Record<string, string>> = {
    'a.js': "const { pass } = require('./both')\nexports.a = (x) => pass(x)",
    'b.js': "const { pass } = require('./both')\nexports.b = (x) => pass(x)",
    'both.js': 'exports.pass = (x) => x',
  }
  const asked: string[] = []
  const load = async (specifier: string) => {
    asked.push(specifier)
    const path = `${specifier.replace('./', '')}.js`
    const text = files[path]
    return text === undefined ? undefined : { path, text }
  }
  const text = `const { a } = require('./a')\nconst { b } = require('./b')\n${route('sink(a(b(req.query.x)))')}`
  const answer = await analyseFile({ path: 'app.js', text }, { rules: [sinkRule], load })
  expect(answer).toMatchObject({ kind: 'analysed', claims: [{ ruleId: 'test-sink' }] })
  expect(asked.filter((specifier) => specifier === './both')).toHaveLength(1)
})
