// Every error of the language: what the parser and the evaluator throw, and the two forms Rhai gives them.
// Texts are Rhai's own, because scripts match on them; `code` is ours and stable.

import { CodedError, type Position, type Source } from '@sallyport/diagnostics'
import type { Value } from './value/value.js'

/** Kinds of parse errors, with Rhai's names. */
export type ParseErrorKind =
  | 'UnexpectedEOF'
  | 'BadInput'
  | 'UnknownOperator'
  | 'MissingToken'
  | 'MissingSymbol'
  | 'MalformedCallExpr'
  | 'MalformedIndexExpr'
  | 'MalformedInExpr'
  | 'MalformedCapture'
  | 'DuplicatedProperty'
  | 'DuplicatedVariable'
  | 'WrongSwitchIntegerCase'
  | 'WrongSwitchDefaultCase'
  | 'WrongSwitchCaseCondition'
  | 'PropertyExpected'
  | 'VariableExpected'
  | 'ForbiddenVariable'
  | 'Reserved'
  | 'MismatchedType'
  | 'ExprExpected'
  | 'WrongDocComment'
  | 'WrongFnDefinition'
  | 'FnDuplicatedDefinition'
  | 'FnMissingName'
  | 'FnMissingParams'
  | 'FnDuplicatedParam'
  | 'FnMissingBody'
  | 'WrongExport'
  | 'AssignmentToConstant'
  | 'AssignmentToInvalidLHS'
  | 'VariableExists'
  | 'VariableUndefined'
  | 'ModuleUndefined'
  | 'ExprTooDeep'
  | 'TooManyFunctions'
  | 'LiteralTooLarge'
  | 'LoopBreak'

/** Kinds of run-time errors, with Rhai's names. */
export type EvaluationErrorKind =
  | 'ErrorSystem'
  | 'ErrorParsing'
  | 'ErrorVariableExists'
  | 'ErrorForbiddenVariable'
  | 'ErrorVariableNotFound'
  | 'ErrorPropertyNotFound'
  | 'ErrorIndexNotFound'
  | 'ErrorFunctionNotFound'
  | 'ErrorModuleNotFound'
  | 'ErrorInFunctionCall'
  | 'ErrorInModule'
  | 'ErrorUnboundThis'
  | 'ErrorMismatchDataType'
  | 'ErrorMismatchOutputType'
  | 'ErrorIndexingType'
  | 'ErrorArrayBounds'
  | 'ErrorStringBounds'
  | 'ErrorBitFieldBounds'
  | 'ErrorFor'
  | 'ErrorDataRace'
  | 'ErrorAssignmentToConstant'
  | 'ErrorNonPureMethodCallOnConstant'
  | 'ErrorDotExpr'
  | 'ErrorArithmetic'
  | 'ErrorRuntime'
  | 'ErrorTooManyOperations'
  | 'ErrorTooManyVariables'
  | 'ErrorTooManyModules'
  | 'ErrorStackOverflow'
  | 'ErrorDataTooLarge'
  | 'ErrorTerminated'

/** What the catch map holds besides message, kind and position. */
export type ErrorFields = Readonly<Record<string, Value>>

export interface EvaluationErrorOptions {
  readonly kind: EvaluationErrorKind
  /** Rhai's text for this kind, without position and without what is nested. */
  readonly text: string
  readonly position?: Position | undefined
  /** Name of the script in which it happened, where it has one. */
  readonly source?: string | undefined
  /** The error that a call, a module or the parser failed with. */
  readonly inner?: EvaluationError | ParseError | undefined
  /** The thrown value (ErrorRuntime), or the host's value (ErrorTerminated). */
  readonly value?: Value
  readonly fields?: ErrorFields | undefined
  readonly cause?: unknown
}

const uncatchable: ReadonlySet<EvaluationErrorKind> = new Set<EvaluationErrorKind>([
  'ErrorSystem',
  'ErrorParsing',
  'ErrorTooManyOperations',
  'ErrorTooManyVariables',
  'ErrorTooManyModules',
  'ErrorStackOverflow',
  'ErrorDataTooLarge',
  'ErrorTerminated',
])

/** `ErrorVariableNotFound` and `UnexpectedEOF` as `rhai/variable-not-found` and `rhai/unexpected-eof`. */
function codeOf(kind: string): string {
  const words = kind.replace(/^Error/, '').match(/[A-Z]+(?![a-z])|[A-Z][a-z]*/g) ?? []
  return `rhai/${words.map((word) => word.toLowerCase()).join('-')}`
}

