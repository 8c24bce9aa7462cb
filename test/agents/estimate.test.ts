// What it would cost is said before anything is spent, from the prompts as they are.

import { afterEach, expect, test } from 'vitest'
import { expectToMatch } from '../e2e/published-schemas.js'
import { call, isCanary, type ModelDesk, makeModelDesk, turnOf } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const route = (name: string): string =>
  `const router = require('express').Router()\nrouter.get('/${name}', (req, res) => res.json(req.query))\nmodule.exports = router\n`

interface Estimate {
  readonly files: number
  readonly conversations: number
  readonly inputTokens: { readonly low: number; readonly high: number }
  readonly usd: { readonly low: number; readonly high: number }
}

test('an estimate spends nothing, and a quick model lies within it', async () => {
  const files = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`r${index}.js`, route(`r${index}`)]))
  desk = await makeModelDesk(files, (request) => {
    const paths = request.messages[0]?.text.match(/^r\d\.js$/gm) ?? []
    if (turnOf(request) === 0)
      return { kind: 'message', toolCalls: paths.map((path) => ({ name: 'read_file', input: { path } })) }
    if (turnOf(request) === 1) return call('project_facts', {})
    return call('done', { files: paths.map((path) => ({ path, summary: 'Looked at all of it.' })) })
  })
  const { code, ...estimated } = await desk.ask('estimate', '--model', 'test/model-1')
  expect(code).toBe(0)
  expect(desk.server.requests).toEqual([])
  expectToMatch('hunt', estimated)
  const stage = (estimated['stages'] as { stage: string; estimate?: Estimate }[]).find((each) => each.estimate)
  expect(stage?.estimate).toMatchObject({ files: 6, conversations: 2 })
  const found = await desk.ask('hunt', '--model', 'test/model-1')
  const asked = desk.server.requests.filter((request) => !isCanary(request))
  expect(asked).toHaveLength(6)
  const spent = (found['spent'] as { usd: number }).usd
  expect(spent).toBeGreaterThan((stage?.estimate?.usd.low ?? 0) / 3)
  expect(spent).toBeLessThan(stage?.estimate?.usd.high ?? 0)
})

test('the analyst costs nothing, and says so', async () => {
  desk = await makeModelDesk({ 'a.js': route('a') }, () => call('done', {}))
  const { stdout } = await desk.hunt('estimate')
  expect(stdout).toContain('estimate: nothing: the analyst investigates 1 file')
})
