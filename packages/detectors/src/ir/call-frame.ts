// The calls by which code was entered: what its parameters hold, and whether a loop in it has begun, depends on them.

import type { FunctionRef, Ref } from './program.js'

/** The call by which a function was entered, and those by which the function around it was. */
export interface Frame {
  readonly call: Ref
  readonly codes: readonly FunctionRef[]
  readonly outer: Frame | undefined
  /** Of a loop that is about to be entered, what changes in it: it is as before the loop. */
  readonly entering?: ReadonlySet<Ref>
}

/** Where a function was entered. */
export function frameOf(code: FunctionRef, frame: Frame | undefined): Frame | undefined {
  for (let each = frame; each !== undefined; each = each.outer) if (each.codes.includes(code)) return each
  return undefined
}

/** Whether a value is as before a loop that is about to be entered. */
export function isEntering(ref: Ref, frame: Frame | undefined): boolean {
  for (let each = frame; each !== undefined; each = each.outer) if (each.entering?.has(ref) === true) return true
  return false
}
