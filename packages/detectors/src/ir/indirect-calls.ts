// Calls that call a function which they are given, with the arguments behind it: a pool of threads, a timer, an event loop. Told by
// the name of the method or function, where the argument is a function of the program.

import type { FlowOf } from './flow.js'
import type { Argument } from './instruction.js'
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

/** What runs a function later that it is given by this name, with the arguments that it is given by another. */
const running: Readonly<Record<string, { readonly target: string; readonly given: string }>> = {
  Thread: { target: 'target', given: 'args' },
  Process: { target: 'target', given: 'args' },
}

/** What calls a function, which stands there, with the elements of the list behind it. */
const withList: Readonly<Record<string, number>> = { Timer: 1, start_new_thread: 0, apply: 0, apply_async: 0 }

/** What makes of a function another that is called the same way; `partial` gives it some arguments at once. */
const wrapping = /^(?:sync_to_async|async_to_sync|database_sync_to_async|partial)$/

export interface IndirectCall {
  readonly function: Ref
  /** The arguments up to the function, which it does not get. */
  readonly leftOut: number
  /** What it gets instead, where that stands elsewhere. */
  readonly arguments?: readonly Argument[]
}

export interface WrappedFunction {
  readonly function: Ref
  /** The call that made the wrapper, whose other arguments the function gets first. */
  readonly boundBy: Ref
}

export function indirectCall(program: Program, call: Ref, flow: FlowOf<'call'>): IndirectCall | undefined {
  const name = calledName(program, program.beside(call, flow.callee))
  const later = Object.hasOwn(running, name) ? running[name] : undefined
  if (later !== undefined) return runLater(program, call, flow, later)
  const listed = Object.hasOwn(withList, name) ? calledWithList(program, call, flow, withList[name] ?? 0) : undefined
  if (listed !== undefined) return listed
  const position = Object.hasOwn(positions, name) ? positions[name] : undefined
  const given = position === undefined ? undefined : flow.arguments[position]
  if (position === undefined || given === undefined || given.spread) return undefined
  return { function: program.beside(call, given.value), leftOut: position + 1 }
}

/** `Timer(1, f, [x])` */
function calledWithList(program: Program, call: Ref, flow: FlowOf<'call'>, position: number): IndirectCall | undefined {
  const [code, list] = flow.arguments.slice(position, position + 2)
  if (code === undefined || list === undefined || code.spread || list.spread) return undefined
  const written = program.flowOf(program.beside(call, list.value), 'array')
  if (written === undefined) return undefined
  return { function: program.beside(call, code.value), leftOut: 0, arguments: written.elements }
}

/** `Thread(target=f, args=(x, y))` */
function runLater(
  program: Program,
  call: Ref,
  flow: FlowOf<'call'>,
  { target, given }: { readonly target: string; readonly given: string },
): IndirectCall | undefined {
  const names = flow.named === true ? flow.arguments.at(-1) : undefined
  const entries = names === undefined ? undefined : program.flowOf(program.beside(call, names.value), 'object')?.entries
  const code = entries?.find(({ name }) => name === target)
  if (code === undefined) return undefined
  const list = entries?.find(({ name }) => name === given)
  const written = list === undefined ? undefined : program.flowOf(program.beside(call, list.value), 'array')
  const all = written?.elements ?? (list === undefined ? [] : [{ value: list.value, spread: true }])
  return { function: program.beside(call, code.value), leftOut: 0, arguments: all }
}

/** `f` of `sync_to_async(f)(x)` and of `partial(f, y)(x)`. */
export function wrappedFunction(program: Program, callee: Ref): WrappedFunction | undefined {
  const made = program.flowOf(callee, 'call')
  const [first] = made?.arguments ?? []
  if (made === undefined || first === undefined) return undefined
  return wrapping.test(calledName(program, program.beside(callee, made.callee)))
    ? { function: program.beside(callee, first.value), boundBy: callee }
    : undefined
}

/** The last name of what is called. */
function calledName(program: Program, callee: Ref): string {
  const flow = program.flow(callee)
  if (flow.op === 'load') return flow.property ?? ''
  if (flow.op === 'import') return flow.name ?? ''
  return flow.op === 'global' ? flow.name : ''
}
