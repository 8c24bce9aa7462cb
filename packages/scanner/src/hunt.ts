// One run of a hunting command from start to end: workspace, policies, record, store and workers are opened in this order, the stages
// run, and whatever happens the run's end is written where it still can be.

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { loadCedar, uidText } from '@sallyport/policy'
import { newRunId } from '@sallyport/runner/launch'
import { type Approver, type AuditLog, effectiveUser, openAuditFile } from '@sallyport/runner/operations'
import { openStore, type Project, type RunEnding, type Store } from '@sallyport/store'
import { type AgentRequest, nothingAsked } from './agents/agent-settings.js'
import { AnalystAgent } from './agents/analyst-agent.js'
import type { AskConsent } from './agents/consent.js'
import { GuardedTools } from './agents/guarded-tools.js'
import { keptPlan } from './agents/kept-plan.js'
import { KeptReads } from './agents/kept-reads.js'
import { Budget, type Spent } from './agents/model/budget.js'
import type { Environment } from './agents/model/model-address.js'
import type { AgentOpening } from './agents/open-agents.js'
import { asksModels, planAgents } from './agents/plan-agents.js'
import { treeWriters } from './agents/tree-writers.js'
import type { ChangeSet } from './diff/change-set.js'
import { readChanges } from './diff/read-changes.js'
import { Doors, type Gate, openGate } from './doors.js'
import { type PipelineStage, runStages } from './pipeline.js'
import { ownRulesOf } from './rules/own-rules.js'
import { proveOwnRules } from './rules/try-samples.js'
import { workerSettings } from './rules/worker-settings.js'
import { readSarif, type SarifFile } from './stages/import/read-sarif.js'
import type { Imported } from './stages/import/stage.js'
import type { HuntOptions, ProgressEvent, StageAgents, StageContext, StageReport } from './stages/stage.js'
import { type MemoryBound, WorkerPool } from './workers/pool.js'
import { readMaskKey } from './workspace/mask-key.js'
import { makePrivateFolder, seemsToExist } from './workspace/state-folder.js'
import { openWorkspace, type Workspace } from './workspace/workspace.js'

/** Of every project in one store; several are for stores that many repositories share. */
export const defaultProject = 'default'
export const databaseName = 'sallyport.db'

export interface HuntRequest {
  readonly command: string
  readonly directory: string
  readonly workspace?: string | undefined
  /** `$XDG_STATE_HOME/sallyport`. */
  readonly stateHome: string
  readonly stages: readonly PipelineStage[]
  readonly options: HuntOptions
  /** Files of SARIF, with names for messages. */
  readonly imports?: readonly { readonly name: string; readonly text: string }[]
  /** Who does which stage; by default the analyst does all. */
  readonly agents?: AgentRequest
  /** Where keys of models are; nothing else is read from it. */
  readonly environment?: Environment
  /** Asks the operator whether code may leave the machine; by default it may not. */
  readonly askConsent?: AskConsent
  /** Who is asked where a policy wants approval of an act; by default nobody, which denies it. */
  readonly approver?: Approver | undefined
  /** The bundle of the analysis worker. */
  readonly workerUrl: URL
  readonly threads: number
  /** How much of the machine the threads may take together; by default as much as they do. */
  readonly memory?: MemoryBound | undefined
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
  readonly signal: AbortSignal
  readonly now: () => Date
  readonly onProgress: (event: ProgressEvent) => void
  /** Told before anything is done. */
  readonly onOpen?: (workspace: Workspace, run: string) => void
}

export interface HuntResult {
  readonly workspace: Workspace
  readonly run: string
  /** The run's record of decisions. */
  readonly auditPath: string
  readonly reports: readonly StageReport[]
  readonly status: RunEnding
  /** What was looked at, where that was not everything. */
  readonly changes?: ChangeSet
  readonly decisions: { readonly allowed: number; readonly denied: number }
  /** What models cost; absent where none was asked for. */
  readonly spent?: Spent
  /** What became of the claims of other tools; absent where none were given. */
  readonly imported?: Imported
}

export const fileTimeoutMs = 20_000
/** So many scripts of agents run at once. */
export const scriptThreads = 4

/** Runs stages and gives the store to `use` before everything is closed. */
export async function hunt<T>(
  request: HuntRequest,
  use: (result: HuntResult, project: Project) => Promise<T>,
): Promise<T> {
  const workspace = openWorkspace(request)
  const imports = (request.imports ?? []).map(({ name, text }) => readSarif(name, text, workspace.root))
  const threadOptions = {
    url: request.workerUrl,
    settings: workerSettings(workspace),
    fileTimeoutMs,
  }
  const pool = new WorkerPool({ ...threadOptions, threads: request.threads, memory: request.memory })
  // A script waits for operations, and those for the pool: in its threads both could wait for ever.
  const scriptPool = new WorkerPool({ ...threadOptions, threads: scriptThreads })
  // Without a database every file is new.
  if (request.stages.includes('scan') && !seemsToExist(join(workspace.state, databaseName))) pool.prepare()
  try {
    // One decision covers most of a directory, so the policy engine is not worth optimising: that costs half a second at start.
    const gate = openGate(await loadCedar({ tierUp: false }), workspace)
    await proveOwnRules(ownRulesOf(workspace), pool)
    makePrivateFolder(workspace.state)
    const store = await openStore({ path: join(workspace.state, databaseName), now: request.now })
    try {
      return await runIn(request, { workspace, gate, store, pool, scriptPool, imports }, use)
    } finally {
      await store.close()
    }
  } finally {
    await Promise.all([pool.close(), scriptPool.close()])
  }
}

