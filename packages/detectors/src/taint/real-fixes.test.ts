// Fixes as people write them, each beside the form that does not help.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const head = `const express = require('express')
const fs = require('fs')
const path = require('path')
const assert = require('assert')
const root = path.resolve('files')
const app = express()
`

async function rulesIn(text: string, more: Tree = {}): Promise<string[]> {
  const claims = await judgedClaims({ ...more, 'app.js': text }, 'app.js')
  return claims.map((claim) => claim.replace(/ in .*/, ''))
}

const file = (code: string): string =>
  `${head}app.get('/', (req, res) => {\nconst file = path.join(root, req.query.name)\n${code}\nfs.readFile(file, (e, text) => res.end(text))\n})`

test.each<[string, string, string[]]>([
  ['nothing', '', ['path-traversal']],
  ['the start of its resolved form', 'if (!path.resolve(file).startsWith(root + path.sep)) return', []],
  [
    'the start of something else that is made of it',
    'if (!path.resolve(file, "a").startsWith(root + path.sep)) return',
    ['path-traversal'],
  ],
  [
    'that the relative path does not begin with a step',
    "if (path.relative(root, file).indexOf('..') === 0) return",
    [],
  ],
  ['where a step stands in it', "if (path.relative(root, file).indexOf('..') === 4) return", ['path-traversal']],
  ['the folder itself', 'if (file !== root && !file.startsWith(root + path.sep)) return', []],
  ['another folder', 'if (file !== other && !file.startsWith(root + path.sep)) return', ['path-traversal']],
  ['the folder that holds it', 'if (path.dirname(file) !== root) return', []],
  ['the folder of something else', 'if (path.dirname(other) !== root) return', ['path-traversal']],
  ['the first step of the relative path', "if (path.relative(root, file).split(path.sep)[0] === '..') return", []],
  ['the second step of it', "if (path.relative(root, file).split(path.sep)[1] === '..') return", ['path-traversal']],
  ['a step and a separator', "if (path.relative(root, file).startsWith('..' + path.sep)) return", []],
  ['a step and a separator in a template', 'if (path.relative(root, file).startsWith(`..${path.sep}`)) return', []],
  ['one dot and a separator', "if (path.relative(root, file).startsWith('.' + path.sep)) return", ['path-traversal']],
  ['a pattern of steps', 'if (/^\\.\\.(?:\\/|$)/.test(path.relative(root, file))) return', []],
  ['an assertion of a pattern', 'assert(/^[a-z]+$/.test(req.query.name))', []],
  ['an assertion of a part of an object', 'res.assert(/^[a-z]+$/.test(req.query.name), 404)', []],
  ['`assert.ok`', 'assert.ok(/^[a-z]+$/.test(req.query.name))', []],
  ['what is only told', 'console.assert(/^[a-z]+$/.test(req.query.name))', ['path-traversal']],
  ['an assertion of something else', 'assert(/^[a-z]+$/.test(req.query.other))', ['path-traversal']],
])('a path behind a check of %s', async (_name, code, expected) => {
  expect(await rulesIn(file(code))).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['hosts', 'hosts.includes(url.hostname)', []],
  ['origins', 'hosts.has(url.origin)', []],
  ['paths', 'hosts.includes(url.pathname)', ['server-side-request-forgery']],
  ['hosts that are refused', 'blockedHosts.includes(url.hostname)', ['server-side-request-forgery']],
])('an address whose %s are given from outside', async (_name, condition, expected) => {
  const text = `${head}module.exports = ({ hosts, blockedHosts }) => {
app.get('/', async (req, res) => {
const url = new URL(req.query.url)
if (!${condition}) return
res.json(await fetch(url))
})
}`
  expect(await rulesIn(text)).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['is known', "if (event.origin !== 'https://a.example') return", []],
  ['is of a list', 'if (!origins.includes(event.origin)) return', []],
  ['is not asked for', "if (event.type !== 'message') return", ['cross-site-scripting']],
  ['is known to be another', "if (event.origin === 'https://a.example') return", ['cross-site-scripting']],
])('a message whose sender %s', async (_name, check, expected) => {
  const text = `const origins = ['https://a.example']
