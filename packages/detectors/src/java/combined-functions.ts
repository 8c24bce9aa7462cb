// `first.andThen(second)` and `second.compose(first)` of functions of the library: a function that calls one with what the other gives.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { declaredType } from './name.js'

export function combinedFunction(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const name = field(node, 'name')?.text
  const [other, more] = childrenOf(field(node, 'arguments'))
  if ((name !== 'andThen' && name !== 'compose') || object === undefined || other === undefined || more !== undefined)
    return undefined
  if (!isFunction(lowering, object)) return undefined
  const where = at(node)
  const [first, second] = name === 'andThen' ? [object, other] : [other, object]
  const code = lowering.inFunction(
    { ...where, name: '', parameters: [], isConstructor: false, isFunctional: true, directives: [] },
    (parameters) => {
      parameters.push({ name: 'it' })
      const given = lowering.emit(where, { op: 'argument', index: 0, rest: false })
      const between = called(lowering, first, given)
      lowering.push({ ...where, op: 'return', value: called(lowering, second, between) })
    },
  )
  return lowering.emit(where, { op: 'function', function: code })
}

function called(lowering: JavaLowering, code: SyntaxNode, value: Temp): Temp {
  const callee = lowering.expression(code)
  return lowering.emit(at(code), { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
}

function isFunction(lowering: JavaLowering, node: SyntaxNode): boolean {
  if (node.type === 'method_invocation') {
    const inner = field(node, 'object')
    return (
      /^(?:andThen|compose)$/.test(field(node, 'name')?.text ?? '') &&
      inner !== undefined &&
      isFunction(lowering, inner)
    )
  }
  const isName = node.type === 'identifier' || node.type === 'field_access'
  return isName && /(?:Function|Operator)$/.test(declaredType(lowering, node) ?? '')
}
