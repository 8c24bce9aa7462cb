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
])('%s', async (_name, text, lines) => {
  const claims = await judgedClaims(library(text), 'index.js')
  expect(claims).toEqual(lines.map((line) => `prototype-pollution in index.js:${line} (medium, true-positive)`))
})
