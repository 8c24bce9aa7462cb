// Expressions by precedence climbing. Nesting levels are counted exactly as Rhai counts them: scripts at the limit must agree.

import type { Position } from '@sallyport/diagnostics'
import type { Expression, Statement } from './ast.js'
import { checkBoolean } from './check-literals.js'
import { parseCustom } from './custom-syntax.js'
import { canonicalInt } from './number-lexer.js'
import { parseChain } from './parse-chain.js'
import { parseClosure } from './parse-function.js'
import { parseArray, parseInterpolation, parseMap } from './parse-literal.js'
import type { ParserState } from './parser-state.js'
import { type CustomBinding, groupsToTheRight, type OperatorBinding, operatorBindings } from './precedence.js'
import { isWord, pseudoFunctions, type Token } from './token.js'

const smallestInt = -(2n ** 63n)
const largestInt = 2n ** 63n - 1n
/** Any expression, at a level that the caller has checked. */
export function parseExpression(state: ParserState, level: number): Expression {
  const position = state.lexer.peek().position
  const left = parseUnary(state, level)
  return parseOperators(state, 0, left, level, position)
}

function parseOperators(
  state: ParserState,
  outerPrecedence: number,
  first: Expression,
  outerLevel: number,
  startPosition: Position,
): Expression {
  let left = first
  let level = outerLevel
  let position = startPosition
  for (;;) {
    const binding = nextBinding(state)
    if (binding === undefined) return left
    const { precedence } = binding
    if (precedence < outerPrecedence) return left
    if (precedence === outerPrecedence && !isRightward(binding)) return left
    const operator = 'custom' in binding ? undefined : binding.operator
    const operatorAt = state.lexer.next().position
    const rightPosition = state.lexer.peek().position
    if (operator === '??' && startsEscape(state)) {
      level = state.deeper(level, rightPosition)
      position = operatorAt
      left = { kind: 'logical', operator, left, right: parseEscape(state, level), position }
      continue
    }
    let right: Expression = parseRight(state, operator, level, operatorAt)
    level = state.deeper(level, position)
    position = operatorAt
    const next = nextBinding(state)
    if (next !== undefined && bindsTighter(next, binding)) {
      right = parseOperators(state, precedence, right, level, rightPosition)
    }
    if (operator === '&&' || operator === '||') {
      checkBoolean(state, left)
      checkBoolean(state, right)
    }
    if ('custom' in binding) left = customCall(binding.custom, left, right, position)
    else if (operator !== undefined) left = joined(operator, left, right, position)
  }
}

function customCall(name: string, left: Expression, right: Expression, position: Position): Expression {
  return { kind: 'call', namespace: [], name, arguments: [left, right], runsInCallerScope: false, position }
}

function joined(
  operator: OperatorBinding['operator'],
  left: Expression,
  right: Expression,
  position: Position,
): Expression {
  return operator === '&&' || operator === '||' || operator === '??'
    ? { kind: 'logical', operator, left, right, position }
    : { kind: 'binary', operator, left, right, position }
}

type Binding = OperatorBinding | CustomBinding

function isRightward(binding: Binding): boolean {
  return !('custom' in binding) && groupsToTheRight(binding.operator)
}

function bindsTighter(next: Binding, current: Binding): boolean {
  if (next.precedence > current.precedence) return true
  return next.precedence === current.precedence && isRightward(current)
}

/** The operator that the parser stands on, if any. A reserved symbol in its place is an error. */
function nextBinding(state: ParserState): Binding | undefined {
  const token = state.lexer.peek()
  if (token.type === 'identifier' || token.type === 'reserved') {
    const precedence = state.options.customOperators.get(token.text)
    if (precedence !== undefined) return { custom: token.text, precedence }
  }
  if (token.type === 'reserved' && !isWord(token.text)) {
    return state.fail('UnknownOperator', `Unknown operator: '${token.text}'`, token.position)
  }
  if (token.type !== 'symbol' && token.type !== 'keyword') return undefined
  if (state.isInLabel && token.text === '|') return undefined
  return operatorBindings.get(token.text)
}

const escapes: ReadonlySet<string> = new Set(['break', 'continue', 'return', 'throw'])

/** The right side of `??` may leave the loop, the function or the script. */
function startsEscape(state: ParserState): boolean {
  const token = state.lexer.peek()
  return token.type === 'keyword' && escapes.has(token.text)
}

function parseEscape(state: ParserState, level: number): Statement {
  return state.grammar.statement(state, level)
}

const afterOpenRange: ReadonlySet<string> = new Set([']', ')', '}', ',', ';', '=>'])

function parseRight(state: ParserState, operator: string | undefined, level: number, position: Position): Expression {
  const token = state.lexer.peek()
  const isRange = operator === '..' || operator === '..='
  if (isRange && token.type === 'symbol' && afterOpenRange.has(token.text)) {
    return { kind: 'unit', position }
  }
  return parseUnary(state, level)
}

