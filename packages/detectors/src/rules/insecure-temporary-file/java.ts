// Temporary files of Java that others can read or take first.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'a temporary folder that others can read',
    confidence: 'medium',
    callee: ['com.google.common.io#Files.createTempDir'],
    when: [],
    why: 'Every user of the machine can read what lies in it.',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'temporary file of Java',
    literals: ['/tmp', 'createTempDir', 'createTempFile', 'java.io.tmpdir', '/dev/shm', 'getTempDirectory', 'TMPDIR'],
    pattern:
      '"/(?:var/)?tmp\\b|\\bcreateTemp(?:Dir|File)\\(|java\\.io\\.tmpdir|"/dev/shm/|\\bgetTempDirectory|"TMPDIR"',
  },
]

export const java: LanguageRule = {
  recommendation: 'Use `Files.createTempFile` or `Files.createTempDirectory`, which make it for its owner only.',
  candidates,
  taint: { misuses },
  structures: ['predictable-file'],
}
