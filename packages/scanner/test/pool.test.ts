// What becomes of a batch whose thread does not survive it. The worker here does by a file's name what a hostile file could do to a
// real one, and sends nothing before its batch is over.

import { afterAll, expect, test } from 'vitest'
import { WorkerPool } from '../src/workers/pool.js'

const worker = `
import { parentPort } from 'node:worker_threads'
const pause = new Int32Array(new SharedArrayBuffer(4))
parentPort.on('message', ({ job }) => {
  const items = []
  for (const [index, { path, length }] of job.files.entries()) {
    Atomics.store(job.underWay, 0, index)
    if (path.startsWith('crash')) process.exit(1)
    if (path.startsWith('hang')) for (;;) {}
    if (path.startsWith('slow')) Atomics.wait(pause, 0, 0, 300)
    items.push({ path, state: 'scanned', contentHash: String(length), candidates: [], entryPoints: [] })
  }
  parentPort.postMessage({ kind: 'items', items })
  parentPort.postMessage({ kind: 'done' })
})`

const pool = new WorkerPool({
  url: new URL(`data:text/javascript,${encodeURIComponent(worker)}`),
  threads: 2,
  settings: { disabledRules: [], ownRules: [], entryPointRule: 'entry-point' },
  fileTimeoutMs: 500,
})

afterAll(() => pool.close())

async function statesOf(paths: readonly string[]): Promise<Record<string, string>> {
  const items = await pool.scan(paths.map((path) => ({ path, bytes: Buffer.from(path) })))
  expect(items).toHaveLength(paths.length)
  return Object.fromEntries(items.map(({ path, state }) => [path, state]))
}

test('each file comes back with its own bytes', async () => {
  pool.prepare()
  const items = await pool.scan(['a', '', 'three'].map((path) => ({ path, bytes: Buffer.from(path) })))
  expect(items.map(({ path, contentHash }) => [path, contentHash])).toEqual([
    ['a', '1'],
    ['', '0'],
    ['three', '5'],
  ])
})

test('the file under way is named, and those that were finished and not yet sent are scanned again', async () => {
  expect(await statesOf(['a', 'b', 'crash', 'c', 'hang', 'd', 'crash-again'])).toEqual({
    a: 'scanned',
    b: 'scanned',
    crash: 'failed:crash',
    c: 'scanned',
    hang: 'failed:timeout',
    d: 'scanned',
    'crash-again': 'failed:crash',
  })
})

test('a batch may take longer than a file, as long as its files come to an end', async () => {
  const names = ['slow-1', 'slow-2', 'slow-3', 'slow-4']
  expect(Object.values(await statesOf(names))).toEqual(names.map(() => 'scanned'))
})

test('batches beyond what one thread is at are all finished', async () => {
  const batches = await Promise.all(Array.from({ length: 20 }, (_, index) => statesOf([`f${index}`, `slow-${index}`])))
  expect(batches.flatMap((states) => Object.values(states)).every((state) => state === 'scanned')).toBe(true)
})
