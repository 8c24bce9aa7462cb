// Array, map and back-tick literals: everything that starts with a literal's token and holds expressions.

import type { Position } from '@sallyport/diagnostics'
import type { Block, Expression, MapEntry } from './ast.js'
import type { ParserState } from './parser-state.js'
import { isWord, type Token } from './token.js'

/** `[a, b]`; the bracket is consumed. */
export function parseArray(state: ParserState, level: number, position: Position): Expression {
  const inside = state.deeper(level, position)
  const items: Expression[] = []
  const limit = state.options.maxArraySize
  for (;;) {
    if (limit > 0 && items.length >= limit) {
      const { position: here } = state.lexer.peek()
      state.fail('LiteralTooLarge', `Size of array literal exceeds the maximum limit (${limit})`, here)
    }
    const token = state.lexer.peek()
    if (state.accept(']') !== undefined) return { kind: 'array', items, position }
    if (token.type === 'end') state.failMissing(']', 'to end this array literal', token)
    const item = state.deeper(inside + 1, token.position)
    items.push(state.grammar.expression(state, item))
    if (state.accept(',') !== undefined || state.isNext(']')) continue
    const next = state.lexer.peek()
    if (next.type === 'end') state.failMissing(']', 'to end this array literal', next)
    state.failMissing(',', 'to separate the items of this array literal', next)
  }
}

/** `#{ a: 1, "b c": 2 }`; the opening symbol is consumed. */
export function parseMap(state: ParserState, level: number, position: Position): Expression {
  const inside = state.deeper(level, position)
  const entries: MapEntry[] = []
  const keys = new Set<string>()
  const limit = state.options.maxMapSize
  for (;;) {
    const token = state.lexer.peek()
    if (state.accept('}') !== undefined) return { kind: 'map', entries, position }
    const key = parseKey(state, entries.length === 0)
    if (keys.has(key.name)) {
      const message = `Duplicated property for object map literal: ${key.name}`
      state.fail('DuplicatedProperty', message, key.position)
    }
    keys.add(key.name)
    state.expect(':', `to follow the property '${key.name}' in this object map literal`)
    if (limit > 0 && entries.length >= limit) {
      const message = `Number of properties in object map literal exceeds the maximum limit (${limit})`
      state.fail('LiteralTooLarge', message, state.lexer.peek().position)
    }
    const item = state.deeper(inside + 1, token.position)
    entries.push({ key: key.name, value: state.grammar.expression(state, item), position: key.position })
    if (state.accept(',') !== undefined || state.isNext('}')) continue
    const next = state.lexer.peek()
    if (next.type !== 'identifier') state.failMissing('}', 'to end this object map literal', next)
    state.failMissing(',', 'to separate the items of this object map literal', next)
  }
}

function parseKey(state: ParserState, isFirst: boolean): { name: string; position: Position } {
  const token = state.lexer.next()
  switch (token.type) {
    case 'identifier':
      if (state.options.isJson) return failKey(state, token)
      return { name: token.text, position: token.position }
    case 'string':
      return { name: token.text, position: token.position }
    case 'error':
      return state.failUnexpected(token)
    case 'interpolated':
      return failKey(state, token)
    case 'reserved':
      if (isWord(token.text)) return state.failReserved(token)
      break
    default:
  }
  if (isFirst || token.type === 'end') return state.failMissing('}', 'to end this object map literal', token)
  return failKey(state, token)
}

function failKey(state: ParserState, token: Token): never {
  return state.fail('PropertyExpected', 'Expecting name of a property', token.position)
}

/** A back-tick string with `${ … }`; its first piece is consumed. */
export function parseInterpolation(state: ParserState, level: number, first: Token, position: Position): Expression {
  const parts: (string | Block)[] = []
  if (first.text !== '') parts.push(first.text)
  for (;;) {
    parts.push(state.grammar.block(state, level))
    const token = state.lexer.nextBackTickText()
    if (token.type === 'error') state.failUnexpected(token)
    if (token.text !== '') parts.push(token.text)
    if (token.type === 'string') return { kind: 'interpolation', parts, position }
  }
}
