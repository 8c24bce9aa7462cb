// What makes a value harmless in ways that people really write it, each beside a form that looks alike and does not.

import { expect, test } from 'vitest'
import { claimedLines, ruleOf } from './analyse-snippet.js'
import type { TaintSpecification } from './specification.js'

const route = (code: string): string =>
  `const app = require('express')()\napp.get('/a', (req, res) => {\nconst q = req.query.q\nconst list = req.body.list\n${code}\n})`

const forms: Readonly<Record<string, string>> = {
  'elements that a filter finds in a list':
    "const ok = ['a']\nlist.filter((x) => ok.includes(x)).forEach((x) => sink(x))",
  'elements that a filter does not find in a list':
    "const ok = ['a']\nlist.filter((x) => !ok.includes(x)).forEach((x) => sink(x)) // claim",
  'elements that a filter only asks for their length':
    'list.filter((x) => x.length > 2).forEach((x) => sink(x)) // claim',
  'a list of which every element is checked':
    'if (list.every((x) => /^[a-z]+$/.test(x))) for (const x of list) sink(x)',
  'a list of which some element is checked':
    'if (list.some((x) => /^[a-z]+$/.test(x))) for (const x of list) sink(x) // claim',
  'a text without all but letters and digits': "sink(q.replace(/[^a-z0-9_-]/gi, ''))",
  'a text without the first that is no letter': "sink(q.replace(/[^a-z]/i, '')) // claim",
  'a text whose dots and slashes are kept': "sink(q.replace(/[^a-z./]/g, '')) // claim",
  'a text in which signs are put for letters': "sink(q.replace(/[^a-z]/g, ';')) // claim",
  'what a callback of map makes of nothing': "sink(list.map(() => 'a').join())",
  'what a callback of map makes of an element': 'sink(list.map((x) => `a${x}`).join()) // claim',
  'elements of what is like a list': 'Array.prototype.slice.call(list, 1).forEach((x) => sink(x)) // claim',
  'elements by a method of an empty list': ';[].forEach.call(list, (x) => sink(x)) // claim',
  'what is given beyond the parameters':
    'function all(first) { Array.prototype.slice.call(arguments, 1).forEach((x) => sink(x)) } // claim\nall(1, q)',
  'names that the code gives': 'for (const [name] of Object.entries({ a: q })) sink(name)',
  'values under names that the code gives': 'for (const [, value] of Object.entries({ a: q })) sink(value) // claim',
  'names that a request gives': 'for (const [name] of Object.entries(req.query)) sink(name) // claim',
  'names in a function that is given an object':
    'const names = (o) => { for (const [k, v] of Object.entries(o)) sink(k) }\nnames({ a: q })',
  'values in a function that is given an object':
    'const values = (o) => { for (const [k, v] of Object.entries(o)) sink(v) } // claim\nvalues({ a: q })',
  'an object made of pairs': 'sink(Object.fromEntries(Object.entries({ a: q }).map(([k, v]) => [k, v])).a) // claim',
  'an object made of pairs with values made harmless':
    'sink(Object.fromEntries(Object.entries({ a: q }).map(([k, v]) => [k, Number(v)])).a)',
  'a map made of pairs': "sink(new Map(Object.entries({ a: q })).get('a')) // claim",
  'a pattern with signs in a set': 'if (/^[\\w.+-]+$/.test(q)) sink(q)',
  'a pattern with anything but a letter in a set': 'if (/^[\\W.+-]+$/.test(q)) sink(q) // claim',
}

test.each(Object.entries(forms))('%s', async (_name, code) => {
  const { claimed, expected } = await claimedLines(route(code))
  expect(claimed).toEqual(expected)
})

test.each([
  ["if (ctx.query.q !== 'a') ctx.throw(400)", []],
  ["if (ctx.query.q !== 'a') ctx.set('x', 'y')", [4]],
])('what stands behind `%s`', async (check, lines) => {
  const code = `const app = new (require('koa'))()\napp.use((ctx) => {\n${check}\nsink(ctx.query.q)\n})`
  expect((await claimedLines(code)).claimed).toEqual(lines)
})

const nestedKeys: Partial<TaintSpecification> = {
  sinks: [{ kind: 'dynamic-key', what: 'the name of a property of a property', nested: true }],
  validators: ['equality', 'membership', 'no-prototype-name'],
}

