// What was put last into a property of a class itself, as the code that reads it comes by: an assignment, or a call of a function that
// assigns it whatever happens. Looked for in the function that reads it, from there upwards; what another thread does is not thought of.

import type { FlowOf, Guard } from './flow.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Program, Ref } from './program.js'

/** What is asked of calls. */
export interface Calls {
  readonly entered: (call: Ref) => readonly FunctionRef[]
  readonly writes: (codes: readonly FunctionRef[], name: string) => boolean
  readonly isOf: (object: Ref, made: Ref) => boolean
}

export interface ClassStore {
  readonly store: FlowOf<'update'>
  readonly ref: Ref
  /** The call whose function stores it. */
  readonly by?: { readonly call: Ref; readonly code: FunctionRef }
}

const mostBefore = 400
const mostChanges = 60

/** The class that a value is, before what was put into it. */
export function classBehind(program: Program, origins: Origins, object: Ref): Ref | undefined {
  const classes = new Set<Ref>()
  const seen = new Set<Ref>()
  const open = [object]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const origin of origins.of(value)) {
      if (seen.has(origin)) continue
      seen.add(origin)
      const flow = program.flow(origin)
      if (flow.op === 'class') classes.add(origin)
      else if (flow.op === 'update' && seen.size < mostChanges) open.push(program.beside(origin, flow.object))
      else return undefined
    }
  }
  const [made, more] = classes
  return more === undefined ? made : undefined
}

/** The properties that functions put into classes, as `class.property`. */
export function writtenInClasses(program: Program, origins: Origins): ReadonlySet<string> {
  const written = new Set<string>()
  for (const ref of program.refsOf('update')) {
    const update = program.flowOf(ref, 'update')
    if (update?.property === undefined || program.functionOf(program.enclosing(ref)).parent === undefined) continue
    const made = classBehind(program, origins, program.beside(ref, update.object))
    if (made !== undefined) written.add(`${made}.${update.property}`)
  }
  return written
}

/** Nothing where the function stores none before; `unknown` where it may or may not. */
export function lastClassStore(
  program: Program,
  calls: Calls,
  made: Ref,
  name: string,
  at: Ref,
): ClassStore | 'unknown' | undefined {
  if (isInLoop(program.guard(at))) return 'unknown'
  const before = program.within(program.enclosing(at)).filter((ref) => ref < at)
  if (before.length > mostBefore) return 'unknown'
  for (const ref of before.toReversed()) {
    const found = storeAt(program, calls, made, name, ref)
    if (found === undefined) continue
    return isAround(program.guard(ref), program.guard(at)) ? found : 'unknown'
  }
  return undefined
}

function storeAt(
  program: Program,
  calls: Calls,
  made: Ref,
  name: string,
  ref: Ref,
): ClassStore | 'unknown' | undefined {
  const store = program.flowOf(ref, 'update')
  if (store !== undefined) return isStore(program, calls, made, name, ref) ? { store, ref } : undefined
  if (program.flow(ref).op !== 'call') return undefined
  const codes = calls.entered(ref)
  if (codes.length === 0 || !calls.writes(codes, name)) return undefined
  const [code, more] = codes
  if (code === undefined || more !== undefined) return 'unknown'
  const inside = program.within(code)
  const [only, other] = inside.filter((each) => isStore(program, calls, made, name, each))
  const isLeftToOthers = inside.some(
    (each) => program.flow(each).op === 'call' && calls.writes(calls.entered(each), name),
  )
  const update = only === undefined ? undefined : program.flowOf(only, 'update')
  if (only === undefined || update === undefined || other !== undefined || isLeftToOthers) return 'unknown'
  return program.guard(only) === undefined ? { store: update, ref: only, by: { call: ref, code } } : 'unknown'
}

function isStore(program: Program, { isOf }: Calls, made: Ref, name: string, ref: Ref): boolean {
  const update = program.flowOf(ref, 'update')
  return update?.property === name && isOf(program.beside(ref, update.object), made)
}

function isInLoop(guard: Guard | undefined): boolean {
  for (let each = guard; each !== undefined; each = each.outer) if (each.loop !== undefined) return true
  return false
}

function isAround(outer: Guard | undefined, inner: Guard | undefined): boolean {
  if (outer === undefined) return true
  for (let each = inner; each !== undefined; each = each.outer) if (each === outer) return true
  return false
}
