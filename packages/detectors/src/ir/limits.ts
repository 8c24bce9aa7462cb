// Where the analysis gives up by itself: bounds on depth and work, so that hostile text costs a named failure.

import { CodedError } from '@sallyport/diagnostics'

export class LimitExceededError extends CodedError {}

export function limitExceeded(what: string): LimitExceededError {
  return new LimitExceededError({
    code: 'detectors/limit',
    message: `the analysis gives up: ${what}`,
    hint: 'exclude the file, or split it, if it is written by people',
  })
}
