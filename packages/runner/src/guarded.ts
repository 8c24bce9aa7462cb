// Host code as a script meets it: what it gives is copied into script values, and its failures become the error maps that scripts
// know. A fault of ours is no error that a script can catch.

import {
  type CallContext,
  EvaluationError,
  Float,
  HostValue,
  RhaiArray,
  RhaiMap,
  ThrownValue,
  type Value,
} from '@sallyport/rhai'
import { AccessDeniedError } from './access-denied.js'
import { ErrorKind } from './handles/error-kind.js'
import { OperationError, PlainError } from './operation-error.js'
import type { FailureForm } from './operations/failure-form.js'
import { type Result, ScriptResult } from './operations/operation.js'
import type { Session } from './session.js'

/** Runs host code for a script: its errors become what scripts can catch; faults of ours end the run. */
export function guarded(
  session: Session | undefined,
  context: CallContext,
  act: () => Result,
  failsAs?: FailureForm,
): Value {
  const outer = session?.enter(context)
  try {
    return toScript(context, act())
  } catch (error) {
    if (isInterrupted(error)) throw new EvaluationError({ kind: 'ErrorTerminated', text: 'Script terminated' })
    if (error instanceof OperationError)
      throw failsAs === 'text' ? textError(error) : new ThrownValue(errorMap(error, failsAs))
    if (error instanceof PlainError) throw new ThrownValue(error.message, error.cause)
    throw error
  } finally {
    session?.leave(outer)
  }
}

/** Whoever ends the run at a question for approval means the whole script: no `catch` of it goes on. */
function isInterrupted(error: unknown): boolean {
  return error instanceof AccessDeniedError && error.denial.approval === 'interrupted'
}

/** What some helpers throw: the message alone. The failure goes along, unseen by the script, for the result of the run. */
function textError(error: OperationError): EvaluationError {
  const { message } = error
  return new EvaluationError({ kind: 'ErrorRuntime', text: `Runtime error: ${message}`, value: message, cause: error })
}

/** What a machine cannot do has one kind, whichever operation says it. */
function errorMap(error: OperationError, words?: ErrorWords): RhaiMap {
  const isTold = words !== undefined && (error.kind !== 'UnsupportedOperationError' || words.textOf !== undefined)
  const { source, kindOf, textOf } = isTold ? words : ownWords(error)
  return new RhaiMap(
    new Map<string, Value>([
      ['kind', new ErrorKind(source, kindOf(error), error)],
      ['message', textOf?.(error) ?? error.message],
      ['source', source],
    ]),
  )
}

type ErrorWords = Pick<Exclude<FailureForm, 'text'>, 'source' | 'kindOf' | 'textOf'>

function ownWords({ source, kind }: OperationError): ErrorWords {
  return { source, kindOf: () => kind }
}

/** Plain data as script values; sizes are charged before anything is built. */
export function toScript(context: CallContext, result: Result): Value {
  if (result === undefined || typeof result === 'boolean') return result
  if (typeof result === 'string') {
    context.chargeMemory(result.length * 2)
    return result
  }
  if (typeof result === 'number') {
    if (!Number.isSafeInteger(result)) throw new Error('an operation gave a number that is no exact INT')
    return result === 0 ? 0 : result
  }
  if (typeof result === 'bigint') return toInt(result)
  if (result instanceof HostValue || result instanceof Float) return result
  if (result instanceof ScriptResult) return result.value as Value
  if (Array.isArray(result)) {
    context.chargeMemory(result.length * 16)
    return new RhaiArray(result.map((item: Result) => toScript(context, item)))
  }
  if (result instanceof Map) {
    context.chargeMemory(result.size * 64)
    const entries = [...(result as ReadonlyMap<string, Result>)]
    return new RhaiMap(new Map(entries.map(([key, item]) => [key, toScript(context, item)])))
  }
  throw new Error('an operation gave what no script can hold')
}

function toInt(value: bigint): number | bigint {
  if (BigInt.asIntN(64, value) !== value)
    throw new PlainError('Return value conversion failed: out of range integral type conversion attempted')
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
}
