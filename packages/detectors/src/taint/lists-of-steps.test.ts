// What a list is reduced to, by one function or by those that stand in it.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

const app = "const express = require('express'), fs = require('fs'), app = express()\n"
const page = (code: string): string =>
  `${app}const cut = (text) => text.slice(0, 80), size = (text) => text.length\nconst steps = []\nsteps.push(cut)\napp.get('/', (req, res) => {\n${code}\n})`

async function ofPage(code: string): Promise<string[]> {
  const claims = await judgedClaims({ 'app.js': page(code) }, 'app.js')
  return claims.map((claim) => claim.replace(/ in .*/, ''))
}

test.each<[string, string, string[]]>([
  [
    'what it begins with',
    "res.send(['a', 'b'].reduce((text, name) => text.split(name).join(''), req.query.text))",
    ['cross-site-scripting'],
  ],
  [
    'what the function gave back',
    "res.send([req.query.text].reduce((text, name) => text + name, ''))",
    ['cross-site-scripting'],
  ],
  ['a number', "res.send(String(['a', 'b'].reduce((sum) => sum + 1, 0)))", []],
  [
    'what functions of a list make of it, one after the other',
    'res.send(steps.reduce((text, step) => step(text), req.query.text))',
    ['cross-site-scripting'],
  ],
])('a list is reduced to %s', async (_name, code, claims) => {
  expect(await ofPage(code)).toEqual(claims)
})
