// Triage by a model: one call for all findings, ids as they were sent, and nothing that it says closes a finding.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { ModelRequest } from '../model-server/request.js'
import { call, idsIn, isCanary, isTriage, type ModelDesk, makeModelDesk } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const flaw = (name: string) => `const { exec } = require('child_process')
module.exports = (app) => app.get('/${name}', (req, res) => exec('ls ' + req.query.${name}, () => res.end()))
`
const files = { 'a.js': flaw('one'), 'b.js': flaw('two'), 'c.js': flaw('three') }

type Sorted = ReturnType<typeof sortedOf>
function sortedOf(id: string, priority = 'P0') {
  const reasoning = 'One request from anybody runs a command.'
  return { id, exploitability: 'trivial', impact: 'critical', priority, reasoning }
}

/** Plays the model: well in the trial task, and as `sort` says for triage. */
function sorting(sort: (ids: readonly string[], request: ModelRequest) => readonly Sorted[]) {
  return (request: ModelRequest) => {
    if (isCanary(request)) return call('answer', { line: 3 })
    return call('sort_findings', { findings: sort(idsIn(request), request) })
  }
}

interface Listed {
  readonly id: string
  readonly triage: { readonly priority: string; readonly by?: string; readonly reasoning: string } | null
}

/** As the report has them. */
async function triaged(): Promise<readonly Listed[]> {
  const { reportFolder } = await desk.ask('hunt')
  return JSON.parse(readFileSync(join(String(reportFolder), 'findings.json'), 'utf8')).findings
}

const hunt = ['hunt', '--triage-model', 'test/model-1'] as const

test('sorts all findings in one call, says who did, and does not pay twice', async () => {
  desk = await makeModelDesk(
    files,
    sorting((ids) => ids.map((id) => sortedOf(id, 'P2'))),
    'anthropic',
    'own',
  )
  const found = await desk.ask(...hunt)
  expect(found.code).toBe(0)
  const asked = desk.server.requests.filter(isTriage)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.tools.map(({ name }) => name)).toEqual(['sort_findings'])
  const sorted = await triaged()
  expect(sorted).toHaveLength(3)
  for (const { triage } of sorted) {
    expect(triage).toMatchObject({ priority: 'P2', by: 'test/model-1' })
    expect(triage?.reasoning).toMatch(/^One request .* The rubric says P0:/)
  }
  await desk.ask(...hunt)
  await desk.ask('hunt')
  expect(desk.server.requests.filter(isTriage)).toHaveLength(1)
  expect((await triaged()).map(({ triage }) => triage?.by)).toEqual(Array(3).fill('test/model-1'))
})

test.each<[string, (ids: readonly string[]) => readonly Sorted[]]>([
  ['an id that was not sent', (ids) => [...ids.map((id) => sortedOf(id)), sortedOf('f-000000000000')]],
  ['an id twice', (ids) => [...ids, ids[0] ?? ''].map((id) => sortedOf(id))],
  ['an id left out', (ids) => ids.slice(1).map((id) => sortedOf(id))],
  ['closing what is open', (ids) => ids.map((id) => sortedOf(id, 'skip'))],
])('%s is sent back once, and corrected', async (_, wrong) => {
  const isFirst = (request: ModelRequest) => request.messages.length === 1
  const sort = (ids: readonly string[], request: ModelRequest) =>
    isFirst(request) ? wrong(ids) : ids.map((id) => sortedOf(id))
  desk = await makeModelDesk(files, sorting(sort), 'openai', 'own')
  const found = await desk.ask(...hunt)
  expect(found.code).toBe(0)
  expect(desk.server.requests.filter(isTriage)).toHaveLength(2)
  expect((await triaged()).map(({ triage }) => triage?.priority)).toEqual(['P0', 'P0', 'P0'])
})

test('what is left out again stays to be done, and the rest is kept', async () => {
  desk = await makeModelDesk(
    files,
    sorting((ids) => ids.slice(1).map((id) => sortedOf(id))),
    'openai',
    'own',
  )
  const found = await desk.ask(...hunt)
  expect(found.code).toBe(5)
  expect((await triaged()).filter(({ triage }) => triage?.by !== undefined)).toHaveLength(2)
})

test('what is refuted is not sent, and the rubric sorts it', async () => {
  const safe = `const { execFile } = require('child_process')
module.exports = (app) => app.get('/four', (req, res) => execFile('ls', ['--', req.query.four], () => res.end()))
`
  desk = await makeModelDesk(
    files,
    sorting((ids) => ids.map((id) => sortedOf(id, 'P3'))),
    'openai',
    'own',
  )
  await desk.ask('hunt')
  desk.write('a.js', safe)
  await desk.ask(...hunt)
  const [asked] = desk.server.requests.filter(isTriage)
  expect(asked === undefined ? [] : idsIn(asked)).toHaveLength(2)
})
