// What of Java tells a client how the program is made: traces of errors, the environment.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sink, Source } from '../../taint/specification.js'

const error = 'java.lang#Throwable()'

const ownSources: readonly Source[] = [
  { kind: 'symbol', symbol: `${error}.getStackTrace()`, what: 'the trace of an error' },
  {
    kind: 'symbol',
    symbol: 'org.apache.commons.lang{,3}.exception#ExceptionUtils.{getStackTrace,getFullStackTrace,getStackFrames}()',
    what: 'the trace of an error',
  },
  {
    kind: 'symbol',
    symbol: 'com.google.common.base#Throwables.getStackTraceAsString()',
    what: 'the trace of an error',
  },
  { kind: 'symbol', symbol: 'java.lang#System.{getenv,getProperties}()', what: 'the environment' },
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'an answer to the client',
    confidence: 'medium',
    callee: [`${error}.printStackTrace`],
    arguments: [{ argument: 'receiver' }],
    when: [{ argument: 0, symbol: 'servlet:Response.getWriter()' }],
  },
]

const misuses = [
  {
    kind: 'call',
    what: 'the trace of an error in an answer',
    confidence: 'medium',
    callee: [`${error}.printStackTrace`],
    when: [{ argument: 0, symbol: 'servlet:Response.{getWriter,getOutputStream}()' }],
    why: 'It names classes, versions and files of the program.',
  },
] as const

const propagators: readonly Propagator[] = [{ callee: [`${error}.printStackTrace`], from: ['receiver'], to: 0 }]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'trace of an error of Java',
    literals: ['printStackTrace(', 'getStackTrace', 'ExceptionUtils', 'getenv()', 'getProperties()'],
    pattern:
      '\\.printStackTrace\\(\\w|\\.getStackTrace\\w{0,10}\\(|\\bExceptionUtils\\.|\\bSystem\\.(?:getenv|getProperties)\\(\\)',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Log the error on the server, and answer with a text of your own and a number by which the log can be found.',
  candidates,
  taint: { ownSources, sinks, misuses, propagators },
}
