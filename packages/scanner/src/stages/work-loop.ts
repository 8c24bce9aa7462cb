// How a stage works through its queue: leases, a few subjects at once, until nothing is left, a limit is met or the run is stopped.
// INVARIANT: a subject is finished in the transaction that keeps its result, or it stays to be done.

import type { Lease, Stage as QueuedStage, Records } from '@sallyport/store'
import type { StageContext, StageName } from './stage.js'

/** What came of one subject: what to write, and why it is not done where it is not. */
export interface Worked {
  readonly write?: (records: Records) => Promise<void>
  readonly failure?: string
}

export interface LoopResult {
  readonly done: number
  readonly failures: readonly { readonly subject: string; readonly reason: string }[]
  readonly extent: 'complete' | 'partial'
}

const leaseMs = 10 * 60_000
const claimedAtOnce = 32

export interface Loop {
  readonly stage: QueuedStage & StageName
  readonly limit?: number | undefined
  readonly work: (lease: Lease) => Promise<Worked>
}

export async function workThrough(context: StageContext, { stage, limit, work }: Loop): Promise<LoopResult> {
  const { project, run, signal, now, isAlive, onProgress } = context
  const total = Math.min((await project.pending(stage)).length, limit ?? Number.POSITIVE_INFINITY)
  onProgress({ kind: 'stage-start', stage, total })
  const failures: { subject: string; reason: string }[] = []
  let started = 0
  let done = 0
  const perform = async (lease: Lease): Promise<void> => {
    if (signal.aborted) return
    const { write, failure } = await work(lease)
    // What failed because the run ends has not failed: it stays as it was.
    if (failure !== undefined && signal.aborted) return
    await project.transaction(async (records) => {
      // A result that does not count any more is not kept.
      const isHeld = failure === undefined ? await records.finish(lease) : await records.fail(lease, failure)
      if (isHeld) await write?.(records)
    })
    if (failure === undefined) done += 1
    else failures.push({ subject: lease.subject, reason: failure })
    onProgress({ kind: 'progress', stage, done: done + failures.length, total })
  }
  while (!signal.aborted && started < (limit ?? Number.POSITIVE_INFINITY)) {
    const leases = await project.claim({
      stage,
      runId: run,
      limit: Math.min(claimedAtOnce, (limit ?? claimedAtOnce + started) - started),
      leaseUntil: new Date(now().getTime() + leaseMs),
      isAlive,
    })
    if (leases.length === 0) break
    started += leases.length
    await inParallel(leases, context.pool.threads, perform)
  }
  await project.release(run)
  const isLimited = limit !== undefined && (await project.pending(stage)).length > 0
  return { done, failures, extent: signal.aborted || isLimited || failures.length > 0 ? 'partial' : 'complete' }
}

async function inParallel<T>(items: readonly T[], width: number, act: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item)
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane))
}

/** Failures as a person reads them: the first few, and how many more. */
export function failureNotes(failures: LoopResult['failures']): string[] {
  const shown = failures.slice(0, 5).map(({ subject, reason }) => `${subject}: ${reason}`)
  return failures.length <= 5 ? shown : [...shown, `and ${failures.length - 5} more`]
}
