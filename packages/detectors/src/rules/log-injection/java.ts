// Lines of a log of Java that hold a text with line breaks of somebody's choice.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Source } from '../../taint/specification.js'
import { addressDecoders } from '../java-decoders.js'

const levels = '{trace,debug,info,warn,error,fatal,warning,severe,fine,finer,finest,log,config}'

/** Beside what every request has: senders name their files as they like. */
const ownSources: readonly Source[] = [
  'java:Upload.{getOriginalFilename,filename}()',
  'servlet:Part.getSubmittedFileName()',
].map((symbol) => ({ kind: 'symbol', symbol, what: 'the name that the sender gave an upload' }))

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a line of a log',
    confidence: 'medium',
    callee: [
      `{org.slf4j,org.apache.logging.log4j,org.apache.log4j,java.util.logging,org.jboss.logging}#Logger().${levels}`,
      `org.apache.commons.logging#Log().${levels}`,
      `java.lang#System{,.Logger()}.{${levels.slice(1, -1)}}`,
    ],
    method: levels.slice(1, -1).split(','),
    receiver: '(^|\\.)_?(log|logger|LOG|LOGGER)$',
    arguments: [{ argument: 'any' }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: 'line breaks are encoded',
    callee: [
      'java.net#URLEncoder.encode',
      'org.apache.commons.{lang3,text}#StringEscapeUtils.escapeJava',
      'org.owasp.encoder#Encode.*',
      'com.fasterxml.jackson.databind#ObjectMapper().writeValueAsString',
    ],
    undoneBy: [
      ...addressDecoders,
      'org.apache.commons.{lang,lang3,text}#StringEscapeUtils.unescapeJava',
      'com.fasterxml.jackson.databind#ObjectMapper().{readValue,readTree}',
    ],
  },
  {
    what: 'line breaks are removed',
    method: ['replace', 'replaceAll'],
    when: [{ argument: 0, matches: '\\\\[rnsWxv]|\r|\n|\\[\\^|\\\\p\\{|\\\\R' }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'line of a log of Java',
    literals: ['log', 'LOG'],
    pattern: `\\b(?:_?log|_?logger|LOG|LOGGER)\\.(?:${levels.slice(1, -1).replaceAll(',', '|')})\\(`,
  },
]

export const java: LanguageRule = {
  recommendation:
    'Remove line breaks (`value.replaceAll("[\\\\r\\\\n]", "_")`), or let the layout encode them (`%encode{%m}{CRLF}`, a JSON layout).',
  candidates,
  taint: { ownSources, sinks, sanitizers },
}
