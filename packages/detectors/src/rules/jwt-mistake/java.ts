// Tokens that Java accepts without their signature.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why = 'A token whose signature is not verified can be written by anybody.'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'a token that is not verified',
    confidence: 'medium',
    callee: ['com.auth0.jwt#JWT.decode', 'com.auth0.jwt#JWT().decodeJwt'],
    when: [],
    unlessCalled: [{ method: ['verify'], when: [] }],
    why,
  },
  {
    kind: 'call',
    what: 'a token that is not verified',
    callee: [
      'io.jsonwebtoken#{Jwts.parser(),Jwts.parserBuilder(),JwtParser()}{,.*()}{,.*()}.{parse,parseClaimsJwt,parseUnsecuredClaims}',
    ],
    method: ['parseClaimsJwt', 'parseUnsecuredClaims'],
    when: [],
    why,
  },
  {
    kind: 'call',
    what: 'a verification that accepts unsigned tokens',
    callee: ['com.auth0.jwt.algorithms#Algorithm.none'],
    when: [],
    why,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'token that Java reads',
    literals: ['.parse', 'JWT.decode', 'Jwts.', 'parseClaims', 'Algorithm.none', 'JwtParser'],
    pattern: '\\bJWT\\.decode\\(|\\bJwts\\.parser|\\.parse\\w{0,20}\\(|\\bAlgorithm\\.none\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Read tokens with `JWT.require(algorithm).build().verify(token)` or `Jwts.parserBuilder().setSigningKey(key).build().parseClaimsJws(token)`.',
  candidates,
  taint: { misuses },
}
