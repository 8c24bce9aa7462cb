// Turns source text into tokens, one at a time and on demand, so that the first error in reading order is the one reported.
// INVARIANT: a lexical error is a token; only the parser throws, when it meets one.

import { CharacterReader, endOfText, isDigit, isLetter, isNamePart } from './character-reader.js'
import { lexNumber } from './number-lexer.js'
import { lexBackTick, lexBackTickRest, lexCharacter, lexRawString, lexString } from './string-lexer.js'
import {
  allowsSignedNumber,
  foreignSymbols,
  keywords,
  longestSymbol,
  pseudoFunctions,
  reservedWords,
  symbolClasses,
  type Token,
} from './token.js'

const newline = 0x0a
const underscore = 0x5f
const minus = 0x2d
const slash = 0x2f
const star = 0x2a

export interface LexerOptions {
  readonly disabledSymbols: ReadonlySet<string>
  readonly maxStringSize: number
  readonly isJson: boolean
  readonly allowsNull: boolean
}

export class Lexer {
  private readonly reader: CharacterReader
  private readonly disabledSymbols: ReadonlySet<string>
  private readonly maxStringSize: number
  private ahead: Token | undefined
  /** Whether a `-` before digits starts a literal here. */
  private signIsLiteral = true

  private readonly isJson: boolean
  private readonly allowsNull: boolean

  constructor(text: string, options: LexerOptions) {
    this.reader = new CharacterReader(text)
    this.disabledSymbols = options.disabledSymbols
    this.maxStringSize = options.maxStringSize
    this.isJson = options.isJson
    this.allowsNull = options.allowsNull
  }

  /** The next token, which stays. */
  peek(): Token {
    this.ahead ??= this.lex()
    return this.ahead
  }

  /** The next token, consumed. */
  next(): Token {
    const token = this.peek()
    this.ahead = undefined
    return token
  }

  /** The text after an interpolation's `}`, which the parser must just have consumed. */
  nextBackTickText(): Token {
    return this.finish(lexBackTickRest(this.reader))
  }

  private lex(): Token {
    this.skipBlanks()
    return this.finish(this.lexToken())
  }

  private finish(token: Token): Token {
    this.signIsLiteral = allowsSignedNumber(token)
    if ((token.type === 'string' || token.type === 'interpolated') && this.maxStringSize > 0) {
      if (utf8Length(token.text) > this.maxStringSize) {
        const text = `Length of string exceeds the maximum limit (${this.maxStringSize})`
        return { type: 'error', kind: 'LiteralTooLarge', text, position: token.position }
      }
    }
    if (this.isJson) return jsonToken(token, this.allowsNull)
    return this.disabledSymbols.size > 0 ? this.withoutDisabled(token) : token
  }

  private withoutDisabled(token: Token): Token {
    if (!this.disabledSymbols.has(token.text)) return token
    const { text, position } = token
    if (token.type === 'keyword' || token.type === 'symbol') return { type: 'reserved', text, position: token.position }
    if (token.type !== 'reserved' || !(pseudoFunctions.has(text) || text === 'this')) return token
    return { type: 'error', kind: 'BadInput', text: `reserved keyword '${text}' is disabled`, position }
  }

  private lexToken(): Token {
    const { reader } = this
    const character = reader.peek()
    if (isLetter(character)) return this.lexWord()
    if (isDigit(character)) return lexNumber(reader)
    switch (character) {
      case endOfText:
        return { type: 'end', text: '', position: reader.position }
      case 0x22:
        return lexString(reader)
      case 0x27:
        return lexCharacter(reader)
      case 0x60:
        return lexBackTick(reader)
      case underscore:
        return this.lexUnderscore()
      case minus:
        return this.signIsLiteral && isDigit(reader.peek(1)) ? lexNumber(reader) : this.lexSymbol()
      case 0x23:
        return reader.peek(1) === 0x22 || reader.peek(1) === 0x23 ? lexRawString(reader) : this.lexSymbol()
      default:
        return this.lexSymbol()
    }
  }

  private lexWord(): Token {
    const { position } = this.reader
    const text = this.readName()
    if (keywords.has(text)) return { type: 'keyword', text, position }
    return { type: reservedWords.has(text) ? 'reserved' : 'identifier', text, position }
  }

  private readName(): string {
    const { reader } = this
    let length = 1
    while (isNamePart(reader.peek(length))) length += 1
    const text = reader.text.slice(reader.offset, reader.offset + length)
    reader.skip(length)
    return text
  }

  private lexUnderscore(): Token {
    const { position } = this.reader
    const text = this.readName()
    if (text === '_') return { type: 'symbol', text, position }
    return { type: 'error', kind: 'BadInput', text: `Variable name is not proper: '${text}'`, position }
  }

  private lexSymbol(): Token {
    const { reader } = this
    const { position } = reader
    // `!in` is one word of the language only where no name goes on.
    if (reader.text.startsWith('!in', reader.offset) && !isNamePart(reader.peek(3))) {
      reader.skip(3)
      return { type: 'keyword', text: '!in', position }
    }
    for (let length = longestSymbol; length > 0; length -= 1) {
      const text = reader.text.slice(reader.offset, reader.offset + length)
      const symbolClass = text.length === length ? symbolClasses.get(text) : undefined
      if (symbolClass === undefined) continue
      reader.skip(length)
      if (symbolClass !== 'foreign') return { type: symbolClass, text, position }
      return { type: 'error', kind: 'BadInput', text: foreignSymbols.get(text) ?? text, position }
    }
    const text = String.fromCodePoint(reader.next())
    return { type: 'error', kind: 'BadInput', text: `Unexpected '${text}'`, position }
  }

  private skipBlanks(): void {
    const { reader } = this
    for (;;) {
      const character = reader.peek()
      if (character === 0x20 || character === 0x09 || character === 0x0d || character === 0x0c) reader.skip(1)
      else if (character === newline) reader.next()
      else if (character === slash && reader.peek(1) === slash) this.skipLine()
      else if (character === slash && reader.peek(1) === star) this.skipBlockComment()
      else return
    }
  }

  private skipLine(): void {
    const { reader } = this
    for (;;) {
      const character = reader.peek()
      if (character === newline || character === endOfText) return
      reader.next()
    }
  }

  /** Block comments nest; one that never ends hides the rest of the text, without an error. */
  private skipBlockComment(): void {
    const { reader } = this
    let depth = 0
    for (;;) {
      const character = reader.peek()
      if (character === endOfText) return
      if (character === slash && reader.peek(1) === star) {
        reader.skip(2)
        depth += 1
      } else if (character === star && reader.peek(1) === slash) {
        reader.skip(2)
        depth -= 1
        if (depth === 0) return
      } else {
        reader.next()
      }
    }
  }
}

/** JSON's tokens as those of a Rhai literal; what only Rhai has is an error. */
function jsonToken(token: Token, allowsNull: boolean): Token {
  const { text, position } = token
  if (token.type === 'symbol' && text === '{') return { type: 'symbol', text: '#{', position }
  const isNull = token.type === 'reserved' && text === 'null'
  if (isNull && allowsNull) return { type: 'symbol', text: '()', position: token.position }
  const foreign = token.type === 'interpolated' ? 'interpolated string' : text
  if (isNull || token.type === 'interpolated' || (token.type === 'symbol' && (text === '#{' || text === '()'))) {
    return {
      type: 'error',
      kind: 'BadInput',
      text: `Invalid symbol encountered: '${foreign}'`,
      position: token.position,
    }
  }
  return token
}

function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
  }
  return bytes
}
