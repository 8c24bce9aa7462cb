// CWE-943. Source: what may arrive as an object (query, body, message); sink: the filter of a MongoDB query, where an object such as
// `{ $ne: null }` is an operator, or JavaScript that the database runs. A value known to be a string is safe in a filter.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

const methods = [
  ...['find', 'findOne', 'findOneAndUpdate', 'findOneAndDelete', 'findOneAndReplace', 'findOneAndRemove'],
  ...['updateOne', 'updateMany', 'replaceOne', 'deleteOne', 'deleteMany', 'countDocuments', 'distinct', 'exists'],
]
const mongoMethods = `{${methods.join(',')}}`

/** What they make of a string may be an object again. */
const parsers = ['global#JSON.parse', 'json5#{,parse}', '{qs,querystring}#parse']

export const nosqlInjection: Rule = {
  id: 'nosql-injection',
  aliases: [],
  weaknessClass: 'nosql-injection',
  cwe: ['CWE-943'],
  severity: 'high',
  title: 'Database filter that untrusted data can turn into an operator',
  summary:
    'A request that sends an object where a string is expected matches every record: it logs in without a password, reads or deletes what is not its own.',
  recommendation:
    'Make sure of the type before the query: `String(value)`, `typeof value === "string"`, or a schema; wrap it as `{ $eq: value }`; never build `$where` from data.',
  candidates: [
    {
      label: 'filter taken from a request',
      literals: methods.map((method) => `${method}(`),
      pattern: `\\.(?:${methods.join('|')})\\(\\s*(?:\\{[^}]*)?\\b(?:req|request|ctx|body|query|input|payload|args|c)\\b`,
    },
    {
      label: 'JavaScript in a filter',
      literals: ['$where', '$function'],
      pattern: '\\$(?:where|function)\\b[\'"]?\\s*[:\\]]',
    },
    {
      label: 'credentials in a filter',
      literals: ['password', 'token', 'email', 'username'],
      pattern: '\\b(?:findOne|updateOne|deleteOne)\\(\\s*\\{[^}]*\\b(?:password|token|email|username)\\b',
    },
  ],
  languages: { python, java },
  taint: {
    sources: ['query', 'body', 'message'],
    sinks: [
      {
        kind: 'call',
        what: 'the filter of a database query',
        confidence: 'medium',
        callee: [
          `mongodb#MongoClient().db().collection().${mongoMethods}`,
          `mongodb#MongoClient{,().,.}connect().db().collection().${mongoMethods}`,
          `mongoose#model().${mongoMethods}`,
          `mongoose#connection.collection().${mongoMethods}`,
          `mongoose#Model().${mongoMethods}`,
          `mongodb#{Collection(),Db().collection()}.${mongoMethods}`,
        ],
        arguments: [{ argument: 0, reach: 'deep', except: ['$eq'] }],
      },
      {
        kind: 'call',
        what: 'the filter of a database query',
        confidence: 'medium',
        method: ['findOne', 'findOneAndUpdate', 'findOneAndDelete', 'updateOne', 'deleteOne', 'countDocuments'],
        receiver: '^[A-Z]\\w*$|[cC]ollection|[mM]odel$|^db\\.',
        arguments: [{ argument: 0, reach: 'deep', except: ['$eq'] }],
        // Other mappers take a description of the query whose values are bound.
        unless: [{ argument: 0, path: ['where'], is: 'present' }],
      },
      {
        kind: 'call',
        what: 'the stages of a database query',
        confidence: 'medium',
        callee: [
          'mongodb#MongoClient().db(){,.collection()}.aggregate',
          'mongodb#{Collection(),Db(),Db().collection()}.aggregate',
          'mongoose#{model(),Model()}.aggregate',
        ],
        arguments: [{ argument: 0, reach: 'deep' }],
      },
      {
        kind: 'call',
        what: 'JavaScript that the database runs',
        method: methods,
        arguments: [{ argument: 0, path: ['$where'] }],
      },
      { kind: 'call', what: 'JavaScript that the database runs', method: ['$where'], arguments: [{ argument: 0 }] },
    ],
    sanitizers: [
      { what: '`String` makes it a string', callee: ['global#String', 'global#encodeURIComponent'], undoneBy: parsers },
      {
        what: 'it is made a string',
        method: ['toString', 'trim', 'toLowerCase', 'toUpperCase', 'toHexString'],
        undoneBy: parsers,
      },
      { what: 'it is hashed', method: ['digest', 'hash', 'hashSync'] },
      {
        what: '`ObjectId` takes only an id',
        callee: ['mongodb#ObjectId', 'mongoose#Types.ObjectId', 'mongodb#ObjectID'],
      },
      { what: '`mongo-sanitize` removes operators', callee: ['mongo-sanitize#', 'express-mongo-sanitize#sanitize'] },
      {
        what: 'a schema fixes its type',
        method: ['parse', 'safeParse', 'parseAsync', 'validateSync', 'validate', 'validateAsync', 'attempt'],
        receiver: 'schema|validator|dto|^z\\.|^joi|^yup|^v\\.',
      },
    ],
    cleanedBy: ['express-mongo-sanitize#()'],
    validators: ['equality', 'membership', 'anchored-pattern', 'numeric', 'type-string'],
  },
}
