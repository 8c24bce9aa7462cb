// Pairs of a flaw and of its fix, in the words of small packages: what is an incomplete check, and what is a complete one.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from './library-tree.js'

const manifest = '{"name":"thing","version":"1.0.0"}'
const library = (text: string, more: Tree = {}): Tree => ({ 'package.json': manifest, 'index.js': text, ...more })
const has = (rule: string, line: number, confidence: string): string[] => [
  `${rule} in index.js:${line} (${confidence}, true-positive)`,
]

const unpack = (check: string): string => `const fs = require('fs'), path = require('path'), tar = require('tar-stream')
module.exports = (dir) => {
const root = path.resolve(dir), extract = tar.extract()
extract.on('entry', (header, stream, next) => {
const name = header.name, target = path.join(root, name)
${check}
stream.pipe(fs.createWriteStream(target))
})
return extract
}`

test.each<[string, string, boolean]>([
  ['nothing', '', true],
  ['steps at the beginning', "if (name.startsWith('..')) return next()", true],
  ['steps at the beginning of the normal form', "if (path.normalize(name).startsWith('..')) return next()", false],
  ['steps anywhere', "if (name.includes('..')) return next()", false],
  ['the folder as a prefix', 'if (!target.startsWith(root)) return next()', true],
  ['the folder and a separator', 'if (!target.startsWith(root + path.sep)) return next()', false],
  ['a separator that is joined', 'if (target.indexOf(path.join(root, path.sep)) !== 0) return next()', false],
  ['a slash that is joined', "if (target.indexOf(path.join(root, '/')) !== 0) return next()", false],
  ['a folder that is joined', "if (target.indexOf(path.join(root, 'files')) !== 0) return next()", true],
])('an entry of an archive whose name is checked for %s', async (_name, check, isFlaw) => {
  expect(await judgedClaims(library(unpack(check)), 'index.js')).toEqual(isFlaw ? has('archive-slip', 7, 'high') : [])
})

test.each<[string, string, boolean]>([
  ['number | string', 'number | string', true],
  ['string | number', 'string | number', true],
  ['number', 'number', false],
  ['number | undefined', 'number | undefined', false],
  ['number | boolean | null', 'number | boolean | null', false],
])('a parameter of the type %s', async (_name, type, isFlaw) => {
  const text = `import { execSync } from 'child_process'\nexport const at = (port: ${type}) => execSync('lsof -i :' + port)`
  const claims = await judgedClaims(
    { 'package.json': '{"name":"thing","main":"index.ts"}', 'index.ts': text },
    'index.ts',
  )
  expect(claims).toEqual(isFlaw ? ['command-injection in index.ts:2 (medium, true-positive)'] : [])
})

test.each<[string, string, boolean]>([
  ['is set before', 'P.lastIndex = 0\nlet m\nwhile ((m = P.exec(text))) { use(m) }', true],
  ['is not set', '\nlet m\nwhile ((m = P.exec(text))) { use(m) }', true],
  ['is given another name', 'P.other = 0\nlet m\nwhile ((m = Q.exec(text))) { use(m) }', false],
])('a global expression whose last index %s', async (_name, body, isFlaw) => {
  const text = `const P = /^(?:a+)+$/g, Q = /^a+$/g\nconst use = (m) => m\nexports.parse = (text) => {\n${body}\n}`
  const claims = await judgedClaims(library(text), 'index.js')
  expect(claims).toEqual(isFlaw ? has('regular-expression-denial', 6, 'medium') : [])
})

const key = (line: number): string => `prototype-pollution in index.js:${line} (medium, true-positive)`

test('what is pushed to a list writes no property', async () => {
  const text = `exports.set = (object, path, value) => {
let node = object
for (const part of path.slice(0, -1)) node = node[part]
const last = path[path.length - 1]
if (Array.isArray(node[last])) node[last].push(value)
else node[last] = value
}`
  expect(await judgedClaims(library(text), 'index.js')).toEqual([key(6)])
})

const server = (body: string): string => `const http = require('http'), path = require('path'), fs = require('fs')
exports.start = (dir) => http.createServer((req, res) => {
const name = req.url.slice(1)
${body}
})`

