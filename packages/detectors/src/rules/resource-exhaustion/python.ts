// What of Python takes as much memory, or waits as long, as a number says.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sanitizer, Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'how much memory is taken',
    callee: ['secrets#{token_bytes,token_hex,token_urlsafe}', 'os#urandom', 'numpy#{zeros,ones,empty,arange,full}'],
    arguments: [{ argument: 0 }],
  },
  {
    // Of a text or a list it makes a copy; only a number is a length.
    kind: 'call',
    what: 'how much memory is taken',
    callee: ['global#{bytearray,bytes}'],
    arguments: [{ argument: 0 }],
    when: [{ argument: 0, is: 'number' }],
  },
  // `'-' * width` is lowered to what other languages ask of a text.
  { kind: 'call', what: 'how often something is repeated', method: ['repeat'], arguments: [{ argument: 0 }] },
  {
    kind: 'call',
    what: 'how long somebody waits',
    callee: ['time#sleep', 'asyncio#sleep'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'how often something is done',
    confidence: 'medium',
    callee: ['global#{range,xrange}'],
    arguments: [{ argument: 'any' }],
  },
]

const propagators: readonly Propagator[] = [
  { callee: ['global#{int,float,abs,round,max}', 'math#{floor,ceil,trunc}'], from: ['any'], to: 'result' },
]

const sanitizers: readonly Sanitizer[] = [
  { what: '`min` bounds it', callee: ['global#min'], method: ['clamp'] },
  { what: 'it is no longer than what was sent', callee: ['global#len'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'amount of work that is not constant',
    literals: [
      'token_',
      'urandom(',
      'sleep(',
      'range(',
      'zeros(',
      'ones(',
      'empty(',
      'arange(',
      'full(',
      'bytes(',
      'bytearray(',
    ],
    pattern:
      '\\b(?:token_(?:bytes|hex|urlsafe)|urandom|sleep|x?range|zeros|ones|empty|arange|full|bytes|bytearray)\\([^)]{0,40}[A-Za-z_]',
  },
  {
    label: 'text or list that is repeated',
    literals: ['" *', "' *", '] *', '* "', "* '", '* ['],
    pattern: '["\'\\]] \\* [A-Za-z_(]|[\\w)] \\* ["\'\\[]',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Bound the number before it is used: `min(int(value), 1000)`, or refuse what is above a limit (`Query(le=1000)`).',
  candidates,
  taint: { sinks, propagators, sanitizers },
}
