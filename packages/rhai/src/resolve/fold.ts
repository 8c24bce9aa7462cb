// Constant folding: literals as values, values as literals, and operators between them. What fails is left to fail at run time.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import { Counters } from '../evaluate/limits.js'
import { literalValue } from '../evaluate/literal-value.js'
import { Operations } from '../evaluate/operations.js'
import type { BinaryOperator, Expression } from '../syntax/ast.js'
import { Char, charOf } from '../value/char.js'
import { Float } from '../value/float.js'
import { negateInt } from '../value/int64.js'
import { toHostText } from '../value/text.js'
import type { Value } from '../value/value.js'

const counters = new Counters()
const operations = new Operations(
  counters,
  () => {
    throw new EvaluationError({ kind: 'ErrorFunctionNotFound', text: '' })
  },
  true,
)

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

function literalOf(value: Value, position: Position): Expression | undefined {
  switch (typeof value) {
    case 'boolean':
      return { kind: 'bool', value, position }
    case 'number':
    case 'bigint':
      return { kind: 'int', value, position }
    case 'string':
      return { kind: 'string', value, position }
    default:
      if (value instanceof Float) return { kind: 'float', value: value.value, position }
      return value instanceof Char ? { kind: 'char', codePoint: value.codePoint, position } : undefined
  }
}

export function foldBinary(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  position: Position,
): Expression | undefined {
  if (operator === 'in' || operator === '!in' || operator === '..' || operator === '..=') return undefined
  const x = scalarOf(left)
  const y = scalarOf(right)
  if (x === undefined || y === undefined) return undefined
  try {
    return literalOf(operations.apply(operator, x, y, position), position)
  } catch {
    return undefined
  }
}

export function foldUnary(operator: '-' | '+' | '!', operand: Expression, position: Position): Expression | undefined {
  const value = scalarOf(operand)
  if (operator === '!') return typeof value === 'boolean' ? literalOf(!value, operand.position) : undefined
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

function isLiteral(node: Expression): boolean {
  if (node.kind === 'array') return node.items.every(isLiteral)
  return node.kind === 'map' ? node.entries.every(({ value }) => isLiteral(value)) : isScalar(node)
}
