// Which commands ran, and how they ended. A run that never said how is running, or was killed: whether its process lives is asked of
// the caller, because the store knows no processes.

import { conflict, runEnded, unknownSubject } from '../errors.js'
import type { Scope } from '../scope.js'
import type { Session } from '../session.js'
import type { RecordOf, runStatuses } from '../tables.js'

export type RunEnding = (typeof runStatuses)[number]
export type IsAlive = (pid: number) => boolean

export interface NewRun {
  readonly runId: string
  readonly command: string
  readonly options: Record<string, unknown>
  readonly pid: number
  readonly startedAt: string
  /** The file of the run's decisions, as the run named it. */
  readonly record: string
}

export interface RunEnd {
  readonly status: RunEnding
  readonly counts: Record<string, number>
  readonly endedAt: string
}

export interface Run extends NewRun {
  readonly status: RunEnding | 'running' | 'killed'
  readonly counts?: Record<string, number>
  readonly endedAt?: string
}

export interface RunRecords {
  beginRun(run: NewRun): Promise<void>
  endRun(runId: string, end: RunEnd): Promise<void>
  /** The newest first. */
  runs(limit: number, isAlive: IsAlive): Promise<Run[]>
  run(runId: string, isAlive: IsAlive): Promise<Run | undefined>
}

export function runRecords(session: Session): RunRecords {
  return {
    beginRun: (run) =>
      session.write(async (scope) => {
        if ((await findRun(scope, run.runId)) !== undefined) throw conflict(`run \`${run.runId}\``)
        await scope.insert('runs', [run])
      }),
    endRun: (runId, end) =>
      session.write(async (scope) => {
        const begun = await findRun(scope, runId)
        if (begun === undefined) throw unknownSubject('run', runId)
        if (begun.status !== undefined) throw runEnded(runId)
        await scope.put('runs', [{ ...begun, ...end }])
      }),
    runs: (limit, isAlive) =>
      session.read(async (scope) => {
        const found = await scope.read('runs', (rows) =>
          rows.orderBy('startedAt', 'desc').orderBy('runId', 'desc').limit(limit),
        )
        return found.map((run) => toRun(run, isAlive))
      }),
    run: (runId, isAlive) =>
      session.read(async (scope) => {
        const found = await findRun(scope, runId)
        return found === undefined ? undefined : toRun(found, isAlive)
      }),
  }
}

export async function findRun(scope: Scope, runId: string): Promise<RecordOf<'runs'> | undefined> {
  const [found] = await scope.read('runs', (rows) => rows.where('runId', '=', runId))
  return found
}

function toRun(run: RecordOf<'runs'>, isAlive: IsAlive): Run {
  return { ...run, status: run.status ?? (isAlive(run.pid) ? 'running' : 'killed') }
}
