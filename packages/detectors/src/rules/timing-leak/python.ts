// Codes of messages that Python computes, compared with `==`.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Source } from '../../taint/specification.js'

const ownSources: readonly Source[] = [
  { kind: 'symbol', symbol: 'hmac#{new,HMAC}().{hexdigest,digest}()', what: 'a code that proves a message' },
  { kind: 'symbol', symbol: 'hmac#digest()', what: 'a code that proves a message' },
]

const candidates: readonly CandidatePattern[] = [
  { label: 'code of a message of Python', literals: ['hmac.'], pattern: '\\bhmac\\.(?:new|digest|HMAC)\\(' },
]

export const python: LanguageRule = {
  recommendation:
    'Compare with `hmac.compare_digest` (or `secrets.compare_digest`), which takes the same time for all.',
  candidates,
  taint: { ownSources },
}
