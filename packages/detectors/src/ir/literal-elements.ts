// The elements of a collection that is written in the code and that nothing was called on since: of a list or a set, and of a dictionary
// its names, as a question for an element asks for them.

import type { Constants } from './constants.js'
import type { FlowOf } from './flow.js'
import type { Constant } from './instruction.js'
import type { Program, Ref } from './program.js'

const deepest = 6
const longestChain = 40
const copying: ReadonlySet<string> = new Set(['frozenset', 'set', 'tuple', 'list', 'sorted', 'dict'])

export function literalElements(
  program: Program,
  constants: Constants,
  list: Ref,
  depth: number,
  step = 0,
): readonly Constant[] | undefined {
  if (step > deepest) return undefined
  const flow = program.flow(list)
  const behind = (value: number): readonly Constant[] | undefined =>
    literalElements(program, constants, program.beside(list, value), depth, step + 1)
  switch (flow.op) {
    case 'array':
      return flow.elements.some(({ spread }) => spread)
        ? undefined
        : known(flow.elements.map(({ value }) => constants.of(program.beside(list, value), depth + 1)))
    case 'object':
      return known(flow.entries.map(({ name }) => (name === undefined ? undefined : { type: 'string', value: name })))
    case 'copy':
      return behind(flow.from)
    case 'phi': {
      const [only, more] = flow.incoming.filter(({ value }) => !isAskedOnly(program, list, value))
      return only === undefined || more !== undefined ? undefined : behind(only.value)
    }
    case 'call': {
      const [given, more] = flow.arguments
      const name = program.flowOf(program.beside(list, flow.callee), 'global')?.name ?? ''
      return given === undefined || more !== undefined || given.spread || !copying.has(name)
        ? undefined
        : behind(given.value)
    }
    default:
      return undefined
  }
}

/** Whether a value is a collection itself, of which somebody only asked what it holds. */
function isAskedOnly(program: Program, list: Ref, value: number): boolean {
  let ref = program.beside(list, value)
  for (let step = 0; step < longestChain; step += 1) {
    if (ref === list) return true
    const flow = program.flow(ref)
    if (flow.op !== 'after') return false
    const { callee } = program.flowOf(program.beside(ref, flow.call), 'call') ?? {}
    if (callee === undefined) return false
    if (program.flowOf(program.beside(ref, callee), 'load')?.property !== 'includes') return false
    ref = program.beside(ref, flow.base)
  }
  return false
}

function known(constants: readonly (Constant | undefined)[]): readonly Constant[] | undefined {
  return constants.every((each) => each !== undefined) ? constants : undefined
}

/** `names.includes('a')`, of such a collection. */
export function includedIn(
  program: Program,
  constants: Constants,
  ref: Ref,
  { callee, receiver, arguments: given }: FlowOf<'call'>,
  depth: number,
): Constant | undefined {
  const [wanted, more] = given
  if (receiver === undefined || wanted === undefined || more !== undefined || wanted.spread) return undefined
  if (program.flowOf(program.beside(ref, callee), 'load')?.property !== 'includes') return undefined
  const value = constants.of(program.beside(ref, wanted.value), depth + 1)
  const elements =
    value === undefined ? undefined : literalElements(program, constants, program.beside(ref, receiver), depth)
  if (value === undefined || elements === undefined || value.type === 'pattern') return undefined
  return {
    type: 'boolean',
    value: elements.some((each) => each.type === value.type && 'value' in each && each.value === plainValue(value)),
  }
}

function plainValue(constant: Constant): string | number | boolean | undefined {
  return 'value' in constant ? constant.value : undefined
}
