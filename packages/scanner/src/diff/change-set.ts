// What changed, as the stages see it: the files, which of their lines are new, and the files near them.

import type { FindingRecord } from '@sallyport/findings'
import { type Hunk, touches } from './line-hunks.js'
import type { PresentTree } from './present-tree.js'

/** What an operator asks to look at, of everything that is there. */
export type DiffRequest =
  /** Since the branch left this one; by default the repository's main branch. */
  | { readonly kind: 'base'; readonly ref: string | undefined }
  | { readonly kind: 'staged' }
  | { readonly kind: 'commit'; readonly ref: string }
  | { readonly kind: 'files'; readonly files: readonly string[] }

export interface ChangedFile {
  readonly path: string
  /** `named`: nobody knows whether it changed. */
  readonly change: 'added' | 'modified' | 'renamed' | 'deleted' | 'named'
  /** Its name before. */
  readonly from?: string
  /** Why it cannot be looked at, where that is known beforehand. */
  readonly state?: string
  /** Its new lines; absent where they are not known. */
  readonly hunks?: readonly Hunk[]
}

export interface ChangeSet {
  readonly kind: DiffRequest['kind']
  /** As the operator named it. */
  readonly ref: string | null
  /** The commit that is compared with. */
  readonly base: string | null
  readonly files: ReadonlyMap<string, ChangedFile>
  /** Unchanged files whose meaning may have changed: they import a changed one, or were judged by it. */
  readonly near: ReadonlySet<string>
  /** Files that were investigated before this run. */
  readonly known: ReadonlySet<string>
  readonly present: PresentTree
  readonly run: string
  readonly notes: readonly string[]
  readonly isComplete: boolean
}

/**
 * `introduced`: a line of it is new. `affected`: lines between its steps are new, or it is new in code that is not. `older`: nothing
 * near it changed. `unknown`: there is nothing to compare with.
 */
export type Origin = 'introduced' | 'affected' | 'older' | 'unknown'

/** What the stages look at: changed files that are there, and those near them. */
export function isLookedAt(changes: ChangeSet | undefined, path: string): boolean {
  return changes === undefined || changes.files.has(path) || changes.near.has(path)
}

/** Where a finding comes from, or nothing where it has no part in what changed. */
export function originOf({ finding }: FindingRecord, changes: ChangeSet): Origin | undefined {
  const { claim, claimedBy } = finding
  const traces = [claim.trace, ...(claim.furtherWays ?? []).map(({ trace }) => trace)]
  const places = [claim.place, ...traces.flat().map(({ quote }) => quote.place)]
  const changed = places.filter(({ path }) => changes.files.has(path))
  if (changed.length === 0) {
    // Its files are as they were and were looked at before: what made it a flaw is what changed.
    const isNew =
      claimedBy.run === changes.run && places.some(({ path }) => changes.near.has(path) && changes.known.has(path))
    return isNew ? 'affected' : undefined
  }
  if (changed.every(({ path }) => changes.files.get(path)?.hunks === undefined)) return 'unknown'
  const hunksOf = (path: string): readonly Hunk[] => changes.files.get(path)?.hunks ?? []
  if (changed.some(({ path, startLine, endLine }) => touches(hunksOf(path), startLine, endLine))) return 'introduced'
  const isAffected = [...new Set(changed.map(({ path }) => path))].some((path) => {
    const lines = places
      .filter((place) => place.path === path)
      .flatMap(({ startLine, endLine }) => [startLine, endLine])
    return touches(hunksOf(path), Math.min(...lines), Math.max(...lines))
  })
  return isAffected ? 'affected' : 'older'
}
