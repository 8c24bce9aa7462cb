// Flows through more than one file, and through the ways of calling that name no function directly.

import { expect, test } from 'vitest'
import { analyseSnippet, claimedLines, ruleOf } from './analyse-snippet.js'

const route = (code: string): string =>
  `const app = require('express')()\napp.get('/a', (req, res) => {\nconst q = req.query.q\n${code}\n})`

const inOneFile: Readonly<Record<string, string>> = {
  'a function of a map': "const t = new Map([['a', (x) => sink(x)]]) // claim\nt.get(req.body.k)(q)",
  'a function that is put into a map': "const t = new Map()\nt.set('a', (x) => sink(x)) // claim\nt.get(req.body.k)(q)",
  'a function of another map':
    "const t = new Map()\nconst o = new Map()\nt.set('a', (x) => sink(x))\no.set('a', (x) => x)\no.get(req.body.k)(q)",
  'a function of a map of entries':
    'const t = new Map(Object.entries({ a: (x) => sink(x) })) // claim\nt.get(req.body.k)(q)',
  'a function of an object that is filled': 'const t = {}\nt.a = (x) => sink(x) // claim\nt[req.body.k](q)',
  'a method of an object of a map':
    "const t = new Map([['a', { run(x) { sink(x) // claim\n} }]])\nt.get(req.body.k).run(q)",
  'a class of a map':
    "const t = new Map([['a', class { run(x) { sink(x) // claim\n} }]])\nconst C = t.get(req.body.k)\nnew C().run(q)",
  'a list that a called function joins': "function f(list) { sink(list.join(' ')) // claim\n}\nf(['a', q])",
  'a list that a called function joins to another':
    "function f(list) { sink(['a'].concat(list).join(' ')) // claim\n}\nf(['b', q])",
  'an object that a called function makes a text of': 'function f(box) { sink(box.toString()) // claim\n}\nf([q])',
  'all that a function is given': 'function f() { sink(arguments[0]) // claim\n}\nf(q)',
  'what a function is given besides': "function f(a) { sink(arguments[1]) // claim\n}\nf('a', q)",
  'another of all that a function is given': "function f(a, b) { sink(arguments[0]) }\nf('a', q)",
  'a list of all that a function is given':
    'function f(a) { for (const each of arguments) sink(each) // claim\n}\nf(q)',
  'a function by the exports of its own module':
    'exports.f = function (x) { sink(x) // claim\n}\nfunction g(x) { exports.f(x) }\ng(q)',
  'a function by the whole exports of its own module':
    'module.exports = { f(x) { sink(x) // claim\n} }\nfunction g(x) { module.exports.f(x) }\ng(q)',
  'a method on a prototype': 'function P() {}\nP.prototype.run = function (x) { sink(x) // claim\n}\nnew P().run(q)',
  'a method in an object given as prototype':
    'function P() {}\nP.prototype = { run(x) { sink(x) // claim\n} }\nnew P().run(q)',
  'another method on a prototype':
    "function P() {}\nP.prototype.run = function (x) { sink(x) }\nP.prototype.skip = function (x) {}\nnew P().skip(q)\nnew P().run('a')",
  'a function called with `call`': 'function run(x, y) { sink(y) // claim\n}\nrun.call(null, 1, q)',
  'the other argument of `call`': 'function run(x, y) { sink(x) }\nrun.call(null, 1, q)',
  'a function called with `apply` and a list that stands there':
    'function run(x, y) { sink(y) // claim\n}\nrun.apply(null, [1, q])',
  'the other element of the list of `apply`': 'function run(x, y) { sink(x) }\nrun.apply(null, [1, q])',
  'a function called with `apply` and a list of the request':
    'function run(x) { sink(x) // claim\n}\nrun.apply(null, req.body.list)',
  'a function that a function returns': 'const make = (a) => (x) => sink(x) // claim\nmake(1)(q)',
  'a function chosen from a table': 'const table = { a: (x) => x, b: (x) => sink(x) } // claim\ntable[other](q)',
  'an event of the same emitter':
    "const e = new Emitter()\ne.on('order', (x) => sink(x.id)) // claim\ne.emit('order', { id: q })",
  'another event of the same emitter':
    "const e = new Emitter()\ne.on('order', (x) => sink(x))\ne.emit('bill', q)\ne.emit('order', 'a')",
  'the same event of another emitter':
    "const e = new Emitter()\nconst f = new Emitter()\ne.on('order', (x) => sink(x))\nf.emit('order', q)\ne.emit('order', 'a')",
  'a method that a class leaves to those that extend it':
    "class A { run(x) { sink(this.make(x)) } } // claim\nclass B extends A { make(x) { return 'a' + x } }\nnew B().run(q)",
  'an overridden method that cleans':
    'class A { run(x) { sink(this.make(x)) } }\nclass B extends A { make(x) { return clean(x) } }\nnew B().run(q)',
  'an object that a function writes into':
    'function add(o, x) { o.text = x }\nconst o = {}\nadd(o, q)\nsink(o.text) // claim',
  'another property of an object that a function writes into':
    "function add(o, x) { o.text = x }\nconst o = { other: 'a' }\nadd(o, q)\nsink(o.other)",
  'an object that a function writes something clean into':
    'function add(o, x) { o.text = clean(x) }\nconst o = {}\nadd(o, q)\nsink(o.text)',
  'a part of an object that a function writes into':
    'function add(o, x) { o.a.text = x }\nconst o = { a: {} }\nadd(o, q)\nsink(o.a.text) // claim',
  'a list that a function fills':
    'function add(list, x) { list.push(x) }\nconst list = []\nadd(list, q)\nsink(list[0]) // claim',
  'the elements of a list of a parameter': 'const each = (list) => list.forEach((x) => sink(x)) // claim\neach([q])',
  'an object that a closure writes into':
    "const o = {}\n;['a'].forEach((k) => { o[k] = req.query[k] })\nsink(o.a) // claim",
  'what a handler leaves on the request for the next':
    "app.use((req, res, next) => { req.own = req.query.a; next() })\napp.get('/b', (req) => sink(req.own)) // claim",
  'what a handler leaves in `locals` of the answer':
    "app.use((req, res, next) => { res.locals.own = req.query.a; next() })\napp.get('/b', (req, res) => sink(res.locals.own)) // claim",
  'something else that a handler leaves on the request':
    "app.use((req, res, next) => { req.own = req.query.a; req.id = 'a'; next() })\napp.get('/b', (req) => sink(req.id))",
  'what a handler cleans before it leaves it':
    "app.use((req, res, next) => { req.own = clean(req.query.a); next() })\napp.get('/b', (req) => sink(req.own))",
}

