// Numbers in texts of the kernel. INVARIANT: a text that is not of the known form is an error, never a zero.

import { OperationError } from '../operation-error.js'

/** A whole number without a sign, within what scripts can hold. */
export function kernelNumber(text: string | undefined, what: string): bigint {
  if (text === undefined || !/^\d{1,19}$/.test(text)) throw unreadable(what)
  const value = BigInt(text)
  if (value > 0x7fff_ffff_ffff_ffffn) throw unreadable(what)
  return value
}

export function unreadable(what: string): OperationError {
  return new OperationError('Other', `Failed to parse ${what}`, { reason: 'system' })
}

export function wordsOf(line: string): string[] {
  return line.split(/[ \t]+/).filter((word) => word !== '')
}

/** A ratio; nothing of nothing is 0. */
export function ratio(part: number | bigint, whole: number | bigint): number {
  return Number(whole) === 0 ? 0 : Number(part) / Number(whole)
}
