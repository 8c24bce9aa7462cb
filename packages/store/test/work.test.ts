import { openStore, type Project, type WorkItem } from '@sallyport/store'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { alive, dead, newPath, run, start } from './harness.js'

let project: Project
let time: Date

const item = (subject: string, inputDigest = 'd1'): WorkItem => ({ stage: 'investigate', subject, inputDigest })
const minute = 60_000
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)

beforeEach(async () => {
  time = start
  const store = await openStore({ path: newPath(), now: () => time })
  onTestFinished(() => store.close())
  project = store.project('p')
  await project.beginRun(run('r1', { pid: 1 }))
  await project.beginRun(run('r2', { pid: 2 }))
})

function claimFor(runId: string, changes: { limit?: number; isAlive?: (pid: number) => boolean } = {}) {
  return project.claim({
    stage: 'investigate',
    runId,
    limit: 10,
    leaseUntil: after(minute),
    isAlive: alive,
    ...changes,
  })
}

async function subjectsFor(runId: string, changes = {}): Promise<string[]> {
  return (await claimFor(runId, changes)).map(({ subject }) => subject)
}

test('work is given once while its lease lasts, as much as asked for', async () => {
  expect(await project.enqueue([item('a'), item('b'), item('c')])).toBe(3)
  expect(await subjectsFor('r1', { limit: 2 })).toEqual(['a', 'b'])
  expect(await subjectsFor('r2')).toEqual(['c'])
  expect(await subjectsFor('r1')).toEqual([])
})

test('the same input is not worked on twice; another one is', async () => {
  await project.enqueue([item('a')])
  const [lease] = await claimFor('r1')
  expect(lease && (await project.finish(lease))).toBe(true)
  expect(await project.enqueue([item('a')])).toBe(0)
  expect(await project.pending('investigate')).toEqual([])
  expect(await project.enqueue([item('a', 'd2')])).toBe(1)
  expect(await subjectsFor('r1')).toEqual(['a'])
})

test('of an input named twice at once the last counts', async () => {
  await project.enqueue([item('a', 'd1'), item('a', 'd2')])
  expect(await project.pending('investigate')).toEqual([{ ...item('a', 'd2'), state: 'pending', attempts: 0 }])
})

test('stages do not see each other', async () => {
  await project.enqueue([item('a'), { stage: 'revalidate', subject: 'a', inputDigest: 'd9' }])
  const [lease] = await claimFor('r1')
  if (lease !== undefined) await project.finish(lease)
  expect(await project.counts()).toEqual({
    investigate: { pending: 0, leased: 0, done: 1, failed: 0 },
    revalidate: { pending: 1, leased: 0, done: 0, failed: 0 },
  })
})

test('what failed stays pending for another run, with its reason', async () => {
  await project.enqueue([item('a')])
  const [lease] = await claimFor('r1')
  expect(lease && (await project.fail(lease, 'refused'))).toBe(true)
  expect(await subjectsFor('r1')).toEqual([])
  expect(await project.pending('investigate')).toEqual([
    { ...item('a'), state: 'pending', attempts: 1, error: 'refused' },
  ])
  expect((await project.counts()).investigate?.failed).toBe(1)
  expect(await claimFor('r2')).toEqual([{ ...item('a'), runId: 'r2', attempts: 1 }])
})

test('what failed before comes after what never did', async () => {
  await project.enqueue([item('a'), item('b')])
  const [first] = await claimFor('r1', { limit: 1 })
  if (first !== undefined) await project.fail(first, 'x')
  expect(await subjectsFor('r2')).toEqual(['b', 'a'])
})

test.each([
  [
    'its time is over',
    async () => {
      time = after(minute)
    },
  ],
  [
    'its run has ended',
    () => project.endRun('r1', { status: 'interrupted', counts: {}, endedAt: start.toISOString() }),
  ],
  ['it is released', () => project.release('r1')],
] as const)('a lease is free again when %s, and lost to who held it', async (_, lose) => {
  await project.enqueue([item('a')])
  const [lease] = await claimFor('r1')
  await lose()
  expect(await subjectsFor('r2')).toEqual(['a'])
  expect(lease && (await project.finish(lease))).toBe(false)
  expect(lease && (await project.fail(lease, 'late'))).toBe(false)
})

test('a lease is free again when the process of its run is gone', async () => {
  await project.enqueue([item('a')])
  await claimFor('r1')
  expect(await subjectsFor('r2', { isAlive: (pid: number) => pid === 1 })).toEqual([])
  expect(await subjectsFor('r2', { isAlive: dead })).toEqual(['a'])
})

test('a lease that is renewed lasts', async () => {
  await project.enqueue([item('a')])
  await claimFor('r1')
  await project.renew('r1', after(3 * minute))
  time = after(2 * minute)
  expect(await subjectsFor('r2')).toEqual([])
})

test('a result for an input that changed meanwhile is not taken', async () => {
  await project.enqueue([item('a')])
  const [lease] = await claimFor('r1')
  await project.enqueue([item('a', 'd2')])
  expect(lease && (await project.finish(lease))).toBe(false)
  expect(await subjectsFor('r1')).toEqual(['a'])
})

test('subjects that are no more are withdrawn', async () => {
  await project.enqueue([item('a'), item('b')])
  await project.withdraw('investigate', ['a', 'unknown'])
  expect((await project.pending('investigate')).map(({ subject }) => subject)).toEqual(['b'])
})

test('a run that never began gets no work', async () => {
  await expect(claimFor('r9')).rejects.toEqual(expect.objectContaining({ code: 'store/unknown-subject' }))
})
