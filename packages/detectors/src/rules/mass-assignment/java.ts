// Entities of Java that are bound to a request as a whole and stored.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink, Source } from '../../taint/specification.js'

const ownSources: readonly Source[] = [{ kind: 'symbol', symbol: 'java:Bean', what: 'a record that the request fills' }]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a record that is stored',
    confidence: 'medium',
    callee: [
      '{javax,jakarta}.persistence#EntityManager().{persist,merge}',
      'org.hibernate#Session().{save,saveOrUpdate,persist,merge,update}',
    ],
    method: ['save', 'saveAndFlush', 'saveAll', 'persist', 'merge', 'insert'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the fields of a record',
    confidence: 'medium',
    callee: [
      'org.springframework.beans#BeanUtils.copyProperties',
      'org.apache.commons.beanutils#BeanUtils.{copyProperties,populate}',
    ],
    arguments: [{ argument: 0 }, { argument: 1 }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'entity that a request fills',
    literals: ['RequestBody', 'ModelAttribute', 'populate(', 'copyProperties('],
    pattern: '@(?:RequestBody|ModelAttribute)\\b|\\b(?:populate|copyProperties)\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Bind the request to a record with the fields that may be set, and copy these into the entity; or name them with `setAllowedFields` of `WebDataBinder`.',
  candidates,
  taint: { sources: 'none', ownSources, sinks },
}
