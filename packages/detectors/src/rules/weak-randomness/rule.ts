// CWE-338. Source: `Math.random` and ids that are made of the time; sink: a value whose name says that nobody may guess it. Arithmetic
// does not make a number harder to guess, and so it is followed.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const secretName =
  '(^|[a-z_.])(token|session_?(id|key)|csrf|nonce|otp|one_?time_?(code|password)|pin_?code|secret|api_?key|password|passwd|salt|(reset|share|verification|activation|login|invite|invitation|recovery|backup|auth|confirm(ation)?|security|door|gate|entry|unlock|pickup|collection|sms|mfa|voucher|coupon|gift(_?card)?|redemption|promo|discount)_?code)$'

export const weakRandomness: Rule = {
  id: 'weak-randomness',
  aliases: [],
  weaknessClass: 'weak-randomness',
  cwe: ['CWE-338', 'CWE-330'],
  severity: 'high',
  title: 'Secret that can be guessed',
  summary:
    'From a few outputs of `Math.random` the next ones can be computed, and with them the tokens, codes and passwords of others.',
  recommendation:
    'Use `crypto.randomBytes(32).toString("hex")`, `crypto.randomUUID()` or `crypto.randomInt(min, max)` (`crypto.getRandomValues` in a browser).',
  candidates: [
    { label: 'random number that can be guessed', literals: ['Math.random'], pattern: '\\bMath\\.random\\s*\\(' },
    {
      label: 'time as a value that must not be guessed',
      literals: ['Date.now'],
      pattern:
        '(?:[tT]oken|[sS]ecret|[pP]assword|[nN]once|[oO]tp|[cC]ode)\\w{0,20}\\s{0,4}[:=]\\s{0,4}[^;=]{0,40}Date\\.now\\(',
    },
    {
      // The function that draws it may stand in another file.
      label: 'value that must not be guessed, made by a function',
      literals: ['oken', 'ecret', 'otp', 'OTP', 'once', 'assword', 'ession', 'ode'],
      pattern:
        '(?:[tT]oken|[sS]ecret|otp|OTP|nonce|[pP]assword|[sS]ession_?[iI]d|(?:reset|verification|activation|login|invite|recovery|auth|access)[cC]ode)\\s{0,4}\\+?[=:]\\s{0,4}(?:await\\s)?(?:\\w{1,30}\\.)?(?:gen|Gen|rand|create|make|pick|choose|sample|draw|uid|uuid)\\w{0,20}\\(',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: [
      { kind: 'symbol', symbol: 'global#Math.random()', what: 'a random number that can be guessed' },
      {
        kind: 'symbol',
        symbol: '{lodash,underscore}#{random,sample,sampleSize,shuffle}()',
        what: 'a random value that can be guessed',
      },
      {
        kind: 'symbol',
        symbol: '{lodash.random,lodash/random,lodash.sample}#()',
        what: 'a random value that can be guessed',
      },
    ],
    sinks: [
      {
        kind: 'name',
        what: 'a value that must not be guessed',
        confidence: 'medium',
        name: secretName,
        unlessShown: true,
        unlessGivenTo: [{ callee: ['global#RegExp'] }],
        // Of OAuth 1, digests of HTTP and their like: the client's mark of a request that it has signed.
        unlessStoredAs: '^(?:oauth_nonce|cnonce|client_?nonce|nonce_?(?:str|string))$',
        orReturned: true,
      },
      {
        kind: 'call',
        what: 'the key or salt of a function of cryptography',
        callee: ['crypto#{createHmac,createCipheriv,createDecipheriv,pbkdf2,pbkdf2Sync,scrypt,scryptSync}'],
        arguments: [{ argument: 1 }],
      },
      { kind: 'call', what: 'the key of tokens', callee: ['jsonwebtoken#sign'], arguments: [{ argument: 1 }] },
    ],
    numbers: 'followed',
    keys: 'followed',
    fields: 'by-name',
    propagators: [
      {
        callee: [
          'global#{Number,parseInt,parseFloat,BigInt}',
          'global#Number.{parseInt,parseFloat}',
          'global#Math.{floor,round,ceil,trunc,abs,max,min}',
        ],
        from: ['any'],
        to: 'result',
      },
      { method: ['charAt', 'at', 'substr', 'substring', 'slice'], from: ['any', 'receiver'], to: 'result' },
    ],
    validators: ['membership'],
  },
}
