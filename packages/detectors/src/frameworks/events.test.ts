// Handlers of functions in a cloud, of queues and of pages.

import { expect, test } from 'vitest'
import { analyseSnippet, claimedLines } from '../taint/analyse-snippet.js'

interface Snippet {
  readonly path?: string
  readonly text: readonly string[]
}

const sources: Readonly<Record<string, Snippet>> = {
  'AWS Lambda: a handler': {
    text: [
      'export const handler = async (event, context) => {',
      'sink(event.queryStringParameters.q) // claim',
      'sink(event.pathParameters?.id) // claim',
      'sink(JSON.parse(event.body).a) // claim',
      "sink(event.headers['x-a']) // claim",
      'for (const record of event.Records) sink(record.body) // claim',
      'sink(event.detail)',
      'sink(context.awsRequestId)',
      '}',
    ],
  },
  'AWS Lambda: wrapped, by annotation, as CommonJS': {
    text: [
      "import middy from '@middy/core'",
      "import type { APIGatewayProxyEvent } from 'aws-lambda'",
      'export const wrapped = middy(async (event) => sink(event.body)) // claim',
      'export async function create(event: APIGatewayProxyEvent) { sink(event.body) // claim\n}',
      'exports.handler = async ({ body }) => sink(body) // claim',
    ],
  },
  'a handler of another kind, and a function of another name': {
    text: [
      'export const handler = (argv) => sink(argv.path)',
      'export const other = async (event) => sink(event.body)',
    ],
  },
  Azure: {
    text: [
      "import { app } from '@azure/functions'",
      "app.http('a', { methods: ['GET'], handler: async (r, context) => {",
      "sink(r.query.get('q')) // claim",
      'sink(r.params.id) // claim',
      'sink((await r.json()).a) // claim',
      "sink(r.headers.get('x')) // claim",
      'sink(context.invocationId) } })',
    ],
  },
  'Google and Firebase': {
    text: [
      "import { http } from '@google-cloud/functions-framework'",
      "import { onCall, onRequest } from 'firebase-functions/v2/https'",
      "http('a', (a, b) => sink(a.query.q)) // claim",
      'onRequest({ cors: true }, (a, b) => sink(a.body.q)) // claim',
      'onCall((a) => { sink(a.data.q) // claim',
      'sink(a.auth.uid) })',
    ],
  },
  'Cloudflare: workers': {
    text: [
      'export default { async fetch(request, env, ctx) {',
      "sink(new URL(request.url).searchParams.get('q')) // claim",
      'sink(await request.text()) // claim',
      'sink(env.SECRET) },',
      'async queue(batch) { for (const each of batch.messages) sink(each.body) // claim\n},',
      '}',
      'export const other = { async fetch(r) { sink(r.url) } }',
    ],
  },
  'Cloudflare: functions of Pages': {
    path: 'src/functions/a.ts',
    text: [
      'export async function onRequestPost(context) {',
      'sink((await context.request.json()).a) // claim',
      'sink(context.params.id) // claim',
      'sink(context.env.SECRET) }',
    ],
  },
  'an object that fetches, and one of functions that has none of its names': {
    text: [
      'export default { async fetch(name) { sink(name.url) }, async load(request) { sink(await request.text()) } }',
    ],
  },
  'Deno and Bun': {
    text: [
      'Deno.serve({ port: 1 }, async (r) => sink(await r.text())) // claim',
      'Bun.serve({ async fetch(r) { sink(await r.text()) // claim\n}, error(r) { sink(r.url) } })',
    ],
  },
  Queues: {
    text: [
      "import { Worker } from 'bullmq'",
      "import { Kafka } from 'kafkajs'",
      "import amqp from 'amqplib'",
      "import Redis from 'ioredis'",
      "import mqtt from 'mqtt'",
      "new Worker('a', async (job) => { sink(job.data.a) // claim",
      'sink(job.id) })',
      'new Kafka({}).consumer({}).run({ eachMessage: async ({ topic, message }) => { sink(message.value.toString()) // claim',
      'sink(topic) } })',
      "const channel = await (await amqp.connect('')).createChannel()",
      "channel.consume('a', (m) => sink(m.content.toString())) // claim",
      "new Redis().on('message', (name, text) => { sink(text) // claim",
      'sink(name) })',
      "mqtt.connect('').on('message', (topic, payload) => sink(payload)) // claim",
    ],
  },
  Electron: {
    text: [
      "import { ipcMain } from 'electron'",
      "ipcMain.handle('a', async (event, name, more) => { sink(name) // claim",
      'sink(more.b) // claim',
      'sink(event.processId) })',
      "ipcRenderer.on('a', (event, name) => sink(name))",
    ],
  },
  'a page: routers, messages, referrer': {
    text: [
      "import { useRoute } from 'vue-router'",
      "import { useSearchParams } from 'react-router-dom'",
      'const route = useRoute()',
      'sink(route.query.q) // claim',
      'sink(route.name)',
      'const [params] = useSearchParams()',
      "sink(params.get('q')) // claim",
      'sink(document.referrer) // claim',
      "window.addEventListener('message', (e) => { sink(e.data) // claim",
      'sink(e.timeStamp) })',
      "window.addEventListener('resize', (e) => sink(e.data))",
      'sink(document.title)',
    ],
  },
  'a page: Angular': {
    text: [
      "import { ActivatedRoute } from '@angular/router'",
      'export class C { constructor(private route: ActivatedRoute) {}',
      "show() { sink(this.route.snapshot.queryParamMap.get('q')) // claim",
      'sink(this.route.snapshot.params.id) // claim',
      'this.route.queryParams.subscribe((p) => sink(p.q)) // claim',
      'sink(this.route.snapshot.data.title) } }',
    ],
  },
}

test.each(Object.entries(sources))('data enters: %s', async (_name, { text, path }) => {
  const { claimed, expected } = await claimedLines(text.join('\n'), path === undefined ? {} : { path })
  expect(claimed).toEqual(expected)
})

test('what a queue brings may come from the program itself, and is less sure than what a client sends', async () => {
  const confidence = async (text: string): Promise<readonly string[]> =>
    (await analyseSnippet(text)).claims.map((claim) => claim.confidence)
  expect(await confidence("import { Worker } from 'bullmq'\nnew Worker('a', (job) => sink(job.data.a))")).toEqual([
    'medium',
  ])
  expect(await confidence("import { ipcMain } from 'electron'\nipcMain.on('a', (_, name) => sink(name))")).toEqual([
    'high',
  ])
})
