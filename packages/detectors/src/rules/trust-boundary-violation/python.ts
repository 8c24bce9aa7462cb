// What of Python's frameworks says who somebody is: the session.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'

const privilege =
  'is_?admin|is_?staff|is_?super_?user|is_?moderator|admin|roles?|permissions?|scopes?|privileges?|access_?level|user_?role'
const identity = 'user_?id|uid|account_?id|tenant_?id|org(?:anization)?_?id|impersonat\\w*'
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

const candidates: readonly CandidatePattern[] = [
  {
    label: 'property of a session of Python that is set',
    literals: ['session['],
    pattern: `\\bsession\\[(?:["'](?:${privilege}|${identity})["']|[A-Za-z_][\\w.]{0,60})\\]\\s*=`,
  },
]

export const python: LanguageRule = {
  recommendation:
    'Take what a session says about its user from your own records: look the user up, and store what was found there.',
  candidates,
  taint: { sinks: [...sinks, ...keys], sanitizers },
}
