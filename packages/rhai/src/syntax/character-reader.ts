// Walks a source text by Unicode scalar values and keeps line and column. INVARIANT: columns never count UTF-16 units.

import type { Position } from '@sallyport/diagnostics'

export const endOfText = -1

const newline = 0x0a
const carriageReturn = 0x0d

export class CharacterReader {
  readonly text: string
  offset = 0
  private line = 1
  private column = 1

  constructor(text: string) {
    this.text = text
  }

  get position(): Position {
    return { line: this.line, column: this.column }
  }

  get currentColumn(): number {
    return this.column
  }

  /** The code unit `ahead` of the next one, or {@link endOfText}. Enough to recognise symbols, which are ASCII. */
  peek(ahead = 0): number {
    const at = this.offset + ahead
    return at < this.text.length ? this.text.charCodeAt(at) : endOfText
  }

  /** Consumes one character; CRLF arrives as one newline. */
  next(): number {
    const character = this.text.codePointAt(this.offset)
    if (character === undefined) return endOfText
    this.offset += character > 0xffff ? 2 : 1
    if (character === newline) {
      this.line += 1
      this.column = 1
    } else {
      this.column += 1
      if (character === carriageReturn && this.peek() === newline) return this.next()
    }
    return character
  }

  /** Consumes `count` characters that are known to be ASCII and no newline. */
  skip(count: number): void {
    this.offset += count
    this.column += count
  }
}

export function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39
}

export function isLetter(character: number): boolean {
  const lower = character | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

export function isNamePart(character: number): boolean {
  return isLetter(character) || isDigit(character) || character === 0x5f
}

/** The value of a digit in any radix up to 16, or 16 for what is no digit. */
export function digitValue(character: number): number {
  if (isDigit(character)) return character - 0x30
  const lower = character | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : 16
}
