// What compiled code of one engine works with: the machine, the native functions, the operators, and the calls between them.

import type { Position } from '@sallyport/diagnostics'
import type { RhaiArray } from '../value/array.js'
import type { Blob } from '../value/blob.js'
import type { FunctionPointer } from '../value/function-pointer.js'
import type { RhaiMap } from '../value/map.js'
import type { Value } from '../value/value.js'
import type { Slot } from './frame.js'
import type { Counters } from './limits.js'
import type { Machine } from './machine.js'
import type { CallContext, NativeFunction, Reference, SyntaxFunction } from './native-function.js'
import type { Getter, NativeRegistry } from './native-registry.js'
import type { Operations } from './operations.js'
import type { FunctionCode, Module, NativeSite, Unit } from './unit.js'

export interface EvaluationSettings {
  readonly failOnMissingProperty: boolean
  readonly fastOperators: boolean
  /** What the host's syntaxes do, by the word that starts them. */
  readonly customSyntax?: ReadonlyMap<string, SyntaxFunction>
  /** The host's own answer for a variable that is read. */
  readonly resolveVariable?: (name: string, position: Position) => { readonly value: Value } | undefined
  /** Off: a second variable of a visible name is an error. */
  readonly allowsShadowing: boolean
  /** Whether literals of constants are values made once, whose sizes nobody checks again. */
  readonly hasConstantLiterals: boolean
  /** Off in a raw engine, which knows the built-in operators on basic types and no iterators. */
  readonly hasLibrary: boolean
  /** Whether operations are counted statement by statement, for hosts that must stop between two of them. */
  readonly countsEachStatement: boolean
}

export interface Environment {
  readonly machine: Machine
  readonly counters: Counters
  readonly registry: NativeRegistry
  readonly operations: Operations
  readonly settings: EvaluationSettings
  /** Calls a native with its arguments; fills positions, checks the result's size. */
  callNative(native: NativeFunction, args: readonly Value[], site: NativeSite): Value
  /** As {@link callNative} for one whose first argument is a place. */
  callOnReference(native: NativeFunction, first: Reference, args: readonly Value[], site: NativeSite): Value
  /** Runs a piece of the host's code as a native function is run. */
  callHost<T>(run: (context: CallContext) => T, site: NativeSite): T
  callGetter(getter: Getter, target: Value, site: NativeSite): Value
  /** Enters a script function. `thisSlot` is a value, or `unbound`. */
  enter(
    code: FunctionCode,
    cells: readonly Slot[],
    args: readonly Value[],
    position: Position | undefined,
    thisReference: Reference | undefined,
    isThisConstant: boolean,
  ): Value
  /** Calls a pointer as `f.call(…)` does. */
  callPointer(
    pointer: FunctionPointer,
    args: readonly Value[],
    thisReference: Reference | undefined,
    site: NativeSite,
  ): Value
  /** A unary operator that the language does not define for the value. */
  callUnary(operator: string, value: Value, position: Position, unit: Unit): Value
  /** The size limits, on a container and everything inside it. */
  checkContainer(value: RhaiArray | RhaiMap | Blob, position: Position): void
  /** Gives errors without a position this one. */
  at<T>(position: Position, run: () => T): T
  /** A module's native function for these arguments. */
  findIn(module: Module, key: string, args: readonly Value[]): NativeFunction | undefined
  importModule(path: string, unit: Unit, position: Position, isGlobal: boolean): Module
  staticModule(name: string): Module | undefined
}
