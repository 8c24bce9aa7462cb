// The form of the tables of cases: what an operation does where it is allowed, and what it must not reach.

import type { Tree } from '../harness.js'

export interface AllowedCase {
  readonly tree?: Tree
  readonly script: string
  readonly asks: readonly string[]
  readonly output: string
  /** It also asks for what is not permitted, and leaves that out. */
  readonly leavesOut?: true
  /** It asks the same about many things in a row: that counts once. */
  readonly asksOfMany?: true
  /** Permitted, but this machine refuses it: part of its error. */
  readonly failure?: string | undefined
  /** What the folder holds afterwards, where it changes. */
  readonly after?: Tree
  /** Asks without which the operation leaves something out instead of failing. */
  readonly optional?: readonly string[]
}

/** Everything below `$T/in` is permitted; what is outside must neither be read nor changed. */
export interface EscapeCase {
  readonly tree: Tree
  readonly script: string
  /** Part of the error, where the script must fail; without it only the effects count. */
  readonly error?: string
}

export interface OperationCases {
  /** Name in the catalogue, with the receiver where several share it. */
  readonly operation: string
  readonly allowed: readonly AllowedCase[]
  readonly escapes: readonly EscapeCase[]
}

/** A link out of the permitted folder. */
export const leak: Tree = {
  in: { link: '->$T/out/secret.txt', linked: '->$T/out' },
  out: { 'secret.txt': 'secret' },
}
