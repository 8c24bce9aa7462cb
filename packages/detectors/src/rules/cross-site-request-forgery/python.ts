// Views of Django that are taken out of the check for tokens. Interfaces for programs do so on purpose: a hint for a patient reader.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'a view that asks for no token',
    confidence: 'low',
    tier: 'explore',
    callee: ['django#views.decorators.csrf.csrf_exempt'],
    when: [],
    why: 'A page of another site can send it a form in the name of whoever is signed in.',
  },
  {
    kind: 'property',
    what: 'forms that ask for no token',
    confidence: 'medium',
    property: '^WTF_CSRF_ENABLED$',
    value: '^false$',
    why: 'A page of another site can send them in the name of whoever is signed in.',
    // Tests send forms without one.
    unlessNamed: 'test',
  },
]

const candidates: readonly CandidatePattern[] = [
  { label: 'forms without tokens', literals: ['WTF_CSRF_ENABLED'], pattern: '\\bWTF_CSRF_ENABLED\\b' },
  { label: 'view without a token', literals: ['csrf_exempt'], pattern: '@\\s*csrf_exempt\\b|\\bcsrf_exempt\\(' },
]

export const python: LanguageRule = {
  recommendation:
    'Leave `CsrfViewMiddleware` on and `csrf_exempt` away where the session of a browser says who asks; a webhook should check a signature.',
  candidates,
  structures: ['forgeable-request'],
  taint: { misuses },
}
