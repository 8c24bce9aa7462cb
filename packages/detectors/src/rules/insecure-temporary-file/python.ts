// Temporary files of Python whose names others can guess.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why =
  'Every user of the machine can put a link under that name beforehand, and what is written goes where it points.'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'a name for a temporary file that somebody else may take first',
    callee: ['tempfile#mktemp', 'os#{tempnam,tmpnam}'],
    when: [],
    why,
  },
  {
    kind: 'call',
    what: 'a temporary file whose name others can guess',
    confidence: 'medium',
    callee: ['global#open', 'io#open'],
    when: [
      { argument: 0, matches: '^/(?:var/)?tmp/[^/]+$' },
      { argument: 1, matches: '^[wa]' },
    ],
    why,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'temporary file of Python',
    literals: ['mktemp', 'tempnam', 'tmpnam', '/tmp/'],
    pattern: '\\b(?:mktemp|tempnam|tmpnam)\\(|["\']/(?:var/)?tmp/',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Use `tempfile.NamedTemporaryFile`, `tempfile.mkstemp` or `tempfile.TemporaryDirectory`, which make the file with a random name and for its owner only.',
  candidates,
  taint: { misuses },
}
