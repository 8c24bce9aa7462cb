import { expect, test } from 'vitest'
import { analyseSnippet, claimedLines, ruleOf } from './analyse-snippet.js'
import type { Misuse } from './specification.js'

const why = 'It is wrong.'
const cases: readonly (readonly [string, Misuse, string])[] = [
  [
    'a constant that matches',
    {
      kind: 'call',
      what: 'a weak digest',
      callee: ['crypto#createHash'],
      when: [{ argument: 0, matches: '^md5$' }],
      why,
    },
    "const c = require('crypto')\nc.createHash('MD5') // claim\nconst name = 'm' + 'd5'\nc.createHash(name) // claim\nc.createHash('sha256')\nc.createHash(other)\nother.createHash('md5')",
  ],
  [
    'an option that is absent',
    {
      kind: 'call',
      what: 'a check',
      callee: ['jwt#verify'],
      when: [{ argument: 2, path: ['algorithms'], is: 'absent' }],
      why,
    },
    "const jwt = require('jwt')\njwt.verify(a, b) // claim\njwt.verify(a, b, {}) // claim\njwt.verify(a, b, { algorithms: x })\njwt.verify(a, b, other)\njwt.verify(a, b, { ...other })\njwt.verify(...all)",
  ],
  [
    'an option with a value',
    {
      kind: 'call',
      what: 'a check',
      callee: ['jwt#verify'],
      when: [{ argument: 2, path: ['algorithms'], matches: '^none$' }],
      why,
    },
    "import jwt from 'jwt'\njwt.verify(a, b, { algorithms: ['x', 'none'] }) // claim\nconst options = { algorithms: 'none' }\njwt.verify(a, b, options) // claim\njwt.verify(a, b, { algorithms: ['x'] })",
  ],
  [
    'a literal',
    { kind: 'call', what: 'a key', callee: ['jwt#sign'], when: [{ argument: 1, is: 'literal' }], why },
    "import { sign } from 'jwt'\nconst key = 'abc'\nsign(a, key) // claim\nsign(a, process.env.KEY)\nsign(a, '')",
  ],
  [
    'all conditions at once',
    {
      kind: 'call',
      what: 'few rounds',
      callee: ['crypto#pbkdf2'],
      when: [
        { argument: 2, is: 'constant' },
        { argument: 2, matchesNot: '^\\d{6,}$' },
      ],
      why,
    },
    "const { pbkdf2 } = require('crypto')\npbkdf2(a, b, 1000) // claim\npbkdf2(a, b, 600000)\npbkdf2(a, b, n)",
  ],
  [
    'a property in an object and by assignment',
    { kind: 'property', what: 'no proof', property: '^rejectUnauthorized$', value: '^false$', why },
    'const a = { rejectUnauthorized: false } // claim\nb.rejectUnauthorized = false // claim\nconst c = { rejectUnauthorized: true, other: false }',
  ],
  [
    'a property within a call',
    {
      kind: 'property',
      what: 'a cookie',
      property: '^httpOnly$',
      value: '^false$',
      why,
      within: { callee: ['session#'] },
    },
    "const session = require('session')\nsession({ cookie: { httpOnly: false } }) // claim\nother({ cookie: { httpOnly: false } })",
  ],
  [
    'a literal under a name',
    { kind: 'literal', what: 'a password', name: 'password', value: '^.{6,}$', why },
    "const dbPassword = 'hunter22' // claim\nconst o = { password: 'hunter22' } // claim\no.password = 'hunter22' // claim\nconst password = read()\nconst other = 'hunter22'",
  ],
  [
    'the default of a setting that nothing at hand sets',
    {
      kind: 'call',
      what: 'a weak digest',
      callee: ['crypto#createHash'],
      when: [{ argument: 0, matches: '^md5$' }],
      why,
    },
    "const c = require('crypto')\nc.createHash(process.env.DIGEST ?? 'md5') // claim\nconst name = process.env.DIGEST || 'md5'\nc.createHash(name) // claim\nc.createHash(process.env.DIGEST ?? 'sha256')\nfunction hash(options) {\n  c.createHash(options.digest ?? 'md5')\n}\nclass Hasher {\n  constructor(options) { this.options = options }\n  hash() { c.createHash(this.options.digest ?? 'md5') }\n}",
  ],
  [
    'what all that call a helper take its result for',
    {
      kind: 'call',
      what: 'a weak digest',
      callee: ['crypto#createHash'],
      when: [{ argument: 0, matches: '^md5$' }],
      why,
      unlessNamed: 'cache',
    },
    "const c = require('crypto')\nfunction short(x) {\n  return c.createHash('md5').update(x).digest('hex')\n}\nfunction both(x) {\n  return c.createHash('md5').update(x).digest('hex') // claim\n}\nconst cacheKey = short(a)\nconst cached = both(a)\nconst proof = both(b)",
  ],
  [
    'a method that is there to refuse and refuses nothing',
    { kind: 'idle-method', what: 'a check', method: 'check', parent: ['guards#Guard'], why },
    "import { Guard } from 'guards'\nclass Idle extends Guard {\n  check(x) {} // claim\n  other(x) {}\n}\nclass Yes extends Guard {\n  check(x) { return true } // claim\n}\nclass Real extends Guard {\n  check(x) { if (!x) throw new Error('no') }\n}\nclass Asks extends Guard {\n  check(x) { return ask(x) }\n}\nclass Other {\n  check(x) {}\n}",
  ],
]