function parseUnary(state: ParserState, level: number): Expression {
  const token = state.lexer.peek()
  if (token.type !== 'symbol') return parseOperand(state, level)
  const { text, position } = token
  if (text !== '-' && text !== '+' && text !== '!') return parseOperand(state, level)
  const inside = state.deeper(level, position)
  state.lexer.next()
  const operand = parseUnary(state, inside)
  if (text === '-' && operand.kind === 'int') return negated(operand.value, position)
  if (text === '-' && operand.kind === 'float') return { kind: 'float', value: -operand.value, position }
  if (text === '+' && (operand.kind === 'int' || operand.kind === 'float')) return operand
  return { kind: 'unary', operator: text, operand, position }
}

/** A negated literal is a literal; the one INT without a counterpart becomes a FLOAT. */
function negated(value: number | bigint, position: Position): Expression {
  const result = -BigInt(value)
  if (result > largestInt || result < smallestInt) return { kind: 'float', value: Number(result), position }
  return { kind: 'int', value: canonicalInt(result), position }
}

function parseOperand(state: ParserState, level: number): Expression {
  const expression = parsePrimary(state, level)
  return parseChain(state, expression, level)
}

function parsePrimary(state: ParserState, level: number): Expression {
  const token = state.lexer.peek()
  const syntax =
    token.type === 'identifier' || token.type === 'reserved' ? state.options.customSyntax.get(token.text) : undefined
  if (syntax !== undefined) {
    state.lexer.next()
    return parseCustom(state, level, syntax, token.position)
  }
  switch (token.type) {
    case 'int':
    case 'float':
      state.lexer.next()
      return token.type === 'int'
        ? { kind: 'int', value: token.value, position: token.position }
        : { kind: 'float', value: token.value, position: token.position }
    case 'char':
      state.lexer.next()
      return { kind: 'char', codePoint: token.codePoint, position: token.position }
    case 'string':
      state.lexer.next()
      return { kind: 'string', value: token.text, position: token.position }
    case 'interpolated':
      state.lexer.next()
      return parseInterpolation(state, state.deeper(level, token.position), token, token.position)
    case 'identifier':
      state.lexer.next()
      return { kind: 'variable', name: token.text, position: token.position }
    case 'keyword':
      return parseKeyword(state, level, token.text, token.position, token)
    case 'symbol':
      return parseSymbol(state, level, token.text, token.position, token)
    case 'reserved':
      return parseReserved(state, token, token.position)
    default:
      return state.failUnexpected(token)
  }
}

function parseKeyword(state: ParserState, level: number, word: string, position: Position, token: Token): Expression {
  const { options, isExpressionOnly } = state
  switch (word) {
    case 'true':
    case 'false':
      state.lexer.next()
      return { kind: 'bool', value: word === 'true', position }
    case 'if':
      if (!options.allowIfExpression) return state.failUnexpected(token)
      break
    case 'switch':
      if (!options.allowSwitchExpression) return state.failUnexpected(token)
      break
    case 'while':
    case 'loop':
    case 'do':
    case 'for':
      if (!options.allowLoopExpressions || !options.allowLooping || isExpressionOnly) return state.failUnexpected(token)
      break
    default:
      return state.failUnexpected(token)
  }
  return parseStatementOperand(state, level, position)
}

function parseStatementOperand(state: ParserState, level: number, position: Position): Expression {
  // Rhai checks this level only when the statement itself opens the next one.
  const statement = state.grammar.statement(state, level + 1)
  return { kind: 'statement', statement, position }
}

function parseSymbol(state: ParserState, level: number, symbol: string, position: Position, token: Token): Expression {
  switch (symbol) {
    case '()':
      state.lexer.next()
      return { kind: 'unit', position }
    case '(':
      return parseParentheses(state, level, position)
    case '[':
      state.lexer.next()
      return parseArray(state, level, position)
    case '#{':
      state.lexer.next()
      return parseMap(state, level, position)
    case '{':
      if (!state.options.allowStatementExpression || state.isExpressionOnly) return state.failUnexpected(token)
      return parseStatementOperand(state, level, position)
    case '|':
    case '||':
      if (!state.options.allowAnonymousFn || (state.isInLabel && symbol === '|')) return state.failUnexpected(token)
      return parseClosure(state, level, position)
    case '..':
    case '..=':
      // A range without a start begins at 0; the operator stays for its own turn.
      return { kind: 'int', value: 0, position }
    default:
      return state.failUnexpected(token)
  }
}

function parseParentheses(state: ParserState, level: number, position: Position): Expression {
  const inside = state.deeper(state.deeper(level, position), position)
  state.lexer.next()
  const expression = parseExpression(state, inside)
  state.expect(')', 'for a matching ( in this expression')
  return expression
}

/** `this`, and the pseudo functions, which must be called. */
function parseReserved(state: ParserState, token: Token, position: Position): Expression {
  state.lexer.next()
  if (token.text === 'this') {
    if (state.isInFunction) return { kind: 'this', position }
    return state.fail('BadInput', "'this' can only be used in functions", position)
  }
  const isCalled = state.isNext('(') || state.isNext('()') || state.isNext('!')
  if (pseudoFunctions.has(token.text) && isCalled) return { kind: 'variable', name: token.text, position }
  return state.failReserved(token)
}
