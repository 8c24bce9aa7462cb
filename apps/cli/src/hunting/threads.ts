// How many worker threads a hunt has unless it is told otherwise, and how much memory they may take.

import { availableParallelism } from 'node:os'
import type { MemoryBound } from '@sallyport/scanner'

/** With more, a tree has to be large before they are worth their start. */
export const mostThreads = 4

const mostBytes = 850_000_000

/** One for each core, up to a bound. */
export function defaultThreads(): number {
  return Math.min(mostThreads, Math.max(1, availableParallelism()))
}

/** Each takes about 150 MB, and 250 on large trees: together they stay below a gigabyte. */
export const defaultMemory: MemoryBound = { most: mostBytes, taken: () => process.memoryUsage.rss() }
