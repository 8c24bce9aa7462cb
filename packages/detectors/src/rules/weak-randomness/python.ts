// Chance of Python that can be told in advance.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sink, Source } from '../../taint/specification.js'

const functions =
  '{random,randint,randrange,choice,choices,sample,uniform,getrandbits,shuffle,gauss,normalvariate,triangular,betavariate,expovariate,randbytes}'

const ownSources: readonly Source[] = [
  { kind: 'symbol', symbol: `random#${functions}()`, what: 'a random number that can be guessed' },
  { kind: 'symbol', symbol: `random#Random().${functions}()`, what: 'a random number that can be guessed' },
  {
    kind: 'symbol',
    symbol: 'numpy#random.{rand,randint,random,choice,bytes}()',
    what: 'a random number that can be guessed',
  },
  { kind: 'symbol', symbol: 'uuid#uuid1()', what: 'an id made of time and address' },
]

const sinks: readonly Sink[] = [
  { kind: 'call', what: 'the key of a message code', callee: ['hmac#{new,digest}'], arguments: [{ argument: 0 }] },
  {
    kind: 'call',
    what: 'a cookie that says who somebody is',
    // Where a name says so before, it is told there.
    isMinor: true,
    method: ['set_cookie'],
    isProven: true,
    arguments: [{ argument: 1 }],
    when: [{ argument: 0, matches: '(sess|sid|auth|token|login|remember)' }],
  },
  { kind: 'call', what: 'the key of tokens', callee: ['jwt#encode'], arguments: [{ argument: 1 }] },
]

const propagators: readonly Propagator[] = [
  {
    callee: ['global#{int,float,str,round,abs,chr,hex,oct,bin,min,max,sum,format,bytes,list}'],
    from: ['any'],
    to: 'result',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'chance of Python',
    literals: ['random.', 'Random(', 'uuid1'],
    pattern:
      '\\brandom\\.(?:random|randint|randrange|choices?|sample|uniform|getrandbits|shuffle|randbytes|Random)\\(|\\buuid1\\(',
  },
]

export const python: LanguageRule = {
  summary:
    'The generators of `random` tell what comes next to everybody who has seen some of their values: tokens, codes and passwords made by them can be guessed.',
  recommendation:
    'Use the module `secrets`: `secrets.token_urlsafe(32)`, `secrets.choice(letters)`, `secrets.randbelow(n)`; or `uuid.uuid4()`.',
  candidates,
  taint: { ownSources, sinks, propagators },
}
