// What routes are compared by, and what makes a check and its use, a temporary file or a request harmless: small programs whose lines
// say what is claimed (`// claim`), or only hinted at (`// hint`).

import { tierOf } from '@sallyport/findings'
import { expect, test } from 'vitest'
import { rules } from '../rules/rules.js'
import { analyseSnippet } from '../taint/analyse-snippet.js'

const express = "import express from 'express'\nimport { guard } from './guard.js'\nconst app = express()\n"
const guardFile = {
  'guard.js': 'export const guard = (req, res, next) => (req.session.user ? next() : res.sendStatus(401))\n',
}
const save = 'async (req, res) => res.json(await db.thing.create(Number(req.body.n)))'
const guarded = (path: string): string => `app.post('${path}', guard, ${save})\n`
const three = guarded('/a') + guarded('/b') + guarded('/c')

type Case = readonly [behaviour: string, rule: string, text: string, files?: Readonly<Record<string, string>>]

const cases: readonly Case[] = [
  [
    'a route without the guard of three siblings is claimed',
    'missing-authentication',
    `${express}${three}app.post('/d', ${save}) // claim`,
  ],
  [
    'an export beside one that is guarded',
    'missing-authentication',
    `${express}app.get('/orders.csv', guard, ${save})\napp.get('/orders', guard, ${save})\napp.get('/members.csv', ${save}) // claim`,
  ],
  [
    'no export where others are read by everybody too, nor what is open on purpose',
    'missing-authentication',
    `${express}app.get('/orders', guard, ${save})\napp.get('/things', ${save})\napp.get('/members.csv', ${save})`,
  ],
  [
    'an export of open data',
    'missing-authentication',
    `${express}app.get('/orders.csv', guard, ${save})\napp.get('/orders', guard, ${save})\napp.get('/open/boats.csv', ${save})`,
  ],
  [
    'two siblings are a hint',
    'missing-authentication',
    `${express}${guarded('/a')}${guarded('/b')}app.post('/d', ${save}) // hint`,
  ],
  ['one sibling is nothing', 'missing-authentication', `${express}${guarded('/a')}app.post('/d', ${save})`],
  [
    'as many open routes as guarded ones are a way of the house',
    'missing-authentication',
    `${express}${three}app.post('/d', ${save})\napp.post('/e', ${save})\napp.post('/f', ${save})`,
  ],
  [
    'a guard of the application counts for what comes after it',
    'missing-authentication',
    `${express}${three}app.use(guard)\napp.post('/d', ${save})`,
  ],
  [
    'and not for what comes before',
    'missing-authentication',
    `${express}app.post('/d', ${save}) // claim\napp.use(guard)\n${three}`,
  ],
  [
    'a guard below a path counts for that path',
    'missing-authentication',
    `${express}${three}app.use('/in', guard)\napp.post('/in/d', ${save})\napp.post('/out/d', ${save}) // claim`,
  ],
  [
    'a function before the handler that nobody knows makes it a hint',
    'missing-authentication',
    `${express}import { mystery } from 'somewhere'\n${three}app.post('/d', mystery, ${save}) // hint`,
  ],
  [
    'a function that checks the body is no guard',
    'missing-authentication',
    `${express}import { validateBody } from 'somewhere'\n${three}app.post('/d', validateBody, ${save}) // claim`,
  ],
  [
    'a guard is told by what it does, whatever it is called',
    'missing-authentication',
    `${express}import { requireAuth } from 'x'\nconst step = (req, res, next) => (req.user ? next() : res.status(401).end())\napp.post('/a', requireAuth, ${save})\napp.post('/b', requireAuth, ${save})\napp.post('/d', step, ${save})`,
  ],
  [
    'what has the name of a guard and asks nobody is none',
    'missing-authentication',
    `${express}const requireAuth = (req, res, next) => next()\n${three}app.post('/d', requireAuth, ${save}) // claim`,
  ],
  [
    'a handler that asks by itself is guarded',
    'missing-authentication',
    `${express}${three}app.post('/d', async (req, res) => {\n  if (!req.user) return res.sendStatus(401)\n  await db.thing.remove(1)\n})`,
  ],
  [
    'a handler that asks in a function it calls is guarded',
    'missing-authentication',
    `${express}const own = (req) => { if (!req.session.user) throw new Error('no') }\n${three}app.post('/d', async (req, res) => {\n  own(req)\n  await db.thing.remove(1)\n})`,
  ],
  [
    'a handler that proves a signature is guarded',
    'missing-authentication',
    `${express}import crypto from 'crypto'\n${three}app.post('/d', async (req, res) => {\n  if (!crypto.timingSafeEqual(mac(req), given(req))) return res.end()\n  await db.thing.remove(1)\n})`,
  ],
  [
    'a route that changes nothing is none',
    'missing-authentication',
    `${express}${three}app.post('/d', (req, res) => res.json({ sum: 1 }))\n`,
  ],
  ['a route that is only read is none', 'missing-authentication', `${express}${three}app.get('/e', ${save})`],
  [
    'a route that has to be open is none',
    'missing-authentication',
    `${express}${three}app.post('/auth/reset-password', ${save})`,
  ],
  [
    'what lies behind a mount with a guard is guarded',
    'missing-authentication',
    `${express}import { more } from './more.js'\n${three}app.use('/m', guard, more)`,
    {
      ...guardFile,
      'more.js': `import { Router } from 'express'\nexport const more = Router()\nmore.post('/d', ${save})\n`,
    },
  ],
  [
    'a chain of methods is one route each',
    'missing-authentication',
    `${express}${three}app.route('/d') // claim\n  .put(guard, ${save})\n  .delete(${save})`,
  ],
  [
    'two changes behind a role show what the third lacks',
    'missing-authorization',
    `${express}import { role } from './role.js'\napp.post('/a', guard, role('x'), ${save})\napp.delete('/a/:id', guard, role('x'), ${save})\napp.put('/a/:id', guard, ${save}) // claim`,
    {
      ...guardFile,
      'role.js':
        'export const role = (name) => (req, res, next) => (req.user.roles.includes(name) ? next() : res.sendStatus(403))\n',
    },
  ],
  [
    'what lies below a resource is another',
    'missing-authorization',
    `${express}import { requireRole } from 'x'\napp.post('/a', requireRole('x'), ${save})\napp.delete('/a/:id', requireRole('x'), ${save})\napp.post('/a/:id/likes', guard, ${save})`,
  ],
  [
    'a handler that compares its user asks by itself',
    'missing-authorization',
    `${express}import { requireRole } from 'x'\napp.post('/a', requireRole('x'), ${save})\napp.delete('/a/:id', requireRole('x'), ${save})\napp.put('/a/:id', guard, async (req, res) => {\n  if (req.user.id !== req.params.id) return res.sendStatus(403)\n  await db.thing.update(1)\n})`,
  ],
  [
    'what only some may read counts for the change of what is there, not for what is added',
    'missing-authorization',
    `${express}import { requireRole } from 'x'\napp.get('/a', guard, requireRole('x'), ${save})\napp.get('/a/:id', guard, requireRole('x'), ${save})\napp.delete('/a/:id', guard, ${save}) // claim\napp.get('/b', requireRole('x'), ${save})\napp.get('/b/:id', requireRole('x'), ${save})\napp.post('/b', guard, ${save})`,
    guardFile,
  ],
  [
    'a role that the body asks for is no question',
    'missing-authorization',
    `${express}import { requireRole } from 'x'\napp.delete('/a/:id', requireRole('x'), ${save})\napp.post('/a/:id/lock', requireRole('x'), ${save})\napp.put('/a/:id/role', guard, async (req, res) => res.json(await db.thing.update(req.body.role))) // claim`,
    guardFile,
  ],
  [
    'a wrapper around handlers asks what it asks itself, and not what one of them does',
    'missing-authorization',
    `${express}import { requireRole } from 'x'\nconst wrap = (f) => (req, res, next) => Promise.resolve(f(req, res, next)).catch(next)\nconst own = async (req, res) => { if (req.user.id !== req.params.id) return res.sendStatus(403)\nawait db.thing.update(1) }\napp.put('/me', guard, wrap(own))\napp.post('/a/:id/lock', requireRole('x'), wrap(${save}))\napp.delete('/a/:id', requireRole('x'), wrap(${save}))\napp.post('/a/:id/role', guard, wrap(${save})) // claim`,
    guardFile,
  ],
  [
    'a line of a log that says who did it asks nobody',
    'missing-authorization',
    `${express}import { requireRole } from 'x'\napp.post('/a', requireRole('x'), ${save})\napp.delete('/a/:id', requireRole('x'), ${save})\napp.put('/a/:id', guard, async (req, res) => { // claim\nlogger.info('changed', { by: req.user.id })\nawait db.thing.update(1)\n})`,
    guardFile,
  ],
  [
    'what a guard keeps on the request under its own name is who asks',
    'missing-authorization',
    "import express from 'express'\nimport { known, may } from './guard.js'\nconst app = express()\nconst save = async (req, res) => db.thing.update(1)\napp.use(known)\napp.post('/a', may('x'), save)\napp.delete('/a/:id', may('x'), save)\napp.put('/a/:id', save) // claim",
    {
      'guard.js':
        "export const known = async (req, res, next) => {\n  const gardener = await find(req.headers['x-of'])\n  if (!gardener) return res.sendStatus(401)\n  req.gardener = gardener\n  next()\n}\nexport const may = (name) => (req, res, next) => (req.gardener.roles.includes(name) ? next() : res.sendStatus(403))\n",
    },
  ],
  [
    'the path of a mount says that all below it is an administration',
    'missing-authorization',
    "import express from 'express'\nimport { requireRole } from 'x'\nconst app = express()\nconst inner = express.Router()\nconst save = async (req, res) => db.thing.update(1)\ninner.get('/a', requireRole('x'), save)\ninner.get('/b', requireRole('x'), save)\ninner.get('/c', requireRole('x'), save)\ninner.post('/d', save) // claim\napp.use('/admin', inner)",
  ],
  [
    'one sibling is enough where the path of both is that of an administration',
    'missing-authorization',
    `${express}import { requireRole } from 'x'\napp.put('/admin/a/:id', requireRole('x'), ${save})\napp.put('/admin/b/:id', guard, ${save}) // claim\napp.put('/shop/a/:id', requireRole('x'), ${save})\napp.put('/shop/b/:id', guard, ${save})`,
    guardFile,
  ],
  [
    'where whoever reads is asked, two that change something are enough',
    'missing-authentication',
    `${express}app.get('/a', guard, ${save})\napp.get('/b', guard, ${save})\napp.post('/c', guard, ${save})\napp.put('/d', guard, ${save})\napp.put('/e', ${save}) // claim`,
    guardFile,
  ],
  [
    'and not where one may read unasked',
    'missing-authentication',
    `${express}app.get('/a', ${save})\napp.get('/b', guard, ${save})\napp.post('/c', guard, ${save})\napp.put('/d', guard, ${save})\napp.put('/e', ${save}) // hint`,
    guardFile,
  ],
  [
    'a router that is given by its name only has all its routes',
    'missing-authentication',
    `import { guard } from './guard.js'\nexport const routes = (app) => {\n${three}app.post('/d', ${save}) // claim\n}`,
    guardFile,
  ],
  [
    'a cookie of unknown options is not judged',
    'cross-site-request-forgery',
    `${express}import session from 'express-session'\nimport { options } from './options.js'\napp.use(express.urlencoded())\napp.use(session(options))\napp.post('/d', ${save})`,
  ],
  [
    'an application that reads JSON only is none',
    'cross-site-request-forgery',
    `${express}import session from 'express-session'\napp.use(express.json())\napp.use(session({}))\napp.post('/d', ${save})`,
  ],
  [
    'an application that changes nothing is none',
    'cross-site-request-forgery',
    `${express}import session from 'express-session'\napp.use(express.urlencoded())\napp.use(session({}))\napp.get('/d', ${save})`,
  ],
  [
    'a check in a folder of the program is a hint, in the shared one an alarm',
    'race-condition',
    "import fs from 'fs'\nexport const f = () => { if (fs.existsSync('data/x')) fs.unlinkSync('data/x') } // hint\nexport const g = () => { if (fs.existsSync('/tmp/x')) fs.unlinkSync('/tmp/x') } // claim",
  ],
  [
    'another path, or one that is not asked, is none',
    'race-condition',
    "import fs from 'fs'\nexport const f = () => { if (fs.existsSync('/tmp/x')) fs.unlinkSync('/tmp/y') }\nexport const g = () => { fs.existsSync('/tmp/x'); fs.unlinkSync('/tmp/x') }",
  ],
  [
    'a name with an unknown part is a hint, with a random one nothing',
    'insecure-temporary-file',
    "import fs from 'fs'\nimport os from 'os'\nimport { nanoid } from 'nanoid'\nexport const f = (n) => fs.writeFileSync(os.tmpdir() + '/' + n, '') // hint\nexport const g = () => fs.writeFileSync(`${os.tmpdir()}/${nanoid()}`, '')\nexport const h = () => fs.writeFileSync(`${os.tmpdir()}/${process.pid}`, '') // claim",
  ],
  [
    'a private address, and a request without a credential, are none',
    'cleartext-transmission',
    "const headers = { authorization: process.env.T }\nfetch('http://a.acme.io', { headers }) // claim\nfetch('http://10.0.0.1', { headers })\nfetch('http://redis:80', { headers })\nfetch('https://a.acme.io', { headers })\nfetch('http://a.acme.io', { headers: { accept: 'x' } })",
  ],
  [
    'a setting of the environment is none',
    'debug-setting',
    "import eh from 'errorhandler'\nimport express from 'express'\nconst app = express()\napp.use(eh()) // claim\nif (process.env.NODE_ENV !== 'production') app.use(eh())",
  ],
  [
    'a schema that is shown is a hint',
    'debug-setting',
    "import { ApolloServer } from '@apollo/server'\nnew ApolloServer({ introspection: true }) // hint\nnew ApolloServer({ introspection: false })",
  ],
]

