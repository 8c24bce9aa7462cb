import { expect, test } from 'vitest'
import { refuteClaim } from '../refute.js'
import { analyseSnippet, claimedLines, ruleOf } from '../taint/analyse-snippet.js'
import type { ResponseRole } from '../taint/response-role.js'

interface Snippet {
  readonly path?: string
  readonly text: readonly string[]
}

/** What enters ends with `// claim`; beside it stands what does not. */
const sources: Readonly<Record<string, Snippet>> = {
  'Hono: context': {
    text: [
      "import { Hono } from 'hono'",
      "import { getCookie } from 'hono/cookie'",
      'const app = new Hono()',
      "app.get('/a/:id', async (c) => {",
      "sink(c.req.query('q')) // claim",
      "sink(c.req.param('id')) // claim",
      "sink(c.req.header('x-a')) // claim",
      'sink((await c.req.json()).name) // claim',
      'sink((await c.req.parseBody()).name) // claim',
      "sink(new URL(c.req.url).searchParams.get('q')) // claim",
      "sink(c.req.raw.headers.get('x')) // claim",
      "sink(getCookie(c, 'a')) // claim",
      "sink(c.get('user'))",
      'sink(c.env.SECRET)',
      'sink(c.req.method)',
      '})',
    ],
  },
  'Hono: chains, base paths, middleware': {
    text: [
      "import { Hono } from 'hono'",
      "import { createMiddleware } from 'hono/factory'",
      "new Hono().basePath('/v1').get('/a', (c) => c.text('a')).post('/b', (c) => sink(c.req.query('b'))) // claim",
      "createMiddleware(async (c, next) => { sink(c.req.query('b')) }) // claim",
      "cache().get('/a', (c) => sink(c.req.query('b')))",
    ],
  },
  'Nest: decorators and pipes': {
    text: [
      "import { Body, Controller, Get, Headers, Param, ParseIntPipe, ParseUUIDPipe, Query, Req, UploadedFile } from '@nestjs/common'",
      '@Controller() class C {',
      "@Get() show(@Query('q') q: string, @Param('n') n: string, @Headers('h') h: string, @UploadedFile() file, @Req() r,",
      "@Param('id', ParseIntPipe) id: number, @Query('u', new ParseUUIDPipe()) u: string, @Body() dto: any) {",
      'sink(q) // claim',
      'sink(n) // claim',
      'sink(h) // claim',
      'sink(file.originalname) // claim',
      'sink(r.query.a) // claim',
      'sink(dto.a) // claim',
      'sink(id)',
      'sink(u)',
      '} }',
    ],
  },
  'Nest: messages': {
    text: [
      "import { Payload, MessagePattern } from '@nestjs/microservices'",
      "import { MessageBody, ConnectedSocket } from '@nestjs/websockets'",
      'class C { @MessagePattern("a") a(@Payload() p, other) { sink(p.a) // claim',
      'sink(other) }',
      'b(@MessageBody() m, @ConnectedSocket() s) { sink(m) // claim',
      'sink(s.handshake.query.a) // claim',
      '} }',
    ],
  },
  'Next: middleware, cookies, headers': {
    path: 'src/middleware.ts',
    text: [
      "import { cookies, headers } from 'next/headers'",
      'export async function middleware(r) {',
      "sink(r.nextUrl.searchParams.get('q')) // claim",
      "sink((await cookies()).get('a')?.value) // claim",
      "sink((await headers()).get('a')) // claim",
      'sink(r.method)',
      '}',
      'export function other(r) { sink(r.nextUrl) }',
    ],
  },
  'Next: the same function elsewhere': {
    path: 'src/tools.ts',
    text: ["export function middleware(r) { sink(r.nextUrl.searchParams.get('q')) }"],
  },
  'Remix: loaders and actions': {
    path: 'src/app/routes/orders.tsx',
    text: [
      'export async function loader({ request, params, context }) {',
      'sink(params.id) // claim',
      "sink(new URL(request.url).searchParams.get('q')) // claim",
      'sink(context.db)',
      '}',
      'export const action = async (args) => {',
      'const form = await args.request.formData()',
      "sink(form.get('a')) // claim",
      '}',
      'export function meta({ params }) { sink(params.id) }',
    ],
  },
  'Remix: by annotation': {
    text: [
      "import type { LoaderFunctionArgs } from 'react-router'",
      'export const load = async ({ params }: LoaderFunctionArgs) => sink(params.id) // claim',
    ],
  },
  'SvelteKit: endpoints': {
    path: 'src/routes/a/+server.ts',
    text: [
      'export async function POST({ request, url, params, cookies, locals }) {',
      'sink((await request.json()).a) // claim',
      "sink(url.searchParams.get('a')) // claim",
      'sink(params.id) // claim',
      "sink(cookies.get('a')) // claim",
      'sink(locals.user)',
      '}',
    ],
  },
  'SvelteKit: load, actions': {
    path: 'src/routes/a/+page.server.ts',
    text: [
      'export const load = async ({ params }) => sink(params.id) // claim',
      'export const actions = {',
      "default: async ({ request }) => { sink((await request.formData()).get('a')) // claim",
      '},',
      '}',
      'export const options = { default: async ({ request }) => sink(request.url) }',
    ],
  },
  'h3 with imports': {
    text: [
      "import { defineEventHandler, getCookie, getQuery, getRouterParam, readBody } from 'h3'",
      'export default defineEventHandler(async (event) => {',
      'sink(getQuery(event).q) // claim',
      "sink(getRouterParam(event, 'id')) // claim",
      'sink((await readBody(event)).a) // claim',
      "sink(getCookie(event, 'a')) // claim",
      'sink(event.node.req.url) // claim',
      'sink(event.context.params.id) // claim',
      'sink(event.context.user)',
      '})',
    ],
  },
  'Nuxt without imports': {
    text: [
      'export default defineEventHandler(async (event) => {',
      'sink(getQuery(event).q) // claim',
      "sink(getRequestURL(event).searchParams.get('q')) // claim",
      'sink(useRuntimeConfig().secret)',
      '})',
    ],
  },
  'tRPC: procedures': {
    text: [
      "import { initTRPC } from '@trpc/server'",
      'const t = initTRPC.context<Context>().create()',
      'const open = t.procedure',
      't.router({',
      'a: open.input(schema).query(({ input, ctx }) => { sink(input.a) // claim',
      'sink(ctx.user) }),',
      'b: t.procedure.use(check).input(schema).mutation(async (opts) => sink(opts.input)), // claim',
      '})',
    ],
  },
  'tRPC: what the schema of an input leaves': {
    text: [
      "import { initTRPC } from '@trpc/server'",
      "import { z } from 'zod'",
      'const t = initTRPC.create()',
      't.procedure.input(z.object({ id: z.number(), name: z.string() })).use(check).query(({ input }) => {',
      'sink(input.id)',
      'sink(input.name) // claim',
      '})',
      't.procedure.input(z.string().uuid()).query(({ input }) => sink(input))',
      't.procedure.input(z.string()).query(({ input }) => sink(input)) // claim',
    ],
  },
  'tRPC: a procedure of another file': {
    text: [
      "import { builder, publicProcedure } from './setup'",
      'export const a = publicProcedure.input(schema).query(({ input }) => sink(input.a)) // claim',
      'export const b = builder.input(schema).query(({ input }) => sink(input.a))',
    ],
  },
  'GraphQL: tables of resolvers': {
    text: [
      'export const resolvers = {',
      'Query: { user: (parent, args, context) => { sink(args.name) // claim',
      'sink(parent.name)',
      'sink(context.user) } },',
      'User: { friends: (_, { first }) => sink(first) }, // claim',
      'Subscription: { added: { subscribe: (_, { room }) => sink(room) } }, // claim',
      '}',
      'const other = { User: { friends: (_, { first }) => sink(first) } }',
    ],
  },
  'GraphQL: fields one by one': {
    text: [
      'const field = { type: User, args: { id: {} }, resolve(_, args) { sink(args.id) // claim\n} }',
      'const promise = { resolve(_, args) { sink(args.id) } }',
    ],
  },
  'GraphQL: decorators': {
    text: [
      "import { Arg, Query } from 'type-graphql'",
      "import { Args } from '@nestjs/graphql'",
      "class R { @Query() a(@Arg('name') name: string, @Arg('id') id: number) { sink(name) // claim",
      'sink(id) }',
      "b(@Args('name') name: string, @Args('on') on: boolean) { sink(name) // claim",
      'sink(on) } }',
    ],
  },
  Hapi: {
    text: [
      "import Hapi from '@hapi/hapi'",
      'const server = Hapi.server()',
      "server.route({ method: 'GET', path: '/', handler: (r, h) => { sink(r.query.a) // claim",
      'sink(r.payload.a) // claim',
      'sink(r.state.a) // claim',
      'sink(r.auth.credentials) } })',
    ],
  },
  'Hapi: a list of routes': {
    text: [
      "export const routes = [{ method: 'GET', path: '/', handler: (request, h) => sink(request.payload.a) }] // claim",
      "export const others = [{ method: 'GET', path: '/', handler: (a, b) => sink(a.payload.a) }]",
    ],
  },
  Restify: {
    text: [
      "const server = require('restify').createServer()",
      "server.get('/:id', (a, b, next) => {",
      'sink(a.params.id) // claim',
      'sink(a.query.x) // claim',
      'sink(a.getQuery()) // claim',
      'sink(a.body.x) // claim',
      'sink(a.username)',
      '})',
    ],
  },
  'AdonisJS: routes and controllers': {
    text: [
      "import router from '@adonisjs/core/services/router'",
      "import type { HttpContext } from '@adonisjs/core/http'",
      "router.get('/:id', async ({ request, params, auth }) => {",
      "sink(request.input('a')) // claim",
      "sink(request.only(['a']).a) // claim",
      'sink(request.qs().a) // claim',
      'sink(params.id) // claim',
      'sink(auth.user)',
      '})',
      'class C { async show({ request }: HttpContext) { sink(request.body().a) // claim\n} }',
      'class D { async show({ request }: OtherContext) { sink(request.body().a) } }',
    ],
  },
  Feathers: {
    text: [
      "import { feathers, type HookContext } from '@feathersjs/feathers'",
      'const app = feathers()',
      "app.use('a', {",
      'async find(params) { sink(params.query.a) // claim',
      'sink(params.user) },',
      'async create(data) { sink(data.a) // claim\n},',
      'async patch(id, data) { sink(data.a) // claim\n},',
      '})',
      'export async function hook(context: HookContext) { sink(context.data.a) // claim\n}',
    ],
  },
}

