// A file that many others import is read for each of them, and sent to a worker once.

import { afterAll, expect, test } from 'vitest'
import { Analysis } from '../src/workers/analysis.js'
import { WorkerPool } from '../src/workers/pool.js'
import type { FromWorker, LoadedFile, WorkerSettings } from '../src/workers/protocol.js'

const settings: WorkerSettings = { disabledRules: [], ownRules: [], entryPointRule: 'entry-point' }

/** Asks for a file and answers with what it got of it. */
const asking = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ kind, answers }) => {
  const requests = [{ request: 1, specifier: './helper', from: 'a.js' }]
  if (kind === 'job') parentPort.postMessage({ kind: 'load', requests })
  else {
    const [{ file }] = answers
    parentPort.postMessage({ kind: 'done', result: { bytes: file.bytes?.byteLength, isFirst: file.isFirst } })
  }
})`

const pool = new WorkerPool({
  url: new URL(`data:text/javascript,${encodeURIComponent(asking)}`),
  threads: 1,
  settings,
  fileTimeoutMs: 5000,
})

afterAll(() => pool.close())

async function sent(path: string, contentHash: string, length: number): Promise<unknown> {
  const file = { path, bytes: new Uint8Array(length), contentHash }
  const job = { kind: 'investigate', file, places: [] } as const
  const answer = await pool.perform(job, () => Promise.resolve(file))
  return answer.kind === 'done' ? answer.result : answer
}

test('bytes are sent again when they are others, and when all that was kept is given up', async () => {
  expect(await sent('helper.js', 'one', 10)).toEqual({ bytes: 10 })
  expect(await sent('helper.js', 'one', 10)).toEqual({})
  expect(await sent('helper.js', 'two', 12)).toEqual({ bytes: 12 })
  const most = 4 * 1024 * 1024
  expect(await sent('large.js', 'large', most)).toEqual({ bytes: most, isFirst: true })
  expect(await sent('large.js', 'large', most)).toEqual({})
  expect(await sent('helper.js', 'two', 12)).toEqual({ bytes: 12, isFirst: true })
})

test('what was kept reads like what was sent', async () => {
  const helper = "exports.run = (x) => require('child_process').exec(x)"
  const main =
    "const app = require('express')()\nconst { run } = require('./helper')\napp.get('/', (q) => run(q.query.a))"
  const answers: LoadedFile[] = [
    { path: 'helper.js', bytes: Buffer.from(helper) },
    { path: 'helper.js' },
    { path: 'helper.js', bytes: Buffer.from('exports.run = (x) => x'), isFirst: true },
    { path: 'helper.js' },
  ]
  const analysis: Analysis = new Analysis(
    (message: FromWorker) => {
      if (message.kind !== 'load') return
      setImmediate(() => analysis.loaded(message.requests.map(({ request }) => ({ request, file: answers[run] }))))
    },
    () => ({ text: '', isError: true }),
    settings,
  )
  let run = 0
  const claims: number[] = []
  const place = { path: 'main.js', startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 }
  for (; run < answers.length; run += 1) {
    const file = { path: 'main.js', bytes: Buffer.from(main) }
    const answer = await analysis.perform({ kind: 'investigate', file, places: [{ ruleId: 'entry-point', place }] })
    claims.push((answer as { claims: readonly unknown[] }).claims.length)
  }
  expect(claims).toEqual([1, 1, 0, 0])
})
