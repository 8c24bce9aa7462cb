// Constant folding: literals as values, values as literals, and operators between them. What fails is left to fail at run time.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import { Counters } from '../evaluate/limits.js'
import { literalValue } from '../evaluate/literal-value.js'
import { Operations } from '../evaluate/operations.js'
import type { BinaryOperator, Expression, MapEntry } from '../syntax/ast.js'
import { RhaiArray } from '../value/array.js'
import { Char, charOf } from '../value/char.js'
import { Float } from '../value/float.js'
import { negateInt } from '../value/int64.js'
import { RhaiMap } from '../value/map.js'
import { toHostText } from '../value/text.js'
import type { Value } from '../value/value.js'

function createOperations(hasLibrary: boolean): Operations {
  const missing = (): never => {
    throw new EvaluationError({ kind: 'ErrorFunctionNotFound', text: '' })
  }
  return new Operations(new Counters(), missing, true, () => false, hasLibrary)
}

const operations = createOperations(true)
const rawOperations = createOperations(false)

/** The value of a scalar literal; undefined for everything else. Unit is not folded by operators, so it may share that. */
function scalarOf(node: Expression): Value {
  switch (node.kind) {
    case 'bool':
    case 'int':
    case 'string':
      return node.value
    case 'float':
      return new Float(node.value)
    case 'char':
      return charOf(node.codePoint)
    default:
      return undefined
  }
}

export function isScalar(node: Expression): boolean {
  return node.kind === 'unit' || scalarOf(node) !== undefined
}

/** The literal that stands for a value; undefined where none does. */
export function literalOf(value: Value, position: Position): Expression | undefined {
  switch (typeof value) {
    case 'undefined':
      return { kind: 'unit', position }
    case 'boolean':
      return { kind: 'bool', value, position }
    case 'number':
    case 'bigint':
      return { kind: 'int', value, position }
    case 'string':
      return { kind: 'string', value, position }
    default:
      if (value instanceof Float) return { kind: 'float', value: value.value, position }
      if (value instanceof RhaiArray || value instanceof RhaiMap) return containerLiteral(value, position)
      return value instanceof Char ? { kind: 'char', codePoint: value.codePoint, position } : undefined
  }
}

/** Arrays and maps of what literals can say, as long as writing them out stays cheap. */
function containerLiteral(value: RhaiArray | RhaiMap, position: Position, depth = 0): Expression | undefined {
  if (depth > deepestLiteral) return undefined
  const literal = (element: Value): Expression | undefined =>
    element instanceof RhaiArray || element instanceof RhaiMap
      ? containerLiteral(element, position, depth + 1)
      : literalOf(element, position)
  if (value instanceof RhaiArray) {
    if (value.length > largestLiteral) return undefined
    const items = value.elements.map(literal)
    return items.every((item) => item !== undefined) ? { kind: 'array', items, position } : undefined
  }
  if (value.size > largestLiteral) return undefined
  const entries: MapEntry[] = []
  for (const [key, element] of value.entries) {
    const item = literal(element)
    if (item === undefined) return undefined
    entries.push({ key, value: item, position })
  }
  return { kind: 'map', entries, position }
}

const deepestLiteral = 4
const largestLiteral = 64

export function foldBinary(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  position: Position,
  hasLibrary: boolean,
): Expression | undefined {
  if (operator === 'in' || operator === '!in' || operator === '..' || operator === '..=') return undefined
  const x = scalarOf(left)
  const y = scalarOf(right)
  if (x === undefined || y === undefined) return undefined
  try {
    return literalOf((hasLibrary ? operations : rawOperations).apply(operator, x, y, position), position)
  } catch {
    return undefined
  }
}

export function foldUnary(
  operator: '-' | '+' | '!',
  operand: Expression,
  position: Position,
  hasLibrary: boolean,
): Expression | undefined {
  const value = scalarOf(operand)
  if (operator === '!') return typeof value === 'boolean' ? literalOf(!value, operand.position) : undefined
  if (!hasLibrary) return undefined
  if (typeof value !== 'number' && typeof value !== 'bigint' && !(value instanceof Float)) return undefined
  if (operator === '+') return operand
  if (value instanceof Float) return literalOf(new Float(-value.value), position)
  try {
    return literalOf(negateInt(value), position)
  } catch {
    return undefined
  }
}

/** The host's text of a literal in an interpolation. */
export function foldedText(node: Expression): string | undefined {
  return isLiteral(node) ? toHostText(literalValue(node)) : undefined
}

export function isLiteral(node: Expression): boolean {
  if (node.kind === 'array') return node.items.every(isLiteral)
  return node.kind === 'map' ? node.entries.every(({ value }) => isLiteral(value)) : isScalar(node)
}
