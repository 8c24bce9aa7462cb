// What a stream is collected to: a text, a map of what a function makes of its elements, or a map of lists of them.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'

export function collected(
  lowering: JavaLowering,
  node: SyntaxNode,
  stream: SyntaxNode,
  collector: SyntaxNode,
): Temp | undefined {
  const owner = field(collector, 'object')?.text
  if (collector.type !== 'method_invocation' || (owner !== undefined && !/(?:^|\.)Collectors$/.test(owner)))
    return undefined
  const values = childrenOf(field(collector, 'arguments'))
  const [first, second] = values
  switch (field(collector, 'name')?.text) {
    case 'joining':
      return asked(lowering, node, stream, 'join', values)
    case 'toMap':
    case 'toUnmodifiableMap':
    case 'toConcurrentMap':
      return second === undefined ? undefined : asked(lowering, node, stream, 'map', [second])
    case 'groupingBy':
    case 'partitioningBy':
      return first === undefined || second !== undefined ? undefined : grouped(lowering, node, stream, first)
    default:
      return undefined
  }
}

function asked(
  lowering: JavaLowering,
  node: SyntaxNode,
  stream: SyntaxNode,
  property: string,
  values: readonly SyntaxNode[],
): Temp {
  const receiver = lowering.expression(stream)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property })
  const given = values.map((each) => ({ value: lowering.expression(each), spread: false }))
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: given, form: 'call' })
}

/** Under each key a list, in which any of the elements may be. */
function grouped(lowering: JavaLowering, node: SyntaxNode, stream: SyntaxNode, by: SyntaxNode): Temp {
  const value = lowering.expression(stream)
  lowering.expression(by)
  const key = lowering.emit(at(node), { op: 'unknown' })
  return lowering.emit(at(node), { op: 'object', entries: [{ key, value, spread: false, at: at(node) }] })
}
