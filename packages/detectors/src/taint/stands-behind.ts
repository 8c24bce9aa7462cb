// Where a value stands in what is made of it, read off the instructions that it goes through: behind a text that somebody else wrote,
// or below a folder. What begins a command is the command; what follows is only a part of one.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { matchesSymbol } from './symbol-pattern.js'

const joins = ['path#{,posix.,win32.}{join,resolve}']
const resolving = ['path#{,posix.,win32.}resolve']
const cwd = 'global#process.cwd()'

/** `way`: the instructions from the sink back to the source. What is given to the sink behind its first argument is no beginning. */
export function isPartOfText(semantics: Semantics, way: readonly Ref[]): boolean {
  const [sink, value] = way
  const position = sink === undefined || value === undefined ? -1 : positionIn(semantics, sink, value)
  return position > 0 || hasStep(way, (user, each) => isBehindText(semantics, way, user, each))
}

function positionIn({ program }: Semantics, call: Ref, value: Ref): number {
  const given = program.flowOf(call, 'call')?.arguments ?? []
  return given.findIndex((each) => isSame(program, program.beside(call, each.value), value))
}

/** A way may leave out where a value was only looked at. */
function isSame(program: Semantics['program'], operand: Ref, value: Ref): boolean {
  return seen(program, operand) === seen(program, value)
}

/** The value itself, or what a function of the program gives in which the way was last. */
function isMadeOf({ program, graph }: Semantics, operand: Ref, value: Ref): boolean {
  if (isSame(program, operand, value)) return true
  const call = seen(program, operand)
  return program.flow(call).op === 'call' && graph.callees(call).includes(program.enclosing(value))
}

function seen(program: Semantics['program'], value: Ref): Ref {
  let ref = value
  for (let depth = 0; depth < 50; depth += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'after') ref = program.beside(ref, flow.base)
    else if (flow.op === 'copy' || flow.op === 'name') ref = program.beside(ref, flow.from)
    else break
  }
  return ref
}

/** Joined to a folder that something else names. */
export function isBelowFolder(semantics: Semantics, way: readonly Ref[]): boolean {
  return hasStep(way, (user, value) => isJoined(semantics, user, value) || isBehindText(semantics, way, user, value))
}

/** The same, where an absolute path stays below the folder too: `path.resolve` would take it as it is. */
export function staysBelowFolder(semantics: Semantics, way: readonly Ref[]): boolean {
  const isResolved = hasStep(way, (user, value) => isJoined(semantics, user, value, resolving))
  return !isResolved && isBelowFolder(semantics, way)
}

function hasStep(way: readonly Ref[], holds: (user: Ref, value: Ref) => boolean): boolean {
  return way.some((user, at) => {
    const value = way[at + 1]
    return value !== undefined && holds(user, value)
  })
}

function isBehindText(semantics: Semantics, way: readonly Ref[], user: Ref, value: Ref): boolean {
  const { program } = semantics
  const flow = program.flow(user)
  switch (flow.op) {
    case 'template':
      return areBefore(
        semantics,
        user,
        flow.parts,
        flow.parts.findIndex((part) => isMadeOf(semantics, program.beside(user, part), value)),
      )
    case 'binary':
      return (
        flow.operator === '+' &&
        isMadeOf(semantics, program.beside(user, flow.right), value) &&
        isText(semantics, user, flow.left)
      )
    case 'call':
      return isBehindInCall(semantics, way, user, flow, value)
    case 'after':
      return isPushed(semantics, user, flow)
    default:
      return false
  }
}

/** Put at the end of a list that has something in it already. */
function isPushed({ program, origins }: Semantics, user: Ref, { base, call, position }: FlowOf<'after'>): boolean {
  const { callee = 0 } = program.flowOf(program.beside(user, call), 'call') ?? {}
  if (position !== 'receiver' || program.flowOf(program.beside(user, callee), 'load')?.property !== 'push') return false
  const list = program.beside(user, base)
  if (program.flow(list).op === 'after') return true
  return origins.of(list).some((origin) => program.flowOf(origin, 'array')?.elements.length !== 0)
}

function areBefore(semantics: Semantics, user: Ref, parts: readonly number[], position: number): boolean {
  return parts.slice(0, Math.max(0, position)).some((part) => isText(semantics, user, part))
}

/** More than the quotes around it. */
function isText({ program, constants }: Semantics, user: Ref, part: number): boolean {
  const constant = constants.of(program.beside(user, part))
  return constant === undefined || /[^\s"'`]/.test(text(constant))
}

function isBehindInCall(
  semantics: Semantics,
  way: readonly Ref[],
  call: Ref,
  flow: FlowOf<'call'>,
  value: Ref,
): boolean {
  const { program, symbols } = semantics
  const callee = program.beside(call, flow.callee)
  const { property } = program.flowOf(callee, 'load') ?? {}
  const position = positionIn(semantics, call, value)
  if (plainSymbol(symbols.of(callee) ?? '') === 'util#format')
    return areBefore(
      semantics,
      call,
      flow.arguments.map((each) => each.value),
      position,
    )
  if (flow.receiver === undefined) return false
  if (property === 'concat' && position >= 0) return isText(semantics, call, flow.receiver)
  if (/^replace(?:All)?$/.test(property ?? '') && position === 1) return isText(semantics, call, flow.receiver)
  return property === 'join' && isBehindInList(semantics, way, program.beside(call, flow.receiver))
}

/** Of a list that is joined, the first element comes from elsewhere. */
function isBehindInList({ program, origins, graph }: Semantics, way: readonly Ref[], list: Ref): boolean {
  return origins.of(list).some((origin) => {
    const made = behind(program, origin)
    const { receiver, callee = 0 } = program.flowOf(made, 'call') ?? {}
    if (receiver !== undefined && program.flowOf(program.beside(made, callee), 'load')?.property === 'concat') {
      // `['zip'].concat(list)`: what it is called on comes first.
      const before = seen(program, program.beside(made, receiver))
      return program.flowOf(before, 'array')?.elements.length !== 0 && !way.includes(before)
    }
    const begun = graph.callees(made).flatMap((code) => origins.returned(code).flatMap((value) => origins.of(value)))
    return [made, ...begun].some((each) => {
      const [first] = program.flowOf(behind(program, each), 'array')?.elements ?? []
      return first !== undefined && !first.spread && !way.includes(program.beside(each, first.value))
    })
  })
}

function behind(program: Semantics['program'], origin: Ref): Ref {
  const flow = program.flow(origin)
  return flow.op === 'update' ? behind(program, program.beside(origin, flow.object)) : origin
}

function isJoined(semantics: Semantics, call: Ref, value: Ref, functions = joins): boolean {
  const { program, symbols } = semantics
  const flow = program.flowOf(call, 'call')
  if (flow === undefined) return false
  const symbol = symbols.of(program.beside(call, flow.callee))
  if (symbol === undefined || !matchesSymbol(functions, plainSymbol(symbol))) return false
  const position = flow.arguments.findIndex((each) => isMadeOf(semantics, program.beside(call, each.value), value))
  const [folder] = flow.arguments
  // `path.resolve(process.cwd(), file)` only says where a relative path begins.
  return position > 0 && folder !== undefined && symbols.of(program.beside(call, folder.value)) !== cwd
}
