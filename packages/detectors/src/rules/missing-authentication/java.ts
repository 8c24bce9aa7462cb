// Controllers of Spring, resources of JAX-RS and servlets.

import type { LanguageRule } from '../../rule.js'
import { changingHandler } from '../route-candidates.js'

export const java: LanguageRule = {
  recommendation:
    'Ask for a user as its siblings do: in the chain of filters (`anyRequest().authenticated()` last), by the annotation of the class, or by the check in the method; say in the code where a route is open on purpose.',
  candidates: [changingHandler],
  taint: {},
  structures: ['unguarded-route'],
}
