// A `ContextVar` of `contextvars`, which one function sets and another one asks: a class that holds what was set, so that what any module
// puts into it is in it wherever it is imported.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import type { PythonLowering } from './lowering.js'

const maker = 'contextvars#ContextVar'
const property = '<set>'

/** `current = ContextVar('current', default=x)` */
export function contextVariable(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = node.type === 'call' ? field(node, 'function') : undefined
  if (called === undefined || annotationSymbol(lowering, called) !== maker) return undefined
  const where = at(node)
  const origin = { ...where, name: 'ContextVar', parameters: [], isConstructor: true, directives: [] }
  const index = lowering.classes.push(undefined) - 1
  const constructorFunction = lowering.inFunction({ ...origin, class: index }, () => undefined)
  lowering.classes[index] = { ...where, name: 'ContextVar', decorators: [], members: [], constructorFunction }
  return lowering.emit(where, { op: 'class', class: index })
}

/** What it holds as long as nothing is set. */
export function setDefault(lowering: PythonLowering, target: SyntaxNode, made: SyntaxNode): void {
  const given = childrenOf(field(made, 'arguments')).find(
    (each) => each.type === 'keyword_argument' && field(each, 'name')?.text === 'default',
  )
  if (given === undefined) return
  const value = lowering.expression(field(given, 'value'))
  lowering.push({ ...at(given), op: 'store', object: lowering.expression(target), property, value })
}

/** `current.set(x)`, `current.get()` */
export function contextCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  if (called === undefined || object === undefined || !isContextVariable(lowering, object)) return undefined
  const method = field(called, 'attribute')?.text ?? ''
  const [given, more] = childrenOf(field(node, 'arguments'))
  if (more !== undefined || (given !== undefined && /_splat$|^keyword/.test(given.type))) return undefined
  if (method === 'set' && given !== undefined) {
    const value = lowering.expression(given)
    lowering.push({ ...at(node), op: 'store', object: lowering.expression(object), property, value })
    return lowering.emit(at(node), { op: 'unknown' })
  }
  if (method !== 'get') return undefined
  const held = lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property })
  return given === undefined ? held : either(lowering, node, held, () => lowering.expression(given))
}

function either(lowering: PythonLowering, node: SyntaxNode, value: Temp, other: () => Temp): Temp {
  const test = lowering.emit(at(node), { op: 'unknown' })
  const to = lowering.newTemp()
  const alternate = lowering.region(other)
  lowering.push({ ...at(node), op: 'choice', to, test, consequent: { body: [], value }, alternate })
  return to
}

function isContextVariable(lowering: PythonLowering, node: SyntaxNode): boolean {
  const variable = node.type === 'identifier' ? lowering.variable(node.text) : undefined
  return variable !== undefined && lowering.madeBy.get(variable) === maker
}

/** `current.set(x)` and `current.get()` of something imported: where that is one, it holds what was set; the call stands for whatever else. */
export function importedCall(lowering: PythonLowering, node: SyntaxNode, call: () => Temp): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  const method = called?.type === 'attribute' ? (field(called, 'attribute')?.text ?? '') : ''
  if (object === undefined || !/^(?:[gs]et|reset)$/.test(method) || !/^\w+(?:\.\w+)?$/.test(object.text))
    return undefined
  const [root = ''] = object.text.split('.', 1)
  if (lowering.scope.find(root)?.kind !== 'import') return undefined
  const [given, more] = childrenOf(field(node, 'arguments'))
  if (method !== 'get' && given !== undefined && more === undefined && !/_splat$|^keyword/.test(given.type)) {
    const result = call()
    // Behind it is what was set before, by others.
    const value = method === 'reset' ? lowering.emit(at(node), { op: 'unknown' }) : lowering.expression(given)
    lowering.push({ ...at(node), op: 'store', object: lowering.expression(object), property, value })
    return result
  }
  if (method !== 'get' || given !== undefined) return undefined
  const held = lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property })
  return either(lowering, node, held, call)
}
