// What stands between a statement's keyword and its block: conditions and iterables.

import type { Expression } from './ast.js'
import { checkBoolean } from './check-literals.js'
import type { ParserState } from './parser-state.js'

/** A condition; a brace here is a forgotten condition, not a block. */
export function parseCondition(state: ParserState, level: number): Expression {
  const condition = parseHead(state, level)
  const next = state.lexer.peek()
  if (next.type === 'symbol' && next.text === '=') {
    state.fail('BadInput', "Possibly a typo of '=='?", next.position)
  }
  checkBoolean(state, condition)
  return condition
}

/** An expression before a block. */
export function parseHead(state: ParserState, level: number): Expression {
  const token = state.lexer.peek()
  if (token.type === 'symbol' && token.text === '{') {
    state.fail('ExprExpected', 'Expecting a boolean expression', token.position)
  }
  return state.grammar.expression(state, state.deeper(level, token.position))
}
