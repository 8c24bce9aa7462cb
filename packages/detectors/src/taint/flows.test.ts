import { expect, test } from 'vitest'
import { claimedLines } from './analyse-snippet.js'

/** Each in the handler of a route, with `q` from outside. */
const inHandler: Readonly<Record<string, string>> = {
  'a value as it comes': 'sink(q) // claim',
  'a value in a text': "sink('ls ' + q) // claim",
  'a value in a template': 'sink(`ls ${q}`) // claim',
  'a text built step by step': "let text = 'a'\ntext += q\nsink(text) // claim",
  'a value that was overwritten': "let text = q\ntext = 'constant'\nsink(text)",
  'a value overwritten in one of two branches': "let text = q\nif (other) text = 'constant'\nsink(text) // claim",
  'a value from either side of a choice': "sink(other ? q : 'constant') // claim",
  'a default value': "sink(q ?? 'constant') // claim",
  'the harmless side of a short circuit': "sink(q && 'constant')",
  'a property of an object': 'const o = { a: q, b: 1 }\nsink(o.a) // claim',
  'the other property of an object': "const o = { a: q, b: 'x' }\nsink(o.b)",
  'a property that was overwritten': "const o = { a: q }\no.a = 'constant'\nsink(o.a)",
  'a property set through another name of the object': 'const o: any = {}\nconst p = o\np.a = q\nsink(o.a) // claim',
  'a property of a property set through another name':
    'const o: any = { i: {} }\nconst p = o.i\np.a = q\nsink(o.i.a) // claim',
  'an object spread into another': 'const o = { ...{ a: q }, b: 1 }\nsink(o.a) // claim',
  'a property under a computed name': 'const o: any = {}\no[other] = q\nsink(o.anything) // claim',
  'a property under a constant computed name': "const o: any = {}\nconst k = 'a'\no[k] = q\nsink(o.b)",
  'an element of a list': "const list = ['x', q]\nsink(list[1]) // claim",
  'the other element of a list': "const list = ['x', q]\nsink(list[0])",
  'an element pushed to a list': "const list: string[] = []\nlist.push(q)\nsink(list.join(' ')) // claim",
  'an element of an iteration': 'for (const each of [q]) sink(each) // claim',
  'the length of a value': 'sink(q.length)',
  'a comparison with a value': "sink(q === 'a')",
  'a value taken apart': 'const { a: [first] } = { a: [q] }\nsink(first) // claim',
  'a value with a default in a pattern': "const { a = 'x' } = req.query\nsink(a) // claim",
  'a value through the methods of strings': 'sink(q.trim().toLowerCase().slice(1)) // claim',
  'a value through functions of the language': 'sink(decodeURIComponent(String(q))) // claim',
  'a value through JSON and back': 'sink(JSON.parse(JSON.stringify({ a: q })).a) // claim',
  'a value in a constructed URL': 'sink(new URL(q).href) // claim',
  'a value awaited': 'sink(await Promise.resolve(q)) // claim',
  'a value in a callback of map': "sink([q].map((each) => 'x' + each).join()) // claim",
  'a method of an instance under a computed name': 'class R { show(x: any) { sink(x) } } // claim\nnew R()[other](q)',
  'a method under a computed name of an instance that a caller gives':
    'class R { show(x: any) { sink(x) } } // claim\nconst call = (r: any, name: any) => r[name](q)\ncall(new R(), other)',
  'functions of a list that are called': 'for (const f of [(x: any) => sink(x)]) f(q) // claim',
  'a function that was put into a list':
    'const kept: any[] = []\nkept.push((x: any) => sink(x)) // claim\nfor (const f of kept) f(q)',
  'a function that another one put into a list':
    'const kept: any[] = []\nconst keep = (f: any) => kept.push(f)\nkeep((x: any) => sink(x)) // claim\nkept.forEach((f) => f(q))',
  'a function of a list that is called for each':
    'const each = (list: any[]) => list.map((f) => f(q))\neach([(x: any) => sink(x)]) // claim',
  'a function of another list': 'const kept: any[] = []\nkept.push((x: any) => sink(x))\nfor (const f of [other]) f(q)',
  'a value in forEach': '[q].forEach((each) => sink(each)) // claim',
  'a value collected in forEach':
    'const out: string[] = []\n;[q].forEach((each) => out.push(each))\nsink(out.join()) // claim',
  'a value in a callback of then': 'Promise.resolve(q).then((each) => sink(each)) // claim',
  'a value resolved by a promise': 'const p = new Promise<string>((resolve) => { resolve(q) })\nsink(await p) // claim',
  'a value in a closure': 'const later = () => sink(q) // claim\nlater()',
  'a variable set by a closure': "let text = 'a'\nconst set = () => { text = q }\nset()\nsink(text) // claim",
  'a value in a map': "const m = new Map()\nm.set('a', q)\nsink(m.get('a')) // claim",
  'a value through a loop': "let text = ''\nfor (let i = 0; i < 3; i += 1) { sink(text) // claim\ntext = q }",
  'a value out of try': "let text = ''\ntry { text = q; other() } catch { sink(text) // claim\n}",
  'a value in a switch':
    "let text = 'a'\nswitch (other) { case 1: text = q; break; default: text = 'b' }\nsink(text) // claim",
  'a value that falls through a switch':
    "let text = 'a'\nswitch (other) { case 1: text = q\ncase 2: sink(text) // claim\n}",
  'a value behind a labeled jump':
    "let text = q\nouter: for (;;) { for (;;) { if (other) break outer }\ntext = 'a' }\nsink(text) // claim",
  'a deep object given whole': 'deepSink({ where: { name: q } }) // claim',
  'a clean object given whole': "deepSink({ where: { name: 'x' } })",
  'a spread argument': 'sink(...[q]) // claim',
  'a local function that returns its argument': 'const id = (x: string) => x\nsink(id(q)) // claim',
  'a local function for another caller': "const id = (x: string) => x\nid(q)\nsink(id('constant'))",
  'a local function with the sink': 'function run(x: string) { sink(x) // claim\n}\nrun(q)',
  'a property of an argument': "function run(o: any) { sink(o.b) }\nrun({ a: q, b: 'x' })",
  'a property of an argument that is untrusted': "function run(o: any) { sink(o.a) // claim\n}\nrun({ a: q, b: 'x' })",
  'an argument taken apart': 'function run({ a }: any) { sink(a) // claim\n}\nrun({ a: q })',
  'a chain of functions':
    "const a = (x: string) => b(x)\nfunction b(x: string) { return 'y' + x }\nsink(a(q)) // claim",
  'a recursive function':
    'function r(x: string, n: number): string { return n === 0 ? x : r(x, n - 1) }\nsink(r(q, 3)) // claim',
  'a function given to a function': 'function use(f: any) { f(q) }\nuse((x: string) => sink(x)) // claim',
  'a field of a class':
    'class C { constructor(private x: string) {}\nrun() { sink(this.x) // claim\n} }\nnew C(q).run()',
  'a field with an initial value': "class C { x = 'a'\nrun() { sink(this.x) } }\nnew C().run()",
  'a static method': 'class C { static run(x: string) { sink(x) // claim\n} }\nC.run(q)',
  'a method of a superclass': 'class B { run(x: string) { sink(x) // claim\n} }\nclass C extends B {}\nnew C().run(q)',
  'an object with methods': 'const o = { run(x: string) { sink(x) // claim\n} }\no.run(q)',
  'a function bound': 'const f = sink.bind(null)\nf(q) // claim',
  'a function bound with an argument': "const run = (a, b) => sink(b) // claim\nconst f = run.bind(null, 'a')\nf(q)",
  'what a bound function is given before': 'const run = (a, b) => sink(a) // claim\nconst f = run.bind(null, q)\nf(1)',
  'another argument of a bound function': "const run = (a, b) => sink(a)\nconst f = run.bind(null, 'a')\nf(q)",
  'a sanitizer': 'sink(clean(q))',
  'a sanitizer in the middle': "sink('a' + clean(q.trim()))",
  'only a part cleaned': 'sink(clean(q) + q) // claim',
  'a sanitizer that throws': 'demand(q)\nsink(q)',
  'a replacement with its condition': "sink(q.replace(/</g, ''))",
  'another replacement': "sink(q.replace(/x/g, '')) // claim",
  'a conversion to a number': 'sink(Number(q))\nsink(parseInt(q, 10))\nsink(q * 1)',
  'a dead branch': 'if (false) sink(q)\nconst debug = false\nif (debug) sink(q)',
  'a live constant branch': 'if (1 + 1 === 2) sink(q) // claim',
  'a dead choice': "let text = q\nconst n = 7\nif (n * 2 > 3) text = 'constant'\nsink(text)",
  'code behind a return': 'if (other) return\nreturn\nsink(q)',
}

