// What main thread and worker say to each other. Plain data only: it is copied from one to the other.

import type { Source, Span } from '@sallyport/diagnostics'
import type { CompiledEngine, Generalization, LearnedPolicy } from '@sallyport/policy'
import type { EngineStart } from '../isolation/engine-start.js'
import type { LogLevel } from '../journal.js'
import type { Limits, ProfileName } from '../limits.js'
import type { NetworkSettings } from '../network/settings.js'
import type { RunResult } from '../result.js'
import type { PolicyCheck } from './policy-check.js'

export interface AuditSettings {
  /** Absent: no record at all, only where the operator said so. */
  readonly path: string | undefined
  readonly sync: boolean
}

/** Who is asked where the policy wants approval of an act: nobody, which denies it, or the person at the terminal. */
export type ApprovalSettings = 'nobody' | { readonly timeoutMs: number }

/** In the guard's thread, or in a process of its own that has given up its rights. */
export type IsolationSettings = 'none' | Pick<EngineStart, 'isolation' | 'url' | 'searchPath'>

/** One script to run. */
export interface RunOrder {
  readonly script: Source
  readonly policy: Source
  /** JSON text of the arguments file. */
  readonly scriptArguments: Source | undefined
  readonly policyMode: 'strict' | 'rex'
  readonly authorizerMode: 'enforce' | 'observe'
  readonly program: string
  readonly profile: ProfileName
  readonly run: string
  readonly limits: Limits
  readonly audit: AuditSettings
  /** The folder of the operator's own state, which no script may touch. */
  readonly stateFolder: string
  readonly approvals: ApprovalSettings
  /** Where the engine runs. */
  readonly isolation: IsolationSettings
  readonly network?: NetworkSettings
  readonly logLevel: LogLevel
  readonly measuresProcess: boolean
  /** Makes a policy from what the run asks. */
  readonly learns?: Generalization
  /** Shared: element 0 is the number of the signal that asks the script to end, or 0. */
  readonly flags: Int32Array
  /** Compiled by the main thread, which is idle while a worker for one run starts; absent, the worker compiles its own. */
  readonly policyEngine?: CompiledEngine | undefined
  /** Where the main thread says what its own strict check of the policy found; absent, the worker checks. */
  readonly policyCheck?: PolicyCheck | undefined
}

/** Which step refused an order that never became a run. */
export type StartStep = 'arguments' | 'policy' | 'argument-depth' | 'audit' | 'platform' | 'isolation'

export interface StartFailure {
  readonly step: StartStep
  readonly code: string
  /** For a person: what, where, what to do. */
  readonly message: string
  readonly hint: string | undefined
  readonly source: Source | undefined
  readonly span: Span | undefined
  /** Further problems of the same step, each as a person reads it. */
  readonly details: readonly string[]
}

export type WorkerAnswer =
  | {
      readonly kind: 'result'
      readonly result: RunResult
      readonly warnings: readonly string[]
      readonly learned?: LearnedPolicy
    }
  | { readonly kind: 'start-failure'; readonly failure: StartFailure }
  | { readonly kind: 'defect'; readonly message: string }

export const interruptNumber = 2

export const signalNames = new Map<number, string>([
  [interruptNumber, 'SIGINT'],
  [15, 'SIGTERM'],
])
