// CWE-915. Source: the body of a request as a whole; sink: what a database stores, where each property of it becomes a field. Chosen
// fields are safe, and so is what a schema has read.

import type { Rule } from '../../rule.js'
import type { Condition, Source } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const what = 'the body of the request'
const checked = 'valid|schema|celebrate|sanitiz|whitelist|allowed|dto|checkSchema|\\bpick(?![a-z])'
const bodies: readonly Source[] = [
  'express:Request.body',
  'http:IncomingMessage.body',
  'koa:Context.request.body',
  'hono:Request.{json,parseBody}()',
  'web:Request.{json,formData}()',
  'next:ActionInput',
  'nest:Body',
].map((symbol) => ({ kind: 'symbol', symbol, what, unlessBehind: checked }))

const models = '{sequelize#{,Sequelize}().define(),sequelize#Model,mongoose#model(),objection#Model}'
const repositories =
  '{typeorm:Runner,typeorm#{getRepository(),DataSource().getRepository(),DataSource().manager,getManager()}}'
const modelName = '^[A-Z]\\w*$|[mM]odel$|[rR]epo(sitory)?$|^models\\.\\w+$'
const stored = 'what a database stores'
const listsFields: readonly Condition[] = [
  { argument: 1, path: ['fields'], is: 'present' },
  { argument: 2, path: ['fields'], is: 'present' },
]

export const massAssignment: Rule = {
  id: 'mass-assignment',
  aliases: [],
  weaknessClass: 'mass-assignment',
  cwe: ['CWE-915'],
  severity: 'high',
  title: 'Whole body of a request stored as a record',
  summary:
    'A request adds fields that no form offers, such as `role`, `isAdmin`, `ownerId` or `price`, and they are stored like the others.',
  recommendation:
    'Name the fields that may be set (`const { name, email } = req.body`, or `pick`), or read the body with a schema that drops what it does not know; give `fields` to Sequelize.',
  candidates: [
    {
      label: 'body of a request stored as it is',
      literals: ['.body', '.json()'],
      pattern:
        '\\b(?:create|insert|insertMany|insertOne|bulkCreate|build|save|update|updateOne|upsert|patch|findByIdAndUpdate|findOneAndUpdate|assign|merge|new\\s[A-Z]\\w{0,40})\\([^;]*(?:\\breq(?:uest)?\\.body|\\.request\\.body|\\.json\\(\\))\\s{0,4}[,)}]',
    },
    {
      label: 'body of a request spread into an object',
      literals: ['.body'],
      pattern: '\\.\\.\\.\\(?(?:await\\s)?(?:req(?:uest)?\\.body|ctx\\.request\\.body)\\b',
    },
    {
      label: 'body of a request given to a record',
      literals: ['data:'],
      pattern:
        '\\bdata:\\s{0,4}(?:await\\s)?(?:Object\\.fromEntries\\(|req(?:uest)?\\.(?:body|json)|ctx\\.request\\.body|body)\\b',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: bodies,
    sinks: [
      {
        kind: 'call',
        what: stored,
        callee: [
          `${models}.{create,insertMany,insertOne,bulkCreate,build,upsert,bulkBuild}`,
          'mongoose#model()',
          `${repositories}.{save,insert,create,merge,upsert}`,
        ],
        method: ['create', 'insertMany', 'bulkCreate', 'build', 'upsert'],
        receiver: modelName,
        confidence: 'medium',
        arguments: [{ argument: 0 }],
        unless: listsFields,
      },
      {
        kind: 'call',
        what: stored,
        confidence: 'medium',
        method: ['save', 'insert'],
        receiver: '[rR]epo(sitory)?$',
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: stored,
        confidence: 'medium',
        callee: [
          'mongoose#{model(),Model()}.{findByIdAndUpdate,findOneAndUpdate,updateOne,updateMany,replaceOne,findOneAndReplace}',
          `${repositories}.{update,merge}`,
        ],
        method: ['findByIdAndUpdate', 'findOneAndUpdate', 'updateOne', 'replaceOne'],
        receiver: modelName,
        arguments: [{ argument: 1 }, { argument: 1, path: ['$set'] }],
      },
      {
        kind: 'call',
        what: stored,
        confidence: 'medium',
        callee: [
          `${models}.{update}`,
          `${models}.{findByPk,findOne,create,findById}().{update,set,setAttributes,updateAttributes}`,
          `${models}.query().{insert,patch,update,insertAndFetch}`,
          'knex:Builder.{insert,update,merge}',
        ],
        arguments: [{ argument: 0 }],
        unless: listsFields,
      },
      {
        kind: 'call',
        what: stored,
        confidence: 'medium',
        method: ['insert', 'patch', 'update', 'insertAndFetch', 'upsertGraph'],
        receiver: '\\.query\\(\\w*\\)$',
        arguments: [{ argument: 0 }],
      },
      {
        // Drizzle and Kysely: the builder of a statement says itself what the table is.
        kind: 'call',
        what: stored,
        confidence: 'medium',
        method: ['set', 'values'],
        receiver: '\\.(?:update|updateTable|insert|insertInto)\\([^()]*\\)$',
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: stored,
        confidence: 'medium',
        callee: ['@prisma/client#PrismaClient().*.{create,createMany,update,updateMany,upsert}'],
        method: ['create', 'createMany', 'update', 'updateMany', 'upsert'],
        receiver: '(^|\\.)(prisma|db)\\.\\w+$',
        arguments: [
          { argument: 0, path: ['data'] },
          { argument: 0, path: ['create'] },
          { argument: 0, path: ['update'] },
        ],
      },
      {
        kind: 'call',
        what: 'the record of the user who is signed in',
        confidence: 'medium',
        callee: ['global#Object.assign', '{lodash,underscore}#{assign,extend,merge}'],
        when: [{ argument: 0, symbol: '{express:Request,koa:Context.state,fastify:Request}.user' }],
        arguments: [{ argument: { from: 1 } }],
      },
      {
        kind: 'call',
        what: 'a record that is saved',
        confidence: 'high',
        method: ['save'],
        arguments: [{ argument: 'receiver' }],
      },
    ],
    sanitizers: [
      {
        what: 'a schema fixes its properties',
        method: [
          'parse',
          'safeParse',
          'parseAsync',
          'safeParseAsync',
          'validateSync',
          'validateAsync',
          'attempt',
          'validate',
          'cast',
        ],
        receiver: 'schema|validator|dto|^z\\.|^joi|^yup|^v\\.|body|input|\\)$',
      },
      {
        what: 'only chosen properties are kept',
        callee: [
          '{lodash,underscore,ramda,remeda,radash,es-toolkit}#{pick,pickBy}',
          '{lodash.pick,lodash/pick}#',
          'express-validator#matchedData',
        ],
        method: ['pick', 'only', 'pickFields', 'permit', 'allowFields', 'matchedData'],
      },
      { what: 'a class says which properties there are', callee: ['class-transformer#{plainToInstance,plainToClass}'] },
      { what: 'it becomes a string', callee: ['global#String', 'global#JSON.stringify'] },
    ],
    validators: ['membership', 'type-string', 'numeric'],
  },
}
