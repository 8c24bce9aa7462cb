// Everything the parse functions share: the token stream, what is in force where the parser stands, and how it fails.
// The grammar's entry points hang here too, because statements hold expressions and expressions hold statements.

import type { Position } from '@sallyport/diagnostics'
import { ParseError, type ParseErrorKind } from '../errors.js'
import type { Block, Expression, FunctionDefinition, Name, Statement } from './ast.js'
import { hintFor } from './hints.js'
import { Lexer } from './lexer.js'
import { NameScope } from './name-scope.js'
import type { CompleteParseOptions } from './parse-options.js'
import { isWord, type Token } from './token.js'

/** Nesting that the parser never exceeds, whatever the host's limit: its recursion must stay far from the native stack's end. */
const deepestNesting = 500

export interface Grammar {
  readonly expression: (state: ParserState, level: number) => Expression
  readonly statement: (state: ParserState, level: number) => Statement
  readonly block: (state: ParserState, level: number) => Block
  readonly arguments: (state: ParserState, name: string, level: number) => Expression[]
}

/** A name that strict mode accepts only if the script turns out to define a function of that name. */
interface UndecidedName {
  readonly name: string
  readonly position: Position
}

export class ParserState {
  readonly options: CompleteParseOptions
  readonly lexer: Lexer
  readonly grammar: Grammar
  readonly functions: FunctionDefinition[] = []
  readonly functionKeys = new Set<string>()
  readonly undecidedNames: UndecidedName[] = []
  /** Closures without captures are literals, these are not. */
  readonly capturingClosures = new WeakSet<Expression>()
  /** `|` separates the labels of a switch case, and so is no operator and no closure there. */
  isInLabel = false
  isInLoop = false
  /** Where the statement begins that is an expression. */
  statementStart: Position | undefined
  isInFunction = false
  /** Only there may functions be defined and names exported. */
  isAtGlobalLevel = true
  /** A text that must be one expression: no declarations, assignments, loops or blocks. */
  isExpressionOnly = false
  usesEval = false
  usesInline = false
  usesImport = false
  names: NameScope
  /** All that the body of a script function sees of the host's scope. */
  readonly hostNames = new NameScope()
  readonly modules: NameScope
  private readonly text: string
  private depthLimit: number
  private functionCount = 0
  private textDigest: bigint | undefined

  constructor(text: string, options: CompleteParseOptions, grammar: Grammar) {
    this.text = text
    this.options = options
    this.grammar = grammar
    this.lexer = new Lexer(text, options)
    this.depthLimit = effectiveLimit(options.maxExpressionDepth)
    const host = new NameScope()
    for (const { name, isConstant } of options.scopeNames) {
      host.declare(name, isConstant)
      this.hostNames.declare(name, isConstant)
    }
    this.names = new NameScope(host)
    this.modules = new NameScope()
    for (const name of options.moduleNames) this.modules.declare(name, true)
  }

  fail(kind: ParseErrorKind, message: string, position: Position | undefined, hint?: string): never {
    const advice = hint ?? hintFor(message, this.lexer.peek())
    const source = { name: this.options.sourceName, text: this.text }
    throw new ParseError(kind, message, position, advice === undefined ? { source } : { source, hint: advice })
  }

  /** Fails for a token that cannot stand where it does. */
  failUnexpected(token: Token): never {
    if (token.type === 'error') return this.fail(token.kind, token.text, token.isUnplaced ? undefined : token.position)
    if (token.type === 'end') return this.fail('UnexpectedEOF', 'Script is incomplete', token.position)
    if (token.type === 'reserved') return this.failReserved(token)
    return this.fail('BadInput', `Unexpected '${token.text}'`, token.position)
  }

  failReserved(token: Token): never {
    const what = isWord(token.text) ? 'keyword' : 'symbol'
    return this.fail('Reserved', `'${token.text}' is a reserved ${what}`, token.position)
  }

  failMissing(wanted: string, reason: string, token: Token): never {
    if (token.type === 'error') return this.failUnexpected(token)
    return this.fail('MissingToken', `Expecting '${wanted}' ${reason}`, token.position)
  }

  /** One level deeper than `level`, which must stay below the limit. */
  deeper(level: number, position: Position): number {
    if (level + 1 < this.depthLimit) return level + 1
    return this.fail('ExprTooDeep', 'Expression exceeds maximum complexity', position)
  }

