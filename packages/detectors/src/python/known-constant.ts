// Constants that are known where the code is read: what stands there, what a variable holds at this place, and what is computed of these.
// They say how often a loop turns, which element of a list is meant and which way a condition goes.

import type { Plain } from '../ir/known-lists.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field, fields } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

const deepest = 6
const longestText = 200

/** What some names stand for that are not bound yet, as far as that is known. */
export type Names = ReadonlyMap<string, Plain | undefined>

export function knownConstant(
  lowering: PythonLowering,
  node: SyntaxNode | undefined,
  names?: Names,
  depth = 0,
): Plain | undefined {
  if (node === undefined || depth > deepest) return undefined
  const inside = (each: SyntaxNode | undefined): Plain | undefined => knownConstant(lowering, each, names, depth + 1)
  switch (node.type) {
    case 'integer':
      return /^\d{1,9}$/.test(node.text) ? Number(node.text) : undefined
    case 'true':
    case 'false':
      return node.type === 'true'
    case 'string':
      return constantText(node) ?? filledText(node, inside)
    case 'parenthesized_expression':
      return inside(childrenOf(node)[0])
    case 'identifier':
      if (names?.has(node.text) === true) return names.get(node.text)
      return lowering.lists.constantOf(lowering.variable(node.text))
    case 'not_operator': {
      const value = inside(field(node, 'argument'))
      return value === undefined ? undefined : !value
    }
    case 'unary_operator': {
      const value = inside(field(node, 'argument'))
      return field(node, 'operator')?.text === '-' && typeof value === 'number' ? -value : undefined
    }
    case 'binary_operator':
      return computed(field(node, 'operator')?.text, inside(field(node, 'left')), inside(field(node, 'right')))
    case 'boolean_operator':
      return eitherOf(field(node, 'operator')?.text, inside(field(node, 'left')), inside(field(node, 'right')))
    case 'conditional_expression': {
      const [consequent, condition, alternate] = childrenOf(node)
      const holds = inside(condition)
      return holds === undefined ? undefined : inside(holds ? consequent : alternate)
    }
    case 'comparison_operator':
      return compared(node, childrenOf(node).map(inside))
    case 'call':
      return lengthOf(lowering, node, inside)
    default:
      return undefined
  }
}

/** A place in a list, from its end where it is negative. */
export function knownIndex(lowering: PythonLowering, node: SyntaxNode | undefined): number | undefined {
  const index = knownConstant(lowering, node)
  return typeof index === 'number' && Number.isInteger(index) && Math.abs(index) < 1_000_000 ? index : undefined
}

/** The name of a property that a key is. */
export function knownName(lowering: PythonLowering, key: SyntaxNode): string | undefined {
  const constant = knownConstant(lowering, key)
  return constant === undefined || typeof constant === 'boolean' ? undefined : String(constant)
}

/** Keeps what a name was given, unless functions may give it something else. */
export function keepConstant(lowering: PythonLowering, name: string, constant: Plain | undefined): void {
  const variable = lowering.variable(name)
  if (variable === undefined || constant === undefined || lowering.sharedNames.has(name)) return
  if (typeof constant !== 'string' || constant.length <= longestText) lowering.lists.setConstant(variable, constant)
}

/** What an operator makes of two constants. */
export function computed(
  operator: string | undefined,
  left: Plain | undefined,
  right: Plain | undefined,
): Plain | undefined {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return left + right
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '//':
      return right === 0 ? undefined : Math.floor(left / right)
    case '%':
      return right === 0 ? undefined : left - right * Math.floor(left / right)
    default:
      return undefined
  }
}

/** `f'k{i}'` */
function filledText(node: SyntaxNode, known: (node: SyntaxNode | undefined) => Plain | undefined): string | undefined {
  const pieces = childrenOf(node).filter(({ type }) => !/^string_(?:start|end)$/.test(type))
  const texts = pieces.map((each) => {
    if (each.type === 'string_content') return /[\\{}]/.test(each.text) ? undefined : each.text
    const [value, more] = each.type === 'interpolation' ? childrenOf(each) : []
    const constant = more === undefined ? known(value) : undefined
    return constant === undefined || typeof constant === 'boolean' ? undefined : String(constant)
  })
  return texts.includes(undefined) ? undefined : texts.join('')
}

function eitherOf(operator: string | undefined, left: Plain | undefined, right: Plain | undefined): Plain | undefined {
  if (left === undefined) return undefined
  return (operator === 'and') === Boolean(left) ? right : left
}

function compared(node: SyntaxNode, values: readonly (Plain | undefined)[]): boolean | undefined {
  const signs = fields(node, 'operators').map(({ text }) => text)
  const [left, right, more] = values
  if (left === undefined || right === undefined || more !== undefined || typeof left !== typeof right) return undefined
  switch (signs[0]) {
    case '==':
      return left === right
    case '!=':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    default:
      return undefined
  }
}

/** `len(values)` of what is known one by one. */
function lengthOf(
  lowering: PythonLowering,
  node: SyntaxNode,
  known: (node: SyntaxNode) => Plain | undefined,
): number | undefined {
  const [only, more] = childrenOf(field(node, 'arguments'))
  const called = field(node, 'function')?.text
  if (called !== 'len' || lowering.scope.find(called) !== undefined || only === undefined || more !== undefined)
    return undefined
  const text = known(only)
  if (typeof text === 'string') return text.length
  return only.type === 'identifier' ? lowering.lists.of(lowering.variable(only.text))?.length : undefined
}
