// CWE-501. Source: what a request brings; sink: a property of the session or of the request's user that says what somebody may do or
// who they are. A value that is looked up, checked against a list or compared is none.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const privilege =
  'is_?[aA]dmin|is_?[sS]taff|is_?[sS]uper_?[uU]ser|is_?[mM]oderator|admin|roles?|permissions?|scopes?|privileges?|access_?[lL]evel|user_?[rR]ole'
const identity = 'user_?[iI]d|uid|account_?[iI]d|tenant_?[iI]d|org(?:anization)?_?[iI]d|impersonat\\w*'

export const trustBoundaryViolation: Rule = {
  id: 'trust-boundary-violation',
  aliases: [],
  weaknessClass: 'trust-boundary-violation',
  cwe: ['CWE-501', 'CWE-269'],
  severity: 'high',
  title: 'Privilege or identity of a session from the request',
  summary: 'Whoever sends the request says who they are and what they may do, and is believed from then on.',
  recommendation:
    'Take what a session says about its user from your own records: look the user up, and store what was found there.',
  candidates: [
    {
      label: 'property of a session that is set',
      literals: ['session'],
      pattern: `\\bsession\\.(?:user\\.)?(?:${privilege}|${identity})\\s*=`,
    },
    {
      label: 'property of a session that is set',
      literals: ['session.set(', 'locals.', '.user.'],
      pattern: `(?:session\\.set\\(\\s*['"]|\\.user\\.|locals\\.)(?:${privilege}|${identity})\\b`,
    },
  ],
  languages: { python, java },
  taint: {
    sources: ['query', 'path-parameter', 'body', 'header', 'cookie'],
    sinks: [
      {
        kind: 'property',
        what: 'what the session says its user may do',
        property: `(?:${privilege})`,
        object: [
          'express:Request.{session,session.user,user}',
          'koa:Context.{session,session.user,state.user}',
          'fastify:Request.{session,session.user,user}',
        ],
      },
      {
        kind: 'property',
        what: 'who the session says its user is',
        confidence: 'medium',
        property: `(?:${identity})`,
        object: [
          'express:Request.{session,session.user,user}',
          'koa:Context.{session,session.user,state.user}',
          'fastify:Request.{session,session.user,user}',
        ],
      },
      {
        kind: 'call',
        what: 'what the session says its user may do',
        callee: ['fastify:Request.session.set', '{iron-session,next-iron-session}#{,getIronSession}().set'],
        arguments: [{ argument: 1 }],
        when: [{ argument: 0, matches: `^(?:${privilege}|${identity})$` }],
      },
    ],
    sanitizers: [
      {
        what: 'it is looked up',
        method: [
          'findOne',
          'findById',
          'findByPk',
          'findUnique',
          'findUser',
          'getUser',
          'query',
          'execute',
          'first',
          'verify',
          'authenticate',
          'login',
        ],
      },
      // Without anything it is the first one of a stream.
      { what: 'it is looked up', method: ['findFirst'], when: [{ argument: 0, is: 'present' }] },
      // With what is given in its place it may be just that.
      ...(['absent', 'constant'] as const).map((is) => ({
        what: 'it is looked up',
        method: ['get'],
        receiver: '(?:user|role|account|member|store|repo|repository|map|db|cache)s?$',
        when: [{ argument: 1, is }],
      })),
    ],
    validators: ['equality', 'membership'],
  },
}
