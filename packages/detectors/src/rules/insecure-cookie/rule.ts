// CWE-1004. No flow: a cookie that says who somebody is, without the attributes that keep scripts and other sites away from it. Which
// cookies these are is told by their names; cookies for scripts (tokens against forged requests, settings) are none.

import type { Rule } from '../../rule.js'
import type { Condition, Misuse } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const signIn: Condition = {
  argument: 0,
  matches:
    '(^|[^a-z])(sess(ion)?(_?id|_?token)?|sid|connect\\.sid|auth(entication|_?token)?|jwt|(access|refresh|id|remember|login)_?(token|me)|token)($|[^a-z])',
}
const notForScripts: Condition = { argument: 0, matchesNot: 'csrf|xsrf|public' }

/** A cookie set by one of these calls, with its attributes in the argument of that number. */
function ofCall(callee: string, argument: number): Misuse[] {
  const base = { kind: 'call', callee: [callee] } as const
  const name = [signIn, notForScripts]
  return [
    {
      ...base,
      what: 'a cookie of a session that scripts can read',
      when: [...name, { argument, path: ['httpOnly'], is: 'absent' }],
      confidence: 'medium',
      why: 'Without `httpOnly` any script in the page can read it and send it away.',
    },
    {
      ...base,
      what: 'a cookie of a session that scripts can read',
      when: [...name, { argument, path: ['httpOnly'], is: 'falsy' }],
      why: 'With `httpOnly` off any script in the page can read it and send it away.',
    },
    {
      ...base,
      what: 'a cookie of a session that is sent without encryption',
      when: [...name, { argument, path: ['secure'], is: 'falsy' }],
      confidence: 'medium',
      why: 'Without `secure` it is sent over plain HTTP too, where others can read it.',
    },
    {
      ...base,
      what: 'a cookie of a session that other sites can use, over plain HTTP too',
      when: [
        ...name,
        { argument, path: ['sameSite'], matches: '^none$' },
        { argument, path: ['secure'], is: 'absent' },
      ],
      confidence: 'medium',
      why: 'With `sameSite: none` every site can send requests in the name of whoever is signed in, and without `secure` others can read it.',
    },
  ]
}

const express = ofCall('express:Response.cookie', 2)
// Koa sets `httpOnly` by itself.
const koa = ofCall('koa:Context.cookies.set', 2).slice(1)
const fastify = ofCall('fastify:Reply.{setCookie,cookie}', 2)
const next = [...ofCall('next/headers#cookies().set', 2), ...ofCall('next/server#NextResponse{,()}.cookies.set', 2)]

const sessions = [
  'express-session#',
  'cookie-session#',
  '@fastify/session#',
  '@fastify/secure-session#',
  'koa-session#',
]

export const insecureCookie: Rule = {
  id: 'insecure-cookie',
  aliases: [],
  weaknessClass: 'insecure-cookie',
  cwe: ['CWE-1004', 'CWE-614', 'CWE-1275'],
  severity: 'medium',
  title: 'Cookie of a session without its protections',
  summary:
    'A script that gets into a page, or whoever listens on the way, takes over the session of whoever is signed in.',
  recommendation:
    'Set `httpOnly: true`, `secure: true` (in production) and `sameSite` to `lax` or `strict` for every cookie that says who somebody is.',
  preconditions: ['somebody runs a script in a page, or listens on the way'],
  candidates: [
    {
      label: 'cookie of a session that is set',
      literals: ['ookie(', 'ookies.set(', 'ookies()'],
      pattern:
        '\\b(?:cookie|setCookie|cookies\\.set|cookies\\(\\)\\.set|cookies\\(\\)\\)\\.set)\\(\\s*[\'"`][^\'"`]{0,30}(?:sess|sid|auth|token|jwt|[aA]uth|[tT]oken|remember)',
    },
    {
      label: 'protection of a cookie switched off',
      literals: ['httpOnly', 'secure'],
      pattern: '\\b(?:httpOnly|secure)\\s*:\\s*false',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    sinks: [],
    misuses: [
      ...express,
      ...koa,
      ...fastify,
      ...next,
      {
        kind: 'property',
        what: 'the cookie of a session that scripts can read',
        property: '^httpOnly$',
        value: '^false$',
        why: 'With `httpOnly` off any script in the page can read it and send it away.',
        within: { callee: sessions },
      },
      {
        kind: 'property',
        what: 'the cookie of a session that is sent without encryption',
        confidence: 'medium',
        property: '^secure$',
        value: '^false$',
        why: 'Without `secure` it is sent over plain HTTP too, where others can read it.',
        within: { callee: sessions },
      },
    ],
  },
}