  isNext(text: string): boolean {
    const token = this.lexer.peek()
    return token.text === text && (token.type === 'symbol' || token.type === 'keyword')
  }

  /** Consumes the next token if it is this symbol or keyword. */
  accept(text: string): Token | undefined {
    return this.isNext(text) ? this.lexer.next() : undefined
  }

  expect(text: string, reason: string): Token {
    return this.accept(text) ?? this.failMissing(text, reason, this.lexer.peek())
  }

  /** A name to declare or refer to, as after `let`. */
  expectName(): Name {
    const token = this.lexer.next()
    if (token.type === 'identifier') return { name: token.text, position: token.position }
    if (token.type === 'reserved' && isWord(token.text)) return this.failReserved(token)
    if (token.type === 'error') return this.failUnexpected(token)
    return this.fail('VariableExpected', 'Expecting name of a variable', token.position)
  }

  /** Parses a function's or closure's body with nothing of the surroundings in force but what it may see. */
  inFunction<Result>(names: NameScope, isClosure: boolean, parseBody: () => Result): Result {
    const { isInLoop, isInFunction, isAtGlobalLevel, depthLimit } = this
    const outerNames = this.names
    this.names = names
    this.isInLoop = false
    this.isInFunction = true
    this.isAtGlobalLevel = false
    if (!isClosure) this.depthLimit = effectiveLimit(this.options.maxFunctionExpressionDepth)
    const result = parseBody()
    this.names = outerNames
    this.isInLoop = isInLoop
    this.isInFunction = isInFunction
    this.isAtGlobalLevel = isAtGlobalLevel
    this.depthLimit = depthLimit
    return result
  }

  /** Parses in a scope of its own: what is declared inside is gone afterwards. */
  inBlock<Result>(parseInside: () => Result): Result {
    const names = this.names.enter()
    const modules = this.modules.enter()
    const result = parseInside()
    this.names.leave(names)
    this.modules.leave(modules)
    return result
  }

  /** Anonymous functions need names that no other script's have: a digest of the text and the place in it. */
  closureName(position: Position): string {
    this.textDigest ??= digest(this.text, digest(this.options.sourceName, digestSeed))
    const place = BigInt(position.line) * 1_000_003n + BigInt(position.column)
    const mixed = BigInt.asUintN(64, (this.textDigest ^ place) * digestPrime)
    return `anon$${mixed.toString(16).padStart(16, '0')}`
  }

  /** Before a function is parsed; those around it are not finished, and not counted. */
  checkFunctionLimit(position: Position): void {
    if (this.functionCount < this.options.maxFunctions) return
    this.fail('TooManyFunctions', 'Number of functions defined exceeds maximum limit', position)
  }

  countFunction(): void {
    this.functionCount += 1
  }

  /** Notes a variable that is read or written; strict mode must know it. */
  checkVariable(name: string, position: Position): void {
    const isKnown = this.names.findThrough(name) !== undefined
    if (isKnown || !this.options.strictVariables) return
    this.undecidedNames.push({ name, position })
  }

  /** Strict mode's check of the first part of `a::b::c`. */
  checkModule(name: string, position: Position): void {
    if (!this.options.strictVariables || name === 'global' || this.modules.find(name) !== undefined) return
    this.fail('ModuleUndefined', `Undefined module: ${name}`, position)
  }

  /** Names that strict mode left open come before an error behind them. */
  decidingNames<T>(parse: () => T): T {
    try {
      return parse()
    } finally {
      this.checkUndecidedNames()
    }
  }

  /** Fails for the first name that strict mode left open and that no function bears. */
  checkUndecidedNames(): void {
    const functionNames = new Set(this.functions.map((definition) => definition.name))
    for (const { name, position } of this.undecidedNames) {
      if (!functionNames.has(name)) this.fail('VariableUndefined', `Undefined variable: ${name}`, position)
    }
  }
}

const digestSeed = 0xcbf29ce484222325n
const digestPrime = 0x100000001b3n

/** FNV-1a in two halves of 32 bits, so that a long text does not cost a BigInt step per character. */
function digest(text: string, seed: bigint): bigint {
  let low = Number(seed & 0xffffffffn)
  let high = Number(seed >> 32n)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit ^ (low >>> 13), 0x01000193)
  }
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)
}

function effectiveLimit(limit: number): number {
  return limit === 0 ? deepestNesting : Math.min(limit, deepestNesting)
}
