// Checks of every element of a list, by a function that throws, and what becomes of the elements afterwards.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

const manifest = '{"name":"thing","version":"1.0.0"}'
const set = (check: string, list: string): string =>
  `exports.set = (root, path, value) => {\nconst names = path.split('.')\n${check}\nconst all = ${list}\nconst last = all.pop()\nlet at = root\nfor (const name of all) at = at[name]\nat[last] = value\n}`
const eachOf = "names.forEach((name) => { if (name === '__proto__' || name === 'constructor') throw new Error() })"
const turns = "for (const name of names) if (name === '__proto__' || name === 'constructor') throw new Error()"

test.each<[string, string, string, boolean]>([
  ['no element', '', 'names', true],
  ['each element by a function that throws', eachOf, 'names', false],
  ['each element by a function that only tells', 'names.forEach((name) => { console.log(name) })', 'names', true],
  ['each element of which some become numbers', turns, 'names.map((name) => (name > 0 ? Number(name) : name))', false],
  ['each element of which parts are taken', turns, "names.map((name) => name.replace('x', ''))", true],
])('a path of which a check has asked %s', async (_name, check, list, isFlaw) => {
  const claims = await judgedClaims({ 'package.json': manifest, 'index.js': set(check, list) }, 'index.js')
  expect(claims).toEqual(isFlaw ? ['prototype-pollution in index.js:8 (medium, true-positive)'] : [])
})
