// Who investigates and who revalidates: one interface, whether the analyst answers or a model. INVARIANT: an agent touches the tree
// through its tools only, and each of them passes the guard as the stage's agent.

import type { Candidate, Claim, Clearance, RecordedRead, Verdict } from '@sallyport/findings'

/** What an agent may do while it works on one job; what it read is noted. */
export interface AgentTools {
  /** Reads a file of the tree. Nothing where it is not there or may not be read. */
  read(path: string): Promise<{ readonly path: string; readonly bytes: Uint8Array } | undefined>
  /** Finds and reads what an import in `from` means. */
  readImport(
    from: string,
    specifier: string,
  ): Promise<{ readonly path: string; readonly bytes: Uint8Array } | undefined>
  /** Claims for secrets in a file, read as the one agent that may read secrets; they come masked. */
  claimSecrets(path: string): Promise<readonly Claim[]>
  /** What was read so far, in order. */
  readonly reads: readonly RecordedRead[]
  /** Files that the answer depends on, and what they were: `null` for one that is not there. */
  readonly dependencies: readonly Dependency[]
}

export interface Dependency {
  readonly path: string
  /** `sha256:<hex>`, or null for a file that is not there. */
  readonly contentHash: string | null
}

export interface InvestigationJob {
  readonly path: string
  readonly candidates: readonly Candidate[]
}

export type Investigation =
  | {
      readonly kind: 'done'
      readonly claims: readonly Claim[]
      /** Why candidates and sinks are no flaws. */
      readonly clearances: readonly Clearance[]
      /** Bounds that the work met, in words. */
      readonly limits: readonly string[]
      /** Why the answer is not the whole one: what is claimed counts, and the work stays to be done. */
      readonly incomplete?: string
    }
  | { readonly kind: 'failed'; readonly reason: string }

export type Revalidation =
  | { readonly kind: 'done'; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly reason: string }

export interface Agent {
  /** `analyst` */
  readonly name: string
  /** Part of what a result depends on: another version does the work again. */
  readonly version: string
  /** How it reaches verdicts, in words. */
  readonly method: string
  investigate(job: InvestigationJob, tools: AgentTools): Promise<Investigation>
  /** Sees the claim only: place, class and evidence. */
  revalidate(claim: Claim, tools: AgentTools): Promise<Revalidation>
}
