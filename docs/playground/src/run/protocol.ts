// What page and worker say to each other. Plain data only: it is copied from one to the other.

import type { TreeEntry } from '../machine/tree.js'

export interface Order {
  readonly script: string
  readonly policy: string
  readonly entries: readonly TreeEntry[]
  readonly user: { readonly name: string; readonly uid: number; readonly gid: number }
}

/** One decision, as a person reads it. */
export interface ShownDecision {
  readonly effect: 'allow' | 'deny' | 'approval'
  /** `file_system::Action::"open"` */
  readonly action: string
  /** `file_system::Dir::"/srv"` */
  readonly resource: string
  /** Of a decision that covers several members of a directory: the others. */
  readonly members: readonly string[]
  /** The script function that asked. */
  readonly operation: string
  /** Policies that decided: ``permit `policy0` (policy.cedar:3)``. */
  readonly policies: readonly string[]
  readonly summary: string
  readonly hint: string | undefined
  /** All that the operation needs, as policies to add; absent where no permit would help. */
  readonly permit: string | undefined
}

export interface Finished {
  readonly kind: 'finished'
  /** `success`, `denied`, `limit`, …; `refused` where the policy or the tree kept the run from beginning. */
  readonly ending: string
  readonly exitCode: number
  /** What `sallyport run` writes: the value, and everything else. */
  readonly out: string
  readonly error: string
  readonly logs: readonly { readonly level: string; readonly message: string; readonly line: number }[]
  readonly decisions: readonly ShownDecision[]
  /** Decisions beyond those that are shown. */
  readonly hiddenDecisions: number
  /** The disk afterwards; absent where nothing ran. */
  readonly entries?: readonly TreeEntry[]
  readonly milliseconds: number
}

export type Answer = { readonly kind: 'ready' } | { readonly kind: 'lost'; readonly message: string } | Finished
