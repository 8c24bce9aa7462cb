// How many worker threads a hunt has unless it is told otherwise, and how much memory they may take.

import { availableParallelism } from 'node:os'
import type { MemoryBound } from '@sallyport/scanner'

/** Each has to compile all code for itself, so that more are no faster on a small tree. */
export const mostThreads = 4

const mostBytes = 850_000_000

/** One for each core, up to a bound. */
export function defaultThreads(): number {
  return Math.min(mostThreads, Math.max(1, availableParallelism()))
}

/** Each thread takes about 150 MB: with what is taken before the bound is noticed, a hunt stays below a gigabyte. */
export const defaultMemory: MemoryBound = { most: mostBytes, taken: () => process.memoryUsage.rss() }
