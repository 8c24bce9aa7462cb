// Tokens that Python accepts without their signature.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why = 'A token whose signature is not verified can be written by anybody.'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'a token that is not verified',
    callee: ['jwt#decode'],
    when: [{ argument: 'named', path: ['options', 'verify_signature'], is: 'falsy' }],
    why,
  },
  {
    kind: 'call',
    what: 'a token that is not verified',
    callee: ['jwt#decode'],
    when: [{ argument: 'named', path: ['verify'], is: 'falsy' }],
    why,
  },
  {
    kind: 'call',
    what: 'a verification that accepts unsigned tokens',
    callee: ['jwt#decode', 'jose#jwt.decode'],
    when: [{ argument: 'named', path: ['algorithms'], matches: '^none$' }],
    why,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'token that Python reads',
    literals: ['jwt.decode', 'verify_signature'],
    pattern: '\\bjwt\\.decode\\s*\\(|verify_signature',
  },
]

export const python: LanguageRule = { candidates, taint: { misuses } }
