// Frames and what else stands in their slots; the shape of compiled code.

import { Shared } from '../value/shared.js'
import type { Value } from '../value/value.js'

/** What lives in slots beside values, out of every script's reach: sentinels, completion signals, imported modules. */
export abstract class Hidden {
  protected readonly isHidden = true
}

class Sentinel extends Hidden {
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
  }
}

export type Slot = Value | Shared | Hidden

/** Slot 0 is `this`. */
export type Frame = Slot[]

/** A slot whose variable does not exist: a name that the host's scope lacks, a declaration not reached. */
export const absent: Hidden = new Sentinel('absent')
/** `this` of a function called without an object. */
export const unbound: Hidden = new Sentinel('unbound')
/** A chain that `?.` ended. */
export const stopped: Hidden = new Sentinel('stopped')

/** How statements that do not simply end report it; the value of a `break` or `return` waits in the machine. */
export const breakSignal: Hidden = new Sentinel('break')
export const continueSignal: Hidden = new Sentinel('continue')
export const returnSignal: Hidden = new Sentinel('return')

/** Compiled expressions. */
export type Evaluator = (frame: Frame) => Value

/** Compiled statements: a value, or a signal where `completions` says that there may be one. */
export type Executor = (frame: Frame) => Value | Hidden

export const noCompletion = 0
export const breaks = 1
export const continues = 2
export const returns = 4

/** A compiled statement and the signals it may give (a set of the bits above). */
export interface Code {
  readonly execute: Executor
  readonly completions: number
}

/** A signal on its way through an expression, the one place where it has to be thrown. */
export class AbruptCompletion {
  readonly signal: Hidden

  constructor(signal: Hidden) {
    this.signal = signal
  }
}

/** The value in a slot that a closure may share. */
export function slotValue(slot: Slot): Value {
  return slot instanceof Shared ? slot.value : (slot as Value)
}