interface Opened {
  readonly workspace: Workspace
  readonly gate: Gate
  readonly store: Store
  readonly pool: WorkerPool
  readonly scriptPool: WorkerPool
  readonly imports: readonly SarifFile[]
}

async function runIn<T>(
  request: HuntRequest,
  { workspace, gate, store, pool, scriptPool, imports }: Opened,
  use: (result: HuntResult, project: Project) => Promise<T>,
): Promise<T> {
  const { now } = request
  const { agents: wanted = nothingAsked, environment = {}, askConsent = refuse } = request
  const plan = planAgents(wanted, workspace.config, environment, request.stages)
  const budget = new Budget(wanted.budget, () => now().getTime())
  const run = newRunId(now())
  const nonce = request.options.force ? randomUUID() : undefined
  const project = store.project(defaultProject)
  const record = `audit/${run}.jsonl`
  const auditPath = join(workspace.state, record)
  const auditLog = openAuditFile({ path: auditPath, run, now, sync: false })
  beginRecord(auditLog, gate)
  await project.beginRun({
    runId: run,
    command: request.command,
    options: { ...request.options, stages: [...request.stages], agents: keptPlan(plan, nonce) },
    pid: request.pid,
    startedAt: now().toISOString(),
    record,
  })
  request.onOpen?.(workspace, run)
  const doors = new Doors(gate, auditLog, now, request.approver)
  const { maxFileBytes } = workspace.config
  const maskKey = readMaskKey(workspace.state)
  const keptReads = new KeptReads()
  const context: StageContext = {
    workspace,
    project,
    run,
    record,
    doors,
    pool,
    options: request.options,
    imports,
    signal: request.signal,
    now,
    isAlive: request.isAlive,
    toolsOf: (stage, knownHash, writers) =>
      new GuardedTools({
        root: workspace.root,
        record,
        mostBytes: maxFileBytes,
        pool,
        maskKey,
        host: doors.of(stage),
        scanHost: doors.of('scan'),
        knownHash,
        keptReads,
        writers,
      }),
    writersOf: (stage, hashes) =>
      treeWriters({ root: workspace.root, mostBytes: maxFileBytes, host: doors.of(stage), keptReads, hashes, project }),
    onProgress: request.onProgress,
  }
  let agents: Promise<StageAgents> | undefined
  const open = (): Promise<StageAgents> => {
    const { stateHome, signal } = request
    agents ??= openStageAgents({
      ...{ plan, workspace, project, run, doors, pool, scriptPool, budget, environment },
      ...{ stateHome, askConsent, signal, now, nonce },
      onNote: (text) => request.onProgress({ kind: 'note', stage: 'investigate', text }),
    })
    return agents
  }
  // Workers are ended at once; what they were doing stays to be done.
  request.signal.addEventListener('abort', () => void Promise.all([pool.close(), scriptPool.close()]), { once: true })
  let status: RunEnding = 'failed'
  let reports: readonly StageReport[] = []
  try {
    const { diff } = request.options
    const changes = diff === undefined ? undefined : await readChanges(context, diff)
    const ran = await runStages({ ...context, changes }, request.stages, open)
    reports = ran.reports
    status = request.signal.aborted
      ? 'interrupted'
      : changes?.isComplete !== false && reports.every(({ extent }) => extent === 'complete')
        ? 'done'
        : 'incomplete'
    const spent = asksModels(plan) ? { spent: budget.spent } : {}
    const diffed = changes === undefined ? {} : { changes }
    const imported = ran.imported === undefined ? {} : { imported: await ran.imported.sum() }
    return await use(
      { workspace, run, auditPath, reports, status, decisions: doors.counts, ...diffed, ...spent, ...imported },
      project,
    )
  } finally {
    await Promise.all([pool.close(), scriptPool.close()])
    auditLog.close({ kind: 'end', status, ...doors.counts })
    doors.close()
    await project.endRun(run, { status, counts: countsOf(reports), endedAt: now().toISOString() })
  }
}

/** What models need is loaded only where one is asked. */
async function openStageAgents(opening: AgentOpening): Promise<StageAgents> {
  if (asksModels(opening.plan)) return (await import('./agents/open-agents.js')).openAgents(opening)
  const analyst = new AnalystAgent(opening.pool, opening.workspace)
  return { investigate: analyst, revalidate: analyst }
}

const refuse: AskConsent = () => Promise.resolve(false)

export function beginRecord(auditLog: AuditLog, gate: Gate): void {
  auditLog.note({
    kind: 'start',
    schema: 'sallyport/audit',
    schemaVersion: 1,
    program: 'sallyport',
    principal: uidText({ type: 'User', id: effectiveUser() }),
    mode: 'enforce',
    profile: 'default',
    policy: gate.digest,
  })
  auditLog.flush()
}

function countsOf(reports: readonly StageReport[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { stage, counts } of reports)
    for (const [name, count] of Object.entries(counts))
      sums[`${stage}.${name}`] = (sums[`${stage}.${name}`] ?? 0) + count
  return sums
}
