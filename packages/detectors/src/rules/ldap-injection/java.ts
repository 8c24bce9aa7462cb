// What of Java asks a directory: JNDI and Spring's LDAP, UnboundID.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'

const contexts =
  '{javax.naming.directory#{DirContext,InitialDirContext},javax.naming.ldap#{LdapContext,InitialLdapContext},javax.naming.event#EventDirContext}()'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the filter of an LDAP search',
    callee: [`${contexts}.search`],
    arguments: [{ argument: 0 }, { argument: 1 }],
  },
  {
    kind: 'call',
    what: 'the filter of an LDAP search',
    callee: [
      'org.springframework.ldap.core#{LdapTemplate,LdapOperations}().{search,searchForObject,find,findOne,authenticate,lookup}',
      'com.unboundid.ldap.sdk#LDAPConnection().{search,searchForEntry}',
    ],
    arguments: [{ argument: 0 }, { argument: 1 }],
  },
  {
    kind: 'call',
    what: 'the filter of an LDAP search',
    callee: ['com.unboundid.ldap.sdk#Filter.create'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the filter of an LDAP search',
    callee: ['org.springframework.ldap.query#LdapQueryBuilder.query(){,.base(),.attributes()}.filter'],
    arguments: [{ argument: 0 }],
    unless: [{ argument: 1, is: 'present' }],
  },
  {
    kind: 'call',
    what: 'a name in a directory',
    callee: [`${contexts}.{lookup,getAttributes,bind,rebind,createSubcontext}`],
    arguments: [{ argument: 0 }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'it is escaped',
    callee: [
      'org.springframework.ldap.support#{LdapEncoder,LdapUtils}.{filterEncode,nameEncode}',
      'org.springframework.security.ldap#LdapEncoder.filterEncode',
      'com.unboundid.ldap.sdk#Filter.{encodeValue,createEqualityFilter}',
      'org.owasp.esapi#ESAPI.encoder().{encodeForLDAP,encodeForDN}',
      'javax.naming.ldap#Rdn.escapeValue',
    ],
    method: [
      'filterEncode',
      'nameEncode',
      'encodeForLDAP',
      'encodeForDN',
      'escapeLdap',
      'escapeLDAPSearchFilter',
      'encodeValue',
    ],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'LDAP search of Java',
    literals: [
      '.search',
      '.search(',
      'DirContext',
      'LdapContext',
      'LdapTemplate',
      'ldapTemplate',
      'LDAPConnection',
      'LdapQueryBuilder',
      'Filter.create',
    ],
    pattern:
      '\\.search(?:For\\w{1,8})?\\(|\\b\\w{0,10}(?:DirContext|LdapContext)\\b|\\b[lL]dapTemplate\\b|\\bFilter\\.create\\(|\\bLdapQueryBuilder\\b',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Give the value as an argument of the filter (`search(name, "(uid={0})", new Object[] { uid }, controls)`), or escape it with `LdapEncoder.filterEncode`, and parts of names with `LdapEncoder.nameEncode`.',
  candidates,
  taint: { sinks, sanitizers },
}
