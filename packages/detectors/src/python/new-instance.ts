// `super().__new__(cls, x)`: the instance as it begins, which of a text or a tuple is what it is made of.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

const self = '<self>'

export function newInstance(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  if (object === undefined || field(called ?? object, 'attribute')?.text !== '__new__') return undefined
  if (!/^(?:super\(|object$|str$|bytes$|tuple$|int$|float$)/.test(object.text.slice(0, 20))) return undefined
  if (lowering.scope.find(self) === undefined) return undefined
  const [, made] = childrenOf(field(node, 'arguments'))
  if (made === undefined || /_splat$|^keyword/.test(made.type)) return lowering.read(at(node), self)
  const value = lowering.expression(made)
  const test = lowering.emit(at(node), { op: 'unknown' })
  const to = lowering.newTemp()
  const instance = lowering.region(() => lowering.read(at(node), self))
  lowering.push({ ...at(node), op: 'choice', to, test, consequent: { body: [], value }, alternate: instance })
  return to
}
