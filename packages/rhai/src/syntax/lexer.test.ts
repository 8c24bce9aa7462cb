import { describe, expect, test } from 'vitest'
import { Lexer } from './lexer.js'
import type { Token } from './token.js'

function lex(text: string, disabled: readonly string[] = []): Token[] {
  const lexer = new Lexer(text, {
    disabledSymbols: new Set(disabled),
    maxStringSize: 0,
    isJson: false,
    allowsNull: true,
  })
  const tokens: Token[] = []
  for (;;) {
    const token = lexer.next()
    if (token.type === 'end') return tokens
    tokens.push(token)
    if (token.type === 'error') return tokens
  }
}

const shown = (text: string): string[] => lex(text).map((token) => `${token.type} ${token.text}`)

describe('numbers', () => {
  test.each<[string, string[]]>([
    ['1_000', ['int 1_000']],
    ['1..5', ['int 1', 'symbol ..', 'int 5']],
    ['1.5e3', ['float 1.5e3']],
    ['1.abs', ['int 1', 'symbol .', 'identifier abs']],
    ['1. ', ['float 1.']],
    ['1.', ['int 1', 'symbol .']],
    ['1e', ['int 1', 'identifier e']],
    ['x-1', ['identifier x', 'symbol -', 'int 1']],
    ['(-1', ['symbol (', 'int -1']],
  ])('%j is read as %j', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test.each<[string, number | bigint]>([
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-9223372036854775808', -9223372036854775808n],
    ['0xffffffffffffffff', -1],
    ['0b11', 3],
    ['-0', 0],
  ])('%s has the exact value %s', (text, value) => {
    const [token] = lex(text)
    expect(token?.type === 'int' && Object.is(token.value, value)).toBe(true)
  })

  test('a decimal literal beyond 64 bit is a float, a radix literal an error', () => {
    expect(lex('9223372036854775808')[0]).toMatchObject({ type: 'float', value: 2 ** 63 })
    expect(lex('0x1ffffffffffffffff')[0]).toMatchObject({ type: 'error', text: "Invalid number: '1ffffffffffffffff'" })
  })
})

describe('positions', () => {
  test('columns count characters, not UTF-16 units', () => {
    const tokens = lex('"😀" x')
    expect(tokens[1]?.position).toEqual({ line: 1, column: 5 })
  })

  test('CRLF is one line end', () => {
    expect(lex('a\r\nb')[1]?.position).toEqual({ line: 2, column: 1 })
  })

  test('an error inside a string stands where it happens, an open string where it starts', () => {
    expect(lex(' "ab\\q"')[0]).toMatchObject({ type: 'error', position: { line: 1, column: 6 } })
    expect(lex(' "ab')[0]).toMatchObject({ type: 'error', position: { line: 1, column: 2 } })
  })
})

describe('comments', () => {
  test('block comments nest, and one that never ends hides the rest', () => {
    expect(shown('/* a /* b */ c */ 1')).toEqual(['int 1'])
    expect(shown('1 /* a')).toEqual(['int 1'])
  })
})

describe('disabled symbols', () => {
  test('a disabled keyword or operator is reserved, a disabled pseudo function an error', () => {
    expect(lex('while', ['while'])[0]).toMatchObject({ type: 'reserved', text: 'while' })
    expect(lex('+=', ['+='])[0]).toMatchObject({ type: 'reserved', text: '+=' })
    expect(lex('eval', ['eval'])[0]).toMatchObject({ type: 'error', text: "reserved keyword 'eval' is disabled" })
  })

  test('a name is no symbol', () => {
    expect(lex('foo', ['foo'])[0]).toMatchObject({ type: 'identifier' })
  })
})
