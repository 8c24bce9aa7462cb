// Who somebody is stands on the request under a name of the program's own: known by the functions that refuse with 401 or 403 for it.

import { tierOf } from '@sallyport/findings'
import { expect, test } from 'vitest'
import { rules } from '../rules/rules.js'
import { analyseSnippet } from '../taint/analyse-snippet.js'

const guards = `import express from 'express'
class HttpError extends Error { constructor(status, text) { super(text); this.status = status } }
const requireMember = (req, res, next) => {
  if (req.member === undefined) throw new HttpError(401, 'sign in first')
  next()
}
const requireStaff = (req, res, next) => {
  if (req.member?.role !== 'staff') throw new HttpError(403, 'staff only')
  next()
}
const hasBody = (req, res, next) => {
  if (req.body === undefined) throw new HttpError(422, 'nothing was sent')
  next()
}
`
const change = 'async (req, res) => res.json(await db.thing.update(req.params.id, Number(req.body.n)))'
const put = (router: string, path: string, guard: string): string => `${router}.put('${path}', ${guard}${change})\n`

type Case = readonly [behaviour: string, rule: string, text: string]

const cases: readonly Case[] = [
  [
    'a route without the guard of its siblings, which ask for a member',
    'missing-authentication',
    `const r = express.Router()\n${['/a/:id', '/b/:id', '/c/:id'].map((path) => put('r', path, 'requireMember, ')).join('')}r.put('/d/:id', ${change}) // claim`,
  ],
  [
    'a check of the body is no guard',
    'missing-authentication',
    `const r = express.Router()\n${['/a/:id', '/b/:id', '/c/:id'].map((path) => put('r', path, 'hasBody, ')).join('')}r.put('/d/:id', ${change})`,
  ],
  [
    'a route of the administration that any member may use',
    'missing-authorization',
    `const admin = express.Router()\nadmin.use(requireMember)\n${['/a', '/b', '/c'].map((path) => `admin.post('${path}', requireStaff, ${change})\n`).join('')}admin.post('/d', ${change}) // claim`,
  ],
  [
    'a route of the administration whose handler looks at the role',
    'missing-authorization',
    `const admin = express.Router()\nadmin.use(requireMember)\n${['/a', '/b', '/c'].map((path) => `admin.post('${path}', requireStaff, ${change})\n`).join('')}admin.post('/d', async (req, res) => { if (req.member.role !== 'owner') return res.sendStatus(403)\nres.json(await db.thing.update(1)) })`,
  ],
  [
    'a check of the body is none beside a function that refuses and parses it',
    'missing-authentication',
    `const parsed = (req, res, next) => {\n  if (!req.get('x-signature')) return res.status(401).end()\n  req.body = JSON.parse(req.body)\n  next()\n}\nconst r = express.Router()\n${['/a/:id', '/b/:id', '/c/:id'].map((path) => put('r', path, 'hasBody, ')).join('')}r.put('/d/:id', ${change})`,
  ],
  [
    'a route of the administration whose handler asks who it is for a line of the log only',
    'missing-authorization',
    `const memberOf = (req) => {\n  if (!req.member) throw new Error('nobody')\n  return req.member\n}\nconst admin = express.Router()\nadmin.use(requireMember)\n${['/a', '/b', '/c'].map((path) => `admin.post('${path}', requireStaff, ${change})\n`).join('')}admin.post('/d', async (req, res) => { logger.info('changed', { by: memberOf(req).id }); res.json(await db.thing.update(1)) }) // claim`,
  ],
  [
    'what members add on a router that is called otherwise',
    'missing-authorization',
    `const parcels = express.Router()\nparcels.use(requireMember)\n${['/a', '/b', '/c'].map((path) => `parcels.post('${path}', requireStaff, ${change})\n`).join('')}parcels.post('/d', ${change})`,
  ],
]

test.each(cases)('%s', async (_behaviour, ruleId, text) => {
  const { claims } = await analyseSnippet(guards + text, { rules: rules.filter(({ id }) => id === ruleId) })
  const claimed = claims.filter((claim) => tierOf(claim) === 'default').map(({ place }) => place.startLine)
  const expected = (guards + text).split('\n').flatMap((line, index) => (line.endsWith('// claim') ? [index + 1] : []))
  expect(claimed).toEqual(expected)
})
