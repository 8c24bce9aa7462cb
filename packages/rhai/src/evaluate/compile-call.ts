// Calls in function style: script functions straight into a new frame, natives through the look-up, and the names that are built in.

import type { Position } from '@sallyport/diagnostics'
import type { EvaluationError } from '../errors.js'
import type { Variable } from '../resolve/scope.js'
import type { CallExpression, Expression } from '../syntax/ast.js'
import { Shared } from '../value/shared.js'
import { copyValue, type Value } from '../value/value.js'
import { compileArguments, isFirstLast } from './argument-order.js'
import { nativeFinder } from './call-site.js'
import { compileModuleCall } from './compile-import.js'
import { compileSpecialCall } from './compile-special.js'
import type { Compiler } from './compiler.js'
import type { Environment } from './environment.js'
import { nonPureCall } from './faults.js'
import { absent, type Evaluator, type Executor, type Frame, returnSignal, unbound } from './frame.js'
import { keptExpressions } from './keep-alive.js'
import { limitReached, tooManyVariables } from './limits.js'
import type { NativeFunction } from './native-function.js'
import { findInOverlay } from './overlay.js'
import { compilePlace, isConstantPlace, makeReference, type Place, runAll } from './place.js'
import { temporaryReference } from './reference.js'
import { type CallSite, type FunctionCode, type NativeSite, siteOf } from './unit.js'

export function compileCall(compiler: Compiler, node: CallExpression): Evaluator {
  if (node.namespace.length > 0) return compileModuleCall(compiler, node)
  const special = compileSpecialCall(compiler, node)
  if (special !== undefined) return special
  const code = compiler.unit.find(node.name, node.arguments.length)
  if (code !== undefined) {
    return node.runsInCallerScope ? compileInlineCall(compiler, node, code) : compileScriptCall(compiler, node, code)
  }
  return compileNativeCall(compiler, node)
}

export function stackOverflow(position: Position | undefined): EvaluationError {
  return limitReached('ErrorStackOverflow', 'Stack overflow', position)
}

/** A frame of at least `size` slots for the usual sizes: literals are the fastest way to make one. */
export function newFrame(size: number, a: Value, b: Value, c: Value): Frame {
  if (size <= 4) return [unbound, a, b, c]
  if (size <= 8) return [unbound, a, b, c, undefined, undefined, undefined, undefined]
  const frame: Frame = [unbound, a, b, c, undefined, undefined, undefined, undefined]
  for (let slot = 8; slot < size; slot++) frame.push(undefined)
  return frame
}

function compileScriptCall(compiler: Compiler, node: CallExpression, code: FunctionCode): Evaluator {
  const { environment } = compiler
  const site: CallSite = { name: code.name, position: node.position, sourceName: code.unit.sourceName }
  const [a, b, c, ...more] = keptExpressions(compiler, node.arguments)
  const enter = entrance(environment, code, site)
  if (isFirstLast(compiler, node.arguments)) {
    const evaluate = compileArguments(compiler, node.arguments)
    return (frame) => {
      const args = evaluate(frame)
      const next = newFrame(enter.size(), args[0], args[1], args[2])
      for (let index = 3; index < args.length; index++) next[index + 1] = args[index]
      return enter(next)
    }
  }
  if (a === undefined) return () => enter(newFrame(enter.size(), undefined, undefined, undefined))
  if (b === undefined) return (frame) => enter(newFrame(enter.size(), a(frame), undefined, undefined))
  if (c === undefined) return (frame) => enter(newFrame(enter.size(), a(frame), b(frame), undefined))
  if (more.length === 0) return (frame) => enter(newFrame(enter.size(), a(frame), b(frame), c(frame)))
  return (frame) => {
    const next = newFrame(enter.size(), a(frame), b(frame), c(frame))
    for (let index = 0; index < more.length; index++) next[index + 4] = more[index]?.(frame)
    return enter(next)
  }
}

interface Entrance {
  (frame: Frame): Value
  size(): number
}

/** Runs a function's body in a frame that has its arguments. Compiles the body when first needed. */
function entrance(environment: Environment, code: FunctionCode, site: CallSite): Entrance {
  const { counters, machine } = environment
  const { sites, frames } = machine
  const { arity } = code
  let execute: Executor | undefined
  let frameSize = 0
  let cost = 0
  let absentSlots: readonly number[] = []
  const prepare = (): Executor => {
    const { body } = code
    frameSize = body.frameSize
    cost = body.cost
    absentSlots = body.absentSlots
    execute = body.execute
    return body.execute
  }
  if (code.isEmpty) return Object.assign(() => undefined, { size: () => arity + 1 })
  const enter = (frame: Frame): Value => {
    const run = execute ?? prepare()
    if (counters.depth >= counters.maxDepth) throw stackOverflow(site.position)
    if (arity > counters.maxVariables) throw tooManyVariables(site.position)
    const depth = ++counters.depth
    sites[depth] = site
    frames[depth] = frame
    if (absentSlots.length > 0) markAbsent(frame, absentSlots)
    counters.budget -= cost
    if (counters.budget < 0) counters.checkPoint()
    const result = run(frame)
    counters.depth = depth - 1
    return result === returnSignal ? machine.takeCompletion() : (result as Value)
  }
  return Object.assign(enter, {
    size: (): number => {
      if (execute === undefined) prepare()
      return frameSize
    },
  })
}

export function markAbsent(frame: Frame, slots: readonly number[]): void {
  for (const slot of slots) frame[slot] = absent
}

