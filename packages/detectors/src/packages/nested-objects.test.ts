// Where the object that a library writes to was read under a name before: through what reduces a path, other functions and variables
// that functions share; and where no object of it has a prototype.

import { expect, test } from 'vitest'
import { judgedClaims } from './library-tree.js'

const library = (text: string) => ({ 'package.json': '{"name":"thing","version":"1.0.0"}', 'index.js': text })

test.each<[string, string, number[]]>([
  [
    'what a path is reduced to, in the function that reduces it',
    "exports.set = (root, path, value) => {\npath.split('.').reduce((node, part, at, all) => {\nif (at === all.length - 1) node[part] = value\nelse if (!node[part]) node[part] = {}\nreturn node[part]\n}, root)\n}",
    [3],
  ],
  [
    'what another function walks to',
    "const walk = (root, parts) => parts.reduce((node, part) => node[part], root)\nexports.set = (root, path, value) => {\nconst parts = path.split('.')\nconst last = parts.pop()\nput(walk(root, parts), last, value)\n}\nfunction put(at, key, value) {\nat[key] = value\n}",
    [8],
  ],
  [
    'what a callback leaves in a variable',
    "exports.set = (root, path, value) => {\nlet at = root\npath.split('.').forEach((part) => { at = at[part] })\nat[path] = value\n}",
    [4],
  ],
  [
    'a root that is written to under a name that was not followed',
    "exports.set = (root, path, value) => {\nconst last = path.split('.').pop()\nroot[last] = value\n}",
    [],
  ],
  [
    'objects that are all made without a prototype',
    "exports.parse = (text) => text.split('&').reduce((all, pair) => put(all, pair.split('.'), 1), Object.create(null))\nfunction put(node, parts, value) {\nif (parts.length === 1) node[parts[0]] = value\nelse {\nif (!node[parts[0]]) node[parts[0]] = Object.create(null)\nput(node[parts[0]], parts.slice(1), value)\n}\nreturn node\n}",
    [],
  ],
  [
    'objects of which the first is made without a prototype',
    "exports.parse = (text) => text.split('&').reduce((all, pair) => put(all, pair.split('.'), 1), Object.create(null))\nfunction put(node, parts, value) {\nif (parts.length === 1) node[parts[0]] = value\nelse {\nif (!node[parts[0]]) node[parts[0]] = {}\nput(node[parts[0]], parts.slice(1), value)\n}\nreturn node\n}",
    [3],
  ],
  [
    'objects of which the first has a prototype',
    "exports.parse = (text) => text.split('&').reduce((all, pair) => put(all, pair.split('.'), 1), {})\nfunction put(node, parts, value) {\nif (parts.length === 1) node[parts[0]] = value\nelse {\nif (!node[parts[0]]) node[parts[0]] = Object.create(null)\nput(node[parts[0]], parts.slice(1), value)\n}\nreturn node\n}",
    [3],
  ],
  [
    'a merge of all that it is given',
    "module.exports = function extend(target) {\nfor (let i = 1; i < arguments.length; i++) {\nfor (const name in arguments[i]) {\nconst value = arguments[i][name]\nif (typeof value === 'object') extend(target[name], value)\nelse target[name] = value\n}\n}\n}",
    [6],
  ],
  [
    'a name that is compared only in the turn after the object was read under it',
    "exports.parse = (text) => {\nconst all = {}\nlet at = all\nfor (const line of text.split('\\n')) {\nconst found = line.match(/^\\[([^\\]]*)\\]$|^([^=]*)=/)\nif (found[1] !== undefined) {\nat = all[found[1]]\ncontinue\n}\nat[found[2]] = line\n}\nreturn all\n}",
    [10],
  ],
  [
    'a name that is compared before the object is read under it',
    "exports.parse = (text) => {\nconst all = { a: {}, b: {} }\nlet at = all\nfor (const line of text.split('\\n')) {\nif (line === 'a') {\nat = all[line]\ncontinue\n}\nat[line] = line\n}\nreturn all\n}",
    [],
  ],
  [
    'a property that is made where it is not its own',
    'exports.copy = function copy(to, from) {\nObject.keys(from).forEach((key) => {\nif (typeof from[key] === "object") {\nif (!Object.hasOwn(to, key)) to[key] = {}\ncopy(to[key], from[key])\n} else to[key] = from[key]\n})\n}',
    [],
  ],
  [
    'a property that is made where it is falsy',
    'exports.copy = function copy(to, from) {\nObject.keys(from).forEach((key) => {\nif (typeof from[key] === "object") {\nif (!to[key]) to[key] = {}\ncopy(to[key], from[key])\n} else to[key] = from[key]\n})\n}',
    [6],
  ],
  [
    'a property that is defined where it is not its own',
    "exports.set = (root, path, value) => {\nconst parts = path.split('.')\nconst last = parts.pop()\nlet at = root\nfor (const part of parts) {\nif (!Object.hasOwn(at, part)) Object.defineProperty(at, part, { value: {} })\nat = at[part]\n}\nat[last] = value\n}",
    [],
  ],
  [
    'an object whose own names are gone through',
    "exports.revive = function revive(value) {\nfor (const key in value) {\nif (value[key] && typeof value[key] === 'object') value[key] = revive(value[key])\nelse value[key] = String(value[key])\n}\nreturn value\n}",
    [],
  ],
  [
    'what a merge gives back of what it is given',
    "module.exports = function extend(to, from) {\nfor (const key of Object.keys(from)) {\nif (from[key] && typeof from[key] === 'object') to[key] = extend(to[key] || {}, from[key])\nelse to[key] = from[key]\n}\nreturn to\n}",
    [4],
  ],
  [
    'a merge whose target is the second of what it is given',
    "module.exports = function extend() {\nvar i = 1, to = arguments[0]\nif (typeof to === 'boolean') {\nto = arguments[1] || {}\ni = 2\n}\nfor (; i < arguments.length; i++) {\nfor (var key in arguments[i]) {\nvar value = arguments[i][key]\nif (typeof value === 'object') extend(true, to[key], value)\nelse to[key] = value\n}\n}\n}",
    [11],
  ],
  [
    'names that a loop of its own hands on with `call`',
    'exports.set = (root, names, value) => {\nlet at = root\neach(names, (name) => { at = at[name] })\nat[value] = value\n}\nfunction each(list, fn, self) {\nfor (let i = 0; i < list.length; i++) fn.call(self, list[i], i)\n}',
    [4],
  ],
])('%s', async (_name, text, lines) => {
  const claims = await judgedClaims(library(text), 'index.js')
  expect(claims).toEqual(lines.map((line) => `prototype-pollution in index.js:${line} (medium, true-positive)`))
})

test('names that a function of another file goes through', async () => {
  const text =
    "const { each } = require('./each')\nexports.set = (root, names, value) => {\nlet at = root\neach(names, (name) => { at = at[name] })\nat[value] = value\n}"
  const each = 'exports.each = (list, fn) => { for (let i = 0; i < list.length; i++) fn(list[i]) }'
  expect(await judgedClaims({ ...library(text), 'each.js': each }, 'index.js')).toEqual([
    'prototype-pollution in index.js:5 (medium, true-positive)',
  ])
})
