// String and character literals: escapes, doubled delimiters, continued lines, raw strings, and the text of back-tick strings.

import type { Position } from '@sallyport/diagnostics'
import { type CharacterReader, digitValue, endOfText } from './character-reader.js'
import type { Token } from './token.js'

const newline = 0x0a
const doubleQuote = 0x22
const hash = 0x23
const dollar = 0x24
const singleQuote = 0x27
const backslash = 0x5c
const backTick = 0x60
const leftBrace = 0x7b

const simpleEscapes: ReadonlyMap<number, string> = new Map([
  [0x5c, '\\'],
  [0x74, '\t'],
  [0x72, '\r'],
  [0x6e, '\n'],
])

/** How many hex digits follow `\x`, `\u` and `\U`. */
const hexEscapes: ReadonlyMap<number, number> = new Map([
  [0x78, 2],
  [0x75, 4],
  [0x55, 8],
])

function failure(text: string, position: Position): Token {
  return { type: 'error', kind: 'BadInput', text, position }
}

function notTerminated(position: Position): Token {
  return failure('Open string is not terminated', position)
}

function isError(value: string | Token): value is Token {
  return typeof value !== 'string'
}

/** Reads `"…"`; the reader stands on the quote. */
export function lexString(reader: CharacterReader): Token {
  const position = reader.position
  reader.skip(1)
  const text = readQuoted(reader, doubleQuote, position)
  return isError(text) ? text : { type: 'string', text, position }
}

/** Reads `'x'`; the reader stands on the quote. */
export function lexCharacter(reader: CharacterReader): Token {
  const position = reader.position
  reader.skip(1)
  const text = readQuoted(reader, singleQuote, position)
  if (isError(text)) return text
  const codePoint = text.codePointAt(0)
  if (codePoint === undefined || text.length !== (codePoint > 0xffff ? 2 : 1)) {
    return failure(`Invalid character: '${text}'`, position)
  }
  return { type: 'char', codePoint, text, position }
}

function readQuoted(reader: CharacterReader, quote: number, start: Position): string | Token {
  let text = ''
  for (;;) {
    const position = reader.position
    const character = reader.next()
    if (character === endOfText || character === newline) return notTerminated(start)
    if (character === quote) {
      // A doubled quote stands for one, but `''` alone is an empty character literal.
      const isDoubled = reader.peek() === quote && (quote === doubleQuote || text !== '')
      if (!isDoubled) return text
      reader.skip(1)
      text += String.fromCodePoint(quote)
    } else if (character === backslash) {
      const escaped = readEscape(reader, quote, position, start)
      if (isError(escaped)) return escaped
      text += escaped
    } else {
      text += String.fromCodePoint(character)
    }
  }
}

function readEscape(reader: CharacterReader, quote: number, backslashAt: Position, start: Position): string | Token {
  const position = reader.position
  const character = reader.next()
  if (character === endOfText) return notTerminated(start)
  if (character === quote) return String.fromCodePoint(quote)
  if (character === newline) {
    if (quote !== doubleQuote) return notTerminated(start)
    skipIndentation(reader, start.column)
    return ''
  }
  const simple = simpleEscapes.get(character)
  if (simple !== undefined) return simple
  const digits = hexEscapes.get(character)
  const written = `\\${String.fromCodePoint(character)}`
  if (digits === undefined) return failure(`Invalid escape sequence: '${written}'`, position)
  return readHexEscape(reader, digits, written, backslashAt)
}

function readHexEscape(reader: CharacterReader, digits: number, start: string, backslashAt: Position): string | Token {
  let written = start
  let codePoint = 0
  let position = backslashAt
  for (let index = 0; index < digits; index += 1) {
    position = reader.position
    const character = reader.next()
    if (character !== endOfText) written += String.fromCodePoint(character)
    const value = digitValue(character)
    if (value === 16) return failure(`Invalid escape sequence: '${written}'`, position)
    codePoint = codePoint * 16 + value
  }
  const isScalar = codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff)
  return isScalar ? String.fromCodePoint(codePoint) : failure(`Invalid escape sequence: '${written}'`, position)
}

/** A continued line is indented to the column after the opening quote; only what exceeds that belongs to the string. */
function skipIndentation(reader: CharacterReader, quoteColumn: number): void {
  for (;;) {
    const character = reader.peek()
    const isBlank = character === 0x20 || character === 0x09 || character === 0x0c
    if (!isBlank || reader.currentColumn > quoteColumn) return
    reader.skip(1)
  }
}

/** Reads `#"…"#` with any number of `#`; the reader stands on the first. */
export function lexRawString(reader: CharacterReader): Token {
  const position = reader.position
  let hashes = 0
  while (reader.peek() === hash) {
    reader.skip(1)
    hashes += 1
  }
  if (reader.peek() !== doubleQuote) return notTerminated(position)
  reader.skip(1)
  let text = ''
  for (;;) {
    const character = reader.next()
    if (character === endOfText) return notTerminated(position)
    if (character === doubleQuote) {
      let closing = 0
      while (closing < hashes && reader.peek() === hash) {
        reader.skip(1)
        closing += 1
      }
      if (closing === hashes) return { type: 'string', text, position }
      text += `"${'#'.repeat(closing)}`
    } else {
      text += String.fromCodePoint(character)
    }
  }
}

/** Reads a back-tick string up to its end or its first `${`; the reader stands on the back-tick. */
export function lexBackTick(reader: CharacterReader): Token {
  const position = reader.position
  reader.skip(1)
  if (reader.peek() === newline || (reader.peek() === 0x0d && reader.peek(1) === newline)) reader.next()
  return readBackTickText(reader, position)
}

/** Goes on after the `}` of an interpolation. Text that meets the end of input at once has no position, as in Rhai. */
export function lexBackTickRest(reader: CharacterReader): Token {
  const position = reader.position
  if (reader.peek() !== endOfText) return readBackTickText(reader, position)
  return { type: 'error', kind: 'BadInput', text: 'Open string is not terminated', position, isUnplaced: true }
}

function readBackTickText(reader: CharacterReader, position: Position): Token {
  let text = ''
  for (;;) {
    const character = reader.next()
    if (character === endOfText) return notTerminated(position)
    if (character === backTick) {
      if (reader.peek() !== backTick) return { type: 'string', text, position }
      reader.skip(1)
      text += '`'
    } else if (character === dollar && reader.peek() === leftBrace) {
      return { type: 'interpolated', text, position }
    } else if (character === backslash && reader.peek() === dollar && reader.peek(1) === leftBrace) {
      reader.skip(2)
      text += '${'
    } else {
      text += String.fromCodePoint(character)
    }
  }
}
