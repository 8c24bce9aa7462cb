// Syntax that a host adds: a word or symbol that starts it, then literal words and holes. Parsed here, evaluated by the host.

import { CodedError, type Position } from '@sallyport/diagnostics'
import type { CustomInput, Expression } from './ast.js'
import { checkCustomWord } from './custom-operator.js'
import type { ParserState } from './parser-state.js'
import { isWord } from './token.js'

const holes = ['$ident$', '$new$', '$symbol$', '$expr$', '$block$', '$bool$', '$int$', '$float$', '$string$'] as const
type Hole = (typeof holes)[number]

export interface SyntaxPattern {
  readonly name: string
  /** After the first word: literal texts and holes. */
  readonly parts: readonly string[]
}

/** Checks the parts of a syntax; the first must be a word or symbol of its own. */
export function syntaxPattern(parts: readonly string[]): SyntaxPattern {
  const [name = '', ...rest] = parts
  checkCustomWord(name)
  const unknown = rest.find(
    (part) => part === '' || (part.startsWith('$') && part.endsWith('$') && part.length > 1 && !isHole(part)),
  )
  if (unknown === undefined) return { name, parts: rest }
  throw new CodedError({
    code: 'rhai/custom-syntax',
    message: `\`${unknown}\` is no part of a syntax`,
    hint: `take a word, a symbol, or one of ${holes.join(' ')}`,
  })
}

function isHole(part: string): part is Hole {
  return holes.some((hole) => hole === part)
}

/** Parses what follows the first word, which the parser has just consumed. */
export function parseCustom(state: ParserState, level: number, pattern: SyntaxPattern, position: Position): Expression {
  const isStatement = state.statementStart === position
  const inside = state.deeper(level, position)
  const inputs: CustomInput[] = []
  for (const part of pattern.parts) {
    if (isHole(part)) inputs.push(parseHole(state, inside, part))
    else expectText(state, part, pattern.name)
  }
  declareNew(state, inputs, isStatement, pattern.name, position)
  return { kind: 'custom', syntax: pattern.name, inputs, endsInBlock: pattern.parts.at(-1) === '$block$', position }
}

/** Known from here on: what stands in the holes does not see them yet. Inside another expression it would not be sure that they are made. */
function declareNew(
  state: ParserState,
  inputs: readonly CustomInput[],
  isStatement: boolean,
  name: string,
  position: Position,
): void {
  for (const input of inputs) {
    if (input.kind !== 'new') continue
    if (!isStatement)
      state.fail('BadInput', `'${name}' declares variables, and must be a statement of its own`, position)
    state.names.declare(input.variable.name, false)
  }
}

function expectText(state: ParserState, text: string, name: string): void {
  const token = state.lexer.peek()
  const isText =
    token.type === 'identifier' || token.type === 'keyword' || token.type === 'symbol' || token.type === 'reserved'
  if (!isText || token.text !== text) state.failMissing(text, `for '${name}' expression`, token)
  state.lexer.next()
}

function parseHole(state: ParserState, level: number, hole: Hole): CustomInput {
  const token = state.lexer.peek()
  const { position } = token
  switch (hole) {
    case '$ident$': {
      const { name } = state.expectName()
      return { kind: 'name', variable: { kind: 'variable', name, position } }
    }
    case '$new$': {
      const { name } = state.expectName()
      if (!state.options.allowShadowing && state.names.find(name) !== undefined)
        return state.fail('VariableExists', `Variable already defined: ${name}`, position)
      return { kind: 'new', variable: { kind: 'variable', name, position } }
    }
    case '$symbol$':
      if (token.type !== 'symbol' && (token.type !== 'reserved' || isWord(token.text))) {
        return state.fail('MissingSymbol', 'Expecting a symbol', position)
      }
      return { kind: 'symbol', text: state.lexer.next().text }
    case '$expr$':
      return { kind: 'expression', expression: state.grammar.expression(state, state.deeper(level, position)) }
    case '$block$':
      return { kind: 'block', block: state.grammar.block(state, level) }
    default:
      return parseLiteral(state, hole)
  }
}

function parseLiteral(state: ParserState, hole: Hole): CustomInput {
  const token = state.lexer.peek()
  const { position } = token
  const isBool = token.type === 'keyword' && (token.text === 'true' || token.text === 'false')
  if (hole === '$bool$' && isBool)
    return { kind: 'literal', value: { kind: 'bool', value: state.lexer.next().text === 'true', position } }
  if (`$${token.type}$` !== hole) {
    return token.type === 'error'
      ? state.failUnexpected(token)
      : state.fail('MissingSymbol', `Expecting a literal for ${hole}`, position)
  }
  state.lexer.next()
  if (token.type === 'int') return { kind: 'literal', value: { kind: 'int', value: token.value, position } }
  if (token.type === 'float') return { kind: 'literal', value: { kind: 'float', value: token.value, position } }
  return { kind: 'literal', value: { kind: 'string', value: token.text, position } }
}
