// Conditions that look for something in a value or look a value up in something: `indexOf` against a number, `includes`, a pattern that
// refuses. What they prove is told by what is looked for.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { normalizedOf } from '../taint/beginning.js'
import { bare, isSameValue } from './same-value.js'

/** `x.indexOf(y)` against a number, or the call of a method that answers yes or no. */
export interface Lookup {
  readonly in: Ref
  readonly of: Ref
  readonly isFound: boolean
}

export function lookupOf(semantics: Semantics, condition: Ref, holds: boolean): Lookup | undefined {
  const { program, constants } = semantics
  const ref = bare(program, condition)
  const binary = program.flowOf(ref, 'binary')
  if (binary === undefined) return called(semantics, ref, /^(?:includes|has)$/, holds)
  const bound = constants.of(program.beside(ref, binary.right))
  if (bound?.type !== 'number') return undefined
  const isFound = foundBy(binary.operator, bound.value)
  return isFound === undefined
    ? undefined
    : called(semantics, program.beside(ref, binary.left), /^indexOf$/, isFound === holds)
}

/** What it means when the comparison of an index is true. */
function foundBy(operator: string, bound: number): boolean | undefined {
  const isMissing = bound === -1
  if (/^===?$/.test(operator)) return isMissing ? false : undefined
  if (/^!==?$/.test(operator)) return isMissing ? true : undefined
  if (operator === '>' || operator === '>=') return (operator === '>') === isMissing ? true : undefined
  if (operator === '<') return bound === 0 ? false : undefined
  return operator === '<=' && isMissing ? false : undefined
}

function called({ program }: Semantics, condition: Ref, method: RegExp, isFound: boolean): Lookup | undefined {
  const ref = bare(program, condition)
  const call = program.flowOf(ref, 'call')
  const [first] = call?.arguments ?? []
  if (call?.receiver === undefined || first === undefined) return undefined
  if (!method.test(program.flowOf(program.beside(ref, call.callee), 'load')?.property ?? '')) return undefined
  return { in: program.beside(ref, call.receiver), of: program.beside(ref, first.value), isFound }
}

/** Whether the condition says that the value is one name: no `/` is in it. */
export function isOneName(semantics: Semantics, condition: Ref, holds: boolean, value: Ref): boolean {
  const lookup = lookupOf(semantics, condition, holds)
  const sought = lookup === undefined ? undefined : semantics.constants.of(lookup.of)
  if (lookup === undefined || lookup.isFound || sought === undefined || text(sought) !== '/') return false
  return isSameValue(semantics.program, lookup.in, value)
}

/** Whether the condition says that no `..` is in the value. */
export function hasNoStep(semantics: Semantics, condition: Ref, holds: boolean, value: Ref, depth = 0): boolean {
  const { program, constants } = semantics
  const ref = bare(program, condition)
  const flow = program.flow(ref)
  const inside = (operand: number): boolean =>
    hasNoStep(semantics, program.beside(ref, operand), holds, value, depth + 1)
  if (depth > 6) return false
  if (flow.op === 'unary')
    return flow.operator === '!' && hasNoStep(semantics, program.beside(ref, flow.operand), !holds, value, depth + 1)
  if (flow.op === 'logical') return flow.operator === (holds ? '&&' : '||') && (inside(flow.left) || inside(flow.right))
  const normal = holds ? undefined : normalizedStart(semantics, ref)
  if (normal?.some((each) => isSameValue(program, each, value)) === true) return true
  const lookup = lookupOf(semantics, ref, holds)
  if (lookup !== undefined) {
    const sought = constants.of(lookup.of)
    if (lookup.isFound || sought === undefined || text(sought).replaceAll(/[/\\]/g, '') !== '..') return false
    return isSameValue(program, lookup.in, value) || isSameValue(program, wholeOf(semantics, lookup.in), value)
  }
  return !holds && isRefusedBy(semantics, ref, value, /\\\.(?:\\\.|\{2)/)
}

/** What is known to go no step upwards where `path.normalize(name).startsWith('..')` is false. */
function normalizedStart(semantics: Semantics, ref: Ref): readonly Ref[] | undefined {
  const { program, constants } = semantics
  const call = program.flowOf(ref, 'call')
  const [first] = call?.arguments ?? []
  if (call?.receiver === undefined || first === undefined) return undefined
  if (program.flowOf(program.beside(ref, call.callee), 'load')?.property !== 'startsWith') return undefined
  const prefix = constants.of(program.beside(ref, first.value))
  if (prefix === undefined || !/^\.\.[/\\]?$/.test(text(prefix))) return undefined
  return normalizedOf(semantics, program.beside(ref, call.receiver)).flatMap(({ made, of }) => [made, of])
}

function wholeOf({ program }: Semantics, list: Ref): Ref {
  const ref = bare(program, list)
  const call = program.flowOf(ref, 'call')
  const isSplit = call !== undefined && program.flowOf(program.beside(ref, call.callee), 'load')?.property === 'split'
  return isSplit && call.receiver !== undefined ? program.beside(ref, call.receiver) : list
}

/** `/…/.test(value)` with a pattern whose source has such a part. */
export function isRefusedBy({ program, constants }: Semantics, condition: Ref, value: Ref, part: RegExp): boolean {
  const call = program.flowOf(condition, 'call')
  const [first] = call?.arguments ?? []
  if (call?.receiver === undefined || first === undefined) return false
  const method = program.flowOf(program.beside(condition, call.callee), 'load')?.property ?? ''
  const [receiver, argument] = [program.beside(condition, call.receiver), program.beside(condition, first.value)]
  const [pattern, subject] = method === 'match' ? [argument, receiver] : [receiver, argument]
  const known = constants.of(pattern)
  return (
    /^(?:test|exec|match)$/.test(method) &&
    known?.type === 'pattern' &&
    part.test(known.source) &&
    isSameValue(program, subject, value)
  )
}
