// Code that a library makes of what it is given: a name in it, what it is there to read, and what is written as a constant.

import { expect, test } from 'vitest'
import { judgedClaims } from './library-tree.js'

test.each<[string, string, boolean]>([
  ['a name in the code', "exports.getter = (name) => new Function('o', 'return o.' + name)", true],
  [
    'a name that is written as a constant',
    "exports.getter = (name) => new Function('o', 'return o[' + JSON.stringify(name) + ']')",
    false,
  ],
  [
    'a constant that is read again',
    "exports.getter = (name) => new Function('o', 'return o[' + JSON.parse(JSON.stringify(name)) + ']')",
    true,
  ],
  [
    'a name in the code of a list of texts',
    "exports.getter = (name) => Function.apply(null, ['o'].concat('return o.' + name))",
    true,
  ],
  ['a text that is there to be run', "exports.run = (text) => eval('(' + text + ')')", false],
  ['a text that is there to be read', "exports.parse = (text) => eval('(' + text + ')')", true],
  [
    'a text that is there to be read, by eval under another name',
    "exports.readConfig = (text) => (0, eval)('(' + text + ')')",
    true,
  ],
  ['a name of a function that only begins like reading', "exports.ready = (text) => eval('(' + text + ')')", false],
])('%s', async (_name, text, isClaimed) => {
  const tree = { 'package.json': '{"name":"thing","version":"1.0.0"}', 'index.js': text }
  const claims = await judgedClaims(tree, 'index.js')
  expect(claims).toEqual(isClaimed ? ['code-injection in index.js:1 (medium, true-positive)'] : [])
})

test.each<[string, string, boolean]>([
  ['a property', "exports.thaw = (text) => { const kept = JSON.parse(text); return eval('(' + kept.run + ')') }", true],
  [
    'any value, as it is read',
    "exports.thaw = (text) => JSON.parse(text, (key, each) => (key === 'run' ? new Function(each) : each))",
    true,
  ],
  ['nothing', 'exports.thaw = (text) => JSON.parse(text, (key, each) => (each === 1 ? undefined : each))', false],
  [
    'what the program wrote itself',
    "exports.thaw = (kept) => eval('(' + JSON.parse(JSON.stringify(kept)).run + ')')",
    false,
  ],
])('a text that is read, of which %s becomes a function', async (_name, text, isClaimed) => {
  const tree = { 'package.json': '{"name":"thing","version":"1.0.0"}', 'index.js': text }
  const claims = await judgedClaims(tree, 'index.js')
  expect(claims.filter((claim) => claim.startsWith('unsafe'))).toEqual(
    isClaimed ? ['unsafe-deserialization in index.js:1 (medium, true-positive)'] : [],
  )
})

test('what is read of a request is code of a request', async () => {
  const text =
    "require('express')().post('/', (req, res) => { res.json(JSON.parse(req.query.kept, (key, each) => eval(each))) }).listen(80)"
  expect(await judgedClaims({ 'package.json': '{"name":"thing"}', 'index.js': text }, 'index.js')).toEqual([
    'code-injection in index.js:1 (high, true-positive)',
  ])
})
