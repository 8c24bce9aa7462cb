// What of Java takes as much memory, or waits as long, as a number says.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sanitizer, Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'how much memory is taken',
    callee: [
      'java.lang.reflect#Array',
      'java.nio#ByteBuffer.{allocate,allocateDirect}',
      'java.util#{ArrayList,HashMap,Vector}',
    ],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'how long somebody waits',
    callee: ['java.lang#Thread.sleep', 'java.util.concurrent#TimeUnit.*.sleep'],
    arguments: [{ argument: 0 }],
  },
  { kind: 'call', what: 'how often a text is repeated', method: ['repeat'], arguments: [{ argument: 0 }] },
]

const propagators: readonly Propagator[] = [
  {
    callee: [
      'java.lang#{Integer,Long,Short,Double}.{parseInt,parseLong,valueOf,parseDouble}',
      'java.lang#Math.{abs,max,round}',
      'java.lang#Math.toIntExact',
    ],
    from: ['any'],
    to: 'result',
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: '`min` bounds it', callee: ['java.lang#{Math,Integer,Long}.{min,clamp}'], method: ['clamp'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'amount of work that is not constant',
    literals: ['new ', 'allocate', 'sleep(', '.repeat('],
    pattern:
      '\\bnew\\s{1,3}\\w{1,20}\\[[a-z]|\\.allocate\\w{0,8}\\(|\\bsleep\\(|\\.repeat\\(|\\bnew\\s{1,3}ArrayList\\w{0,20}<?\\w{0,20}>?\\([a-z]',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Bound the number before it is used: `Math.min(value, 1000)`, `@Max(1000)`, or refuse what is above a limit.',
  candidates,
  taint: { sinks, propagators, sanitizers },
}
