// What of Python matches an ambiguous expression, or one that is made of untrusted text.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'
import { ambiguousMatches } from './matches.js'

const substitutions: readonly Sink[] = (['exponential-pattern', 'polynomial-pattern', 'searched-pattern'] as const).map(
  (is) => ({
    kind: 'call',
    what: 'a text in which an ambiguous expression is replaced',
    confidence: is === 'exponential-pattern' ? 'high' : 'medium',
    tier: is === 'searched-pattern' ? 'explore' : 'default',
    method: ['sub', 'subn'],
    arguments: [{ argument: 1 }],
    when: [{ argument: 'receiver', is }],
    isProven: true,
  }),
)

const sinks: readonly Sink[] = [
  ...ambiguousMatches(['test', 'search', 'findall', 'finditer', 'split'], ['match', 'fullmatch']),
  ...substitutions,
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
