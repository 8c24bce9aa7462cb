// Whole numbers that variables hold where the code is read, from one statement to the next.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field } from '../tree-sitter/nodes.js'
import { computed, knownConstant } from './known-constant.js'
import type { JavaLowering } from './lowering.js'

const wholeTypes = /^(?:int|long|short|byte|Integer|Long|Short|Byte|var)$/

/** What an assignment, or `i++`, leaves in its variable. */
export function numberAfter(lowering: JavaLowering, node: SyntaxNode): number | undefined {
  const target = node.type === 'update_expression' ? childrenOf(node)[0] : field(node, 'left')
  if (target?.type !== 'identifier') return undefined
  if (node.type === 'update_expression')
    return whole(computed(node.text.includes('--') ? '-' : '+', knownConstant(lowering, target), 1))
  const value = field(node, 'right')
  const given = value === undefined ? undefined : knownConstant(lowering, value)
  const operator = (field(node, 'operator')?.type ?? '=').slice(0, -1)
  return whole(operator === '' ? given : computed(operator, knownConstant(lowering, target), given))
}

/** Notes it, where the variable can hold nothing but whole numbers. */
export function noteNumber(lowering: JavaLowering, target: SyntaxNode | undefined, number: number | undefined): void {
  const variable = target?.type === 'identifier' ? lowering.variable(target.text) : undefined
  if (variable === undefined) return
  const type = lowering.types.get(variable)
  if (number === undefined || type === undefined || !wholeTypes.test(type)) lowering.lists.forgetConstant(variable)
  else lowering.lists.setConstant(variable, number)
}

export function whole(value: string | number | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
}
