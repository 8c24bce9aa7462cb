// What an assignment does to its left side.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { knownIndex } from './known-constant.js'
import { replaceElement } from './known-list.js'
import { noteNumber, numberAfter } from './known-number.js'
import type { JavaLowering } from './lowering.js'
import { selfOf } from './method.js'
import { propertyOfObject } from './name.js'
import { ownerOf, propertyOf } from './outline.js'
import { typeSymbol } from './resolve-type.js'
import { heldType } from './type-name.js'
import { writesOf } from './writes.js'

export function assign(lowering: JavaLowering, node: SyntaxNode): Temp {
  const [left, right] = [field(node, 'left'), field(node, 'right')]
  const operator = (field(node, 'operator')?.type ?? '=').slice(0, -1)
  const number = numberAfter(lowering, node)
  if (operator === '') {
    const value = lowering.expression(right)
    bind(lowering, left, value, right?.type === 'object_creation_expression')
    if (left?.type === 'identifier' && right !== undefined) noteOnly(lowering, left, right)
    noteNumber(lowering, left, number)
    return value
  }
  const before = lowering.expression(left)
  const value = changed(lowering, node, operator, before, lowering.expression(right))
  bind(lowering, left, value)
  noteNumber(lowering, left, number)
  return value
}

/** What the only assignment gives to a variable that was declared without a value, it was as good as declared with. */
function noteOnly(lowering: JavaLowering, left: SyntaxNode, right: SyntaxNode): void {
  const variable = lowering.variable(left.text)
  if (variable !== undefined && lowering.empty.has(variable) && writesOf(left) === 1)
    lowering.noteDeclared(variable, right)
}

function changed(lowering: JavaLowering, node: SyntaxNode, operator: string, left: Temp, right: Temp): Temp {
  const target = field(node, 'left')
  const variable = target?.type === 'identifier' ? lowering.variable(target.text) : undefined
  if (operator === '+' && variable !== undefined && lowering.types.get(variable) === 'String') {
    return lowering.emit(at(node), { op: 'template', parts: [left, right] })
  }
  return lowering.emit(at(node), { op: 'binary', operator, left, right })
}

/** `i++` */
export function update(lowering: JavaLowering, node: SyntaxNode): Temp {
  const [target] = childrenOf(node)
  const number = numberAfter(lowering, node)
  const before = lowering.expression(target)
  const one = lowering.constant(at(node), { type: 'number', value: 1 })
  const operator = node.text.includes('--') ? '-' : '+'
  bind(lowering, target, lowering.emit(at(node), { op: 'binary', operator, left: before, right: one }))
  noteNumber(lowering, target, number)
  return before
}

/** `isMade`: what it is, is told by the constructor that is written there. */
export function bind(lowering: JavaLowering, target: SyntaxNode | undefined, value: Temp, isMade = true): void {
  switch (target?.type) {
    case 'identifier':
      bindName(lowering, target, value, isMade)
      return
    case 'field_access': {
      const object = field(target, 'object')
      const property = propertyOfObject(lowering, object, field(target, 'field')?.text ?? '')
      lowering.push({ ...at(target), op: 'store', object: lowering.expression(object), property, value })
      return
    }
    case 'array_access': {
      if (replaceElement(lowering, target, value)) return
      const object = lowering.expression(field(target, 'array'))
      const index = field(target, 'index')
      const known = knownIndex(lowering, index)
      const place = known === undefined ? { key: lowering.expression(index) } : { property: String(known) }
      lowering.push({ ...at(target), op: 'store', object, ...place, value })
      return
    }
    case 'parenthesized_expression':
      bind(lowering, childrenOf(target)[0], value, isMade)
  }
}

function bindName(lowering: JavaLowering, target: SyntaxNode, value: Temp, isMade: boolean): void {
  const variable = lowering.variable(target.text)
  if (variable !== undefined && !lowering.ownTypes.has(target.text)) {
    lowering.texts.delete(variable)
    const type = lowering.types.get(variable)
    const symbol =
      type === undefined ? undefined : (heldType(type) ?? (isMade ? undefined : typeSymbol(lowering, type)))
    const held = symbol === undefined ? value : lowering.emit(at(target), { op: 'copy', from: value, type: symbol })
    lowering.write(at(target), target.text, held)
    return
  }
  const owner = ownerOf(lowering.outline, target.text) ?? lowering.outline
  if (owner === undefined) return
  const isStatic = owner.fields.get(target.text)?.isStatic === true
  const object =
    isStatic && owner.name !== '' ? lowering.read(at(target), owner.name) : selfOf(lowering, at(target), owner)
  lowering.push({ ...at(target), op: 'store', object, property: propertyOf(owner, target.text), value })
}
