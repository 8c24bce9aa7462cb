// CWE-862. No flow: a route without the check of a role that the other changes of its resource, or the other routes of its
// administration, have. The comparison is `structure/unrestricted-route.ts`.

import type { Rule } from '../../rule.js'
import { changingRoute, exportedAction, mountedRouter } from '../route-candidates.js'
import { java } from './java.js'
import { python } from './python.js'

export const missingAuthorization: Rule = {
  id: 'missing-authorization',
  aliases: [],
  weaknessClass: 'missing-authorization',
  cwe: ['CWE-862', 'CWE-285'],
  severity: 'high',
  title: 'Route without the check of a role that its siblings have',
  summary: 'Every user who is signed in does what only some may do.',
  recommendation:
    'Put the check of a role that its siblings have before the handler, or on the router before all routes of the area.',
  preconditions: ['the attacker is signed in, as any user'],
  candidates: [changingRoute, mountedRouter, exportedAction],
  languages: { java, python },
  taint: { sources: 'none', sinks: [] },
  structures: ['unrestricted-route'],
}
