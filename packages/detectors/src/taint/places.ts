// Which element of a list is meant by a place that is counted from its end, by a slice, or by a method that takes one off an end. Known
// where the list is made by code at hand and changed by nothing on the way; any element else.

import type { FlowOf } from '../ir/flow.js'
import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { changesByCall } from './changed-arguments.js'
import { anyProperty, type Taint, union, within } from './mark.js'

const deepest = 12
const mostCallers = 8

/** Methods that leave a list as it is. */
const reading = /^(?:includes|contains|indexOf|index|count|copy|join|slice|empty|full|qsize|isEmpty|size|at)$/
/** Methods after which elements stand at other places. */
const reordering = /^(?:reverse|sort|rotate|insert|remove|popleft|appendleft|extendleft|shift|unshift|splice)$/
/** Functions that do the same to a list that they are given. */
const reorderingFunction = /^(?:shuffle|reverse|sort|swap|rotate|heapify|heappush|heappop|insort\w*)$/

/** The name of an element: of one that is counted from the end, how far it stands from the beginning. */
export function placeIn(semantics: Semantics, list: Ref, name: string): string {
  return /^-\d+$/.test(name) ? (counted(semantics, list, Number(name)) ?? anyProperty) : name
}

function counted(semantics: Semantics, list: Ref, place: number): string | undefined {
  const length = lengthOf(semantics, list)
  const index = place < 0 ? (length ?? 0) + place : place
  return length === undefined || index < 0 || index >= length ? undefined : String(index)
}

/** The element that a method takes: `pop()`, `pop(0)`, `popleft()`, `get()` of a queue, `get(1)` of a list. Nothing where it is asked for by another name. */
export function placeTaken(semantics: Semantics, call: Ref, method: string): string | undefined {
  const flow = semantics.program.flowOf(call, 'call')
  if (flow?.receiver === undefined) return undefined
  const list = semantics.program.beside(call, flow.receiver)
  if (method === 'popleft' || method === 'get_nowait') return counted(semantics, list, 0) ?? anyProperty
  const [first] = flow.arguments
  const given = first === undefined ? undefined : semantics.constants.of(semantics.program.beside(call, first.value))
  if (method === 'get') {
    if (lengthOf(semantics, list) === undefined) return undefined
    if (given?.type === 'number') return counted(semantics, list, given.value)
    return first === undefined || given?.type === 'boolean' ? counted(semantics, list, 0) : undefined
  }
  if (method !== 'pop') return undefined
  if (first !== undefined && given?.type !== 'number') return undefined
  return counted(semantics, list, given?.type === 'number' ? given.value : -1) ?? anyProperty
}

/** Which elements a slice takes: nothing for a bound that is not known. */
export interface Slice {
  readonly from: number | undefined
  readonly to: number | undefined
}

export function sliceOf(semantics: Semantics, call: Ref): Slice {
  const { program, constants } = semantics
  const flow = program.flowOf(call, 'call')
  const [start, end, step] = (flow?.arguments ?? []).map(({ value }) => constants.of(program.beside(call, value)))
  if (flow?.receiver === undefined || (step !== undefined && step.type !== 'undefined') || flow.arguments.length > 2)
    return { from: undefined, to: undefined }
  const list = program.beside(call, flow.receiver)
  const bound = (place: number): number | undefined => {
    if (place >= 0) return place
    const length = lengthOf(semantics, list)
    return length === undefined ? undefined : Math.max(0, length + place)
  }
  const from = flow.arguments.length === 0 ? 0 : start?.type === 'number' ? bound(start.value) : undefined
  return { from, to: end?.type === 'number' ? bound(end.value) : undefined }
}

/** What a slice holds of a list. */
export function slicedTaint({ from, to }: Slice, list: Taint): Taint | undefined {
  let all: Taint | undefined = list.marks.length === 0 ? undefined : { marks: list.marks, children: new Map() }
  for (const [name, child] of list.children) {
    const place = /^\d+$/.test(name) ? Number(name) : undefined
    const moved = place === undefined ? name : movedTo(place, from, to)
    if (moved !== undefined) all = union(all, within(moved, child))
  }
  return all
}

function movedTo(place: number, from: number | undefined, to: number | undefined): string | undefined {
  if (to !== undefined && place >= to) return undefined
  if (from === undefined) return anyProperty
  return place < from ? undefined : String(place - from)
}

/** Where an element of a slice stands in the list. */
export function placeBeforeSlice({ from }: Slice, name: string): string {
  if (!/^\d+$/.test(name)) return name
  return from === undefined ? anyProperty : String(Number(name) + from)
}

