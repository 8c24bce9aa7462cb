// Numbers without floating-point functions: signs, parity, extremes, conversions.

import type { CallContext, NativeFunction } from '../evaluate/native-function.js'
import { charOf } from '../value/char.js'
import { Float } from '../value/float.js'
import { canonical, compareInts, type Int, maxInt, minInt, negateInt } from '../value/int64.js'
import { compareStrings } from '../value/strings.js'
import { exchanger, getter, pure } from './native.js'

function absolute(value: Int): Int {
  return value < 0 ? negateInt(value) : value
}

function sign(context: CallContext, value: number): Int {
  if (Number.isNaN(value)) throw context.fail('ErrorArithmetic', 'Sign of NaN is undefined')
  return value > 0 ? 1 : value < 0 ? -1 : 0
}

/** Rust prints floats without exponent and without a fraction that is zero. */
function plainDigits(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  // Only magnitudes beyond 64 bit come here, so the exponent reaches past the fraction's digits.
  return exponent === '0' ? whole : whole + fraction.padEnd(Number(exponent), '0')
}

function toInt(context: CallContext, value: number): Int {
  if (Number.isNaN(value)) return 0
  const whole = Math.trunc(value)
  if (Number.isSafeInteger(whole)) return whole + 0
  if (Number.isFinite(whole)) {
    const exact = BigInt(whole)
    if (exact >= minInt && exact <= maxInt) return canonical(exact)
    // As a FLOAT the largest INT is 2 ** 63, which therefore still counts as in range.
    if (exact === maxInt + 1n) return maxInt
  }
  throw context.fail('ErrorArithmetic', `Integer overflow: to_int(${plainDigits(value)})`)
}

/** A comparison with NaN is false, so the second number wins then. */
function extreme(x: number, y: number, isMax: boolean): Float {
  return new Float((isMax ? x >= y : x <= y) ? x : y)
}

function extremes(name: 'min' | 'max'): NativeFunction[] {
  const isMax = name === 'max'
  const first = (order: number) => (isMax ? order >= 0 : order <= 0)
  return [
    pure(name, ['i64', 'i64'], (_, x, y) => (first(compareInts(x, y)) ? x : y)),
    pure(name, ['f64', 'f64'], (_, x, y) => extreme(x.value, y.value, isMax)),
    pure(name, ['i64', 'f64'], (_, x, y) => extreme(Number(x), y.value, isMax)),
    pure(name, ['f64', 'i64'], (_, x, y) => extreme(x.value, Number(y), isMax)),
    pure(name, ['string', 'string'], (_, x, y) => (first(compareStrings(x, y)) ? x : y)),
    pure(name, ['char', 'char'], (_, x, y) => charOf(first(x.codePoint - y.codePoint) ? x.codePoint : y.codePoint)),
  ]
}

function radixText(value: Int, radix: number): string {
  return BigInt.asUintN(64, BigInt(value)).toString(radix)
}

export const arithmeticFunctions: readonly NativeFunction[] = [
  pure('abs', ['i64'], (_, x) => absolute(x)),
  pure('abs', ['f64'], (_, x) => new Float(Math.abs(x.value)), { bare: Math.abs }),
  pure('sign', ['i64'], (context, x) => sign(context, Number(x))),
  pure('sign', ['f64'], (context, x) => sign(context, x.value)),
  getter('is_zero', 'i64', (_, x) => x === 0),
  getter('is_zero', 'f64', (_, x) => x.value === 0),
  getter('is_odd', 'i64', (_, x) => BigInt.asUintN(1, BigInt(x)) === 1n),
  getter('is_even', 'i64', (_, x) => BigInt.asUintN(1, BigInt(x)) === 0n),
  ...extremes('min'),
  ...extremes('max'),
  pure('to_int', ['i64'], (_, x) => x),
  pure('to_int', ['char'], (_, x) => x.codePoint),
  pure('to_int', ['f64'], (context, x) => toInt(context, x.value)),
  pure('to_float', ['i64'], (_, x) => new Float(Number(x)), { bare: (x) => x }),
  pure('to_float', ['f64'], (_, x) => x, { bare: (x) => x }),
  pure('to_hex', ['i64'], (_, x) => radixText(x, 16)),
  pure('to_octal', ['i64'], (_, x) => radixText(x, 8)),
  pure('to_binary', ['i64'], (_, x) => radixText(x, 2)),
  getter('tag', 'any', () => 0),
  exchanger('set_tag', ['any', 'i64'], (context, _, tag) => {
    if (tag > 2147483647 || tag < -2147483648) {
      const text = `${tag} is too large to fit into a tag (must be between -2147483648 and 2147483647)`
      throw context.fail('ErrorArithmetic', text)
    }
    return undefined
  }),
]