test.each(Object.entries(inHandler))('%s', async (_name, code) => {
  const text = [
    "import express from 'express'",
    'const app = express()',
    "app.get('/', async (req, res) => {",
    'const q = req.query.q',
    code,
    '})',
  ].join('\n')
  const { claimed, expected } = await claimedLines(text)
  expect(claimed).toEqual(expected)
})

const whole: Readonly<Record<string, string>> = {
  'a symbol under another name':
    "const { exec: run } = require('node:child_process')\nrequire('express')().get('/', (req, res) => run(req.query.q)) // claim",
  'a promisified symbol':
    "import { exec } from 'child_process'\nimport { promisify } from 'util'\nimport express from 'express'\nconst run = promisify(exec)\nexpress().get('/', async (req) => { await run(req.query.q) }) // claim",
  'a namespace import':
    "import * as cp from 'child_process'\nimport express from 'express'\nexpress().get('/', (req) => cp.exec(req.query.q)) // claim",
  'another function of the same name':
    "import { exec } from './mine'\nimport express from 'express'\nexpress().get('/', (req) => exec(req.query.q))",
  'a shadowed name':
    "import { exec } from 'child_process'\nimport express from 'express'\nexpress().get('/', (req) => { const exec = (x) => x\nexec(req.query.q) })",
  'a method on an unknown receiver of a telling name':
    "import express from 'express'\nimport { db } from './db'\nexpress().get('/', (req) => db.rawQuery(req.query.q)) // claim",
  'a method on an unknown receiver of another name':
    "import express from 'express'\nimport { thing } from './thing'\nexpress().get('/', (req) => thing.rawQuery(req.query.q))",
  'a constant imported from nowhere':
    "import express from 'express'\nimport { K } from './k'\nexpress().get('/', () => sink(K))",
  'an unknown function of another file':
    "import express from 'express'\nimport { shape } from './shape'\nexpress().get('/', (req) => sink(shape(req.query.q))) // claim",
  'an unknown function whose name says that it cleans':
    "import express from 'express'\nimport { escapeShell } from './shape'\nexpress().get('/', (req) => sink(escapeShell(req.query.q)))",
  'a function wrapped in a handler of errors':
    "import express from 'express'\nconst wrap = (f) => (req, res, next) => f(req, res).catch(next)\nexpress().get('/', wrap(async (req) => sink(req.query.q))) // claim",
  'a named handler':
    "import express from 'express'\nfunction show(req, res) { sink(req.query.q) // claim\n}\nexpress().get('/', show)",
  'a helper that gets the request':
    "import express from 'express'\nconst name = (r) => r.query.q\nexpress().get('/', (req) => sink(name(req))) // claim",
}

test.each(Object.entries(whole))('in a whole file: %s', async (_name, text) => {
  const { claimed, expected } = await claimedLines(text)
  expect(claimed).toEqual(expected)
})
