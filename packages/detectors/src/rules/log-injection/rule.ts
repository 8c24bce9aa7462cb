// CWE-117. Source: what a request can bring with a line break in it; sink: a text that is put together and that a logger writes as it is. Loggers that write JSON
// escape line breaks, and so do objects that `console` shows; headers and addresses can not hold any.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const levels = 'log,info,warn,error,debug,trace'

export const logInjection: Rule = {
  id: 'log-injection',
  aliases: [],
  weaknessClass: 'log-injection',
  cwe: ['CWE-117'],
  severity: 'low',
  title: 'Line of a log that untrusted data can forge',
  summary:
    'With a line break a request writes lines of its own into the log: a sign-in that never was, or signs that hide one.',
  recommendation:
    'Give the value as a field to a logger that writes JSON, or put it through `JSON.stringify`, or remove line breaks before.',
  preconditions: ['somebody, or a program, believes the lines of the log'],
  candidates: [
    {
      label: 'line of a log with a part of a request',
      literals: ['console.', 'log', 'Log'],
      pattern:
        '\\b(?:console|log4js|log|logger)\\.(?:log|info|warn|error|debug|trace)\\([^;]*(?:\\$\\{|[\'"`]\\s{0,4}[+,]|\\breq|\\bctx)',
    },
    {
      label: 'line that is added to a file of lines',
      literals: ['appendFile'],
      pattern: '\\bappendFile(?:Sync)?\\(',
    },
  ],
  languages: { python, java },
  taint: {
    sources: ['query', 'path-parameter', 'body', 'cookie', 'message'],
    signs: '\n',
    guesses: 'left-out',
    sinks: [
      ...[0, 1, 2, 3].map((argument) => ({
        kind: 'call' as const,
        what: 'a line of a log',
        confidence: 'medium' as const,
        callee: [
          `global#console.{${levels}}`,
          `log4js#getLogger().{${levels}}`,
          `{loglevel,npmlog,signale}#{,default.}{${levels}}`,
        ],
        arguments: [{ argument }],
        when: [{ argument, is: 'string' as const }],
      })),
      {
        kind: 'call',
        what: 'a line of a log',
        confidence: 'medium',
        callee: [
          'fs#{,promises.}{appendFile,appendFileSync}',
          'fs/promises#appendFile',
          'fs-extra#{appendFile,appendFileSync}',
        ],
        arguments: [{ argument: 1 }],
        when: [
          { argument: 0, shape: '\\.log$' },
          { argument: 1, is: 'string' },
        ],
      },
    ],
    sanitizers: [
      {
        what: '`JSON.stringify` escapes line breaks',
        callee: ['global#JSON.stringify', 'util#inspect', 'fast-safe-stringify#', 'safe-stable-stringify#'],
      },
      { what: 'line breaks are encoded', callee: ['global#{encodeURIComponent,encodeURI,escape}'] },
      {
        what: 'line breaks are removed',
        method: ['replace', 'replaceAll', 'split'],
        when: [{ argument: 0, matches: '\\\\[rnsWx]|\\r|\\n|\\[\\^|\\\\p\\{' }],
      },
      { what: 'it is hashed', method: ['digest'] },
      { what: 'it is an id of the database', callee: ['mongodb#ObjectId', 'mongoose#Types.ObjectId'] },
    ],
    validators: ['equality', 'membership', 'anchored-pattern', 'numeric', 'environment'],
  },
}
