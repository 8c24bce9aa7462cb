// Functions of one name of which the class of the first argument chooses one, as they are registered for classes: of what is known of the
// argument, those that may be meant.

import type { Flow } from './flow.js'
import type { Origins } from './origins.js'
import type { FunctionRef, Program, Ref } from './program.js'

const mostParents = 8

/** What a value is, by the instruction that made it: a class of the program, or the name of one that every program has. */
type Kind = Ref | string

export function dispatched(
  origins: Origins,
  functions: readonly FunctionRef[],
  first: Ref | undefined,
): readonly FunctionRef[] {
  const { program } = origins
  if (first === undefined || !functions.some((code) => program.functionOf(code).dispatch !== undefined))
    return functions
  const kinds = origins.of(first).map((origin) => kindOf(origins, origin))
  if (kinds.length === 0 || kinds.includes(undefined)) return functions
  const chosen = kinds.flatMap((kind) => (kind === undefined ? [] : registeredFor(origins, functions, kind)))
  return [...new Set(chosen)]
}

function kindOf(origins: Origins, origin: Ref): Kind | undefined {
  const { program } = origins
  const flow = program.flow(origin)
  const builtin = builtinKind(program, origin, flow)
  if (builtin !== undefined || flow.op !== 'call') return builtin
  const [made, more] = origins.of(program.beside(origin, flow.callee))
  return made !== undefined && more === undefined && program.flow(made).op === 'class' ? made : undefined
}

function builtinKind(program: Program, origin: Ref, flow: Flow): string | undefined {
  switch (flow.op) {
    case 'constant':
      return { string: 'str', number: 'int', boolean: 'bool' }[flow.value.type as string] ?? 'NoneType'
    case 'template':
      return 'str'
    case 'array':
      return 'list'
    case 'object':
      return 'dict'
    case 'call': {
      const { name = '' } = program.flowOf(program.beside(origin, flow.callee), 'global') ?? {}
      return /^(?:int|float|bool|str|list|dict|tuple|set)$/.test(name) ? name : undefined
    }
    default:
      return undefined
  }
}

/** Those for the class, else for one that it extends, else for anything. */
function registeredFor(origins: Origins, functions: readonly FunctionRef[], kind: Kind): readonly FunctionRef[] {
  const { program } = origins
  let wanted: readonly Kind[] = [kind]
  for (let step = 0; step < mostParents && wanted.length > 0; step += 1) {
    const found = functions.filter((code) => wanted.some((each) => isFor(origins, code, each)))
    if (found.length > 0) return found
    wanted = wanted.flatMap((each): readonly Kind[] =>
      typeof each === 'string' ? parentsOf(each) : origins.parentsOf(each),
    )
  }
  return functions.filter((code) => program.functionOf(code).dispatch === 'object')
}

function parentsOf(name: string): readonly string[] {
  return name === 'bool' ? ['int'] : []
}

function isFor(origins: Origins, code: FunctionRef, kind: Kind): boolean {
  const { program } = origins
  const { dispatch, arguments: parameters } = program.functionOf(code)
  if (typeof kind === 'string') return dispatch === kind
  const [value] = parameters
  const { annotation } = value === undefined ? {} : (program.flowOf(program.beside(code, value), 'argument') ?? {})
  return annotation !== undefined && origins.of(program.beside(code, annotation)).includes(kind)
}
