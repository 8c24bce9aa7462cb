// A hunt with a model over each wire protocol: what it reads passes the gate, what it reports is checked, what it costs adds up.

import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { lines } from '../e2e/hunting.js'
import type { ModelRequest } from '../model-server/request.js'
import { call, calls, type ModelDesk, makeModelDesk, type Protocol, stageOf, turnOf } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const code = `const express = require('express')
const { exec } = require('child_process')
const router = express.Router()

router.get('/list', (req, res) => {
  exec('ls ' + req.query.folder, (error, stdout) => res.type('text').send(String(stdout)))
})

router.post('/orders/:id', async (req, res) => {
  const order = await req.app.orders.find(req.params.id)
  await req.app.orders.cancel(order)
  res.sendStatus(204)
})

module.exports = router
`

const injection = {
  class: 'command-injection',
  severity: 'critical',
  confidence: 'high',
  title: 'The folder of a listing reaches a shell',
  description: 'A request names a folder, and the text becomes a part of a shell command: it runs what it likes.',
  sink: { path: 'a.js', line: 6, quote: "exec('ls ' + req.query.folder", note: 'the shell runs it' },
  trace: [{ path: 'a.js', line: 6, quote: 'req.query.folder', note: 'the query parameter enters' }],
  recommendation: 'Use execFile with a list of arguments, and check the folder against the allowed ones.',
}

const missing = {
  class: 'missing-authorization',
  severity: 'high',
  confidence: 'medium',
  title: 'Any user cancels any order',
  description: 'The route cancels the order that the address names, and nobody looks whose order it is.',
  sink: { path: 'a.js', line: 11, quote: 'req.app.orders.cancel(order)', note: 'the order is cancelled' },
  recommendation: 'Compare the order with the user of the session before it is cancelled.',
}

function honest(request: ModelRequest) {
  if (stageOf(request) === 'revalidate') {
    if (turnOf(request) === 0) return call('read_file', { path: 'a.js' })
    const line = /a\.js:(\d+):/.exec(request.messages[0]?.text ?? '')?.[1] === '11' ? 11 : 6
    return call('give_verdict', {
      verdict: 'true-positive',
      reasoning: 'The parameter goes straight into the call, and nothing stands between.',
      evidence: [{ path: 'a.js', line, quote: line === 6 ? 'req.query.folder' : 'orders.cancel' }],
    })
  }
  switch (turnOf(request)) {
    case 0:
      return calls(['project_facts', {}], ['read_file', { path: 'a.js' }])
    case 1:
      return calls(['report_finding', injection], ['report_finding', missing])
    default:
      return call('done', { files: [{ path: 'a.js', summary: 'Both routes read to the end.' }] })
  }
}

describe.each<Protocol>(['openai', 'anthropic', 'openai-compatible'])('a hunt over the protocol of %s', (kind) => {
  test('finds, revalidates by votes, and accounts for every token', async () => {
    desk = await makeModelDesk({ 'a.js': code }, honest, kind)
    const found = await desk.ask('hunt', '--model', 'test/model-1')
    expect(lines(found.findings)).toEqual([
      'command-injection a.js true-positive',
      'missing-authorization a.js true-positive',
    ])
    expect(found.code).toBe(0)
    const [usage] = desk.server.usage.values()
    expect(found['spent']).toMatchObject({
      calls: desk.server.requests.length,
      inputTokens: usage?.inputTokens,
      outputTokens: usage?.outputTokens,
    })
    const spent = found['spent'] as { usd: number }
    expect(spent.usd).toBeCloseTo(((usage?.inputTokens ?? 0) * 3 + (usage?.outputTokens ?? 0) * 15) / 1e6, 9)
    const record = readFileSync(String(found['record']), 'utf8')
    expect(record).toContain('"operation":"model_call"')
    expect(record).toContain('"operation":"report_finding"')
    expect((await desk.json('audit', 'verify', String(found['record']))).code).toBe(0)
  })
})

test('an unchanged tree costs nothing the second time', async () => {
  desk = await makeModelDesk({ 'a.js': code }, honest)
  await desk.ask('hunt', '--model', 'test/model-1')
  const asked = desk.server.requests.length
  const again = await desk.ask('hunt', '--model', 'test/model-1')
  expect(desk.server.requests.length).toBe(asked)
  expect(again.findings).toHaveLength(2)
})

test('notes on technologies are by what the manifests name now', async () => {
  desk = await makeModelDesk({ 'a.js': code }, honest)
  const isTold = () => desk.server.requests.at(-1)?.system.includes('Middleware runs in the order of `app.use`')
  await desk.ask('scan')
  await desk.ask('investigate', '--model', 'test/model-1')
  expect(isTold()).toBe(false)
  desk.write('package.json', JSON.stringify({ name: 'shop', dependencies: { express: '5.0.0' } }))
  await desk.ask('scan')
  await desk.ask('investigate', '--model', 'test/model-1', '--force')
  expect(isTold()).toBe(true)
})
