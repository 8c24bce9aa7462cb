// What Java keeps in a session: a value of the request that later code takes for its own.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'what a session holds as its own',
    confidence: 'medium',
    callee: ['servlet:Session.{setAttribute,putValue}'],
    arguments: [{ argument: 0 }, { argument: 1 }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'value that a session of Java keeps',
    literals: ['setAttribute', 'putValue'],
    pattern: '\\.(?:setAttribute|putValue)\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Check the value before the session keeps it: look it up in your own records or in a list of the allowed ones, and store what was found there.',
  candidates,
  taint: { sinks },
}
