// `parse_json`: JSON read as a Rhai literal. Literals become values here; any other expression is the evaluator's.

import { ParseError, parsingFailure } from '../errors.js'
import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import type { Expression } from '../syntax/ast.js'
import { parseJsonExpression } from '../syntax/parser.js'
import { RhaiArray } from '../value/array.js'
import { charOf } from '../value/char.js'
import { Float } from '../value/float.js'
import { RhaiMap } from '../value/map.js'
import { typeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'
import { chargeScan, reserveElements } from './charge.js'
import { pure } from './native.js'

/** `allowsNull`: whether `null` is unit, or a word that Rhai reserves. */
export function parseJson(context: CallContext, text: string, allowsNull = true): Value {
  chargeScan(context, text, 4)
  const value = literalValue(context, parsed(context, text, allowsNull))
  if (value instanceof RhaiMap) return value
  const type = typeName(value)
  throw context.fail('ErrorMismatchOutputType', `Output type incorrect: ${type} (expecting map)`, {
    requested: 'map',
    actual: type,
  })
}

function parsed({ limits }: CallContext, text: string, allowsNull: boolean): Expression {
  const orNone = (limit: number): number => (Number.isFinite(limit) ? limit : 0)
  try {
    return parseJsonExpression(text, {
      allowsNull,
      maxStringSize: orNone(limits.maxStringBytes),
      maxArraySize: orNone(limits.maxArrayElements),
      maxMapSize: orNone(limits.maxMapEntries),
    })
  } catch (error) {
    throw error instanceof ParseError ? parsingFailure(error) : error
  }
}

/** The parser bounds the nesting. */
function literalValue(context: CallContext, expression: Expression): Value {
  switch (expression.kind) {
    case 'unit':
      return undefined
    case 'bool':
    case 'int':
    case 'string':
      return expression.value
    case 'float':
      return new Float(expression.value)
    case 'char':
      return charOf(expression.codePoint)
    case 'array':
      reserveElements(context, expression.items.length)
      return new RhaiArray(expression.items.map((item) => literalValue(context, item)))
    case 'map': {
      reserveElements(context, expression.entries.length)
      const map = new RhaiMap()
      for (const { key, value } of expression.entries) map.set(key, literalValue(context, value))
      return map
    }
    case 'variable':
      throw variableNotFound(context, expression.name, expression.position)
    default:
      return context.evaluateExpression(expression)
  }
}

function variableNotFound(context: CallContext, name: string, position: Expression['position']) {
  const error = context.fail('ErrorVariableNotFound', `Variable not found: ${name}`, { variable: name })
  error.position = position
  return error
}

export const jsonFunctions: readonly NativeFunction[] = [
  pure('parse_json', ['string'], (context, text) => parseJson(context, text)),
]
