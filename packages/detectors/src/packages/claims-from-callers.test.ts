import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { rules } from '../rules/rules.js'
import { judgedClaims, type Tree } from './library-tree.js'

const manifest = '{"name":"thing","version":"1.0.0"}'
const exec = "const { exec } = require('child_process')\n"
const shell = (line: number, path = 'index.js'): string =>
  `command-injection in ${path}:${line} (medium, true-positive)`
const library = (text: string, more: Tree = {}): Tree => ({ 'package.json': manifest, 'index.js': text, ...more })

test.each<[string, string, string[]]>([
  ['the module itself', `${exec}module.exports = (file) => exec('tar xf ' + file)`, [shell(2)]],
  ['a property of the exports', `${exec}exports.open = function (file) { exec('tar xf ' + file) }`, [shell(2)]],
  [
    'an object of functions',
    `${exec}const open = (file) => exec('tar xf ' + file)\nmodule.exports = { open }`,
    [shell(2)],
  ],
  [
    'an object that is filled afterwards',
    `${exec}const api = (module.exports = {})\napi.open = (file) => exec('tar xf ' + file)`,
    [shell(3)],
  ],
  [
    'what a factory gives back',
    `${exec}module.exports = () => ({ open: (file) => exec('tar xf ' + file) })`,
    [shell(2)],
  ],
  [
    'an instance that a factory gives back',
    `${exec}class Box { open(file) { exec('tar xf ' + file) } }\nmodule.exports = () => new Box()`,
    [shell(2)],
  ],
  [
    'what a stream is written',
    `${exec}class Box extends require('stream').Writable { _write(chunk, kind, done) { exec('tar xf ' + chunk, done) } }\nmodule.exports = Box`,
    [shell(2)],
  ],
  [
    'an object that a function fills which is called at once',
    `${exec};(function () { const api = {}; api.open = (file) => exec('tar xf ' + file); module.exports = api })()`,
    [shell(2)],
  ],
  [
    'options of a factory of functions',
    `${exec}module.exports = (options) => (file, done) => exec('tar xf ' + options.prefix, done)`,
    [],
  ],
  [
    'options that may be the callback',
    `${exec}module.exports = function (options, done) {\n if (typeof options === 'function') { done = options; options = {} }\n exec('tar xf ' + options.file, done)\n}`,
    [shell(4)],
  ],
  [
    'the module in one of its functions',
    `${exec}module.exports = (file) => exec('tar xf ' + file)\nmodule.exports.all = (files) => files.map((each) => module.exports(each))`,
    [shell(2)],
  ],
  [
    'what its documentation keeps for the package',
    `${exec}/**\n * Unpacks.\n *\n * @internal\n */\nexports.open = (file) => exec('tar xf ' + file)`,
    [],
  ],
  [
    'a constant that its documentation keeps for the package',
    `import { exec } from 'child_process'\n/** @internal */\nexport const open = (file) => exec('tar xf ' + file)`,
    [],
  ],
  [
    'documentation that speaks of another that is kept',
    `${exec}/** Unpacks like {@link other}, which is @internal. */\nexports.open = (file) => exec('tar xf ' + file)`,
    [shell(3)],
  ],
  [
    'a value in a statement',
    `const db = new (require('sqlite3').Database)('a')\nexports.get = (id, done) => db.get("SELECT * FROM a WHERE id = '" + id + "'", done)`,
    ['sql-injection in index.js:2 (medium, true-positive)'],
  ],
  [
    'a table, and a name whose quotes are doubled, in a statement',
    `const db = new (require('sqlite3').Database)('a')\nexports.all = (table, name, done) => db.all('SELECT "' + name.replace(/"/g, '""') + '" FROM ' + table, done)`,
    [],
  ],
  [
    'a name in which one quote is doubled, in a statement',
    `const db = new (require('sqlite3').Database)('a')\nexports.all = (name, done) => db.all('SELECT "' + name.replace('"', '""') + '" FROM a', done)`,
    ['sql-injection in index.js:2 (medium, true-positive)'],
  ],
  ['a method of a class', `${exec}exports.Box = class Box { open(file) { exec('tar xf ' + file) } }`, [shell(2)]],
  [
    'a method of an instance',
    `${exec}class Box { open(file) { exec('tar xf ' + file) } }\nmodule.exports = new Box()`,
    [shell(2)],
  ],
  [
    'a field that a constructor sets',
    `${exec}class Box {\n constructor(file) { this.file = file }\n open() { exec('tar xf ' + this.file) }\n}\nmodule.exports = Box`,
    [shell(4)],
  ],
  [
    'a method on a prototype',
    `${exec}function Box() {}\nBox.prototype.open = function (file) { exec('tar xf ' + file) }\nmodule.exports = Box`,
    [shell(3)],
  ],
  [
    'a method that another hands what it was given, once it is checked',
    `${exec}class Box {\n open(file) { if (!/^[a-z]+$/.test(file)) throw new Error()\n this.unpack(file) }\n unpack(file) { exec('tar xf ' + file) }\n}\nmodule.exports = Box`,
    [],
  ],
  [
    'the same without the check',
    `${exec}class Box {\n open(file) { this.unpack(file) }\n unpack(file) { exec('tar xf ' + file) }\n}\nmodule.exports = Box`,
    [shell(4)],
  ],
  [
    'the same for everybody by its own name',
    `${exec}exports.open = (file) => { if (/^[a-z]+$/.test(file)) unpack(file) }\nconst unpack = (exports.unpack = (file) => exec('tar xf ' + file))`,
    [shell(3)],
  ],
  [
    'a part of a list that is joined',
    `${exec}exports.open = (file) => { const args = ['xf']; args.push(file); exec(['tar'].concat(args).join(' ')) }`,
    [shell(2)],
  ],
  [
    'a part of a list that another function begins',
    `${exec}const base = () => ['tar', 'xf']\nexports.open = (file) => { const args = base(); args.push(file); exec(args.join(' ')) }`,
    [shell(3)],
  ],
  [
    'what begins a list that is joined',
    `${exec}exports.open = (name) => { const args = []; args.push(name); exec(args.join(' ')) }`,
    [],
  ],
  ['a property of options', `${exec}exports.open = (options) => exec('tar xf ' + options.file)`, [shell(2)]],
  [
    'a parameter that is taken apart',
    `${exec}exports.open = ({ file, flags = 'xf' }) => exec('tar xf ' + file)`,
    [shell(2)],
  ],
  ['a function that is not exported', `${exec}const open = (file) => exec('tar xf ' + file)`, []],
  ['a method that is not for others', `${exec}exports.Box = class Box { _open(file) { exec('tar xf ' + file) } }`, []],
  ['a callback', `${exec}exports.open = (done) => exec('tar xf ' + done)`, []],
  ['what runs a command', `${exec}exports.run = (text) => exec(text)`, []],
  ['what runs a command with more behind it', `${exec}exports.run = (text) => exec(text + ' 2>&1')`, []],
  ['what is named as a command', `${exec}exports.run = (command) => exec('nice ' + command)`, []],
  ['options as an object', `${exec}exports.run = (options) => exec('nice ' + options)`, []],
  [
    'what is documented as a command',
    `${exec}/** @param {string} line the command to run */\nexports.run = (line) => exec('nice ' + line)`,
    [],
  ],
  [
    'what is documented as a number',
    `${exec}/** @param {number} port */\nexports.at = (port) => exec('lsof -i :' + port)`,
    [],
  ],
  [
    'what is documented otherwise',
    `${exec}/** @param {string} port */\nexports.at = (port) => exec('lsof -i :' + port)`,
    [shell(3)],
  ],
  [
    'what passes through an unknown function',
    `${exec}import { f } from './gone'\nexports.open = (file) => exec('tar xf ' + f(file))`,
    [],
  ],
  [
    'a program that listens',
    `${exec}const app = require('x')()\nexports.open = (file) => exec('tar xf ' + file)\napp.listen(80)`,
    [],
  ],
])('a library: %s', async (_name, text, claims) => {
  expect(await judgedClaims(library(text), 'index.js')).toEqual(claims)
})

