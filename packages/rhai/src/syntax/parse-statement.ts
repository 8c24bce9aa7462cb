// Statements and blocks. Each function consumes its statement; the `;` after it belongs to the list around it.

import type { Position } from '@sallyport/diagnostics'
import type { Block, Expression, IfStatement, Name, Statement } from './ast.js'
import { checkIterable } from './check-literals.js'
import { parseExpressionStatement } from './parse-assignment.js'
import { parseCondition, parseHead } from './parse-condition.js'
import { parseFunction } from './parse-function.js'
import { parseSwitch } from './parse-switch.js'
import type { ParserState } from './parser-state.js'
import { endStatement } from './statement-end.js'

export function parseStatement(state: ParserState, level: number): Statement {
  const token = state.lexer.peek()
  const position = token.position
  if (token.type === 'end') return { kind: 'empty', position }
  if (token.type === 'symbol' && token.text === ';') {
    state.lexer.next()
    return { kind: 'empty', position }
  }
  if (token.type === 'symbol' && token.text === '{') return parseBlock(state, level)
  if (token.type !== 'keyword') {
    state.statementStart = position
    return parseExpressionStatement(state, level)
  }
  switch (token.text) {
    case 'if':
      return parseIf(state, level)
    case 'switch':
      return parseSwitch(state, level)
    case 'while':
      return state.options.allowLooping ? parseWhile(state, level) : state.failUnexpected(token)
    case 'loop':
      return state.options.allowLooping ? parseLoop(state, level) : state.failUnexpected(token)
    case 'do':
      return state.options.allowLooping ? parseDo(state, level) : state.failUnexpected(token)
    case 'for':
      return state.options.allowLooping ? parseFor(state, level) : state.failUnexpected(token)
    case 'try':
      return parseTry(state, level)
    case 'let':
    case 'const':
      return parseDeclaration(state, level, false)
    case 'break':
    case 'continue':
      return parseLoopExit(state, level)
    case 'return':
    case 'throw':
      state.lexer.next()
      return { kind: token.text, value: parseExitValue(state, level), position }
    case 'import':
      state.usesImport = true
      return parseImport(state, level)
    case 'export':
      return parseExport(state, level)
    case 'fn':
    case 'private':
      parseFunction(state)
      return { kind: 'empty', position }
    default:
      return parseExpressionStatement(state, level)
  }
}

/** `{ … }`; in an expression-only text exactly one expression. */
export function parseBlock(state: ParserState, level: number): Block {
  const open = state.expect('{', 'to start a statement block')
  const position = open.position
  const inside = state.deeper(level, state.lexer.peek().position)
  const { isAtGlobalLevel } = state
  state.isAtGlobalLevel = false
  const block = state.inBlock(() =>
    state.isExpressionOnly ? parseOnlyExpression(state, inside, position) : parseStatements(state, inside, position),
  )
  state.isAtGlobalLevel = isAtGlobalLevel
  return block
}

function parseOnlyExpression(state: ParserState, level: number, position: Position): Block {
  const at = state.lexer.peek().position
  const expression = state.grammar.expression(state, state.deeper(level, at))
  // Rhai's own slip: what is missing is the other brace.
  const close = state.accept('}') ?? state.failMissing('{', 'to start a statement block', state.lexer.peek())
  return {
    kind: 'block',
    statements: [{ kind: 'expression', expression, position: at }],
    position,
    end: close.position,
  }
}

function parseStatements(state: ParserState, level: number, position: Position): Block {
  const statements: Statement[] = []
  for (;;) {
    const token = state.lexer.peek()
    if (token.type === 'end' || token.type === 'error') return state.failMissing('}', 'to terminate this block', token)
    if (state.accept('}') !== undefined) return { kind: 'block', statements, position, end: token.position }
    const statement = state.grammar.statement(state, state.deeper(level, token.position))
    if (statement.kind === 'empty') continue
    statements.push(statement)
    if (!state.isNext('}')) endStatement(state, statement)
  }
}

function parseIf(state: ParserState, level: number): IfStatement {
  const position = state.lexer.next().position
  const inside = state.deeper(level, position)
  const condition = parseCondition(state, inside)
  const consequent = parseBlock(state, inside)
  let alternate: Block | IfStatement | undefined
  if (state.accept('else') !== undefined) {
    alternate = state.isNext('if') ? parseIf(state, inside) : parseBlock(state, inside)
  }
  return { kind: 'if', condition, consequent, alternate, position }
}

function parseLoopBody(state: ParserState, level: number): Block {
  const { isInLoop } = state
  state.isInLoop = true
  const body = parseBlock(state, level)
  state.isInLoop = isInLoop
  return body
}

function parseWhile(state: ParserState, level: number): Statement {
  const position = state.lexer.next().position
  const inside = state.deeper(level, position)
  const condition = parseCondition(state, inside)
  return { kind: 'while', condition, body: parseLoopBody(state, inside), position }
}

function parseLoop(state: ParserState, level: number): Statement {
  const position = state.lexer.next().position
  return { kind: 'loop', body: parseLoopBody(state, state.deeper(level, position)), position }
}

