// Functions of libraries that call another one with the elements of a list.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

const app = (code: string): string =>
  `const _ = require('lodash'), async = require('async'), { exec } = require('child_process'), $ = require('jquery')
require('express')().get('/', (req, res) => {
${code}
})`

test.each<[string, string, boolean]>([
  ['lodash', '_.each(req.query.names, (name) => { exec("ls " + name) })', true],
  ['lodash, by a number', '_.each(req.query.names, (name, at) => { exec("ls " + at) })', false],
  ['lodash, of another list', '_.each(["a"], (name) => { exec("ls " + name) })', false],
  ['async', 'async.eachSeries(req.query.names, (name, next) => { exec("ls " + name, next) }, next)', true],
  ['async, some at once', 'async.eachLimit(req.query.names, 2, (name, next) => { exec("ls " + name, next) })', true],
  [
    'async, at the end',
    'async.each(req.query.names, (name, next) => next(), (error) => { exec("ls " + error) })',
    false,
  ],
  ['jQuery', '$.each(req.query.names, (at, name) => { exec("ls " + name) })', true],
  ['jQuery, by a number', '$.each(req.query.names, (at) => { exec("ls " + at) })', false],
  ['a library that nobody knows', 'other.each(req.query.names, (name) => { exec("ls " + name) })', false],
])('%s', async (_name, code, isFlaw) => {
  const claims = await judgedClaims({ 'app.js': app(code) }, 'app.js')
  expect(claims).toEqual(isFlaw ? ['command-injection in app.js:3 (high, true-positive)'] : [])
})

test('a path that lodash walks is a walk by names', async () => {
  const text = `const _ = require('lodash')
exports.set = (root, path, value) => {
const names = path.split('.'), last = names.pop()
let at = root
_.each(names, (name) => { at = at[name] })
at[last] = value
}`
  const tree = { 'package.json': '{"name":"thing","version":"1.0.0"}', 'index.js': text }
  expect(await judgedClaims(tree, 'index.js')).toEqual(['prototype-pollution in index.js:6 (medium, true-positive)'])
})
