// What every stage gets and gives. A stage takes work from the store, does it, and writes each result in one transaction: it may be
// stopped at any instant and repeated, and what it reported done is done.

import type { RecordWriters } from '@sallyport/detectors'
import { type Claim, type Tier, tierOf } from '@sallyport/findings'
import type { Project } from '@sallyport/store'
import type { Agent, TriageAgent } from '../agents/agent.js'
import type { Estimate } from '../agents/estimate.js'
import type { GuardedTools } from '../agents/guarded-tools.js'
import type { ChangeSet, DiffRequest } from '../diff/change-set.js'
import type { KnownFiles } from '../diff/known-files.js'
import type { Doors } from '../doors.js'
import type { WorkerPool } from '../workers/pool.js'
import type { StagePrincipal } from '../workspace/ceiling-policy.js'
import type { Workspace } from '../workspace/workspace.js'
import type { SarifFile } from './import/read-sarif.js'

export type StageName = 'scan' | 'investigate' | 'import' | 'revalidate' | 'variants' | 'triage' | 'enrich' | 'export'

/** What a person who watches is told. */
export type ProgressEvent =
  | { readonly kind: 'stage-start'; readonly stage: StageName; readonly total: number | undefined }
  | { readonly kind: 'progress'; readonly stage: StageName; readonly done: number; readonly total: number | undefined }
  | { readonly kind: 'stage-end'; readonly stage: StageName; readonly report: StageReport }
  | { readonly kind: 'note'; readonly stage: StageName; readonly text: string }

export interface StageContext {
  readonly workspace: Workspace
  readonly project: Project
  readonly run: string
  /** The record of the run, as findings name it: relative to the state folder. */
  readonly record: string
  readonly doors: Doors
  readonly pool: WorkerPool
  readonly options: HuntOptions
  /** All that is looked at; absent where everything is. */
  readonly changes?: ChangeSet | undefined
  /** What other tools claim. */
  readonly imports: readonly SarifFile[]
  readonly signal: AbortSignal
  readonly now: () => Date
  readonly isAlive: (pid: number) => boolean
  readonly toolsOf: (
    stage: StagePrincipal,
    knownHash: (path: string) => string | undefined,
    writers?: RecordWriters,
  ) => GuardedTools
  /** Which files store the records that others read, of the files that a stage knows. */
  readonly writersOf: (stage: StagePrincipal, files: KnownFiles) => RecordWriters
  readonly onProgress: (event: ProgressEvent) => void
}

/** What the stages get that an agent does. */
export interface AgentStageContext extends StageContext {
  readonly agents: StageAgents
}

/** Who does which stage. */
export interface StageAgents {
  readonly investigate: Agent
  readonly revalidate: Agent
  /** Absent: by the written rubric. */
  readonly triage?: TriageAgent
}

export interface HuntOptions {
  /** Read every file again, whatever its times say. */
  readonly verifyContent: boolean
  /** Do the work of all stages again. */
  readonly force: boolean
  /** Say what the investigation would cost, and do nothing of it. */
  readonly estimateOnly: boolean
  /** At most so many files are investigated. */
  readonly limit: number | undefined
  /** Investigation ends after so many files in a row without a finding. */
  readonly stopAfterDry: number | undefined
  /** Read the history of a repository above the size bound. */
  readonly gitHistory: boolean
  /** Keep and show names and addresses of people. */
  readonly people: boolean
  /** What is shown in the end; models are paid for hints only where it is `explore`. */
  readonly tier: Tier
  /** Look only at what changed. */
  readonly diff?: DiffRequest | undefined
}

export interface StageReport {
  readonly stage: StageName
  /** `partial`: stopped, limited, or something in it failed. */
  readonly extent: 'complete' | 'partial'
  /** For a person and for JSON: `files`, `findings`, … */
  readonly counts: Readonly<Record<string, number>>
  /** What a person should know: a history that is not there, work that failed and why. */
  readonly notes: readonly string[]
  /** What the stage was expected to cost, where models do it. */
  readonly estimate?: Estimate
}

/** Under which name something about a claim is counted: what is said of hints is counted apart. */
export function inTier(claim: Pick<Claim, 'tier'>, name: string): string {
  return tierOf(claim) === 'default' ? name : `${tierOf(claim)}-${name}`
}

export type Stage = (context: StageContext) => Promise<StageReport>
export type AgentStage = (context: AgentStageContext) => Promise<StageReport>
