// Assignments, and which expressions may stand on their left side.

import type { AssignmentOperator, Expression, Statement } from './ast.js'
import { isLiteral } from './check-literals.js'
import type { ParserState } from './parser-state.js'

const assignmentOperators: ReadonlyMap<string, AssignmentOperator> = new Map(
  (['=', '+=', '-=', '*=', '/=', '%=', '**=', '<<=', '>>=', '&=', '|=', '^='] as const).map(
    (operator): [string, AssignmentOperator] => [operator, operator],
  ),
)

/** An expression as a statement, and what is assigned to it, if anything is. */
export function parseExpressionStatement(state: ParserState, level: number): Statement {
  const first = state.lexer.peek()
  const position = first.position
  const target = state.grammar.expression(state, state.deeper(level, position))
  const token = state.lexer.peek()
  const operator = token.type === 'symbol' ? assignmentOperators.get(token.text) : undefined
  if (operator === undefined) return { kind: 'expression', expression: target, position }
  state.lexer.next()
  const at = token.position
  const value = state.grammar.expression(state, state.deeper(level, at))
  if (target.kind === 'logical' && operator === '=') {
    state.fail('BadInput', "Possibly a typo of '=='?", at)
  }
  checkTarget(state, target)
  return { kind: 'assignment', target, operator, value, position: at }
}

/** The target is a variable, `this`, or a chain that starts with one and calls nothing on its way. */
function checkTarget(state: ParserState, target: Expression): void {
  if (target.kind === 'variable' && state.names.find(target.name)?.isConstant === true) {
    state.fail('AssignmentToConstant', `Cannot assign to constant ${target.name}`, target.position)
  }
  const isClosureLiteral = target.kind === 'closure' && !state.capturingClosures.has(target)
  if (isLiteral(target) || isClosureLiteral) {
    state.fail('AssignmentToConstant', 'Cannot assign to a constant value', target.position)
  }
  let firstCall: Expression | undefined
  let root: Expression = target
  while (root.kind === 'property' || root.kind === 'index' || root.kind === 'method') {
    if (root.kind === 'method') firstCall = root
    root = root.target
  }
  const isPlace = root.kind === 'variable' || root.kind === 'this' || root.kind === 'qualified'
  const wrong = isPlace ? firstCall : root
  if (wrong !== undefined) {
    state.fail('AssignmentToInvalidLHS', 'Expression cannot be assigned to', wrong.position)
  }
}
