// What a host decides about an engine, a compilation and a run.

import type { Position } from '@sallyport/diagnostics'
import type { Scope } from './evaluate/host-scope.js'
import type { Control, Limits } from './evaluate/limits.js'
import type { NativeFunction, Reference } from './evaluate/native-function.js'
import type { ModuleResolver } from './modules/module-loader.js'
import type { ParseOptions } from './syntax/parser.js'
import type { Value } from './value/value.js'

/**
 * `simple` folds operators on literals and drops code without effect. `full` also calls native functions whose arguments are constants
 * while it compiles, unless they are volatile; a call that fails then is left to fail at run time.
 */
export type OptimizationLevel = 'none' | 'simple' | 'full'
export type Packages = 'standard' | 'core' | 'raw'

export interface EngineOptions {
  readonly packages?: Packages
  readonly limits?: Partial<Limits>
  readonly optimizationLevel?: OptimizationLevel
  readonly strictVariables?: boolean
  /** Keywords, operators and functions that scripts may not use. */
  readonly disabledSymbols?: readonly string[]
  readonly allowIfExpression?: boolean
  readonly allowSwitchExpression?: boolean
  readonly allowLoopExpressions?: boolean
  readonly allowStatementExpression?: boolean
  readonly allowAnonymousFn?: boolean
  readonly allowLooping?: boolean
  readonly allowShadowing?: boolean
  /** Off: operators on basic types may be overridden by the host. */
  readonly fastOperators?: boolean
  readonly failOnInvalidMapProperty?: boolean
  /**
   * Operations are counted statement by statement instead of for a stretch of code at once: a limit or the progress callback then
   * stops a run between two statements, and the error has the statement's position. Slower.
   */
  readonly countsEachStatement?: boolean
  readonly maxExpressionDepth?: number
  readonly maxFunctionExpressionDepth?: number
  readonly maxFunctions?: number
  /** Absent: every import is `Module not found`. */
  readonly moduleResolver?: ModuleResolver
  /**
   * Asked whenever a script reads a variable, before the variable itself: what it gives is the value, read-only; undefined leaves the
   * variable to the script. It may throw an EvaluationError. What a script assigns to is always its own variable; what it changes in
   * place of a value from here is a copy.
   */
  readonly onVariable?: (name: string, position: Position) => { readonly value: Value } | undefined
  readonly onPrint?: (text: string) => void
  readonly onDebug?: (text: string, sourceName: string | undefined, position: Position | undefined) => void
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  readonly sleep?: (milliseconds: number) => void
}

export interface RunOptions {
  /** Its variables are the script's; the script's own top-level variables stay in it. */
  readonly scope?: Scope
  readonly limits?: Partial<Limits>
  readonly control?: Control
  /** A type's name as `type_of` gives it: a result of another type is an `ErrorMismatchOutputType`, nothing is converted. */
  readonly resultType?: string
}

export interface CompileOptions {
  readonly sourceName?: string
  /** Names that strict mode accepts; from level `simple` on, the values of its constants are part of the compiled script. */
  readonly scope?: Scope
}

export interface CallFunctionOptions extends RunOptions {
  /** Whether the script's body runs first (it does unless this is false). */
  readonly runsBody?: boolean
  /** Whether the variables of the body are removed before the function starts (they are unless this is false). */
  readonly rewindsScope?: boolean
  /** What `this` is in the function; what it does to it is written back. */
  readonly thisValue?: Reference
}

export interface RegisteredModule {
  readonly name: string
  readonly constants: readonly string[]
  readonly functions: readonly NativeFunction[]
}

const switches = [
  'strictVariables',
  'maxFunctions',
  'maxExpressionDepth',
  'maxFunctionExpressionDepth',
  'allowIfExpression',
  'allowSwitchExpression',
  'allowLoopExpressions',
  'allowStatementExpression',
  'allowAnonymousFn',
  'allowLooping',
  'allowShadowing',
] as const

/** The part of an engine's options that the parser knows under the same names. */
export function parserSwitches(options: EngineOptions): ParseOptions {
  const chosen: Record<string, number | boolean> = {}
  for (const name of switches) {
    const value = options[name]
    if (value !== undefined) chosen[name] = value
  }
  return chosen
}
