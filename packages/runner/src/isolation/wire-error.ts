// Failures of scripts between the two processes, nested as they are. What a failure was caused by stays on the guard's side; the
// engine's side gets a number for it.

import type { Position } from '@sallyport/diagnostics'
import {
  EvaluationError,
  type EvaluationErrorKind,
  ExitSignal,
  ParseError,
  type ParseErrorKind,
  ThrownValue,
  type Value,
} from '@sallyport/rhai'
import { countOf, listOf, optional, ProtocolError, recordOf, textOf, type Wire } from './wire.js'
import { decodeValue, encodeValue, type References } from './wire-value.js'

/** How a side names the cause of a failure, and finds it again. */
export interface Causes {
  readonly causeToWire: (cause: unknown) => Wire
  readonly causeFromWire: (wire: Wire) => unknown
}

export type Names = References & Causes

const deepest = 1000

/** Nothing where it is no failure of a script, but a defect of ours. */
export function encodeError(error: unknown, names: Names, depth = 0): Wire | undefined {
  if (depth > deepest) return undefined
  if (error instanceof ThrownValue) {
    return { is: 'thrown', value: encodeValue(error.value, names), cause: names.causeToWire(error.cause) }
  }
  if (error instanceof ExitSignal) return { is: 'exit', value: encodeValue(error.value, names) }
  if (error instanceof ParseError) {
    const { kind, message, position, hint } = error
    return { is: 'parse', kind, text: message, at: positionToWire(position), hint: hint ?? null }
  }
  if (!(error instanceof EvaluationError)) return undefined
  const inner = error.inner === undefined ? null : encodeError(error.inner, names, depth + 1)
  if (inner === undefined) return undefined
  return {
    is: 'evaluation',
    kind: error.kind,
    text: error.text,
    at: positionToWire(error.position),
    source: error.sourceName ?? null,
    value: encodeValue(error.value, names),
    fields: Object.entries(error.fields ?? {}).map(([key, value]) => [key, encodeValue(value, names)]),
    cause: names.causeToWire(error.cause),
    inner,
  }
}

export type ScriptFailure = ThrownValue | ExitSignal | ParseError | EvaluationError

export function decodeError(wire: Wire | undefined, names: Names, depth = 0): ScriptFailure {
  if (depth > deepest) throw new ProtocolError('a failure is nested too deeply')
  const record = recordOf(wire)
  switch (record['is']) {
    case 'thrown':
      return new ThrownValue(decodeValue(record['value'], names), names.causeFromWire(record['cause'] ?? null))
    case 'exit':
      return new ExitSignal(decodeValue(record['value'], names))
    case 'parse':
      return parseErrorOf(record)
    case 'evaluation':
      return evaluationErrorOf(record, names, depth)
    default:
      throw new ProtocolError('an unknown kind of failure')
  }
}

function parseErrorOf(record: { readonly [key: string]: Wire }): ParseError {
  const hint = optional(record['hint'], textOf)
  const kind = textOf(record['kind']) as ParseErrorKind
  const extras = hint === undefined ? {} : { hint }
  return new ParseError(kind, textOf(record['text']), positionOf(record['at']), extras)
}

function evaluationErrorOf(record: { readonly [key: string]: Wire }, names: Names, depth: number): EvaluationError {
  const inner = optional(record['inner'], (wire) => decodeError(wire, names, depth + 1))
  if (inner instanceof ThrownValue || inner instanceof ExitSignal) throw new ProtocolError('a failure is malformed')
  const fields: [string, Value][] = listOf(record['fields']).map((wire) => {
    const [key, value] = listOf(wire)
    return [textOf(key), decodeValue(value, names)]
  })
  return new EvaluationError({
    kind: textOf(record['kind']) as EvaluationErrorKind,
    text: textOf(record['text']),
    position: positionOf(record['at']),
    source: optional(record['source'], textOf),
    inner,
    value: decodeValue(record['value'], names),
    fields: fields.length === 0 ? undefined : Object.fromEntries(fields),
    cause: names.causeFromWire(record['cause'] ?? null),
  })
}

export function positionToWire(position: Position | undefined): Wire {
  return position === undefined ? null : [position.line, position.column]
}

export function positionOf(wire: Wire | undefined): Position | undefined {
  return optional(wire, (each) => {
    const [line, column] = listOf(each)
    return { line: countOf(line), column: countOf(column) }
  })
}
