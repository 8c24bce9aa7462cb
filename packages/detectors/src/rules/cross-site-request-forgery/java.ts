// Spring Security where it asks for no token although the session of a browser says who asks, and changes that a link makes.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse, RelatedCall } from '../../taint/specification.js'

const why = 'A page of another site can send a form in the name of whoever is signed in.'
const http = 'org.springframework.security.config.annotation.web.builders#HttpSecurity()'
/** A session that a browser keeps: what makes a forged form dangerous. */
const sessions: readonly RelatedCall[] = [{ method: ['formLogin', 'rememberMe', 'oauth2Login'], when: [] }]

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'forms that ask for no token',
    confidence: 'medium',
    callee: [
      `${http}.csrf().disable`,
      'org.springframework.security.config.annotation.web.configurers#CsrfConfigurer().disable',
    ],
    method: ['disable'],
    receiver: 'csrf(\\(\\))?$',
    when: [],
    onlyCalled: sessions,
    why,
  },
  {
    kind: 'call',
    what: 'forms that ask for no token',
    confidence: 'medium',
    callee: [`${http}.csrf`],
    method: ['csrf'],
    when: [
      {
        argument: 0,
        symbol:
          'org.springframework.security.config.annotation.web.configurers#{AbstractHttpConfigurer,CsrfConfigurer}.disable',
      },
    ],
    onlyCalled: sessions,
    why,
  },
  {
    kind: 'call',
    what: 'paths whose forms ask for no token',
    confidence: 'medium',
    method: ['ignoringRequestMatchers', 'ignoringAntMatchers'],
    when: [{ argument: 0, matches: '^/\\*\\*?$' }],
    why,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'form without a token',
    literals: ['csrf'],
    pattern: '\\bcsrf\\b',
  },
  {
    label: 'link that changes something',
    literals: ['GetMapping', 'RequestMapping'],
    pattern:
      '@(?:Get|Request)Mapping\\([^)]{0,120}\\b(?:delete|remove|drop|destroy|cancel|approve|reject|revoke|transfer|block|unblock|ban|disable|enable|deactivate|activate|close|archive|promote)\\b',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Leave the protection on where a session says who asks, and take out single paths of webhooks that check a signature; an API that is asked with a token in a header should be `STATELESS`.',
  candidates,
  taint: { misuses },
  structures: ['forgeable-request'],
}
