// Keys that stand in the code of a Java program.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why = 'Everybody who reads the code, or what is built from it, has the key.'

const makers = [
  'javax.crypto.spec#{SecretKeySpec,DESKeySpec,DESedeKeySpec}',
  'io.jsonwebtoken.security#Keys.hmacShaKeyFor',
]

const misuses: readonly Misuse[] = [
  ...(['literal', 'constant'] as const).map(
    (is): Misuse => ({ kind: 'call', what: 'a key in the code', callee: makers, when: [{ argument: 0, is }], why }),
  ),
  {
    kind: 'call',
    what: 'a password of a key in the code',
    callee: ['javax.crypto.spec#PBEKeySpec'],
    when: [{ argument: 0, is: 'literal' }],
    why,
  },
  {
    kind: 'call',
    what: 'a key in the code',
    callee: [
      'io.jsonwebtoken#Jwts.{builder,parser,parserBuilder}().{signWith,setSigningKey}',
      'com.auth0.jwt.algorithms#Algorithm.{HMAC256,HMAC384,HMAC512}',
    ],
    when: [{ argument: 0, is: 'literal' }],
    why,
  },
  {
    kind: 'call',
    what: 'a key in the code',
    callee: ['io.jsonwebtoken#Jwts.{builder,parser,parserBuilder}().signWith'],
    when: [{ argument: 1, is: 'literal' }],
    why,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'key of a Java program',
    literals: [
      'hmacShaKeyFor',
      'SecretKeySpec',
      'Keys.hmacShaKeyFor',
      'signWith',
      'setSigningKey',
      'Algorithm.HMAC',
      'PBEKeySpec',
      'DESKeySpec',
      'IvParameterSpec',
    ],
    pattern:
      '\\b(?:SecretKeySpec|PBEKeySpec|DESKeySpec)\\(|\\bhmacShaKeyFor\\(|\\.(?:signWith|setSigningKey)\\(|\\bAlgorithm\\.HMAC\\d{3}\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Read the key from a key store, a secret store or the environment, and make a new one: history keeps the old one.',
  candidates,
  taint: { misuses },
}
