// What a model's claim showed in one place is searched everywhere: the same construction elsewhere is given to the model in the same run.

import { afterEach, expect, test } from 'vitest'
import { type Document, lines } from '../e2e/hunting.js'
import type { ModelRequest } from '../model-server/request.js'
import { call, type ModelDesk, makeModelDesk, stageOf, turnOf } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const route = (name: string, act: string) => `const router = require('express').Router()
router.post('/${name}/:id', async (req, res) => {
  const ${name} = await req.app.${name}s.find(req.params.id)
  await ${act}
  res.sendStatus(204)
})
module.exports = router
`
const files = {
  'a/order.js': route('order', 'req.app.shop.cancelAny(order)'),
  'b/ticket.js': route('ticket', 'req.app.desk.cancelAny(ticket)'),
  'c/visit.js': route('visit', 'req.app.desk.cancelOwn(visit, req.user)'),
}

const quoteIn = { 'a/order.js': 'req.app.shop.cancelAny(order)', 'b/ticket.js': 'req.app.desk.cancelAny(ticket)' }

/** Sees the flaw in the first file by itself, and in another one only where it is pointed there. */
function shortSighted(request: ModelRequest) {
  const asked = request.messages[0]?.text ?? ''
  const path = /[abc]\/\w+\.js/.exec(asked)?.[0] ?? ''
  if (turnOf(request) === 0) return call('read_file', { path })
  const quote = path in quoteIn ? quoteIn[path as keyof typeof quoteIn] : ''
  if (stageOf(request) === 'revalidate') {
    const reasoning = 'Nobody asks whose it is, and the number comes from the address.'
    return call('give_verdict', { verdict: 'true-positive', reasoning, evidence: [{ path, line: 4, quote }] })
  }
  const isPointed = asked.includes('built like the confirmed finding')
  if (turnOf(request) === 1 && quote !== '' && (path === 'a/order.js' || isPointed)) {
    return call('report_finding', {
      class: 'missing-authorization',
      severity: 'high',
      confidence: 'high',
      title: 'Anybody cancels what belongs to others',
      description: 'The route cancels what the address names, and nobody looks whose it is.',
      sink: { path, line: 4, quote, note: 'it is cancelled' },
      recommendation: 'Compare the owner with the user of the session first.',
    })
  }
  return call('done', { files: [{ path, summary: 'Read to the end.' }] })
}

test('a construction that was confirmed is looked at wherever it is met, and only once', async () => {
  desk = await makeModelDesk(files, shortSighted)
  const hunt = ['hunt', '--model', 'test/model-1', '--batch-size', '1'] as const
  const found = await desk.ask(...hunt)
  expect(found.code).toBe(0)
  expect(lines(found.findings)).toEqual([
    'missing-authorization a/order.js true-positive',
    'missing-authorization b/ticket.js true-positive',
  ])
  expect(stagesOf(found).map(({ stage }) => stage)).toEqual([
    ...['scan', 'investigate', 'revalidate', 'variants', 'investigate', 'revalidate', 'triage', 'enrich'],
  ])
  expect(stagesOf(found)[3]?.counts).toEqual({ constructions: 1, places: 1, files: 1 })
  expect(stagesOf(found)[4]?.counts).toMatchObject({ files: 1, findings: 1 })
  const asked = desk.server.requests.length
  const again = await desk.ask(...hunt)
  expect(again.code).toBe(0)
  expect(desk.server.requests.length).toBe(asked)
  expect(again.findings).toHaveLength(2)
  // The analyst knows no such rule, and says nothing about these candidates.
  expect(stagesOf(await desk.ask('investigate', '--force'))[0]?.counts).toMatchObject({ failed: 0, findings: 0 })
})

test('what revalidation alone confirms waits for the next investigation', async () => {
  desk = await makeModelDesk(files, shortSighted)
  await desk.ask('scan')
  await desk.ask('investigate', '--model', 'test/model-1', '--batch-size', '1')
  const judged = await desk.ask('revalidate', '--model', 'test/model-1')
  expect(stagesOf(judged).map(({ stage }) => stage)).toEqual(['revalidate', 'variants'])
  const next = await desk.ask('investigate', '--model', 'test/model-1', '--batch-size', '1')
  expect(stagesOf(next)[0]?.counts).toMatchObject({ files: 1, findings: 1 })
})

function stagesOf(document: Document) {
  return document['stages'] as { readonly stage: string; readonly counts: Record<string, number> }[]
}
