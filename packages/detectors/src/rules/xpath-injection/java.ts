// What of Java reads a text as an XPath expression.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'an XPath expression',
    callee: [
      'javax.xml.xpath#XPath().{evaluate,compile,evaluateExpression}',
      'javax.xml.xpath#XPathFactory{(),.newInstance()}.newXPath().{evaluate,compile}',
      'org.jaxen.dom#DOMXPath',
      'org.jaxen#XPath',
      'org.dom4j#{Document,Node,Element}().{selectNodes,selectSingleNode,createXPath,valueOf}',
      'org.jdom{,2}.xpath#{XPath.newInstance,XPath.selectNodes,XPathFactory.instance().compile}',
      'org.apache.xpath#XPathAPI.{selectNodeList,selectSingleNode,eval}',
    ],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'an XPath expression',
    callee: ['org.apache.xpath#XPathAPI.{selectNodeList,selectSingleNode,eval}'],
    arguments: [{ argument: 1 }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'XPath expression of Java',
    literals: ['XPath', 'xpath', 'selectNodes', 'selectSingleNode', '.evaluate('],
    pattern: '\\bXPath\\w{0,12}\\b|\\.(?:evaluate|selectNodes|selectSingleNode)\\(|\\bxpath\\b',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Give the value as a variable (`XPath.setXPathVariableResolver`, `$name` in the expression), or accept only values of a list or of an anchored pattern.',
  candidates,
  taint: { sinks },
}
