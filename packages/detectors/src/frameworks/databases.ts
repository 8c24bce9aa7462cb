// Drivers of databases that give a connection to a function of their caller, or to a parameter by its annotation.

import type { FrameworkModel } from './model.js'

const sessions = 'neo4j-driver#driver().session().{executeRead,executeWrite,readTransaction,writeTransaction}'
const runners = ['DataSource', 'EntityManager', 'Repository', 'QueryRunner', 'Connection', 'TreeRepository']

/** Methods of a query builder that give it back. */
const builderSteps = [
  ...[
    'select',
    'addSelect',
    'from',
    'leftJoin',
    'innerJoin',
    'leftJoinAndSelect',
    'innerJoinAndSelect',
    'update',
    'set',
  ],
  ...['delete', 'insert', 'where', 'andWhere', 'orWhere', 'groupBy', 'having', 'andHaving', 'orHaving', 'orderBy'],
  ...['addOrderBy', 'skip', 'take', 'limit', 'offset', 'setParameter', 'setParameters'],
]

const knexSteps = [
  ...['where', 'andWhere', 'orWhere', 'whereNot', 'whereIn', 'whereNull', 'whereNotNull', 'whereRaw', 'from', 'into'],
  ...['table', 'select', 'first', 'returning', 'join', 'leftJoin', 'innerJoin', 'orderBy', 'limit', 'offset'],
  ...['transacting', 'forUpdate', 'insert', 'onConflict', 'clone'],
]

export const databases: FrameworkModel = {
  name: 'databases',
  handlers: [
    { kind: 'callback', callee: [sessions], argument: 0, parameters: ['neo4j:Transaction'] },
    {
      kind: 'callback',
      callee: ['{typeorm:Runner,typeorm#DataSource()}.transaction', 'typeorm#DataSource().manager.transaction'],
      parameters: ['typeorm:Runner'],
    },
  ],
  sources: [],
  responses: [],
  aliases: [
    ...['manager', 'createQueryRunner()', 'getRepository()'].map(
      (member) => [`typeorm:Runner.${member}`, 'typeorm:Runner'] as const,
    ),
    ['typeorm:Runner.createQueryBuilder()', 'typeorm:Builder'],
    ...['knex#()', 'knex#knex()'].flatMap((knex) =>
      ['()', '.table()', '.from()', '.into()', '.queryBuilder()'].map(
        (made) => [`${knex}${made}`, 'knex:Builder'] as const,
      ),
    ),
    ...knexSteps.map((step) => [`knex:Builder.${step}()`, 'knex:Builder'] as const),
    ...builderSteps.map((step) => [`typeorm:Builder.${step}()`, 'typeorm:Builder'] as const),
  ],
  annotations: runners.map((type) => [`typeorm#${type}`, 'typeorm:Runner'] as const),
}
