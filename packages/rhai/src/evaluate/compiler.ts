// What the parts of the compiler share: the interface they compile sub-trees through, and what they know about where they are.

import type { Resolution } from '../resolve/resolver.js'
import type { FunctionScope, Variable } from '../resolve/scope.js'
import type {
  Block,
  CallExpression,
  Expression,
  FunctionDefinition,
  MethodCallExpression,
  Statement,
} from '../syntax/ast.js'
import type { Value } from '../value/value.js'
import type { Environment } from './environment.js'
import type { Code, Evaluator, Frame } from './frame.js'
import type { NumberKinds } from './number-kinds.js'
import type { Place } from './place.js'
import type { FunctionCode, Unit } from './unit.js'

/** An operand with what the compiler may use instead of calling it. */
export interface Operand {
  readonly evaluate: Evaluator
  /** The slot of a variable that no closure shares; -1 otherwise. */
  readonly slot: number
  /** A literal INT in the safe range. */
  readonly constant: number | undefined
}

export interface Compiler {
  readonly environment: Environment
  readonly unit: Unit
  readonly resolution: Resolution
  readonly scope: FunctionScope
  /** An owned value. */
  expression(node: Expression): Evaluator
  /** A value to look at and let go: variables are not copied. */
  borrowed(node: Expression): Evaluator
  operand(node: Expression): Operand
  /** A method call that a chain goes on from. */
  methodPlace(node: MethodCallExpression): Place
  /** A condition: true or false, anything else is an error at `position`. */
  condition(node: Expression): (frame: Frame) => boolean
  statement(node: Statement, isTail: boolean): Code
  /** A block's statements in sequence; the caller counts `blockCost` before it runs them. */
  block(node: Block, isTail: boolean): CountedCode
  statements(nodes: readonly Statement[], isTail: boolean): CountedCode
  /** Operations that evaluating an expression counts. */
  cost(node: Expression): number
  /** Notes that an expression of the current statement may throw these signals. */
  thrownSignals(completions: number): void
  /** The signals noted since the last call. */
  takeThrownSignals(): number
  /** Slot of the error that the `catch` around handles; -1 outside of one. */
  readonly handlerSlot: number
  inHandler<T>(slot: number, compile: () => T): T
  /** Code of a closure or function found in this one. */
  closure(definition: FunctionDefinition): FunctionCode
  /** Runs `eval` and `f!(…)`: compiles into the frame of the call. */
  readonly late: LateCompiler
  hiddenSlot(): number
  lookUp(node: object): Variable | undefined
  /** Undefined where nothing can be proven: no FLOAT in sight, or operators that the host may change. */
  readonly kinds: NumberKinds | undefined
}

export interface CountedCode extends Code {
  /** Operations to count before it runs. */
  readonly cost: number
}

/** Compiles at run time what can only be known then. */
export interface LateCompiler {
  evaluate(text: string, node: CallExpression, snapshot: FunctionScope, unit: Unit, frame: Frame): Value
  inline(code: FunctionCode, node: CallExpression, snapshot: FunctionScope, unit: Unit): LateCode
}

/** A function's body in its caller's frame. */
export interface LateCode {
  readonly run: (frame: Frame) => Value
  readonly parameterSlots: readonly number[]
}
