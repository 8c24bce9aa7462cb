// What a condition says of one character: which signs it is not, and that it lies between two letters or digits. How a value is told to be
// the same at two places is each method's own matter.

import { characterType } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** A character, and the signs that it is not. */
export interface OtherThan {
  readonly value: Ref
  readonly signs: string
}

/** `c != '<'`, `"<>".indexOf(c) < 0` */
export function otherThan(semantics: Semantics, condition: Ref, holds: boolean): readonly OtherThan[] {
  const { program, constants } = semantics
  const flow = program.flowOf(condition, 'binary')
  if (flow === undefined) return []
  const [left, right] = [program.beside(condition, flow.left), program.beside(condition, flow.right)]
  const isEqual = /^===?$/.test(flow.operator)
  if ((isEqual || /^!==?$/.test(flow.operator)) && isEqual !== holds) {
    const pairs = [
      [left, right],
      [right, left],
    ] as const
    return pairs.flatMap(([value, other]) => {
      const sign = constants.of(other)
      return sign?.type === 'string' && sign.value.length === 1 && isCharacter(semantics, value)
        ? [{ value, signs: sign.value }]
        : []
    })
  }
  const isMissing = flow.operator === '<' ? holds : flow.operator === '>=' && !holds
  const bound = constants.of(right)
  return isMissing && bound?.type === 'number' && bound.value === 0 ? notFound(semantics, left) : []
}

function notFound(semantics: Semantics, search: Ref): readonly OtherThan[] {
  const { program, constants } = semantics
  const call = program.flowOf(search, 'call')
  const [first] = call?.arguments ?? []
  if (call?.receiver === undefined || first === undefined) return []
  if (program.flowOf(program.beside(search, call.callee), 'load')?.property !== 'indexOf') return []
  const signs = constants.of(program.beside(search, call.receiver))
  const value = program.beside(search, first.value)
  return signs?.type === 'string' && isCharacter(semantics, value) ? [{ value, signs: signs.value }] : []
}

function isCharacter({ program, symbols }: Semantics, value: Ref): boolean {
  return program.flowOf(value, 'copy')?.type === characterType || symbols.of(value) === characterType
}

interface Bound {
  readonly value: Ref
  readonly sign: string
  readonly isLow: boolean
}

/** The value of `c >= 'a' && c <= 'z'`, under each of its names, where nothing but letters or digits lies between. */
export function betweenLetters(semantics: Semantics, left: Ref, right: Ref): readonly [Ref, Ref] | undefined {
  const [one, other] = [boundOf(semantics, left), boundOf(semantics, right)]
  if (one === undefined || other === undefined || one.isLow === other.isLow) return undefined
  const [low, high] = one.isLow ? [one, other] : [other, one]
  const isOfOneKind = [/^[a-z]+$/, /^[A-Z]+$/, /^[0-9]+$/].some((kind) => kind.test(low.sign + high.sign))
  return isOfOneKind ? [low.value, high.value] : undefined
}

function boundOf({ program, constants }: Semantics, condition: Ref): Bound | undefined {
  const flow = program.flowOf(condition, 'binary')
  if (flow === undefined || !/^[<>]=?$/.test(flow.operator)) return undefined
  const [left, right] = [program.beside(condition, flow.left), program.beside(condition, flow.right)]
  const isGreater = flow.operator.startsWith('>')
  const [before, after] = [constants.of(left), constants.of(right)]
  if (after?.type === 'string' && after.value.length === 1) return { value: left, sign: after.value, isLow: isGreater }
  if (before?.type === 'string' && before.value.length === 1)
    return { value: right, sign: before.value, isLow: !isGreater }
  return undefined
}
