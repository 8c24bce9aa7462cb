// What a host may restrict or tell the parser. Everything left out has Rhai's default.

import type { SyntaxPattern } from './custom-syntax.js'

export interface ScopeName {
  readonly name: string
  readonly isConstant: boolean
}

export interface ParseOptions {
  /** Names the text in code frames. */
  readonly sourceName?: string
  /** 0 is unlimited, up to the parser's own bound. */
  readonly maxExpressionDepth?: number
  readonly maxFunctionExpressionDepth?: number
  /** UTF-8 bytes of a string literal; 0 is unlimited. */
  readonly maxStringSize?: number
  /** An array literal must have fewer items; 0 is unlimited. */
  readonly maxArraySize?: number
  /** A map literal may have as many properties; 0 is unlimited. */
  readonly maxMapSize?: number
  /** Script functions including closures; 0 allows none. */
  readonly maxFunctions?: number
  readonly strictVariables?: boolean
  /** Variables of the host's scope; only strict mode asks for them. */
  readonly scopeNames?: readonly ScopeName[]
  /** Modules that the host registered; only strict mode asks for them. */
  readonly moduleNames?: readonly string[]
  readonly disabledSymbols?: ReadonlySet<string>
  /** Syntaxes of the host by the word that starts them. */
  readonly customSyntax?: ReadonlyMap<string, SyntaxPattern>
  /** Binary operators of the host with their precedence: each calls the function of its name. */
  readonly customOperators?: ReadonlyMap<string, number>
  readonly allowIfExpression?: boolean
  readonly allowSwitchExpression?: boolean
  readonly allowLoopExpressions?: boolean
  readonly allowStatementExpression?: boolean
  readonly allowAnonymousFn?: boolean
  readonly allowLooping?: boolean
  readonly allowShadowing?: boolean
  /** Off for `eval`, whose text cannot define functions. */
  readonly allowFunctions?: boolean
  /** The text is JSON: `{` starts a map, `null` is `()`, keys are quoted, and what only Rhai has is refused. */
  readonly isJson?: boolean
  /** Off: `null` in a JSON text is an error. */
  readonly allowsNull?: boolean
}

export type CompleteParseOptions = Required<ParseOptions>

const defaults: CompleteParseOptions = {
  sourceName: '<script>',
  maxExpressionDepth: 64,
  maxFunctionExpressionDepth: 32,
  maxStringSize: 0,
  maxArraySize: 0,
  maxMapSize: 0,
  maxFunctions: Number.MAX_SAFE_INTEGER,
  strictVariables: false,
  scopeNames: [],
  moduleNames: [],
  disabledSymbols: new Set(),
  customOperators: new Map(),
  customSyntax: new Map(),
  allowIfExpression: true,
  allowSwitchExpression: true,
  allowLoopExpressions: true,
  allowStatementExpression: true,
  allowAnonymousFn: true,
  allowLooping: true,
  allowShadowing: true,
  allowFunctions: true,
  isJson: false,
  allowsNull: true,
}

export function completeOptions(options: ParseOptions): CompleteParseOptions {
  return { ...defaults, ...options }
}
