// What of Java matches an ambiguous expression, or one that is made of untrusted text.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'

const kinds = [
  { is: 'exponential-pattern', what: 'an expression that takes exponential time', confidence: 'high' },
  { is: 'polynomial-pattern', what: 'an expression that takes quadratic time or more', confidence: 'medium' },
] as const

const matches: readonly Sink[] = kinds.flatMap(({ is, what, confidence }): Sink[] => [
  {
    kind: 'call',
    what: `a text matched by ${what}`,
    confidence,
    method: ['test', 'fullmatch', 'matcher', 'split'],
    arguments: [{ argument: 0 }],
    when: [{ argument: 'receiver', is }],
    isProven: true,
  },
  {
    kind: 'call',
    what: `a text matched by ${what}`,
    confidence,
    method: ['replace'],
    arguments: [{ argument: 'receiver' }],
    when: [{ argument: 0, is }],
    isProven: true,
  },
])

const sinks: readonly Sink[] = [
  ...matches,
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
