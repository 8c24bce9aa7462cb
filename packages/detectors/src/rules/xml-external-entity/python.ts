// XML of Python that reads what a document names: lxml where it may load, and the parsers of the standard library that are told to.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'XML whose entities are replaced',
    callee: [
      'lxml#etree.{parse,fromstring,XML,iterparse,fromstringlist}',
      'lxml#{objectify.parse,objectify.fromstring}',
    ],
    arguments: [{ argument: 0 }],
    when: [{ argument: 'named', path: ['resolve_entities'], is: 'truthy' }],
  },
  {
    kind: 'call',
    what: 'XML whose entities are replaced',
    callee: ['lxml#etree.{parse,fromstring,XML,fromstringlist}', 'lxml#{objectify.parse,objectify.fromstring}'],
    arguments: [{ argument: 0 }],
    onlyCalled: [
      { callee: ['lxml#etree.XMLParser'], when: [{ argument: 'named', path: ['resolve_entities'], is: 'truthy' }] },
      { callee: ['lxml#etree.XMLParser'], when: [{ argument: 'named', path: ['no_network'], is: 'falsy' }] },
      { callee: ['lxml#etree.XMLParser'], when: [{ argument: 'named', path: ['load_dtd'], is: 'truthy' }] },
    ],
  },
  {
    kind: 'call',
    what: 'XML whose entities are replaced',
    callee: [
      'xml#sax.make_parser().parse',
      'xml#sax.{parse,parseString}',
      'xml#dom.{minidom,pulldom}.{parse,parseString}',
    ],
    arguments: [{ argument: 0 }],
    onlyCalled: [
      {
        callee: ['xml#sax.make_parser().setFeature'],
        when: [
          { argument: 0, symbol: 'xml#sax.handler.feature_external_ges' },
          { argument: 1, is: 'truthy' },
        ],
      },
    ],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'XML parser of Python',
    literals: ['etree', 'objectify', 'sax', 'minidom', 'pulldom'],
    pattern:
      '\\b(?:etree|objectify|sax|minidom|pulldom)\\.(?:parse\\w{0,8}|fromstring\\w{0,4}|XML|iterparse|make_parser|XMLParser)\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Read the document with `defusedxml`, or with `lxml.etree.XMLParser(resolve_entities=False, no_network=True)`, and leave external entities of `xml.sax` off.',
  candidates,
  taint: { sinks },
}