/** `f!(…)`: the body runs in the caller's frame, compiled against what is visible here, once it is needed. */
function compileInlineCall(compiler: Compiler, node: CallExpression, code: FunctionCode): Evaluator {
  const { environment, unit, late } = compiler
  const { counters, machine } = environment
  const snapshot = compiler.resolution.snapshots.get(node)
  if (snapshot === undefined) throw new Error('call was not resolved')
  const values = keptExpressions(compiler, node.arguments)
  const site: CallSite = { name: code.name, position: node.position, sourceName: code.unit.sourceName }
  let inline: ReturnType<typeof late.inline> | undefined
  return (frame) => {
    const args = values.map((value) => value(frame))
    inline ??= late.inline(code, node, snapshot, unit)
    if (counters.depth >= counters.maxDepth) throw stackOverflow(site.position)
    const depth = ++counters.depth
    machine.sites[depth] = site
    machine.frames[depth] = frame
    for (const [index, slot] of inline.parameterSlots.entries()) frame[slot] = args[index]
    const result = inline.run(frame)
    counters.depth = depth - 1
    return result
  }
}

/** The variable that a native with a mutable first parameter changes; a shared or constant one is copied instead. */
function isReferenceArgument(node: Expression | undefined): boolean {
  return node?.kind === 'variable' || node?.kind === 'this' || node?.kind === 'qualified'
}

function compileNativeCall(compiler: Compiler, node: CallExpression): Evaluator {
  const [first, ...others] = node.arguments
  const isByReference = first !== undefined && isReferenceArgument(first) && !node.runsInCallerScope
  const rest = keptExpressions(compiler, isByReference ? others : node.arguments)
  if (first?.kind === 'qualified') return callOnConstant(compiler, node)
  if (isByReference && first !== undefined)
    return callWithReference(compiler, node, compilePlace(compiler, first), first, rest)
  return callWithValues(compiler, node, rest)
}

function callWithValues(compiler: Compiler, node: CallExpression, values: readonly Evaluator[]): Evaluator {
  const { environment, unit } = compiler
  const { name, position } = node
  const site = siteOf(name, position, unit)
  const find = nativeFinder(environment, name, position)
  const [a, b] = values
  if (a !== undefined && values.length === 1) {
    return (frame) => {
      const args = [a(frame)]
      return callTemporary(environment, find(args), args, site)
    }
  }
  if (a !== undefined && b !== undefined && values.length === 2) {
    return (frame) => {
      const args = [a(frame), b(frame)]
      return callTemporary(environment, find(args), args, site)
    }
  }
  return (frame) => {
    const args = values.map((value) => value(frame))
    const native = find(args)
    return native.mutatesFirst === true
      ? callTemporary(environment, native, args, site)
      : environment.callNative(native, args, site)
  }
}

/** What a module exports is a constant: a native that would change it is refused. */
function callOnConstant(compiler: Compiler, node: CallExpression): Evaluator {
  const { environment, unit } = compiler
  const { name, position } = node
  const site = siteOf(name, position, unit)
  const find = nativeFinder(environment, name, position)
  const evaluate = compileArguments(compiler, node.arguments)
  return (frame) => {
    const args = evaluate(frame)
    const native = find(args)
    if (native.mutatesFirst === true || native.mutatesContainer === true) throw nonPureCall(name, position)
    return environment.callNative(native, args, site)
  }
}

/** A native on values that nothing keeps: what it does to its first argument is lost. */
function callTemporary(
  environment: Environment,
  native: NativeFunction,
  args: readonly Value[],
  site: NativeSite,
): Value {
  if (native.mutatesFirst !== true) return environment.callNative(native, args, site)
  return environment.callOnReference(native, temporaryReference(args[0]), args.slice(1), site)
}

function callWithReference(
  compiler: Compiler,
  node: CallExpression,
  place: Place,
  first: Expression,
  rest: readonly Evaluator[],
): Evaluator {
  const { environment, unit } = compiler
  const { name, position } = node
  const site = siteOf(name, position, unit)
  const find = nativeFinder(environment, name, position)
  const variable = compiler.lookUp(first)
  const isShared = sharedTest(compiler, variable)
  const prelude = runAll([...place.keys, ...place.walk])
  return (frame) => {
    prelude?.(frame)
    const others = rest.map((value) => value(frame))
    const target = place.read(frame)
    const native = find([target, ...others])
    const mutates = native.mutatesFirst === true || native.mutatesContainer === true
    if (mutates && first.kind === 'qualified') throw nonPureCall(name, position)
    const isCopied = mutates && (isShared(frame) || isConstantPlace(place, frame))
    if (native.mutatesFirst === true) {
      const reference = isCopied ? temporaryReference(copyValue(target)) : makeReference(place, frame, name, position)
      return environment.callOnReference(native, reference, others, site)
    }
    return environment.callNative(native, [isCopied ? copyValue(target) : target, ...others], site)
  }
}

function sharedTest(compiler: Compiler, variable: Variable | undefined): (frame: Frame) => boolean {
  if (variable === undefined || !variable.isCaptured) return () => false
  const { slot } = variable
  const { isDynamic, overlaySlot } = compiler.scope
  if (!isDynamic) return (frame) => frame[slot] instanceof Shared
  return (frame) => {
    const entry = findInOverlay(frame, overlaySlot, variable)
    return (entry === undefined ? frame[slot] : entry.slot) instanceof Shared
  }
}
