// CWE-639. No flow: an object is found by an id of the request for whoever asks, where the other routes of the same store tie it to
// the user of the session. The comparison is `structure/object-of-another.ts`.

import type { Rule } from '../../rule.js'
import { exportedAction } from '../route-candidates.js'
import { java } from './java.js'
import { python } from './python.js'

export const insecureDirectObjectReference: Rule = {
  id: 'insecure-direct-object-reference',
  aliases: [],
  weaknessClass: 'insecure-direct-object-reference',
  cwe: ['CWE-639', 'CWE-284'],
  severity: 'high',
  title: 'Object of another user by its id',
  summary: 'One user reads or changes what belongs to another, by sending another id.',
  recommendation:
    'Find it by its id and by the user of the session together, or compare its owner with that user before it is used.',
  candidates: [
    exportedAction,
    {
      label: 'object that is found by an id of the request',
      literals: ['findBy', 'findOne', 'findUnique', 'findFirst', 'params'],
      pattern:
        '\\.find(?:ById|ByPk|One|Unique|First)\\w{0,20}\\(|\\.(?:update|delete|destroy|remove)\\w{0,10}\\([^;]{0,80}\\bparams\\b',
    },
    {
      label: 'row that is found by its id',
      literals: ['where', 'WHERE'],
      pattern: '\\b(?:where|WHERE)\\s{1,20}(?:\\w{1,30}\\.)?(?:\\w{1,30}_)?id\\s?=\\s?[$?:@]',
    },
  ],
  languages: { java, python },
  taint: { sources: 'none', sinks: [] },
  structures: ['object-of-another'],
}
