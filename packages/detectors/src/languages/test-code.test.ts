// A test is known by what it imports, or calls of what its runner declares, whatever its name; what is claimed in one is of the tier `explore`.

import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { rules } from '../rules/rules.js'

const javascript = "const app = require('express')()\napp.get('/', (req, res) => res.send(eval(req.query.a)))\n"
const python =
  'from flask import Flask, request\napp = Flask(__name__)\n@app.get("/")\ndef page():\n    return str(eval(request.args["a"]))\n'

async function tiersOf(path: string, text: string): Promise<readonly string[]> {
  const answer = await analyseFile({ path, text }, { rules, load: async () => undefined })
  if (answer.kind === 'failed') throw new Error(answer.reason)
  return [...new Set(answer.claims.map(({ tier = 'default' }) => tier))]
}

test.each([
  ['a test of Node', 'a.js', `const { test } = require('node:test')\n${javascript}`, 'explore'],
  ['a test by import', 'a.mjs', `import { expect } from 'vitest'\n${javascript}`, 'explore'],
  ['a test of mocha', 'a.js', `${javascript}describe('app', () => { it('answers', () => {}) })\n`, 'explore'],
  [
    'a program that describes things itself',
    'a.js',
    `${javascript}function describe(run) { run() }\ndescribe(() => { it('answers') })\nfunction it() {}\n`,
    'default',
  ],
  ['a program, in which one of the names is missing', 'a.js', `${javascript}describe('app', app)\n`, 'default'],
  ['a program', 'a.test.js', javascript, 'default'],
  [
    'a program that imports something of such a name',
    'a.js',
    `const vitest = require('./vitest')\n${javascript}`,
    'default',
  ],
  ['a test case of Python', 'a.py', `import unittest\n${python}`, 'explore'],
  ['one of a framework', 'a.py', `from django.test import TestCase\n${python}`, 'explore'],
  ['a part of a package that is for tests', 'a.py', `from django import test\n${python}`, 'explore'],
  ['a program of Python', 'test_a.py', `from django import forms\n${python}`, 'default'],
])('%s', async (_, path, text, tier) => {
  expect(await tiersOf(path, text)).toEqual([tier])
})
