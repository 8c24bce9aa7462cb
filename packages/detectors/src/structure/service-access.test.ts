// Objects that a function of the program finds by an id of the request, beside routes of the same router that ask for their user.

import { tierOf } from '@sallyport/findings'
import { expect, test } from 'vitest'
import { rules } from '../rules/rules.js'
import { analyseSnippet } from '../taint/analyse-snippet.js'

const head = `import express from 'express'
import { findParcel, parcelsOf, setNote } from './parcels.js'
import { guard } from './guard.js'
const parcels = express.Router()
parcels.use(guard)
`
const files = {
  'guard.js': 'export const guard = (req, res, next) => (req.session.user ? next() : res.sendStatus(401))\n',
  'parcels.js': `import { db } from './db.js'
export const findParcel = (id) => db.one('SELECT * FROM parcel WHERE id = $1', [id])
export const parcelsOf = (user) => db.many('SELECT * FROM parcel WHERE owner = $1', [user])
export const setNote = (id, note) => db.none('UPDATE parcel SET note = $2 WHERE id = $1', [id, note])
`,
}
const list = "parcels.get('/', async (req, res) => res.json(await parcelsOf(req.session.user)))\n"
const note =
  "parcels.put('/:id', async (req, res) => { const one = await findParcel(req.params.id)\nif (one.owner !== req.session.user) return res.sendStatus(404)\nawait setNote(one.id, String(req.body.note))\nres.end() })\n"
const read = "parcels.get('/:id', async (req, res) => res.json(await findParcel(Number(req.params.id)))) // claim\n"

type Case = readonly [behaviour: string, text: string]

const cases: readonly Case[] = [
  ['read by whoever asks, where others list and change their own', list + note + read],
  ['read by whoever asks, where only changes are the owner’s', note + note + read.replace(' // claim', '')],
  ['read by whoever asks, beside one that asks', list + read.replace(' // claim', '')],
  [
    'read and compared with its user',
    `${list}${note}parcels.get('/:id', async (req, res) => { const one = await findParcel(req.params.id)\nif (one.owner !== req.session.user) return res.sendStatus(404)\nres.json(one) })\n`,
  ],
  [
    'read by a name that is no id',
    `${list}${note}parcels.get('/:slug', async (req, res) => res.json(await findParcel(req.params.slug)))\n`,
  ],
]

test.each(cases)('%s', async (_behaviour, text) => {
  const own = rules.filter(({ id }) => id === 'insecure-direct-object-reference')
  const { claims } = await analyseSnippet(head + text, { rules: own, files })
  const claimed = claims.filter((claim) => tierOf(claim) === 'default').map(({ place }) => place.startLine)
  const expected = (head + text).split('\n').flatMap((line, index) => (line.endsWith('// claim') ? [index + 1] : []))
  expect(claimed).toEqual(expected)
})
