// CWE-611. Source: what a request, a message or an upload brings; sink: a parser of XML that was told to replace entities or to load
// definitions. Most parsers of JavaScript do neither and can not be told to.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const parsers = 'libxmljs{,2}#{parseXml,parseXmlString,parseXmlAsync,parseXmlStringAsync,SaxParser,fromXml}'

export const xmlExternalEntity: Rule = {
  id: 'xml-external-entity',
  aliases: ['xxe'],
  weaknessClass: 'xml-external-entity',
  cwe: ['CWE-611'],
  severity: 'high',
  title: 'XML that reads files or addresses',
  summary:
    'A document can name files of the server and addresses behind the firewall; the parser reads them into the answer.',
  recommendation:
    'Leave `noent`, `dtdload` and `replaceEntities` off, or read the document with a parser that knows no external entities (`fast-xml-parser`, `xml2js`).',
  candidates: [
    {
      label: 'parser that replaces entities',
      literals: ['noent', 'dtdload', 'replaceEntities', 'dtdvalid'],
      pattern: '\\b(?:noent|dtdload|dtdvalid|replaceEntities)\\s*:\\s*(?:true|1)',
    },
    {
      label: 'parser with options',
      literals: ['libxmljs', 'libxml2-wasm'],
      pattern: '[\'"](?:libxmljs2?|libxml2-wasm)[\'"]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    sinks: [
      ...['noent', 'dtdload', 'replaceEntities'].map((option) => ({
        kind: 'call' as const,
        what: 'XML whose entities are replaced',
        callee: [parsers],
        arguments: [{ argument: 0 }],
        when: [{ argument: 1, path: [option], is: 'truthy' as const }],
      })),
    ],
    validators: ['equality', 'membership'],
  },
}
