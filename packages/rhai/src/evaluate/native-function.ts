// What the host gives scripts to call, and what such a function may use while it runs.

import type { Position } from '@sallyport/diagnostics'
import type { ErrorFields, EvaluationError, EvaluationErrorKind } from '../errors.js'
import type { Expression } from '../syntax/ast.js'
import type { FunctionPointer } from '../value/function-pointer.js'
import type { Value } from '../value/value.js'

/** A place that a native function reads and changes: its first argument where `mutatesFirst` is set. */
export interface Reference {
  get(): Value
  set(value: Value): void
}

interface NativeSignature {
  readonly name: string
  /** Type names as `typeName` gives them, `iterator`, a host type's name, or `any`; exact matches win over `any`. */
  readonly parameters: readonly string[]
  /** Also readable as a property of its first parameter (`get` in the reference). */
  readonly isGetter?: boolean
  /** The same on bare numbers, where all its arguments and its result are FLOAT (or INT that count as FLOAT). */
  readonly bare?: (x: number) => number
  /** The result depends on more than the arguments: never folded. */
  readonly isVolatile?: boolean
}

/** Reads its arguments. Containers arrive as they are: keep copies (`copyValue`) of elements, never change them. */
export interface PureFunction extends NativeSignature {
  /** No method of constants all the same. */
  readonly refusesConstants?: true
  readonly mutatesFirst?: false
  readonly mutatesContainer?: false
  readonly call: (context: CallContext, ...args: Value[]) => Value
}

/** Changes the container (array, map, blob, host value) that is its first argument in place. Not callable on constants. */
export interface ContainerMutator extends NativeSignature {
  readonly mutatesContainer: true
  readonly mutatesFirst?: false
  readonly refusesConstants?: true
  readonly call: (context: CallContext, ...args: Value[]) => Value
}

/** Exchanges its first argument: gets a place instead of a value. For strings, INT and `any`. Not callable on constants. */
export interface ReferenceMutator extends NativeSignature {
  readonly mutatesFirst: true
  readonly mutatesContainer?: false
  readonly refusesConstants?: true
  readonly call: (context: CallContext, first: Reference, ...args: Value[]) => Value
}

export type NativeFunction = PureFunction | ContainerMutator | ReferenceMutator

export interface CallOptions {
  /** What `this` is bound to; changes to it are written back. */
  readonly thisValue?: Reference
}

/** What stands in a hole of a custom syntax. */
export type SyntaxInput =
  /** Evaluated as often as the host asks; counted each time. A `break` or `return` in a block leaves the host's function. */
  | { readonly kind: 'expression' | 'block'; evaluate(): Value }
  /** A variable that is there already: `get` fails where it is not, `set` where it is constant. */
  | { readonly kind: 'name'; readonly name: string; get(): Value; set(value: Value): void }
  /** A variable that this syntax declares in the block around it, as `let` would: unit until it is set. */
  | { readonly kind: 'new'; readonly name: string; get(): Value; set(value: Value): void }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'literal'; readonly value: Value }

/** What a custom syntax does: gives the value of the expression. */
export type SyntaxFunction = (context: CallContext, inputs: readonly SyntaxInput[]) => Value

/** What a native function may ask of the evaluation that calls it. */
export interface CallContext {
  /** Of the call that runs now. */
  readonly position: Position | undefined
  /** Name of the function that runs now, as the script called it. */
  readonly functionName: string
  readonly sourceName: string | undefined
  /** Arguments are taken over: pass owned values. Errors arrive wrapped as a script call would wrap them. */
  callFunction(pointer: FunctionPointer, args: readonly Value[], options?: CallOptions): Value
  /** Parameters that the pointer still takes after its preset ones; undefined when it names no script function. */
  arityOf(pointer: FunctionPointer): number | undefined
  /** Whether a script function with this name and number of parameters exists. */
  hasScriptFunction(name: string, arity: number): boolean
  /** Calls any function by name as a script would, without `this`. */
  callNamed(name: string, args: readonly Value[]): Value
  /** A value that grows while callbacks run: from now on its memory counts. */
  hold(value: Value): void
  /** Before work in proportion to a size: counts it as operations; throws when the run may not go on. */
  chargeOperations(count: number): void
  /** Before an allocation: throws when it cannot fit. */
  chargeMemory(bytes: number): void
  readonly limits: SizeLimits
  /** The error a native raises; the call's position is filled in. `fields` go to the catch map. */
  fail(kind: EvaluationErrorKind, text: string, fields?: ErrorFields): EvaluationError
  /** `==` as the script's operator decides it. */
  equals(left: Value, right: Value): boolean
  print(text: string): void
  debug(text: string): void
  /** Milliseconds since the epoch by the host's clock. */
  now(): number
  sleep(milliseconds: number): void
  /** Runs a parsed expression as part of this run, without the script's variables, as `parse_json` needs it. */
  evaluateExpression(expression: Expression): Value
}

/** Sizes a result may have; `Infinity` where unlimited. */
export interface SizeLimits {
  readonly maxStringBytes: number
  readonly maxArrayElements: number
  readonly maxMapEntries: number
}
