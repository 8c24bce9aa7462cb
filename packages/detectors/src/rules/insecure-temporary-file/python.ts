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
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'temporary file of Python',
    literals: ['mktemp', 'tempnam', 'tmpnam', '/tmp', 'gettempdir', '/dev/shm', 'TMPDIR'],
    pattern: '\\b(?:mktemp|tempnam|tmpnam|gettempdir)\\(|["\']/(?:(?:var/)?tmp|dev/shm)\\b|\\bTMPDIR\\b',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Use `tempfile.NamedTemporaryFile`, `tempfile.mkstemp` or `tempfile.TemporaryDirectory`, which make the file with a random name and for its owner only.',
  candidates,
  structures: ['predictable-file'],
  taint: { misuses },
}
