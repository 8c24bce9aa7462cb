// What the main thread and an analysis worker say to each other. Plain data only. The worker reads nothing itself: every text it
// gets was read through the guard on the main thread, and what it needs beside it asks for.

import type { PlaceDescription, Rule, SymbolPlace } from '@sallyport/detectors'
import type { Candidate, Claim, Clearance, EntryPoint, FileState, Place, Verdict } from '@sallyport/findings'

export interface WorkerSettings {
  readonly disabledRules: readonly string[]
  /** Of the workspace: in the place of the built-in rules of their ids, or beside them. */
  readonly ownRules: readonly Rule[]
  /** The rule of a candidate that says where data enters; told, since whose constant it is checks much that a worker has no use for. */
  readonly entryPointRule: string
}

export interface FileBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

export type Job =
  | ScanJob
  /** With the workspace's key, for keyed hashes of secrets; hex. */
  | { readonly kind: 'secrets'; readonly file: FileBytes; readonly maskKey: string }
  | {
      readonly kind: 'investigate'
      readonly file: FileBytes
      readonly places: readonly { readonly ruleId: string; readonly place: Place }[]
    }
  /** With all files that the claim's trace goes through. */
  | { readonly kind: 'revalidate'; readonly files: readonly FileBytes[]; readonly claim: Claim }
  /** A sample of an own rule, alone. */
  | { readonly kind: 'sample'; readonly file: FileBytes; readonly ruleId: string }
  | { readonly kind: 'survey'; readonly file: FileBytes }
  /** Where a name stands. */
  | { readonly kind: 'symbol'; readonly file: FileBytes; readonly name: string }
  /** The statement and the function around a place, from 1. */
  | { readonly kind: 'describe'; readonly file: FileBytes; readonly line: number; readonly column: number }
  | ScriptJob

/** Files of a batch, their bytes one behind the other: one copy for all of them. */
export interface ScanJob {
  readonly kind: 'scan'
  readonly files: readonly { readonly path: string; readonly length: number }[]
  readonly bytes: Uint8Array
  /** One number in shared memory: which file is under way. It tells, of a thread that died, which one it died of. */
  readonly underWay: Int32Array
}

/** A script of an agent, with the functions that it may call. */
export interface ScriptJob {
  readonly kind: 'script'
  readonly source: string
  readonly functions: readonly ScriptFunction[]
  /** Of what it prints. */
  readonly mostCharacters: number
  /** One number in shared memory, raised with each answer: the worker sleeps until then. */
  readonly signal: Int32Array
}

export interface ScriptFunction {
  readonly name: string
  readonly parameters: readonly string[]
  /** So many of them, from the first, must be given. */
  readonly required: number
}

/** What a function of a script gives, or why it does not. */
export interface Called {
  readonly text: string
  readonly isError: boolean
}

export interface ScriptOutcome {
  readonly output: string
  readonly isCut: boolean
  readonly error?: string
}

/** What a scan found out about one file. */
export interface ScannedFile {
  readonly path: string
  readonly state: FileState
  /** Why it failed, in words. */
  readonly detail?: string
  /** `sha256:<hex>` of the bytes. */
  readonly contentHash: string
  readonly language?: string
  readonly candidates: readonly Candidate[]
  readonly entryPoints: readonly EntryPoint[]
}

export type Analysed =
  | {
      readonly kind: 'analysed'
      readonly claims: readonly Claim[]
      readonly clearances: readonly Clearance[]
      readonly limits: readonly string[]
    }
  | { readonly kind: 'failed'; readonly reason: string }

export interface SampleAnswer {
  /** Where the rule claims something. */
  readonly lines: readonly number[]
  /** Whether a hunt would look at it at all. */
  readonly isProposed: boolean
  readonly failure?: string
}

export interface JobResults {
  readonly scan: undefined
  readonly secrets: readonly Claim[]
  readonly investigate: Analysed
  readonly revalidate: Verdict
  readonly sample: SampleAnswer
  readonly survey: readonly EntryPoint[]
  readonly symbol: readonly SymbolPlace[]
  readonly describe: PlaceDescription
  readonly script: ScriptOutcome
}

/** A file that an analysis asked for: without bytes where the worker had them before and keeps what it made of them. */
export interface LoadedFile {
  readonly path: string
  readonly bytes?: Uint8Array
  /** What was kept of all files until now is to be given up. */
  readonly isFirst?: true
}

export interface LoadRequest {
  readonly request: number
  readonly specifier: string
  readonly from: string
}

export interface LoadAnswer {
  readonly request: number
  readonly file: LoadedFile | undefined
}

export type ToWorker =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'loaded'; readonly answers: readonly LoadAnswer[] }
  | { readonly kind: 'called'; readonly called: Called }

export type FromWorker =
  /** The next files of a scan. */
  | { readonly kind: 'items'; readonly items: readonly ScannedFile[] }
  /** What is asked for at once goes in one message, and so do the answers. */
  | { readonly kind: 'load'; readonly requests: readonly LoadRequest[] }
  /** From a script, which waits; `input` is JSON. */
  | { readonly kind: 'call'; readonly name: string; readonly input: string }
  | { readonly kind: 'done'; readonly result: JobResults[keyof JobResults] }
  | { readonly kind: 'failed'; readonly message: string }
