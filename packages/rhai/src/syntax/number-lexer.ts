// Number literals. A `-` in front belongs to the literal where an operand is due, so that the smallest INT can be written.

import { type CharacterReader, digitValue, endOfText, isDigit, isLetter } from './character-reader.js'
import type { Token } from './token.js'

const underscore = 0x5f
const dot = 0x2e
const smallest = -(2n ** 63n)
const largest = 2n ** 63n - 1n

/** The radix that a letter after a leading zero announces. */
function radixOf(letter: number): number | undefined {
  switch (letter | 0x20) {
    case 0x78:
      return 16
    case 0x6f:
      return 8
    case 0x62:
      return 2
    default:
      return undefined
  }
}

/** An INT in its canonical form: a number while it is a safe integer. */
export function canonicalInt(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

/** Reads a number; the reader stands on its first digit, or on the `-` of a signed one. */
export function lexNumber(reader: CharacterReader): Token {
  const position = reader.position
  const start = reader.offset
  if (reader.peek() === 0x2d) reader.skip(1)
  const radix = reader.peek() === 0x30 ? radixOf(reader.peek(1)) : undefined
  if (radix !== undefined) return lexRadixNumber(reader, radix, start, position)

  skipDigits(reader)
  let isFloat = false
  if (reader.peek() === dot && isFraction(reader.peek(1))) {
    isFloat = true
    reader.skip(1)
    skipDigits(reader)
  }
  if ((reader.peek() | 0x20) === 0x65 && hasExponent(reader)) {
    isFloat = true
    reader.skip(2)
    skipDigits(reader)
  }
  const text = reader.text.slice(start, reader.offset)
  const digits = text.replaceAll('_', '')
  if (!isFloat) {
    // Fifteen digits always are a safe integer; the addition turns the -0 of `-0` into 0.
    if (digits.length <= 15) return { type: 'int', value: Number(digits) + 0, text, position }
    const value = BigInt(digits)
    if (value >= smallest && value <= largest) return { type: 'int', value: canonicalInt(value), text, position }
  }
  return { type: 'float', value: Number(digits), text, position }
}

/** A dot makes a float before a digit and before what can neither follow a property access nor a range. */
function isFraction(afterDot: number): boolean {
  if (isDigit(afterDot)) return true
  return afterDot !== endOfText && afterDot !== underscore && afterDot !== dot && !isLetter(afterDot)
}

function hasExponent(reader: CharacterReader): boolean {
  const sign = reader.peek(1)
  return isDigit(sign) || ((sign === 0x2b || sign === 0x2d) && isDigit(reader.peek(2)))
}

function skipDigits(reader: CharacterReader): void {
  while (isDigit(reader.peek()) || reader.peek() === underscore) reader.skip(1)
}

/** Radix literals are unsigned 64-bit patterns: `0xffffffffffffffff` is -1. */
function lexRadixNumber(
  reader: CharacterReader,
  radix: number,
  start: number,
  position: { line: number; column: number },
): Token {
  reader.skip(2)
  const digitsStart = reader.offset
  while (digitValue(reader.peek()) < radix || reader.peek() === underscore) reader.skip(1)
  const text = reader.text.slice(start, reader.offset)
  const digits = reader.text.slice(digitsStart, reader.offset).replaceAll('_', '')
  const prefix = radix === 16 ? '0x' : radix === 8 ? '0o' : '0b'
  // Rhai cuts two characters off the literal to reach its digits, so a sign in front makes it malformed.
  const shown = text.startsWith('-') ? text.replaceAll('_', '').slice(2) : digits
  // Longer than 64 significant digits is too large in every radix, and BigInt need not be asked.
  const isMalformed = digits === '' || text.startsWith('-') || digits.replace(/^0+/, '').length > 64
  const value = isMalformed ? undefined : BigInt(prefix + digits)
  if (value === undefined || value >= 2n ** 64n) {
    return { type: 'error', kind: 'BadInput', text: `Invalid number: '${shown}'`, position }
  }
  return { type: 'int', value: canonicalInt(BigInt.asIntN(64, value)), text, position }
}
