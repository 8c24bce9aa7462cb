// Function definitions and closures. A function's body sees only its parameters; a closure's also what stands around it.

import type { Position } from '@sallyport/diagnostics'
import type { Block, Expression, FunctionDefinition, Name } from './ast.js'
import { NameScope } from './name-scope.js'
import { parseBody } from './parse-body.js'
import type { ParserState } from './parser-state.js'
import type { Token } from './token.js'

const typeAliases: ReadonlyMap<string, string> = new Map([
  ['int', 'i64'],
  ['float', 'f64'],
])

/** `[private] fn [type.]name(…) { … }`; the parser stands on its first word. */
export function parseFunction(state: ParserState): void {
  const start = state.lexer.peek().position
  const isPrivate = state.accept('private') !== undefined
  const { position } = state.lexer.peek()
  if (state.accept('fn') === undefined) {
    state.fail('MissingToken', "Expecting 'fn' following 'private'", position)
  }
  if (!state.isAtGlobalLevel || !state.options.allowFunctions) {
    const message = 'Function definitions must be at global level and cannot be inside a block or another function'
    state.fail('WrongFnDefinition', message, state.options.allowFunctions ? start : undefined)
  }
  state.checkFunctionLimit(position)
  const { thisType, name } = parseFunctionName(state)
  const parameters = parseFunctionParameters(state, name)
  const { position: bodyAt } = state.lexer.peek()
  if (!state.isNext('{')) {
    state.fail('FnMissingBody', `Expecting body statement block for function ${name}`, bodyAt)
  }
  const names = new NameScope(state.hostNames)
  for (const parameter of parameters) names.declare(parameter.name, false)
  const body = state.inFunction(names, false, () => state.grammar.block(state, 0))
  addFunction(state, { name, thisType, parameters, body, isPrivate, isClosure: false, position })
}

function addFunction(state: ParserState, definition: FunctionDefinition): void {
  const { name, parameters, thisType, position } = definition
  const key = `${parameters.length} ${name} ${thisType ?? ''}`
  if (state.functionKeys.has(key)) {
    const count = parameters.length
    const described = count === 0 ? 'no parameters' : count === 1 ? '1 parameter' : `${count} parameters`
    state.fail('FnDuplicatedDefinition', `Function ${name} with ${described} already exists`, position)
  }
  state.countFunction()
  state.functionKeys.add(key)
  state.functions.push(definition)
}

function parseFunctionName(state: ParserState): { thisType: string | undefined; name: string } {
  const first = state.lexer.peek()
  if (first.type === 'string') {
    state.lexer.next()
    const dot = state.lexer.peek()
    if (state.accept('.') === undefined) {
      state.fail('MissingToken', "Expecting '.' after the type name for 'this'", dot.position)
    }
    return { thisType: typeAliases.get(first.text) ?? first.text, name: expectFunctionName(state) }
  }
  const name = expectFunctionName(state)
  if (state.accept('.') === undefined) return { thisType: undefined, name }
  return { thisType: typeAliases.get(name) ?? name, name: expectFunctionName(state) }
}

function expectFunctionName(state: ParserState): string {
  const token = state.lexer.next()
  if (token.type === 'identifier') return token.text
  if (token.type === 'reserved') return state.failReserved(token)
  return state.fail('FnMissingName', 'Expecting function name in function declaration', token.position)
}

function parseFunctionParameters(state: ParserState, name: string): Name[] {
  if (state.accept('()') !== undefined) return []
  const { position } = state.lexer.peek()
  if (state.accept('(') === undefined) {
    state.fail('FnMissingParams', `Expecting parameters for function ${name}`, position)
  }
  return parseParameters(state, {
    functionName: name,
    end: ')',
    atEnd: `to close the parameters list of function '${name}'`,
    between: `to separate the parameters of function '${name}'`,
  })
}

interface ParameterList {
  readonly functionName: string
  readonly end: ')' | '|'
  readonly atEnd: string
  readonly between: string
}

const closureParameters: ParameterList = {
  functionName: '',
  end: '|',
  atEnd: 'to close the parameters list of anonymous function or closure',
  between: 'to separate the parameters of anonymous function',
}

function parseParameters(state: ParserState, list: ParameterList): Name[] {
  const parameters: Name[] = []
  const names = new Set<string>()
  while (state.accept(list.end) === undefined) {
    const parameter = expectParameter(state, list)
    if (names.has(parameter.name)) {
      const message = `Duplicated parameter ${parameter.name} for function ${list.functionName}`
      state.fail('FnDuplicatedParam', message, parameter.position)
    }
    names.add(parameter.name)
    parameters.push(parameter)
    if (state.accept(',') === undefined && !state.isNext(list.end)) {
      state.failMissing(',', list.between, state.lexer.peek())
    }
  }
  return parameters
}

function expectParameter(state: ParserState, list: ParameterList): Name {
  const token: Token = state.lexer.next()
  switch (token.type) {
    case 'identifier':
      return { name: token.text, position: token.position }
    case 'reserved':
      return state.failReserved(token)
    case 'keyword':
      // Two keywords count as symbols here, in Rhai too.
      if (token.text === 'switch' || token.text === '!in') return state.failMissing(list.end, list.atEnd, token)
      return state.fail('VariableExpected', 'Expecting name of a variable', token.position)
    default:
      return state.failMissing(list.end, list.atEnd, token)
  }
}

/** `|a, b| body` or `|| body`; the parser stands on the first bar. */
export function parseClosure(state: ParserState, level: number, position: Position): Expression {
  const inside = state.deeper(state.deeper(level, position), position)
  state.checkFunctionLimit(position)
  const parameters = state.lexer.next().text === '||' ? [] : parseParameters(state, closureParameters)
  const names = new NameScope(state.names)
  for (const parameter of parameters) names.declare(parameter.name, false)
  const body = state.inFunction(names, true, () => parseClosureBody(state, inside))
  const definition: FunctionDefinition = {
    name: state.closureName(position),
    thisType: undefined,
    parameters,
    body,
    isPrivate: false,
    isClosure: true,
    position,
  }
  state.countFunction()
  const closure: Expression = { kind: 'closure', function: definition, position }
  if (names.isCapturing) state.capturingClosures.add(closure)
  return closure
}

function parseClosureBody(state: ParserState, level: number): Block {
  const statement = parseBody(state, level)
  if (statement.kind === 'block') return statement
  const { position } = statement
  const statements = statement.kind === 'empty' ? [] : [statement]
  return { kind: 'block', statements, position, end: position }
}
