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
    what: 'a verification that accepts expired tokens',
    callee: ['jwt#decode', 'jose#jwt.decode'],
    when: [{ argument: 'named', path: ['options', 'verify_exp'], is: 'falsy' }],
    why: 'A token that was stolen once is good for ever.',
  },
  {
    kind: 'call',
    what: 'a token that is not verified',
    callee: ['jose#jwt.decode'],
    when: [{ argument: 'named', path: ['options', 'verify_signature'], is: 'falsy' }],
    why,
  },
  {
    kind: 'call',
    what: 'a verification that accepts unsigned tokens',
    callee: ['jwt#decode', 'jose#jwt.decode'],
    when: [{ argument: 'named', path: ['algorithms'], matches: '^none$' }],
    why,
  },
  ...[1, 'named' as const].map(
    (argument): Misuse => ({
      kind: 'call',
      what: 'a key of tokens in the code',
      callee: ['jwt#{encode,decode}', 'jose#jwt.{encode,decode}'],
      when: [argument === 'named' ? { argument, path: ['key'], is: 'literal' } : { argument, is: 'literal' }],
      why: 'Everybody who reads the code can write tokens that are accepted.',
    }),
  ),
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'token that Python reads',
    literals: ['jwt.decode', 'jwt.encode', 'verify_signature'],
    pattern: '\\bjwt\\.(?:de|en)code\\(|verify_signature',
  },
]

export const python: LanguageRule = {
  recommendation:
    "Read tokens with `jwt.decode(token, key, algorithms=['HS256'])`: with a key from the configuration, with exactly the algorithm in use, and without turning `verify_signature` off.",
  candidates,
  taint: { misuses },
}
