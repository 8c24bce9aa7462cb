// XML parsers of Java, which replace external entities unless they are told not to.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { RelatedCall, Sink } from '../../taint/specification.js'

const what = 'XML whose entities are replaced'
const factories =
  '{javax.xml.parsers#{DocumentBuilderFactory,SAXParserFactory}(),org.dom4j.io#SAXReader(),org.jdom{,2}.input#SAXBuilder(),org.xml.sax#XMLReader()}'

/** Calls that switch entities off, in the same function. */
const hardened: readonly RelatedCall[] = [
  {
    callee: [`${factories}.setFeature`],
    when: [
      { argument: 0, matches: 'disallow-doctype-decl' },
      { argument: 1, is: 'truthy' },
    ],
  },
  {
    callee: [`${factories}.setFeature`],
    when: [
      { argument: 0, matches: 'external-general-entities|external-parameter-entities|load-external-dtd' },
      { argument: 1, is: 'falsy' },
    ],
  },
  // From a table of features: which ones, only running it would tell.
  { callee: [`${factories}.setFeature`], when: [{ argument: 0, is: 'untold' }] },
  {
    callee: ['javax.xml.parsers#DocumentBuilderFactory().setExpandEntityReferences'],
    when: [{ argument: 0, is: 'falsy' }],
  },
  { method: ['setEntityResolver', 'setXMLResolver'], when: [] },
  { callee: ['javax.xml.stream#XMLInputFactory().setProperty'], when: [{ argument: 1, is: 'falsy' }] },
  {
    callee: [
      'javax.xml.{transform#TransformerFactory,parsers#DocumentBuilderFactory,validation#SchemaFactory}().setAttribute',
    ],
    when: [{ argument: 1, matches: '^$' }],
  },
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what,
    callee: [
      'javax.xml.parsers#{DocumentBuilder,SAXParser}().parse',
      'javax.xml.parsers#DocumentBuilderFactory(){,.newInstance()}.newDocumentBuilder().parse',
      'org.xml.sax#XMLReader().parse',
      'javax.xml.stream#XMLInputFactory().{createXMLStreamReader,createXMLEventReader}',
      'javax.xml.transform#{Transformer().transform,TransformerFactory().newTransformer}',
      'javax.xml.bind#Unmarshaller().unmarshal',
      'org.dom4j.io#SAXReader().read',
      'org.jdom{,2}.input#SAXBuilder().build',
      'org.apache.commons.digester{,3}#Digester().parse',
    ],
    arguments: [{ argument: 0 }],
    unlessCalled: hardened,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'XML parser of Java',
    literals: [
      'DocumentBuilder',
      'SAXParser',
      'XMLReader',
      'XMLInputFactory',
      'TransformerFactory',
      '.parse(',
      'createXML',
      'unmarshal',
      'SAXReader',
      'SAXBuilder',
      '.transform(',
      'newTransformer',
      'Digester',
    ],
    pattern:
      '\\b(?:DocumentBuilder|SAXParser|XMLReader|SAXReader|SAXBuilder|XMLInputFactory|TransformerFactory|Digester)\\w{0,8}\\b|\\.unmarshal\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Switch document types off before parsing, `factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true)`; of `XMLInputFactory` set `SUPPORT_DTD` to false.',
  candidates,
  taint: { sinks },
}
