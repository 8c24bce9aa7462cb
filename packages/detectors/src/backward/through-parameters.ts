// A walk out of a function: to what the calls of it give, to what its users give where it is a library's, to what a method like `map`
// calls it with.

import type { Given } from '../ir/call-graph.js'
import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import { isFlawFromCallers } from '../packages/from-callers.js'
import { iteratingOf, reviving } from '../taint/callback-taint.js'
import { calleeOf } from '../taint/match-call.js'
import { isOfAnotherObject } from '../taint/object-class.js'
import { deadIn, enteredHere } from './entered.js'
import { type Found, harmless, nothing, quoted, unknown } from './found.js'
import type { Here, Walker } from './walker.js'

export function throughParameter(walker: Walker, ref: Ref, flow: FlowOf<'argument'>, here: Here): Found {
  const { program, graph } = walker.semantics
  const code = program.enclosing(ref)
  const entered = here.calls.at(-1)
  if (entered !== undefined && graph.callees(entered).includes(code))
    return givenBy(walker, entered, flow, { ...here, calls: here.calls.slice(0, -1) })
  const callers = graph.callers(code).map((call) => () => {
    const dead = deadIn(walker, call, code, here)
    const other = otherObject(walker, call, code, here)
    if (other !== undefined) return other
    if (dead === undefined) return givenBy(walker, call, flow, here)
    return harmless(`${quoted(program, dead)} never holds where ${quoted(program, call)} calls it`, dead)
  })
  const uses = graph
    .uses(code)
    .flatMap(({ call, isWrapped }) => (isWrapped ? [] : fromReceiver(walker, call, flow, here)))
  const outside = fromOutside(walker, ref, here)
  const ways = [...(outside === undefined ? [] : [() => outside]), ...callers, ...uses]
  if (ways.length > 0) return walker.any(ref, ways)
  const { name } = program.functionOf(code)
  const [use] = graph.uses(code)
  const by =
    use === undefined
      ? `a parameter of ${name === '' ? 'a function' : `\`${name}\``}, not called here`
      : `what ${quoted(walker.semantics.program, use.call)} gives to its function`
  return unknown(`${quoted(walker.semantics.program, ref)} is ${by}`, ref)
}

/** Why the call enters no such method on the way: it is called on an object of another class. */
function otherObject(walker: Walker, call: Ref, code: Ref, here: Here): Found | undefined {
  const { semantics, library } = walker
  if (!library.knowsReceivers || library.followsObjects !== false) return undefined
  const isOther =
    !enteredHere(walker, call, { ...here, calls: [] }).includes(code) ||
    isOfAnotherObject(semantics, call, code, () => [...here.way, call])
  return isOther
    ? harmless(`${quoted(semantics.program, call)} is called on an object of another class`, call)
    : undefined
}

/** The object that a method is called on: what the calls at hand are called on. */
export function throughReceiver(walker: Walker, ref: Ref, here: Here): Found {
  const { program, graph } = walker.semantics
  const code = program.enclosing(ref)
  const entered = here.calls.at(-1)
  const isEntered = entered !== undefined && graph.callees(entered).includes(code)
  const calls = isEntered ? [entered] : graph.callers(code)
  const inside = isEntered ? { ...here, calls: here.calls.slice(0, -1) } : here
  const ways = calls.flatMap((call) => {
    const receiver = graph.receiverOf(call)
    if (receiver === undefined) return []
    const scopes = [...here.scopes, { beside: call, guard: program.guard(call) }]
    return [() => walker.walk(receiver, { ...inside, scopes, way: [...here.way, call] })]
  })
  if (ways.length > 0) return walker.any(ref, ways)
  return walker.library.knowsReceivers
    ? nothing(`nothing at hand calls it on an object`, ref)
    : unknown(`nothing says what ${quoted(program, ref)} is`, ref)
}

/** What the users of a library give, where it is a flaw at this sink. */
function fromOutside(walker: Walker, ref: Ref, { way, path }: Here): Found | undefined {
  const parameter = walker.callers?.get(ref)
  if (parameter === undefined || walker.fromCallers === undefined) return undefined
  const names = [parameter.name ?? '*', ...path].filter((name) => name !== '*')
  const named = names.length === 0 ? '' : ` \`${names.join('.')}\``
  const isFlaw = isFlawFromCallers(walker.semantics, walker.fromCallers, {
    parameter,
    names,
    way: [walker.use, ...way],
  })
  if (!isFlaw) return harmless(`the function is there to use its parameter${named} so`, ref)
  return { kind: 'source', what: `the parameter${named}, which users of the package give`, way, isGuess: false }
}

