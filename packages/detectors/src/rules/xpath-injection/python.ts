// What of Python reads a text as an XPath expression.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'an XPath expression',
    callee: [
      'lxml#etree.{XPath,ETXPath}',
      'lxml#etree.{parse,fromstring,XML,HTML}(){,.getroot()}.{xpath,find,findall,findtext,iterfind}',
      'xml#etree.{ElementTree,cElementTree}.{parse,fromstring,XML}(){,.getroot()}.{find,findall,findtext,iterfind}',
      'elementpath#{select,iter_select,Selector}',
      'parsel#Selector().xpath',
    ],
    method: ['xpath'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'an XPath expression',
    callee: ['elementpath#{select,iter_select}'],
    arguments: [{ argument: 1 }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'XPath expression of Python',
    literals: ['.xpath(', 'XPath(', '.find(', '.findall(', '.findtext(', '.iterfind(', 'elementpath'],
    pattern: '\\.(?:xpath|find|findall|findtext|iterfind)\\(|\\b(?:ET)?XPath\\(|\\belementpath\\.',
  },
]

export const python: LanguageRule = {
  recommendation:
    "Give the value as a variable (`tree.xpath('//user[@name=$name]', name=name)`), or accept only values of a list or an anchored pattern.",
  candidates,
  taint: { sinks },
}
