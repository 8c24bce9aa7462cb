// Calls that are written otherwise elsewhere: `getattr(object, name)` reads a property, `setattr` stores one
// under a name that is written there, and `namedtuple` makes a class.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { namedTuple } from './named-tuple.js'
import { constantText } from './string.js'

export function knownCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const given = field(node, 'arguments')
  if (called === undefined || given?.type !== 'argument_list') return undefined
  const values = childrenOf(given)
  const tuple = namedTuple(lowering, node, called, values)
  if (tuple !== undefined) return tuple
  const entered = enteredContext(lowering, called, values)
  if (entered !== undefined) return entered
  if (called.type !== 'identifier' || lowering.scope.find(called.text) !== undefined) return undefined
  if (values.some(({ type }) => /_splat$|^keyword_argument$/.test(type))) return undefined
  const [object, name, third, more] = values
  if (object === undefined || name === undefined || more !== undefined) return undefined
  if (called.text === 'getattr') return attributeOf(lowering, node, { object, name }, third)
  return called.text === 'setattr' && third !== undefined
    ? setAttribute(lowering, node, { object, name }, third)
    : undefined
}

/** `stack.enter_context(manager)` */
function enteredContext(
  lowering: PythonLowering,
  called: SyntaxNode,
  [manager, more]: readonly SyntaxNode[],
): Temp | undefined {
  const method = called.type === 'attribute' ? (field(called, 'attribute')?.text ?? '') : ''
  if (manager === undefined || more !== undefined || !/^enter_(?:async_)?context$/.test(method)) return undefined
  lowering.expression(field(called, 'object'))
  const from = lowering.expression(manager)
  const entering = method === 'enter_context' ? '__enter__' : '__aenter__'
  return lowering.emit(at(manager), { op: 'copy', from, method: entering })
}

interface Attribute {
  readonly object: SyntaxNode
  readonly name: SyntaxNode
}

/** By its name, where that is written there, and else by what the name is computed of. */
function placeOf(lowering: PythonLowering, name: SyntaxNode): { property: string } | { key: Temp } {
  const property = constantText(name)
  return property === undefined ? { key: lowering.expression(name) } : { property }
}

function attributeOf(
  lowering: PythonLowering,
  node: SyntaxNode,
  { object, name }: Attribute,
  instead: SyntaxNode | undefined,
): Temp {
  const from = lowering.expression(object)
  const left = lowering.emit(at(node), { op: 'load', object: from, ...placeOf(lowering, name) })
  if (instead === undefined) return left
  const right = lowering.region(() => lowering.expression(instead))
  const to = lowering.newTemp()
  lowering.push({ ...at(node), op: 'logical', to, operator: '??', left, right })
  return to
}

function setAttribute(
  lowering: PythonLowering,
  node: SyntaxNode,
  { object, name }: Attribute,
  value: SyntaxNode,
): Temp {
  const to = lowering.expression(object)
  const place = placeOf(lowering, name)
  const given = lowering.expression(value)
  if ('property' in place) {
    lowering.push({ ...at(node), op: 'store', object: to, ...place, value: given })
    return lowering.constant(at(node), { type: 'null' })
  }
  // A call as well, since who chooses the name chooses what is written.
  const callee = lowering.emit(at(node), { op: 'global', name: 'setattr' })
  const values = [to, place.key, given].map((each) => ({ value: each, spread: false }))
  const result = lowering.emit(at(node), { op: 'call', callee, arguments: values, form: 'call' })
  // Read behind the call, which has changed it.
  const changed = object.type === 'identifier' ? lowering.expression(object) : to
  lowering.push({ ...at(node), op: 'store', object: changed, ...place, value: given })
  return result
}
