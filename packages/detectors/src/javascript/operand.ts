// Pieces that both expressions and calls are made of.

import type * as t from '@babel/types'
import type { Argument, Temp } from '../ir/instruction.js'
import { at, type Lowering } from './lowering.js'
import { memberName } from './pattern.js'

export function argument(lowering: Lowering, node: t.Node, name?: string): Argument {
  if (node.type === 'SpreadElement') return { value: lowering.expression(node.argument), spread: true }
  return { value: lowering.expression(node, name), spread: false }
}

export function memberOf(
  lowering: Lowering,
  node: t.MemberExpression | t.OptionalMemberExpression,
  object: Temp,
): Temp {
  const property = memberName(node)
  if (property !== undefined) return lowering.emit(at(node), { op: 'load', object, property })
  return lowering.emit(at(node), { op: 'load', object, key: lowering.expression(node.property) })
}

export function dynamicImport(lowering: Lowering, node: t.Node, source: t.Node): Temp {
  if (source.type === 'StringLiteral') return lowering.emit(at(node), { op: 'import', specifier: source.value })
  const callee = lowering.emit(at(node), { op: 'global', name: 'import' })
  const value = lowering.expression(source)
  return lowering.emit(at(node), { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
}
