// What a run's operations have used of the host so far. INVARIANT: a sum that passes its limit, or an operation that passes its
// time, ends the run, and no script can catch that (EN-5); what was counted is never given back.

import { EvaluationError } from '@sallyport/rhai'
import type { OperationLimits } from './limits.js'

/** What may be counted, by the limit that bounds its sum. */
type Sum = 'runReadBytes' | 'runWriteBytes' | 'runEntries' | 'runPrograms'

const words: Readonly<Record<Sum, string>> = {
  runReadBytes: 'bytes read',
  runWriteBytes: 'bytes written',
  runEntries: 'entries listed',
  runPrograms: 'programs started',
}

export class RunMeter {
  readonly #limits: Pick<OperationLimits, Sum | 'operationMilliseconds'>
  readonly #clock: () => number
  readonly #sums: Record<Sum, number> = { runReadBytes: 0, runWriteBytes: 0, runEntries: 0, runPrograms: 0 }
  #deadline = Number.POSITIVE_INFINITY

  /** `clock` gives milliseconds that never go back. */
  constructor(limits: Pick<OperationLimits, Sum | 'operationMilliseconds'>, clock: () => number) {
    this.#limits = limits
    this.#clock = clock
  }

  /** Bytes that came from the host, or out of something compressed. */
  read(bytes: number): void {
    this.#add('runReadBytes', bytes)
  }

  /** Bytes that are about to be written. */
  write(bytes: number): void {
    this.#add('runWriteBytes', bytes)
  }

  /** Names that a directory, or entries that a table of the system gave. */
  list(entries: number): void {
    this.#add('runEntries', entries)
  }

  /** A program is about to start. */
  startProgram(): void {
    this.#add('runPrograms', 1)
  }

  /** Whole milliseconds that the operation which runs now still has, at least one; waiting for longer would be in vain. */
  get millisecondsLeft(): number {
    return Math.max(1, Math.ceil(this.#deadline - this.#clock()))
  }

  /** One operation, with its time; one that a closure calls has a time of its own. */
  timed<T>(act: () => T): T {
    const outer = this.#deadline
    this.#deadline = this.#clock() + this.#limits.operationMilliseconds
    try {
      return act()
    } finally {
      this.#deadline = outer
    }
  }

  checkTime(): void {
    if (this.#clock() > this.#deadline) {
      throw reached(`operation takes longer than ${this.#limits.operationMilliseconds} ms`)
    }
  }

  #add(sum: Sum, amount: number): void {
    this.#sums[sum] += amount
    if (this.#sums[sum] > this.#limits[sum]) throw reached(`more than ${this.#limits[sum]} ${words[sum]} in this run`)
    this.checkTime()
  }
}

function reached(text: string): EvaluationError {
  return new EvaluationError({ kind: 'ErrorTerminated', text: `Limit of the run reached: ${text}` })
}

/** For hosts whose work is bounded elsewhere: counts, and never refuses. */
export function unboundedMeter(): RunMeter {
  const none = Number.POSITIVE_INFINITY
  const limits = {
    runReadBytes: none,
    runWriteBytes: none,
    runEntries: none,
    runPrograms: none,
    operationMilliseconds: none,
  }
  return new RunMeter(limits, () => performance.now())
}
