// Whether a way through functions is that of another object: where a method calls another one that several classes have, as a class that
// leaves it to those that extend it does, a caller whose object is made of one of these classes enters that class's only.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { classesOf } from './made-classes.js'

const choosingOf = new WeakMap<Semantics, ReadonlySet<FunctionRef>>()

/** The functions in which a call may enter several. */
function choosing({ program, graph }: Semantics): ReadonlySet<FunctionRef> {
  return new Set(graph.calls.filter((call) => graph.callees(call).length > 1).map((call) => program.enclosing(call)))
}

/** `way`: values on the way through the function that a call enters, from the sink on. */
export function isOfAnotherObject(
  semantics: Semantics,
  call: Ref,
  code: FunctionRef,
  way: () => readonly Ref[],
): boolean {
  let known = choosingOf.get(semantics)
  if (known === undefined) {
    known = choosing(semantics)
    choosingOf.set(semantics, known)
  }
  if (known.size === 0) return false
  const { program, graph } = semantics
  if (graph.callees(call).length > 1 && isOfOther(semantics, call, code)) return true
  const refs = way()
  const named = graph.namedBy(call)
  if (named !== undefined && isOfAnotherFunction(semantics, named, code, refs)) return true
  if (!refs.some((each) => known.has(program.enclosing(each)))) return false
  /** Functions that are called on the object that `code` is called on, or that it makes. */
  const same = new Set([code])
  for (let at = refs.length - 1; at >= 0; at -= 1) {
    const ref = refs[at] ?? 0
    const before = refs[at + 1]
    const left = before === undefined ? code : program.enclosing(before)
    if (same.has(left) && isOwnField(semantics, ref)) same.add(program.enclosing(ref))
    const flow = program.flow(ref)
    if (flow.op !== 'call' || flow.receiver === undefined) continue
    const object = program.beside(ref, flow.receiver)
    const isOwn = isReceiver(semantics, object)
    const callees = graph.callees(ref)
    // The way comes out of a method of the object, or goes into one.
    const isBack = isOwn && left !== program.enclosing(ref) && same.has(left) && callees.includes(left)
    const entered = isBack ? left : program.enclosing(refs[at - 1] ?? 0)
    if (!callees.includes(entered) || !(isBack || same.has(program.enclosing(ref)))) continue
    const { property } = program.flowOf(program.beside(ref, flow.callee), 'load') ?? {}
    if (callees.length > 1 && property !== undefined) {
      const classes = isOwn
        ? classesOf(semantics, objectOf(semantics, call, code))
        : partClasses(semantics, call, code, object)
      if (classes.length > 0 && !classes.some((each) => has(semantics, each, property, entered))) return true
    }
    if (isOwn) same.add(entered).add(program.enclosing(ref))
  }
  return false
}

/** What a method is called on, or what is made; `super().__init__()` is called on what is being made. */
function objectOf(semantics: Semantics, call: Ref, code: FunctionRef): Ref {
  const receiver = semantics.graph.receiverOf(call)
  const isMade = semantics.program.functionOf(code).isConstructor
  return receiver === undefined || (isMade && !isReceiver(semantics, receiver)) ? call : receiver
}

/** A field of the object that a method is called on, read there. */
function isOwnField(semantics: Semantics, ref: Ref): boolean {
  const { object, property } = semantics.program.flowOf(ref, 'load') ?? {}
  return object !== undefined && property !== undefined && isReceiver(semantics, semantics.program.beside(ref, object))
}

/** Whether a decorator's function, on the way, calls another function than the one that it was put in place of. */
function isOfAnotherFunction(
  { program, graph, origins }: Semantics,
  named: FunctionRef,
  code: FunctionRef,
  way: readonly Ref[],
): boolean {
  return way.some((ref, at) => {
    const flow = program.flow(ref)
    const callees = graph.callees(ref)
    if (flow.op !== 'call' || callees.length < 2 || !callees.includes(named) || program.enclosing(ref) !== code)
      return false
    const entered = program.enclosing(way[at - 1] ?? ref)
    const isGiven = origins.of(program.beside(ref, flow.callee)).some((each) => program.flow(each).op === 'argument')
    return isGiven && entered !== named && callees.includes(entered)
  })
}

/** Whether the object of a call has another function by that name. */
function isOfOther(semantics: Semantics, call: Ref, code: FunctionRef): boolean {
  const { program, graph } = semantics
  const { callee } = program.flowOf(call, 'call') ?? {}
  const { property } = callee === undefined ? {} : (program.flowOf(program.beside(call, callee), 'load') ?? {})
  if (property === undefined) return false
  const classes = classesOf(semantics, graph.receiverOf(call))
  return classes.length > 0 && !classes.some((each) => has(semantics, each, property, code))
}

function isReceiver({ program, origins }: Semantics, object: Ref): boolean {
  const [origin, more] = origins.of(object)
  return origin !== undefined && more === undefined && program.flow(origin).op === 'receiver'
}

function has({ origins }: Semantics, made: Ref, property: string, code: FunctionRef): boolean {
  return origins.instanceProperty(made, property, 0).some((value) => origins.functions(value).includes(code))
}

/** Of what a call gives for a parameter, or of what was given to the object that it is called on as that was made. */
function partClasses(semantics: Semantics, call: Ref, code: FunctionRef, object: Ref): readonly Ref[] {
  const { program, graph, origins } = semantics
  const element = program.flowOf(object, 'load')
  const isElement = element !== undefined && element.property === undefined && element.key === undefined
  const [origin, more] = origins.of(isElement ? program.beside(object, element.object) : object)
  if (origin === undefined || more !== undefined) return []
  const parameter = program.flowOf(origin, 'argument')
  if (parameter === undefined) return []
  const isGiven = program.enclosing(origin) === code
  const made = isGiven ? call : madeAt(semantics, call, program.enclosing(origin))
  if (made === undefined || parameter.rest) return []
  const [given, other] = graph.givenFor(made, parameter.index)
  if (given === undefined || other !== undefined || given.part !== undefined) return []
  const value = program.beside(made, given.value)
  return isElement ? elementClasses(semantics, value) : classesOf(semantics, value)
}

/** The classes of all elements of a list; none where one of them is not known. */
function elementClasses(semantics: Semantics, list: Ref): readonly Ref[] {
  const { program, origins } = semantics
  const [origin, more] = origins.of(list)
  const array = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'array')
  if (origin === undefined || array === undefined || array.elements.some(({ spread }) => spread)) return []
  const all = array.elements.map(({ value }) => classesOf(semantics, program.beside(origin, value)))
  return all.some((each) => each.length === 0) ? [] : all.flat()
}

/** Where the object was made that a method is called on, by this constructor. */
function madeAt({ graph, origins }: Semantics, call: Ref, constructed: FunctionRef): Ref | undefined {
  const receiver = graph.receiverOf(call)
  const [made, more] = receiver === undefined ? [] : origins.of(receiver)
  return made !== undefined && more === undefined && graph.callees(made).includes(constructed) ? made : undefined
}
