// Calls that call a function which they are given, with the arguments behind it: a pool of threads, a timer, an event loop. Told by
// the name of the method or function, where the argument is a function of the program.

import type { FlowOf } from './flow.js'
import type { Program, Ref } from './program.js'

/** At which argument the function stands. */
const positions: Readonly<Record<string, number>> = {
  // Python
  run_in_threadpool: 0,
  to_thread: 0,
  run_sync: 0,
  submit: 0,
  apply_async: 0,
  call_soon: 0,
  call_soon_threadsafe: 0,
  run_in_executor: 1,
  call_later: 1,
  on_commit: 0,
  add_task: 0,
  // JavaScript
  nextTick: 0,
  setImmediate: 0,
  queueMicrotask: 0,
}

/** What makes of a function another that is called the same way. */
const wrapping = /^(?:sync_to_async|async_to_sync|database_sync_to_async)$/

export interface IndirectCall {
  readonly function: Ref
  /** The arguments up to the function, which it does not get. */
  readonly leftOut: number
}

export function indirectCall(program: Program, call: Ref, flow: FlowOf<'call'>): IndirectCall | undefined {
  const name = calledName(program, program.beside(call, flow.callee))
  const position = Object.hasOwn(positions, name) ? positions[name] : undefined
  const given = position === undefined ? undefined : flow.arguments[position]
  if (position === undefined || given === undefined || given.spread) return undefined
  return { function: program.beside(call, given.value), leftOut: position + 1 }
}

/** `f` of `sync_to_async(f)(x)`. */
export function wrappedFunction(program: Program, callee: Ref): Ref | undefined {
  const made = program.flowOf(callee, 'call')
  const [first] = made?.arguments ?? []
  if (made === undefined || first === undefined) return undefined
  return wrapping.test(calledName(program, program.beside(callee, made.callee)))
    ? program.beside(callee, first.value)
    : undefined
}

/** The last name of what is called. */
function calledName(program: Program, callee: Ref): string {
  const flow = program.flow(callee)
  if (flow.op === 'load') return flow.property ?? ''
  if (flow.op === 'import') return flow.name ?? ''
  return flow.op === 'global' ? flow.name : ''
}