addEventListener('message', (event) => {
${check}
show(event.data.html)
})
function show(html) { document.body.innerHTML = html }`
  expect(await rulesIn(text)).toEqual(expected)
})

const query = (made: string): string => `const { Pool } = require('pg')
const pool = new Pool()
${head}const where = (filters) => ${made}
app.get('/', async (req, res) => {
res.json(await pool.query('SELECT * FROM t WHERE ' + where({ name: req.query.name, age: req.query.age })))
})
app.get('/some', async (req, res) => {
const filters = {}
filters[other()] = req.query.name
res.json(await pool.query('SELECT * FROM t WHERE ' + where(filters)))
})
app.get('/all', async (req, res) => res.json(await pool.query('SELECT * FROM t WHERE ' + where(req.query))))`

test.each<[string, string, string[]]>([
  ['values', 'Object.values(filters).join()', Array.from({ length: 3 }, () => 'sql-injection')],
  ['names', "Object.keys(filters).map((name) => name + ' = ?').join()", ['sql-injection']],
  ['own names', 'Reflect.ownKeys(filters).join()', ['sql-injection']],
  ['nothing', "'1 = 1'", []],
])('of three objects, one sent as a whole, the %s are put into a statement', async (_name, made, expected) => {
  expect(await rulesIn(query(made))).toEqual(expected)
})

const built = (wrapper: string): Tree => ({
  'lib/run.js': 'const { exec } = require("child_process")\nmodule.exports = (text) => exec("ls " + text)',
  'app.js': `const run = ${wrapper}(require('./lib/run'))\nconst express = ${wrapper}(require('express'))