const inner = `${exec}module.exports = (file) => exec('tar xf ' + file)`

test.each<[string, Tree, string, string[]]>([
  [
    'an inner file that the entry passes on',
    library("exports.open = require('./lib/open')", { 'lib/open.js': inner }),
    'lib/open.js',
    [shell(2, 'lib/open.js')],
  ],
  ['an inner file that nobody passes on', library('exports.a = 1', { 'lib/open.js': inner }), 'lib/open.js', []],
  [
    'an inner file that is given constants',
    library("const open = require('./lib/open')\nexports.open = () => open('a.tar')", { 'lib/open.js': inner }),
    'lib/open.js',
    [],
  ],
  [
    'an entry that makes a command for an inner file',
    library("const run = require('./lib/run')\nexports.open = (file) => run('tar xf ' + file)", {
      'lib/run.js': `${exec}module.exports = (command) => exec(command)`,
    }),
    'lib/run.js',
    [shell(2, 'lib/run.js')],
  ],
  [
    'modules that re-export each other',
    {
      'package.json': '{"name":"thing","exports":"./dist/index.js"}',
      'src/index.ts': "export * from './a/index.js'",
      'src/a/index.ts': "export { open as unpack } from './open.js'",
      'src/a/open.ts':
        "import { exec } from 'node:child_process'\nexport const open = (file: string) => exec(`tar xf ${file}`)",
    },
    'src/a/open.ts',
    [shell(2, 'src/a/open.ts')],
  ],
  [
    'a parameter that is typed as a number',
    {
      'package.json': '{"name":"thing","main":"dist/index.js"}',
      'index.ts': "import { exec } from 'child_process'\nexport const at = (port: number) => exec('lsof -i :' + port)",
    },
    'index.ts',
    [],
  ],
  [
    'a path that is refused as a whole before it is taken apart',
    library(
      "exports.set = (object, path, value) => {\nif (path === '__proto__') return\nconst [first, last] = path.split('.')\nobject[first][last] = value\n}",
    ),
    'index.js',
    ['prototype-pollution in index.js:4 (medium, true-positive)'],
  ],
  ['an application', { 'package.json': '{"name":"thing","private":true}', 'index.js': inner }, 'index.js', []],
])('%s', async (_name, tree, path, claims) => {
  expect(await judgedClaims(tree, path)).toEqual(claims)
})

