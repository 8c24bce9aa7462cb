// The parser's entry points. INVARIANT: any text ends in a tree or in a ParseError, after work linear in its size.

import type { Expression, Program, Statement } from './ast.js'
import { parseArguments } from './parse-chain.js'
import { parseExpression as parseAnyExpression } from './parse-expression.js'
import { completeOptions, type ParseOptions } from './parse-options.js'
import { parseBlock, parseStatement } from './parse-statement.js'
import { type Grammar, ParserState } from './parser-state.js'
import { endStatement } from './statement-end.js'

export type { ParseOptions } from './parse-options.js'

const grammar: Grammar = {
  expression: parseAnyExpression,
  statement: parseStatement,
  block: parseBlock,
  arguments: parseArguments,
}

const loneSurrogate = /\p{Surrogate}/gu

/** A text of Unicode scalar values only, as Rhai's sources are. */
function scalarText(text: string): string {
  return text.replace(loneSurrogate, '\ufffd')
}

function parseStatements(state: ParserState): readonly Statement[] {
  const body: Statement[] = []
  while (state.lexer.peek().type !== 'end') {
    const statement = parseStatement(state, 0)
    if (statement.kind === 'empty') continue
    body.push(statement)
    if (state.lexer.peek().type !== 'end') endStatement(state, statement)
  }
  return body
}

/** Parses a whole script. */
export function parse(text: string, options: ParseOptions = {}): Program {
  const state = new ParserState(scalarText(text), completeOptions(options), grammar)
  const body = state.decidingNames(() => parseStatements(state))
  return {
    body,
    functions: state.functions,
    usesEval: state.usesEval,
    usesInline: state.usesInline,
    usesImport: state.usesImport,
  }
}

/** Parses a text that must be exactly one expression, and that declares, assigns and repeats nothing. */
export function parseExpression(text: string, options: ParseOptions = {}): Program {
  const state = new ParserState(scalarText(text), completeOptions(options), grammar)
  state.isExpressionOnly = true
  const first = state.lexer.peek()
  const position = first.position
  const expression: Expression = parseAnyExpression(state, 0)
  const rest = state.lexer.peek()
  if (rest.type === 'error') state.failUnexpected(rest)
  if (rest.type !== 'end') state.fail('BadInput', `Unexpected '${rest.text}'`, rest.position)
  state.checkUndecidedNames()
  return {
    body: [{ kind: 'expression', expression, position }],
    functions: [],
    usesEval: state.usesEval,
    usesInline: state.usesInline,
    usesImport: state.usesImport,
  }
}

/** Parses a JSON text as one expression. */
export function parseJsonExpression(text: string, options: ParseOptions = {}): Expression {
  const { body } = parseExpression(text, { ...options, isJson: true })
  const statement = body[0]
  return statement?.kind === 'expression' ? statement.expression : { kind: 'unit', position: { line: 1, column: 1 } }
}
