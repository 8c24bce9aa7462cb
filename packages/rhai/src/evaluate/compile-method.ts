// Calls in method style: a function pointer in a map's property, a script function with `this`, a native with the object first.
// Arguments are evaluated before the object (reference section 11, trap 21).

import type { Expression, FunctionDefinition, MethodCallExpression } from '../syntax/ast.js'
import { conditionPosition } from '../syntax/start-position.js'
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
import { dataRace, mismatch, nonPureCall } from './faults.js'
import type { Evaluator, Frame, Slot } from './frame.js'
import { keptExpressions } from './keep-alive.js'
import type { Reference } from './native-function.js'
import { findInOverlay } from './overlay.js'
import {
  compileKey,
  compilePlace,
  isConstantPlace,
  isStopped,
  makeReference,
  makeThisReference,
  type Place,
  placeOfTemporary,
  runAll,
  stoppedValue,
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
  if (name === 'is_shared' && node.arguments.length === 0) return compileIsShared(compiler, node.target)
  const place = compilePlace(compiler, node.target)
  const run = compileDispatch(compiler, node, place)
  const values = keptExpressions(compiler, node.arguments)
  const keys = runAll(place.keys)
  const walk = runAll(place.walk)
  const [a] = values
  const call: Evaluator =
    a === undefined
      ? (frame) => {
          keys?.(frame)
          walk?.(frame)
          return run(frame, [])
        }
      : values.length === 1 && keys === undefined && walk === undefined
        ? (frame) => run(frame, [a(frame)])
        : (frame) => {
            keys?.(frame)
            const args = values.map((value) => value(frame))
            walk?.(frame)
            return run(frame, args)
          }
  if (!node.isSafe && !place.isSafe) return call
  return (frame) => {
    const value = call(frame)
    return isStopped(value) ? undefined : value
  }
}

/** A call in the middle of a chain: its arguments come with the chain's other keys, the call itself when the chain is walked. */
export function compileMethodPlace(compiler: Compiler, node: MethodCallExpression): Place {
  const { name } = node
  if (name === 'tag' || name === 'set_tag' || name === 'is_shared') {
    return placeOfTemporary(compiler, compileMethodCall(compiler, node))
  }
  const place = compilePlace(compiler, node.target)
  const run = compileDispatch(compiler, node, place)
  const args = node.arguments.map((argument) => compileArgument(compiler, argument))
  const values = args.map(({ value }) => value)
  const made = placeOfTemporary(compiler, (frame) =>
    run(
      frame,
      values.map((value) => value(frame)),
    ),
  )
  return {
    ...made,
    keys: [...place.keys, ...args.flatMap(({ keys }) => keys)],
    walk: [...place.walk, ...made.walk],
    isSafe: node.isSafe || place.isSafe,
  }
}

/** A literal is made when it is needed; anything else might be changed by what comes before the call. */
function compileArgument(compiler: Compiler, node: Expression): { value: Evaluator; keys: Place['keys'] } {
  const isLiteral = ['unit', 'bool', 'int', 'float', 'char', 'string'].includes(node.kind)
  if (isLiteral || (node.kind === 'closure' && !capturesAny(compiler, node.function))) {
    return { value: compiler.expression(node), keys: [] }
  }
  const { key: value, keys } = compileKey(compiler, node, false)
  return { value, keys }
}

function capturesAny(compiler: Compiler, definition: FunctionDefinition): boolean {
  return compiler.resolution.functions.get(definition)?.captures.size !== 0
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
  const cellOf = rootCell(compiler, node.target)
  return (frame, args) => {
    const target = place.own(frame)
    if (isStopped(target) || (isSafe && target === undefined)) return stoppedValue
    if (isCall && target instanceof FunctionPointer) return environment.callPointer(target, args, undefined, site)
    if (isSpecial) {
      const result =
        cellOf !== undefined && name === 'call'
          ? locked(cellOf(frame), () => callSpecial(compiler, node, place, frame, target, args, site))
          : callSpecial(compiler, node, place, frame, target, args, site)
      if (result !== notSpecial) return result
    }
    if (target instanceof RhaiMap) {
      const property = target.peek(name)
      if (property instanceof FunctionPointer) {
        const reference = released(makeThisReference(place, frame, target, name, position), cellOf, frame)
        return locked(cellOf?.(frame), () => environment.callPointer(property, args, reference, site))
      }
    }
    if (mayBeTyped) {
      const typed = unit.findTyped(typeName(target), name, arity)
      if (typed !== undefined) return onScript(typed, frame, target, args)
    }
    if (script !== undefined)
      return cellOf === undefined
        ? onScript(script, frame, target, args)
        : locked(cellOf(frame), () => onScript(script, frame, target, args))
    const isHeld = cellOf !== undefined && args.some((value) => value instanceof FunctionPointer)
    return isHeld ? locked(cellOf(frame), () => onNative(frame, target, args)) : onNative(frame, target, args)
  }
}

