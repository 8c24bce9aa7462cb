// What follows an operand: calls, module paths, properties, methods and indexes, link by link.

import type { Position } from '@sallyport/diagnostics'
import type { Expression, Name } from './ast.js'
import { checkIndex } from './check-literals.js'
import type { ParserState } from './parser-state.js'
import { isWord, pseudoMethods, type Token } from './token.js'

/** Takes every link after an operand; each `.` and `[` is one level deeper than the one before. */
export function parseChain(state: ParserState, operand: Expression, level: number): Expression {
  let expression = operand.kind === 'variable' ? parseName(state, operand.name, operand.position, level) : operand
  let depth = level
  for (;;) {
    const token = state.lexer.peek()
    if (token.type !== 'symbol') return expression
    const { text, position } = token
    if (text === '.' || text === '?.') {
      depth = state.deeper(depth, position)
      state.lexer.next()
      expression = parseProperty(state, expression, text === '?.', depth, position)
    } else if (text === '[' || text === '?[') {
      depth = state.deeper(depth, position)
      state.lexer.next()
      expression = parseIndex(state, expression, text === '?[', depth, position)
    } else if (text === '::' && expression.kind === 'property') {
      return state.fail('BadInput', "Invalid symbol encountered: '::'", position)
    } else {
      return expression
    }
  }
}

/** What a name turns out to be: a variable, a function's call, or either of a module. */
function parseName(state: ParserState, first: string, position: Position, level: number): Expression {
  const namespace: Name[] = []
  let last: Name = { name: first, position }
  while (state.accept('::') !== undefined) {
    if (namespace.length === 0) state.checkModule(first, position)
    namespace.push(last)
    last = state.expectName()
  }
  if (state.isNext('!')) {
    const bang = state.lexer.next()
    if (namespace.length > 0) state.failUnexpected(bang)
    if (!state.isNext('(') && !state.isNext('()')) {
      state.failMissing('(', 'to start arguments list of function call', state.lexer.peek())
    }
    return finishCall(state, namespace, last, true, level)
  }
  if (state.isNext('(') || state.isNext('()')) return finishCall(state, namespace, last, false, level)
  if (namespace.length > 0)
    return { kind: 'qualified', namespace, name: last.name, namePosition: last.position, position }
  state.checkVariable(first, position)
  return { kind: 'variable', name: first, position }
}

function finishCall(
  state: ParserState,
  namespace: readonly Name[],
  { name, position }: Name,
  runsInCallerScope: boolean,
  level: number,
): Expression {
  if (name === 'eval' && namespace.length === 0) state.usesEval = true
  if (runsInCallerScope) state.usesInline = true
  return {
    kind: 'call',
    namespace,
    name,
    arguments: state.grammar.arguments(state, name, level),
    runsInCallerScope,
    position,
  }
}

/** `(a, b)` or `()`, which is one token; a trailing comma is allowed. */
export function parseArguments(state: ParserState, name: string, level: number): Expression[] {
  if (state.accept('()') !== undefined) return []
  state.lexer.next()
  const items: Expression[] = []
  while (state.accept(')') === undefined) {
    const token = state.lexer.peek()
    const atEnd = `to close the arguments list of this function call '${name}'`
    if (token.type === 'end' && items.length === 0) state.failMissing(')', atEnd, token)
    const position = token.position
    items.push(state.grammar.expression(state, state.deeper(state.deeper(level, position), position)))
    if (state.accept(',') !== undefined || state.isNext(')')) continue
    const next = state.lexer.peek()
    if (next.type === 'end') state.failMissing(')', atEnd, next)
    state.failMissing(',', `to separate the arguments to function call '${name}'`, next)
  }
  return items
}

function parseProperty(
  state: ParserState,
  target: Expression,
  isSafe: boolean,
  level: number,
  dot: Position,
): Expression {
  const token = state.lexer.next()
  const { name, position } = propertyName(state, token)
  if (state.isNext('!')) {
    state.lexer.next()
    if (!state.isNext('(') && !state.isNext('()')) {
      state.failMissing('(', 'to start arguments list of function call', state.lexer.peek())
    }
    state.grammar.arguments(state, name, level)
    const message = "method-call style does not support running within the caller's scope"
    return state.fail('MalformedCapture', message, position)
  }
  if (!state.isNext('(') && !state.isNext('()')) return { kind: 'property', target, name, isSafe, dot, position }
  return { kind: 'method', target, name, arguments: state.grammar.arguments(state, name, level), isSafe, dot, position }
}

function propertyName(state: ParserState, token: Token): Name {
  if (token.type === 'identifier') return { name: token.text, position: token.position }
  if (token.type === 'reserved') {
    const isCalled = state.isNext('(') || state.isNext('()') || state.isNext('!')
    if (!isWord(token.text) || !pseudoMethods.has(token.text) || !isCalled) return state.failReserved(token)
    return { name: token.text, position: token.position }
  }
  return state.fail('PropertyExpected', 'Expecting name of a property', token.position)
}

function parseIndex(
  state: ParserState,
  target: Expression,
  isSafe: boolean,
  level: number,
  position: Position,
): Expression {
  const at = state.lexer.peek().position
  const index = state.grammar.expression(state, state.deeper(state.deeper(level, at), at))
  checkIndex(state, target, index)
  state.expect(']', 'for a matching [ in this index expression')
  return { kind: 'index', target, index, isSafe, position }
}
