// Functions that are asked about a value: what their words say of it, and that one whose code is not understood makes a flow less sure.

import { expect, test } from 'vitest'
import { analyseSnippet, claimedLines, ruleOf } from './analyse-snippet.js'

const access = `function access(x) {
  if (['a', 'b'].includes(x)) return 'allowed'
  if (other(x)) return 'denied'
  return 'fallback'
}`

const route = (code: string): string =>
  `const app = require('express')()\n${access}\napp.get('/a', (req, res) => {\nconst q = req.query.q\n${code}\n})`

const forgetful = `function access(x) {
  if (['a', 'b'].includes(x)) return 'allowed'
  if (other(x)) return 'denied'
}`

test('a function that may answer nothing says nothing by another word', async () => {
  const code = (check: string): string => route(check).replace(access, forgetful)
  const open = await claimedLines(code("if (access(q) === 'denied') return\nsink(q) // claim"))
  expect(open.claimed).toEqual(open.expected)
  const known = await claimedLines(code("if (access(q) === 'allowed') sink(q)"))
  expect(known.claimed).toEqual(known.expected)
})

const words: Readonly<Record<string, string>> = {
  'the word for what is known': "if (access(q) === 'allowed') sink(q)",
  'no other word than that': "const said = access(q)\nif (said !== 'allowed') return\nsink(q)",
  'all other words are refused':
    "const said = access(q)\nif (said === 'denied') return\nif (said === 'fallback') return\nsink(q)",
  'all other words are refused at once':
    "const said = access(q)\nif (said === 'denied' || said === 'fallback') return\nsink(q)",
  'one of two other words is refused': "const said = access(q)\nif (said === 'denied') return\nsink(q) // claim",
  'the word for something else': "if (access(q) === 'fallback') sink(q) // claim",
  'a word about something else': "if (access(req.query.p) === 'allowed') sink(q) // claim",
}

test.each(Object.entries(words))('%s', async (_name, code) => {
  const { claimed, expected } = await claimedLines(route(code))
  expect(claimed).toEqual(expected)
})

// A request that is known by the names of the parameters alone is one guess.
const guessed = (code: string): string => `module.exports = function serve(req, res) {\n${code}\n}`

test.each([
  ['sink(req.url)', undefined],
  ['if (!guard.isAllowed(req.url)) return\nsink(req.url)', 'explore'],
  ['if (guard.checkAccess(req.url) === 1) sink(req.url)', 'explore'],
  ['if (!guard.isAllowed(req.method)) return\nsink(req.url)', undefined],
  ['if (!guard.log(req.url)) return\nsink(req.url)', undefined],
  ['if (!Array.isArray(req.url)) return\nsink(req.url)', undefined],
])('`%s` is of the tier %s', async (code, tier) => {
  const { claims } = await analyseSnippet(guessed(code))
  expect(claims.map((claim) => claim.tier)).toEqual([tier])
})

const hashing = ruleOf('test-digest', {
  sources: 'none',
  ownSources: [{ kind: 'name', name: '^password$', what: 'a password' }],
  sinks: [
    {
      kind: 'call',
      what: 'a fast hash',
      callee: ['crypto#createHash().update'],
      arguments: [{ argument: 0 }],
      unlessJoinedWith: '^challenge$',
    },
  ],
})

test.each([
  ["hash.update(password)\nreturn hash.digest('hex')", 1],
  ["hash.update(password)\nreturn mix(hash.digest('hex'), challenge)", 0],
  ['hash.update(password)\nreturn Buffer.concat([hash.digest(), challenge])', 0],
  ["hash.update(password)\nreturn hash.digest('hex') + challenge", 0],
  ["hash.update(password)\nsave(challenge)\nreturn hash.digest('hex')", 1],
])('`%s` has %i claims', async (code, count) => {
  const text = `const { createHash } = require('crypto')\nexports.f = (password, challenge) => {\nconst hash = createHash('sha1')\n${code}\n}`
  const { claims } = await analyseSnippet(text, { rules: [hashing] })
  expect(claims).toHaveLength(count)
})
