// Cookies that Java sets without the attributes that protect them.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse, RelatedCall } from '../../taint/specification.js'

const cookies =
  '{{javax,jakarta}.servlet.http#Cookie,javax.ws.rs.core#NewCookie,{javax,jakarta}.servlet#SessionCookieConfig}'
const overHttp = 'It is sent over plain HTTP too, where others can read it.'
const toScripts = 'Any script in the page can read it and send it away.'

/** Where the cookie is made, or where it is sent. */
const ofArgument = 0

const sessionCookie: RelatedCall = {
  ofArgument,
  callee: ['{javax,jakarta}.servlet.http#Cookie'],
  when: [{ argument: 0, matches: '(?:sess|sid$|auth|token|jwt|login|remember|user|account)' }],
}

/** A cookie that says who somebody is, and is never given the attribute. */
function lacks(method: string, attribute: string, why: string): Misuse[] {
  return [
    {
      kind: 'call',
      what: `a cookie without \`${attribute}\``,
      confidence: 'medium',
      callee: ['servlet:Response.addCookie'],
      when: [],
      onlyCalled: [sessionCookie],
      unlessCalled: [{ method: [method], when: [], ofArgument }],
      why,
    },
  ]
}

/** Who keeps scripts away from a cookie has something in it that others must not read. */
const keptFromScripts: Misuse = {
  kind: 'call',
  what: 'a cookie without `Secure`',
  confidence: 'medium',
  callee: ['servlet:Response.addCookie'],
  when: [],
  onlyCalled: [{ method: ['setHttpOnly'], when: [{ argument: 0, is: 'truthy' }], ofArgument }],
  unlessCalled: [{ method: ['setSecure'], when: [], ofArgument }],
  why: overHttp,
}

/** A line that says who somebody is, whose attributes are all known, and among which this one is not. */
function lineWithout(attribute: string, why: string): Misuse {
  const ofSession = '^[^=;\\u0000]*(?:sess|sid|auth|token|jwt|login|remember|user|account)[^=;\\u0000]*='
  return {
    kind: 'call',
    what: `a cookie without \`${attribute}\``,
    confidence: 'medium',
    callee: ['servlet:Response.{addHeader,setHeader}'],
    when: [
      { argument: 0, matches: '^set-cookie$' },
      { argument: 1, shape: `${ofSession}(?!.*;\\s*(?:\\u0000|${attribute.toLowerCase()}\\b))` },
    ],
    why,
  }
}

const misuses: readonly Misuse[] = [
  lineWithout('Secure', overHttp),
  lineWithout('HttpOnly', toScripts),
  keptFromScripts,
  ...lacks('setSecure', 'Secure', overHttp),
  ...lacks('setHttpOnly', 'HttpOnly', toScripts),
  {
    kind: 'call',
    what: 'a cookie without `Secure`',
    callee: [
      `${cookies}{,()}.setSecure`,
      'org.springframework.http#ResponseCookie.{from,fromClientResponse}(){,.*()}{,.*()}{,.*()}.secure',
    ],
    method: ['setSecure'],
    when: [{ argument: 0, is: 'falsy' }],
    why: overHttp,
  },
  {
    kind: 'call',
    what: 'a cookie without `HttpOnly`',
    callee: [
      `${cookies}{,()}.setHttpOnly`,
      'org.springframework.http#ResponseCookie.{from,fromClientResponse}(){,.*()}{,.*()}{,.*()}.httpOnly',
    ],
    method: ['setHttpOnly'],
    when: [{ argument: 0, is: 'falsy' }],
    why: toScripts,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'cookie of a Java server',
    literals: ['Cookie', 'set-cookie', 'SET_COOKIE', 'setSecure', 'setHttpOnly', '.secure(', '.httpOnly('],
    pattern:
      '\\bnew\\s{1,3}(?:[\\w.]{0,40}\\.)?Cookie\\(|\\.(?:setSecure|setHttpOnly|secure|httpOnly|addCookie)\\(|"(?:Set-Cookie|set-cookie)"|\\bSET_COOKIE\\b',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Call `setSecure(true)` and `setHttpOnly(true)` for every cookie that says who somebody is, and set `SameSite`.',
  candidates,
  taint: { misuses },
}