const key = (line: number): string => `prototype-pollution in index.js:${line} (medium, true-positive)`
const merge = (check: string): string =>
  `module.exports = function merge(a, b) {\nfor (const k in b) {\n${check}\nif (typeof b[k] === 'object') merge(a[k], b[k])\nelse a[k] = b[k]\n}\n}`

test.each<[string, string, string[]]>([
  ['nothing', '', [key(5)]],
  ['the name of the prototype', "if (k === '__proto__') continue", []],
  ['another name', "if (k === 'constructor') continue", [key(5)]],
  ['a list of refused names', "if (['__proto__', 'prototype'].indexOf(k) >= 0) continue", []],
  ['a set of refused names', "if (new Set(['__proto__']).has(k)) continue", []],
  ['a pattern of refused names', 'if (/^__proto__$/.test(k)) continue', []],
  ['a pattern that does not take the name', 'if (!/^[a-z]+$/.test(k)) continue', []],
  ['a pattern that takes the name', String.raw`if (!/^\w+$/.test(k)) continue`, [key(5)]],
  ['that the source has it', 'if (!Object.hasOwn(b, k)) continue', [key(5)]],
  ['that the target has it', 'if (!Object.hasOwn(a, k)) continue', []],
  ['that the target has it, by the prototype', 'if (!Object.prototype.hasOwnProperty.call(a, k)) continue', []],
  ['that all objects have it', 'if (Object.prototype.hasOwnProperty(k)) continue', []],
  ['that it is a name of all objects', 'if (k in Object.prototype) continue', []],
])('a deep merge that asks for %s', async (_name, check, claims) => {
  expect(await judgedClaims(library(merge(check)), 'index.js')).toEqual(claims)
})

