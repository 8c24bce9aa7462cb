// Where the analysis gives up by itself: bounds on depth and work, so that hostile text costs a named failure.

import { CodedError, isNativeOverflow } from '@sallyport/diagnostics'

export class LimitExceededError extends CodedError {}

export function limitExceeded(what: string): LimitExceededError {
  return new LimitExceededError({
    code: 'detectors/limit',
    message: `the analysis gives up: ${what}`,
    hint: 'exclude the file, or split it, if it is written by people',
  })
}

/** @throws the error itself, where it is none of a text that is too large or too deep. */
export function failureOf(error: unknown): { readonly kind: 'failed'; readonly reason: string } {
  if (error instanceof LimitExceededError) return { kind: 'failed', reason: error.message }
  if (isNativeOverflow(error)) return { kind: 'failed', reason: 'nested deeper than the analysis can follow' }
  throw error
}
