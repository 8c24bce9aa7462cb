// An annotation as a call of what it names, with its elements by name: a setting that is written there is one like any other.

import type { Entry } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationName } from './annotation.js'
import type { JavaLowering } from './lowering.js'
import { typeValue } from './resolve-type.js'

export function annotationCalls(lowering: JavaLowering, annotations: readonly SyntaxNode[]): void {
  for (const each of annotations) {
    const elements = childrenOf(field(each, 'arguments'))
    if (elements.length === 0) continue
    lowering.statements.push(at(each))
    const callee = typeValue(lowering, at(each), annotationName(each))
    const entries = elements.map((element) => entryOf(lowering, element))
    const value = lowering.emit(at(each), { op: 'object', entries })
    lowering.emit(at(each), {
      op: 'call',
      callee,
      arguments: [{ value, spread: false }],
      form: 'call',
      named: true,
    })
  }
}

function entryOf(lowering: JavaLowering, node: SyntaxNode): Entry {
  const isPair = node.type === 'element_value_pair'
  const value = lowering.expression(isPair ? field(node, 'value') : node)
  return { name: isPair ? (field(node, 'key')?.text ?? '') : 'value', value, spread: false, at: at(node) }
}
