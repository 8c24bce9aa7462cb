import { expect, test } from 'vitest'
import { analyseSnippet, claimedLines, ruleOf } from '../taint/analyse-snippet.js'
import type { ResponseRole } from '../taint/response-role.js'

const sources: Readonly<Record<string, { readonly path?: string; readonly text: string }>> = {
  'Express: query, params, body, headers, cookies': {
    text: [
      "const app = require('express')()",
      "app.post('/:id', (req, res) => {",
      'sink(req.query.a) // claim',
      'sink(req.params.id) // claim',
      'sink(req.body.a) // claim',
      "sink(req.headers['x-a']) // claim",
      "sink(req.get('x-a')) // claim",
      'sink(req.cookies.a) // claim',
      'sink(req.originalUrl) // claim',
      'sink(req.user)',
      '})',
    ].join('\n'),
  },
  'Express: routers, chains, lists, error handlers': {
    text: [
      "import { Router } from 'express'",
      'const router = Router()',
      "router.route('/a').get((r) => sink(r.query.a)).post((r) => sink(r.body.a)) // claim",
      'router.use([check, (r) => sink(r.query.a)]) // claim',
      'router.use((error, r, res, next) => sink(r.query.a)) // claim',
    ].join('\n'),
  },
  'Express: a router that is not seen to be one': {
    text: "export default (router) => { router.get('/a', (r) => sink(r.query.a)) // claim\n}",
  },
  'Express: by annotation': {
    text: "import type { Request } from 'express'\nexport function show(r: Request) { sink(r.query.a) // claim\n}",
  },
  'Express: by the name of a parameter': { text: 'export function show(req, res) { sink(req.query.a) // claim\n}' },
  'a parameter of another name': { text: 'export function show(a, b) { sink(a.query.a)\n}' },
  Koa: {
    text: [
      "const Koa = require('koa')",
      "const Router = require('@koa/router')",
      'const router = new Router()',
      "router.get('/', async (c) => { sink(c.query.a) // claim",
      'sink(c.request.body.a) // claim',
      'sink(c.request.query.a) // claim',
      'sink(c.state.a)',
      '})',
    ].join('\n'),
  },
  Fastify: {
    text: [
      "import Fastify from 'fastify'",
      'const server = Fastify()',
      "server.get('/', async (r, p) => sink(r.query.a)) // claim",
      "server.route({ method: 'GET', url: '/', handler: (r) => sink(r.params.a) }) // claim",
      'server.register(async (inner) => { inner.post("/", (r) => sink(r.body.a)) // claim',
      '})',
    ].join('\n'),
  },
  'Next: API routes': {
    path: 'src/pages/api/a.ts',
    text: 'export default async function handler(a, b) { sink(a.query.x) // claim\n}',
  },
  'Next: route handlers': {
    path: 'src/app/api/route.ts',
    text: [
      'export async function GET(request, { params }) {',
      'sink(request.nextUrl.searchParams.get("q")) // claim',
      'sink(new URL(request.url).searchParams.get("q")) // claim',
      'sink((await params).id) // claim',
      'const body = await request.json()',
      'sink(body.a) // claim',
      '}',
      'export async function helper(request) { sink(request.nextUrl) }',
    ].join('\n'),
  },
  'Next: server actions': {
    path: 'src/app/actions.ts',
    text: "'use server'\nexport async function save(form: FormData) { sink(form.get('a')) // claim\n}",
  },
  'Next: pages': {
    path: 'src/app/page.tsx',
    text: 'export default async function Page({ searchParams }) { const { q } = await searchParams\nsink(q) // claim\nreturn <p/> }',
  },
  'Next: getServerSideProps': {
    path: 'src/pages/a.tsx',
    text: 'export async function getServerSideProps(c) { sink(c.query.a) // claim\nsink(c.req.headers.a) // claim\n}',
  },
  'node:http': {
    text: [
      "import { createServer } from 'node:http'",
      'createServer((a, b) => {',
      'sink(a.url) // claim',
      "let body = ''",
      "a.on('data', (chunk) => { body += chunk })",
      "a.on('end', () => sink(body)) // claim",
      '})',
    ].join('\n'),
  },
  'servers of TCP, and buffers that are filled': {
    text: [
      "import net from 'net'",
      "import tls from 'tls'",
      "net.createServer((socket) => { socket.on('data', (chunk) => { sink(chunk) }) }) // claim",
      "tls.createServer({}).on('secureConnection', (socket) => { socket.on('data', (chunk) => { sink(chunk.readUInt32BE(0)) }) }) // claim",
      "net.createServer((socket) => { socket.on('data', (chunk) => { const head = Buffer.alloc(4); chunk.copy(head); sink(head) }) }) // claim",
      "net.createServer((socket) => { socket.on('data', (chunk) => { const head = Buffer.alloc(4); head.copy(chunk); sink(head) }) })",
      "net.createServer((socket) => { socket.on('error', (error) => { sink(error) }) })",
    ].join('\n'),
  },
  'WebSockets and windows': {
    text: [
      "import { WebSocketServer } from 'ws'",
      "new WebSocketServer({ port: 1 }).on('connection', (s) => s.on('message', (m) => sink(m))) // claim",
      "window.addEventListener('message', (e) => sink(e.data)) // claim",
      'sink(location.hash.slice(1)) // claim',
      'sink(window.location.pathname) // claim',
    ].join('\n'),
  },
  'Nest: parameters by decorators': {
    text: [
      "import { Body, Controller, Get, Query } from '@nestjs/common'",
      '@Controller() class C {',
      "@Get() show(@Query('q') q: string, @Body() dto: any, other: string) {",
      'sink(q) // claim',
      'sink(dto.a) // claim',
      'sink(other)',
      '} }',
    ].join('\n'),
  },
  'Hono and Hapi': {
    text: [
      "import { Hono } from 'hono'",
      "import Hapi from '@hapi/hapi'",
      "new Hono().get('/', (c) => sink(c.req.query('a'))) // claim",
      'Hapi.server().route({ handler: (r) => sink(r.payload.a) }) // claim',
    ].join('\n'),
  },
}

