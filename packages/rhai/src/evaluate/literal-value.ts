// The value of a literal, as labels of `switch` and constant folding need it.

import type { Expression } from '../syntax/ast.js'
import { RhaiArray } from '../value/array.js'
import { charOf } from '../value/char.js'
import { Float } from '../value/float.js'
import { negateInt } from '../value/int64.js'
import { RhaiMap } from '../value/map.js'
import type { Value } from '../value/value.js'

/** Of literals, signed numbers, and arrays and maps of them; unit for everything else. */
export function literalValue(node: Expression): Value {
  switch (node.kind) {
    case 'bool':
    case 'int':
    case 'string':
      return node.value
    case 'float':
      return new Float(node.value)
    case 'char':
      return charOf(node.codePoint)
    case 'array':
      return new RhaiArray(node.items.map(literalValue))
    case 'map':
      return new RhaiMap(new Map(node.entries.map(({ key, value }) => [key, literalValue(value)])))
    case 'unary':
      return signedLiteral(node.operator, literalValue(node.operand))
    default:
      return undefined
  }
}

function signedLiteral(operator: string, value: Value): Value {
  if (operator !== '-') return value
  if (value instanceof Float) return new Float(-value.value)
  return typeof value === 'number' || typeof value === 'bigint' ? negateInt(value) : value
}