test.each(Object.entries(inOneFile))('%s', async (_name, code) => {
  const { claimed, expected } = await claimedLines(route(code))
  expect(claimed).toEqual(expected)
})

const service = "import { run } from './run.ts'\nexport class Service { find(x: string) { return run('a' + x) } }"
const controller =
  "import { Service } from './service.ts'\nexport class Controller {\nconstructor(private readonly service: Service) {}\nall(req: Request) { this.service.find(req.query.q) }\n}"

interface Case {
  readonly text: string
  readonly files: Readonly<Record<string, string>>
  /** `path:line` of what is claimed. */
  readonly claimed: readonly string[]
}

const throughFiles: Readonly<Record<string, Case>> = {
  'an instance that a container injects, and a sink two files on': {
    text: `import type { Request } from 'express'\n${controller}`,
    files: { 'service.ts': service, 'run.ts': 'export const run = (x: string) => sink(x)' },
    claimed: ['src/run.ts:1'],
  },
  'a cleaning two files on': {
    text: `import type { Request } from 'express'\n${controller}`,
    files: { 'service.ts': service, 'run.ts': 'export const run = (x: string) => sink(clean(x))' },
    claimed: [],
  },
  'a function that is all that a module exports': {
    text: route("const run = require('./run.js')\nrun(q)"),
    files: { 'run.js': 'module.exports = (x) => sink(x)' },
    claimed: ['src/run.js:1'],
  },
  'what the function returns that is all that a module exports': {
    text: route("const store = require('./store.js')('a')\nstore.save(q)"),
    files: { 'store.js': 'module.exports = function (name) { return { save: (x) => sink(x) } }' },
    claimed: ['src/store.js:1'],
  },
  'a component of another file': {
    text: "import { Box } from './box.tsx'\nexport default ({ searchParams }) => <Box html={searchParams.q} />",
    files: { 'box.tsx': 'export function Box({ html }) { return sink(html) }' },
    claimed: ['src/box.tsx:1'],
  },
  'another attribute of a component of another file': {
    text: "import { Box } from './box.tsx'\nexport default ({ searchParams }) => <Box title={searchParams.q} html='a' />",
    files: { 'box.tsx': 'export function Box({ html }) { return sink(html) }' },
    claimed: [],
  },
  'handlers of two files that a third joins': {
    text: "import app from './app.ts'\nimport { first } from './first.ts'\nimport { last } from './last.ts'\nconst a = require('express')()\na.use(first)\na.get('/', last)",
    files: {
      'first.ts':
        "import type { Request } from 'express'\nexport const first = (req: Request) => { req.own = req.query.q }",
      'last.ts': "import type { Request } from 'express'\nexport const last = (req: Request) => sink(req.own)",
    },
    claimed: ['src/last.ts:2'],
  },
  'a flow that another file shows by itself': {
    text: "import { first } from './first.ts'\nconst a = require('express')()\na.use(first)",
    files: {
      'first.ts':
        "import type { Request } from 'express'\nimport { run } from './run.ts'\nexport const first = (req: Request) => run(req.query.q)",
      'run.ts': 'export const run = (x: string) => sink(x)',
    },
    claimed: [],
  },
}

test.each(Object.entries(throughFiles))('%s', async (name, { text, files, claimed }) => {
  const path = name.includes('component') ? 'src/app/page.tsx' : 'src/app.ts'
  const { claims } = await analyseSnippet(text, { files, path })
  expect(claims.map(({ place }) => `${place.path}:${place.startLine}`)).toEqual(claimed)
})

test('the query of the parsed address of a request is a query, and the rest of it is not', async () => {
  const onlyQueries = ruleOf('test-query', {
    sources: ['query'],
    sinks: [{ kind: 'call', what: 'a dangerous call', callee: ['global#sink'], arguments: [{ argument: 0 }] }],
  })
  const code = "const u = new URL(req.url, 'http://a')\nsink(u.searchParams.get('a')) // claim\nsink(u.pathname)"
  const { claimed, expected } = await claimedLines(route(code), { rules: [onlyQueries] })
  expect(claimed).toEqual(expected)
})
