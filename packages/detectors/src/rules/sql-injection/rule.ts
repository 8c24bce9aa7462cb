// CWE-89. Source: what a request or message brings; sink: the text of an SQL statement. Values bound beside the text are safe.

import type { Rule } from '../../rule.js'
import type { FromCallers, Sanitizer } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const connections =
  '(^|\\.)_?(db|database|pool|client|conn|connection|sequelize|knex|pg|mysql|sql|tx|trx|transaction|dataSource|manager|entityManager|queryRunner|prisma|repository|\\w+Repository|\\w*[pP]ool|DB|\\w+(Db|DB|Connection|Client))$'

const bound = { what: 'the driver binds it, and it is never read as SQL', placeholder: '\\$\\d+|\\?|(?<!:)[:@]\\w+' }

/** Statements and what they are made of by their names are written by the program that calls; a value that is put into them is data. */
const fromCallers: FromCallers = {
  confidence: 'medium',
  as: 'part',
  purpose:
    '(?:sql|quer(?:y|ies)|statements?|where|clauses?|conditions?|criteria|expressions?|tables?|columns?|fields?|order(?:_?by)?|sort|direction|schemas?|databases?|views?|index(?:es)?|engine|charset|types?|alias|prefix|runners?|connections?|conn|clients?|managers?|drivers?|metadata|entit(?:y|ies)|models?)$|(?:table|column|field)_?as$',
}

