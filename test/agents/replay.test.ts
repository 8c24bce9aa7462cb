// A stored run is held again from what was kept of it: the same findings, verdicts and receipts, without a model, a key or a write.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { expectToMatch } from '../e2e/published-schemas.js'
import type { ModelRequest } from '../model-server/request.js'
import {
  call,
  calls,
  isCanary,
  isRefusalCheck,
  isTriage,
  type ModelDesk,
  makeModelDesk,
  saysWhy,
  stageOf,
  turnOf,
} from './model-hunting.js'

let desk: ModelDesk
afterEach(() => desk.close())

const route = (folder: string) => `const router = require('express').Router()
const { exec } = require('child_process')
router.get('/list', (req, res) => {
  exec('ls ${folder}' + req.query.folder, (error, stdout) => res.type('text').send(String(stdout)))
})
module.exports = router
`

const files = { 'src/a b.js': route('a'), 'src/c.js': route('c') }

const claimIn = (path: string) => ({
  class: 'command-injection',
  severity: 'critical',
  confidence: 'high',
  title: 'The folder of a listing reaches a shell',
  description: 'A request names a folder, and the text becomes a part of a shell command: it runs what it likes.',
  sink: { path, line: 4, quote: 'req.query.folder', note: 'the shell runs it' },
  recommendation: 'Use execFile with a list of arguments, and check the folder against the allowed ones.',
})

function honest(request: ModelRequest) {
  const path = /src\/(?:a b|c)\.js(?=:\d)/.exec(request.messages[0]?.text ?? '')?.[0] ?? ''
  if (stageOf(request) === 'revalidate') {
    if (turnOf(request) === 0) return call('read_file', { path })
    return call('give_verdict', {
      verdict: 'true-positive',
      reasoning: 'The parameter goes straight into the call, and nothing stands between.',
      evidence: [{ path, line: 4, quote: 'req.query.folder' }],
    })
  }
  const paths = Object.keys(files).filter((each) => request.messages[0]?.text.includes(each))
  switch (turnOf(request)) {
    case 0:
      return calls(...paths.map((each) => ['read_file', { path: each }] as const), ['search_text', { text: 'exec' }])
    case 1:
      return calls(...paths.map((each) => ['report_finding', claimIn(each)] as const))
    default:
      return call('done', { files: paths.map((each) => ({ path: each, summary: 'Read to its end.' })) })
  }
}

const database = () => join(desk.root, '.sallyport/state/sallyport.db')

function inDatabase(sql: string): void {
  const opened = new Libsql(database())
  opened.exec(sql)
  opened.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  opened.close()
}

async function huntOnce(...flags: readonly string[]): Promise<string> {
  desk = await makeModelDesk(files, honest)
  const found = await desk.ask('hunt', '--model', 'test/model-1', ...flags)
  return String(found['run'])
}

type Replayed = Awaited<ReturnType<ModelDesk['json']>> & {
  readonly differences: readonly { readonly stage: string; readonly subject: string; readonly text: string }[]
  readonly notes: readonly string[]
}

/** Without the model's key in its environment. */
async function replayed(run: string): Promise<Replayed> {
  const asked = desk.server.arrivals.length
  const document = (await desk.json('runs', 'replay', run)) as Replayed
  expect(desk.server.arrivals.length).toBe(asked)
  return document
}

/** Requests of investigations and verdicts. */
function conversed(): number {
  return desk.server.requests.filter((request) => !isCanary(request) && !isTriage(request)).length
}

