import { expect, test } from 'vitest'
import { analyseSnippet, claimedLines, ruleOf } from './analyse-snippet.js'
import type { TaintSpecification } from './specification.js'

const sinks: TaintSpecification['sinks'] = [
  { kind: 'call', what: 'a dangerous call', callee: ['global#sink', 'fs#readFileSync'], arguments: [{ argument: 0 }] },
]

async function lines(code: string, taint: Partial<TaintSpecification> = {}) {
  const text = [
    "import express from 'express'",
    "import path from 'node:path'",
    "import fs from 'node:fs'",
    "const root = path.resolve('files')",
    "express().get('/', (req, res) => {",
    'const q = req.query.q',
    code,
    '})',
  ].join('\n')
  return claimedLines(text, { rules: [ruleOf('test-checks', { sinks, ...taint })] })
}

const checked: Readonly<Record<string, string>> = {
  'equal to a constant': "if (q === 'a') sink(q)\nelse sink(q) // claim",
  'not equal to a constant': "if (q !== 'a') return\nsink(q)",
  'one of two constants': "if (q === 'a' || q === 'b') sink(q)",
  'one constant or something else': "if (q === 'a' || other) sink(q) // claim",
  'a constant and something else': "if (q === 'a' && other) sink(q)",
  'checked on each of two ways': "if (res.a) { if (!['a'].includes(q)) return } else if (q !== 'b') return\nsink(q)",
  'checked on one of two ways':
    "if (res.a) { if (!['a'].includes(q)) return } else if (!res.b) return\nsink(q) // claim",
  'checked on two of three ways':
    "if (res.a) { if (q !== 'a') return } else if (res.b) { if (q !== 'b') return }\nsink(q) // claim",
  'checked on each of three ways':
    "if (res.a) { if (q !== 'a') return } else if (res.b) { if (q !== 'b') return } else if (q !== 'c') return\nsink(q)",
  'a pattern, where there is a value': 'if (q && !/^[a-z]+$/.test(q)) return\nsink(q)',
  'a pattern, where it is not undefined': 'if (q !== undefined && !/^[a-z]+$/.test(q)) return\nsink(q)',
  'a pattern, or nothing': 'if (!q || /^[a-z]+$/.test(q)) sink(q)',
  'a pattern, where there is something else': 'if (other && !/^[a-z]+$/.test(q)) return\nsink(q) // claim',
  'a pattern, or not nothing': 'if (q || /^[a-z]+$/.test(q)) sink(q) // claim',
  'each element of a list, before':
    "const all = q.split('/')\nfor (const x of all) if (x !== 'a') return\nsink(all.join('/'))",
  'each counted element of a list':
    "const all = q.split('/')\nfor (let i = 0; i < all.length; i++) {\nif (!['a'].includes(all[i])) throw new Error()\n}\nsink(all.join('/'))",
  'all counted elements but the last':
    "const all = q.split('/')\nfor (let i = 0; i < all.length - 1; i++) {\nif (!['a'].includes(all[i])) return\n}\nsink(all.join('/')) // claim",
  'elements until one is like it':
    "const all = q.split('/')\nfor (const x of all) {\nif (x === 'b') break\nif (x !== 'a') return\n}\nsink(all.join('/')) // claim",
  'some elements only':
    "const all = q.split('/')\nfor (const x of all) if (other) { if (x !== 'a') return }\nsink(all.join('/')) // claim",
  'elements of another list':
    "const all = q.split('/')\nfor (const x of q.split('.')) if (x !== 'a') return\nsink(all.join('/')) // claim",
  'a property of each element':
    "const all = q.split('/')\nfor (const x of all) if (x.y !== 'a') return\nsink(all.join('/')) // claim",
  'a member of a list': "if (['a', 'b'].includes(q)) sink(q)",
  'no member of a list': "if (['a', 'b'].includes(q)) return\nsink(q) // claim",
  'a member of a list of unknown values': 'const list = other()\nif (list.includes(q)) sink(q) // claim',
  'a member of a list with a telling name': 'import { ALLOWED } from "./x"\nif (ALLOWED.includes(q)) sink(q)',
  'a member of a set': "const set = new Set(['a'])\nif (!set.has(q)) throw new Error()\nsink(q)",
  'a key of an object': 'const map = { a: 1 }\nif (!(q in map)) return\nsink(q)',
  'an own key of an object': 'const map = { a: 1 }\nif (Object.hasOwn(map, q)) sink(q)',
  'found in a list by a comparison': "if (!['a', 'b'].some((each) => each === q)) return\nsink(q)",
  'found in a list by a function of both': "const list = ['a']\nif (list.some((each) => same(q, each))) sink(q)",
  'found in a list by a comparison of something else': "if (['a'].some((each) => each === other)) sink(q) // claim",
  'found in a list by a function of it alone': "if (['a'].some((each) => known(q))) sink(q) // claim",
  'not found in a list': "if (['a'].some((each) => each === q)) return\nsink(q) // claim",
  'found in a list of unknown values': 'const list = other()\nif (list.some((each) => each === q)) sink(q) // claim',
  'found by its index': "if (['a'].indexOf(q) === -1) return\nsink(q)",
  'looked up': "const map = { a: 'x' }\nsink(map[q])",
  'checked in lower case': "if (['a'].includes(q.toLowerCase())) sink(q)",
  'an anchored pattern': 'if (/^[a-z]+$/.test(q)) sink(q)',
  'a pattern without an end': 'if (/^[a-z]+/.test(q)) sink(q) // claim',
  'a pattern that takes anything': 'if (/^a.*$/.test(q)) sink(q) // claim',
  'a pattern with a loose choice': 'if (/^a|b$/.test(q)) sink(q) // claim',
  'a pattern of several lines': 'if (/^a$/m.test(q)) sink(q) // claim',
  'a constructed pattern': "if (new RegExp('^[a-z]+$').test(q)) sink(q)",
  'a test of a library': "const validator = require('validator')\nif (validator.isUUID(q)) sink(q)",
  'a test of a library that was imported alone':
    "const isInt = require('validator/lib/isInt')\nif (!isInt(q)) return\nsink(q)",
  'a test for a URL, an e-mail or an IP address':
    "const validator = require('validator')\nif (validator.isURL(q) && validator.isEmail(q) && validator.isIP(q)) sink(q) // claim",
  'a test that ignores characters':
    "const validator = require('validator')\nif (validator.isAlpha(q, 'en-US', { ignore: ' <>' })) sink(q) // claim",
  'a match': 'if (!q.match(/^\\d+$/)) return res.end()\nsink(q)',
  'a number': 'if (Number.isInteger(q)) sink(q)\nif (!isNaN(q)) sink(q)\nif (isNaN(q)) sink(q) // claim',
  'a case of a switch': "switch (q) { case 'a': sink(q); break; default: sink(q) // claim\n}",
  'a group of letters and digits': 'const m = /a=(\\w+);/.exec(q)\nsink(m[1])',
  'a group of anything': 'const m = /a=(\\w+);(.*)/.exec(q)\nsink(m[2]) // claim',
  'a named group before it': 'const m = q.match(/(?<first>.+)-(\\d+)/)\nsink(m[2])\nsink(m[1]) // claim',
  'an answer compared with a constant':
    'const isOk = (x) => /^[a-z]+$/.test(x)\nif (isOk(q) === false) return\nsink(q)',
  'an answer that is compared the other way':
    'const isOk = (x) => /^[a-z]+$/.test(x)\nif (isOk(q) === true) return\nsink(q) // claim',
  'a match compared with nothing': 'if (/^\\d+$/.exec(q) === null) return\nsink(q)',
  'a check of another value': "if (req.query.other === 'a') sink(q) // claim",
  'the same property read again': "if (req.query.z !== 'a') return\nsink(req.query.z)",
  'a value derived before the check': "const text = 'x' + q\nif (q !== 'a') return\nsink(text)",
  'a check that does not dominate': "if (q !== 'a') other()\nsink(q) // claim",
  'a check in a function': 'const isOk = (x) => /^[a-z]+$/.test(x)\nif (!isOk(q)) return\nsink(q)',
  'a check in a function with several returns':
    "function isOk(x) { if (!x) return false\nreturn ['a'].includes(x) }\nif (isOk(q)) sink(q)",
  'a function that checks nothing': 'const isOk = (x) => x.length > 3\nif (isOk(q)) sink(q) // claim',
  'a function that throws': "function must(x) { if (x !== 'a') throw new Error() }\nmust(q)\nsink(q)",
  'a function that throws sometimes':
    "function must(x) { if (x === 'a') throw new Error() }\nmust(q)\nsink(q) // claim",
  'a check around a callback': "if (q === 'a') later(() => sink(q))",
  'a checked choice': "sink(q === 'a' ? q : 'b')",
  'a value kept only if checked': "let text = 'b'\nif (q === 'a') text = q\nsink(text)",
}

