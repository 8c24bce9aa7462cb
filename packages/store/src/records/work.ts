// The queue between the stages. A worker holds a subject by a lease; a lease is free again when its time is over, its run has ended
// or its process is gone. INVARIANT: nothing is done that was not finished under a lease for the very input that counts now.

import { z } from 'zod'
import { rowInvalid, unknownSubject } from '../errors.js'
import type { Scope } from '../scope.js'
import type { Session } from '../session.js'
import { type RecordOf, rowSchemas, type stages } from '../tables.js'
import { findRun, type IsAlive } from './runs.js'

export type Stage = (typeof stages)[number]

export interface WorkItem {
  readonly stage: Stage
  /** A path or a finding's id. */
  readonly subject: string
  /** Of all that the result depends on: the same digest need not be worked on twice. */
  readonly inputDigest: string
}

export interface Lease extends WorkItem {
  readonly runId: string
  /** How often it failed before. */
  readonly attempts: number
}

/** What tells a lease from any other. */
export type HeldLease = Omit<Lease, 'attempts'>

export interface PendingWork extends WorkItem {
  readonly state: 'pending' | 'leased'
  readonly attempts: number
  /** What the last try failed of. */
  readonly error?: string
}

export interface WorkCounts {
  readonly pending: number
  readonly leased: number
  readonly done: number
  /** Of the pending, those that failed before. */
  readonly failed: number
}

export interface WorkClaim {
  readonly stage: Stage
  readonly runId: string
  readonly limit: number
  /** Only of these; by default of all. */
  readonly subjects?: ReadonlySet<string> | undefined
  readonly leaseUntil: Date
  readonly isAlive: IsAlive
}

export interface WorkRecords {
  /** Says how many of them are pending that were not before. */
  enqueue(items: readonly WorkItem[]): Promise<number>
  /** What failed in this run is not given to it again. */
  claim(claim: WorkClaim): Promise<Lease[]>
  /** False where the lease was lost or the input changed meanwhile: then the result must not be kept. */
  finish(lease: HeldLease): Promise<boolean>
  /** It stays pending, for another run. False as for {@link finish}. */
  fail(lease: HeldLease, error: string): Promise<boolean>
  /** All leases of a run last until then. */
  renew(runId: string, leaseUntil: Date): Promise<void>
  /** Gives back all that a run holds. */
  release(runId: string): Promise<void>
  /** Subjects that are no more. */
  withdraw(stage: Stage, subjects: readonly string[]): Promise<void>
  /** All that is not done, by subject. */
  pending(stage: Stage): Promise<PendingWork[]>
  counts(): Promise<Partial<Record<Stage, WorkCounts>>>
}

const free = { state: 'pending', leaseRun: null, leaseUntil: null } as const

export function workRecords(session: Session): WorkRecords {
  return {
    enqueue: (items) => session.write((scope) => enqueue(scope, items)),
    claim: (claim) =>
      session.write(async (scope) => {
        // A lease of a run that never began would be free to all at once.
        if ((await findRun(scope, claim.runId)) === undefined) throw unknownSubject('run', claim.runId)
        await freeLostLeases(scope, claim, session.now())
        return lease(scope, claim)
      }),
    finish: (held) => session.write((scope) => settle(scope, held, () => ({ state: 'done' }))),
    fail: (held, error) =>
      session.write((scope) =>
        settle(scope, held, (attempts) => ({
          state: 'pending',
          error,
          attempts: attempts + 1,
          failedRun: held.runId,
        })),
      ),
    renew: (runId, leaseUntil) =>
      session.write(async (scope) => {
        await scope
          .update('work')
          .set({ leaseUntil: leaseUntil.toISOString() })
          .where('leaseRun', '=', runId)
          .where('state', '=', 'leased')
          .execute()
      }),
    release: (runId) =>
      session.write(async (scope) => {
        await scope.update('work').set(free).where('leaseRun', '=', runId).execute()
      }),
    withdraw: (stage, subjects) =>
      session.write(async (scope) => {
        for (const subject of subjects) {
          await scope.delete('work').where('stage', '=', stage).where('subject', '=', subject).execute()
        }
      }),
    pending: (stage) =>
      session.read(async (scope) => {
        const found = await scope.read('work', (rows) =>
          rows.where('stage', '=', stage).where('state', '!=', 'done').orderBy('subject'),
        )
        return found.map(toPending)
      }),
    counts: () => session.read(countByStage),
  }
}

