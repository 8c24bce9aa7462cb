// Holds the conversations of a stored run again: the files as they are now, the policy as it is now, the answers as they were then.
// INVARIANT: no model is asked and no key is read; the store is opened for reading, and every decision stands in a record of its own.

import { join } from 'node:path'
import { loadCedar } from '@sallyport/policy'
import { newRunId } from '@sallyport/runner/launch'
import { openAuditFile } from '@sallyport/runner/operations'
import { openStore, type Project, type Store } from '@sallyport/store'
import { AnalystAgent } from '../agents/analyst-agent.js'
import { GuardedTools } from '../agents/guarded-tools.js'
import { KeptReads } from '../agents/kept-reads.js'
import { type AgentPlace, openModelAgent, surroundingsOf } from '../agents/open-model-agent.js'
import { treeWriters } from '../agents/tree-writers.js'
import { Doors, openGate } from '../doors.js'
import { HuntError } from '../errors.js'
import { beginRecord, databaseName, defaultProject, fileTimeoutMs, scriptThreads } from '../hunt.js'
import { claimable } from '../rules/own-rules.js'
import { workerSettings } from '../rules/worker-settings.js'
import type { StageAgents } from '../stages/stage.js'
import { WorkerPool } from '../workers/pool.js'
import { readMaskKey } from '../workspace/mask-key.js'
import { openWorkspace, type Workspace } from '../workspace/workspace.js'
import { type KeptRun, readKeptRun } from './kept-run.js'
import { type Difference, Rerun } from './rerun.js'
import { StoredAnswers } from './stored-answers.js'

export interface ReplayRequest {
  readonly run: string
  readonly directory: string
  readonly workspace?: string | undefined
  /** `$XDG_STATE_HOME/sallyport`. */
  readonly stateHome: string
  /** The bundle of the analysis worker. */
  readonly workerUrl: URL
  readonly threads: number
  readonly isAlive: (pid: number) => boolean
  readonly signal: AbortSignal
  readonly now: () => Date
}

export interface ReplayResult {
  readonly workspace: Workspace
  readonly run: string
  /** The replay's own record of decisions. */
  readonly auditPath: string
  readonly files: number
  readonly verdicts: number
  /** Answers of models that were met again. */
  readonly answers: number
  readonly differences: readonly Difference[]
  readonly notes: readonly string[]
  readonly isSame: boolean
}

export async function replay(request: ReplayRequest): Promise<ReplayResult> {
  const workspace = openWorkspace(request)
  const store = await openStore({ path: join(workspace.state, databaseName), now: request.now, mode: 'read' })
  if (store === undefined) throw noStore(workspace)
  const threadOptions = {
    url: request.workerUrl,
    settings: workerSettings(workspace),
    fileTimeoutMs,
  }
  const pool = new WorkerPool({ ...threadOptions, threads: request.threads })
  const scriptPool = new WorkerPool({ ...threadOptions, threads: scriptThreads })
  const stop = (): void => void Promise.all([pool.close(), scriptPool.close()])
  request.signal.addEventListener('abort', stop, { once: true })
  try {
    return await replayFrom(store, request, workspace, { pool, scriptPool })
  } finally {
    request.signal.removeEventListener('abort', stop)
    await Promise.all([pool.close(), scriptPool.close()])
    await store.close()
  }
}

async function replayFrom(
  store: Store,
  request: ReplayRequest,
  workspace: Workspace,
  { pool, scriptPool }: Pick<AgentPlace, 'pool' | 'scriptPool'>,
): Promise<ReplayResult> {
  const project = store.project(defaultProject)
  const files = new Map((await project.files()).map((file) => [file.path, file]))
  const kept = await readKeptRun(project, request.run, request.isAlive, (name) => files.has(name))
  const gate = openGate(await loadCedar({ tierUp: false }), workspace)
  const own = newRunId(request.now())
  const record = `audit/${own}.jsonl`
  const auditPath = join(workspace.state, record)
  const auditLog = openAuditFile({ path: auditPath, run: own, now: request.now, sync: false })
  beginRecord(auditLog, gate)
  const doors = new Doors(gate, auditLog, request.now)
  try {
    const { calls, until } = kept
    const answers = new StoredAnswers(project, { calls, until, isPath: (name) => files.has(name) })
    const { maxFileBytes } = workspace.config
    const keptReads = new KeptReads()
    const settings = { root: workspace.root, record, mostBytes: maxFileBytes, pool, keptReads }
    const host = doors.of('investigate')
    const writers = treeWriters({ ...settings, host, hashes: files, project })
    const rerun = new Rerun({
      kept,
      answers,
      agents: await openAgents(project, { kept, answers, workspace, doors, pool, scriptPool, signal: request.signal }),
      candidates: await project.candidates(),
      isThere: (path) => files.has(path),
      knownRules: claimable(workspace),
      signal: request.signal,
      toolsOf: (stage) =>
        new GuardedTools({
          ...settings,
          maskKey: readMaskKey(workspace.state),
          host: doors.of(stage),
          scanHost: doors.of('scan'),
          knownHash: (path) => files.get(path)?.contentHash,
          writers,
        }),
    })
    const outcome = await rerun.run()
    const isSame = outcome.differences.length === 0 && !request.signal.aborted
    return { workspace, run: request.run, auditPath, ...outcome, isSame }
  } finally {
    auditLog.close({ kind: 'end', status: request.signal.aborted ? 'interrupted' : 'done', ...doors.counts })
    doors.close()
  }
}

interface AgentParts extends AgentPlace {
  readonly kept: KeptRun
  readonly answers: StoredAnswers
}

/** The agents of the run, with what it kept in the place of its models. */
async function openAgents(project: Project, { kept: { plan }, answers, ...place }: AgentParts): Promise<StageAgents> {
  const analyst = new AnalystAgent(place.pool, place.workspace)
  const surroundings = await surroundingsOf(place, project)
  const open = (stage: 'investigate' | 'revalidate') => {
    const { agent, models, effort } = plan[stage]
    if (agent === 'analyst') return analyst
    return openModelAgent(place, surroundings, {
      stage,
      analyst,
      models,
      effort: effort ?? undefined,
      price: { input: 0, output: 0 },
      filesAtOnce: 1,
      concurrency: 1,
      votes: plan.votes,
      nonce: plan.nonce ?? undefined,
      open: () => Promise.resolve(answers.of({ models, fence: surroundings.fence })),
      costOf: (kind, subject) => answers.costOf(kind, subject),
    })
  }
  return { investigate: open('investigate'), revalidate: open('revalidate') }
}

function noStore({ root }: Workspace): HuntError {
  return new HuntError({
    code: 'replay/no-hunt',
    message: `no hunt was run in \`${root}\``,
    hint: 'run `sallyport hunt` there first, or name another repository with `--dir`',
  })
}
