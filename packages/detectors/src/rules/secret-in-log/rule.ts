// CWE-532. Source: a password, token or key by its name; sink: a line of a log, which is kept for long and read by many.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const levels = 'log,info,warn,error,debug,trace,verbose,fatal,silly,notice'

export const secretInLog: Rule = {
  id: 'secret-in-log',
  aliases: [],
  weaknessClass: 'secret-in-log',
  cwe: ['CWE-532'],
  severity: 'medium',
  title: 'Secret in a log',
  summary: 'Logs are kept for long, copied to other services and read by many: each of them can use the secret.',
  recommendation: 'Leave the secret out of the line, or mask it; let the logger redact such fields (`redact` of pino).',
  preconditions: ['somebody gets to read the logs'],
  candidates: [
    {
      label: 'secret in a line of a log',
      literals: ['console.', 'log', 'Log', 'winston.', 'pino'],
      pattern: `\\b(?:console|\\w{0,20}[lL]og(?:ger)?|winston)\\.(?:${levels.split(',').join('|')})\\([^;]*(?:[pP]assword|[pP]asswd|[sS]ecret|[aA]pi_?[kK]ey|[tT]oken|[pP]rivate_?[kK]ey|[cC]redential)`,
    },
    {
      label: 'secret of the environment in a file that logs',
      literals: ['env.'],
      pattern: '\\benv\\.\\w{0,30}(?:PASSWORD|PASSWD|SECRET|API_?KEY|PRIVATE_?KEY)\\b',
    },
    {
      label: 'whole object in a line of a log',
      literals: ['JSON.stringify'],
      pattern: `\\b(?:console|\\w{0,20}[lL]og(?:ger)?|winston)\\.(?:${levels.split(',').join('|')})\\([^;]*JSON\\.stringify\\((?:dto|form|body|credentials|user|account|login|input|data|request|payload)\\b`,
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: [
      {
        kind: 'name',
        name: '^(?:(?:new|old|plain|raw|user|admin|db|database|current|temp|temporary|my)_?)?(?:password|passwd|passphrase|client_?secret|api_?secret|secret_?key|api_?key|private_?key|access_?token|refresh_?token|auth_?token|bearer_?token|(?:reset|invite|invitation|activation|verification|confirmation|magic|recovery|session)_?token|credit_?card(?:_?number)?|cvv)$',
        what: 'a secret',
        orInClass: true,
      },
    ],
    sinks: [
      {
        kind: 'call',
        what: 'a line of a log',
        confidence: 'medium',
        callee: [
          `global#console.{${levels}}`,
          `{winston,loglevel,consola,signale,npmlog,electron-log}#{,default.}{${levels}}`,
          `{pino,bunyan,log4js,tslog}#{,pino,createLogger,getLogger,Logger}().{${levels}}`,
          `winston#createLogger().{${levels}}`,
          `@nestjs/common#Logger{,()}.{${levels}}`,
          `fastify:Request.log.{${levels}}`,
        ],
        method: levels.split(','),
        receiver: '(^|\\.)(log|logger|_log|_logger)$',
        arguments: [{ argument: 'any', reach: 'deep' }],
      },
    ],
    sanitizers: [
      {
        what: 'it is hashed',
        callee: ['crypto#hash', '{bcrypt,bcryptjs,argon2}#{hash,hashSync}', 'crypto#{scryptSync,pbkdf2Sync}'],
        method: ['digest'],
      },
      {
        what: 'it is masked',
        method: [
          'mask',
          'redact',
          'maskSecret',
          'redacted',
          'masked',
          'obfuscate',
          'hide',
          'repeat',
          'replace',
          'replaceAll',
          'slice',
          'substring',
          'substr',
        ],
      },
      { what: 'only that there is one is said', callee: ['global#Boolean', 'global#Object.keys'] },
    ],
    fields: 'by-name',
    validators: ['environment', 'equality', 'membership'],
  },
}
