// Files that are looked at together: of one folder, nearest first, so that an agent meets what belongs together.

import { posix } from 'node:path'

/** A lease, or what would be one. */
interface Subject {
  /** A path. */
  readonly subject: string
}

/** Batches of at most `most` files, each of one folder as far as it fills them; every lease is in exactly one. */
export function batchesOf<T extends Subject>(leases: readonly T[], most: number): T[][] {
  if (most <= 1) return leases.map((lease) => [lease])
  const sorted = [...leases].sort((one, other) => compare(keyOf(one), keyOf(other)))
  const batches: T[][] = []
  for (const lease of sorted) {
    const last = batches.at(-1)
    const isNear = last?.[0] !== undefined && topFolder(last[0].subject) === topFolder(lease.subject)
    if (last === undefined || last.length >= most || !isNear) batches.push([lease])
    else last.push(lease)
  }
  return batches
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
