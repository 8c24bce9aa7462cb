// The body of a closure or of a switch case: any statement, or in an expression-only text an expression, braces or not.

import type { Statement } from './ast.js'
import type { ParserState } from './parser-state.js'

export function parseBody(state: ParserState, level: number): Statement {
  if (!state.isExpressionOnly) return state.grammar.statement(state, level)
  if (state.isNext('{')) return state.grammar.block(state, level)
  const position = state.lexer.peek().position
  const expression = state.grammar.expression(state, state.deeper(level, position))
  return { kind: 'expression', expression, position }
}