test.each(Object.entries(checked))('behind a check: %s', async (_name, code) => {
  const { claimed, expected } = await lines(code)
  expect(claimed).toEqual(expected)
})

const below: Readonly<Record<string, string>> = {
  'without steps upwards': "if (q.includes('..')) return\nsink(path.join(root, q))",
  'without steps among its parts': "if (q.split('/').indexOf('..') >= 0) return\nsink(root + '/' + q)",
  'without steps by a pattern': 'if (/\\.\\./.test(q)) return\nsink(path.join(root, q))',
  'without steps, but from the root': "if (q.includes('..')) return\nsink(q) // claim",
  'without steps, but an absolute one is taken': "if (q.includes('..')) return\nsink(path.resolve(root, q)) // claim",
  'with steps': "if (!q.includes('..')) return\nsink(path.join(root, q)) // claim",
  'without dots at its beginning': "if (q.startsWith('..')) return\nsink(path.join(root, q)) // claim",
  'of a parsed address': "sink(path.join(root, new URL(req.url, 'http://x').pathname))",
  'of a parsed address, in a folder at the root':
    "sink(path.join('/srv/files', new URL(req.url, 'http://x').pathname))",
  'decoded, in a folder at the root':
    "sink(path.join('/srv/files', decodeURIComponent(new URL(req.url, 'http://x').pathname))) // claim",
  'of a parsed address that is decoded':
    "sink(path.join(root, decodeURIComponent(new URL(req.url, 'http://x').pathname))) // claim",
  'made from the root': "sink(path.join(root, path.normalize('/' + q)))",
  'joined to the root first': "sink(path.join(root, path.join('/', q)))",
  'made from the root, and decoded': "sink(path.join(root, decodeURI(path.normalize('/' + q)))) // claim",
  'made from the root, and used there': "sink(path.normalize('/' + q)) // claim",
  'made from a folder of its own': "sink(path.join(root, path.normalize('a/' + q))) // claim",
  'of an address that the old parser parsed':
    "const url = require('url')\nsink(path.join(root, url.parse(req.url).pathname)) // claim",
}

