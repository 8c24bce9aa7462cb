// The path of the request as the target of a redirect, put together of parts of the same address.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

const app = "const express = require('express'), app = express()\n"
const moved = (code: string): string => `${app}app.use((req, res) => {\n${code}\n})`

test.each<[string, string, string[]]>([
  [
    'before a part of the same address',
    "const at = req.originalUrl.indexOf('?')\nconst query = req.originalUrl.slice(at)\nres.redirect(req.path.slice(0, req.path.length - 1) + query)",
    ['open-redirect'],
  ],
  [
    'behind a constant',
    "const at = req.originalUrl.indexOf('?')\nconst query = req.originalUrl.slice(at)\nres.redirect('/shop' + query)",
    [],
  ],
])('the path of the request %s', async (_name, code, claims) => {
  const found = await judgedClaims({ 'app.js': moved(code) }, 'app.js')
  expect(found.map((claim) => claim.replace(/ in .*/, ''))).toEqual(claims)
})
