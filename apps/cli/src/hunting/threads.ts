// How many worker threads a hunt has unless it is told otherwise.

import { availableParallelism } from 'node:os'

/** Each takes about 150 MB: with more, a hunt of a large tree needs more memory than most machines give to a tool. */
export const mostThreads = 4

/** One for each core, up to a bound. */
export function defaultThreads(): number {
  return Math.min(mostThreads, Math.max(1, availableParallelism()))
}