express.default().get('/', (req) => run.default(req.query.a))`,
})

test.each([
  ['__importDefault', ['command-injection']],
  ['_interopRequireDefault', ['command-injection']],
  ['decorate', []],
])('a module that a compiler wrapped with `%s` is followed', async (wrapper, expected) => {
  const tree = built(wrapper)
  expect(await rulesIn(tree['app.js'] ?? '', tree)).toEqual(expected)
})

const unpack = (write: string): string => `const AdmZip = require('adm-zip')
${head}module.exports = (data) => {
const entries = new AdmZip(data).getEntries()
for (const entry of entries) {
const target = path.join(root, entry.entryName)
fs.mkdirSync(path.dirname(target), { recursive: true })
${write}
}
}`

test.each([
  ['a file is written in it', 'fs.writeFileSync(target, entry.getData())', 1],
  ['nothing else is made', '', 1],
  ['a file of another name is written', "fs.writeFileSync('log', 'x')", 1],
])('a folder is no second flaw where %s', async (_name, write, count) => {
  const claims = await judgedClaims({ 'app.js': unpack(write) }, 'app.js')
  const first = write.includes('target') ? 13 : 12
  expect(claims.map((claim) => Number(/:(\d+)/.exec(claim)?.[1]))).toEqual([first, 13].slice(0, count))
})

test.each<[string, string[]]>([
  ['name', ['path-traversal']],
  ['folder', ['path-traversal', 'path-traversal']],
])('a folder of other data than the file is a flaw of its own: %s', async (folder, expected) => {
  const text = `${head}app.get('/', (req) => {
const { name, folder } = req.query
fs.mkdirSync(path.join(root, ${folder}))
fs.writeFileSync(path.join(root, name), 'x')
})`
  expect(await rulesIn(text)).toEqual(expected)
})

const library = (code: string): Tree => ({
  'package.json': '{ "name": "a", "main": "index.js" }',
  'index.js': code,
})

test.each<[string, string, number]>([
  [
    'a list that has no refused name',
    "exports.set = (object, name, value) => {\nconst parts = name.split('.')\nif (parts.includes('__proto__') || parts.includes('constructor')) return\nconst last = parts.pop()\nparts.reduce((node, part) => { node[part] ??= {}; return node[part] }, object)[last] = value\n}",
    0,
  ],
  [
    'a list that has not another name',
    "exports.set = (object, name, value) => {\nconst parts = name.split('.')\nif (parts.includes('a')) return\nconst last = parts.pop()\nparts.reduce((node, part) => { node[part] ??= {}; return node[part] }, object)[last] = value\n}",
    1,
  ],
  [
    'what is given without a prototype',
    'exports.parse = (text) => {\nconst result = Object.create(null)\nlet section = result\nfor (const line of text.split("\\n")) {\nif (line[0] === "[") section = open(result, line)\nelse section[line] = 1\n}\nreturn result\n}\nfunction open(root, name) {\nroot[name] ??= Object.create(null)\nreturn root[name]\n}',
    0,
  ],
  [
    'what is given with one',
    'exports.parse = (text) => {\nconst result = {}\nlet section = result\nfor (const line of text.split("\\n")) {\nif (line[0] === "[") section = open(result, line)\nelse section[line] = 1\n}\nreturn result\n}\nfunction open(root, name) {\nroot[name] ??= {}\nreturn root[name]\n}',
    1,
  ],
])('a property written under a name, and %s', async (_name, code, expected) => {
  const claims = await judgedClaims(library(code), 'index.js')
  expect(claims.filter((claim) => claim.startsWith('prototype-pollution'))).toHaveLength(expected)
})

test('an address of the own site whose query is changed', async () => {
  const text = (condition: string): string => `${head}app.get('/', (req, res) => {
const url = new URL(req.query.to, 'https://a.example')
if (${condition}) return res.end()
url.searchParams.set('from', 'here')
res.redirect(url.href)
})`
  expect(await rulesIn(text("url.origin !== 'https://a.example'"))).toEqual([])
  expect(await rulesIn(text("url.protocol !== 'https:'"))).toEqual(['open-redirect'])
})

test('an upload under its own ending, where files are filtered', async () => {
  const text = (filter: string): string => `${head}const multer = require('multer')
const storage = multer.diskStorage({ filename: (req, file, done) => done(null, Date.now() + path.extname(file.originalname)) })
app.post('/', multer({ storage${filter} }).single('a'), (req, res) => res.end())`
  const known = "['.png', '.gif']"
  const filter = (what: string): string => `, fileFilter: (req, file, done) => done(null, ${known}.includes(${what}))`
  expect(await rulesIn(text(filter('path.extname(file.originalname)')))).toEqual([])
  expect(await rulesIn(text(filter('file.mimetype')))).toEqual(['unsafe-upload'])
  expect(await rulesIn(text(''))).toEqual(['unsafe-upload'])
})

test.each<[string, string, string[]]>([
  [
    'a page that shows the stack of an error',
    "res.status(500).render('error', { detail: e.stack })",
    ['information-exposure'],
  ],
  ['a page that shows its message', "res.status(500).render('error', { detail: e.message })", []],
  ['the user with all fields of the body', 'Object.assign(req.user, req.body)', ['mass-assignment']],
  ['the user with a field of the body', 'Object.assign(req.user, { name: req.body.name })', []],
  ['another object with all fields of the body', 'Object.assign({}, req.body)', []],
  [
    'a number for a door, hashed fast',
    "const { pin } = req.body\ndb.save(require('crypto').createHash('sha1').update(`${req.user.id}:${pin}`).digest('hex'))",
    ['weak-password-hash'],
  ],
])('%s', async (_name, code, expected) => {
  expect(await rulesIn(`${head}app.post('/', (req, res, e) => {\n${code}\n})`)).toEqual(expected)
})
