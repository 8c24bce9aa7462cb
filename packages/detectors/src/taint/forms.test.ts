// What a specification can ask of a sink's surroundings, and of the numbers and settings on the way: each form with what it takes and
// what it leaves, on small programs.

import { expect, test } from 'vitest'
import { analyseSnippet, claimedLines, ruleOf } from './analyse-snippet.js'
import type { TaintSpecification } from './specification.js'

const express = "import express from 'express'\nconst app = express()\n"
const handler = (body: string): string => `${express}app.get('/', (req, res) => {\n${body}\n})`
const plain = { kind: 'call', what: 'a call', callee: ['global#sink'], arguments: [{ argument: 0 }] } as const

const cases: readonly (readonly [string, Partial<TaintSpecification>, string])[] = [
  [
    'a pattern that takes exponential time, whatever is known of the text',
    {
      sinks: [
        {
          ...plain,
          callee: [],
          method: ['test'],
          when: [{ argument: 'receiver', is: 'exponential-pattern' }],
          isProven: true,
        },
      ],
    },
    `${handler("ok(/^(a+)+$/.test(req.query.a)) // claim\nok(/^a+$/.test(req.query.a))\nslow.test(req.query.a) // claim\nnew RegExp('^(a+)+$').test(req.query.a) // claim\nother.test(req.query.a)")}\nconst slow = /^(b|b)*$/`,
  ],
  [
    'a symbol as an argument',
    { sinks: [{ ...plain, callee: ['y#load'], when: [{ argument: 1, path: ['schema'], symbol: 'y#FULL' }] }] },
    handler(
      'y.load(req.query.a, { schema: y.FULL }) // claim\ny.load(req.query.a, { schema: y.JSON })\ny.load(req.query.a)',
    ).replace('import express', "import * as y from 'y'\nimport express"),
  ],
  [
    'a function that always answers the same',
    {
      sources: 'none',
      misuses: [
        {
          kind: 'call',
          what: 'a check',
          callee: ['t#connect'],
          when: [{ argument: 0, path: ['check'], is: 'indifferent' }],
          why: 'It is none.',
        },
      ],
    },
    "import * as t from 't'\nt.connect({ check: () => undefined }) // claim\nt.connect({ check() {} }) // claim\nt.connect({ check: (a) => a })\nt.connect({ check: (a) => { if (a) return 1; return 2 } })\nt.connect({ check() { throw new Error() } })\nt.connect({ check: other })",
  ],
  [
    'another call in the same function',
    {
      sinks: [
        {
          ...plain,
          callee: ['express:Response.set'],
          arguments: [{ argument: 1 }],
          onlyCalled: [{ callee: ['express:Response.set'], when: [{ argument: 0, matches: '^allow$' }] }],
        },
      ],
    },
    `${handler("res.set('x', req.query.a) // claim\nres.set('allow', 'true')")}\napp.get('/b', (req, res) => { res.set('x', req.query.a) })`,
  ],
  [
    'the other side of a comparison',
    { sources: ['header'], sinks: [{ kind: 'comparison', what: 'a comparison', against: 'secret$' }] },
    handler(
      "const mySecret = load()\nif (req.headers.a === mySecret) one() // claim\nif (settings.secret == req.headers.a) two() // claim\nif (req.headers.a === settings.name) three()\nif (req.headers.a === 'secret') four()\nif (mySecret === other) five()",
    ),
  ],
  [
    'a property beside another',
    {
      sinks: [
        { kind: 'entry', what: 'orders', property: '^content$', beside: { property: 'role', value: '^system$' } },
      ],
    },
    handler(
      "ask({ role: 'system', content: 'a ' + req.query.a }) // claim\nask({ role: 'user', content: req.query.a })\nask({ role: 'system', title: req.query.a })\nask({ kind: 'system', content: req.query.a })\nask({ content: req.query.a })",
    ),
  ],
  [
    'a source that does not stand behind a check of its route',
    {
      sources: 'none',
      ownSources: [{ kind: 'symbol', symbol: 'express:Request.body', what: 'the body', unlessBehind: 'valid' }],
      sinks: [plain],
    },
    `${express}app.post('/a', (req) => { sink(req.body) }) // claim\napp.post('/b', validate(schema), (req) => { sink(req.body) })\napp.post('/c', log, (req) => { sink(req.body) }) // claim\napp.post('/d', validate(schema), (req) => { list.forEach(() => { sink(req.body) }) })`,
  ],
  [
    'numbers, where they are followed',
    {
      numbers: 'followed',
      validators: ['upper-bound'],
      propagators: [{ callee: ['global#Number'], from: ['any'], to: 'result' }],
      sinks: [plain],
    },
    handler(
      'const n = Number(req.query.n)\nsink(n * 2) // claim\nsink(-n) // claim\nsink(n % 10)\nsink(n > 3)\nif (n > 100) return\nsink(n)',
    ),
  ],
  [
    'a bound, on the right side of the comparison',
    { validators: ['upper-bound'], sinks: [plain] },
    handler(
      'const { n } = req.query\nif (n < 100) sink(n)\nif (n > 100) sink(n) // claim\nif (MAX_N >= n) sink(n)\nif (n <= other) sink(n) // claim\nif (n < options.maxItems) sink(n)',
    ),
  ],
  [
    'a bound on the length',
    { validators: ['length-bound'], sinks: [plain] },
    handler(
      'const { n } = req.query\nif (n.length < 100) sink(n)\nif (n.length > 100) sink(n) // claim\nif (n.length === 8) sink(n)\nif (n < 100) sink(n) // claim',
    ),
  ],
  [
    'a setting of the program',
    { validators: ['environment'], sinks: [plain] },
    handler(
      "if (process.env.NODE_ENV !== 'production') sink(req.query.a)\nconst { DEBUG } = process.env\nif (DEBUG) sink(req.query.a)\nif (isDevelopment) sink(req.query.a)\nif (app.get('env') === 'x') sink(req.query.a)\nif (req.query.b) sink(req.query.a) // claim\nif (deviceName) sink(req.query.a) // claim\nif (product) sink(req.query.a) // claim\nif (latest) sink(req.query.a) // claim",
    ),
  ],
  [
    'a check that asks for its own arguments',
    {
      validators: [
        {
          what: 'no dots',
          method: ['includes'],
          argument: 'receiver',
          when: [{ argument: 0, matches: '^\\.\\.$' }],
          safeWhen: 'falsy',
        },
      ],
      sinks: [plain],
    },
    handler(
      "if (!req.query.a.includes('..')) sink(req.query.a)\nif (!req.query.a.includes('x')) sink(req.query.a) // claim\nif (req.query.a.includes('..')) sink(req.query.a) // claim\nif (!req.query.b.includes('..')) sink(req.query.a) // claim\nreq.body.forEach((item) => { if (!item.a.includes('..')) sink(item.a) })",
    ),
  ],
  [
    'a property that is read again, unless it was set in between',
    { sinks: [plain] },
    handler(
      "const o = { a: req.query.a, b: 1 }\nif (o.a !== 'x') return\nsink(o.a)\no.b = 2\nsink(o.a)\no.a = req.query.c\nsink(o.a) // claim",
    ),
  ],
  [
    'a request that only its name tells, unless guesses are left out',
    { sinks: [plain], guesses: 'left-out' },
    `${handler('sink(req.query.a) // claim')}\nexport function other(req) { sink(req.query.a) }`,
  ],
  [
    'a field named like a size',
    { sinks: [plain] },
    handler(
      'sink(req.query.size) // claim\nconst { length } = req.params\nsink(length) // claim\nsink(req.body.length)\nsink(req.query.a.length)',
    ),
  ],
]