test.each<[string, string, boolean]>([
  [
    'after it is decoded',
    "const file = decodeURIComponent(name)\nif (file.includes('..')) return\nfs.createReadStream(path.join(dir, file)).pipe(res)",
    false,
  ],
  [
    'before it is decoded',
    "if (name.includes('..')) return\nconst file = decodeURIComponent(name)\nfs.createReadStream(path.join(dir, file)).pipe(res)",
    true,
  ],
  [
    'and it is not decoded',
    "if (name.includes('..')) return\n\nfs.createReadStream(path.join(dir, name)).pipe(res)",
    false,
  ],
])('steps are looked for %s', async (_name, body, isFlaw) => {
  expect(await judgedClaims(library(server(body)), 'index.js')).toEqual(isFlaw ? has('path-traversal', 6, 'high') : [])
})

const relay = (check: string): string => `const http = require('http')
exports.start = (allowed) => http.createServer((req, res) => {
const url = new URL(new URL(req.url, 'http://x').searchParams.get('from'))
${check}
http.get(url, (answer) => answer.pipe(res))
})`

test.each<[string, string, boolean]>([
  ['the beginning of its text', 'if (!allowed.some((each) => url.href.startsWith(each))) return', true],
  ['its origin', 'if (!allowed.some((each) => new URL(each).origin === url.origin)) return', false],
  ['its host', 'if (!allowed.some((each) => new URL(each).host === url.host)) return', false],
  ['the protocol', 'if (!allowed.some((each) => new URL(each).protocol === url.protocol)) return', true],
])('an address is looked up by %s', async (_name, check, isFlaw) => {
  const claims = await judgedClaims(library(relay(check)), 'index.js')
  expect(claims).toEqual(isFlaw ? has('server-side-request-forgery', 5, 'high') : [])
})

const back = (to: string, check = ''): string => `const http = require('http')
exports.start = () => http.createServer((req, res) => {
const [path, query = ''] = req.url.split('?', 2)
const page = ${to}
${check}
res.writeHead(302, { location: page })
res.end()
})`

test.each<[string, string, boolean]>([
  ['a parameter that is read by hand', back("new URLSearchParams(query).get('to')"), true],
  ['the same of `querystring`', back("require('querystring').parse(query).to"), true],
  [
    'a local path',
    back("new URLSearchParams(query).get('to')", String.raw`if (!/^\/(?![/\\])/.test(page)) return`),
    false,
  ],
  ['the address itself', back('req.url'), false],
])('it is gone back to %s', async (_name, text, isFlaw) => {
  expect(await judgedClaims(library(text), 'index.js')).toEqual(isFlaw ? has('open-redirect', 6, 'high') : [])
})

const engines = (load: string, dump: string): Tree => ({
  'package.json': '{"name":"thing","main":"index.js"}',
  'engines.js': `const yaml = require('js-yaml')
const engines = new Map()
engines.set('yaml', { parse: (text) => yaml.${load}, write: (data) => yaml.${dump}(data) })
module.exports = engines`,
  'index.js': `const engines = require('./engines')
exports.parse = (text, language) => engines.get(language).parse(text)`,
})

test.each<[string, Tree, boolean]>([
  ['by the old `load`', engines('load(text)', 'safeDump'), true],
  ['by the old `safeLoad`', engines('safeLoad(text)', 'safeDump'), false],
  ['by the old `load` with a schema', engines('load(text, { schema: yaml.JSON_SCHEMA })', 'safeDump'), false],
  ['by today’s `load`', engines('load(text)', 'dump'), false],
])('YAML is read %s, chosen from a map', async (_name, tree, isFlaw) => {
  const claims = await judgedClaims(tree, 'engines.js')
  expect(claims).toEqual(isFlaw ? ['unsafe-deserialization in engines.js:3 (medium, true-positive)'] : [])
})

test('what stands between the parts that a function replaces is still there', async () => {
  const text = `const http = require('http')
http.createServer((req, res) => {
const text = new URL(req.url, 'http://x').searchParams.get('sum')
res.end(String(eval(text.replace(/[A-Z]\\d/g, () => '1'))))
}).listen(80)`
  expect(await judgedClaims(library(text), 'index.js')).toEqual(has('code-injection', 4, 'high'))
})