test.each(Object.entries(sources))('data enters: %s', async (_name, { text, path }) => {
  const { claimed, expected } = await claimedLines(text, path === undefined ? {} : { path })
  expect(claimed).toEqual(expected)
})

const app = "const app = require('express')()\napp.get('/', (req, res) => { const q = req.query.q\n"
const answers: readonly (readonly [ResponseRole, string, string])[] = [
  ['html', 'Express sends text', `${app}res.send('<p>' + q) // claim\n})`],
  ['html', 'Express sends an object', `${app}res.send({ q })\nres.json(q)\n})`],
  ['html', 'Express sends plain text', `${app}res.type('text/plain').send(q)\n})`],
  ['html', 'Express sends under another type', `${app}res.set('Content-Type', 'application/json')\nres.send(q)\n})`],
  [
    'html',
    'Express sends what an option says',
    `${app}res.set('Content-Type', o.type ?? 'text/plain')\nres.send(q)\n})`,
  ],
  ['html', 'Express sends what is looked up', `${app}res.type(mime(f)).send(q)\n})`],
  [
    'html',
    'Express sends HTML or what an option says',
    `${app}res.set('Content-Type', o.type ?? 'text/html')\nres.send(q) // claim\n})`,
  ],
  [
    'html',
    'Express sends what a table says',
    `const t = { a: 'text/html', b: 'text/plain' }\n${app}res.set('Content-Type', t[k])\nres.send(q) // claim\n})`,
  ],
  ['redirect', 'Express redirects', `${app}res.redirect(302, q) // claim\nres.redirect('/a?b=' + q)\n})`],
  ['header', 'Express sets a header', `${app}res.setHeader('x', q) // claim\n})`],
  ['file', 'Express sends a file', `${app}res.sendFile(q) // claim\nres.sendFile(q, { root: 'x' })\n})`],
  ['template-name', 'Express renders', `${app}res.render(q) // claim\n})`],
  ['template-data', 'Express renders data', `${app}res.render('a', { q }) // claim\n})`],
  ['cookie', 'Express sets a cookie', `${app}res.cookie('a', q) // claim\n})`],
  ['content', 'Express answers', `${app}res.json({ q }) // claim\n})`],
  [
    'html',
    'Koa sets the body',
    "const K = require('koa')\nnew K().use((c) => { c.body = '<p>' + c.query.q // claim\n})",
  ],
  [
    'html',
    'Koa sets the body and a type',
    "const K = require('koa')\nnew K().use((c) => { c.type = 'text'\nc.body = c.query.q\n})",
  ],
  [
    'html',
    'Fastify sends HTML',
    "const f = require('fastify')()\nf.get('/', (a, b) => { b.type('text/html').send(a.query.q) // claim\n})\nf.get('/b', (a, b) => { b.send(a.query.q) })",
  ],
  ['html', 'node:http ends with text', "require('http').createServer((a, b) => { b.end('<p>' + a.url) // claim\n})"],
  [
    'html',
    'node:http ends with JSON',
    "require('http').createServer((a, b) => { b.writeHead(200, { 'Content-Type': 'application/json' })\nb.end(a.url)\n})",
  ],
  [
    'html',
    'node:http ends with text on another way',
    "require('http').createServer((a, b) => { if (a.c) { b.writeHead(404, { 'Content-Type': 'text/plain' })\nreturn b.end(a.url) }\nb.end(a.url) // claim\n})",
  ],
  [
    'html',
    'node:http ends what other code says the type of',
    "require('http').createServer((a, b) => { b.writeHead(200, b[settings])\nb.end(a.url)\n})",
  ],
  [
    'html',
    'node:http ends with headers and no type',
    "require('http').createServer((a, b) => { b.writeHead(200, { 'X-A': 'b' })\nb.end(a.url) // claim\n})",
  ],
]

