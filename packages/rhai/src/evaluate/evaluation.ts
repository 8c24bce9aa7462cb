// The calls of one engine: into script functions, into natives, through pointers, into modules. Compiled code works with this.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError, ThrownValue } from '../errors.js'
import type { RhaiArray } from '../value/array.js'
import type { Blob } from '../value/blob.js'
import { Container } from '../value/container.js'
import type { FunctionPointer } from '../value/function-pointer.js'
import type { RhaiMap } from '../value/map.js'
import { meter } from '../value/meter.js'
import type { Value } from '../value/value.js'
import { markAbsent, newFrame, stackOverflow } from './compile-call.js'
import type { Environment, EvaluationSettings } from './environment.js'
import { functionNotFound } from './faults.js'
import { type Frame, returnSignal, type Slot, slotValue, unbound } from './frame.js'
import { tooManyVariables } from './limits.js'
import { Machine, runtimeError } from './machine.js'
import { NativeContext, type Outside } from './native-context.js'
import type { CallContext, NativeFunction, Reference } from './native-function.js'
import { type Getter, NativeRegistry } from './native-registry.js'
import { Operations } from './operations.js'
import { temporaryReference } from './reference.js'
import { FunctionCode, type Module, type NativeSite, siteOf, type Unit } from './unit.js'

type ImportModule = (path: string, unit: Unit, position: Position, isGlobal: boolean) => Module

export class Evaluation implements Environment {
  readonly machine = new Machine()
  readonly counters = this.machine.counters
  readonly registry = new NativeRegistry()
  readonly operations: Operations
  readonly settings: EvaluationSettings
  private readonly context: NativeContext
  private readonly modules: ReadonlyMap<string, Module>
  private readonly load: ImportModule

  constructor(
    settings: EvaluationSettings,
    outside: Outside,
    modules: ReadonlyMap<string, Module>,
    load: ImportModule,
  ) {
    this.settings = settings
    this.modules = modules
    this.load = load
    this.context = new NativeContext(this, outside)
    this.operations = new Operations(
      this.counters,
      (operator, left, right, position) => this.callOperator(operator, [left, right], position),
      settings.fastOperators,
      (operator, left, right) => this.registry.find(operator, [left, right]) !== undefined,
      settings.hasLibrary,
    )
  }

  private callOperator(operator: string, args: readonly Value[], position: Position | undefined): Value {
    const native = this.registry.find(operator, args)
    if (native === undefined) {
      // Rhai derives `!=` from nothing: a pair without it that has `==` still fails.
      throw functionNotFound(operator, args, position)
    }
    return this.callNative(native, args, siteOf(operator, position, this.context.unit))
  }

  callUnary(operator: string, value: Value, position: Position, unit: Unit): Value {
    const native = this.registry.find(operator, [value])
    if (native === undefined) throw functionNotFound(operator, [value], position)
    return this.callNative(native, [value], siteOf(operator, position, unit))
  }

  at<T>(position: Position, run: () => T): T {
    try {
      return run()
    } catch (error) {
      if (error instanceof EvaluationError) error.position ??= position
      throw error
    }
  }

  callNative(native: NativeFunction, args: readonly Value[], site: NativeSite): Value {
    if (native.mutatesFirst === true) {
      return this.callOn(native, temporaryReference(args[0]), args.slice(1), site, false)
    }
    const { context } = this
    const before = context.enter(site)
    context.held = args as Frame
    let result: Value
    try {
      result =
        args.length === 1
          ? native.call(context, args[0])
          : args.length === 2
            ? native.call(context, args[0], args[1])
            : native.call(context, ...args)
    } catch (error) {
      throw this.locate(error, site.position)
    }
    context.leave(before)
    this.checkSize(result, site)
    if (native.mutatesContainer === true) this.checkSize(args[0], site)
    return result
  }

  callOnReference(native: NativeFunction, first: Reference, args: readonly Value[], site: NativeSite): Value {
    return this.callOn(native, first, args, site, true)
  }

  /** What happens to a temporary is lost, so its size is nobody's concern. */
  private callOn(
    native: NativeFunction,
    first: Reference,
    args: readonly Value[],
    site: NativeSite,
    isPlace: boolean,
  ): Value {
    if (native.mutatesFirst !== true) return this.callNative(native, [first.get(), ...args], site)
    const { call } = native
    return this.callHost((context) => {
      const result = call(context, first, ...args)
      this.checkSize(result, site)
      if (isPlace) this.checkSize(first.get(), site)
      return result
    }, site)
  }

  callHost<T>(run: (context: CallContext) => T, site: NativeSite): T {
    const { context } = this
    const before = context.enter(site)
    let result: T
    try {
      result = run(context)
    } catch (error) {
      throw this.locate(error, site.position)
    }
    context.leave(before)
    return result
  }

  callGetter(getter: Getter, target: Value, site: NativeSite): Value {
    const { context } = this
    const before = context.enter(site)
    let result: Value
    try {
      result = getter(context, target)
    } catch (error) {
      throw this.locate(error, site.position)
    }
    context.leave(before)
    return result
  }

