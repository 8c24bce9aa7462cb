// CWE-306. No flow: the routes that change something are compared with one another, and the one that asks nobody who they are, among
// siblings that all do, is claimed. The comparison is `structure/unguarded-route.ts`.

import type { Rule } from '../../rule.js'
import { changingRoute, exportedAction, mountedRouter } from '../route-candidates.js'
import { java } from './java.js'
import { python } from './python.js'

export const missingAuthentication: Rule = {
  id: 'missing-authentication',
  aliases: [],
  weaknessClass: 'missing-authentication',
  cwe: ['CWE-306', 'CWE-862'],
  severity: 'high',
  title: 'Route without the check of who asks that its siblings have',
  summary: 'Whoever reaches the server does what only users may do.',
  recommendation:
    'Put the check of its siblings before the handler, or on the router before all routes; say in the code where a route is open on purpose.',
  candidates: [changingRoute, mountedRouter, exportedAction],
  languages: { java, python },
  taint: { sources: 'none', sinks: [] },
  structures: ['unguarded-route'],
}
