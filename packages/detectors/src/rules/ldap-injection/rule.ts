// CWE-90. Source: what a request or message brings; sink: the filter or the name of a search in a directory. Filters that are built as
// objects keep a value apart.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const client = '{ldapjs#createClient(),ldapts#Client(),ldapjs-client#(),@ldapjs/client#{,createClient()}}'

export const ldapInjection: Rule = {
  id: 'ldap-injection',
  aliases: [],
  weaknessClass: 'ldap-injection',
  cwe: ['CWE-90'],
  severity: 'high',
  title: 'LDAP filter built from untrusted data',
  summary:
    'With `*` and brackets, a request changes the search: it signs in as somebody else, or reads entries that it may not see.',
  recommendation:
    'Escape the value (`ldap-escape`), or build the filter of objects (`new EqualityFilter({ attribute, value })`), which keep it apart.',
  candidates: [
    {
      label: 'filter with a value in its text',
      literals: ['=${', "='", '="', 'uid=', 'cn=', 'ou=', 'dn=', 'mail='],
      pattern:
        '\\([&|]?\\(?\\w{1,40}=(?:\\$\\{|[\'"]\\s{0,4}\\+)|[\'"`](?:uid|cn|ou|dn|mail)=(?:\\$\\{|[\'"]\\s{0,4}\\+)',
    },
    {
      label: 'search in a directory',
      literals: ['ldap', 'activedirectory'],
      ignoresCase: true,
      pattern: '[\'"](?:@ldapjs/client|ldapjs|ldapts|ldapjs-client|activedirectory2?)[\'"]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    signs: '()*',
    sinks: [
      {
        kind: 'call',
        what: 'the filter of a search in a directory',
        callee: [`${client}.{search,searchPaginated}`],
        arguments: [{ argument: 1, path: ['filter'] }],
      },
      {
        kind: 'call',
        what: 'the name of an entry of a directory',
        callee: [`${client}.{search,bind,modify,del,add,compare,modifyDN,searchPaginated}`],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the text of a filter',
        callee: ['{ldapjs,ldapts,@ldapjs/filter}#{parseFilter,parseString,FilterParser.parseString}'],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the filter of a search in a directory',
        callee: ['activedirectory{,2}#().{find,findUsers,findGroups}'],
        arguments: [{ argument: 0 }, { argument: 0, path: ['filter'] }],
      },
    ],
    sanitizers: [
      {
        what: 'it is escaped for a filter',
        callee: [
          'ldap-escape#{filter,dn}',
          'ldapts#Filter.escape',
          'ldapts#escapeFilter{,Value}',
          'ldapjs#{escapeFilter,escape}',
        ],
        method: [
          'escapeLdap',
          'escapeLDAP',
          'ldapEscape',
          'escapeFilter',
          'escapeFilterValue',
          'escapeDN',
          'sanitizeLdap',
          'escapeLdapFilter',
        ],
      },
      {
        what: 'signs with a meaning are replaced',
        method: ['replace', 'replaceAll'],
        when: [{ argument: 0, matches: '\\\\\\*|\\(|\\[\\^|\\\\W' }],
      },
      { what: 'it is hashed', method: ['digest'] },
    ],
  },
}
