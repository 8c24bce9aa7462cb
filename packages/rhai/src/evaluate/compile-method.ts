// Calls in method style: a function pointer in a map's property, a script function with `this`, a native with the object first.
// Arguments are evaluated before the object (reference section 11, trap 21).

import type { MethodCallExpression } from '../syntax/ast.js'
import { FunctionPointer } from '../value/function-pointer.js'
import { HostValue } from '../value/host-value.js'
import { RhaiMap } from '../value/map.js'
import { Shared } from '../value/shared.js'
import { typeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'
import { nativeFinder } from './call-site.js'
import { compileIsShared, curry } from './compile-special.js'
import { compileTagCall } from './compile-tag.js'
import type { Compiler } from './compiler.js'
import { dataRace, functionNotFound, mismatch, nonPureCall } from './faults.js'
import type { Evaluator, Frame } from './frame.js'
import { keptExpressions } from './keep-alive.js'
import {
  compilePlace,
  isConstantPlace,
  isStopped,
  makeReference,
  makeThisReference,
  type Place,
  runAll,
} from './place.js'
import { type FunctionCode, type NativeSite, siteOf } from './unit.js'

const noCells: readonly Shared[] = []

export function compileMethodCall(compiler: Compiler, node: MethodCallExpression): Evaluator {
  const { name } = node
  const tag =
    name === 'tag' || name === 'set_tag'
      ? compileTagCall(compiler, name, node.target, node.arguments, node.position)
      : undefined
  if (tag !== undefined) return tag
  const place = compilePlace(compiler, node.target)
  if (name === 'is_shared' && node.arguments.length === 0) return compileIsShared(compiler, node.target)
  const run = compileDispatch(compiler, node, place)
  const values = keptExpressions(compiler, node.arguments)
  const prelude = runAll(place.prelude)
  // What a temporary is made from comes before the arguments, what a variable holds after them.
  const isTemporary = place.rootName === undefined
  const [a] = values
  const call: Evaluator =
    a === undefined
      ? (frame) => {
          prelude?.(frame)
          return run(frame, [])
        }
      : values.length === 1 && prelude === undefined
        ? (frame) => run(frame, [a(frame)])
        : (frame) => {
            if (isTemporary) prelude?.(frame)
            const args = values.map((value) => value(frame))
            if (!isTemporary) prelude?.(frame)
            return run(frame, args)
          }
  if (!node.isSafe && !place.isSafe) return call
  return (frame) => {
    const value = call(frame)
    return isStopped(value) ? undefined : value
  }
}

type Dispatch = (frame: Frame, args: Value[]) => Value

function compileDispatch(compiler: Compiler, node: MethodCallExpression, place: Place): Dispatch {
  const { environment, unit } = compiler
  const { name, position, isSafe } = node
  const site = siteOf(name, position, unit)
  const arity = node.arguments.length
  const script = unit.find(name, arity)
  const mayBeTyped = unit.hasTyped(name, arity) || unit.mayImport
  const onNative = nativeDispatch(compiler, node, place)
  const isCall = name === 'call'
  const isSpecial = name === 'type_of' || name === 'call' || name === 'curry'
  const onScript = scriptDispatch(compiler, node, place)
  const variable = node.target.kind === 'variable' ? compiler.lookUp(node.target) : undefined
  const lockable = variable?.isCaptured === true && !compiler.scope.isDynamic ? variable.slot : -1
  return (frame, args) => {
    const target = place.own(frame)
    if (isStopped(target) || (isSafe && target === undefined)) return undefined
    if (isCall && target instanceof FunctionPointer) return environment.callPointer(target, args, undefined, site)
    if (isSpecial) {
      const result =
        lockable >= 0 && name === 'call'
          ? locked(frame, lockable, () => callSpecial(compiler, node, place, frame, target, args, site))
          : callSpecial(compiler, node, place, frame, target, args, site)
      if (result !== notSpecial) return result
    }
    if (target instanceof RhaiMap) {
      const property = target.peek(name)
      if (property instanceof FunctionPointer) {
        return environment.callPointer(property, args, makeThisReference(place, frame, target, name, position), site)
      }
    }
    if (mayBeTyped) {
      const typed = unit.findTyped(typeName(target), name, arity)
      if (typed !== undefined) return onScript(typed, frame, target, args)
    }
    if (script !== undefined)
      return lockable < 0
        ? onScript(script, frame, target, args)
        : locked(frame, lockable, () => onScript(script, frame, target, args))
    const isHeld = lockable >= 0 && args.some((value) => value instanceof FunctionPointer)
    return isHeld ? locked(frame, lockable, () => onNative(frame, target, args)) : onNative(frame, target, args)
  }
}

/** A native with the object as its first argument. */
function nativeDispatch(compiler: Compiler, node: MethodCallExpression, place: Place) {
  const { environment, unit } = compiler
  const { name, position } = node
  const site = siteOf(name, position, unit)
  const find = nativeFinder(environment, name, position)
  return (frame: Frame, target: Value, args: Value[]): Value => {
    // Literals: shifting an argument in costs more than the rest of the call.
    const all = args.length === 0 ? [target] : args.length === 1 ? [target, args[0]] : [target, ...args]
    const native = find(all)
    if (native.mutatesFirst === true || native.mutatesContainer === true) {
      if (isConstantPlace(place, frame)) throw nonPureCall(name, position)
      if (native.mutatesFirst === true) {
        return environment.callOnReference(native, makeReference(place, frame, name, position), args, site)
      }
      const result = environment.callNative(native, all, site)
      if (isThroughHost(node)) writeBack(place, frame, target)
      return result
    }
    return environment.callNative(native, all, site)
  }
}

/** The cell is held while a method runs on it. */
function locked<T>(frame: Frame, slot: number, run: () => T): T {
  const cell = frame[slot]
  if (!(cell instanceof Shared)) return run()
  const wasLocked = cell.isLocked
  cell.isLocked = true
  try {
    return run()
  } finally {
    cell.isLocked = wasLocked
  }
}

function isThroughHost(node: MethodCallExpression): boolean {
  return node.target.kind === 'property'
}

/** What a getter gave is a temporary: changes go back through the setter, where there is one. */
function writeBack(place: Place, frame: Frame, changed: Value): void {
  if (changed instanceof HostValue || place.read(frame) === changed) return
  try {
    place.store?.(frame, changed)
  } catch {
    // No setter: Rhai ignores that.
  }
}

function scriptDispatch(compiler: Compiler, node: MethodCallExpression, place: Place) {
  const { environment } = compiler
  const { position, name } = node
  return (code: FunctionCode, frame: Frame, target: Value, args: Value[]): Value =>
    environment.enter(
      code,
      noCells,
      args,
      position,
      makeThisReference(place, frame, target, name, position),
      code.body.mutatesThis && isConstantPlace(place, frame),
    )
}

const notSpecial: unique symbol = Symbol('not special')

function callSpecial(
  compiler: Compiler,
  node: MethodCallExpression,
  place: Place,
  frame: Frame,
  target: Value,
  args: Value[],
  site: NativeSite,
): Value | typeof notSpecial {
  const { environment } = compiler
  const { name, position } = node
  if (name === 'type_of') return args.length === 0 ? typeName(target) : notSpecial
  if (name === 'curry') {
    if (args.length === 0) return notSpecial
    if (target instanceof FunctionPointer) return curry(target, args)
    throw mismatch('Fn', typeName(target), position)
  }
  if (target instanceof FunctionPointer) return environment.callPointer(target, args, undefined, site)
  const [pointer] = args
  if (!(pointer instanceof FunctionPointer)) {
    if (target instanceof RhaiMap) return notSpecial
    if (args.length === 0) throw functionNotFound(name, [target], position)
    throw mismatch('Fn', typeName(pointer), node.arguments[0]?.position ?? position)
  }
  refuseLocked(pointer)
  return environment.callPointer(pointer, args.slice(1), makeThisReference(place, frame, target, name, position), site)
}

/** The object is held while the call runs: a closure that captured it cannot have it as well. */
function refuseLocked({ name, curried }: FunctionPointer): void {
  const index = curried.findIndex((cell) => cell instanceof Shared && cell.isLocked)
  if (index >= 0) throw dataRace(`argument #${index + 1} of function '${name}'`, undefined)
}
