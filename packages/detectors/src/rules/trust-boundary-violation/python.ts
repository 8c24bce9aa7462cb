// What of Python's frameworks says who somebody is: the session.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Validator } from '../../taint/specification.js'

const privilege =
  'is_?admin|is_?staff|is_?super_?user|is_?moderator|admin|roles?|permissions?|scopes?|privileges?|access_?level|user_?role'
const identity = 'user_?id|uid|account_?id|tenant_?id|org(?:anization)?_?id|impersonat\\w*'
/** What the user may well choose: the next page, the language, what they looked for. */
const ownChoice =
  'next|redirect|return|referr?er|lang|locale|theme|time_?zone|tz|csrf|state|nonce|flash|message|error|search|query|filter|sort|order|page|cart|basket|form'
const object = ['flask#{session,globals.session}', 'quart#session', 'py:Request.session', 'py:Request.user']

const sinks: readonly Sink[] = [
  { kind: 'property', what: 'what the session says its user may do', property: `^(?:${privilege})$`, object },
  {
    kind: 'property',
    what: 'who the session says its user is',
    confidence: 'medium',
    property: `^(?:${identity})$`,
    object,
  },
  {
    kind: 'property',
    what: 'what the session holds as its own',
    confidence: 'low',
    property: `^(?!(?:${privilege}|${identity})$)(?!.*(?:${ownChoice})).+`,
    object: ['flask#{session,globals.session}', 'quart#session', 'py:Request.session'],
  },
]

const keys: readonly Sink[] = [
  {
    kind: 'dynamic-key',
    what: 'the name of what the session holds',
    confidence: 'medium',
    string: 'start',
    object,
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'it is looked up',
    method: [
      'get_or_404',
      'get_object_or_404',
      'first',
      'one',
      'one_or_none',
      'scalar',
      'fetchone',
      'authenticate',
      'verify',
    ],
  },
]

/** Who proves with a password who they are may be kept as that. */
const validators: readonly Validator[] = [0, 1].map((argument) => ({
  what: 'a check of who it is',
  method: [
    ...['verify', 'authenticate', 'login', 'sign_in', 'check_password', 'check_password_hash', 'verify_password'],
    ...['check_credentials', 'verify_credentials', 'check_login', 'valid_login', 'validate_user', 'verify_user'],
  ],
  argument,
  safeWhen: 'truthy',
}))

const candidates: readonly CandidatePattern[] = [
  {
    label: 'property of a session of Python that is set',
    literals: ['session['],
    pattern: '\\bsession\\[(?:["\'][\\w .-]{1,60}["\']|[A-Za-z_][\\w.]{0,60})\\]\\s*=',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Take what a session says about its user from your own records: look the user up, and store what was found there.',
  candidates,
  taint: { sinks: [...sinks, ...keys], sanitizers, validators },
}
