// The form that analyses read: every instruction defines exactly one value, named by its index in the module (static single
// assignment). A change of an object is a new value of it (`update`, `after`), so that what a variable holds at a point is one
// number, and the conditions known there hang on the instruction as a chain of guards. No control flow is left to follow.

import type { At, ClassCode, FunctionCode, Operation, Reexport } from './instruction.js'
import type { SourceText } from './text.js'

/** The index of the instruction that defines it. */
export type Value = number

/** A condition that is known to hold, or not to, wherever an instruction with this guard runs; and those around it. */
export interface Guard {
  readonly condition: Value
  readonly holds: boolean
  readonly outer: Guard | undefined
  /** Of the test of a loop, the phis of what changes in it. */
  readonly loop?: readonly Value[]
  /** Of what ended a loop, what was known at the end of each of its turns; its own conditions stand inside of this guard. */
  readonly turn?: Guard
}

export interface Incoming {
  readonly value: Value
  /** What is known where the value comes from. */
  readonly guard: Guard | undefined
}

export type FlowOperation =
  | Operation
  /** One of several, as at the end of a branch. `merged`: all that a variable shared by functions ever holds. */
  | { readonly op: 'phi'; readonly incoming: Incoming[]; readonly merged: boolean }
  /** The value of a short circuit. */
  | {
      readonly op: 'logical'
      readonly operator: '&&' | '||' | '??'
      readonly left: Value
      readonly right: Value
      readonly rightGuard: Guard | undefined
    }
  /** The object with one property changed. */
  | {
      readonly op: 'update'
      readonly object: Value
      readonly property?: string
      readonly key?: Value
      readonly written?: Value
      readonly value: Value
    }
  /** An argument or the receiver of a call, as the call left it. */
  | { readonly op: 'after'; readonly base: Value; readonly call: Value; readonly position: number | 'receiver' }
  /** A variable gets a value; the value itself, with the variable's name. */
  | { readonly op: 'name'; readonly name: string; readonly from: Value }
  | { readonly op: 'return'; readonly value: Value }
  | { readonly op: 'yield'; readonly value: Value; readonly isWhole?: true }
  | { readonly op: 'throw'; readonly value: Value }
  /** What the code before a handler throws: values of its own, what functions throw that are called there, with what is given to them. */
  | {
      readonly op: 'caught'
      readonly types: readonly string[]
      readonly thrown: readonly Value[]
      readonly calls: readonly Value[]
      readonly given: readonly Value[]
    }
  | { readonly op: 'export'; readonly name: string; readonly value: Value }

export type Flow = At & {
  readonly function: number
  readonly guard: Guard | undefined
} & FlowOperation

export type FlowOf<Op extends FlowOperation['op']> = Extract<Flow, { readonly op: Op }>

/** A module, ready for analysis. */
export interface Module {
  readonly text: SourceText
  readonly flow: readonly Flow[]
  readonly functions: readonly FunctionFlow[]
  readonly classes: readonly ClassCode[]
  readonly reexports: readonly Reexport[]
  readonly statements: readonly At[]
  /** What could not be followed, in words. */
  readonly limits: readonly string[]
}

export interface FunctionFlow extends Omit<FunctionCode, 'body'> {
  readonly arguments: readonly Value[]
  readonly receiver: Value | undefined
  /** Its `return` and `yield` instructions. */
  readonly returns: readonly Value[]
  /** What is known at each way it ends without throwing. */
  readonly exits: readonly (Guard | undefined)[]
}
