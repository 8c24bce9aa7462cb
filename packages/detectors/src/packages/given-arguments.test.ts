// Arguments of a program that a function of its own starts, in lists that its callers give.

import { expect, test } from 'vitest'
import { judgedClaims } from './library-tree.js'

const manifest = '{"name":"thing","version":"1.0.0"}'
const git =
  "const { execFile } = require('child_process')\nexports.git = (args, cwd) => new Promise((done) => {\nexecFile('git', args, { cwd }, done)\n})"
const clone = (code: string): string =>
  `const { git } = require('./git')\nexports.clone = (address, folder) => {\n${code}\n}`

test.each<[string, string, boolean]>([
  ['a list that stands in the call', "return git(['clone', address], folder)", true],
  [
    'a list that is filled before',
    "const args = ['clone', '--quiet']\nargs.push(address)\nreturn git(args, folder)",
    true,
  ],
  ['the end of the options before it', "return git(['clone', '--', address], folder)", false],
  ['an option before it that takes it', "return git(['clone', '--branch', address], folder)", false],
  ['a check of its beginning', "if (address.startsWith('-')) throw new Error()\nreturn git(['clone', address])", false],
  ['nothing of it', "return git(['status'], folder)", false],
  ['a list of the caller', 'return git(address, folder)', false],
])('%s', async (_name, code, isFlaw) => {
  const tree = { 'package.json': manifest, 'index.js': clone(code), 'git.js': git }
  expect(await judgedClaims(tree, 'git.js')).toEqual(
    isFlaw ? ['command-injection in git.js:3 (medium, true-positive)'] : [],
  )
})

test('a request gives an element of the list', async () => {
  const text = `${git.replace('exports.git =', 'const git =')}\nrequire('express')().get('/', (req, res) => git(['fetch', req.query.from], '.'))`
  expect(await judgedClaims({ 'app.js': text }, 'app.js')).toEqual([
    'command-injection in app.js:3 (medium, true-positive)',
  ])
})