async function enqueue(scope: Scope, items: readonly WorkItem[]): Promise<number> {
  const known = await scope.readWhere(
    'work',
    'subject',
    [...new Set(items.map(({ subject }) => subject))],
    (rows) => rows,
  )
  const digests = new Map(known.map(({ stage, subject, inputDigest }) => [`${stage} ${subject}`, inputDigest]))
  const fresh = new Map<string, RecordOf<'work'>>()
  for (const { stage, subject, inputDigest } of items) {
    const key = `${stage} ${subject}`
    if (digests.get(key) === inputDigest) fresh.delete(key)
    else fresh.set(key, { stage, subject, inputDigest, state: 'pending', attempts: 0 })
  }
  await scope.put('work', [...fresh.values()])
  return fresh.size
}

async function freeLostLeases(scope: Scope, { stage, isAlive }: WorkClaim, now: Date): Promise<void> {
  const leased = await scope.read('work', (rows) => rows.where('stage', '=', stage).where('state', '=', 'leased'))
  if (leased.length === 0) return
  const holders = [...new Set(leased.flatMap(({ leaseRun }) => leaseRun ?? []))]
  const runs = await scope.readWhere('runs', 'runId', holders, (rows) => rows)
  const living = new Set(
    runs.filter(({ endedAt, pid }) => endedAt === undefined && isAlive(pid)).map(({ runId }) => runId),
  )
  const lost = leased.filter(
    ({ leaseRun = '', leaseUntil = '' }) => !living.has(leaseRun) || !(Date.parse(leaseUntil) > now.getTime()),
  )
  await scope.put(
    'work',
    lost.map(({ leaseRun: _, leaseUntil: __, ...item }) => ({ ...item, state: 'pending' as const })),
  )
}

async function lease(scope: Scope, { stage, runId, limit, subjects, leaseUntil }: WorkClaim): Promise<Lease[]> {
  const found = await scope.read('work', (rows) =>
    rows
      .where('stage', '=', stage)
      .where('state', '=', 'pending')
      .where((column) => column.or([column('failedRun', 'is', null), column('failedRun', '!=', runId)]))
      .orderBy('attempts')
      .orderBy('subject')
      .limit(subjects === undefined ? limit : Number.MAX_SAFE_INTEGER),
  )
  const chosen = subjects === undefined ? found : found.filter(({ subject }) => subjects.has(subject)).slice(0, limit)
  const until = leaseUntil.toISOString()
  await scope.put(
    'work',
    chosen.map((item) => ({ ...item, state: 'leased' as const, leaseRun: runId, leaseUntil: until })),
  )
  return chosen.map(({ subject, inputDigest, attempts }) => ({ stage, subject, inputDigest, runId, attempts }))
}

/** Ends a lease that is still the caller's, for the input that still counts; says whether it was. */
async function settle(
  scope: Scope,
  { stage, subject, inputDigest, runId }: HeldLease,
  ending: (attempts: number) => Pick<RecordOf<'work'>, 'state'> & Partial<RecordOf<'work'>>,
): Promise<boolean> {
  const [held] = await scope.read('work', (rows) => rows.where('stage', '=', stage).where('subject', '=', subject))
  if (held?.state !== 'leased' || held.leaseRun !== runId || held.inputDigest !== inputDigest) return false
  await scope.put('work', [{ stage, subject, inputDigest, attempts: held.attempts, ...ending(held.attempts) }])
  return true
}

function toPending({ stage, subject, inputDigest, state, attempts, error }: RecordOf<'work'>): PendingWork {
  return {
    stage,
    subject,
    inputDigest,
    state: state === 'leased' ? 'leased' : 'pending',
    attempts,
    ...(error === undefined ? {} : { error }),
  }
}

async function countByStage(scope: Scope): Promise<Partial<Record<Stage, WorkCounts>>> {
  const counted = await scope
    .from('work')
    .select((columns) => ['stage', 'state', 'attempts', columns.fn.countAll().as('items')])
    .groupBy(['stage', 'state', 'attempts'])
    .execute()
  const counts: Partial<Record<Stage, WorkCounts>> = {}
  for (const row of counted) {
    const { stage, state, attempts, items } = checkedCount(row)
    const before = counts[stage] ?? { pending: 0, leased: 0, done: 0, failed: 0 }
    const failed = before.failed + (state === 'pending' && attempts > 0 ? items : 0)
    counts[stage] = { ...before, [state]: before[state] + items, failed }
  }
  return counts
}

const countSchema = rowSchemas.work
  .pick({ stage: true, state: true, attempts: true })
  .extend({ items: z.coerce.number().pipe(z.int()) })

function checkedCount(row: { readonly stage: unknown; readonly state: unknown }): z.infer<typeof countSchema> {
  const parsed = countSchema.safeParse(row)
  if (!parsed.success)
    throw rowInvalid('work', `with stage \`${row.stage}\` and state \`${row.state}\``, 'no such state')
  return parsed.data
}
