// How a stage works through its queue: leases, a few subjects at once, until nothing is left, a limit is met or the run is stopped.
// INVARIANT: a subject is finished in the transaction that keeps its result, or it stays to be done.

import type { Lease, Stage as QueuedStage, Records } from '@sallyport/store'
import type { StageContext, StageName } from './stage.js'

/** What came of one subject: what to write, and why it is not done where it is not. */
export interface Worked {
  readonly write?: (records: Records) => Promise<void>
  readonly failure?: string
  /** Nothing failed, but the stage may not go on: the subject stays as it was, and no other is begun. */
  readonly postponed?: string
  /** It is done, and no other is begun. */
  readonly stop?: string
}

export interface LoopResult {
  readonly done: number
  readonly failures: readonly { readonly subject: string; readonly reason: string }[]
  readonly extent: 'complete' | 'partial'
  /** Why the stage stopped before its end, where a bound of the run stopped it. */
  readonly stoppedBy?: string
}

/** Long enough for a conversation with a slow model; the lease of a process that died is free at once. */
const leaseMs = 60 * 60_000
const claimedAtOnce = 32

export interface Loop {
  readonly stage: QueuedStage & StageName
  readonly limit?: number | undefined
  /** Only these subjects; what else waits goes on waiting. */
  readonly only?: ReadonlySet<string> | undefined
  /** So many at once; by default as many as there are threads. */
  readonly concurrency?: number
  /** Parts leases into batches that are worked on together; by default each is one. */
  readonly batches?: (leases: readonly Lease[]) => readonly (readonly Lease[])[]
  /** By subject; one without an answer has failed. */
  readonly workTogether: (leases: readonly Lease[]) => Promise<ReadonlyMap<string, Worked>>
}

/** For stages that work on one subject at a time. */
export function eachAlone(work: (lease: Lease) => Promise<Worked>): Loop['workTogether'] {
  return async (leases) => {
    const results = new Map<string, Worked>()
    for (const lease of leases) results.set(lease.subject, await work(lease))
    return results
  }
}

/** What a loop needs of its stage. */
export type LoopContext = Pick<StageContext, 'project' | 'run' | 'pool' | 'signal' | 'now' | 'isAlive' | 'onProgress'>

export async function workThrough(
  context: LoopContext,
  { stage, limit, only, concurrency = context.pool.threads, batches = apart, workTogether }: Loop,
): Promise<LoopResult> {
  const { project, run, signal, now, isAlive, onProgress } = context
  const pending = async (): Promise<number> =>
    (await project.pending(stage)).filter(({ subject }) => only?.has(subject) !== false).length
  const total = Math.min(await pending(), limit ?? Number.POSITIVE_INFINITY)
  onProgress({ kind: 'stage-start', stage, total })
  const failures: { subject: string; reason: string }[] = []
  let started = 0
  let done = 0
  let stoppedBy: string | undefined
  const perform = async (batch: readonly Lease[]): Promise<void> => {
    if (signal.aborted || stoppedBy !== undefined) return
    const results = await workTogether(batch)
    for (const lease of batch)
      await keep(lease, results.get(lease.subject) ?? { failure: 'there was no answer about it' })
  }
  const keep = async (lease: Lease, { write, failure, postponed, stop }: Worked): Promise<void> => {
    stoppedBy ??= postponed ?? stop
    // What failed because the run ends has not failed: it stays as it was.
    if (postponed !== undefined || (failure !== undefined && signal.aborted)) return
    await project.transaction(async (records) => {
      // A result that does not count any more is not kept.
      const isHeld = failure === undefined ? await records.finish(lease) : await records.fail(lease, failure)
      if (isHeld) await write?.(records)
    })
    if (failure === undefined) done += 1
    else failures.push({ subject: lease.subject, reason: failure })
    onProgress({ kind: 'progress', stage, done: done + failures.length, total })
  }
  const mayGoOn = (): boolean =>
    !signal.aborted && stoppedBy === undefined && started < (limit ?? Number.POSITIVE_INFINITY)
  const claim = async (): Promise<readonly (readonly Lease[])[]> => {
    if (!mayGoOn()) return []
    const leases = await project.claim({
      stage,
      runId: run,
      subjects: only,
      limit: Math.min(claimedAtOnce, (limit ?? claimedAtOnce + started) - started),
      leaseUntil: new Date(now().getTime() + leaseMs),
      isAlive,
    })
    started += leases.length
    return batches(leases)
  }
  await inLanes(claim, concurrency, perform)
  await project.release(run)
  const isLimited = limit !== undefined && (await pending()) > 0
  const isPartial = signal.aborted || stoppedBy !== undefined || isLimited || failures.length > 0
  return {
    done,
    failures,
    extent: isPartial ? 'partial' : 'complete',
    ...(stoppedBy === undefined || signal.aborted ? {} : { stoppedBy }),
  }
}

function apart(leases: readonly Lease[]): Lease[][] {
  return leases.map((lease) => [lease])
}

/** So many at once; more is claimed as soon as nothing waits, whatever is under way still. After an error nothing is begun. */
async function inLanes<T>(
  claim: () => Promise<readonly T[]>,
  width: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const waiting: T[] = []
  let claiming: Promise<boolean> | undefined
  const refill = async (): Promise<boolean> => {
    const more = await claim()
    waiting.push(...more)
    claiming = undefined
    return more.length > 0
  }
  let isBroken = false
  const lane = async (): Promise<void> => {
    while (!isBroken) {
      const item = waiting.shift()
      if (item !== undefined) {
        await act(item)
        continue
      }
      claiming ??= refill()
      if (!(await claiming)) return
    }
  }
  const lanes = Array.from({ length: Math.max(1, width) }, () =>
    lane().catch((error: unknown) => {
      isBroken = true
      throw error
    }),
  )
  await Promise.all(lanes)
}

/** What a person should know of a loop: the first few failures, how many more, and what stopped it. */
export function loopNotes({ failures, stoppedBy }: LoopResult): string[] {
  const stop = stoppedBy === undefined ? [] : [`stopped: ${stoppedBy}; the same command goes on from here`]
  const shown = failures.slice(0, 5).map(({ subject, reason }) => `${subject}: ${reason}`)
  return [...shown, ...(failures.length <= 5 ? [] : [`and ${failures.length - 5} more`]), ...stop]
}
