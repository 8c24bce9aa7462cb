// What of Java matches an ambiguous expression, or one that is made of untrusted text.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'
import { ambiguousMatches } from './matches.js'

const sinks: readonly Sink[] = [
  ...ambiguousMatches(['test', 'split'], ['fullmatch', 'matcher']),
  {
    kind: 'call',
    what: 'the text of a regular expression',
    callee: ['java.util.regex#Pattern.{compile,matches}'],
    method: ['replaceAll', 'replaceFirst', 'matches'],
    arguments: [{ argument: 0 }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: 'it is escaped for an expression', callee: ['java.util.regex#Pattern.quote'], method: ['quote'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'expression of Java',
    literals: ['.replaceFirst(', 'Pattern.', '.matches(', '.replaceAll(', '.matcher(', '.split('],
    pattern: '\\bPattern\\.(?:compile|matches)\\(|\\.(?:matches|replaceAll|replaceFirst|matcher|split)\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Write the expression so that each text can be read in one way (possessive `++`, no repetition in a repetition), bound the length of the text before it, or match with RE2/J; put text from outside into an expression only through `Pattern.quote`.',
  candidates,
  taint: { sinks, sanitizers },
}
