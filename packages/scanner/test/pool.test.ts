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

const counting = `
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', () => setTimeout(() => parentPort.postMessage({ kind: 'done', result: threadId }), 20))`

test('threads that were given up are started again where there is work', async () => {
  await pool.release()
  expect(await statesOf(['a'])).toEqual({ a: 'scanned' })
})

/** The threads that took part, in rounds of as many jobs as there may be threads. */
async function threadsInRounds(rounds: number, taken: () => number): Promise<number[]> {
  const url = new URL(`data:text/javascript,${encodeURIComponent(counting)}`)
  const settings = { disabledRules: [], ownRules: [], entryPointRule: 'entry-point' }
  const bounded = new WorkerPool({ url, threads: 4, settings, fileTimeoutMs: 5000, memory: { most: 100, taken } })
  const file = { path: 'a.js', bytes: new Uint8Array(1), contentHash: '' }
  const counts: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const jobs = Array.from({ length: 8 }, () => bounded.perform({ kind: 'investigate', file, places: [] }))
    const answers = (await Promise.all(jobs)) as readonly unknown[]
    counts.push(new Set(answers.map((answer) => JSON.stringify(answer))).size)
  }
  await bounded.close()
  return counts
}

test('threads are given up where the process takes too much, down to two', async () => {
  expect(await threadsInRounds(2, () => 99)).toEqual([4, 4])
  let isLarge = false
  const counts = await threadsInRounds(4, () => {
    const now = isLarge ? 101 : 99
    isLarge = true
    return now
  })
  expect(counts.at(-1)).toBe(2)
})

test('where the process takes too much before there are many, no third thread is started', async () => {
  expect(await threadsInRounds(1, () => 101)).toEqual([2])
})