/** A native with the object as its first argument. */
function nativeDispatch(compiler: Compiler, node: MethodCallExpression, place: Place) {
  const { environment, unit } = compiler
  const { name, position } = node
  const site = siteOf(name, position, unit)
  const find = nativeFinder(environment, name, position)
  const cellOf = rootCell(compiler, node.target)
  return (frame: Frame, target: Value, args: Value[]): Value => {
    // Literals: shifting an argument in costs more than the rest of the call.
    const all = args.length === 0 ? [target] : args.length === 1 ? [target, args[0]] : [target, ...args]
    const native = find(all)
    if (native.refusesConstants === true && isConstantPlace(place, frame)) throw nonPureCall(name, position)
    if (native.mutatesFirst === true || native.mutatesContainer === true) {
      if (isConstantPlace(place, frame)) throw nonPureCall(name, position)
      if (native.mutatesFirst === true) {
        return environment.callOnReference(
          native,
          released(makeReference(place, frame, name, position), cellOf, frame),
          args,
          site,
        )
      }
      const result = environment.callNative(native, all, site)
      if (isThroughHost(node)) unlocked(cellOf?.(frame), () => writeBack(place, frame, target))
      return result
    }
    return environment.callNative(native, all, site)
  }
}

/** The cell of the variable that a chain begins with, where a closure may share it. */
function rootCell(compiler: Compiler, target: Expression): CellOf {
  let root = target
  while (root.kind === 'property' || root.kind === 'index' || root.kind === 'method') root = root.target
  const variable = root.kind === 'variable' ? compiler.lookUp(root) : undefined
  if (variable?.isCaptured !== true) return undefined
  const { overlaySlot, isDynamic } = compiler.scope
  const { slot } = variable
  if (!isDynamic) return (frame) => frame[slot]
  return (frame) => {
    const entry = findInOverlay(frame, overlaySlot, variable)
    return entry === undefined ? frame[slot] : entry.slot
  }
}

type CellOf = ((frame: Frame) => Slot) | undefined

/** Who holds a cell may change what lies in it. */
function released(reference: Reference, cellOf: CellOf, frame: Frame): Reference {
  if (cellOf === undefined) return reference
  return {
    get: () => unlocked(cellOf(frame), () => reference.get()),
    set: (value) => unlocked(cellOf(frame), () => reference.set(value)),
  }
}

function unlocked<T>(cell: Slot, run: () => T): T {
  if (!(cell instanceof Shared) || !cell.isLocked) return run()
  cell.isLocked = false
  try {
    return run()
  } finally {
    cell.isLocked = true
  }
}

/** A cell is held while a method runs on what lies in it. */
function locked<T>(cell: Slot, run: () => T): T {
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
  const cellOf = rootCell(compiler, node.target)
  const { position, name } = node
  return (code: FunctionCode, frame: Frame, target: Value, args: Value[]): Value =>
    environment.enter(
      code,
      noCells,
      args,
      position,
      released(makeThisReference(place, frame, target, name, position), cellOf, frame),
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
    const [first] = node.arguments
    if (first === undefined) throw mismatch('Fn', typeName(target), position)
    throw mismatch('Fn', typeName(pointer), conditionPosition(first))
  }
  refuseLocked(pointer)
  const reference = makeThisReference(place, frame, target, name, position)
  return environment.callPointer(
    pointer,
    args.slice(1),
    released(reference, rootCell(compiler, node.target), frame),
    site,
  )
}

/** The object is held while the call runs: a closure that captured it cannot have it as well. */
function refuseLocked({ name, curried }: FunctionPointer): void {
  const index = curried.findIndex((cell) => cell instanceof Shared && cell.isLocked)
  if (index >= 0) throw dataRace(`argument #${index + 1} of function '${name}'`, undefined)
}