/** Methods that put in what their argument holds, and not the argument. */
export const spreading = /^(?:update|extend|extendleft|writelines|addAll|putAll)$/

/** Whether elements stand elsewhere behind a call. */
export function isReordered(semantics: Semantics, call: Ref, position: number | 'receiver'): boolean {
  if (semantics.graph.callees(call).length > 0) return false
  const name = calledName(semantics, call)
  return position === 'receiver' ? reordering.test(name) : position === 0 && reorderingFunction.test(name)
}

/** With elements at any place. */
export function reordered(list: Taint | undefined): Taint | undefined {
  if (list === undefined || ![...list.children.keys()].some((name) => /^\d+$/.test(name))) return list
  return slicedTaint({ from: undefined, to: undefined }, list)
}

const lengths = new WeakMap<Program, Map<Ref, number | undefined>>()

/** How many elements a list has, where all that makes it is at hand. What is asked for in its own answer is not known. */
function lengthOf(semantics: Semantics, list: Ref, depth = 0): number | undefined {
  let known = lengths.get(semantics.program)
  if (known === undefined) {
    known = new Map()
    lengths.set(semantics.program, known)
  }
  if (known.has(list) || depth > deepest) return known.get(list)
  known.set(list, undefined)
  const length = lengthFound(semantics, list, depth)
  known.set(list, length)
  return length
}

function lengthFound(semantics: Semantics, list: Ref, depth: number): number | undefined {
  const { program, graph, origins } = semantics
  const flow = program.flow(list)
  const beside = (value: number): number | undefined => lengthOf(semantics, program.beside(list, value), depth + 1)
  switch (flow.op) {
    case 'array':
      return flow.elements.some(({ spread }) => spread) ? undefined : flow.elements.length
    case 'copy':
    case 'name':
      return beside(flow.from)
    case 'phi':
      return agreed(flow.incoming.map(({ value }) => beside(value)))
    case 'after':
      return isChanging(semantics, program.beside(list, flow.call), flow.position) ? undefined : beside(flow.base)
    case 'argument':
      return ofGiven(semantics, list, flow, depth)
    case 'load': {
      if (flow.property === undefined || graph.callees(list).length > 0) return undefined
      const held = origins.property(program.beside(list, flow.object), flow.property)
      return agreed(held.map((each) => lengthOf(semantics, each, depth + 1)))
    }
    case 'call':
      return agreed(graph.callees(list).flatMap((code) => returnedLengths(semantics, code, depth)))
    default:
      return undefined
  }
}

function returnedLengths(semantics: Semantics, code: Ref, depth: number): readonly (number | undefined)[] {
  const { program } = semantics
  return program.functionOf(code).returns.map((value) => {
    const returned = program.flowOf(program.beside(code, value), 'return')
    return returned === undefined ? undefined : lengthOf(semantics, program.beside(code, returned.value), depth + 1)
  })
}

function ofGiven(
  semantics: Semantics,
  parameter: Ref,
  { index, rest }: FlowOf<'argument'>,
  depth: number,
): number | undefined {
  const { program, graph } = semantics
  const code = program.enclosing(parameter)
  const callers = graph.callers(code)
  if (callers.length > mostCallers || graph.uses(code).length > 0) return undefined
  return agreed(
    callers.map((call) => {
      const given = graph.given(call)
      if (given.slice(0, rest ? undefined : index + 1).some(({ spread, part }) => spread || part !== undefined))
        return undefined
      if (rest) return Math.max(0, given.length - index)
      const argument = given[index]
      return argument === undefined ? undefined : lengthOf(semantics, program.beside(call, argument.value), depth + 1)
    }),
  )
}

function isChanging(semantics: Semantics, call: Ref, position: number | 'receiver'): boolean {
  const name = calledName(semantics, call)
  if (position === 'receiver') return !reading.test(name)
  return reorderingFunction.test(name) || changesByCall(semantics, call, position).length > 0
}

function calledName({ program }: Semantics, call: Ref): string {
  const flow = program.flowOf(call, 'call')
  const callee = flow === undefined ? undefined : program.flow(program.beside(call, flow.callee))
  if (callee?.op === 'load') return callee.property ?? ''
  return callee?.op === 'import' ? (callee.name ?? '') : ''
}

function agreed(lengths: readonly (number | undefined)[]): number | undefined {
  const [first] = lengths
  return lengths.every((each) => each === first) ? first : undefined
}
