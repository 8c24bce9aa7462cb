// What goes over a map: its entries, each a key and a value, its keys, and a function that is given both.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { declaredType } from './name.js'
import { isMapType } from './type-name.js'

const keyPart = 'key#'
const valuePart = 'value#'

const sorted = /^(?:first|last|floor|ceiling|higher|lower|pollFirst|pollLast)Entry$/

/** A method that gives entries or keys of what it is called on, and one that takes an entry apart. */
export function ofEntries(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const method = field(node, 'name')?.text ?? ''
  const values = childrenOf(field(node, 'arguments'))
  if (object === undefined) return undefined
  if (method === 'entry' && /(?:^|\.)Map$/.test(object.text)) return pairOf(lowering, node, values)
  if (method === 'forEach') return givenBoth(lowering, node, object, values)
  if (sorted.test(method)) return entryOf(lowering, node, object)
  if (values.length > 0) return undefined
  if (method === 'entrySet') return only(lowering, node, entryOf(lowering, node, object))
  if (method === 'keySet' || method === 'navigableKeySet')
    return only(lowering, node, keyOf(lowering, node, lowering.expression(object)))
  return method === 'getKey' || method === 'getValue' ? partOf(lowering, node, object, method) : undefined
}

/** `Map.entry(key, value)` and `new SimpleEntry<>(key, value)` */
export function pairOf(lowering: JavaLowering, node: SyntaxNode, values: readonly SyntaxNode[]): Temp | undefined {
  const [key, value, more] = values
  if (key === undefined || value === undefined || more !== undefined) return undefined
  return pair(lowering, node, lowering.expression(key), lowering.expression(value))
}

export function isPairType(name: string): boolean {
  return /(?:^|\.)Simple(?:Immutable)?Entry$/.test(name)
}

/** `Map.Entry::getValue`, of what it is given. */
export function partOfGiven(lowering: JavaLowering, node: SyntaxNode, name: string, given: Temp): Temp | undefined {
  if (name !== 'getKey' && name !== 'getValue') return undefined
  return lowering.emit(at(node), { op: 'load', object: given, property: name === 'getKey' ? keyPart : valuePart })
}

function only(lowering: JavaLowering, node: SyntaxNode, value: Temp): Temp {
  return lowering.emit(at(node), { op: 'array', elements: [{ value, spread: false }] })
}

function pair(lowering: JavaLowering, node: SyntaxNode, key: Temp, value: Temp): Temp {
  const entries = [
    { name: keyPart, value: key, spread: false, at: at(node) },
    { name: valuePart, value, spread: false, at: at(node) },
  ]
  return lowering.emit(at(node), { op: 'object', entries })
}

/** Any one of a map. */
function entryOf(lowering: JavaLowering, node: SyntaxNode, object: SyntaxNode): Temp {
  const map = lowering.expression(object)
  const value = lowering.emit(at(node), { op: 'load', object: map })
  return pair(lowering, node, keyOf(lowering, node, map), value)
}

function keyOf(lowering: JavaLowering, node: SyntaxNode, map: Temp): Temp {
  return lowering.emit(at(node), { op: 'unary', operator: 'key-of', operand: map })
}

/** `map.forEach((key, value) -> …)` */
function givenBoth(
  lowering: JavaLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  values: readonly SyntaxNode[],
): Temp | undefined {
  const [code, more] = values
  if (code === undefined || more !== undefined || !takesTwo(lowering, object, code)) return undefined
  const map = lowering.expression(object)
  const value = lowering.emit(at(node), { op: 'load', object: map })
  const given = [keyOf(lowering, node, map), value].map((each) => ({ value: each, spread: false }))
  const callee = lowering.expression(code)
  return lowering.emit(at(node), { op: 'call', callee, arguments: given, form: 'call' })
}

/** A function of two; what else is given to `forEach`, the type of the object tells. */
function takesTwo(lowering: JavaLowering, object: SyntaxNode, code: SyntaxNode): boolean {
  if (code.type === 'lambda_expression') return childrenOf(field(code, 'parameters')).length === 2
  if (object.type !== 'identifier' && object.type !== 'field_access') return false
  return isMapType(declaredType(lowering, object) ?? '')
}

/** `entry.getKey()`, of an entry; what is not sure to be one is asked as well. */
function partOf(
  lowering: JavaLowering,
  node: SyntaxNode,
  object: SyntaxNode,
  method: 'getKey' | 'getValue',
): Temp | undefined {
  const type = object.type === 'identifier' ? declaredType(lowering, object) : undefined
  const isEntry = type !== undefined && /(?:^|\.)(?:\w*Entry)$/.test(type)
  if (!isEntry && type !== undefined && type !== '' && type !== 'var') return undefined
  const left = partOfGiven(lowering, node, method, lowering.expression(object))
  if (left === undefined || isEntry) return left
  const to = lowering.newTemp()
  const right = lowering.region(() => asked(lowering, node, object, method))
  lowering.push({ ...at(node), op: 'logical', to, operator: '||', left, right })
  return to
}

function asked(lowering: JavaLowering, node: SyntaxNode, object: SyntaxNode, property: string): Temp {
  const receiver = lowering.expression(object)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property })
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: [], form: 'call' })
}
