// How a stage works through its queue, with a real store.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@sallyport/store'
import { expect, onTestFinished, test } from 'vitest'
import { type Loop, type LoopContext, type LoopResult, workThrough } from '../src/stages/work-loop.js'
import { WorkerPool } from '../src/workers/pool.js'

const subjects = Array.from({ length: 100 }, (_, index) => `f${String(index).padStart(3, '0')}.js`)

/** Works through a hundred subjects, two at once. */
async function work(workTogether: Loop['workTogether'], signal = new AbortController().signal): Promise<LoopResult> {
  const folder = mkdtempSync(join(tmpdir(), 'work-loop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const now = () => new Date('2026-01-01T00:00:00.000Z')
  const store = await openStore({ path: join(folder, 'state.db'), now })
  const project = store.project('p')
  const startedAt = now().toISOString()
  await project.beginRun({ runId: 'r', command: 'hunt', options: {}, pid: 7, startedAt, record: 'a' })
  await project.enqueue(subjects.map((subject) => ({ stage: 'investigate', subject, inputDigest: 'd' })))
  const settings = { disabledRules: [], ownRules: [], entryPointRule: 'entry-point' }
  const pool = new WorkerPool({ url: new URL('file:///none.js'), settings, fileTimeoutMs: 1, threads: 2 })
  const context: LoopContext = {
    project,
    run: 'r',
    pool,
    signal,
    now,
    isAlive: () => true,
    onProgress: () => undefined,
  }
  try {
    return await workThrough(context, { stage: 'investigate', workTogether })
  } finally {
    await store.close()
  }
}

const doneWith: Loop['workTogether'] = async (leases) => new Map(leases.map(({ subject }) => [subject, {}]))

test('one that takes long does not keep others waiting, however many there are', async () => {
  let finish: () => void = () => undefined
  const others = new Promise<void>((resolve) => {
    finish = resolve
  })
  let ended = 0
  const result = await work(async (leases) => {
    if (leases[0]?.subject === subjects[0]) await others
    ended += 1
    if (ended === subjects.length - 1) finish()
    return doneWith(leases)
  })
  expect(result).toMatchObject({ done: subjects.length, failures: [], extent: 'complete' })
})

test('after an error nothing is begun', async () => {
  const begun: string[] = []
  const failing = work(async (leases) => {
    begun.push(...leases.map(({ subject }) => subject))
    if (leases[0]?.subject === subjects[3]) throw new Error('no agent can be asked')
    return doneWith(leases)
  })
  await expect(failing).rejects.toThrow('no agent can be asked')
  const atOnce = begun.length
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(begun).toHaveLength(atOnce)
  expect(atOnce).toBeLessThan(10)
})

test('what is stopped stays to be done', async () => {
  const stop = new AbortController()
  const result = await work(async (leases) => {
    if (leases[0]?.subject === subjects[40]) stop.abort()
    return doneWith(leases)
  }, stop.signal)
  expect(result.extent).toBe('partial')
  expect(result.done).toBeLessThan(45)
})
