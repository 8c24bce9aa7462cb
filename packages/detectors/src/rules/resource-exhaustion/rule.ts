// CWE-770. Source: a number that a request brings; sink: how much memory is taken, or how long a timer waits. Numbers are followed
// through conversions and arithmetic; a comparison with a limit, or `Math.min`, makes them safe.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const resourceExhaustion: Rule = {
  id: 'resource-exhaustion',
  aliases: [],
  weaknessClass: 'resource-exhaustion',
  cwe: ['CWE-770', 'CWE-789'],
  severity: 'medium',
  title: 'Amount of work that untrusted data chooses',
  summary:
    'One request with a large number takes all the memory of the process, or its time, and nobody else is served.',
  recommendation:
    'Bound the number before it is used: `Math.min(Number(value) || 0, 1000)`, or refuse what is above a limit.',
  candidates: [
    {
      label: 'memory of a size that is not constant',
      literals: ['Buffer', 'Array(', 'repeat(', 'pad', 'randomBytes(', 'length:'],
      pattern:
        '\\b(?:Buffer\\.alloc\\w{0,20}|new\\s(?:Array|\\w{4,8}Array|ArrayBuffer|Buffer)|Array|randomBytes|repeat|padStart|padEnd)\\(\\s*[A-Za-z_+]|\\bArray\\.from\\(\\s*\\{\\s*length:\\s*[A-Za-z_+]',
    },
    {
      label: 'number of rows that are read',
      literals: ['limit', 'take', 'Size'],
      pattern: '\\.(?:limit|take)\\(\\s*[A-Za-z_+]|\\b(?:limit|take|pageSize)\\s*:\\s*[A-Za-z_+]',
    },
    {
      label: 'size of a body that is read',
      literals: ['limit'],
      pattern: '\\blimit\\s*:\\s*(?:[\'"]\\d+\\s*[gGmM]|Infinity)',
    },
    {
      label: 'upload kept in memory',
      literals: ['memoryStorage'],
      pattern: '\\bmemoryStorage\\s*\\(',
    },
  ],
  languages: { python, java },
  taint: {
    sources: ['query', 'path-parameter', 'body', 'header', 'cookie', 'message'],
    numbers: 'followed',
    sinks: [
      {
        kind: 'call',
        what: 'how much memory is taken',
        callee: [
          'global#Buffer.{alloc,allocUnsafe,allocUnsafeSlow}',
          'buffer#Buffer.{alloc,allocUnsafe,allocUnsafeSlow}',
          'global#{ArrayBuffer,SharedArrayBuffer}',
          'crypto#{randomBytes,pseudoRandomBytes}',
        ],
        arguments: [{ argument: 0 }],
        unless: [{ argument: 0, is: 'string' }],
      },
      {
        // A text of a request that is given to it makes an array of one; only what was made a number can be a length.
        kind: 'call',
        what: 'the length of a list',
        confidence: 'medium',
        callee: ['global#Array.from'],
        arguments: [{ argument: 0, path: ['length'] }],
        when: [{ argument: 0, path: ['length'], is: 'present' }],
      },
      {
        // A text makes a list of one text: only what was made a number is a length.
        kind: 'call',
        what: 'the length of a list',
        confidence: 'medium',
        callee: ['global#Array'],
        arguments: [{ argument: 0 }],
        when: [{ argument: 0, is: 'number' }],
        unless: [{ argument: 1, is: 'present' }],
      },
      {
        // Most tables are small, and most databases stop at some size of their own: a hint.
        kind: 'call',
        what: 'how many rows are read',
        confidence: 'medium',
        tier: 'explore',
        method: ['limit', 'take'],
        receiver: '\\.(?:find|select|from|where|query|order|orderBy|sort|skip|offset|createQueryBuilder)\\(',
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'how many rows are read',
        confidence: 'medium',
        tier: 'explore',
        method: ['findMany', 'findAll', 'findAndCountAll', 'findAndCount'],
        arguments: [
          { argument: 0, path: ['limit'] },
          { argument: 0, path: ['take'] },
        ],
      },
      {
        kind: 'call',
        what: 'how often a text is repeated',
        method: ['repeat'],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the length of a text',
        confidence: 'medium',
        method: ['padStart', 'padEnd'],
        arguments: [{ argument: 0 }],
      },
    ],
    propagators: [
      {
        callee: [
          'global#{Number,parseInt,parseFloat,BigInt}',
          'global#Number.{parseInt,parseFloat}',
          'global#Math.{floor,round,ceil,trunc,abs,max}',
        ],
        from: ['any'],
        to: 'result',
      },
    ],
    sanitizers: [
      { what: '`Math.min` bounds it', callee: ['global#Math.min'] },
      {
        what: 'it is bounded',
        callee: ['lodash#clamp', '{lodash.clamp,lodash/clamp}#'],
        method: ['clamp', 'limit', 'bound'],
      },
      {
        what: 'a schema bounds it',
        method: ['parse', 'parseAsync', 'validateSync', 'validateAsync', 'attempt'],
        receiver: 'schema|validator|dto|^z\\.|^joi|^yup|^v\\.',
      },
    ],
    validators: ['equality', 'membership', 'upper-bound', 'anchored-pattern'],
    misuses: [
      {
        kind: 'call',
        what: 'a body of a request of hundreds of megabytes',
        confidence: 'medium',
        callee: ['express#{,express.}{json,urlencoded,raw,text}', 'body-parser#{json,urlencoded,raw,text}'],
        when: [{ argument: 0, path: ['limit'], matches: '^(?:\\d{3,} *mb|\\d+ *gb|infinity)$' }],
        why: 'Each request may take that much memory before a handler sees it; a few at once take all of it.',
      },
      {
        kind: 'call',
        what: 'uploads of any size in memory',
        confidence: 'medium',
        callee: ['multer#'],
        when: [
          { argument: 0, path: ['storage'], symbol: 'multer#memoryStorage()' },
          { argument: 0, path: ['limits'], is: 'absent' },
        ],
        why: 'Without `limits` one upload takes as much memory as its sender likes.',
      },
    ],
  },
}
