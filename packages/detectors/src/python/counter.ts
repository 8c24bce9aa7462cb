// A `Counter` says how often each element was put into it: what it holds are numbers, and its names are the elements. It is kept as the
// list of these.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { elementsOf } from './iteration.js'
import type { PythonLowering } from './lowering.js'

const counter = 'collections#Counter'

/** `Counter(values)`, and what its methods give that other dictionaries give of their values. */
export function counterCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  if (called === undefined) return undefined
  const given = field(node, 'arguments')
  const [list, more] = given?.type === 'generator_expression' ? [given] : childrenOf(given)
  if (annotationSymbol(lowering, called) === counter) {
    if (list === undefined || more !== undefined || /_splat$|^keyword|^dictionary$/.test(list.type)) return undefined
    return lowering.many(at(node), elementsOf(lowering, list)(at(node)))
  }
  const object = called.type === 'attribute' ? field(called, 'object') : undefined
  if (object === undefined || !isCounter(lowering, object)) return undefined
  const method = field(called, 'attribute')?.text ?? ''
  if (method === 'values') return lowering.many(at(node), lowering.counted(at(node)))
  if (method !== 'items' && method !== 'most_common') return undefined
  const name = lowering.emit(at(node), { op: 'load', object: lowering.expression(object) })
  const pair = [name, lowering.counted(at(node))].map((value) => ({ value, spread: false }))
  return lowering.many(at(node), lowering.emit(at(node), { op: 'array', elements: pair }))
}

/** How often an element was counted. */
export function countedElement(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'value')
  return object !== undefined && isCounter(lowering, object) ? lowering.counted(at(node)) : undefined
}

function isCounter(lowering: PythonLowering, node: SyntaxNode): boolean {
  const variable = node.type === 'identifier' ? lowering.variable(node.text) : undefined
  return variable !== undefined && lowering.madeBy.get(variable) === counter
}
