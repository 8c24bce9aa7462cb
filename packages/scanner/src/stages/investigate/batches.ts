// Files that are looked at together: what imports one another first, then what lies in one folder, so that an agent meets what belongs
// together. INVARIANT: the batches that are left after some were done are those that they were before, so that an interrupted
// conversation goes on where it was.

import { posix } from 'node:path'
import type { Related } from './import-relations.js'

/** A lease, or what would be one. */
interface Subject {
  /** A path. */
  readonly subject: string
}

/** Batches of at most `most` files; every lease is in exactly one. */
export function batchesOf<T extends Subject>(leases: readonly T[], most: number, related: Related): T[][] {
  if (most <= 1) return leases.map((lease) => [lease])
  const sorted = [...leases].sort((one, other) => compare(keyOf(one), keyOf(other)))
  const left = new Map(sorted.map((lease) => [lease.subject, lease]))
  const batches: T[][] = []
  for (const [index, seed] of sorted.entries()) {
    if (!left.delete(seed.subject)) continue
    const batch = [seed]
    addImported(batch, left, most, related)
    addNeighbours(batch, left, most, sorted, index, related)
    batches.push(batch)
  }
  return batches
}

/** Along imports, nearest first. */
function addImported<T extends Subject>(batch: T[], left: Map<string, T>, most: number, related: Related): void {
  for (let at = 0; at < batch.length && batch.length < most; at += 1) {
    for (const path of related.get(batch[at]?.subject ?? '') ?? []) {
      const lease = left.get(path)
      if (lease === undefined) continue
      left.delete(path)
      batch.push(lease)
      if (batch.length >= most) return
    }
  }
}

/** From the same part of the program, in order: those that belong to no other file by an import. */
function addNeighbours<T extends Subject>(
  batch: T[],
  left: Map<string, T>,
  most: number,
  sorted: readonly T[],
  from: number,
  related: Related,
): void {
  const folder = topFolder(sorted[from]?.subject ?? '')
  for (let at = from + 1; at < sorted.length && batch.length < most; at += 1) {
    const lease = sorted[at]
    if (lease === undefined || topFolder(lease.subject) !== folder) return
    if ((related.get(lease.subject) ?? []).length === 0 && left.delete(lease.subject)) batch.push(lease)
  }
}

function keyOf({ subject }: Subject): string {
  return `${posix.dirname(subject)}/\u0000${posix.basename(subject)}`
}

/** Two levels: what lies below one of them belongs to one part of a program. */
function topFolder(path: string): string {
  return posix.dirname(path).split('/').slice(0, 2).join('/')
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
