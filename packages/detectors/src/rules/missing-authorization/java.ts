// Controllers of Spring, resources of JAX-RS and servlets.

import type { LanguageRule } from '../../rule.js'
import { changingHandler } from '../route-candidates.js'

export const java: LanguageRule = {
  recommendation:
    'Name the role that its siblings ask for: on the class (`@PreAuthorize`, `@RolesAllowed`), on the method, or for the path of the area in the chain of filters.',
  candidates: [changingHandler],
  taint: {},
  structures: ['unrestricted-route'],
}
