// Constants that are known where the code is read: what is written there, what a final field or a variable that is written once holds,
// and what is computed of these. For the places of lists and the keys of maps, which decide what instructions are made.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field } from '../tree-sitter/nodes.js'
import { hasModifier } from './annotation.js'
import type { JavaLowering } from './lowering.js'
import { type Outline, ownerOf } from './outline.js'
import { constantText } from './string.js'
import { writesOf } from './writes.js'

const deepest = 6

export function knownConstant(lowering: JavaLowering, node: SyntaxNode, depth = 0): string | number | undefined {
  const written = constantText(node)
  if (written !== undefined) return written
  const number = node.type === 'identifier' ? lowering.lists.numberOf(lowering.variable(node.text)) : undefined
  if (number !== undefined) return number
  if (depth > deepest) return undefined
  const inside = (each: SyntaxNode | undefined): string | number | undefined =>
    each === undefined ? undefined : knownConstant(lowering, each, depth + 1)
  switch (node.type) {
    case 'decimal_integer_literal':
      return Number(node.text.replaceAll('_', '').replace(/[lL]$/, ''))
    case 'parenthesized_expression':
      return inside(childrenOf(node)[0])
    case 'identifier':
      return inside(valueOfName(lowering, node))
    case 'field_access':
      return inside(valueOfMember(lowering, node)) ?? sizeOf(lowering, node)
    case 'method_invocation':
      return sizeOf(lowering, node)
    case 'unary_expression':
      return negated(field(node, 'operator')?.type, inside(field(node, 'operand')))
    case 'binary_expression':
      return computed(field(node, 'operator')?.type, inside(field(node, 'left')), inside(field(node, 'right')))
    default:
      return undefined
  }
}

/** A place in a list. */
export function knownIndex(lowering: JavaLowering, node: SyntaxNode | undefined): number | undefined {
  const index = node === undefined ? undefined : knownConstant(lowering, node)
  return typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : undefined
}

/** The name of a property that a key is. */
export function knownKey(lowering: JavaLowering, node: SyntaxNode): string | undefined {
  const key = knownConstant(lowering, node)
  return key === undefined ? undefined : String(key)
}

/** What an operator makes of two constants. */
export function computed(
  operator: string | undefined,
  left: string | number | undefined,
  right: string | number | undefined,
): string | number | undefined {
  if (left === undefined || right === undefined) return undefined
  if (operator === '+') {
    return typeof left === 'number' && typeof right === 'number' ? left + right : `${left}${right}`
  }
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  if (operator === '-') return left - right
  // Whole numbers are divided into whole numbers.
  if (operator === '/' && right !== 0) return Math.trunc(left / right)
  if (operator === '%' && right !== 0) return left % right
  return operator === '*' ? left * right : undefined
}

function negated(operator: string | undefined, operand: string | number | undefined): number | undefined {
  return operator === '-' && typeof operand === 'number' ? -operand : undefined
}

/** What is asked of numbers that are known. */
export function knownCondition(lowering: JavaLowering, node: SyntaxNode): boolean | undefined {
  if (node.type === 'true' || node.type === 'false') return node.type === 'true'
  if (node.type === 'parenthesized_expression') {
    const [inner] = childrenOf(node)
    return inner === undefined ? undefined : knownCondition(lowering, inner)
  }
  const [left, right] = [field(node, 'left'), field(node, 'right')]
  if (node.type !== 'binary_expression' || left === undefined || right === undefined) return undefined
  const [one, other] = [knownConstant(lowering, left), knownConstant(lowering, right)]
  return typeof one === 'number' && typeof other === 'number'
    ? compared(field(node, 'operator')?.type, one, other)
    : undefined
}

function compared(operator: string | undefined, left: number, right: number): boolean | undefined {
  switch (operator) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    case '==':
      return left === right
    case '!=':
      return left !== right
    default:
      return undefined
  }
}

function valueOfName(lowering: JavaLowering, node: SyntaxNode): SyntaxNode | undefined {
  const made = lowering.declaredBy(node.text)
  if (made !== undefined) return writesOf(node) === 0 ? made : undefined
  if (lowering.variable(node.text) !== undefined) return undefined
  return finalValue(ownerOf(lowering.outline, node.text), node.text)
}

/** `Type.NAME` of a class of the file. */
function valueOfMember(lowering: JavaLowering, node: SyntaxNode): SyntaxNode | undefined {
  const object = field(node, 'object')
  const name = field(node, 'field')?.text ?? ''
  if (object?.type === 'this') return finalValue(lowering.outline, name)
  return object === undefined ? undefined : finalValue(lowering.ownTypes.get(object.text), name)
}

function finalValue(outline: Outline | undefined, name: string): SyntaxNode | undefined {
  const declared = outline?.fields.get(name)
  const isFinal =
    declared !== undefined &&
    (outline?.kind === 'interface' || (declared.node.parent !== null && hasModifier(declared.node.parent, 'final')))
  return isFinal ? declared.value : undefined
}

/** `values.size()` and `values.length` of what is known one by one. */
function sizeOf(lowering: JavaLowering, node: SyntaxNode): number | undefined {
  const object = field(node, 'object')
  const asked = (field(node, 'field') ?? field(node, 'name'))?.text
  if (object?.type !== 'identifier' || !/^(?:size|length)$/.test(asked ?? '')) return undefined
  return lowering.lists.of(lowering.variable(object.text))?.length
}
