// What of Java writes a header of an answer, by the model of servlets; most containers refuse line breaks, sockets do not.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink } from '../../taint/specification.js'
import { addressDecoders } from '../java-decoders.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the text of a protocol',
    confidence: 'medium',
    callee: ['java.net#Socket().getOutputStream().write', 'java.net#HttpURLConnection().setRequestProperty'],
    arguments: [{ argument: 0 }, { argument: 1 }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'line breaks are encoded',
    callee: [
      'java.net#URLEncoder.encode',
      'org.springframework.web.util#UriUtils.encode',
      'java.util#Base64.{getEncoder,getUrlEncoder}().encodeToString',
    ],
    undoneBy: [...addressDecoders, 'java.util#Base64.{getDecoder,getUrlDecoder}().decode'],
  },
  {
    what: 'line breaks are removed',
    method: ['replace', 'replaceAll'],
    when: [{ argument: 0, matches: '\\\\r|\\\\n|\r|\n|\\[\\^|\\\\s|\\\\W|\\\\p\\{Cntrl' }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'header of a Java server',
    literals: ['setHeader', 'addHeader', '.header('],
    pattern: '\\.(?:setHeader|addHeader|header)\\(',
  },
]

export const java: LanguageRule = {
  summary:
    'A line break in the value begins a header, or a whole response, of the attacker, where the container does not refuse it; sockets send it as it is.',
  recommendation:
    'Remove `\\r` and `\\n`, or encode the value with `URLEncoder.encode`, before it becomes a part of a header.',
  candidates,
  taint: { sinks, sanitizers },
}
