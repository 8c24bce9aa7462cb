// Other calls that decide what a call means: a setting in the same function, or where the object was made. Both methods read it here.

import type { Frame } from '../ir/call-frame.js'
import { type FunctionRef, moduleOf, type Program, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { member, plainSymbol } from '../ir/symbols.js'
import { allHold, type Facts } from './conditions.js'
import { calleeOf, matchAny } from './match-call.js'
import type { RelatedCall } from './specification.js'
import { matchesSymbol } from './symbol-pattern.js'

const mostSteps = 12

/** Whether such a call or assignment stands in the same function, or in each that gives it what the call is made on. */
export function isCalledBeside(semantics: Semantics, ref: Ref, related: RelatedCall): boolean {
  const isIn = (call: Ref): boolean =>
    isCalledIn(semantics, call, new Set([semantics.program.flow(call).function]), related, call)
  if (isIn(ref)) return true
  const givers = giversOf(semantics, ref)
  return givers.length > 0 && givers.every(isIn)
}

/** Such calls in the same function, whatever they are given. */
export function relatedBeside(semantics: Semantics, ref: Ref, related: RelatedCall): readonly Ref[] {
  const { program } = semantics
  return program
    .within(program.enclosing(ref))
    .filter((other) => program.flow(other).op === 'call' && isIt(semantics, other, related))
}

/** The calls of the function around a call, where that is made on a parameter. */
function giversOf({ program, origins, graph }: Semantics, ref: Ref): readonly Ref[] {
  const receiver = program.flowOf(ref, 'call')?.receiver
  if (receiver === undefined) return []
  const isGiven = origins.of(program.beside(ref, receiver)).every((each) => program.flow(each).op === 'argument')
  return isGiven ? graph.callers(program.enclosing(ref)) : []
}

/** Whether it stands in the same function, or in one that makes what the call is given or is asked of. */
export function isCalledFor(semantics: Semantics, ref: Ref, related: RelatedCall): boolean {
  if (isCalledBeside(semantics, ref, related) || isInModule(semantics, ref, related)) return true
  const { program, origins, graph } = semantics
  const given = program
    .allArguments(ref)
    .flatMap((value) => origins.of(value).flatMap((call) => graph.callees(call).map((code) => makerBy(call, code))))
  return [...given, ...makersOf(semantics, ref, undefined)].some(({ code, entered }) =>
    isCalledIn(withEntered(semantics, entered), code, new Set([code - program.beside(code, 0)]), related),
  )
}

/**
 * Whether it stands in the same function or one around or inside of it, in one that made the object that the call is about, or, where
 * that is enough, in the module.
 */
export function isConfigured(semantics: Semantics, ref: Ref, related: RelatedCall): boolean {
  const { program } = semantics
  if (related.isOfModule === true) return isInModule(semantics, ref, related)
  const given = related.ofArgument === undefined ? undefined : program.argument(ref, related.ofArgument)
  const makers = makersOf(semantics, ref, given)
  return [{ code: program.enclosing(ref) }, ...makers].some(({ code, entered }: Maker) =>
    isCalledIn(withEntered(semantics, entered), code, functionsAround(semantics, code), related, undefined, given),
  )
}

function isInModule(semantics: Semantics, ref: Ref, related: RelatedCall): boolean {
  if (related.isOfModule !== true) return false
  return semantics.graph.calls.some(
    (call) =>
      moduleOf(call) === moduleOf(ref) && isIt(semantics, call, related) && allHold(semantics, call, related.when),
  )
}

function isCalledIn(
  semantics: Semantics & Pick<Facts, 'entered'>,
  beside: Ref,
  functions: ReadonlySet<number>,
  related: RelatedCall,
  at?: Ref,
  about?: Ref,
): boolean {
  const { program } = semantics
  return [...functions].some((index) =>
    program.within(program.beside(beside, index)).some((other) => {
      const { op } = program.flow(other)
      if ((op !== 'call' && op !== 'update') || (at !== undefined && areApart(program, at, other))) return false
      if (!isIt(semantics, other, related) || (about !== undefined && isOfOther(semantics, about, other))) return false
      return allHold(semantics, other, related.when)
    }),
  )
}

/** Whether a call is made on an object that is known, and another one: `greeting.setSecure(true)` says nothing of `session`. */
function isOfOther({ program, origins }: Semantics, about: Ref, call: Ref): boolean {
  const receiver = program.flowOf(call, 'call')?.receiver
  if (receiver === undefined) return false
  const isMade = (each: Ref): boolean => program.flowOf(each, 'call')?.form === 'construct'
  const own = origins.of(about)
  const others = origins.of(program.beside(call, receiver))
  if (own.length === 0 || others.length === 0 || ![...own, ...others].every(isMade)) return false
  return !others.some((each) => own.includes(each))
}

/** Whether one runs only where the other does not: `if (err) { res.writeHead(404, …); return res.end() }`. */
function areApart(program: Program, one: Ref, other: Ref): boolean {
  if (program.enclosing(one) !== program.enclosing(other)) return false
  const held = new Map<number, boolean>()
  for (let guard = program.guard(one); guard !== undefined; guard = guard.outer) held.set(guard.condition, guard.holds)
  for (let guard = program.guard(other); guard !== undefined; guard = guard.outer)
    if (held.get(guard.condition) === !guard.holds) return true
  return false
}

function isIt(semantics: Semantics, ref: Ref, related: RelatedCall): boolean {
  const { program, symbols } = semantics
  if (program.flow(ref).op === 'call') return matchAny(calleeOf(semantics, ref), related)
  const { object, property } = program.flowOf(ref, 'update') ?? {}
  if (object === undefined || property === undefined || related.callee === undefined) return false
  const symbol = symbols.of(program.beside(ref, object))
  return symbol !== undefined && matchesSymbol(related.callee, plainSymbol(member(symbol, property)))
}

/** The outermost function around a function, below the module, with all that stand in it. */
function functionsAround({ program }: Semantics, code: FunctionRef): ReadonlySet<number> {
  const { functions } = program.module(code)
  let own = code - program.beside(code, 0)
  for (let parent = functions[own]?.parent; parent !== undefined && parent > 0; parent = functions[own]?.parent) {
    if (functions[own]?.class !== undefined) break
    own = parent
  }
  const found = new Set([own])
  for (const [index, { parent, class: owner }] of functions.entries()) {
    if (parent !== undefined && owner === undefined && found.has(parent)) found.add(index)
  }
  return found
}

interface Maker {
  readonly code: FunctionRef
  /** The call that makes it so: what that gives, its settings may be. */
  readonly entered?: Frame
}

function makerBy(call: Ref, code: FunctionRef): Maker {
  return { code, entered: { call, codes: [code], outer: undefined } }
}

function withEntered(semantics: Semantics, entered: Frame | undefined): Semantics & Pick<Facts, 'entered'> {
  return entered === undefined ? semantics : { ...semantics, entered }
}

/** The functions that the object comes from: through calls of the program, fields and what it was itself made by. */
function makersOf(semantics: Semantics, call: Ref, given: Ref | undefined): readonly Maker[] {
  const { program, origins, graph } = semantics
  const makers: Maker[] = []
  const about = [...aboutOf(semantics, call), ...(given === undefined ? [] : [given])]
  const open = about.map((value): readonly [Ref, Maker | undefined] => [value, undefined])
  for (let step = 0; step < mostSteps; step += 1) {
    const [value, inside] = open.pop() ?? []
    if (value === undefined) break
    for (const origin of origins.of(value)) {
      const code = program.enclosing(origin)
      makers.push(inside?.code === code ? inside : { code })
      const entered = graph.callees(origin).map((each) => makerBy(origin, each))
      makers.push(...entered)
      for (const maker of entered) for (const each of origins.returned(maker.code)) open.push([each, maker])
      if (entered.length === 0) for (const each of aboutOf(semantics, origin)) open.push([each, inside])
    }
  }
  return makers
}

/** What a call is asked of, and what it is given. */
function aboutOf({ program }: Semantics, call: Ref): readonly Ref[] {
  const flow = program.flowOf(call, 'call')
  if (flow === undefined) return []
  const [first] = flow.arguments
  return [flow.receiver, flow.form === 'construct' ? first?.value : undefined].flatMap((value) =>
    value === undefined ? [] : [program.beside(call, value)],
  )
}
