// What a native function sees of the evaluation that calls it. One object for all calls: who calls sets it, callbacks restore it.

import type { Position } from '@sallyport/diagnostics'
import { type ErrorFields, EvaluationError, type EvaluationErrorKind } from '../errors.js'
import type { Expression } from '../syntax/ast.js'
import { equals } from '../value/equality.js'
import { FunctionPointer } from '../value/function-pointer.js'
import type { Value } from '../value/value.js'
import { stackOverflow } from './compile-call.js'
import type { Environment } from './environment.js'
import type { Frame } from './frame.js'
import { wrapInCall } from './machine.js'
import type { CallContext, CallOptions, SizeLimits } from './native-function.js'
import { FunctionCode, type NativeSite, siteOf, Unit } from './unit.js'

/** What the host lends to natives. */
export interface Outside {
  print(text: string): void
  debug(text: string, sourceName: string | undefined, position: Position | undefined): void
  now(): number
  sleep(milliseconds: number): void
  evaluateExpression(expression: Expression): Value
}

const noUnit = new Unit(undefined)
const emptyFrame: Frame = []

export class NativeContext implements CallContext {
  /** What the native that runs now holds, for the census: its arguments, and what it gathers. */
  held: Frame = emptyFrame
  private current: NativeSite = siteOf('', undefined, noUnit)
  private readonly environment: Environment
  private readonly outside: Outside

  constructor(environment: Environment, outside: Outside) {
    this.environment = environment
    this.outside = outside
  }

  /** A call begins; gives back what {@link leave} restores. */
  enter(site: NativeSite): NativeSite {
    const before = this.current
    this.current = site
    return before
  }

  leave(before: NativeSite): void {
    this.current = before
  }

  get unit(): Unit {
    return this.current.unit
  }

  get position(): Position | undefined {
    return this.current.position
  }

  get functionName(): string {
    return this.current.name
  }

  get sourceName(): string | undefined {
    return this.current.unit.sourceName
  }

  get limits(): SizeLimits {
    return this.environment.counters.sizes
  }

  /** The native counts as a level of calls while its callbacks run. */
  callFunction(pointer: FunctionPointer, args: readonly Value[], options?: CallOptions): Value {
    const { current, environment, held } = this
    const { machine, counters } = environment
    const depth = counters.depth
    if (depth + 1 >= counters.maxDepth) throw wrapInCall(stackOverflow(current.position), current)
    counters.depth = depth + 1
    machine.sites[depth + 1] = current
    machine.frames[depth + 1] = held
    try {
      const result = environment.callPointer(pointer, args, options?.thisValue, current)
      counters.depth = depth
      this.held = held
      return result
    } catch (thrown) {
      this.current = current
      this.held = held
      throw machine.unwind(thrown, depth)
    }
  }

  arityOf(pointer: FunctionPointer): number | undefined {
    const { target } = pointer
    if (!(target instanceof FunctionCode)) return undefined
    return target.arity - (pointer.curried.length - target.body.captureSlots.length)
  }

  hasScriptFunction(name: string, arity: number): boolean {
    return this.current.unit.find(name, arity) !== undefined
  }

  callNamed(name: string, args: readonly Value[]): Value {
    return this.callFunction(new FunctionPointer(name), args)
  }

  hold(value: Value): void {
    this.held = [...this.held, value]
  }

  chargeOperations(count: number): void {
    this.environment.counters.charge(count)
  }

  chargeMemory(bytes: number): void {
    this.environment.counters.chargeMemory(bytes)
  }

  fail(kind: EvaluationErrorKind, text: string, fields?: ErrorFields): EvaluationError {
    return new EvaluationError({ kind, text, position: this.position, fields })
  }

  equals(left: Value, right: Value): boolean {
    const { operations } = this.environment
    const isEqual = equals(left, right)
    if (isEqual !== undefined) return isEqual
    return operations.apply('==', left, right, this.position ?? { line: 1, column: 1 }) === true
  }

  print(text: string): void {
    this.environment.counters.countOutput(text)
    this.outside.print(text)
  }

  debug(text: string): void {
    this.environment.counters.countOutput(text)
    this.outside.debug(text, this.sourceName, this.position)
  }

  now(): number {
    return this.outside.now()
  }

  sleep(milliseconds: number): void {
    this.outside.sleep(milliseconds)
  }

  evaluateExpression(expression: Expression): Value {
    return this.outside.evaluateExpression(expression)
  }
}
