// Codes of messages that Java compares letter by letter.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink, Source } from '../../taint/specification.js'

const code = 'a code that proves a message'
const ownSources: readonly Source[] = [
  { kind: 'symbol', symbol: 'javax.crypto#Mac().doFinal()', what: code },
  { kind: 'symbol', symbol: 'org.apache.commons.codec.digest#HmacUtils().{hmac,hmacHex}()', what: code },
  {
    kind: 'symbol',
    symbol: 'org.apache.commons.codec.digest#HmacUtils.{hmacSha256,hmacSha256Hex,hmacSha1Hex}()',
    what: code,
  },
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a comparison that ends at the first difference',
    confidence: 'medium',
    callee: ['java.util#Arrays.equals'],
    arguments: [{ argument: 'any' }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'code of a message of Java',
    literals: ['Mac', 'HmacUtils', 'doFinal'],
    pattern: '\\bMac\\.getInstance\\(|\\bHmacUtils\\b|\\.doFinal\\(',
  },
]

export const java: LanguageRule = {
  recommendation: 'Compare with `MessageDigest.isEqual`, which takes the same time for all.',
  candidates,
  taint: { ownSources, sinks },
}
