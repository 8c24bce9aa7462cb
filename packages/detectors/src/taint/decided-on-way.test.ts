import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { crossSiteScripting } from '../rules/cross-site-scripting/rule.js'

const server = (body: string): string => `
import http from 'node:http'
const types = { csv: 'text/csv', json: 'application/json', html: 'text/html' }
http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost')
  const format = url.searchParams.get('format')
  const rows = url.searchParams.get('rows')
  let body = ''
  ${body}
  res.end(body)
})
`

const bySetting = /it is known what line/

async function answerFor(body: string): Promise<string> {
  const unit = { path: 'server.js', text: server(body) }
  const answer = await analyseFile(unit, { rules: [crossSiteScripting], load: async () => undefined })
  if (answer.kind === 'failed') throw new Error(answer.reason)
  if (answer.claims.length > 0) return 'claimed'
  return answer.clearances.some(({ reason }) => bySetting.test(reason)) ? 'cleared by the type' : 'cleared'
}

const table = "res.setHeader('Content-Type', types[format])"
const tableOrName = "res.setHeader('Content-Type', types[format] || format)"

test.each([
  [`if (format === 'csv') body = rows; ${table}`],
  [`if ('csv' === format) body = rows; ${table}`],
  [`if (format === 'csv' || format === 'json') body = rows; ${tableOrName}`],
  [`if (rows && format === 'csv') body = rows; ${table}`],
  [`if (!(format !== 'csv')) body = rows; ${table}`],
  [`if (format === 'csv') body = rows; else if (format === 'json') body = JSON.stringify([rows]); ${table}`],
  [`switch (format) { case 'csv': body = rows; break; default: body = 'none' } ${table}`],
])('what only goes out as another type is no page: %s', async (body) => {
  expect(await answerFor(body)).toBe('cleared by the type')
})

test.each([
  [`body = rows; ${table}`],
  [`if (format === 'html') body = rows; ${table}`],
  [`if (format === 'csv' || format === 'html') body = rows; ${tableOrName}`],
  [`if (format === 'csv' || rows) body = rows; ${table}`],
  [`if (format !== 'csv') body = rows; ${table}`],
  [`if (url.hash === 'csv') body = rows; ${table}`],
  [`if (format === 'other') body = rows; ${table}`],
  [`if (format === 'csv') body = rows; else body = url.searchParams.get('rows'); ${table}`],
  [`if (format === 'csv') body = rows; else body = rows + '.'; ${table}`],
  [`let one = ''; if (format === 'csv') one = rows; body = one + rows; ${table}`],
])('nor is it known otherwise: %s', async (body) => {
  expect(await answerFor(body)).toBe('claimed')
})

const send = (call: string): string => `
import http from 'node:http'
const types = { json: 'application/json', css: 'text/css', html: 'text/html' }
function send(res, content, type) {
  res.setHeader('Content-Type', types[type] || type)
  res.end(content)
}
http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost')
  ${call}
})
`

test.each([
  ["send(res, url.searchParams.get('q'), 'json')", 0],
  ["send(res, url.searchParams.get('q'), 'html')", 1],
  ["send(res, url.searchParams.get('q'), url.searchParams.get('type'))", 1],
  ["send(res, 'none', 'json'); send(res, url.searchParams.get('q'), 'html')", 1],
  ["send(res, 'none', 'html'); send(res, url.searchParams.get('q'), 'json')", 0],
  ["const q = url.searchParams.get('q'); send(res, q, 'json'); send(res, q, 'html')", 1],
  ["const q = url.searchParams.get('q'); send(res, q, 'json'); const page = (x) => send(res, x, 'html'); page(q)", 1],
  ["const page = (x) => send(res, x, 'html'); page('none'); send(res, url.searchParams.get('q'), 'json')", 0],
  ["send(res, url.searchParams.get('q'), url.hash === '' ? 'css' : 'json')", 0],
  ["send(res, url.searchParams.get('q'), url.hash === '' ? 'css' : 'html')", 1],
  ["send(res, url.searchParams.get('q'), url.hash === '' ? 'css' : url.searchParams.get('type'))", 1],
])('what a call gives beside the data decides: %s', async (call, count) => {
  const unit = { path: 'server.js', text: send(call) }
  const answer = await analyseFile(unit, { rules: [crossSiteScripting], load: async () => undefined })
  expect(answer.kind === 'analysed' ? answer.claims : []).toHaveLength(count)
})