const keys: Readonly<Record<string, string>> = {
  'an object that a loop goes down into':
    "function put(t, path) { const parts = path.split('.')\nlet at = t\nfor (let i = 0; i < 3; i += 1) { at = at[parts[i]] }\nat[parts[3]] = 1 } // claim\nput({}, q)",
  'a merge that calls itself':
    "function merge(t, s) { for (const k in s) { if (typeof s[k] === 'object') merge(t[k], s[k])\nelse t[k] = s[k] } } // claim\nmerge({}, req.body)",
  'a merge that refuses a name':
    "function merge(t, s) { for (const k in s) { if (k === '__proto__') continue\nif (typeof s[k] === 'object') merge(t[k], s[k])\nelse t[k] = s[k] } }\nmerge({}, req.body)",
  'a merge that refuses another name':
    "function merge(t, s) { for (const k in s) { if (k === 'other') continue\nif (typeof s[k] === 'object') merge(t[k], s[k])\nelse t[k] = s[k] } } // claim\nmerge({}, req.body)",
  'a part of a path that may be a list, compared':
    "function put(t, p) { const parts = Array.isArray(p) ? p : p.split('.')\nlet at = t\nfor (const part of parts) { if (part === '__proto__' || part === 'constructor') return\nif (at[part]) at = at[part]\nelse at[part] = 1 } } // claim\nput({}, req.body.path)",
  'a part of a path that may be a list, looked up':
    "function put(t, p) { const parts = typeof p === 'string' ? p.split('.') : p\nlet at = t\nfor (const part of parts) { if (['__proto__', 'constructor'].includes(part)) return\nif (at[part]) at = at[part]\nelse at[part] = 1 } } // claim\nput({}, req.body.path)",
  'a part of a path that was made a text':
    "function put(t, p) { const parts = Array.isArray(p) ? p.map(String) : p.split('.')\nlet at = t\nfor (const part of parts) { if (part === '__proto__' || part === 'constructor') return\nif (at[part]) at = at[part]\nelse at[part] = 1 } }\nput({}, req.body.path)",
  'a part of a path that is only split':
    "function put(t, p) { const parts = p.split('.')\nlet at = t\nfor (const part of parts) { if (part === '__proto__' || part === 'constructor') return\nif (at[part]) at = at[part]\nelse at[part] = 1 } }\nput({}, req.body.path)",
  'a part of a path that is known to be a text':
    "function put(t, p) { const parts = Array.isArray(p) ? p : p.split('.')\nlet at = t\nfor (const part of parts) { if (typeof part !== 'string' || part === '__proto__' || part === 'constructor') return\nif (at[part]) at = at[part]\nelse at[part] = 1 } }\nput({}, req.body.path)",
  'a part of a path that a loose comparison makes a text':
    "function put(t, p) { const parts = Array.isArray(p) ? p : p.split('.')\nlet at = t\nfor (const part of parts) { if (part == '__proto__' || part == 'constructor') return\nif (at[part]) at = at[part]\nelse at[part] = 1 } }\nput({}, req.body.path)",
  'names that a list refuses': "if (['__proto__', 'constructor'].includes(q)) return\nconst o = {}\no[q][q] = 1",
  'names that a list of others refuses': "if (['a', 'b'].includes(q)) return\nconst o = {}\no[q][q] = 1 // claim",
  'an object without a prototype': 'const o = Object.create(null)\no[q][q] = 1',
  'an object with a prototype': 'const o = Object.create({})\no[q][q] = 1 // claim',
}

test.each(Object.entries(keys))('%s', async (_name, code) => {
  const { claimed, expected } = await claimedLines(route(code), { rules: [ruleOf('test-keys', nestedKeys)] })
  expect(claimed).toEqual(expected)
})

test.each([
  ['find({ a: { $eq: q } })', []],
  ['find({ a: { $gt: q } })', [5]],
])('an exception of a deep argument: %s', async (code, lines) => {
  const rule = ruleOf('test-filter', {
    sinks: [
      {
        kind: 'call',
        what: 'a filter',
        callee: ['global#find'],
        arguments: [{ argument: 0, reach: 'deep', except: ['$eq'] }],
      },
    ],
  })
  expect((await claimedLines(route(code), { rules: [rule] })).claimed).toEqual(lines)
})

test.each([
  ['followed', [5]],
  [undefined, []],
] as const)('a computed number where numbers are %s', async (numbers, lines) => {
  const rule = ruleOf('test-number', {
    sinks: [{ kind: 'call', what: 'a secret', callee: ['global#keep'], arguments: [{ argument: 0 }] }],
    validators: [],
    ...(numbers === undefined ? {} : { numbers }),
  })
  expect((await claimedLines(route('keep(Math.floor(q * 10))'), { rules: [rule] })).claimed).toEqual(lines)
})