test.each(Object.entries(below))('a path below a folder, %s', async (_name, code) => {
  const { claimed, expected } = await lines(code, { validators: ['no-parent-step', 'parsed-path'] })
  expect(claimed).toEqual(expected)
})

const paths: Readonly<Record<string, string>> = {
  'the prefix with a separator':
    'const full = path.resolve(root, q)\nif (!full.startsWith(root + path.sep)) return\nsink(full)',
  'the prefix in a template': 'const full = path.join(root, q)\nif (!full.startsWith(`${root}/`)) return\nsink(full)',
  'the prefix without a separator':
    'const full = path.resolve(root, q)\nif (!full.startsWith(root)) return\nsink(full) // claim',
  'the prefix of what was not resolved': "if (!q.startsWith('/srv/')) return\nsink(q) // claim",
  'a relative path without dots':
    "const full = path.resolve(root, q)\nif (path.relative(root, full).startsWith('..')) return\nsink(full)",
  'the same path computed again':
    'if (!path.resolve(root, q).startsWith(root + path.sep)) return\nsink(path.resolve(root, q))',
}

test.each(Object.entries(paths))('a path: %s', async (_name, code) => {
  const { claimed, expected } = await lines(code, { validators: ['path-prefix'] })
  expect(claimed).toEqual(expected)
})

const addresses: Readonly<Record<string, string>> = {
  'any address': 'sink(q) // claim',
  'behind a constant origin': 'sink(`https://example.com/${q}`)',
  'behind a host without an end': 'sink(`https://example.com${q}`) // claim',
  'behind a scheme': "sink('https://' + q) // claim",
  'on this site': "sink('/search?q=' + q)",
  'behind a single slash': "sink('/' + q) // claim",
  'behind an unknown base and a slash': 'sink(`${base}/x?${q}`)',
  'built step by step': "const base = 'https://example.com/a'\nconst url = base + '?x=' + q\nsink(url)",
  'built in a function': "const to = (x) => 'https://example.com/' + x\nsink(to(q))",
  'with a host of a list': "const url = new URL(q)\nif (!['a.example'].includes(url.hostname)) return\nsink(q)",
  'with a host that is compared': "if (new URL(q).origin !== 'https://a.example') return\nsink(q)",
  'with a prefix that ends': "if (!q.startsWith('https://a.example/')) return\nsink(q)",
  'with a prefix that does not end': "if (!q.startsWith('https://a.example')) return\nsink(q) // claim",
  'a local path': "if (!q.startsWith('/') || q.startsWith('//')) return\nsink(q)",
  'a path that may be one of another host': "if (!q.startsWith('/')) return\nsink(q) // claim",
}

test.each(Object.entries(addresses))('an address: %s', async (_name, code) => {
  const { claimed, expected } = await lines(code, {
    sinks: [
      { kind: 'call', what: 'an address', callee: ['global#sink'], arguments: [{ argument: 0 }], string: 'origin' },
    ],
    validators: ['url-host'],
  })
  expect(claimed).toEqual(expected)
})

test('a check of the rule’s own counts where it answers safe', async () => {
  const validators: TaintSpecification['validators'] = [
    { what: 'a check', method: ['isGood'], argument: 0, safeWhen: 'truthy' },
    { what: 'a check', callee: ['checker#isBad'], argument: 0, safeWhen: 'falsy' },
  ]
  const code = [
    "const { isBad } = require('checker')",
    'if (v.isGood(q)) sink(q)',
    'if (isBad(q)) sink(q) // claim',
    'if (!isBad(q)) sink(q)',
  ].join('\n')
  const { claimed, expected } = await lines(code, { validators })
  expect(claimed).toEqual(expected)
})

test('the type of a value counts only for rules that say so', async () => {
  const code = "if (typeof q === 'string') sink(q) // claim"
  expect((await lines(code)).claimed).toEqual([7])
  expect((await lines(code, { validators: ['type-string'] })).claimed).toEqual([])
})

test('a clearance names the check and its line', async () => {
  const { clearances } = await analyseSnippet(
    "require('express')().get('/', (req) => {\nif (req.query.q !== 'a') return\nsink(req.query.q)\n})",
  )
  expect(clearances.map(({ reason }) => reason)).toEqual([
    "the query parameter `q` reaches it, but it is checked by `req.query.q !== 'a'` in line 2",
  ])
})
