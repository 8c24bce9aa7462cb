// `path.substring(path.lastIndexOf('/') + 1)`: the last part of a path, as the libraries give it under a name.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { constantText } from './string.js'

export function lastPart(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const [from, more] = childrenOf(field(node, 'arguments'))
  if (field(node, 'name')?.text !== 'substring' || object?.type !== 'identifier') return undefined
  if (from === undefined || more !== undefined || !isBehindLast(lowering, from, object.text)) return undefined
  const value = lowering.expression(object)
  const owner = lowering.emit(at(node), { op: 'import', specifier: 'org.apache.commons.io.FilenameUtils' })
  const callee = lowering.emit(at(node), { op: 'load', object: owner, property: 'getName' })
  return lowering.emit(at(node), { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
}

/** `name.lastIndexOf('/') + 1`, also where the place is kept in a variable, or is the later one of two. */
function isBehindLast(lowering: JavaLowering, node: SyntaxNode, name: string): boolean {
  if (node.type === 'parenthesized_expression')
    return childrenOf(node).some((each) => isBehindLast(lowering, each, name))
  if (node.type !== 'binary_expression' || field(node, 'operator')?.type !== '+') return false
  const [left, right] = [field(node, 'left'), field(node, 'right')]
  return right?.text === '1' && left !== undefined && isLastPlace(lowering, left, name)
}

function isLastPlace(lowering: JavaLowering, node: SyntaxNode, name: string): boolean {
  const made = node.type === 'identifier' ? lowering.declaredBy(node.text) : node
  if (made?.type !== 'method_invocation') return false
  const [object, method] = [field(made, 'object')?.text, field(made, 'name')?.text]
  const values = childrenOf(field(made, 'arguments'))
  if (object === 'Math' && method === 'max') return values.some((each) => isLastPlace(lowering, each, name))
  const [sign, more] = values
  if (object !== name || method !== 'lastIndexOf' || sign === undefined || more !== undefined) return false
  return constantText(sign) === '/' || /^(?:java\.io\.)?File\.separator(?:Char)?$/.test(sign.text)
}