test.each(Object.entries(sources))('data enters: %s', async (_name, { text, path }) => {
  const { claimed, expected } = await claimedLines(text.join('\n'), path === undefined ? {} : { path })
  expect(claimed).toEqual(expected)
})

const answers: readonly (readonly [ResponseRole, string, readonly string[]])[] = [
  [
    'html',
    'Hono sends a page, text and JSON',
    [
      "import { Hono } from 'hono'",
      "new Hono().get('/', (c) => { const q = c.req.query('q')",
      "c.html('<p>' + q) // claim",
      'c.text(q)',
      'c.json({ q })',
      'c.body(q) })',
    ],
  ],
  [
    'redirect',
    'Hono redirects',
    [
      "import { Hono } from 'hono'",
      "new Hono().get('/', (c) => { const q = c.req.query('q')",
      'c.redirect(q) // claim',
      "c.redirect('/search?q=' + q) })",
    ],
  ],
  [
    'redirect',
    'Remix redirects',
    [
      "import { redirect, type LoaderFunctionArgs } from '@remix-run/node'",
      'export async function loader({ request }: LoaderFunctionArgs) {',
      "const to = new URL(request.url).searchParams.get('to')",
      'if (a) throw redirect(to) // claim',
      "return redirect('/login?to=' + to)",
      '}',
    ],
  ],
  [
    'redirect',
    'SvelteKit redirects',
    [
      "import { redirect, type RequestEvent } from '@sveltejs/kit'",
      "export const a = ({ url }: RequestEvent) => redirect(303, url.searchParams.get('to')) // claim",
      "export const b = ({ url }: RequestEvent) => redirect(303, '/login?to=' + url.searchParams.get('to'))",
    ],
  ],
  [
    'redirect',
    'h3 redirects',
    [
      'export default defineEventHandler((event) => {',
      'if (a) return sendRedirect(event, getQuery(event).to) // claim',
      "return sendRedirect(event, '/login?to=' + getQuery(event).to) })",
    ],
  ],
  [
    'html',
    'Hapi sends text, and text of another type',
    [
      "import Hapi from '@hapi/hapi'",
      'const server = Hapi.server()',
      "server.route({ handler: (r, h) => h.response('<p>' + r.query.q).code(200) }) // claim",
      "server.route({ handler: (r, h) => h.response('<p>' + r.query.q).type('text/plain') })",
      'server.route({ handler: (r, h) => h.response({ q: r.query.q }) })',
    ],
  ],
  [
    'file',
    'Hapi sends a file, and one of a folder',
    [
      "import Hapi from '@hapi/hapi'",
      'Hapi.server().route({ handler: (r, h) => { h.file(r.params.a, { confine: false }) // claim',
      "h.file(r.params.a, { confine: '/srv' }) } })",
    ],
  ],
  [
    'redirect',
    'Restify redirects',
    [
      "require('restify').createServer().get('/', (a, b, next) => {",
      'b.redirect(a.query.to, next) // claim',
      'b.redirect(302, a.query.to, next) // claim',
      "b.redirect('/x?to=' + a.query.to, next) })",
    ],
  ],
  [
    'redirect',
    'AdonisJS redirects',
    [
      "import type { HttpContext } from '@adonisjs/core/http'",
      'export function a({ request, response }: HttpContext) {',
      "response.redirect().toPath(request.input('to')) // claim",
      "response.redirect().toPath('/login?to=' + request.input('to')) }",
    ],
  ],
  [
    'html',
    'h3 and Hapi send the text that a handler returns',
    [
      "import Hapi from '@hapi/hapi'",
      'export default defineEventHandler((event) => `<p>${getQuery(event).q}`) // claim',
      'export const other = defineEventHandler((event) => ({ q: `<p>${getQuery(event).q}` }))',
      'const key = (event) => `<p>${getQuery(event).q}`',
      'export const third = defineEventHandler((event) => store(key(event)))',
      'Hapi.server().route({ handler: (r, h) => `<p>${r.query.q}` }) // claim',
    ],
  ],
  [
    'html',
    'Nest sends the text that a route returns',
    [
      "import { Body, Controller, Get, Post, Query } from '@nestjs/common'",
      '@Controller() class C {',
      "@Get() a(@Query('q') q: string) { return `<p>${q}` // claim\n}",
      "@Get() b(@Query('q') q: string) { return { q: `<p>${q}` } }",
      '@Post() c(@Body() order: any) { return order }',
      '}',
    ],
  ],
  [
    'html',
    'a Lambda answers with a page, and with JSON',
    [
      'export const handler = async (event) => {',
      'const q = event.queryStringParameters.q',
      "if (a) return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: `<p>${q}` } // claim",
      "return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: `<p>${q}` }",
      '}',
    ],
  ],
  [
    'redirect',
    'a Lambda redirects',
    [
      'export const handler = async (event) => {',
      'const q = event.queryStringParameters.q',
      'if (a) return { statusCode: 302, headers: { Location: q } } // claim',
      'return { statusCode: 302, headers: { Location: `/login?to=${q}` } }',
      '}',
    ],
  ],
  [
    'html',
    'a Response with the type of a page',
    [
      'export default { async fetch(request) {',
      "const q = new URL(request.url).searchParams.get('q')",
      "if (a) return new Response('<p>' + q, { headers: { 'Content-Type': 'text/html' } }) // claim",
      "return new Response('<p>' + q, { headers: { 'Content-Type': 'text/plain' } }) } }",
    ],
  ],
]