  /** What a native threw, at the position of its call. */
  private locate(error: unknown, position: Position | undefined): unknown {
    if (error instanceof ThrownValue) return runtimeError(error.value, position, error.cause)
    if (error instanceof EvaluationError) error.position ??= position
    return error
  }

  private checkSize(value: Value, site: NativeSite): void {
    if (typeof value === 'number' || value === undefined) return
    try {
      if (typeof value === 'string') {
        meter.bytes += value.length
        this.counters.checkString(value)
      } else if (value instanceof Container) this.counters.checkContainer(value)
    } catch (error) {
      throw this.locate(error, site.position)
    }
  }

  checkContainer(value: RhaiArray | RhaiMap | Blob, position: Position): void {
    try {
      this.counters.checkContainer(value)
    } catch (error) {
      throw this.locate(error, position)
    }
  }

  enter(
    code: FunctionCode,
    cells: readonly Slot[],
    args: readonly Value[],
    position: Position | undefined,
    thisReference: Reference | undefined,
    isThisConstant: boolean,
  ): Value {
    if (code.isEmpty) return undefined
    const { counters, machine } = this
    const { body } = code
    const frame = newFrame(body.frameSize, args[0], args[1], args[2])
    for (let index = 3; index < args.length; index++) frame[index + 1] = args[index]
    const { captureSlots } = body
    for (let index = 0; index < captureSlots.length; index++) frame[captureSlots[index] ?? 0] = cells[index]
    const before = thisReference?.get()
    if (thisReference !== undefined) frame[0] = before
    if (body.constantThisSlot >= 0) frame[body.constantThisSlot] = isThisConstant
    if (body.absentSlots.length > 0) markAbsent(frame, body.absentSlots)
    if (counters.depth >= counters.maxDepth) throw stackOverflow(position)
    if (code.arity + captureSlots.length > counters.maxVariables) throw tooManyVariables(position)
    const depth = ++counters.depth
    machine.sites[depth] = code.siteAt(position)
    machine.frames[depth] = frame
    counters.budget -= body.cost
    if (counters.budget < 0) counters.checkPoint()
    if (thisReference === undefined || !body.mutatesThis) {
      const result = body.execute(frame)
      counters.depth = depth - 1
      return result === returnSignal ? machine.takeCompletion() : (result as Value)
    }
    // `this` is the variable itself: what the function did to it stays, also when it fails.
    try {
      const result = body.execute(frame)
      counters.depth = depth - 1
      return result === returnSignal ? machine.takeCompletion() : (result as Value)
    } finally {
      const after = frame[0]
      if (after !== before && after !== unbound) thisReference.set(after as Value)
    }
  }

  callPointer(
    pointer: FunctionPointer,
    args: readonly Value[],
    thisReference: Reference | undefined,
    site: NativeSite,
  ): Value {
    const { target, curried, name } = pointer
    const { position, unit } = site
    if (target instanceof FunctionCode) {
      // Few layers: first runs pay for each of them.
      const isExact = args.length === target.arity && curried.length === target.body.captureSlots.length
      if (isExact) return this.enter(target, curried, args, position, thisReference, false)
      return this.callClosure(pointer, target, args, thisReference, position)
    }
    const all = [...curried.map(slotValue), ...args]
    const script = unit.find(name, all.length)
    if (script !== undefined) return this.enter(script, [], all, position, thisReference, false)
    const values = thisReference === undefined ? all : [thisReference.get(), ...all]
    const native = this.registry.find(name, values)
    if (native === undefined) throw functionNotFound(name, values, position)
    if (native.mutatesFirst === true && thisReference !== undefined) {
      return this.callOnReference(native, thisReference, all, siteOf(name, position, unit))
    }
    return this.callNative(native, values, siteOf(name, position, unit))
  }

  private callClosure(
    pointer: FunctionPointer,
    code: FunctionCode,
    args: readonly Value[],
    thisReference: Reference | undefined,
    position: Position | undefined,
  ): Value {
    const count = code.body.captureSlots.length
    const { curried } = pointer
    const all = curried.length === count ? args : [...curried.slice(count).map(slotValue), ...args]
    if (all.length !== code.arity) {
      const object = thisReference === undefined ? [] : [thisReference.get()]
      throw functionNotFound(pointer.name, [...object, ...curried.slice(0, count).map(slotValue), ...all], position)
    }
    return this.enter(code, curried, all, position, thisReference, false)
  }

  importModule(path: string, unit: Unit, position: Position, isGlobal: boolean): Module {
    return this.modules.get(path) ?? this.load(path, unit, position, isGlobal)
  }

  staticModule(name: string): Module | undefined {
    return this.modules.get(name)
  }

  findIn(module: Module, key: string, args: readonly Value[]): NativeFunction | undefined {
    const overloads = module.natives.get(key)
    if (overloads === undefined) return undefined
    const registry = new NativeRegistry()
    for (const native of overloads) registry.add(native)
    return registry.find(overloads[0]?.name ?? '', args)
  }
}
