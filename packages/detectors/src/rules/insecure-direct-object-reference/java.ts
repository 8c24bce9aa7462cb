// Objects that controllers of Spring and resources of JAX-RS find by an id of the path.

import type { LanguageRule } from '../../rule.js'

export const java: LanguageRule = {
  recommendation:
    'Find it by its id and by the user together (`findByIdAndOwner`), or compare its owner with the user before it is used.',
  candidates: [
    {
      label: 'object that is found by an id of the path',
      literals: ['PathVariable', 'PathParam', 'RequestParam', 'QueryParam'],
      pattern: '@(?:PathVariable|PathParam|RequestParam|QueryParam)\\b[^;{}]{0,60}\\b\\w*[iI]d\\b',
    },
  ],
  taint: {},
  structures: ['object-of-another'],
}
