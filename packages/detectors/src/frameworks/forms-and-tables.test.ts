// Forms with files, validated bodies of Hono, functions that are chosen from tables or given by a factory.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const places = async (tree: Tree, path = 'a.js'): Promise<string[]> =>
  (await judgedClaims(tree, path)).map((claim) => claim.replace(/ \(.*/, ''))

const write = (name: string): string => `fs.writeFileSync('/up/' + ${name}, 'x')`
const traversal = ['path-traversal in a.js:3']

test.each<[string, string, string[]]>([
  ['the name of a file of busboy', `form.on('file', (field, stream, info) => ${write('info.filename')})`, traversal],
  ['the name of a file of an older one', `form.on('file', (field, stream, name) => ${write('name')})`, traversal],
  ['the value of a field', `form.on('field', (name, value) => ${write('value')})`, traversal],
  ['the end of the form', `form.on('finish', (first, info) => ${write('info')})`, []],
])('a form parser gives %s', async (_name, code, expected) => {
  const text = `const fs = require('fs')\nconst form = require('busboy')({})\n${code}`
  expect(await places({ 'a.js': text })).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['fields', 'fields.name', traversal],
  ['files', 'files.a.originalFilename', traversal],
  ['nothing of an error', 'error.name', []],
])('formidable gives %s', async (_name, read, expected) => {
  const text = `const fs = require('fs')\nconst formidable = require('formidable')
formidable({}).parse(req, (error, fields, files) => ${write(read)})`
  expect(await places({ 'a.js': text })).toEqual(expected)
})

const hono = (schema: string, part = 'json'): string => `import { exec } from 'child_process'
import { Hono } from 'hono'
import { zValidator } from '@hono/zod-validator'
import { z } from 'zod'
new Hono().post('/', zValidator('${part}', ${schema}), (c) => {
const { name } = c.req.valid('json')
exec('ls ' + name)
})`

test.each<[string, string, string[]]>([
  ['a text', hono('z.object({ name: z.string() })'), ['command-injection in a.js:7']],
  ['one of a list', hono("z.object({ name: z.enum(['a', 'b']) })"), []],
  ['a number', hono('z.object({ name: z.number() })'), []],
  [
    'one of a list in another part',
    hono("z.object({ name: z.enum(['a']) })", 'query'),
    ['command-injection in a.js:7'],
  ],
])('a validated body of Hono whose field is %s', async (_name, text, expected) => {
  expect(await places({ 'a.js': text })).toEqual(expected)
})

const start = "const { exec } = require('child_process')\nconst app = require('express')()\n"

test.each<[string, string, string[]]>([
  [
    'of a chosen object',
    'const drivers = { a: { run: (x) => exec(x) } }\nconst run = (n, x) => drivers[n].run(x)',
    ['command-injection in a.js:3'],
  ],
  ['of another name', 'const drivers = { a: { run: (x) => exec(x) } }\nconst run = (n, x) => drivers[n].stop(x)', []],
  [
    'of a variable for it',
    'const drivers = { a: { run: (x) => exec(x) } }\nconst run = (n, x) => { const driver = drivers[n]\ndriver.run(x) }',
    ['command-injection in a.js:3'],
  ],
])('a method %s is entered', async (_name, code, expected) => {
  const text = `${start}${code}\napp.get('/', (req) => run(process.platform, req.query.a))`
  expect(await places({ 'a.js': text })).toEqual(expected)
})

test.each<[string, string, string[]]>([
  [
    'one of two that do the same',
    "const client = secure ? require('https') : require('http')\nclient.get(req.query.a)",
    ['server-side-request-forgery in a.js:4'],
  ],
  ['one of two that do not', "const client = secure ? require('https') : require('fs')\nclient.get(req.query.a)", []],
])('a module that is chosen: %s', async (_name, code, expected) => {
  expect(await places({ 'a.js': `${start.split('\n')[1]}\napp.get('/', (req) => {\n${code} })` })).toEqual(expected)
})

const manifest = '{"name":"thing","version":"1.0.0"}'

test.each<[string, string, string[]]>([
  [
    'a factory of a module for every host',
    "(function (root, factory) {\nif (typeof module === 'object') module.exports = factory()\nelse root.x = factory()\n})(this, function () {\nreturn (name) => exec('ls ' + name)\n})",
    ['command-injection in a.js:6'],
  ],
  ['a function that nobody is given', "(function () {\nreturn (name) => exec('ls ' + name)\n})()", []],
])('what others call of a library: %s', async (_name, code, expected) => {
  const text = `const { exec } = require('child_process');\n${code}`
  expect(await places({ 'package.json': manifest.replace('}', ',"main":"a.js"}'), 'a.js': text })).toEqual(expected)
})

test.each<[string, string, string[]]>([
  [
    'by reducing it',
    'const walk = (o, keys) => keys.reduce((node, key) => node[key], o)',
    ['prototype-pollution in a.js:2'],
  ],
  ['to a constant place', "const walk = (o, keys) => keys.reduce((node, key) => node['a'], o)", []],
])('a function walks a path %s', async (_name, walk, expected) => {
  const text = `${walk}\nexports.set = (o, path, value) => { const keys = path.split('.'), last = keys.pop(); walk(o, keys)[last] = value }`
  expect(await places({ 'package.json': manifest.replace('}', ',"main":"a.js"}'), 'a.js': text })).toEqual(expected)
})

test('markup that is added to an element of the page', async () => {
  const text = (id: string): string => `document.getElementById('a').insertAdjacentHTML('beforeend', ${id})`
  expect(await places({ 'a.js': text('location.hash') })).toEqual(['cross-site-scripting in a.js:1'])
  expect(await places({ 'a.js': text('encodeURIComponent(location.hash)') })).toEqual([])
})
