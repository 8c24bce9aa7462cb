// CWE-643. Source: what a request or message brings; sink: the text of an XPath expression. Variables of the library keep a value apart.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const xpathInjection: Rule = {
  id: 'xpath-injection',
  aliases: [],
  weaknessClass: 'xpath-injection',
  cwe: ['CWE-643'],
  severity: 'high',
  title: 'XPath built from untrusted data',
  summary:
    'With a quote, a request changes the expression: it signs in without a password, or reads the whole document bit by bit.',
  recommendation:
    'Give the value as a variable (`xpath.parse("//user[name=$name]").select({ node, variables: { name } })`), or accept only values of a list or an anchored pattern.',
  candidates: [
    {
      label: 'expression that is not constant',
      literals: ['xpath', 'select', 'evaluate', 'findElement'],
      pattern:
        '\\b(?:xpath\\.\\w{1,30}|select1?|evaluate\\w{0,30}|findElements?)\\(\\s*(?:`[^`]*\\$\\{|[A-Za-z_]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    signs: "'",
    sinks: [
      {
        kind: 'call',
        what: 'an XPath expression',
        callee: [
          'xpath#{select,select1,evaluate,parse,selectWithResolver}',
          'xpath#useNamespaces()',
          'global#document.evaluate',
          'xpath.js#',
          'libxmljs{,2}#{parseXml,parseXmlString}().{get,find}',
          '{fontoxpath}#{evaluateXPath,evaluateXPathToNodes,evaluateXPathToString,evaluateXPathToBoolean,evaluateXPathToFirstNode,evaluateXPathToStrings,evaluateXPathToNumber}',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'an XPath expression',
        callee: ['xpath.js#', 'xpath-html#fromPageSource().findElement{,s}'],
        arguments: [{ argument: 1 }],
      },
    ],
    sanitizers: [
      {
        what: 'quotes are removed',
        method: ['replace', 'replaceAll'],
        when: [{ argument: 0, matches: '[\'"]|\\[\\^|\\\\W' }],
      },
      { what: 'it is hashed', method: ['digest'] },
      {
        what: 'it is encoded',
        callee: ['global#encodeURIComponent'],
        method: ['escapeXpath', 'escapeXPath', 'xpathEscape'],
      },
    ],
  },
}