const clone = (args: string, check = ''): string => `const { execFile, spawn } = require('child_process')
exports.clone = (url, dir) => {
${check}
execFile('git', ${args})
}`

test.each<[string, string, boolean]>([
  ['first', clone("['clone', url]"), true],
  ['behind a flag', clone("['ls-remote', '--heads', url]"), true],
  ['behind an option with a value', clone("['commit', '-m', url]"), false],
  ['as the value of a bundle of options', clone("['xzf', url, '-C', '/tmp']").replace("'git'", "'tar'"), false],
  ['as the value of an option', clone("['log', '--author=' + url]"), false],
  ['as the value in a template', clone('[`--author=${url}`]'), false],
  ['behind the end of the options', clone("['clone', '--', url]"), false],
  ['behind an end that is pushed', clone('args', "const args = ['clone']; args.push('--', url)"), false],
  ['first of what a template makes', clone('[`log`, `${url}..HEAD`]'), true],
  ['as an absolute path', clone("['-C', require('path').resolve(url), 'status']"), false],
  ['as an absolute path behind the command', clone("['add', require('path').resolve(url)]"), false],
])('what callers give stands %s in the arguments of a program', async (_name, text, isFlaw) => {
  expect(await judgedClaims(library(text), 'index.js')).toEqual(isFlaw ? has('command-injection', 4, 'medium') : [])
})

test.each<[string, string, boolean]>([
  ['is not empty', "if (url === '') return", true],
  ['does not begin with a dash', "if (url.startsWith('-')) return", false],
  ['has another first character', "if (url[0] === '-') return", false],
  ['does not match a dash', 'if (/^-/.test(url)) return', false],
  ['does not begin with one option', "if (url.startsWith('--upload-pack')) return", true],
  ['begins with a scheme', "if (!url.startsWith('https://')) return", false],
  ['matches a scheme', String.raw`if (!/^https?:\/\//.test(url)) return`, false],
  ['has a scheme anywhere', String.raw`if (!/https?:\/\//.test(url)) return`, true],
])('an argument of a program is asked whether it %s', async (_name, check, isFlaw) => {
  const claims = await judgedClaims(library(clone("['clone', url]", check)), 'index.js')
  expect(claims).toEqual(isFlaw ? has('command-injection', 4, 'medium') : [])
})

test('a program without such options may get any argument', async () => {
  const text = clone("['-n', url]").replace("'git'", "'lsof'")
  expect(await judgedClaims(library(text), 'index.js')).toEqual([])
})

test.each<[string, string, boolean]>([
  ['exponential, to a long text', '/^(?:a+)+$/.test(text.slice(0, 2000))', true],
  ['exponential, to a short one', '/^(?:a+)+$/.test(text.slice(0, 30))', false],
  ['quadratic, to a long text', String.raw`/^\s*\s*$/.test(text.slice(0, 2000))`, false],
  ['exponential, once it has another form too', '/^(?:a+)+$/.test(String(parseInt(text.slice(0, 2000))))', false],
])('the text of an expression is cut: %s', async (_name, call, isFlaw) => {
  const claims = await judgedClaims(library(`exports.is = (text) => ${call}`), 'index.js')
  expect(claims).toEqual(isFlaw ? has('regular-expression-denial', 1, 'medium') : [])
})

test.each<[string, string, boolean]>([
  ['by name', "const { ADDRESS } = require('./patterns')\nexports.check = (text) => ADDRESS.test(text)", true],
  [
    'as a property',
    "const patterns = require('./patterns')\nexports.check = (text) => text.match(patterns.ADDRESS)",
    true,
  ],
  [
    'of another name',
    "const patterns = require('./patterns')\nexports.check = (text) => patterns.PLAIN.test(text)",
    false,
  ],
])('an expression of another file, which is announced before it is made, %s', async (_name, text, isFlaw) => {
  const patterns =
    'exports.PLAIN = exports.ADDRESS = void 0\nexports.ADDRESS = /^([a-z]+[._-]?)+@$/\nexports.PLAIN = /^[a-z]+$/'
  const claims = await judgedClaims(library(text, { 'patterns.js': patterns }), 'index.js')
  expect(claims).toEqual(isFlaw ? has('regular-expression-denial', 2, 'medium') : [])
})

