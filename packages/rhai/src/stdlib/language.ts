// What belongs to the language itself: output, text forms, the end of the run, function pointers.

import { ExitSignal } from '../errors.js'
import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { RhaiArray } from '../value/array.js'
import { Blob } from '../value/blob.js'
import { RhaiMap } from '../value/map.js'
import { toDebugText, toText } from '../value/text.js'
import type { Value } from '../value/value.js'
import { exchanger, getter, pure } from './native.js'

/** Text costs in proportion to what is printed; deep structures are bounded by the printer. */
function chargeText(context: CallContext, value: Value): void {
  if (value instanceof RhaiArray) context.chargeOperations(value.length)
  else if (value instanceof RhaiMap) context.chargeOperations(value.size)
  else if (value instanceof Blob) context.chargeOperations(value.length / 8)
  else if (typeof value === 'string') context.chargeOperations(value.length / 64)
}

function textOf(context: CallContext, value: Value): string {
  chargeText(context, value)
  return toText(value)
}

function debugTextOf(context: CallContext, value: Value): string {
  chargeText(context, value)
  return toDebugText(value)
}

const isVolatile = { isVolatile: true }

export const languageFunctions: readonly NativeFunction[] = [
  pure('print', [], (context) => void context.print(''), isVolatile),
  pure('print', ['any'], (context, value) => void context.print(textOf(context, value)), isVolatile),
  pure('debug', [], (context) => void context.debug(''), isVolatile),
  pure('debug', ['any'], (context, value) => void context.debug(debugTextOf(context, value)), isVolatile),
  pure('to_string', ['any'], textOf),
  pure('to_debug', ['any'], debugTextOf),
  pure(
    'exit',
    [],
    () => {
      throw new ExitSignal(undefined)
    },
    isVolatile,
  ),
  pure(
    'exit',
    ['any'],
    (_, value) => {
      throw new ExitSignal(value)
    },
    isVolatile,
  ),
  exchanger('take', ['any'], (_, place) => {
    const value = place.get()
    place.set(undefined)
    return value
  }),
  getter('name', 'Fn', (_, pointer) => pointer.name),
  getter('is_anonymous', 'Fn', (_, pointer) => pointer.isAnonymous),
]
