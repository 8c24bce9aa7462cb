// What is read of a match: `match.group(1)` and `match['name']` are the same part of it, `match.groups()` are all of them.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'
import { between } from './target.js'

export function matchedPart(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  if (called === undefined || object === undefined || field(node, 'arguments')?.type !== 'argument_list')
    return undefined
  const given = childrenOf(field(node, 'arguments'))
  const method = field(called, 'attribute')?.text ?? ''
  if (method === 'groups' && given.length === 0) return between(lowering, node, lowering.expression(object), 1, 0)
  if (method === 'groupdict' && given.length === 0) return lowering.expression(object)
  if (method !== 'group') return undefined
  const places = given.map((each) => constantText(each) ?? (each.type === 'integer' ? each.text : undefined))
  if (!places.every((each) => each !== undefined)) return undefined
  const match = lowering.expression(object)
  const part = (property: string): Temp => lowering.emit(at(node), { op: 'load', object: match, property })
  const [first = '0', ...more] = places
  if (more.length === 0) return part(first)
  const elements = places.map((each) => ({ value: part(each), spread: false }))
  return lowering.emit(at(node), { op: 'array', elements })
}
