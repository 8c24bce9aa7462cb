// What of Java's frameworks is for development only.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'a log of every request with its headers',
    confidence: 'medium',
    callee: ['org.springframework.security.config.annotation.web.configuration#EnableWebSecurity'],
    when: [{ argument: 'named', path: ['debug'], is: 'truthy' }],
    why: 'It writes sessions and tokens of everybody into the log.',
  },
]

const candidates: readonly CandidatePattern[] = [
  { label: 'debugging of a Java server', literals: ['EnableWebSecurity'], pattern: '@EnableWebSecurity\\(' },
]

export const java: LanguageRule = {
  recommendation: 'Leave it off, or read it from a setting of the environment.',
  candidates,
  taint: { misuses },
}