test.each(answers)('an answer is %s: %s', async (role, _name, text) => {
  const rule = ruleOf('test-response', { sinks: [{ kind: 'response', role, what: 'an answer' }] })
  const { claimed, expected } = await claimedLines(text, { rules: [rule] })
  expect(claimed).toEqual(expected)
})

test('what rests on names is less sure', async () => {
  const known = await analyseSnippet("require('express')().get('/', (r) => sink(r.query.a))")
  const guessed = await analyseSnippet('export function show(req, res) { sink(req.query.a) }')
  const middleware = await analyseSnippet('export const show = () => (req, res, next) => { sink(req.query.a) }')
  expect([known, guessed, middleware].map(({ claims }) => claims.map(({ confidence }) => confidence))).toEqual([
    ['high'],
    ['medium'],
    ['medium'],
  ])
})

test('a handler that `bind` gave arguments of its own', async () => {
  const { claimed, expected } = await claimedLines(
    "const app = require('express')()\nfunction show(tool, r, s) { sink(r.query.a) // claim\nsink(tool.query.a) }\napp.get('/', show.bind(null, {}))",
  )
  expect(claimed).toEqual(expected)
})

test('sources are chosen by their kind', async () => {
  const text = [
    "require('express')().get('/', (r) => { sink(r.query.a)",
    'sink(r.headers.a)',
    'sink(process.argv[2])',
    'sink(process.env.X)',
    '})',
  ].join('\n')
  const sinks = [{ kind: 'call', what: 'a call', callee: ['global#sink'], arguments: [{ argument: 0 }] }] as const
  const chosen = async (kinds: Parameters<typeof ruleOf>[1]): Promise<readonly number[]> =>
    (await claimedLines(text, { rules: [ruleOf('test-kinds', { sinks, ...kinds })] })).claimed
  expect(await chosen({ sources: 'untrusted' })).toEqual([1, 2])
  expect(await chosen({ sources: ['header'] })).toEqual([2])
  expect(await chosen({ sources: ['command-line', 'environment'] })).toEqual([3, 4])
  expect(await chosen({ sources: 'none' })).toEqual([])
})
