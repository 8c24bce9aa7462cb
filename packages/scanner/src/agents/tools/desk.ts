// What the operations of one agent work with: its door, the files that the scan saw, the history, the worker threads, and how much one
// answer may show.

import type { FileRecord } from '@sallyport/store'
import type { GitHistory } from '../../operations/git-history.js'
import type { WorkerPool } from '../../workers/pool.js'
import type { GuardedTools } from '../guarded-tools.js'
import type { AgentOperation } from './agent-operation.js'

export interface Desk {
  readonly tools: GuardedTools
  /** By path: what the scan read or named. */
  readonly files: ReadonlyMap<string, FileRecord>
  readonly pool: WorkerPool
  /** What is known of the project: INFO.md where the operator accepted it, technologies, entry points. */
  readonly facts: string
  /** The history, or why there is none. */
  readonly history: () => GitHistory | { readonly refusal: string }
  readonly bounds: DeskBounds
  readonly scripts: ScriptDesk
  /** The run is to end: what takes long gives up. */
  readonly isStopped: () => boolean
}

/** What scripts of an agent run with. */
export interface ScriptDesk {
  /** Threads of their own: a script waits for operations, which may need the others. */
  readonly pool: WorkerPool
  /** Those that are functions there. */
  readonly operations: readonly AgentOperation[]
  /** Asks the gate for `run_script`; says why where it denies. */
  readonly denies: () => string | undefined
  /** Asks the gate for a tool; says why where it denies. */
  readonly deniesTool: (name: string) => string | undefined
}

/** Lets timers, signals and other conversations have their turn; false where the run is to end. */
export async function takeTurns({ isStopped }: Desk): Promise<boolean> {
  await new Promise((resolve) => setImmediate(resolve))
  return !isStopped()
}

export interface DeskBounds {
  readonly lines: number
  readonly characters: number
  readonly entries: number
  readonly matches: number
  /** Bytes that one search may read. */
  readonly searchBytes: number
}

export const usualBounds: DeskBounds = {
  lines: 600,
  characters: 40_000,
  entries: 500,
  matches: 120,
  searchBytes: 200 * 1024 * 1024,
}