function givenBy(walker: Walker, call: Ref, { index, rest }: FlowOf<'argument'>, here: Here): Found {
  const { program, graph } = walker.semantics
  const given = rest ? restGiven(restFrom(graph.given(call), index), here.path[0]) : graph.givenFor(call, index)
  if (given.length === 0) return nothing(`${quoted(walker.semantics.program, call)} does not give it`, call)
  const scopes = [...here.scopes, { beside: call, guard: program.guard(call) }]
  const path = rest ? here.path.slice(1) : here.path
  const ways = given.map(
    ({ value, spread: isList, part }) =>
      () =>
        walker.walk(program.beside(call, value), {
          ...here,
          scopes,
          path: isList ? ['*', ...path] : part === undefined ? path : [part, ...path],
          way: [...here.way, call],
        }),
  )
  return walker.noteGiven(call, () => walker.any(call, ways))
}

function restFrom(all: readonly Given[], index: number): readonly Given[] {
  const placed = all.filter(({ isOfNames }) => isOfNames !== true)
  const spread = placed.findIndex((each) => each.spread)
  return placed.slice(spread >= 0 && spread < index ? spread : index)
}

/** Of a list of all that is given, the element at a place, where none of them is a list itself. */
function restGiven(all: readonly Given[], place: string | undefined): readonly Given[] {
  if (place === undefined || !/^\d+$/.test(place) || all.some(({ spread, part }) => spread || part !== undefined))
    return all
  return all.slice(Number(place), Number(place) + 1)
}

/** The parameter of a function that `map`, `then` and their like call with parts of what they are called on. */
function fromReceiver(walker: Walker, call: Ref, { index }: FlowOf<'argument'>, here: Here): (() => Found)[] {
  const { program } = walker.semantics
  const flow = program.flowOf(call, 'call')
  const { name, symbol } = calleeOf(walker.semantics, call)
  const [text] = flow?.arguments ?? []
  if (symbol === reviving && text !== undefined && index < 2) {
    const scopes = [...here.scopes, { beside: call, guard: program.guard(call) }]
    return [() => walker.walk(program.beside(call, text.value), { ...here, scopes, path: [] })]
  }
  const iterated = flow === undefined ? undefined : iteratingOf(walker.library, calleeOf(walker.semantics, call))
  if (iterated !== undefined) {
    if (iterated.parameters[index] === undefined || text === undefined) return []
    const scopes = [...here.scopes, { beside: call, guard: program.guard(call) }]
    return [() => walker.walk(program.beside(call, text.value), { ...here, scopes, path: ['*', ...here.path] })]
  }
  const kind = walker.library.higherOrder.find(({ method }) => method.includes(name ?? ''))?.parameters[index]
  if (flow?.receiver === undefined || kind === undefined) return []
  if (kind === 'accumulated') return accumulated(walker, call, flow, here)
  const receiver = program.beside(call, flow.receiver)
  const scopes = [...here.scopes, { beside: call, guard: program.guard(call) }]
  return [() => walker.walk(receiver, { ...here, scopes, path: kind === 'element' ? ['*', ...here.path] : here.path })]
}

/** What a list is reduced to so far: what that begins with, and what the function gave back last. */
function accumulated(walker: Walker, call: Ref, flow: FlowOf<'call'>, here: Here): (() => Found)[] {
  const { program, graph, origins } = walker.semantics
  const [callback, first] = flow.arguments.map(({ value }) => program.beside(call, value))
  const given = callback === undefined ? [] : graph.functions(callback).flatMap((code) => origins.returned(code))
  const scopes = [...here.scopes, { beside: call, guard: program.guard(call) }]
  const begun = first === undefined ? [] : [() => walker.walk(first, { ...here, scopes, way: [...here.way, call] })]
  return [...begun, ...given.map((value) => () => walker.walk(value, here))]
}
