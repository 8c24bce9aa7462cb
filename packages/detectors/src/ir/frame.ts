// What is open while a function is converted: its results so far, and the places that control flow may leave for.

import type { State } from './environment.js'
import type { Guard, Incoming, Value } from './flow.js'
import type { Variable } from './instruction.js'

export interface Frame {
  readonly index: number
  readonly arguments: Value[]
  receiver: Value | undefined
  readonly returns: Value[]
  readonly exits: (Guard | undefined)[]
  readonly jumps: Jump[]
  /** Open `try` blocks: the values that variables got within. */
  readonly attempts: Map<Variable, Incoming[]>[]
}

/** A loop, switch or labeled block that can be left or continued. */
export interface Jump {
  readonly label: string | undefined
  readonly kind: 'loop' | 'switch' | 'labeled'
  readonly breaks: State[]
  readonly continues: State[]
}

export function newFrame(index: number): Frame {
  return { index, arguments: [], receiver: undefined, returns: [], exits: [], jumps: [], attempts: [] }
}
