// What of Python reads a text as the filter or the name of an LDAP entry.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'

const searches = '{search,search_s,search_st,search_ext,search_ext_s}'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the filter of an LDAP search',
    callee: [`ldap#{initialize,open,ldapobject.LDAPObject}().${searches}`],
    method: ['search_s', 'search_st', 'search_ext_s', 'search_ext'],
    arguments: [{ argument: 0 }, { argument: 2 }, { argument: 'named', path: ['filterstr'] }],
  },
  {
    kind: 'call',
    what: 'the filter of an LDAP search',
    callee: [
      'ldap3#{Connection,core.connection.Connection}().search',
      'ldap3#Connection().extend.standard.paged_search',
    ],
    arguments: [
      { argument: 0 },
      { argument: 1 },
      { argument: 'named', path: ['search_filter'] },
      { argument: 'named', path: ['search_base'] },
    ],
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'it is escaped',
    callee: [
      'ldap#{filter.escape_filter_chars,filter.filter_format,dn.escape_dn_chars}',
      'ldap3#utils.conv.escape_filter_chars',
      'ldap3#utils.dn.escape_rdn',
    ],
    method: ['escape_filter_chars', 'escape_dn_chars', 'escape_rdn'],
  },
  { what: 'its signs are replaced', method: ['translate'], when: [{ argument: 0, maps: '()*' }] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'LDAP search of Python',
    literals: ['.search(', '.search_s(', '.search_ext', '.search_st('],
    pattern: '\\.(?:search|search_s|search_st|search_ext|search_ext_s)\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Escape the value with `ldap.filter.escape_filter_chars` or `ldap3.utils.conv.escape_filter_chars`, and parts of names with `escape_dn_chars` or `escape_rdn`.',
  candidates,
  taint: { sinks, sanitizers },
}
