// What of Python matches an ambiguous expression, or one that is made of untrusted text.

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
    method: ['test', 'match', 'fullmatch', 'search', 'findall', 'finditer', 'split'],
    arguments: [{ argument: 0 }],
    when: [{ argument: 'receiver', is }],
    isProven: true,
  },
  {
    kind: 'call',
    what: `a text matched by ${what}`,
    confidence,
    method: ['sub', 'subn'],
    arguments: [{ argument: 1 }],
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
    callee: ['{re,regex}#{compile,match,fullmatch,search,findall,finditer,split,sub,subn}'],
    arguments: [{ argument: 0 }],
  },
]

const sanitizers: readonly Sanitizer[] = [{ what: 'it is escaped for an expression', callee: ['{re,regex}#escape'] }]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'expression of Python that is not constant',
    literals: ['re.', 'regex.'],
    pattern:
      '\\b(?:re|regex)\\.(?:compile|match|fullmatch|search|findall|finditer|split|subn?)\\(\\s*(?:[A-Za-z_]\\w*[\\s,).+[]|r?f["\'])',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Write the expression so that each text can be read in one way (no repetition in a repetition, no neighbours that take the same characters), bound the length of the text before it, or match with a linear engine (`google-re2`); put text from outside into an expression only through `re.escape`.',
  candidates,
  taint: { sinks, sanitizers },
}
