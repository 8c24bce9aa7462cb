// Makers of the errors that evaluation raises, with Rhai's texts and catch-map fields (reference section 8).

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import { hostTypeName, signatureTypeName, typeName } from '../value/type-name.js'
import type { Value } from '../value/value.js'

export function variableNotFound(name: string, position: Position): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorVariableNotFound',
    text: `Variable not found: ${name}`,
    position,
    fields: { variable: name },
  })
}

export function functionNotFound(
  name: string,
  values: readonly Value[],
  position: Position | undefined,
): EvaluationError {
  const signature = `${name} (${values.map(signatureTypeName).join(', ')})`
  return missingFunction(signature, position)
}

export function missingFunction(signature: string, position: Position | undefined): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorFunctionNotFound',
    text: `Function not found: ${signature}`,
    position,
    fields: { function: signature },
  })
}

export function moduleNotFound(name: string, position: Position | undefined): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorModuleNotFound',
    text: `Module not found: ${name}`,
    position,
    fields: { module: name },
  })
}

export function mismatch(wanted: string, actual: string, position: Position | undefined): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorMismatchDataType',
    text: `Data type incorrect: ${actual} (expecting ${wanted})`,
    position,
    fields: { requested: wanted, actual },
  })
}

export function notBool(value: Value, position: Position): EvaluationError {
  return mismatch('bool', hostTypeName(value), position)
}

export function constantModified(name: string, position: Position): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorAssignmentToConstant',
    text: `Cannot modify constant ${name}`,
    position,
    fields: { variable: name },
  })
}

export function nonPureCall(name: string, position: Position): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorNonPureMethodCallOnConstant',
    text: `Non-pure method '${name}' cannot be called on constant`,
    position,
    fields: { function: name },
  })
}

export function constantProperty(name: string, position: Position): EvaluationError {
  const text = `Cannot modify property '${name}' of constant`
  return new EvaluationError({
    kind: 'ErrorNonPureMethodCallOnConstant',
    text,
    position,
    fields: { function: `set$${name}` },
  })
}

export function thisUnbound(position: Position): EvaluationError {
  return new EvaluationError({ kind: 'ErrorUnboundThis', text: "'this' not bound", position })
}

export function propertyUnknown(name: string, type: string, position: Position): EvaluationError {
  const text = `Unknown property '${name}' - a getter is not registered for type '${type}'`
  return new EvaluationError({ kind: 'ErrorDotExpr', text, position, fields: { property: text } })
}

export function propertyNotWritable(name: string, type: string, value: Value, position: Position): EvaluationError {
  const text = `No writable property '${name}' - a setter is not registered for type '${type}' to handle '${typeName(value)}'`
  return new EvaluationError({ kind: 'ErrorDotExpr', text, position, fields: { property: text } })
}

export function indexerUnavailable(text: string, position: Position): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorIndexingType',
    text: `Indexer unavailable: ${text}`,
    position,
    fields: { type: text },
  })
}

export function arrayBounds(length: number, index: number | bigint, position: Position): EvaluationError {
  const size =
    length === 0 ? 'array is empty' : length === 1 ? 'only 1 element in array' : `only ${length} elements in array`
  return new EvaluationError({
    kind: 'ErrorArrayBounds',
    text: `Array index ${index} out of bounds: ${size}`,
    position,
    fields: { length, index },
  })
}

export function stringBounds(length: number, index: number | bigint, position: Position): EvaluationError {
  const size =
    length === 0
      ? 'string is empty'
      : length === 1
        ? 'only 1 character in string'
        : `only ${length} characters in string`
  return new EvaluationError({
    kind: 'ErrorStringBounds',
    text: `String index ${index} out of bounds: ${size}`,
    position,
    fields: { length, index },
  })
}

export function bitFieldBounds(index: number | bigint, position: Position): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorBitFieldBounds',
    text: `Bit-field index ${index} out of bounds: only 64 bits in bit-field`,
    position,
    fields: { length: 64, index },
  })
}

export function dataRace(name: string, position: Position | undefined): EvaluationError {
  const text = name === '' ? 'Data race detected' : `Data race detected on variable '${name}'`
  return new EvaluationError({ kind: 'ErrorDataRace', text, position, fields: { variable: name } })
}
