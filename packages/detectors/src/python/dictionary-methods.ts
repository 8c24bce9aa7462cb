// What changes a dictionary that the code made, or joins two of them: each entry by its name, so that what is written last counts.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { isDictionaryCall } from './dictionary-call.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

export function isDictionary(lowering: PythonLowering, node: SyntaxNode | undefined): boolean {
  if (node === undefined) return false
  if (node.type === 'dictionary' || node.type === 'dictionary_comprehension') return true
  if (node.type === 'call') return isDictionaryCall(lowering, node)
  const variable = node.type === 'identifier' ? lowering.variable(node.text) : undefined
  return variable !== undefined && lowering.dictionaries.has(variable)
}

/** `d.update({'a': x})`, `d.update(a=x)`, where the names are written there. */
export function updateCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  if (object?.type !== 'identifier' || field(called ?? object, 'attribute')?.text !== 'update') return undefined
  if (!isDictionary(lowering, object)) return undefined
  const entries = childrenOf(field(node, 'arguments')).flatMap((each) =>
    each.type === 'dictionary' ? childrenOf(each) : [each],
  )
  const written = entries.map(nameAndValue)
  if (!written.every((each) => each !== undefined)) return undefined
  for (const { name, value } of written) {
    const given = lowering.expression(value)
    const receiver = lowering.read(at(object), object.text)
    lowering.push({ ...at(node), op: 'store', object: receiver, property: name, value: given })
  }
  return lowering.constant(at(node), { type: 'null' })
}

function nameAndValue(node: SyntaxNode): { readonly name: string; readonly value: SyntaxNode } | undefined {
  const [key, value] = [field(node, node.type === 'pair' ? 'key' : 'name'), field(node, 'value')]
  if (key === undefined || value === undefined) return undefined
  const name = node.type === 'keyword_argument' ? key.text : constantText(key)
  return name === undefined ? undefined : { name, value }
}

/** `d.popitem()`, `d.values()`, `layers.new_child(d)`: of a dictionary that the code made. */
export function partsCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  if (called === undefined || object === undefined || !isDictionary(lowering, object)) return undefined
  const method = field(called, 'attribute')?.text ?? ''
  if (!/^(?:popitem|new_child|keys|values|items)$/.test(method)) return undefined
  const whole = lowering.expression(object)
  const [layer] = childrenOf(field(node, 'arguments'))
  if (method === 'new_child') {
    const entries = [object, ...(layer === undefined ? [] : [layer])].map((each) => ({
      value: each === object ? whole : lowering.expression(each),
      spread: true,
      at: at(each),
    }))
    return lowering.emit(at(node), { op: 'object', entries })
  }
  const name = lowering.emit(at(node), { op: 'unary', operator: 'key-of', operand: whole })
  if (method === 'keys') return lowering.many(at(node), name)
  const value = lowering.emit(at(node), { op: 'load', object: whole })
  if (method === 'values') return lowering.many(at(node), value)
  const parts = [name, value]
  const pair = lowering.emit(at(node), { op: 'array', elements: parts.map((each) => ({ value: each, spread: false })) })
  return method === 'items' ? lowering.many(at(node), pair) : pair
}

/** `a | b`, of two dictionaries. */
export function joinedDictionaries(
  lowering: PythonLowering,
  node: SyntaxNode,
  left: SyntaxNode | undefined,
  right: SyntaxNode | undefined,
): Temp | undefined {
  if (left === undefined || right === undefined) return undefined
  if (!isDictionary(lowering, left) && !isDictionary(lowering, right)) return undefined
  const entries = [left, right].map((each) => ({ value: lowering.expression(each), spread: true, at: at(each) }))
  return lowering.emit(at(node), { op: 'object', entries })
}
