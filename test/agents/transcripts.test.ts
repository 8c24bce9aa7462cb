// What was said to models and what it cost can be read afterwards, and removed.

import { afterEach, expect, test } from 'vitest'
import { expectToMatch } from '../e2e/published-schemas.js'
import { call, type ModelDesk, makeModelDesk, turnOf } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

test('runs show tells costs and conversations, and prune removes them', async () => {
  desk = await makeModelDesk(
    { 'a.js': "const app = require('express')()\napp.get('/a', (req, res) => res.json(req.query))\n" },
    (request) =>
      turnOf(request) === 0
        ? call('read_file', { path: 'a.js' })
        : call('done', { files: [{ path: 'a.js', summary: 'Nothing \u001b[31mthere.' }] }),
  )
  const found = await desk.ask('hunt', '--model', 'test/model-1')
  const run = String(found['run'])
  const { code: _, ...hunted } = found
  expectToMatch('hunt', hunted)
  const { code: __, ...shown } = await desk.json('runs', 'show', run)
  expectToMatch('run-details', shown)
  const costs = shown['costs'] as { stage: string; calls: number; inputTokens: number }[]
  const [usage] = desk.server.usage.values()
  expect(costs.reduce((sum, each) => sum + each.inputTokens, 0)).toBe(usage?.inputTokens)
  expect(costs.map(({ stage, calls }) => `${stage} ${calls}`).sort()).toEqual(['canary 1', 'investigate 2'])
  const { stdout } = await desk.hunt('runs', 'show', run, '--transcript')
  expect(stdout).toContain('You are a security researcher')
  expect(stdout).toContain('app.get')
  expect(stdout).toContain('\\u001b[31mthere.')
  expect(stdout).not.toContain('\u001b[31m')
  expect((await desk.hunt('runs', 'show', run)).stdout).toContain('investigate a.js: 2 calls')
  expect((await desk.hunt('runs', 'show', 'no-such-run')).code).toBe(2)
  expect((await desk.hunt('prune')).code).toBe(2)
  expect((await desk.hunt('prune', '--before', '2020-01-01')).stdout).toMatch(/^removed 0 calls/)
  expect((await desk.hunt('prune', '--before', '2999-01-01')).stdout).toMatch(/^removed 3 calls/)
  expect((await desk.hunt('runs', 'show', run)).stdout).toContain('no model was asked')
  expect((await desk.json('findings', 'list')).code).toBe(0)
})
