// `switch`: its labels must be literals, numbers come before ranges, and `_` comes last.

import type { Position } from '@sallyport/diagnostics'
import { ParseError } from '../errors.js'
import type { Expression, Statement, SwitchCase, SwitchLabel, SwitchStatement } from './ast.js'
import { isLiteral } from './check-literals.js'
import { parseBody } from './parse-body.js'
import { parseCondition } from './parse-condition.js'
import type { ParserState } from './parser-state.js'
import { startPosition } from './start-position.js'
import { endsItself } from './statement-end.js'

export function parseSwitch(state: ParserState, level: number): SwitchStatement {
  const position = state.lexer.next().position
  const inside = state.deeper(level, position)
  const subject = state.grammar.expression(state, state.deeper(inside, state.lexer.peek().position))
  state.expect('{', 'to start a switch block')
  const cases: SwitchCase[] = []
  let fallback: { readonly body: Statement; readonly position: Position } | undefined
  let hasRange = false
  while (state.accept('}') === undefined) {
    const token = state.lexer.peek()
    if (token.type === 'end') state.failMissing('}', 'to end this switch block', token)
    if (fallback !== undefined) {
      state.fail('WrongSwitchDefaultCase', 'Default switch case must be the last', fallback.position)
    }
    if (state.accept('_') !== undefined) {
      fallback = { body: parseFallback(state, inside), position: token.position }
    } else {
      const parsed = parseCase(state, inside, hasRange)
      hasRange = parsed.labels.some((label) => label.kind === 'range') || hasRange
      cases.push(parsed)
    }
    endCase(state, fallback?.body ?? cases.at(-1)?.body)
  }
  return { kind: 'switch', subject, cases, fallback: fallback?.body, position }
}

function endCase(state: ParserState, body: Statement | undefined): void {
  if (state.accept(',') !== undefined || state.isNext('}')) return
  const token = state.lexer.peek()
  // Rhai names a parenthesis here.
  if (token.type === 'end') state.failMissing(')', 'to end this switch block', token)
  if (token.type === 'error') state.failUnexpected(token)
  if (body !== undefined && endsItself(body)) return
  state.failMissing(',', 'to separate the items in this switch block', token)
}

function parseFallback(state: ParserState, level: number): Statement {
  const token = state.lexer.peek()
  if (state.isNext('if')) {
    state.fail('WrongSwitchCaseCondition', 'This switch case cannot have a condition', token.position)
  }
  return parseCaseBody(state, level)
}

function parseCaseBody(state: ParserState, level: number): Statement {
  state.expect('=>', 'in this switch case')
  return parseBody(state, state.deeper(level, state.lexer.peek().position))
}

function parseCase(state: ParserState, level: number, followsRange: boolean): SwitchCase {
  const { position } = state.lexer.peek()
  const expressions: Expression[] = []
  do expressions.push(parseLabelExpression(state, level))
  while (state.accept('|') !== undefined)
  const guard = state.accept('if') === undefined ? undefined : parseCondition(state, level)
  const body = parseCaseBody(state, level)
  const labels: SwitchLabel[] = []
  let hasRange = followsRange
  for (const expression of expressions) {
    const label = labelOf(state, expression)
    if (label.kind === 'range') hasRange = true
    else if (hasRange && (label.value.kind === 'int' || label.value.kind === 'float')) {
      const message = 'Numeric switch case cannot follow a range case'
      state.fail('WrongSwitchIntegerCase', message, expression.position)
    }
    labels.push(label)
  }
  return { labels, guard, body, position }
}

const largestInt = 2n ** 63n - 1n

function labelOf(state: ParserState, expression: Expression): SwitchLabel {
  if (isLiteral(expression)) return { kind: 'value', value: expression }
  if (expression.kind === 'binary' && (expression.operator === '..' || expression.operator === '..=')) {
    const { left, right, operator } = expression
    const start = left.kind === 'int' ? left.value : left.kind === 'unit' ? 0 : undefined
    const end = right.kind === 'int' ? right.value : right.kind === 'unit' ? largestInt : undefined
    const isOpen = left.kind === 'unit' && right.kind === 'unit'
    if (start !== undefined && end !== undefined && !isOpen) {
      return { kind: 'range', start, end, isInclusive: operator === '..=' }
    }
  }
  return state.fail('ExprExpected', 'Expecting a literal expression', startPosition(expression))
}

/** Whatever is wrong with a label, Rhai says that a literal was expected there. */
function parseLabelExpression(state: ParserState, level: number): Expression {
  const { isInLabel } = state
  state.isInLabel = true
  try {
    return state.grammar.expression(state, state.deeper(level, state.lexer.peek().position))
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return state.fail('ExprExpected', 'Expecting literal expression', error.position)
  } finally {
    state.isInLabel = isInLabel
  }
}
