// What a handler of exceptions may have caught: what the code that it stands behind throws, itself or in functions that it calls. By the
// names of the classes, where both are known.

import type { CallGraph } from './call-graph.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Program, Ref } from './program.js'

const deepest = 3
const mostThrown = 24
const everything = /^(?:(?:Base|Runtime)?Exception|Throwable)$/

export interface Thrown {
  readonly value: Ref
  /** The calls that lead to it, from that of the handler's function on. */
  readonly calls: readonly Ref[]
}

interface Catches {
  readonly thrown: ReadonlyMap<Ref, readonly Thrown[]>
  /** The handlers that may catch a value that is thrown. */
  readonly handlers: ReadonlyMap<Ref, readonly Ref[]>
}

const catchesOf = new WeakMap<CallGraph, Catches>()

export function catches(graph: CallGraph): Catches {
  const known = catchesOf.get(graph) ?? readCatches(graph)
  catchesOf.set(graph, known)
  return known
}

function readCatches(graph: CallGraph): Catches {
  const { program } = graph.origins
  const thrown = new Map<Ref, readonly Thrown[]>()
  const handlers = new Map<Ref, Ref[]>()
  const reading: Reading = { graph, known: [] }
  for (const ref of program.refsOf('caught')) {
    const flow = program.flowOf(ref, 'caught')
    if (flow === undefined) continue
    const found = [
      ...flow.thrown.map((value) => ({ value: program.beside(ref, value), calls: [] })),
      ...flow.calls.flatMap((call) => thrownIn(reading, program.beside(ref, call), 0)),
    ]
    const caught = found.filter(({ value }) => isOfType(graph, value, flow.types)).slice(0, mostThrown)
    thrown.set(ref, caught)
    for (const { value } of caught) handlers.set(value, [...(handlers.get(value) ?? []), ref])
  }
  return { thrown, handlers }
}

interface Reading {
  readonly graph: CallGraph
  /** What each function throws, by how much further calls are followed. */
  readonly known: Map<FunctionRef, readonly Thrown[]>[]
}

/** What the functions throw that a call enters. */
function thrownIn(reading: Reading, call: Ref, depth: number): Thrown[] {
  return reading.graph
    .callees(call)
    .flatMap((code) => thrownBy(reading, code, depth).map(({ value, calls }) => ({ value, calls: [call, ...calls] })))
}

function thrownBy(reading: Reading, code: FunctionRef, depth: number): readonly Thrown[] {
  const { program } = reading.graph.origins
  const at = reading.known[depth] ?? new Map<FunctionRef, readonly Thrown[]>()
  reading.known[depth] = at
  const known = at.get(code)
  if (known !== undefined) return known
  const found = program.within(code).flatMap((ref): Thrown[] => {
    const flow = program.flow(ref)
    if (flow.op === 'throw') return [{ value: program.beside(ref, flow.value), calls: [] }]
    return flow.op === 'call' && depth + 1 < deepest ? thrownIn(reading, ref, depth + 1) : []
  })
  const few = found.slice(0, mostThrown)
  at.set(code, few)
  return few
}

/** Whether a handler of such classes takes it, as far as anybody knows. */
function isOfType(graph: CallGraph, value: Ref, types: readonly string[]): boolean {
  if (types.length === 0 || types.some((type) => everything.test(type))) return true
  const { program } = graph.origins
  const ref = unchanged(program, value)
  const made = program.flowOf(ref, 'call')
  const names = made === undefined ? [] : classNames(graph.origins, program.beside(ref, made.callee), 0)
  return names.length === 0 || names.some((name) => types.includes(name))
}

/** As it was made, before what was put into it. */
function unchanged(program: Program, value: Ref): Ref {
  let ref = value
  for (let step = 0; step < 12; step += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'update') ref = program.beside(ref, flow.object)
    else if (flow.op === 'name') ref = program.beside(ref, flow.from)
    else break
  }
  return ref
}

function classNames(origins: Origins, callee: Ref, depth: number): string[] {
  const { program } = origins
  return origins.of(callee).flatMap((origin) => {
    const flow = program.flow(origin)
    if (flow.op !== 'class') return lastName(program, origin)
    const own = program.module(origin).classes[flow.class]?.name ?? ''
    const parents =
      flow.superclass === undefined || depth > 8
        ? []
        : classNames(origins, program.beside(origin, flow.superclass), depth + 1)
    return [own, ...parents]
  })
}

function lastName(program: Program, ref: Ref): string[] {
  const flow = program.flow(ref)
  if (flow.op === 'load') return flow.property === undefined ? [] : [flow.property]
  if (flow.op === 'import') return flow.name === undefined ? [] : [flow.name]
  return flow.op === 'global' ? [flow.name] : []
}