export const sqlInjection: Rule = {
  id: 'sql-injection',
  aliases: [],
  weaknessClass: 'sql-injection',
  cwe: ['CWE-89', 'CWE-943'],
  severity: 'critical',
  title: 'SQL built from untrusted data',
  summary:
    'Whoever controls a part of the statement changes what it means: reads or changes any row that this connection may, or gets round a login.',
  recommendation:
    'Bind the value: put a placeholder into the text and give the value beside it. Names of columns and directions come from a list of the allowed ones.',
  candidates: [
    {
      label: 'SQL with a value put into a template',
      literals: [
        'SELECT ',
        'INSERT ',
        'UPDATE ',
        'DELETE ',
        'WHERE ',
        'select ',
        'insert ',
        'update ',
        'delete ',
        'where ',
      ],
      pattern:
        '(?:SELECT\\s[^`$]{0,200}\\sFROM|INSERT\\s{1,4}INTO|UPDATE\\s[^`$]{0,80}\\sSET|DELETE\\s{1,4}FROM|\\bWHERE\\s|select\\s[^`$]{0,200}\\sfrom|insert\\s{1,4}into|update\\s[^`$]{0,80}\\sset|delete\\s{1,4}from)[^`]*\\$\\{',
    },
    {
      label: 'SQL with a value added to it',
      literals: [
        'SELECT ',
        'INSERT ',
        'UPDATE ',
        'DELETE ',
        'WHERE ',
        'select ',
        'insert ',
        'update ',
        'delete ',
        'where ',
      ],
      pattern:
        '(?:SELECT\\s|INSERT\\s{1,4}INTO|UPDATE\\s|DELETE\\s{1,4}FROM|\\bWHERE\\s|select\\s|insert\\s{1,4}into|update\\s|delete\\s{1,4}from)[^"]*["\'`]\\s?\\+',
    },
    {
      label: 'raw SQL that is not constant',
      literals: ['Raw(', '.raw(', 'Unsafe(', '.unsafe(', 'equelize.literal('],
      pattern:
        '(?:\\b(?:where|orWhere|having|orderBy|groupBy|join|from)Raw|\\.raw|\\$(?:query|execute)RawUnsafe|\\.unsafe|\\b[sS]equelize\\.literal)\\(\\s*(?:`|[A-Za-z_]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
    {
      label: 'query whose text is not constant',
      literals: ['.query(', '.execute(', '.prepare('],
      pattern:
        '\\.(?:query|execute|prepare)\\(\\s*(?:`[^`]*\\$\\{|[A-Za-z_]\\w{0,60}\\s{0,4}[,)+]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
    {
      label: 'condition of a query builder with a value in its text',
      literals: ['here(', 'aving('],
      pattern:
        '\\.(?:where|andWhere|orWhere|having|andHaving|orHaving)\\(\\s*(?:`[^`]*\\$\\{|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    records: 'followed',
    signs: "'",
    sinks: [
      {
        kind: 'call',
        what: 'an SQL statement',
        fromCallers,
        callee: [
          'pg#{Pool,Client}().query',
          'pg#Pool().connect().query',
          // What is given to a class or a function, by its declared type.
          'pg#{PoolClient,ClientBase}().query',
          'mysql{,2,2/promise}#{Pool,Connection,PoolConnection}().{query,execute}',
          'mariadb#{Pool,PoolConnection,Connection}().{query,execute,batch}',
          'better-sqlite3#Database().{prepare,exec}',
          'mssql#ConnectionPool(){,.request()}.{query,batch}',
          'oracledb#Connection().{execute,executeMany}',
          'knex#Knex().{raw,whereRaw,orderByRaw,havingRaw,groupByRaw,joinRaw,fromRaw}',
          'typeorm#{EntityManager,QueryRunner}().query',
          '@libsql/client#Client().{execute,executeMultiple}',
          'mysql{,2,2/promise}#{createConnection,createPool}().{query,execute}',
          'mysql{,2,2/promise}#{createConnection,createPool}().{getConnection,promise}().{query,execute}',
          'sqlite3#Database().{run,get,all,each,exec,prepare}',
          'sqlite3#verbose().Database().{run,get,all,each,exec,prepare}',
          'sqlite#{open,DatabaseSync}().{run,get,all,each,exec,prepare}',
          'better-sqlite3#().{prepare,exec}',
          '{knex#{,knex}(),knex:Builder}.{raw,whereRaw,andWhereRaw,orWhereRaw,havingRaw,orderByRaw,groupByRaw,joinRaw,fromRaw}',
          'sequelize#{,Sequelize}().query',
          'sequelize#{,Sequelize.}literal',
          'typeorm#{DataSource,getConnection,getManager,createConnection}().query',
          'typeorm#DataSource().{manager,createQueryRunner()}.query',
          '@prisma/client#PrismaClient().{$queryRawUnsafe,$executeRawUnsafe}',
          '@prisma/client#Prisma.raw',
          'drizzle-orm#sql.raw',
          'mssql#query',
          'mssql#Request().{query,batch}',
          'mssql#connect().request().{query,batch}',
          'postgres#().unsafe',
          '@vercel/postgres#sql.query',
          'duckdb#Database().{run,all,exec}',
          'pg-promise#()().{query,any,none,one,oneOrNone,many,manyOrNone,result,multi,task,each,map}',
          '{pg-cursor,pg-query-stream}#',
          'mariadb#{createConnection,createPool}(){,.getConnection()}.{query,execute,batch}',
          'knex#{,knex}().schema.raw',
          'objection#{raw,Model.raw}',
          'sequelize{,-typescript}#{,Sequelize}().{query,literal}',
          'typeorm:Runner.query',
          '@mikro-orm/{core,sql,postgresql,mysql,mariadb,sqlite,better-sqlite,libsql,mssql}#raw',
          '@mikro-orm/{knex,postgresql,mysql,mariadb,sqlite,better-sqlite,libsql,mssql}#{EntityManager,SqlEntityManager}(){,.getConnection()}.execute',
          '@mikro-orm/{knex,postgresql,mysql,mariadb,sqlite,better-sqlite,libsql,mssql}#{EntityManager,SqlEntityManager}().getKnex().raw',
          'drizzle-orm/{node-postgres,postgres-js,neon-http,neon-serverless,mysql2,better-sqlite3,libsql,d1,bun-sqlite}#drizzle().{execute,run,all,get}',
          'kysely#sql.raw',
          'slonik-sql-tag-raw#raw',
          '@databases/{pg,mysql,sqlite,sqlite-sync}#sql.__dangerous__rawValue',
          '@libsql/client{,/web,/http}#createClient().{execute,executeMultiple}',
          '@planetscale/database#{connect,Client}().execute',
          '@neondatabase/serverless#{Pool,Client}().query',
          '@neondatabase/serverless#neon().{query,unsafe}',
          'bun#{sql,SQL()}.unsafe',
          'bun:sqlite#Database().{query,run,prepare,exec}',
          'oracledb#getConnection().{execute,executeMany}',
          'oracledb#createPool().getConnection().{execute,executeMany}',
        ],
        arguments: [{ argument: 0 }, { argument: 0, path: ['text'] }, { argument: 0, path: ['sql'] }],
        beside: bound,
      },
      {
        kind: 'call',
        what: 'an SQL statement',
        callee: [
          '@google-cloud/bigquery#BigQuery().{query,createQueryJob}',
          '@clickhouse/client{,-web}#createClient().{query,command,exec}',
          'snowflake-sdk#createConnection().execute',
        ],
        arguments: [{ argument: 0 }, { argument: 0, path: ['query'] }, { argument: 0, path: ['sqlText'] }],
        beside: bound,
      },
      {
        kind: 'call',
        what: 'a CQL statement',
        callee: ['cassandra-driver#Client().{execute,eachRow,stream}'],
        arguments: [{ argument: 0 }],
        beside: bound,
      },
      {
        kind: 'call',
        what: 'a Cypher statement',
        callee: [
          'neo4j-driver#driver().{executeQuery,session().run,session().beginTransaction().run}',
          'neo4j:Transaction.run',
        ],
        arguments: [{ argument: 0 }],
        beside: { what: 'the driver sends it as a parameter', placeholder: '\\$\\w+' },
      },
      {
        kind: 'call',
        what: 'an AQL statement',
        callee: ['arangojs#{,Database}().query', 'arangojs#aql.literal'],
        arguments: [{ argument: 0 }, { argument: 0, path: ['query'] }],
        beside: { what: 'the driver sends it as a parameter', placeholder: '@\\w+' },
      },
      {
        kind: 'call',
        what: 'raw SQL',
        method: [
          ...[
            '$queryRawUnsafe',
            '$executeRawUnsafe',
            'whereRaw',
            'orWhereRaw',
            'andWhereRaw',
            'havingRaw',
            'orHavingRaw',
          ],
          ...['orderByRaw', 'groupByRaw', 'joinRaw', 'fromRaw', 'distinctRaw'],
        ],
        arguments: [{ argument: 0 }],
        beside: bound,
      },
      {
        kind: 'call',
        what: 'an SQL statement',
        method: ['query', 'execute', 'raw', 'unsafe', 'all', 'get', 'run', 'prepare', 'batch', 'literal'],
        receiver: connections,
        fromCallers: { ...fromCallers, confidence: 'low' },
        arguments: [{ argument: 0 }],
        beside: bound,
        when: [{ argument: 0, is: 'string' }],
      },
      {
        kind: 'call',
        what: 'the condition of an SQL statement',
        callee: ['typeorm:Builder.{where,andWhere,orWhere,having,andHaving,orHaving}'],
        method: ['where', 'andWhere', 'orWhere', 'having', 'andHaving', 'orHaving'],
        arguments: [{ argument: 0 }],
        beside: bound,
        when: [{ argument: 0, is: 'string' }],
      },
    ],
    sanitizers: [
      {
        what: 'the driver escapes it',
        callee: [
          'mysql{,2,2/promise}#{escape,escapeId,format}',
          'mysql{,2,2/promise}#{createConnection,createPool}().{escape,escapeId,format}',
          'sqlstring#{escape,escapeId,format}',
          'pg#{escapeLiteral,escapeIdentifier}',
          'pg#{Pool,Client}().{escapeLiteral,escapeIdentifier}',
          'pg-format#{,literal,ident,string}',
          'sequelize#{,Sequelize}().escape',
        ],
        method: ['escapeLiteral', 'escapeIdentifier', 'escapeId'],
      },
      { what: 'the driver escapes it', method: ['escape', 'format'], receiver: connections },
      // A name without the quotes that only names stand in.
      ...(['replace', 'replaceAll'] as const).map(
        (method): Sanitizer => ({
          what: 'the quotes in the name are removed',
          method: [method],
          when: [
            { argument: 0, matches: method === 'replace' ? '^/`/g$' : '^(?:`|/`/g)$' },
            { argument: 1, matches: '^$' },
          ],
        }),
      ),
      // A quote that is doubled stays inside of the name that is quoted.
      ...['`', '"'].flatMap((quote): Sanitizer[] =>
        (['replace', 'replaceAll'] as const).map((method) => ({
          what: 'the quotes in the name are doubled',
          method: [method],
          when: [
            { argument: 0, matches: method === 'replace' ? `^/${quote}/g$` : `^(?:${quote}|/${quote}/g)$` },
            { argument: 1, matches: `^${quote}${quote}$` },
          ],
        })),
      ),
    ],
  },
}