const programs = cases.map(([behaviour, rule, text, files = guardFile]) => [behaviour, { rule, text, files }] as const)

test.each(programs)('%s', async (_behaviour, { rule, text, files }) => {
  const own = rules.filter(({ id }) => id === rule)
  const { claims } = await analyseSnippet(text, { rules: own, files, path: 'src/app.js' })
  const linesOf = (tier: string): number[] =>
    claims.filter((claim) => tierOf(claim) === tier).map(({ place }) => place.startLine)
  const marked = (mark: string): number[] =>
    text.split('\n').flatMap((line, index) => (line.endsWith(`// ${mark}`) ? [index + 1] : []))
  expect({ claim: linesOf('default'), hint: linesOf('explore') }).toEqual({
    claim: marked('claim'),
    hint: marked('hint'),
  })
})

test('a claim shows the siblings that it rests on, each with its guard', async () => {
  const text = `${express}${three}app.post('/d', ${save})`
  const own = rules.filter(({ id }) => id === 'missing-authentication')
  const { claims } = await analyseSnippet(text, { rules: own, files: guardFile })
  expect(claims.map(({ trace }) => trace.map(({ kind, note }) => `${kind}: ${note}`))).toEqual([
    [
      'step: POST /c is behind `guard`',
      'step: POST /b is behind `guard`',
      'step: POST /a is behind `guard`',
      'sink: The route POST /d asks nobody who they are',
    ],
  ])
})

