// INT arithmetic, exact over 64 bit. The evaluator inlines the case of two small numbers and comes here for all else.
// INVARIANT: results are canonical: a number in the safe range (never -0), a bigint beyond it, never beyond 64 bit.

import { EvaluationError } from '../errors.js'

export type Int = number | bigint

export const maxInt = 9223372036854775807n
export const minInt = -9223372036854775808n
const maxSafe = BigInt(Number.MAX_SAFE_INTEGER)
const minSafe = BigInt(Number.MIN_SAFE_INTEGER)

function arithmeticError(text: string): EvaluationError {
  return new EvaluationError({ kind: 'ErrorArithmetic', text })
}

/** The canonical form of a bigint that is in 64-bit range. */
export function canonical(value: bigint): Int {
  // Comparing costs less than converting and asking whether the number is safe.
  return value >= minSafe && value <= maxSafe ? Number(value) : value
}

/** Wraps into 64 bit, then canonical. */
export function wrap(value: bigint): Int {
  return canonical(BigInt.asIntN(64, value))
}

function checked(value: bigint, what: string, x: Int, operator: string, y: Int): Int {
  if (value > maxInt || value < minInt) throw arithmeticError(`${what} overflow: ${x} ${operator} ${y}`)
  return canonical(value)
}

export function addInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    const sum = x + y
    if (Number.isSafeInteger(sum)) return sum
  }
  return checked(BigInt(x) + BigInt(y), 'Addition', x, '+', y)
}

export function subtractInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    const difference = x - y
    if (Number.isSafeInteger(difference)) return difference
  }
  return checked(BigInt(x) - BigInt(y), 'Subtraction', x, '-', y)
}

export function multiplyInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    const product = x * y
    if (Number.isSafeInteger(product)) return product + 0
  }
  return checked(BigInt(x) * BigInt(y), 'Multiplication', x, '*', y)
}

export function divideInts(x: Int, y: Int): Int {
  if (y === 0) throw arithmeticError(`Division by zero: ${x} / ${y}`)
  // Exact: below 2^53 the rounded quotient never reaches the next integer.
  if (typeof x === 'number' && typeof y === 'number') return Math.trunc(x / y) + 0
  return checked(BigInt(x) / BigInt(y), 'Division', x, '/', y)
}

export function remainderInts(x: Int, y: Int): Int {
  if (y === 0 || (y === -1 && x === minInt)) {
    throw arithmeticError(`Modulo division by zero or overflow: ${x} % ${y}`)
  }
  if (typeof x === 'number' && typeof y === 'number') return (x % y) + 0
  return canonical(BigInt(x) % BigInt(y))
}

export function powerInts(x: Int, y: Int): Int {
  if (y < 0) throw arithmeticError(`Integer raised to a negative power: ${x} ** ${y}`)
  if (y > 0xffffffff) throw arithmeticError(`Exponential overflow: ${x} ** ${y}`)
  if (x === 0 || x === 1) return y === 0 ? 1 : x
  if (x === -1) return Number(y) % 2 === 0 ? 1 : -1
  if (y > 64) throw arithmeticError(`Exponential overflow: ${x} ** ${y}`)
  return checkedPower(BigInt(x) ** BigInt(y), x, y)
}

function checkedPower(value: bigint, x: Int, y: Int): Int {
  if (value > maxInt || value < minInt) throw arithmeticError(`Exponential overflow: ${x} ** ${y}`)
  return canonical(value)
}

export function negateInt(x: Int): Int {
  if (typeof x === 'number') return 0 - x
  if (x === minInt) throw arithmeticError(`Negation overflow: -${x}`)
  return canonical(-x)
}

const isInt32 = (x: Int): x is number => typeof x === 'number' && (x | 0) === x
const half = 4294967296

/** Joins a signed upper and an unsigned lower half of two numbers in the safe range. */
function join(high: number, low: number): Int {
  const value = high * half + (low >>> 0)
  return value >= Number.MIN_SAFE_INTEGER ? value : BigInt(value)
}

// Numbers beyond 32 bit but in the safe range are handled in two halves: bigints cost ten times as much.

export function andInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    return isInt32(x) && isInt32(y) ? x & y : join(Math.floor(x / half) & Math.floor(y / half), x & y)
  }
  return canonical(BigInt(x) & BigInt(y))
}

export function orInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    return isInt32(x) && isInt32(y) ? x | y : join(Math.floor(x / half) | Math.floor(y / half), x | y)
  }
  return canonical(BigInt(x) | BigInt(y))
}

export function xorInts(x: Int, y: Int): Int {
  if (typeof x === 'number' && typeof y === 'number') {
    return isInt32(x) && isInt32(y) ? x ^ y : join(Math.floor(x / half) ^ Math.floor(y / half), x ^ y)
  }
  return canonical(BigInt(x) ^ BigInt(y))
}

export function shiftLeft(x: Int, count: Int): Int {
  if (count < 0) return shiftRight(x, count === minInt ? maxInt : -count)
  if (count >= 64) return 0
  if (typeof x === 'number') {
    const product = x * 2 ** Number(count)
    if (Number.isSafeInteger(product)) return product
  }
  return wrap(BigInt(x) << BigInt(count))
}

export function shiftRight(x: Int, count: Int): Int {
  if (typeof x === 'number' && typeof count === 'number' && count >= 0 && count < 32) {
    return isInt32(x) ? x >> count : Math.floor(x / 2 ** count)
  }
  if (count < 0) return shiftLeft(x, count === minInt ? maxInt : -count)
  if (count >= 64) return x < 0 ? -1 : 0
  if (typeof x === 'number') return isInt32(x) ? x >> Math.min(31, Number(count)) : Math.floor(x / 2 ** Number(count))
  return canonical(x >> BigInt(count))
}

export function compareInts(x: Int, y: Int): number {
  return x < y ? -1 : x > y ? 1 : 0
}
