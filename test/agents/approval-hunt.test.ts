// AG-8 in a hunt: a tool that needs approval is asked about at the terminal of the hunt; without one it is denied, recorded, and the
// hunt goes on without it.

import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { atTerminal, noTerminal, wordsOf } from '../e2e/pseudo-terminal.js'
import { expectToMatch } from '../e2e/published-schemas.js'
import type { ModelRequest } from '../model-server/request.js'
import { call, type ModelDesk, makeModelDesk, stageOf, turnOf } from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const code = `const { exec } = require('child_process')
module.exports = (req, res) => exec('ls ' + req.query.folder, () => res.end())
`

/** Asks for the history first, then ends. */
function curious(request: ModelRequest) {
  if (stageOf(request) === 'revalidate')
    return call('give_verdict', { verdict: 'uncertain', reasoning: 'Not enough is known here.', evidence: [] })
  if (turnOf(request) === 0) return call('list_directory', { path: '' })
  if (turnOf(request) === 1) return call('read_file', { path: 'a.js' })
  return call('done', { files: [{ path: 'a.js', summary: 'It was read to the end.' }] })
}

async function openDesk(): Promise<void> {
  desk = await makeModelDesk({ 'a.js': code }, curious)
  const path = '.sallyport/policies/hunters.cedar'
  const policy = desk.read(path)
  const asking = `@approval("ask")
permit (principal is Agent, action == sallyport::Action::"use_tool", resource);`
  desk.write(
    path,
    `${policy.replace(/,\s*sallyport::Action::"use_tool"/, '')}\n${asking}
permit (principal is Agent, action == sallyport::Action::"use_tool", resource) when { context.tool != "list_directory" };`,
  )
  await desk.hunt('trust')
}

interface Line {
  readonly kind: string
  readonly seq: number
  readonly operation: string
  readonly decision: string
  readonly answer: string
  readonly asked: string
}

const recordOf = (path: unknown): Line[] =>
  readFileSync(String(path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** What the tool answered to the model. */
const told = (): string => JSON.stringify(desk.server.requests.map(({ body }) => body))

test('without a terminal the tool is denied and recorded; `--yes` is no approval', async () => {
  await openDesk()
  const found = await desk.ask('hunt', '--model', 'test/model-1', '--yes')
  const record = recordOf(found['record'])
  for (const line of record) expectToMatch('audit-record', line)
  const at = record.findIndex(({ kind }) => kind === 'approval')
  expect(record[at - 1]).toMatchObject({ decision: 'approval', operation: 'tool list_directory', seq: record[at]?.seq })
  expect(record[at]).toMatchObject({ answer: 'no-terminal' })
  expect(record[at]?.asked).toContain('"tool":"list_directory"')
  expect(told()).toContain('the policy of the owners denies this tool')
  expect((await desk.json('audit', 'verify', String(found['record']))).code).toBe(0)
})

test.skipIf(noTerminal !== undefined)(
  `at a terminal the tool runs after a yes${noTerminal === undefined ? '' : ` (skipped: ${noTerminal})`}`,
  async () => {
    await openDesk()
    const args = ['hunt', '--model', 'test/model-1', '--output', 'json']
    const terminal = atTerminal(desk, 'sallyport', args, { environment: desk.environment, folder: desk.root })
    const words = await wordsOf(terminal)
    expect(terminal.shown()).toContain('context:   {"tool":"list_directory"}')
    terminal.type(`${words}\r`)
    const { stdout } = await terminal.finished
    expect(recordOf(JSON.parse(stdout).record).flatMap(({ answer }) => answer ?? [])).toEqual(['approved'])
    expect(told()).not.toContain('denies this tool')
  },
)

test.skipIf(noTerminal !== undefined)('Ctrl-C at the question ends the hunt as anywhere', async () => {
  await openDesk()
  const args = ['hunt', '--model', 'test/model-1', '--output', 'json']
  const terminal = atTerminal(desk, 'sallyport', args, { environment: desk.environment, folder: desk.root })
  await wordsOf(terminal)
  terminal.type('\u0003')
  const { code: exit, stdout } = await terminal.finished
  expect(exit).toBe(130)
  expect(recordOf(JSON.parse(stdout).record).flatMap(({ answer }) => answer ?? [])).toEqual(['interrupted'])
})
