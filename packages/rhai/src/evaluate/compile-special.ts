// The functions that are part of the language: `type_of`, `is_def_var`, `is_def_fn`, `is_shared`, `Fn`, `call`, `curry`, `eval`.

import type { Position } from '@sallyport/diagnostics'
import { ParseError, parsingFailure } from '../errors.js'
import type { CallExpression, Expression } from '../syntax/ast.js'
import { startPosition } from '../syntax/start-position.js'
import { FunctionPointer } from '../value/function-pointer.js'
import { Shared } from '../value/shared.js'
import { typeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'
import { compileTagCall } from './compile-tag.js'
import type { Compiler } from './compiler.js'
import { mismatch, missingFunction } from './faults.js'
import type { Evaluator, Frame } from './frame.js'
import { findInOverlay, overlayOf } from './overlay.js'
import { compilePlace, makeReference, runAll } from './place.js'
import { isReserved } from './reserved-names.js'
import { siteOf } from './unit.js'

/** What scripts can call without anybody having registered it. */
export const languageFunctions: ReadonlySet<string> = new Set(
  'type_of is_shared is_def_var is_def_fn Fn curry call tag set_tag eval'.split(' '),
)

export function compileSpecialCall(compiler: Compiler, node: CallExpression): Evaluator | undefined {
  const [first] = node.arguments
  const count = node.arguments.length
  switch (node.name) {
    case 'type_of':
      if (first === undefined || count !== 1) return undefined
      return compileTypeOf(compiler.borrowed(first))
    case 'is_shared':
      return first === undefined || count !== 1 ? undefined : compileIsShared(compiler, first)
    case 'is_def_var':
      return first === undefined || count !== 1 ? undefined : compileIsDefVar(compiler, node, first)
    case 'is_def_fn':
      return count === 2 || count === 3 ? compileIsDefFn(compiler, node) : undefined
    case 'Fn':
      return first === undefined || count !== 1 ? undefined : compileFn(compiler, first)
    case 'curry':
      return first === undefined || count < 2 ? undefined : compileCurry(compiler, first, node)
    case 'call':
      return first === undefined ? undefined : compilePointerCall(compiler, first, node)
    case 'tag':
    case 'set_tag':
      return compileTagCall(compiler, node.name, first, node.arguments.slice(1), node.position)
    case 'eval':
      return first === undefined || count !== 1 ? undefined : compileEval(compiler, node, first)
    default:
      return undefined
  }
}

function compileTypeOf(value: Evaluator): Evaluator {
  return (frame) => typeName(value(frame))
}

/** Whether the variable is one that a closure captured. */
export function compileIsShared(compiler: Compiler, node: Expression): Evaluator {
  const variable = node.kind === 'variable' ? compiler.lookUp(node) : undefined
  if (variable === undefined || !variable.isCaptured) {
    const value = compiler.borrowed(node)
    return (frame) => {
      value(frame)
      return false
    }
  }
  const { overlaySlot, isDynamic } = compiler.scope
  const value = compiler.borrowed(node)
  return (frame) => {
    value(frame)
    const entry = isDynamic ? findInOverlay(frame, overlaySlot, variable) : undefined
    return (entry === undefined ? frame[variable.slot] : entry.slot) instanceof Shared
  }
}

function stringArgument(value: Value, node: Expression): string {
  if (typeof value !== 'string') throw mismatch('string', typeName(value), startPosition(node))
  return value
}

function compileIsDefVar(compiler: Compiler, node: CallExpression, first: Expression): Evaluator {
  const snapshot = compiler.resolution.snapshots.get(node)
  const value = compiler.expression(first)
  // What a closure captures is there from its beginning, wherever in it the name stands.
  const { overlaySlot, isDynamic, kind, captures } = compiler.scope
  const { machine } = compiler.environment
  return (frame) => {
    const name = stringArgument(value(frame), first)
    if (snapshot?.findLocal(name) !== undefined || captures.has(name)) return true
    if (isDynamic && overlayOf(frame, overlaySlot)?.find(name, 0) !== undefined) return true
    return kind === 'script' ? machine.scope?.has(name) === true : machine.hostVariable(name) !== undefined
  }
}

function compileIsDefFn(compiler: Compiler, node: CallExpression): Evaluator {
  const values = node.arguments.map((argument) => compiler.expression(argument))
  const { unit } = compiler
  const isTyped = values.length === 3
  return (frame) => {
    const args = values.map((value) => value(frame))
    const arity = args.at(-1)
    const name = args.at(-2)
    const type = args[0]
    if (typeof arity !== 'number') throw mismatch('i64', typeName(arity), node.position)
    if (typeof name !== 'string') throw mismatch('string', typeName(name), node.position)
    if (!isTyped) return unit.find(name, arity) !== undefined
    if (typeof type !== 'string') throw mismatch('string', typeName(type), node.position)
    return unit.findTyped(type, name, arity) !== undefined
  }
}

function compileFn(compiler: Compiler, first: Expression): Evaluator {
  const value = compiler.expression(first)
  return (frame) => {
    const name = stringArgument(value(frame), first)
    if (isReserved(name)) {
      throw parsingFailure(new ParseError('Reserved', `'${name}' is a reserved keyword`, startPosition(first)))
    }
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !name.startsWith('anon$'))
      throw missingFunction(name, startPosition(first))
    return new FunctionPointer(name)
  }
}

