// CWE-502. Source: what a request, a message or an upload brings; sink: a reader whose format can name functions or classes, so that
// reading it runs code. JSON and today's YAML readers make plain data only.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const unsafeDeserialization: Rule = {
  id: 'unsafe-deserialization',
  aliases: [],
  weaknessClass: 'unsafe-deserialization',
  cwe: ['CWE-502'],
  severity: 'critical',
  title: 'Objects made from untrusted data',
  summary:
    'Whoever controls the text makes the reader build functions or objects of its own choice, and with them runs code.',
  recommendation:
    'Read plain data (`JSON.parse`, or YAML with its default schema) and check it with a schema; where the format must stay, prove with a signature that this program wrote it before reading it.',
  candidates: [
    {
      label: 'deserialisation that runs functions',
      literals: ['unserialize', 'serialize-to-js', 'funcster', 'cryo', 'serialijse'],
      pattern: '\\bunserialize\\s*\\(|[\'"](?:serialize-to-js|funcster|cryo|serialijse)[\'"]',
    },
    {
      label: 'YAML that makes functions',
      literals: ['FULL_SCHEMA', 'js-types'],
      pattern: '\\bDEFAULT_FULL_SCHEMA\\b|js-yaml-js-types',
    },
    {
      label: 'YAML of the version that makes functions',
      literals: ['.safeLoad', '.safeDump'],
      pattern: '\\.safe(?:Load|LoadAll|Dump)\\s*\\(',
    },
    {
      label: 'binary format of the engine',
      literals: ['deserialize', 'evalFunctions'],
      pattern: '\\bdeserialize\\s*\\(|\\bevalFunctions\\s*:\\s*true',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    records: 'followed',
    sinks: [
      {
        kind: 'call',
        what: 'serialised functions',
        callee: [
          'node-serialize#unserialize',
          'serialize-to-js#deserialize',
          'funcster#{deepDeserialize,deserialize}',
          'cryo#parse',
          'serialijse#deserialize',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'YAML that may hold functions',
        callee: ['js-yaml#{load,loadAll}'],
        arguments: [{ argument: 0 }],
        when: [{ argument: 1, path: ['schema'], symbol: 'js-yaml#DEFAULT_FULL_SCHEMA' }],
      },
      {
        kind: 'call',
        what: 'YAML that may hold functions',
        callee: ['js-yaml#loadAll'],
        arguments: [{ argument: 0 }],
        when: [{ argument: 2, path: ['schema'], symbol: 'js-yaml#DEFAULT_FULL_SCHEMA' }],
      },
      {
        // The version that has `safeDump` and `safeLoad` makes functions with the others.
        kind: 'call',
        what: 'YAML that may hold functions',
        fromCallers: { confidence: 'medium' },
        callee: ['js-yaml#{load,loadAll}'],
        arguments: [{ argument: 0 }],
        onlyCalled: [{ callee: ['js-yaml#{safeLoad,safeLoadAll,safeDump}'], when: [], isOfModule: true }],
        unless: [
          { argument: 1, path: ['schema'], is: 'present' },
          { argument: 2, path: ['schema'], is: 'present' },
        ],
      },
      {
        // A reader of a format of its own, which holds functions as their text.
        kind: 'call',
        what: 'a function that is made of what was read',
        onlyFromCallers: true,
        fromCallers: {
          confidence: 'medium',
          through: { callee: ['global#JSON.parse'], unlessOf: ['global#JSON.stringify'], is: true },
        },
        callee: ['global#{eval,Function}', 'vm#{runInThisContext,runInNewContext,runInContext,compileFunction,Script}'],
        arguments: [{ argument: 'any' }],
      },
      {
        kind: 'call',
        what: 'BSON whose functions are compiled',
        callee: ['bson#{,BSON.}deserialize'],
        arguments: [{ argument: 0 }],
        when: [{ argument: 1, path: ['evalFunctions'], is: 'truthy' }],
      },
      {
        // It runs no code by itself; a crafted text can still exhaust or confuse the engine, which trusts its own format.
        kind: 'call',
        what: 'the binary format of the engine',
        confidence: 'medium',
        callee: ['v8#deserialize', 'v8#{DefaultDeserializer,Deserializer}'],
        arguments: [{ argument: 0 }],
      },
    ],
    validators: [
      'equality',
      'membership',
      {
        what: 'its signature is compared',
        callee: ['crypto#timingSafeEqual', 'crypto#{createVerify,createHmac}().verify', 'crypto#verify'],
        method: ['verifySignature', 'isSigned', 'hasValidSignature'],
        argument: 0,
        safeWhen: 'truthy',
      },
    ],
  },
}