test.each(cases)('%s', async (_name, misuse, text) => {
  const rules = [ruleOf('test-misuse', { sources: 'none', misuses: [misuse] })]
  const { claimed, expected } = await claimedLines(text, { rules })
  expect(claimed).toEqual(expected)
})

test('dead code is no misuse', async () => {
  const [, misuse] = cases[0] ?? []
  if (misuse === undefined) throw new Error('no case')
  const rules = [ruleOf('test-misuse', { sources: 'none', misuses: [misuse] })]
  const { claims } = await analyseSnippet("const c = require('crypto')\nif (false) c.createHash('md5')", { rules })
  expect(claims).toEqual([])
})

test.each([
  ['a constant of another file', 'key', "export const key = 'abc'"],
  ['a constant that another file puts on a class', 'Keys.key', "class Keys {}\nKeys.key = 'abc'\nexport { Keys }"],
])('%s counts', async (_name, key, file) => {
  const [, , , literal] = cases
  if (literal === undefined) throw new Error('no case')
  const rules = [ruleOf('test-misuse', { sources: 'none', misuses: [literal[1]] })]
  const [name] = key.split('.', 1)
  const { claims } = await analyseSnippet(
    `import { sign } from 'jwt'\nimport { ${name} } from './k.js'\nsign(a, ${key})`,
    { rules, files: { 'k.js': file } },
  )
  expect(claims).toHaveLength(1)
  expect(claims[0]?.trace).toHaveLength(1)
})

test('what another rule says more of in the same function is said once', async () => {
  const flow = ruleOf('test-flow', {
    sinks: [{ kind: 'call', what: 'a digest', callee: ['global#digest'], arguments: [{ argument: 1 }] }],
  })
  const misuse = ruleOf('test-misuse', {
    sources: 'none',
    misuses: [
      {
        kind: 'call',
        what: 'a weak digest',
        callee: ['global#digest'],
        when: [{ argument: 0, matches: 'md5' }],
        why: 'It is weak.',
        unlessClaimed: 'test-flow',
      },
    ],
  })
  const text =
    "const app = require('express')()\napp.get('/', function show(req) {\n  digest('md5', req.query.q)\n})\nfunction other() {\n  digest('md5', 'a')\n}"
  const { claims } = await analyseSnippet(text, { rules: [flow, misuse] })
  expect(claims.map(({ ruleId, place }) => `${ruleId} ${place.startLine}`)).toEqual(['test-flow 3', 'test-misuse 6'])
})
