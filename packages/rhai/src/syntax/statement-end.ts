// What ends a statement: its own brace, a `;`, or the end of the list it stands in.

import type { Statement } from './ast.js'
import { hintForFirstWord } from './hints.js'
import type { ParserState } from './parser-state.js'

/** Statements that end at their own brace need no `;`. */
export function endsItself(statement: Statement): boolean {
  switch (statement.kind) {
    case 'block':
    case 'if':
    case 'switch':
    case 'while':
    case 'loop':
    case 'for':
    case 'try':
      return true
    case 'expression':
      return statement.expression.kind === 'custom' && statement.expression.endsInBlock
    default:
      return false
  }
}

export function endStatement(state: ParserState, statement: Statement): void {
  if (state.accept(';') !== undefined || endsItself(statement)) return
  const token = state.lexer.peek()
  if (token.type === 'error') state.failUnexpected(token)
  const word =
    statement.kind === 'expression' && statement.expression.kind === 'variable' ? statement.expression.name : ''
  const hint = hintForFirstWord(word)
  state.fail('MissingToken', "Expecting ';' to terminate this statement", token.position, hint)
}
