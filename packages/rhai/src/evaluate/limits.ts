// Every limit and every counter. Hot code subtracts from `budget` and calls `checkPoint` when it is spent, at the latest after
// 4,096 operations; there the total, the deadline, the stop flag and the memory are looked at. What is thrown here cannot be caught.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError, type EvaluationErrorKind } from '../errors.js'
import type { RhaiArray } from '../value/array.js'
import type { Blob } from '../value/blob.js'
import type { RhaiMap } from '../value/map.js'
import { meter } from '../value/meter.js'
import { countSizes, type Sizes } from '../value/sizes.js'
import { exceedsBytes } from '../value/strings.js'
import type { Value } from '../value/value.js'
import { takeCensus } from './census.js'
import type { SizeLimits } from './native-function.js'

/** In all of them `Infinity` means unlimited; 0 does so only for operations and sizes, as in Rhai. */
export interface Limits {
  readonly maxOperations: number
  readonly maxMilliseconds: number
  readonly maxCallLevels: number
  readonly maxStringBytes: number
  readonly maxArrayElements: number
  readonly maxMapEntries: number
  readonly maxMemoryBytes: number
  readonly maxVariables: number
  readonly maxModules: number
  readonly maxOutputBytes: number
}

/**
 * Ours, all finite: a normal long script never meets them, a runaway one ends within minutes and a gigabyte.
 * Rhai itself limits only call levels (64) and depths.
 */
export const defaultLimits: Limits = {
  maxOperations: 2_000_000_000,
  maxMilliseconds: 600_000,
  maxCallLevels: 64,
  maxStringBytes: 64 * 1024 * 1024,
  maxArrayElements: 8 * 1024 * 1024,
  maxMapEntries: 2 * 1024 * 1024,
  maxMemoryBytes: 512 * 1024 * 1024,
  maxVariables: 65_536,
  maxModules: 1024,
  maxOutputBytes: 64 * 1024 * 1024,
}

/** How the host watches and stops a run. */
export interface Control {
  /** Read at every check point. */
  shouldStop?(): boolean
  /** Told the count of operations at every check point; a value other than undefined ends the run with it. */
  onProgress?(operations: number): Value
  /** Operations between two check points, at most; 4,096 where absent. 1 makes one wherever operations are counted. */
  readonly checkInterval?: number
  /** Ends the run with a value, unit included, as soon as so many operations are counted. */
  readonly terminateAt?: { readonly operations: number; readonly value: Value }
}

const stride = 4096

const orInfinity = (limit: number): number => (limit === 0 ? Number.POSITIVE_INFINITY : limit)

/** Walks what a run holds: frames, module constants, the host's scope. */
export type Roots = () => Iterable<unknown>

export class Counters {
  /** Operations left until the next check point. Hot code: `if ((counters.budget -= n) < 0) counters.checkPoint()`. */
  budget = 0
  /** Script functions entered and not left. */
  depth = 0
  maxDepth = defaultLimits.maxCallLevels
  sizes: SizeLimits = defaultLimits
  maxVariables = defaultLimits.maxVariables
  modules = 0
  /** Of the run that ended last. */
  lastOperations = 0

  private limits: Limits = defaultLimits
  private granted = 0
  private spent = 0
  private deadline = Number.POSITIVE_INFINITY
  private control: Control = {}
  private now: () => number = Date.now
  private outputBytes = 0
  private live = 0
  private meterAtCensus = 0
  private roots: Roots = () => []

  /** Starts counting for a run; gives back what restores the counters of the run around it. */
  start(limits: Limits, control: Control, now: () => number, roots: Roots): () => void {
    const saved = { ...this }
    this.limits = limits
    this.control = control
    this.now = now
    this.roots = roots
    this.maxDepth = limits.maxCallLevels
    this.sizes = {
      maxStringBytes: orInfinity(limits.maxStringBytes),
      maxArrayElements: orInfinity(limits.maxArrayElements),
      maxMapEntries: orInfinity(limits.maxMapEntries),
    }
    this.maxVariables = limits.maxVariables
    this.modules = 0
    this.depth = 0
    this.spent = 0
    this.outputBytes = 0
    this.live = 0
    this.meterAtCensus = meter.bytes
    this.deadline = Number.isFinite(limits.maxMilliseconds) ? now() + limits.maxMilliseconds : Number.POSITIVE_INFINITY
    this.grant()
    return () => {
      const { operations } = this
      Object.assign(this, saved, { lastOperations: operations })
    }
  }

  /** Operations counted so far. */
  get operations(): number {
    return this.spent + this.granted - this.budget
  }

  private grant(): void {
    const { checkInterval = stride, terminateAt } = this.control
    const left = orInfinity(this.limits.maxOperations) - this.spent
    const untilEnd = terminateAt === undefined ? left : Math.max(1, terminateAt.operations) - 1 - this.spent
    this.granted = Math.min(stride, checkInterval - 1, left, untilEnd)
    this.budget = this.granted
  }

