// The errors of this package: faults in rules, never in the text under analysis, which may be anything.

import { CodedError } from '@sallyport/diagnostics'

export class PatternError extends CodedError {}

/** A pattern that may need more than linear time, or is none. */
export function patternRefused(pattern: string, fault: string): PatternError {
  return new PatternError({
    code: 'detectors/pattern-refused',
    message: `pattern \`${pattern}\` is refused: ${fault}`,
    hint: 'write it with single repetitions of sets that what follows can not match, and with a literal at its start',
  })
}
