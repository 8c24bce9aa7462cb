// CWE-209. Source: the stack of an error, the environment, a hash of a password; sink: what is sent to the client. The message of an
// error is none: programs write messages for their users.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { passwordOfRecord } from './password-of-record.js'
import { python } from './python.js'

export const informationExposure: Rule = {
  id: 'information-exposure',
  aliases: [],
  weaknessClass: 'information-exposure',
  cwe: ['CWE-209', 'CWE-200', 'CWE-497'],
  severity: 'medium',
  title: 'Answer that tells how the program is made',
  summary:
    'Stacks tell paths, versions and the way through the code; the environment holds the keys of other services. Both make the next attack easier, or needless.',
  recommendation:
    'Log the error on the server, and answer with a text of your own and a number by which the log can be found.',
  candidates: [
    { label: 'stack of an error', literals: ['stack'], pattern: '\\.stack\\b|\\bstack\\s*\\}\\s*=' },
    {
      label: 'environment in an answer',
      literals: ['process.env'],
      pattern: '\\bprocess\\.env\\s{0,4}[,;)}\\]]',
    },
    {
      label: 'record that is answered whole',
      literals: ['.json(', '.send('],
      pattern: '\\bres(?:ponse)?\\.(?:status\\(\\d{3}\\)\\.)?(?:json|send)\\(\\s{0,4}\\w{1,40}\\s{0,4}\\)',
    },
    {
      label: 'records that a method answers',
      literals: ['.find'],
      pattern: '\\breturn\\s{1,4}(?:await\\s{1,4})?this\\.\\w{1,40}\\.find\\w{0,20}\\(',
    },
    {
      label: 'handler that shows errors to everybody',
      literals: ['errorhandler', 'showStack'],
      pattern: '[\'"]errorhandler[\'"]|\\bshowStack\\s*:\\s*true',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: [
      { kind: 'name', name: '^stack$', what: 'the stack of an error' },
      { kind: 'symbol', symbol: 'global#process.env', what: 'all settings of the environment', isWhole: true },
      passwordOfRecord,
    ],
    sinks: [
      { kind: 'response', what: 'an answer to the client', confidence: 'medium', role: 'content' },
      {
        kind: 'call',
        what: 'what a page of the answer is made of',
        confidence: 'medium',
        exceptRecords: true,
        callee: ['express:Response.render', 'koa:Context.render', 'fastify:Reply.view'],
        arguments: [{ argument: 1, reach: 'deep' }],
      },
    ],
    sanitizers: [
      { what: 'it is hashed', method: ['digest'] },
      {
        what: 'only a name is looked up',
        callee: ['global#process.env.hasOwnProperty', 'global#Object.keys', 'global#{Boolean,Number,parseInt}'],
      },
    ],
    validators: ['environment', 'equality', 'membership', 'numeric'],
  },
}