  /** The budget is spent: is there more? */
  checkPoint(): void {
    this.spent += this.granted - this.budget
    this.granted = 0
    this.budget = 0
    this.checkTermination()
    if (this.spent > orInfinity(this.limits.maxOperations)) {
      throw limitReached('ErrorTooManyOperations', 'Too many operations')
    }
    if (this.control.shouldStop?.() === true || this.now() > this.deadline) {
      throw limitReached('ErrorTerminated', 'Script terminated')
    }
    const token = this.control.onProgress?.(this.spent)
    if (token !== undefined) {
      throw new EvaluationError({ kind: 'ErrorTerminated', text: 'Script terminated', value: token })
    }
    this.checkMemory(0)
    this.grant()
  }

  /** The host's own end of the run; what both it and the limit would stop, it stops where it comes first. */
  private checkTermination(): void {
    const { terminateAt } = this.control
    if (terminateAt === undefined || this.spent < terminateAt.operations) return
    if (terminateAt.operations > orInfinity(this.limits.maxOperations)) return
    throw new EvaluationError({ kind: 'ErrorTerminated', text: 'Script terminated', value: terminateAt.value })
  }

  /** Counts work in proportion to a size, before it is done. */
  charge(operations: number): void {
    this.budget -= Math.ceil(operations)
    if (this.budget < 0) this.checkPoint()
  }

  /** Counts an allocation, before it is made. */
  chargeMemory(bytes: number): void {
    if (bytes > 65_536) {
      this.checkMemory(bytes)
      // Large allocations take time too: a byte per sixteen counts as an operation.
      this.charge(bytes / 16_384)
    }
  }

  /** Containers count what they allocate; a census tells how much of that still lives. Amortised linear. */
  private checkMemory(wanted: number): void {
    const limit = this.limits.maxMemoryBytes
    if (this.live + (meter.bytes - this.meterAtCensus) + wanted <= limit) return
    this.live = takeCensus(this.roots())
    this.meterAtCensus = meter.bytes
    if (this.live + wanted > limit) throw limitReached('ErrorDataTooLarge', 'Total memory of script too large')
    // A nearly full heap must not cause a census at each step: a sixteenth may be overdrawn until the next.
    this.meterAtCensus += limit / 16
  }

  checkString(text: string, position?: Position | undefined): string {
    if (text.length * 3 > this.sizes.maxStringBytes && exceedsBytes(text, this.sizes.maxStringBytes)) {
      throw limitReached('ErrorDataTooLarge', 'Length of string too large', position)
    }
    return text
  }

  checkArrayLength(length: number): void {
    if (length > this.sizes.maxArrayElements) {
      throw limitReached('ErrorDataTooLarge', 'Size of array/BLOB too large')
    }
  }

  checkMapSize(size: number): void {
    if (size > this.sizes.maxMapEntries) throw limitReached('ErrorDataTooLarge', 'Size of object map too large')
  }

  /** A container with everything inside it: the bounds it keeps decide while they are within the limits, else it is counted. */
  checkContainer(value: RhaiArray | RhaiMap | Blob): void {
    const { maxArrayElements, maxMapEntries, maxStringBytes } = this.sizes
    if (!value.isSettled) this.charge((value.elementCount + value.entryCount) / 32)
    if (!value.mayExceed(maxArrayElements, maxMapEntries, maxStringBytes)) return
    const sizes: Sizes = { elements: 0, entries: 0, bytes: 0 }
    this.charge(countSizes(value, sizes, (counted) => this.isBeyond(counted)) / 16)
    this.checkSizes(sizes)
    value.correct(sizes)
  }

  private isBeyond({ elements, entries, bytes }: Sizes): boolean {
    const { maxArrayElements, maxMapEntries, maxStringBytes } = this.sizes
    return elements > maxArrayElements || entries > maxMapEntries || bytes > maxStringBytes
  }

  private checkSizes({ elements, entries, bytes }: Sizes): void {
    if (bytes > this.sizes.maxStringBytes) throw limitReached('ErrorDataTooLarge', 'Length of string too large')
    this.checkArrayLength(elements)
    this.checkMapSize(entries)
  }

  /** Which of the values of a literal is the first that makes it too large; -1 where none does. */
  firstBeyond(values: Iterable<Value>, isMap: boolean): number {
    const sizes: Sizes = { elements: 0, entries: 0, bytes: 0 }
    let index = 0
    for (const value of values) {
      // Rhai counts a blob's slot only when it looks into the container.
      countSizes(value, sizes, (counted) => this.isBeyond(counted))
      if (isMap) sizes.entries += 1
      else sizes.elements += 1
      if (this.isBeyond(sizes)) return index
      index += 1
    }
    return -1
  }

  countModule(position: Position): void {
    if (++this.modules > this.limits.maxModules) {
      throw limitReached('ErrorTooManyModules', 'Too many modules imported', position)
    }
  }

  /** `count` variables are there: may one more be? */
  checkVariables(count: number, position: Position | undefined): void {
    if (count >= this.maxVariables) throw tooManyVariables(position)
  }

  countOutput(text: string): void {
    this.outputBytes += text.length + 1
    if (this.outputBytes > this.limits.maxOutputBytes) {
      throw limitReached('ErrorDataTooLarge', 'Output of script too large')
    }
  }
}

export function tooManyVariables(position: Position | undefined): EvaluationError {
  return limitReached('ErrorTooManyVariables', 'Too many variables defined', position)
}

export function limitReached(
  kind: EvaluationErrorKind,
  text: string,
  position?: Position | undefined,
): EvaluationError {
  return new EvaluationError({ kind, text, position })
}