test.each<[string, string, string[]]>([
  ['has it itself', 'own', []],
  ['has it at all', '(k in a)', [key(4)]],
])('defaults go deeper only where the target %s', async (_name, check, claims) => {
  const text = `module.exports = function fill(a, b) {\nfor (const k of Object.keys(b)) { const own = Object.hasOwn(a, k)
if (${check} && typeof b[k] === 'object') fill(a[k], b[k])\nelse if (!own) a[k] = b[k] }\n}`
  expect(await judgedClaims(library(text), 'index.js')).toEqual(claims)
})

test.each<[string, string, string[]]>([
  ['the whole path is refused', "if (path === '__proto__') return", [key(8)]],
  ['each part is refused', "if (path.split('.').some((part) => part === '__proto__')) return", []],
  ['the list of parts is refused', "if (parts.some((part) => part === '__proto__')) return", []],
  ['the list of parts is known to have the name not', "if (!parts.every((part) => part !== '__proto__')) return", []],
])('a value at a path, where %s', async (_name, check, claims) => {
  const text = `exports.set = (object, path, value) => {\nconst parts = path.split('.')\nconst last = parts.pop()\n${check}\nlet node = object\nfor (const part of parts)\nnode = typeof node[part] === 'object' ? node[part] : {}\nnode[last] = value\n}`
  expect(await judgedClaims(library(text), 'index.js')).toEqual(claims)
})

const fs = "const fs = require('fs')\nconst path = require('path')\n"
const file = (line: number): string => `path-traversal in index.js:${line} (low, true-positive)`

test.each<[string, string, string[]]>([
  ['a name below a folder', `${fs}exports.load = (name) => fs.readFileSync(path.join(__dirname, name))`, [file(3)]],
  [
    'a name in a text below a folder',
    `${fs}exports.load = (name) => fs.readFileSync(__dirname + '/' + name)`,
    [file(3)],
  ],
  [
    'a name without steps upwards',
    `${fs}exports.load = (name) => {\nif (name.includes('..')) return\nfs.readFileSync(path.join(__dirname, name))\n}`,
    [],
  ],
  [
    'steps searched by their index',
    `${fs}exports.load = (name) => {\nif (name.indexOf('..') !== -1) return\nfs.readFileSync(path.join(__dirname, name))\n}`,
    [],
  ],
  [
    'a step that `path.resolve` needs not',
    `${fs}exports.load = (name) => {\nif (name.includes('..')) return\nfs.readFileSync(path.resolve(__dirname, name))\n}`,
    [file(5)],
  ],
  ['a path of the caller', `${fs}exports.load = (name) => fs.readFileSync(name)`, []],
  [
    'a path from where the program runs',
    `${fs}exports.load = (name) => fs.readFileSync(path.resolve(process.cwd(), name))`,
    [],
  ],
  ['what is named as a path', `${fs}exports.load = (filePath) => fs.readFileSync(path.join(__dirname, filePath))`, []],
])('a file of a library: %s', async (_name, text, claims) => {
  expect(await judgedClaims(library(text), 'index.js')).toEqual(claims)
})

test.each<[string, string, string[]]>([
  [
    'a name in code',
    "exports.get = (name) => new Function('o', 'return o.' + name)",
    ['code-injection in index.js:1 (medium, true-positive)'],
  ],
  ['code', "exports.run = (code) => new Function('o', 'return ' + code)", []],
  ['a whole text', 'exports.run = (name) => new Function(name)', []],
  [
    'a text for an ambiguous expression',
    'exports.is = (name) => /^(a+)+$/.test(name)',
    ['regular-expression-denial in index.js:1 (medium, true-positive)'],
  ],
  [
    'a text for two repetitions',
    String.raw`exports.is = (name) => /^\s*\s*$/.test(name)`,
    ['regular-expression-denial in index.js:1 (low, true-positive)'],
  ],
])('a parameter of a library as %s', async (_name, text, claims) => {
  expect(await judgedClaims(library(text), 'index.js')).toEqual(claims)
})