test.each<[string, string, boolean]>([
  ['in one function', "path.join(dir, key + '.json')", true],
  ['by a function', 'path.join(dir, named(key))', true],
  ['by a function that gives a constant', 'path.join(dir, fixed(key))', false],
])('a name below a folder that is made %s', async (_name, made, isFlaw) => {
  const text = `const fs = require('fs'), path = require('path')\nconst named = (key) => key + '.json', fixed = () => 'a.json'\nconst file = (dir, key) => ${made}\nexports.put = (dir, key, value) => fs.writeFileSync(file(dir, key), value)`
  const claims = await judgedClaims(library(text), 'index.js')
  expect(claims).toEqual(isFlaw ? has('path-traversal', 4, 'low') : [])
})

const walk = (step: string): string => `exports.set = (root, path, value) => {
const parts = path.split('.'), last = parts.pop()
let at = root
for (const part of parts) {
${step}
at = at[part]
}
at[last] = value
}`
const only = "if (part === '__proto__') return"
const isTree = "const isTree = (each) => each !== null && typeof each === 'object'\n"
const isHolder =
  "const isHolder = (each) => typeof each === 'function' || (each !== null && typeof each === 'object')\n"

test.each<[string, string, boolean]>([
  ['`__proto__` only', walk(only), true],
  [
    '`__proto__`, where no function is entered',
    walk(`${only}\nif (typeof at[part] !== 'object') at[part] = {}`),
    false,
  ],
  [
    '`__proto__`, where a function asks for objects',
    isTree + walk(`${only}\nif (!isTree(at[part])) at[part] = {}`),
    false,
  ],
  [
    '`__proto__`, where a function takes functions too',
    isHolder + walk(`${only}\nif (!isHolder(at[part])) at[part] = {}`),
    true,
  ],
  ['`__proto__` by a function', `const isBad = (key) => key === '__proto__'\n${walk('if (isBad(part)) return')}`, true],
  ['`__proto__` and `constructor`', walk(`${only}\nif (part === 'constructor') return`), false],
  ['what all objects have', walk('if (part in Object.prototype) return'), false],
])('a walk by names that refuses %s', async (_name, text, isFlaw) => {
  const line = text.split('\n').findIndex((each) => each.startsWith('at[last]')) + 1
  const claims = await judgedClaims(library(text), 'index.js')
  expect(claims).toEqual(isFlaw ? has('prototype-pollution', line, 'medium') : [])
})

test.each<[string, string, boolean]>([
  ['what it found', 'node[token]', true],
  ['what it found under `__proto__` only', "node[token === '__proto__' ? '' : token]", true],
  ['nothing but own properties', 'Object.hasOwn(node, token) ? node[token] : undefined', false],
])('what a function of another file finds by names, which gives %s', async (_name, found, isFlaw) => {
  const text =
    "const { find } = require('./find')\nexports.add = (root, path, value) => {\nconst parts = path.split('/'), last = parts.pop()\nconst { parent } = locate(root, parts)\nparent[last] = value\n}\nconst locate = (root, parts) => ({ parent: find(root, parts) })"
  const find = `exports.find = (root, parts) => parts.reduce((node, token) => ${found}, root)`
  const claims = await judgedClaims(library(text, { 'find.js': find }), 'index.js')
  expect(claims).toEqual(isFlaw ? has('prototype-pollution', 5, 'medium') : [])
})

test.each<[string, string, boolean]>([
  ['a value in markup', "(el, row) => { el.innerHTML = '<td>' + row.place + '</td>' }", true],
  [
    'a value that is escaped',
    "(el, row) => { el.innerHTML = '<td>' + row.place.replace(/</g, '&lt;') + '</td>' }",
    false,
  ],
  ['a text', '(el, text) => { el.innerHTML = text }', true],
  ['a text that is set as one', '(el, text) => { el.textContent = text }', false],
  ['markup', '(el, html) => { el.innerHTML = html }', false],
  ['markup in markup', "(el, html) => { el.innerHTML = '<td>' + html + '</td>' }", false],
  ['anything else as a whole', '(el, given) => { el.innerHTML = given }', false],
])('a widget that shows %s', async (_name, code, isFlaw) => {
  const claims = await judgedClaims(library(`exports.show = ${code}`), 'index.js')
  expect(claims).toEqual(isFlaw ? has('cross-site-scripting', 1, 'medium') : [])
})

