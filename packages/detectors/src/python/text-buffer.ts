// What is written into a stream by other means than its own `write`: `print(x, file=stream)`; and a text in memory that begins again.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { methodOf } from './callee.js'
import type { PythonLowering } from './lowering.js'

const buffer = /^io#(?:StringIO|BytesIO)$/

export function writtenTo(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  if (called?.type === 'identifier') return printed(lowering, node, called)
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  const variable = object?.type === 'identifier' ? lowering.variable(object.text) : undefined
  const symbol = variable === undefined ? undefined : lowering.madeBy.get(variable)
  if (object === undefined || variable === undefined || symbol === undefined || !buffer.test(symbol)) return undefined
  if (field(called ?? object, 'attribute')?.text !== 'truncate') return undefined
  const [size, more] = childrenOf(field(node, 'arguments'))
  if (size?.text !== '0' || more !== undefined) return undefined
  const callee = lowering.emit(at(node), { op: 'import', specifier: 'io', name: symbol.slice('io#'.length) })
  const value = lowering.emit(at(node), { op: 'call', callee, arguments: [], form: 'call' })
  lowering.write(at(object), object.text, value)
  lowering.madeBy.set(variable, symbol)
  return lowering.constant(at(node), { type: 'null' })
}

/** `print(x, file=stream)`, of any stream but those that the process has. */
function printed(lowering: PythonLowering, node: SyntaxNode, called: SyntaxNode): Temp | undefined {
  if (called.text !== 'print' || lowering.scope.find('print') !== undefined) return undefined
  const all = childrenOf(field(node, 'arguments'))
  const stream = all.find((each) => each.type === 'keyword_argument' && field(each, 'name')?.text === 'file')
  const file = stream === undefined ? undefined : field(stream, 'value')
  if (file === undefined || /^sys\.(?:__)?std(?:out|err)/.test(file.text)) return undefined
  if (all.some(({ type }) => type.endsWith('_splat'))) return undefined
  const values = all.filter(({ type }) => type !== 'keyword_argument').map((each) => lowering.expression(each))
  const parts = values.flatMap((value, index) => (index === 0 ? [value] : [lowering.string(at(node), ' '), value]))
  const value = lowering.emit(at(node), { op: 'template', parts: [...parts, lowering.string(at(node), '\n')] })
  const writing = methodOf(lowering, node, lowering.expression(file), 'write')
  return lowering.emit(at(node), { op: 'call', ...writing, arguments: [{ value, spread: false }], form: 'call' })
}