test.each(answers)('an answer is %s: %s', async (role, _name, text) => {
  const rule = ruleOf('test-response', { sinks: [{ kind: 'response', role, what: 'an answer' }] })
  const { claimed, expected } = await claimedLines(text.join('\n'), { rules: [rule] })
  expect(claimed).toEqual(expected)
})

test.each(answers)('the walk back confirms an answer that is %s: %s', async (role, _name, text) => {
  const rule = ruleOf('test-response', { sinks: [{ kind: 'response', role, what: 'an answer' }] })
  const whole = text.join('\n')
  const { claims } = await analyseSnippet(whole, { rules: [rule] })
  const files = [{ path: 'src/app.ts', text: whole }]
  const load = async () => undefined
  const verdicts = await Promise.all(claims.map((claim) => refuteClaim(claim, { rules: [rule], files, load })))
  expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['true-positive']))
})

test('the query in the address of a standard request is a query', async () => {
  const sinks = [{ kind: 'call', what: 'a call', callee: ['global#sink'], arguments: [{ argument: 0 }] }] as const
  const text = [
    "import { createServer } from 'node:http'",
    "createServer((a) => { const url = new URL(a.url, 'http://a')",
    "sink(url.searchParams.get('q')) // claim",
    'sink(url.pathname) })',
  ].join('\n')
  const { claimed, expected } = await claimedLines(text, { rules: [ruleOf('test', { sinks, sources: ['query'] })] })
  expect(claimed).toEqual(expected)
})

test('the arguments of a resolver are of the type of the schema, and so no operators of a filter', async () => {
  const sinks = [{ kind: 'call', what: 'a call', callee: ['global#sink'], arguments: [{ argument: 0 }] }] as const
  const text = 'export const r = { Query: { a: (_, args) => sink(args.name) } }'
  const claims = async (sources: 'untrusted' | readonly 'body'[]) =>
    (await analyseSnippet(text, { rules: [ruleOf('test', { sinks, sources })] })).claims.length
  expect([await claims('untrusted'), await claims(['body'])]).toEqual([1, 0])
})
