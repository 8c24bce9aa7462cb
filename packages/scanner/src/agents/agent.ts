// Who investigates and who revalidates: one interface, whether the analyst answers or a model. INVARIANT: an agent touches the tree
// through its tools only, and each of them passes the guard as the stage's agent.

import type { Candidate, Claim, Clearance, FindingRecord, Receipt, Triage, Verdict } from '@sallyport/findings'
import type { Estimate } from './estimate.js'
import type { GuardedTools } from './guarded-tools.js'

export interface Dependency {
  readonly path: string
  /** `sha256:<hex>`, or null for a file that is not there. */
  readonly contentHash: string | null
}

export interface InvestigationJob {
  readonly path: string
  readonly candidates: readonly Candidate[]
}

export interface SizedJob extends InvestigationJob {
  readonly sizeBytes: number
}

export type Investigation =
  | {
      readonly kind: 'done'
      readonly claims: readonly Claim[]
      /** Why candidates and sinks are no flaws. */
      readonly clearances: readonly Clearance[]
      /** Bounds that the work met, in words. */
      readonly limits: readonly string[]
      /** Claims that did not hold against the files. */
      readonly rejected?: number
      /** Why the answer is not the whole one: what is claimed counts, and the work stays to be done. */
      readonly incomplete?: string
      /** Who looked and with what; only models give one. */
      readonly receipt?: Receipt
    }
  | { readonly kind: 'failed'; readonly reason: string }
  | Postponed

/** Nothing failed: the run may not go on, and the work stays as it was. */
export interface Postponed {
  readonly kind: 'postponed'
  readonly reason: string
}

export type Revalidation =
  | { readonly kind: 'done'; readonly verdict: Verdict; readonly method?: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | Postponed

/** What came of the files of one investigation, by path; a file without an answer counts as not done. */
export type Investigations = ReadonlyMap<string, Investigation>

export interface Agent {
  /** `analyst` */
  readonly name: string
  /** Part of what a result depends on: another version does the work again. */
  readonly version: string
  /** How it reaches verdicts, in words. */
  readonly method: string
  /** So many files are given to one investigation at most. */
  readonly filesAtOnce: number
  /** So many investigations run at once. */
  readonly concurrency: number
  /** Whether an answer depends on every file that was read, or on the investigated one alone. */
  readonly dependsOn: 'all-reads' | 'own-file'
  /** What investigating these batches would cost; nothing for an agent that costs nothing. Sizes are in bytes. */
  estimate?(batches: readonly (readonly SizedJob[])[]): Estimate
  investigate(jobs: readonly InvestigationJob[], tools: GuardedTools): Promise<Investigations>
  /** Sees the claim only: place, class and evidence. */
  revalidate(claim: Claim, tools: GuardedTools): Promise<Revalidation>
}

export type Sorting =
  | { readonly kind: 'done'; readonly triage: Triage }
  | { readonly kind: 'failed'; readonly reason: string }
  | Postponed

/** Says which findings come first; the written rubric needs none. */
export interface TriageAgent {
  /** Part of what a result depends on: another version does the work again. */
  readonly version: string
  /** So many findings are given to it at once at most. */
  readonly findingsAtOnce: number
  readonly concurrency: number
  /** By the findings' ids; one without an answer counts as not done. */
  sort(findings: readonly FindingRecord[], tools: GuardedTools): Promise<ReadonlyMap<string, Sorting>>
}
