// CWE-942. Any site may read answers in the name of whoever is signed in: settings that accept every origin with credentials, and the
// origin of a request (source) sent back as the allowed one (sink) beside the header that allows credentials.

import type { Rule } from '../../rule.js'
import type { Condition, RelatedCall } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const setters = [
  'express:Response.{set,header,setHeader,append}',
  'http:ServerResponse.{setHeader,appendHeader}',
  'koa:Context.set',
  'fastify:Reply.{header,raw.setHeader}',
  'hono:Context.header',
]
/** Headers of the web standard, of an answer that is made here or is given to a function that changes it. */
const standard = {
  callee: [
    'global#{Response,Response.json,Response.redirect}().headers.{set,append}',
    'next/server#NextResponse{,.json,.next,.redirect}().headers.{set,append}',
    'global#Headers().{set,append}',
  ],
  method: ['set', 'append'],
  receiver: '(?:^|[.\\w])headers$',
}
const origin: Condition = { argument: 0, matches: '^access-control-allow-origin$' }
const credentials: RelatedCall = {
  callee: setters,
  when: [
    { argument: 0, matches: '^access-control-allow-credentials$' },
    { argument: 1, matches: '^true$' },
  ],
}
const standardCredentials: RelatedCall = { ...standard, when: credentials.when }
const credentialsOn = (argument: number): Condition => ({ argument, path: ['credentials'], is: 'truthy' })
const why = 'Every site that somebody signed in visits can ask in their name and read the answers.'
const what = 'an origin that may read answers with credentials'

export const corsMistake: Rule = {
  id: 'cors-mistake',
  aliases: [],
  weaknessClass: 'cors-mistake',
  cwe: ['CWE-942', 'CWE-346'],
  severity: 'high',
  title: 'Any site may read answers with credentials',
  summary: 'A page of any site that a signed-in person opens reads what the server tells them, and acts in their name.',
  recommendation:
    'Compare the origin with a list of whole origins (`https://app.example.com`) and allow credentials for those only.',
  preconditions: ['somebody signed in opens a page of the attacker'],
  candidates: [
    {
      label: 'origins that are allowed',
      literals: ['cors'],
      pattern: '\\bcors\\(|[\'"@/](?:cors|@koa/cors|@fastify/cors)[\'"]',
    },
    {
      label: 'header that allows an origin',
      literals: ['llow-', 'LLOW-'],
      pattern: '[aA]ccess-[cC]ontrol-[aA]llow-[oO]rigin',
    },
  ],
  languages: { python, java },
  taint: {
    sources: ['header'],
    sinks: [
      { kind: 'response', what, role: 'allowed-origin' },
      {
        kind: 'call',
        what,
        callee: setters,
        arguments: [{ argument: 1 }],
        when: [origin],
        onlyCalled: [credentials],
      },
      {
        kind: 'call',
        what,
        ...standard,
        arguments: [{ argument: 1 }],
        when: [origin],
        onlyCalled: [standardCredentials],
      },
    ],
    validators: [
      'equality',
      'membership',
      'anchored-pattern',
      'url-host',
      {
        what: 'a check of the origin',
        method: ['isAllowedOrigin', 'isAllowed', 'isOriginAllowed', 'isTrustedOrigin', 'isValidOrigin', 'checkOrigin'],
        argument: 0,
        safeWhen: 'truthy',
      },
    ],
    misuses: [
      {
        kind: 'call',
        what,
        callee: ['cors#'],
        when: [{ argument: 0, path: ['origin'], matches: '^true$' }, credentialsOn(0)],
        why,
      },
      {
        kind: 'call',
        what,
        confidence: 'medium',
        callee: ['@koa/cors#', 'koa2-cors#'],
        when: [{ argument: 0, path: ['origin'], is: 'absent' }, credentialsOn(0)],
        why,
      },
      {
        kind: 'call',
        what,
        callee: ['fastify#{,fastify}().register'],
        when: [{ argument: 1, path: ['origin'], matches: '^true$' }, credentialsOn(1)],
        why,
      },
      {
        kind: 'call',
        what,
        callee: ['cors#'],
        when: [{ argument: 0, path: ['origin'], is: 'agreeing' }, credentialsOn(0)],
        why,
      },
      {
        kind: 'call',
        what,
        callee: ['fastify#{,fastify}().register'],
        when: [{ argument: 1, path: ['origin'], is: 'agreeing' }, credentialsOn(1)],
        why,
      },
      {
        kind: 'call',
        what,
        confidence: 'medium',
        callee: ['socket.io#Server'],
        when: [
          { argument: 1, path: ['cors', 'origin'], matches: '^true$' },
          { argument: 1, path: ['cors', 'credentials'], is: 'truthy' },
        ],
        why,
      },
    ],
  },
}