test.each<[string, string, string[]]>([
  ['beside the main input', 'exports.open = (name, options) => exec(`tar xf ${options.file}`)', ['explore']],
  ['taken apart beside it', 'exports.open = (name, { file } = {}) => exec(`tar xf ${file}`)', ['explore']],
  ['of a constructor', 'exports.Box = class { constructor(options) { exec(`tar xf ${options.file}`) } }', ['explore']],
  ['that are the main input', 'exports.open = (options) => exec(`tar xf ${options.file}`)', ['default']],
  [
    'beside the main input, which gets there too',
    'exports.Box = class { constructor(options, name) { exec(`tar xf ${options.x} ${name}`) } }',
    ['default'],
  ],
  ['beside it under another name', 'exports.open = (name, archive) => exec(`tar xf ${archive.file}`)', ['default']],
  ['that are any number', 'exports.open = (name, ...files) => exec(`tar xf ${files}`)', ['default']],
])('settings %s', async (_name, text, expected) => {
  const tree = library(exec + text)
  const load = async (specifier: string) => {
    const found = tree[specifier.replace('./', '')]
    return found === undefined ? undefined : { path: specifier.replace('./', ''), text: found }
  }
  const analysis = await analyseFile({ path: 'index.js', text: exec + text }, { rules, load })
  expect(analysis.kind === 'analysed' && analysis.claims.map(({ tier = 'default' }) => tier)).toEqual(expected)
})

const socket = "const socket = require('net').connect(80, 'a')\n"
const header = 'header-injection in index.js:3 (low, true-positive)'

test.each<[string, string, string[]]>([
  ['nothing', '', [header]],
  ['a line break in all of it', 'if (/[\\r\\n]/.test(host + path)) throw new Error()', []],
  ['a line break in another part', 'if (/[\\r\\n]/.test(host)) throw new Error()', [header]],
  ['a line break by its sign', "if (path.includes('\\n')) throw new Error()", []],
  ['another sign', "if (path.includes('#')) throw new Error()", [header]],
])('a line of a protocol with a check for %s', async (_name, check, claims) => {
  const text = `${socket}exports.get = (host, path) => {${check}\nsocket.write(\`GET ${'${path}'} HTTP/1.1\\r\\n\`) }`
  expect(await judgedClaims(library(text), 'index.js')).toEqual(claims)
})

test('what is meant to be sent is no line', async () => {
  const text = `${socket}exports.send = (data) => socket.write('DATA ' + data + '\\r\\n')`
  expect(await judgedClaims(library(text), 'index.js')).toEqual([])
})

const quoting = (code: string): string =>
  `${exec}const quote = (text) => ${code}\nexports.open = (file) => exec('tar xf ' + quote(file))`

test.each<[string, string, string[]]>([
  ['double quotes', "'\"' + text.replace(/\"/g, '') + '\"'", [shell(3)]],
  ['single quotes', "`'${text}'`", [shell(3)]],
  ['single quotes that are kept in it', "`'${text.replace(/'/g, `'\\\\''`)}'`", []],
  ['single quotes of which the first is kept', "`'${text.replace(\"'\", `'\\\\''`)}'`", [shell(3)]],
  ['single quotes that are put between others', '"\'" + text.replaceAll("\'", `\'"\'"\'`) + "\'"', []],
  ['nothing of it', "'a'", []],
])('a part of a command that a function puts between %s', async (_name, code, claims) => {
  expect(await judgedClaims(library(quoting(code)), 'index.js')).toEqual(claims)
})