describe('what a run kept is replayed to the same', () => {
  test.each([
    ['in one batch', []],
    ['file by file', ['--batch-size', '1']],
    ['asked anew', ['--force']],
    ['with effort and five votes', ['--effort', 'high', '--votes', '5']],
    ['by another model for verdicts', ['--revalidate-model', 'test/model-1', '--investigate-model', 'test/model-1']],
  ])('%s', async (_, flags) => {
    const run = await huntOnce(...flags)
    const before = [readFileSync(database()), (await desk.hunt('runs')).stdout]
    const { code, ...document } = await replayed(run)
    expectToMatch('replay', document)
    expect(document.differences).toEqual([])
    expect({ code, isSame: document['isSame'], files: document['files'], verdicts: document['verdicts'] }).toEqual({
      code: 0,
      isSame: true,
      files: 2,
      verdicts: 2,
    })
    expect(document['answers']).toBe(conversed())
    expect([readFileSync(database()), (await desk.hunt('runs')).stdout]).toEqual(before)
    const record = readFileSync(String(document['record']), 'utf8')
    expect(record).toContain('"operation":"report_finding"')
    expect(record).not.toContain('"operation":"model_call"')
    expect((await desk.json('audit', 'verify', String(document['record']))).code).toBe(0)
  })

  test('where an older version wrote paths with spaces between', async () => {
    const run = await huntOnce()
    inDatabase(`update modelCalls set subject = replace(replace(replace(subject, '","', ' '), '["', ''), '"]', '')`)
    inDatabase(`update runs set options = '{}'`)
    const { code, differences, notes } = await replayed(run)
    expect(differences).toEqual([])
    expect(code).toBe(0)
    expect(notes.join()).toContain('does not say who did which stage')
  })

  test('where it went on with answers that an earlier run had paid for', async () => {
    const first = await huntOnce()
    for (const table of ['investigations', 'verdicts', 'sightings', 'triages', 'ownerships', 'decisions', 'findings'])
      inDatabase(`delete from ${table}`)
    inDatabase(`update work set state = 'pending', leaseRun = null`)
    const asked = conversed()
    const run = String((await desk.ask('hunt', '--model', 'test/model-1'))['run'])
    expect(conversed()).toBe(asked)
    expect(run).not.toBe(first)
    const { code, differences } = await replayed(run)
    expect(differences).toEqual([])
    expect(code).toBe(0)
  })

  test('where a model declined first, by a pattern and in odd words, and worked when it was told what for', async () => {
    const odd = 'That is not something I am here for.'
    desk = await makeModelDesk(files, (request) => {
      if (isRefusalCheck(request)) return call('answer', { declines: request.messages[0]?.text.includes(odd) })
      if (saysWhy(request)) return honest(request)
      return { kind: 'message', text: stageOf(request) === 'investigate' ? 'I cannot assist with that.' : odd }
    })
    const found = await desk.ask('hunt', '--model', 'test/model-1', '--concurrency', '1')
    expect(found.code).toBe(0)
    const { code, differences } = await replayed(String(found['run']))
    expect(differences).toEqual([])
    expect(code).toBe(0)
  })

  test('where a bound ended it before its end', async () => {
    desk = await makeModelDesk(files, honest)
    const found = await desk.ask('hunt', '--model', 'test/model-1', '--max-tokens', '40000', '--concurrency', '1')
    expect(found.code).toBe(5)
    const { code, differences } = await replayed(String(found['run']))
    expect(differences).toEqual([])
    expect(code).toBe(0)
  })

  test('by the analyst, where no model was asked', async () => {
    desk = await makeModelDesk(files, honest)
    const run = String((await desk.json('hunt'))['run'])
    const { code, differences } = await replayed(run)
    expect(differences).toEqual([])
    expect(code).toBe(0)
  })
})