test.each(cases)('%s', async (_name, taint, text) => {
  const { claimed, expected } = await claimedLines(text, { rules: [ruleOf('test-form', taint)] })
  expect(expected.length).toBeGreaterThan(0)
  expect(claimed).toEqual(expected)
})

test('a check of a setting is named as such', async () => {
  const rules = [ruleOf('test-form', { validators: ['environment'], sinks: [plain] })]
  const { clearances } = await analyseSnippet(handler('if (process.env.DEBUG) sink(req.query.a)'), { rules })
  expect(clearances.map(({ reason }) => reason).join()).toContain('a setting of the program')
})

test('what a function of a secret name returns, unless it has such a name before', async () => {
  const named = ruleOf('test-names', {
    sinks: [{ kind: 'name', what: 'a secret', name: 'token$', orReturned: true }],
  })
  const text = `const app = require('express')()
app.get('/a', (req, res) => {
  makeToken(req.query.q)
  keepToken(req.query.q)
  makeColor(req.query.q)
})
function makeToken(x) {
  const text = x + 'a'
  return text // claim
}
function keepToken(x) {
  const token = x + 'a' // claim
  return token
}
function makeColor(x) {
  return x + 'a'
}`
  const { claimed, expected } = await claimedLines(text, { rules: [named] })
  expect(claimed).toEqual(expected)
})

test('a name that a function of another file gives its value', async () => {
  const named = ruleOf('test-names', {
    sinks: [{ kind: 'name', what: 'a secret', name: '^token$' }],
    ownSources: [{ kind: 'symbol', symbol: 'global#Math.random()', what: 'chance' }],
    sources: 'none',
  })
  const files = { 'draw.ts': 'export const draw = () => String(Math.random())' }
  const text = "import { draw } from './draw.ts'\nlet token = ''\nfor (let i = 0; i < 4; i++) token += draw() // claim"
  const { claimed, expected } = await claimedLines(text, { rules: [named], files })
  expect(claimed).toEqual(expected)
})

test('a minor sink is told only where the same data reaches nothing worse, in whichever function', async () => {
  const looking = ruleOf('test-looks', {
    sinks: [
      { kind: 'call', what: 'a file', callee: ['global#read'], arguments: [{ argument: 0 }] },
      { kind: 'call', what: 'a look', callee: ['global#look'], arguments: [{ argument: 0 }], isMinor: true },
    ],
  })
  const text = `const app = require('express')()
app.get('/a', (req, res) => {
  read(found(req.query.a)) // claim
})
app.get('/b', (req, res) => {
  const name = req.query.b
  look(name) // claim
})
function found(name) {
  look(name)
  return name
}`
  const { claimed, expected } = await claimedLines(text, { rules: [looking] })
  expect(claimed).toEqual(expected)
})
