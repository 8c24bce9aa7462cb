// Numbers from text, with the texts of Rust's own parse errors.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { Float } from '../value/float.js'
import { canonical, type Int, maxInt, minInt } from '../value/int64.js'
import { chargeScan } from './charge.js'
import { pure } from './native.js'
import { trimmed } from './white-space.js'

/** More digits than this are out of range in any radix, and are not worth a conversion. */
const mostDigits = 200

function parseInteger(context: CallContext, text: string, radix: Int): Int {
  if (radix < 2 || radix > 36) throw context.fail('ErrorArithmetic', `Invalid radix: '${radix}'`)
  chargeScan(context, text)
  const written = trimmed(text)
  const fail = (reason: string) => context.fail('ErrorArithmetic', `Error parsing integer number '${text}': ${reason}`)
  if (written === '') throw fail('cannot parse integer from empty string')
  const isNegative = written.startsWith('-')
  const digits = isNegative || written.startsWith('+') ? written.slice(1) : written
  const base = Number(radix)
  if (digits === '' || !isAllDigits(digits, base)) throw fail('invalid digit found in string')
  const magnitude = magnitudeOf(digits, base)
  const value = magnitude === undefined ? undefined : isNegative ? -magnitude : magnitude
  if (value === undefined || value > maxInt || value < minInt) {
    throw fail(`number too ${isNegative ? 'small' : 'large'} to fit in target type`)
  }
  return canonical(value)
}

function isAllDigits(digits: string, radix: number): boolean {
  for (let index = 0; index < digits.length; index += 1) {
    if (digitOf(digits.charCodeAt(index)) >= radix) return false
  }
  return true
}

function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a ? lower - 0x57 : 36
}

function magnitudeOf(digits: string, radix: number): bigint | undefined {
  const significant = digits.replace(/^0+/, '')
  if (significant.length > mostDigits) return undefined
  let value = 0n
  for (let index = 0; index < significant.length; index += 1) {
    value = value * BigInt(radix) + BigInt(digitOf(significant.charCodeAt(index)))
  }
  return value
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const special: ReadonlyMap<string, number> = new Map([
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
])

function parseFloating(context: CallContext, text: string): Float {
  chargeScan(context, text)
  const written = trimmed(text)
  if (decimal.test(written)) return new Float(Number(written))
  const unsigned = written.startsWith('-') || written.startsWith('+') ? written.slice(1) : written
  const value = special.get(unsigned.toLowerCase())
  if (value !== undefined) return new Float(written.startsWith('-') ? -value : value)
  const reason = written === '' ? 'cannot parse float from empty string' : 'invalid float literal'
  throw context.fail('ErrorArithmetic', `Error parsing floating-point number '${text}': ${reason}`)
}

export const numberParsingFunctions: readonly NativeFunction[] = [
  pure('parse_int', ['string'], (context, text) => parseInteger(context, text, 10)),
  pure('parse_int', ['string', 'i64'], (context, text, radix) => parseInteger(context, text, radix)),
  pure('parse_float', ['string'], (context, text) => parseFloating(context, text)),
]
