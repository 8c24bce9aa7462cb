// What is found out of a value: a constant, or the instruction that makes it.

import type { Frame } from './call-frame.js'
import type { Flow } from './flow.js'
import type { Constant } from './instruction.js'
import type { Ref } from './program.js'

/** A constant, or the instruction that makes it, seen from the calls by which that was entered. */
export type Known = { readonly constant: Constant } | { readonly ref: Ref; readonly frame: Frame | undefined }

/** What `constants.ts` knows of operators and methods. */
export interface Computing {
  readonly truth: (constant: Constant) => boolean
  readonly same: (left: Constant, right: Constant) => boolean
  readonly compute: (flow: Flow, operands: readonly (Constant | undefined)[]) => Constant | undefined
  /** The name of a member of an enumeration, by the call that makes it. */
  readonly member: (call: Ref) => Constant | undefined
  readonly method: (name: string, values: readonly (Constant | undefined)[]) => Constant | undefined
}

/** What a parameter holds that nothing is given for. */
export const missing: Known = { constant: { type: 'undefined' } }

export function isSame(left: Known, right: Known, { same }: Computing): boolean {
  if ('constant' in left) return 'constant' in right && same(left.constant, right.constant)
  return 'ref' in right && left.ref === right.ref && left.frame === right.frame
}