/** What a person at a terminal gets besides the text: the code frame and an advice. */
export interface ParseErrorExtras {
  readonly source?: Source
  readonly hint?: string
}

/** A script that cannot be compiled. `message` is Rhai's text without the position. */
export class ParseError extends CodedError {
  readonly kind: ParseErrorKind
  readonly position: Position | undefined

  constructor(kind: ParseErrorKind, message: string, position: Position | undefined, extras: ParseErrorExtras = {}) {
    super({
      code: codeOf(kind),
      message,
      ...(position === undefined ? {} : { span: { start: position, end: position } }),
      ...extras,
    })
    this.kind = kind
    this.position = position
  }
}

/** A script that failed while it ran. */
export class EvaluationError extends CodedError {
  readonly kind: EvaluationErrorKind
  readonly text: string
  /** Absent exactly where Rhai has none; filled by the first call that it crosses where Rhai does so. */
  position: Position | undefined
  readonly sourceName: string | undefined
  readonly inner: EvaluationError | ParseError | undefined
  readonly value: Value
  readonly fields: ErrorFields | undefined

  constructor(options: EvaluationErrorOptions) {
    super({
      code: codeOf(options.kind),
      message: options.text,
      ...(options.position === undefined ? {} : { span: { start: options.position, end: options.position } }),
      ...(options.cause === undefined ? {} : { cause: options.cause }),
    })
    this.kind = options.kind
    this.text = options.text
    this.position = options.position
    this.sourceName = options.source
    this.inner = options.inner
    this.value = options.value
    this.fields = options.fields
  }

  /** Whether a script's `catch` may see it. Limits, parse errors and termination end the run; a limit does so in any wrapper. */
  get isCatchable(): boolean {
    if (uncatchable.has(this.kind)) return false
    const { inner } = this
    return !(inner instanceof EvaluationError) || inner.kind === 'ErrorParsing' || inner.isCatchable
  }

  /** Whether calls of script functions let it pass without a wrapper, as they do with what ends the run. */
  get passesUnwrapped(): boolean {
    return uncatchable.has(this.kind)
  }
}

/** Thrown by native functions to raise a script value, as `throw` in a script does. */
export class ThrownValue {
  readonly value: Value
  /** What the host knows about it, and scripts do not: the `cause` of the error, until a script catches it. */
  readonly cause: unknown

  constructor(value: Value, cause?: unknown) {
    this.value = value
    this.cause = cause
  }
}

/** Ends the whole run with a value, as `exit(v)` does; no script can catch it. */
export class ExitSignal {
  readonly value: Value

  constructor(value: Value) {
    this.value = value
  }
}

export function positionText(position: Position | undefined): string {
  return position === undefined ? '' : ` (line ${position.line}, position ${position.column})`
}

/** Rhai's display text with everything nested and all positions. */
export function errorText(error: EvaluationError | ParseError): string {
  return textWithoutPosition(error) + positionText(error.position)
}

/** As {@link errorText}, but without the outermost position: `message` of a catch map. */
export function textWithoutPosition(error: EvaluationError | ParseError): string {
  if (error instanceof ParseError) return error.message
  const inner = error.inner
  if (inner === undefined || error.kind === 'ErrorParsing') return error.text
  const source = error.sourceName
  if (error.kind === 'ErrorInFunctionCall') {
    const at = source === undefined || source === '' ? '' : ` @ '${source}'`
    const from = source === undefined || source === '' ? '' : ` (from '${source}')`
    return `${innerText(inner, at)}\n${error.text}${from}`
  }
  return `${innerText(inner)}\n${error.text}`
}

/** `at` stands between the text and its position. */
function innerText(inner: EvaluationError | ParseError, at = ''): string {
  const text = textWithoutPosition(inner) + at + positionText(inner.position)
  return inner instanceof ParseError ? `Syntax error: ${text}` : text
}

/** A parse error as evaluation reports it. */
export function parsingFailure(error: ParseError): EvaluationError {
  return new EvaluationError({
    kind: 'ErrorParsing',
    text: `Syntax error: ${error.message}`,
    position: error.position,
    inner: error,
    cause: error,
  })
}
