// Functions given to calls: what their parameters get, and what comes back of their results.

import type { FlowOf } from '../ir/flow.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import { plainSymbol } from '../ir/symbols.js'
import type { HigherOrder, Iterating, LanguageLibrary } from './library.js'
import { anyProperty, propertyOf, type Taint, tainted, union, within } from './mark.js'
import { readProperty } from './mark-changes.js'
import type { Callee } from './match-call.js'
import type { Propagation } from './propagation.js'
import { promisesSettledBy } from './settled-promises.js'
import { matchesSymbol } from './symbol-pattern.js'

type Call = FlowOf<'call'>

/** Reads a text and asks a function of each value in it. */
export const reviving = 'global#JSON.parse'

export function callbackTaint(engine: Propagation, ref: Ref, flow: Call, callee: Callee): Taint | undefined {
  settlePromises(engine, ref, flow)
  if (isComputing(engine, callee)) return returned(engine, functionsGiven(engine, ref, flow))
  const listed = listedTaint(engine, ref, flow, callee) ?? revivedTaint(engine, ref, flow, callee)
  if (listed !== undefined) return listed
  const known = higherOrderOf(engine, flow, callee)
  if (known === undefined || flow.receiver === undefined || callee.isKnown) return undefined
  const { program, graph } = engine.semantics
  const receiver = engine.flowing(ref, program.beside(ref, flow.receiver), flow.guard)
  const callbacks = flow.arguments.flatMap(({ value }) => graph.functions(program.beside(ref, value)))
  const accumulated = known.parameters.includes('accumulated') ? accumulatedBy(engine, ref, flow, callbacks) : undefined
  for (const code of callbacks) bindParameters(engine, known, code, receiver, accumulated)
  return resultOf(engine, known, callbacks, receiver)
}

function isComputing({ library }: Propagation, { symbol }: Callee): boolean {
  return symbol !== undefined && matchesSymbol(library.computing, plainSymbol(symbol))
}

function functionsGiven({ semantics }: Propagation, ref: Ref, flow: Call): readonly FunctionRef[] {
  return flow.arguments.flatMap(({ value }) => semantics.graph.functions(semantics.program.beside(ref, value)))
}

/** `Array.from(list, (each) => …)`, `_.each(list, (each) => …)` */
function listedTaint(engine: Propagation, ref: Ref, flow: Call, callee: Callee): Taint | undefined {
  const [list, more] = flow.arguments
  // A list and a function at least: most calls give less, and need not be matched.
  const known = more === undefined ? undefined : iteratingOf(engine.library, callee)
  const change = flow.arguments[known?.callback ?? 1]
  if (known === undefined || list === undefined || change === undefined) return undefined
  const { program, graph } = engine.semantics
  const given = engine.flowing(ref, program.beside(ref, list.value), flow.guard)
  const callbacks = graph.functions(program.beside(ref, change.value))
  for (const code of callbacks) bindParameters(engine, { ...known, method: [] }, code, given)
  return resultOf(engine, { ...known, method: [] }, callbacks, given)
}

export function iteratingOf({ iterating = [] }: LanguageLibrary, { symbol, isKnown }: Callee): Iterating | undefined {
  if (symbol === undefined || isKnown) return undefined
  const plain = plainSymbol(symbol)
  return iterating.find(({ callee }) => matchesSymbol(callee, plain))
}

/** `JSON.parse(text, (key, each) => …)`: the function gets each name and each value, and gives what stands there instead. */
function revivedTaint(engine: Propagation, ref: Ref, flow: Call, { symbol }: Callee): Taint | undefined {
  const [text, reviver] = flow.arguments
  if (symbol !== reviving || text === undefined || reviver === undefined) return undefined
  const { program, graph } = engine.semantics
  const given = engine.flowing(ref, program.beside(ref, text.value), flow.guard)
  const callbacks = graph.functions(program.beside(ref, reviver.value))
  for (const code of callbacks)
    bindParameters(engine, { method: [], parameters: ['whole', 'whole'], result: 'none' }, code, given)
  return returned(engine, callbacks)
}

export function higherOrderOf(
  engine: Propagation,
  { receiver }: Call,
  { name, isKnown }: Callee,
): HigherOrder | undefined {
  if (receiver === undefined || isKnown || name === undefined) return undefined
  return engine.library.higherOrder.find(({ method }) => method.includes(name))
}

function bindParameters(
  engine: Propagation,
  { parameters }: HigherOrder,
  code: FunctionRef,
  receiver: Taint | undefined,
  accumulated?: Taint,
): void {
  const { program } = engine.semantics
  for (const [index, form] of parameters.entries()) {
    const value = program.functionOf(code).arguments[index]
    if (form === undefined || value === undefined) continue
    const given = form === 'whole' ? receiver : form === 'element' ? elementsOf(receiver) : accumulated
    engine.contribute(program.beside(code, value), given)
  }
}

/** What `list.reduce(f, first)` gives to `f` first: `first`, and then what `f` gave back. */
function accumulatedBy(
  engine: Propagation,
  ref: Ref,
  { arguments: [, first], guard }: Call,
  callbacks: readonly FunctionRef[],
): Taint | undefined {
  const begun =
    first === undefined ? undefined : engine.flowing(ref, engine.semantics.program.beside(ref, first.value), guard)
  return union(begun, returned(engine, callbacks))
}

function elementsOf(taint: Taint | undefined): Taint | undefined {
  // Of a parameter it is what is in it; a source keeps its name.
  const whole = (taint?.marks ?? []).map((each) =>
    each.origin.kind === 'parameter' && each.steps !== undefined
      ? readProperty(each, each.steps.ref, anyProperty)
      : each,
  )
  return union(tainted(whole), propertyOf(taint, anyProperty))
}

function resultOf(
  engine: Propagation,
  { result }: HigherOrder,
  callbacks: readonly FunctionRef[],
  receiver: Taint | undefined,
): Taint | undefined {
  switch (result) {
    case 'receiver':
      return onlyKept(engine, callbacks, receiver)
    case 'element':
      return onlyKept(engine, callbacks, elementsOf(receiver))
    case 'callback':
    // What is left of the receiver, the method itself passes on.
    case 'between':
      return returned(engine, callbacks)
    case 'callback-elements':
      return within(anyProperty, returned(engine, callbacks))
    case 'none':
      return undefined
  }
}

/** What is left of a list where each element was asked for: checked, if every function that may answer checks. */
function onlyKept(engine: Propagation, callbacks: readonly FunctionRef[], taint: Taint | undefined): Taint | undefined {
  const checks = callbacks.map((code) => engine.checks.kept(code))
  const [fact] = checks
  if (fact === undefined || checks.includes(undefined)) return taint
  return engine.cleared(taint, engine.checked(fact.ref, fact.what))
}

function returned(engine: Propagation, callbacks: readonly FunctionRef[]): Taint | undefined {
  const { program } = engine.semantics
  return callbacks
    .flatMap((code) => program.functionOf(code).returns.map((value) => engine.taint(program.beside(code, value))))
    .reduce(union, undefined)
}

function settlePromises(engine: Propagation, ref: Ref, flow: Call): void {
  const [first] = flow.arguments
  if (first === undefined) return
  for (const promise of promisesSettledBy(engine.semantics, ref)) {
    engine.contribute(promise, engine.flowing(ref, engine.semantics.program.beside(ref, first.value), flow.guard))
  }
}
