// Which lines of a text are wanted: a count from either end, a first line, or both.

import { OperationError } from '../operation-error.js'

export const badStart = 'Invalid line to start reading from: must be a positive integer greater than 1 (>= 1)'

/** Lines as Rex's `read_lines` takes them. */
export interface LineSelection {
  /** Positive from the start, negative from the end. */
  readonly count: number | undefined
  /** The first line, from 1. */
  readonly start: number | undefined
}

export function checkStart(start: number): void {
  if (start >= 1) return
  throw new OperationError('InvalidArguments', `Invalid arguments: ${badStart}: ${start}`)
}

/** A negative count with a start gives the lines that end at the start line. */
export function selectLines(lines: readonly string[], { count, start }: LineSelection): readonly string[] {
  if (count === undefined) return lines.slice((start ?? 1) - 1)
  if (count < 0) {
    const end = start === undefined ? lines.length : Math.min(start, lines.length)
    return lines.slice(Math.max(0, end + count), end)
  }
  const from = (start ?? 1) - 1
  return lines.slice(from, from + count)
}