test('a route of a chain is named with the path of the chain', async () => {
  const text = `${express}${three}app.route('/d').get(guard, ${save}).delete(${save})`
  const own = rules.filter(({ id }) => id === 'missing-authentication')
  const { claims } = await analyseSnippet(text, { rules: own, files: guardFile })
  expect(claims.map(({ title }) => title)).toEqual(['The route DELETE /d asks nobody who they are'])
})

const many = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('')

test('a thousand routes behind a thousand steps are judged in seconds', { timeout: 60_000 }, async () => {
  const text = `${express}${many(900, (at) => `app.use('/r${at}', step)\n`)}${many(900, (at) => guarded(`/r${at}`))}`
  const start = performance.now()
  await analyseSnippet(text, { rules: rules.filter(({ structures }) => structures !== undefined), files: guardFile })
  expect(performance.now() - start).toBeLessThan(15_000)
})

test.each([
  [
    'a path that doubles with each line',
    (at: number) => `const p${at + 1} = \`\${p${at}}\${p${at}}\${p${at}}\${p${at}}\${p${at}}\${p${at}}\`\n`,
    'fs.writeFileSync(p30, q)',
  ],
  [
    'an object that doubles with each line',
    (at: number) => `const p${at + 1} = { ${[...'abcdefghijklmnopqrst'].map((name) => `${name}: p${at}`).join()} }\n`,
    "fetch('http://a.acme.io', p30)",
  ],
  [
    'lists of lists of handlers',
    (at: number) => `const p${at + 1} = [${'p'.concat(String(at), ', ').repeat(40)}]\n`,
    "app.post('/x', p30, save)",
  ],
])('%s is asked for in bounded time', { timeout: 60_000 }, async (_, line, last) => {
  const text = `import fs from 'fs'\n${express}const p0 = require('os').tmpdir() + q\n${many(30, line)}${last}\n`
  const start = performance.now()
  await analyseSnippet(text, { rules: rules.filter(({ structures }) => structures !== undefined), files: guardFile })
  expect(performance.now() - start).toBeLessThan(5_000)
})

test('with more steps than are looked at nothing is said', { timeout: 60_000 }, async () => {
  const own = rules.filter(({ id }) => id === 'missing-authentication')
  const claimsWith = async (steps: number): Promise<number> => {
    const text = `${express}${many(steps, (at) => `app.use('/r${at}', step)\n`)}${three}app.post('/d', ${save})`
    return (await analyseSnippet(text, { rules: own, files: guardFile })).claims.length
  }
  expect([await claimsWith(10), await claimsWith(1001)]).toEqual([1, 0])
})