function startOf(argument: Expression | undefined, node: CallExpression): Position {
  return argument === undefined ? node.position : startPosition(argument)
}

function pointerOf(value: Value, node: CallExpression): FunctionPointer {
  if (!(value instanceof FunctionPointer)) throw mismatch('Fn', typeName(value), startOf(node.arguments[0], node))
  return value
}

export function curry(pointer: FunctionPointer, args: readonly Value[]): FunctionPointer {
  return new FunctionPointer(pointer.name, [...pointer.curried, ...args], pointer.target)
}

function compileCurry(compiler: Compiler, first: Expression, node: CallExpression): Evaluator {
  const pointer = compiler.borrowed(first)
  const values = node.arguments.slice(1).map((argument) => compiler.expression(argument))
  return (frame) => {
    const target = pointer(frame)
    const args = values.map((value) => value(frame))
    return curry(pointerOf(target, node), args)
  }
}

/** `call(f, a, …)`; natives with a mutable first parameter change the variable that comes next. */
function compilePointerCall(compiler: Compiler, first: Expression, node: CallExpression): Evaluator {
  const { environment, unit } = compiler
  const pointer = compiler.borrowed(first)
  const values = node.arguments.slice(1).map((argument) => compiler.expression(argument))
  const [, target] = node.arguments
  const place = target?.kind === 'variable' ? compilePlace(compiler, target) : undefined
  const prelude = runAll(place === undefined ? [] : [...place.keys, ...place.walk])
  const site = siteOf('call', node.position, unit)
  return (frame: Frame) => {
    const called = pointerOf(pointer(frame), node)
    const args = values.map((value) => value(frame))
    const isNative =
      called.target === undefined && unit.find(called.name, called.curried.length + args.length) === undefined
    if (isNative && place !== undefined && called.curried.length === 0) {
      prelude?.(frame)
      const native = environment.registry.find(called.name, args)
      if (native?.mutatesContainer === true) {
        return environment.callNative(
          native,
          [place.own(frame), ...args.slice(1)],
          siteOf(called.name, node.position, unit),
        )
      }
      if (native?.mutatesFirst === true) {
        const reference = makeReference(place, frame, called.name, node.position)
        return environment.callOnReference(native, reference, args.slice(1), siteOf(called.name, node.position, unit))
      }
    }
    return environment.callPointer(called, args, undefined, site)
  }
}

function compileEval(compiler: Compiler, node: CallExpression, first: Expression): Evaluator {
  const { late, unit } = compiler
  const snapshot = compiler.resolution.snapshots.get(node)
  if (snapshot === undefined) throw new Error('call was not resolved')
  const text = compiler.expression(first)
  return (frame) => late.evaluate(stringArgument(text(frame), first), node, snapshot, unit, frame)
}
