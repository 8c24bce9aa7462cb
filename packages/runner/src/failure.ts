// Why a script did not finish: Rex's final message, its error type, and the way the run ended.

import { isNativeOverflow, type Position } from '@sallyport/diagnostics'
import { EvaluationError, errorText, ParseError, positionText, RhaiMap, toText, type Value } from '@sallyport/rhai'
import { AccessDeniedError, type Denial } from './access-denied.js'
import { ErrorKind } from './handles/error-kind.js'
import { OperationError } from './operation-error.js'
import type { Ending, ErrorType } from './result.js'
import { hintForFailure, hintForScript } from './script-hints.js'

export interface Failure {
  readonly ending: Exclude<Ending, 'success'>
  readonly type: ErrorType
  readonly message: string
  readonly position: Position | undefined
  /** What to do about it. */
  readonly hint?: string
  /** The denial that nobody caught. */
  readonly denial: Denial | undefined
}

const limitKinds: ReadonlySet<string> = new Set([
  'ErrorTooManyOperations',
  'ErrorTooManyVariables',
  'ErrorTooManyModules',
  'ErrorStackOverflow',
  'ErrorDataTooLarge',
  'ErrorTerminated',
])

/** `interruption` names the signal that asked the script to end, if one did. */
export function explainFailure(
  error: unknown,
  phase: 'compile' | 'run',
  interruption: () => string | undefined,
): Failure {
  if (error instanceof ParseError) {
    const told = failure('compile-error', `Syntax error: ${errorText(error)}`, error.position)
    return withHint(told, hintForScript(error))
  }
  if (isNativeOverflow(error)) return failure('limit', 'Stack overflow', undefined)
  if (!(error instanceof EvaluationError)) return defect(error)
  if (phase === 'compile') return failure('compile-error', errorText(error), error.position)
  const cause = innermost(error)
  const signal = interruption()
  if (cause.kind === 'ErrorTerminated' && signal !== undefined) {
    return failure('interrupted', `Script terminated: ${signal}${positionText(error.position)}`, error.position)
  }
  const message = messageOf(error, cause)
  if (limitKinds.has(cause.kind)) return failure('limit', message, error.position)
  const operation = operationErrorOf(cause)
  if (operation instanceof AccessDeniedError) {
    return { ...failure('denied', message, cause.position ?? error.position), denial: operation.denial }
  }
  const told = failure(operation?.reason === 'limit' ? 'limit' : 'script-error', message, error.position)
  return withHint(told, hintForFailure(cause))
}

function withHint(told: Failure, hint: string | undefined): Failure {
  return hint === undefined ? told : { ...told, hint }
}

function failure(ending: Failure['ending'], message: string, position: Position | undefined): Failure {
  return { ending, type: typeOf(ending, message), message, position, denial: undefined }
}

/** The script's value is too large to be shown. */
export function outputTooLarge(mostBytes: number): Failure {
  return failure('limit', `Output is larger than ${mostBytes} bytes`, undefined)
}

/** Rex's rule, kept for those who read its JSON: the text decides. */
function typeOf(ending: Ending, message: string): ErrorType {
  if (ending === 'defect') return 'INTERNAL_EXCEPTION'
  return message.toLowerCase().includes('permission denied') ? 'ACCESS_DENIED_EXCEPTION' : 'SCRIPT_EXCEPTION'
}

/** Nothing of our inside is shown (EN-9): what went wrong is for the operator, who has it from the cause. */
function defect(error: unknown): Failure {
  const message = error instanceof Error ? error.message : 'unknown failure'
  return failure('defect', `internal error: ${message}`, undefined)
}

/** The error at the bottom of the calls it crossed. */
function innermost(error: EvaluationError): EvaluationError {
  let cause = error
  while (cause.inner instanceof EvaluationError) cause = cause.inner
  return cause
}

/** The operation's own error, where it is what the script threw or did not catch; of plain text, as long as nobody caught it. */
function operationErrorOf(error: EvaluationError): OperationError | undefined {
  // Of helpers that throw text.
  if (error.cause instanceof OperationError) return error.cause
  const kind = error.value instanceof RhaiMap ? error.value.peek('kind') : undefined
  let operation = kind instanceof ErrorKind ? kind.error : undefined
  if (error.cause instanceof OperationError) operation ??= error.cause
  while (operation?.kind === 'CallbackError' && operation.cause instanceof OperationError) operation = operation.cause
  return operation
}

/** What a closure failed with, as the operation that called it reports it; an end that nobody may catch goes on as it is. */
export function callbackFailure(error: unknown): unknown {
  if (!(error instanceof EvaluationError)) return error
  const cause = innermost(error)
  if (!error.isCatchable || !cause.isCatchable) return error
  const operation = operationErrorOf(cause)
  return new OperationError('CallbackError', `Rhai callback execution failed: ${messageOf(error, cause)}`, {
    ...(operation === undefined ? {} : { reason: operation.reason }),
    cause: operation ?? error,
  })
}

function messageOf(error: EvaluationError, cause: EvaluationError): string {
  if (cause.kind !== 'ErrorRuntime' || !(cause.value instanceof RhaiMap)) return errorText(error)
  const text = mapText(cause.value)
  if (cause === error) return `${text}${positionText(error.position)}`
  // Crossed calls: Rhai's own nesting, with the readable text where it would print the map.
  return errorText(error).replace(errorText(cause), () => `${text}${positionText(cause.position)}`)
}

/** `source: kind: message`, with Rex's words for what is missing. */
function mapText(map: RhaiMap): string {
  const part = (key: string, missing: string): string => {
    const value: Value = map.peek(key)
    return value === undefined ? missing : toText(value)
  }
  const kind = map.peek('kind')
  const kindText = kind instanceof ErrorKind ? kind.name : 'Unknown'
  return `${part('source', 'Unknown')}: ${kindText}: ${part('message', 'No message available')}`
}
