// What functions of the program do to the objects they are given: each write to a parameter or to what is in it, with the path inside
// the parameter. Read off the code once for a program; both methods ask here where such a write stands, and follow it in their own way.

import type { FunctionRef, Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

export interface Change {
  readonly code: FunctionRef
  readonly parameter: number
  /** The properties that lead from the parameter to what is written; `*` for a computed one. */
  readonly path: readonly string[]
  /** The instruction: an assignment to a property, or a call that fills. */
  readonly ref: Ref
}

const deepest = 4
const longestChain = 200
const mostChanges = 64
const cache = new WeakMap<Program, ReadonlyMap<FunctionRef, readonly Change[]>>()

/** The changes of what a call gives at a position, by the functions that it enters. */
export function changesByCall({ program, graph }: Semantics, call: Ref, position: number): readonly Change[] {
  const callees = graph.callees(call)
  if (callees.length === 0) return []
  const given = program.flowOf(call, 'call')?.arguments[position]
  const parameter = graph.given(call).findIndex(({ value }) => value === given?.value)
  return callees.flatMap((code) => changesIn(program, code).filter((each) => each.parameter === parameter))
}

export function changesIn(program: Program, code: FunctionRef): readonly Change[] {
  let known = cache.get(program)
  if (known === undefined) {
    known = allChanges(program)
    cache.set(program, known)
  }
  return known.get(code) ?? []
}

function allChanges(program: Program): ReadonlyMap<FunctionRef, readonly Change[]> {
  const found = new Map<FunctionRef, Change[]>()
  for (const ref of program.refsOf('update', 'after')) {
    const change = changeAt(program, ref)
    if (change === undefined) continue
    const changes = found.get(change.code) ?? []
    if (changes.length < mostChanges) changes.push(change)
    found.set(change.code, changes)
  }
  return found
}

function changeAt(program: Program, ref: Ref): Change | undefined {
  const flow = program.flow(ref)
  if (flow.op === 'update') return rooted(program, ref, flow.object, [flow.property ?? '*'])
  return flow.op === 'after' && flow.position === 'receiver' ? rooted(program, ref, flow.base, []) : undefined
}

/** Goes back to the parameter that the changed object is, or is in. */
function rooted(program: Program, ref: Ref, object: number, last: readonly string[]): Change | undefined {
  let at = program.beside(ref, object)
  let path = last
  for (let step = 0; step < longestChain; step += 1) {
    const flow = program.flow(at)
    switch (flow.op) {
      case 'update':
        at = program.beside(at, flow.object)
        break
      case 'after':
        at = program.beside(at, flow.base)
        break
      case 'load':
        if (path.length >= deepest) return undefined
        path = [flow.property ?? '*', ...path]
        at = program.beside(at, flow.object)
        break
      case 'argument': {
        const code = program.enclosing(at)
        return flow.rest || program.enclosing(ref) !== code ? undefined : { code, parameter: flow.index, path, ref }
      }
      default:
        return undefined
    }
  }
  return undefined
}