describe('what comes out otherwise is named, and the exit code is 1', () => {
  const cases: readonly (readonly [name: string, change: () => unknown, text: string])[] = [
    ['a file that changed', () => void desk.write('src/c.js', route('z')), '`read_file` says something else'],
    ['a file that is gone', () => rmSync(join(desk.root, 'src/c.js')), 'there is no such file'],
    [
      'a tool that the policy denies now',
      async () => {
        const policy = join('.sallyport/policies', readdirSync(join(desk.root, '.sallyport/policies'))[0] ?? '')
        const forbid =
          'forbid (principal, action == sallyport::Action::"use_tool", resource)\nwhen { context.tool == "search_text" };\n'
        desk.write(policy, `${desk.read(policy)}\n${forbid}`)
        await desk.hunt('trust')
      },
      'the policy of the owners denies this tool',
    ],
    ['answers that were pruned', () => desk.hunt('prune', '--before', '2999-01-01'), 'it was pruned'],
    [
      'a claim that somebody put into the answers',
      () => inDatabase(`update modelCalls set answer = replace(answer, 'reaches a shell', 'reaches a Shell')`),
      'or an answer before it',
    ],
    [
      'a verdict that somebody put into the answers',
      () => inDatabase(`update modelCalls set answer = replace(answer, '"true-positive"', '"false-positive"')`),
      'the verdict was true-positive and is false-positive',
    ],
    [
      'a claim that somebody put into the findings',
      () => inDatabase(`update sightings set claim = replace(claim, 'reaches a shell', 'reaches a Shell')`),
      'a claim of the run is not made again',
    ],
    [
      'an answer that is no answer',
      () => inDatabase(`update modelCalls set answer = '{"role":"assistant","text":7}'`),
      'the run finished it, the replay does not',
    ],
    [
      'a receipt that somebody changed',
      () => inDatabase(`update investigations set receipt = replace(receipt, 'Read to its end', 'Never read')`),
      'the receipt says something else: summary',
    ],
    [
      'a verdict that somebody changed',
      () => inDatabase(`update verdicts set verdict = replace(verdict, '"true-positive"', '"false-positive"')`),
      'the verdict was false-positive and is true-positive',
    ],
    [
      'another key of the workspace',
      () => rmSync(join(desk.root, '.sallyport/state/mask.key')),
      'the opening is another',
    ],
    [
      'an answer that nobody needs',
      () =>
        inDatabase(
          `insert into modelCalls select projectId, 'made-up', run, stage, subject, model, 'x', request, outcome, answer, time, inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens, 0, durationMs from modelCalls where stage = 'investigate' limit 1; update investigations set receipt = replace(receipt, '"calls":3', '"calls":4')`,
        ),
      'answers of the run that were not met again: 1',
    ],
  ]
  // One run for all of them: its files and its state are laid back before each.
  let run = ''
  let own: ModelDesk
  const saved = mkdtempSync(join(tmpdir(), 'sallyport-replay-'))
  beforeAll(async () => {
    run = await huntOnce()
    own = desk
    cpSync(own.path, saved, { recursive: true, preserveTimestamps: true })
  })
  beforeEach(() => {
    rmSync(own.path, { recursive: true })
    cpSync(saved, own.path, { recursive: true, preserveTimestamps: true })
    desk = { ...own, close: () => Promise.resolve() }
  })
  afterAll(async () => {
    rmSync(saved, { recursive: true })
    await own.close()
  })
  test.each(cases)('%s', async (_, change, text) => {
    await change()
    const { code, differences, isSame } = await replayed(run)
    expect(differences.map((each) => each.text).join('\n')).toContain(text)
    expect({ code, isSame }).toEqual({ code: 1, isSame: false })
  })
})

test('control characters of a tampered database are shown, not sent', async () => {
  const run = await huntOnce()
  inDatabase(`update investigations set path = 'src/\u001b[31m.js' where path = 'src/c.js'`)
  const { stdout, stderr } = await desk.hunt('runs', 'replay', run)
  expect(stdout + stderr).not.toContain('\u001b[31m')
  expect(stdout).toContain('31m.js')
})

test('a run that there is not, and one of which nothing is kept, are wrong usage', async () => {
  await huntOnce()
  expect((await desk.hunt('runs', 'replay', 'no-such-run')).stderr).toContain('there is no run `no-such-run`')
  const scan = String((await desk.json('scan'))['run'])
  const { code, stderr } = await desk.hunt('runs', 'replay', scan)
  expect(stderr).toContain('can be held again')
  expect(code).toBe(2)
})
