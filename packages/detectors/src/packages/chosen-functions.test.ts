// Functions that a library takes from options or tables that were joined with its own.

import { expect, test } from 'vitest'
import { judgedClaims } from './library-tree.js'

const manifest = '{"name":"thing","version":"1.0.0"}'
const exec = "const { exec } = require('child_process')\n"
const shell = (line: number): string[] => [`command-injection in index.js:${line} (medium, true-positive)`]

test.each<[string, string, number]>([
  [
    'a default that options were joined with',
    'const defaults = { run(name) { exec("ls " + name) } }\nexports.list = (name, options) => Object.assign({}, defaults, options).run(name)',
    2,
  ],
  [
    'a default that a function of its own joined',
    'const merge = (to, ...all) => { all.forEach((from) => Object.keys(from).forEach((key) => { if (key !== "__proto__") to[key] = from[key] })); return to }\nconst defaults = { run(name) { exec("ls " + name) } }\nexports.list = (name, options) => merge({}, defaults, options).run(name)',
    3,
  ],
  [
    'an entry of joined tables',
    'const own = { file: (name) => exec("ls " + name) }\nexports.list = (name, kind, more) => { const all = Object.assign({}, own, more); all[kind](name) }',
    2,
  ],
])('%s', async (_name, text, line) => {
  expect(await judgedClaims({ 'package.json': manifest, 'index.js': exec + text }, 'index.js')).toEqual(shell(line))
})

test('a call that only looks like a joining one brings no functions', async () => {
  const text = `${exec}const own = { run(name) { exec("ls " + name) } }\nexports.list = (name, x) => compare(x, own).run(name)`
  expect(await judgedClaims({ 'package.json': manifest, 'index.js': text }, 'index.js')).toEqual([])
})
