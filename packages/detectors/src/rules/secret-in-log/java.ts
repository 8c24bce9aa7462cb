// Secrets that Java writes into a log.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Source } from '../../taint/specification.js'

const levels = 'trace,debug,info,warn,error,fatal,warning,severe,fine,finer,finest,log'

const ownSources: readonly Source[] = [
  {
    kind: 'name',
    name: '^(?:(?:new|old|plain|raw|user|admin|db|database|current|temp|initial|first|default|given|clear)?[pP]assword|[pP]asswd|[pP]assphrase|(?:client|api)?[sS]ecret(?:Key)?|apiKey|privateKey|(?:access|refresh|auth|bearer|reset)Token|creditCard(?:Number)?|cardNumber|cvv)$',
    what: 'a secret',
  },
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a line of a log',
    confidence: 'medium',
    callee: [
      `{org.slf4j,org.apache.logging.log4j,org.apache.log4j,java.util.logging,org.jboss.logging}#Logger().{${levels}}`,
      `org.apache.commons.logging#Log().{${levels}}`,
      'java.lang#System.{out,err}.{println,printf,print,format}',
    ],
    method: levels.split(','),
    receiver: '(^|\\.)_?(log|logger|LOG|LOGGER)$',
    arguments: [{ argument: 'any', reach: 'deep' }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: 'it is hashed', method: ['digest', 'encode', 'hashpw', 'sha256Hex', 'hashCode'] },
  {
    what: 'it is masked',
    method: ['mask', 'redact', 'masked', 'redacted', 'obfuscate', 'hide', 'abbreviate', 'maskSecret'],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'secret in a line of a log of Java',
    literals: ['log', 'LOG', 'System.out', 'System.err'],
    pattern: `(?:\\b_?log|\\b_?logger|LOG|LOGGER|System\\.(?:out|err))\\.(?:${levels.replaceAll(',', '|')}|print\\w{0,2})\\([^;]*(?:[pP]assword|[pP]asswd|[pP]assphrase|[sS]ecret|[aA]pi_?[kK]ey|[tT]oken|[pP]rivateKey|[cC]ard|cvv)`,
  },
]

export const java: LanguageRule = {
  recommendation: 'Leave the secret out of the line, or mask it.',
  candidates,
  taint: { ownSources, sinks, sanitizers },
}
