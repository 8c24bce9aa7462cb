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
  {
    kind: 'call',
    what: 'a temporary file whose name others can guess',
    confidence: 'medium',
    callee: ['java.io#{FileOutputStream,FileWriter,PrintWriter,RandomAccessFile}', 'java.nio.file#{Path.of,Paths.get}'],
    when: [{ argument: 0, matches: '^/(?:var/)?tmp/[^/]+$' }],
    why: 'Every user of the machine can put a link under that name beforehand, and what is written goes where it points.',
  },
  {
    kind: 'call',
    what: 'a temporary file whose name others can guess',
    confidence: 'medium',
    callee: ['java.io#File'],
    when: [
      { argument: 0, matches: '^/(?:var/)?tmp/?$' },
      { argument: 1, is: 'literal' },
    ],
    why: 'Every user of the machine can put a link under that name beforehand, and what is written goes where it points.',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'temporary file of Java',
    literals: ['/tmp', 'createTempDir', 'createTempFile', 'java.io.tmpdir'],
    pattern: '"/(?:var/)?tmp\\b|\\bcreateTemp(?:Dir|File)\\(|java\\.io\\.tmpdir',
  },
]

export const java: LanguageRule = {
  recommendation: 'Use `Files.createTempFile` or `Files.createTempDirectory`, which make it for its owner only.',
  candidates,
  taint: { misuses },
}