const links = (check: string, made = '`<a href="${escape(address)}">${escape(label)}</a>`'): string => `
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const link = (label, address) => {
${check}
return ${made}
}
exports.render = (text) => text.replace(/\\[([^\\]]*)\\]\\(([^)]*)\\)/g, (all, label, address) => link(label, address))`

test.each<[string, string, boolean]>([
  ['any address', links(''), true],
  [
    'any address, put together with +',
    links('', `'<a class="a" href="' + escape(address) + '">' + label + '</a>'`),
    true,
  ],
  ['an address behind a path', links('', '`<a href="/wiki/${escape(address)}">a</a>`'), false],
  ['an address of a scheme that is asked for', links('if (!/^(https?:|#)/.test(address)) return escape(label)'), false],
  [
    'an address with a protocol that is asked for',
    links("if (new URL(address).protocol !== 'https:') return label"),
    false,
  ],
  ['an address that is encoded', links('', '`<a href="${encodeURIComponent(address)}">a</a>`'), false],
  ['nothing in an address', links('', '`<b title="${escape(address)}">a</b>`'), false],
  ['an address that it is given', 'exports.link = (href) => `<a href="${href.replace(/</g, \'\')}">a</a>`', false],
])('a text of which links are made with %s', async (_name, text, isFlaw) => {
  const claims = await judgedClaims(library(text), 'index.js')
  const own = claims.filter((claim) => claim.startsWith('cross-site'))
  expect(own).toEqual(isFlaw ? has('cross-site-scripting', 5, 'medium') : [])
})

test('what a request gives is no address of a link by itself', async () => {
  const text =
    "require('express')().get('/', (req, res) => { res.send(`<a href=\"${encodeURI(req.query.to)}\">a</a>`) }).listen(80)"
  expect(await judgedClaims(library(text), 'index.js')).toEqual([])
})

test.each<[string, boolean]>([
  ['word', true],
  ['store', true],
  ['re', false],
  ['regex', false],
  ['nameRegExp', false],
  ['sourceText', false],
  ['flags', false],
])('a parameter `%s` that becomes part of an expression', async (name, isFlaw) => {
  const text = `exports.count = (${name}, text) => text.match(new RegExp('\\\\b' + ${name}, 'g'))`
  const claims = await judgedClaims(library(text), 'index.js')
  expect(claims).toEqual(isFlaw ? has('regular-expression-denial', 1, 'low') : [])
})

const formula = (check: string): string => `const NAMES = /^[a-z+*]*$/
class Sum {
constructor(names) { this.names = names }
isPlain() { return NAMES.test(this.names) }
isOther() { return NAMES.test(this.other) }
compile() {
${check}
return new Function('at', 'return at.' + this.names)
}
}
exports.compile = (names) => new Sum(names).compile()`

test.each<[string, string, boolean]>([
  ['nothing', '', true],
  ['its own field', 'if (!this.isPlain()) throw new Error()', false],
  ['another field', 'if (!this.isOther()) throw new Error()', true],
])('a method of an object that asks another of its methods about %s', async (_name, check, isFlaw) => {
  const claims = await judgedClaims(library(formula(check)), 'index.js')
  expect(claims).toEqual(isFlaw ? has('code-injection', 8, 'medium') : [])
})

test.each<[string, string, string[]]>([
  ['protected', 'Number(port)', []],
  ['public', 'Number(port)', ['command-injection in index.ts:3 (medium, true-positive)']],
  ['protected', 'port', ['command-injection in index.ts:3 (medium, true-positive)']],
])('a %s method that is given `%s`', async (access, given, claims) => {
  const text = `import { execSync } from 'child_process'
abstract class Tool {
${access} run(words: string) { return execSync('tool ' + words) }
}
export class Ports extends Tool { free(port: string) { return this.run(String(${given})) } }`
  const tree = { 'package.json': '{"name":"thing","main":"index.ts"}', 'index.ts': text }
  expect(await judgedClaims(tree, 'index.ts')).toEqual(claims)
})
