// Calls to models, one row for each request on the wire. Append-only, until the operator prunes them.

import type { Session } from '../session.js'
import type { RecordOf } from '../tables.js'

export type ModelCall = RecordOf<'modelCalls'>

/** What models cost and how often they were asked. */
export interface ModelCosts {
  readonly model: string
  readonly stage: string
  readonly calls: number
  readonly failed: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly nanoUsd: number
}

export interface ModelCallRecords {
  addModelCall(call: ModelCall): Promise<void>
  /** The newest answer to the same request; nothing where it was never answered. */
  answeredCall(digest: string): Promise<ModelCall | undefined>
  /** Of a run, in the order in which they ended. */
  modelCalls(run: string): Promise<ModelCall[]>
  /** Subjects of a stage's calls that ended by then, of all runs, the newest first. */
  callSubjects(stage: string, until: string): Promise<string[]>
  modelCosts(run: string): Promise<ModelCosts[]>
  /** Removes what ended before an instant; gives how many. */
  pruneModelCalls(before: string): Promise<number>
}

export function modelCallRecords(session: Session): ModelCallRecords {
  return {
    addModelCall: (call) => session.write((scope) => scope.insert('modelCalls', [call])),
    answeredCall: (digest) =>
      session.read(async (scope) => {
        const [found] = await scope.read('modelCalls', (rows) =>
          rows
            .where('digest', '=', digest)
            .where('outcome', '=', 'answered')
            .orderBy('time', 'desc')
            .orderBy('callId', 'desc')
            .limit(1),
        )
        return found
      }),
    modelCalls: (run) =>
      session.read((scope) =>
        scope.read('modelCalls', (rows) => rows.where('run', '=', run).orderBy('time').orderBy('callId')),
      ),
    callSubjects: (stage, until) =>
      session.read(async (scope) => {
        const found = await scope
          .from('modelCalls')
          .select((columns) => ['subject', columns.fn.max('time').as('last')])
          .where('stage', '=', stage)
          .where('time', '<=', until)
          .groupBy('subject')
          .orderBy('last', 'desc')
          .execute()
        return found.map(({ subject }) => subject)
      }),
    modelCosts: (run) =>
      session.read(async (scope) => {
        const costs = new Map<string, ModelCosts>()
        for (const call of await scope.read('modelCalls', (rows) => rows.where('run', '=', run))) {
          const key = `${call.stage}\n${call.model}`
          const before = costs.get(key)
          costs.set(key, {
            model: call.model,
            stage: call.stage,
            calls: (before?.calls ?? 0) + 1,
            failed: (before?.failed ?? 0) + (call.outcome === 'answered' ? 0 : 1),
            inputTokens: (before?.inputTokens ?? 0) + call.inputTokens,
            outputTokens: (before?.outputTokens ?? 0) + call.outputTokens,
            nanoUsd: (before?.nanoUsd ?? 0) + call.nanoUsd,
          })
        }
        return [...costs.values()]
      }),
    pruneModelCalls: (before) =>
      session.write(async (scope) => {
        const { numDeletedRows } = await scope.delete('modelCalls').where('time', '<', before).executeTakeFirstOrThrow()
        return Number(numDeletedRows)
      }),
  }
}