function parseDo(state: ParserState, level: number): Statement {
  const position = state.lexer.next().position
  const inside = state.deeper(level, position)
  const body = parseLoopBody(state, inside)
  const isUntil = state.accept('until') !== undefined
  if (!isUntil && state.accept('while') === undefined) {
    state.fail('MissingToken', "Expecting 'while' for the do statement", state.lexer.peek().position)
  }
  return { kind: 'do', body, condition: parseCondition(state, inside), isUntil, position }
}

function parseFor(state: ParserState, level: number): Statement {
  const position = state.lexer.next().position
  const inside = state.deeper(level, position)
  const { variable, counter } = parseForNames(state)
  state.expect('in', 'after the iteration variable')
  const iterable = parseHead(state, inside)
  checkIterable(state, iterable)
  const body = state.inBlock(() => {
    if (counter !== undefined) state.names.declare(counter.name, false)
    state.names.declare(variable.name, false)
    return parseLoopBody(state, inside)
  })
  return { kind: 'for', variable, counter, iterable, body, position }
}

function parseForNames(state: ParserState): { variable: Name; counter: Name | undefined } {
  if (state.accept('(') === undefined) return { variable: state.expectName(), counter: undefined }
  const variable = state.expectName()
  state.expect(',', 'after the iteration variable name')
  const counter = state.expectName()
  if (counter.name === variable.name) {
    state.fail('DuplicatedVariable', `Duplicated variable name: ${counter.name}`, counter.position)
  }
  state.expect(')', 'to close the iteration variable')
  return { variable, counter }
}

function parseTry(state: ParserState, level: number): Statement {
  const position = state.lexer.next().position
  const inside = state.deeper(level, position)
  const body = parseBlock(state, inside)
  if (state.accept('catch') === undefined) {
    state.fail('MissingToken', "Expecting 'catch' for the 'try' statement", state.lexer.peek().position)
  }
  let variable: Name | undefined
  if (state.accept('(') !== undefined) {
    variable = state.expectName()
    if (state.accept(')') === undefined) {
      state.fail('MissingToken', "Expecting ')' to enclose the catch variable", state.lexer.peek().position)
    }
  }
  const handler = state.inBlock(() => {
    if (variable !== undefined) state.names.declare(variable.name, false)
    return parseBlock(state, inside)
  })
  return { kind: 'try', body, variable, handler, position }
}

function parseDeclaration(state: ParserState, level: number, isExported: boolean): Statement {
  const token = state.lexer.next()
  const position = token.position
  const isConstant = token.text === 'const'
  const inside = state.deeper(level, position)
  const name = state.expectName()
  if (!state.options.allowShadowing && state.names.find(name.name) !== undefined) {
    state.fail('VariableExists', `Variable already defined: ${name.name}`, name.position)
  }
  let value: Expression | undefined
  if (state.accept('=') !== undefined) {
    value = state.grammar.expression(state, state.deeper(inside, state.lexer.peek().position))
  }
  state.names.declare(name.name, isConstant)
  return { kind: 'declaration', name, isConstant, isExported, value, position }
}

function parseLoopExit(state: ParserState, level: number): Statement {
  const token = state.lexer.next()
  const position = token.position
  if (!state.isInLoop) state.fail('LoopBreak', 'Break statement should only be used inside a loop', position)
  if (token.text === 'continue') return { kind: 'continue', position }
  return { kind: 'break', value: parseExitValue(state, level), position }
}

const startSymbols: ReadonlySet<string> = new Set('() ( [ #{ { | || .. ..= - + !'.split(' '))
const startKeywords: ReadonlySet<string> = new Set('true false if switch while loop do for'.split(' '))

/** The value after `return`, `throw` or `break`: there is none where no expression can start. */
function parseExitValue(state: ParserState, level: number): Expression | undefined {
  const token = state.lexer.peek()
  if (token.type === 'end') return undefined
  if (token.type === 'symbol' && !startSymbols.has(token.text)) return undefined
  if (token.type === 'keyword' && !startKeywords.has(token.text)) return undefined
  return state.grammar.expression(state, state.deeper(level, token.position))
}

function parseImport(state: ParserState, level: number): Statement {
  const position = state.lexer.next().position
  const inside = state.deeper(level, position)
  const path = state.grammar.expression(state, state.deeper(inside, state.lexer.peek().position))
  if (state.accept('as') === undefined) return { kind: 'import', path, alias: undefined, position }
  const alias = state.expectName()
  state.modules.declare(alias.name, true)
  return { kind: 'import', path, alias, position }
}

function parseExport(state: ParserState, level: number): Statement {
  const position = state.lexer.next().position
  if (!state.isAtGlobalLevel) state.fail('WrongExport', 'Export statement can only appear at global level', position)
  const inside = state.deeper(level, position)
  if (state.isNext('let') || state.isNext('const')) return parseDeclaration(state, inside, true)
  const name = state.expectName()
  state.checkVariable(name.name, name.position)
  const alias = state.accept('as') === undefined ? undefined : state.expectName()
  return { kind: 'export', name, alias, position }
}
