// Whether a condition says that a text begins with no dash, so that no program takes it for an option.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { withoutDash } from '../taint/check-forms.js'
import { bare, isSameValue } from './same-value.js'

const deepest = 6

export function isNoOption(semantics: Semantics, condition: Ref, holds: boolean, value: Ref, depth = 0): boolean {
  const { program } = semantics
  const ref = bare(program, condition)
  const flow = program.flow(ref)
  if (depth > deepest) return false
  const inside = (operand: number, expected: boolean): boolean =>
    isNoOption(semantics, program.beside(ref, operand), expected, value, depth + 1)
  switch (flow.op) {
    case 'unary':
      return flow.operator === '!' && inside(flow.operand, !holds)
    case 'logical':
      return flow.operator === (holds ? '&&' : '||') && (inside(flow.left, holds) || inside(flow.right, holds))
    case 'binary': {
      const isEqual = /^===?$/.test(flow.operator)
      if (!isEqual && !/^!==?$/.test(flow.operator)) return false
      const sides = [program.beside(ref, flow.left), program.beside(ref, flow.right)]
      return sides.some((side, at) => {
        const sign = semantics.constants.of(sides[1 - at] ?? ref)
        const isFirst = isFirstSign(semantics, side, value)
        return isFirst && sign?.type === 'string' && isBegun(sign.value, isEqual === holds)
      })
    }
    case 'call':
      return isTested(semantics, ref, holds, value)
    default:
      return false
  }
}

/** What a known beginning says, or one that it has not. */
function isBegun(beginning: string, holds: boolean): boolean {
  return holds ? /^[^-]/.test(beginning) : beginning === '-'
}

/** `text[0]`, `text.charAt(0)` */
function isFirstSign({ program, constants }: Semantics, side: Ref, value: Ref): boolean {
  const ref = bare(program, side)
  const flow = program.flow(ref)
  if (flow.op === 'load') {
    const key = flow.key === undefined ? undefined : constants.of(program.beside(ref, flow.key))
    const isFirst = flow.property === '0' || (key?.type === 'number' && key.value === 0)
    return isFirst && isSameValue(program, program.beside(ref, flow.object), value)
  }
  if (flow.op !== 'call' || flow.receiver === undefined) return false
  if (program.flowOf(program.beside(ref, flow.callee), 'load')?.property !== 'charAt') return false
  return isSameValue(program, program.beside(ref, flow.receiver), value)
}

function isTested(semantics: Semantics, ref: Ref, holds: boolean, value: Ref): boolean {
  const { program, constants } = semantics
  const call = program.flowOf(ref, 'call')
  const [first] = call?.arguments ?? []
  if (call?.receiver === undefined || first === undefined) return false
  const method = program.flowOf(program.beside(ref, call.callee), 'load')?.property
  const [receiver, given] = [program.beside(ref, call.receiver), program.beside(ref, first.value)]
  if (method === 'test')
    return isSameValue(program, given, value) && withoutDash(semantics, receiver) === (holds ? 'matched' : 'refused')
  const beginning = constants.of(given)
  if (method !== 'startsWith' || beginning === undefined) return false
  return isSameValue(program, receiver, value) && isBegun(text(beginning), holds)
}
