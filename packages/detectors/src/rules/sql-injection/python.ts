// What of Python takes the text of an SQL statement: DB-API cursors, SQLAlchemy, Django, peewee, asyncpg, pandas.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const drivers =
  '{sqlite3,psycopg2,psycopg,MySQLdb,pymysql,pyodbc,cx_Oracle,oracledb,pymssql,pg8000,aiosqlite,aiomysql,aiopg,mysql,snowflake,duckdb,clickhouse_driver}'
const bound = {
  what: 'the driver binds it, and it is never read as SQL',
  placeholder: '%s|%\\(\\w+\\)s|\\?|(?<!:):\\w+|\\$\\d+',
}
const first = [
  { argument: 0 },
  { argument: 'named', path: ['sql'] },
  { argument: 'named', path: ['query'] },
  { argument: 'named', path: ['operation'] },
] as const

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'an SQL statement',
    callee: [
      `${drivers}#{,connector.,dbapi2.,pool.,extras.}{connect,Connection,create_pool}(){,.cursor(),.acquire()}.{execute,executemany,executescript,callproc,fetch,fetchrow,fetchval}`,
      'py:Request.app{,.state}.*{,.acquire()}.{execute,executemany,fetch,fetchrow,fetchval}',
      'asyncpg#{connect,create_pool}(){,.acquire()}.{execute,executemany,fetch,fetchrow,fetchval,cursor,prepare}',
      'django#db.{connection,connections}{,.cursor()}.{execute,executemany}',
      'django#db.connection.cursor().{execute,executemany,callproc}',
      'sqlalchemy#{text,sql.text,sql.expression.text,literal_column,sql.literal_column,sql.expression.literal_column}',
      'sqlalchemy#{create_engine,engine.create_engine}(){,.connect(),.begin()}.{execute,exec_driver_sql,scalar}',
      'flask_sqlalchemy#SQLAlchemy().{text,engine.execute,session.execute}',
      'peewee#{SqliteDatabase,PostgresqlDatabase,MySQLDatabase,Database}().execute_sql',
      'peewee#SQL',
      'django#db.models.expressions.RawSQL',
      'django#db.models{,.expressions}.RawSQL',
      'pandas#{read_sql,read_sql_query}',
      'pandas#io.sql.{read_sql,read_sql_query}',
    ],
    arguments: first,
    beside: bound,
  },
  {
    kind: 'call',
    what: 'an SQL statement',
    method: [
      'execute',
      'executemany',
      'executescript',
      'execute_sql',
      'exec_driver_sql',
      'fetchrow',
      'fetchval',
      'raw',
    ],
    receiver:
      '(^|\\.)_?(cursor|cur|c|curs|crsr|dbc|session|engine|con|cnx|objects|\\w*_?(cursor|cur|conn|connection|session|engine|db))(\\(\\))?$',
    arguments: first,
    beside: bound,
    when: [{ argument: 0, is: 'string' }],
  },
  {
    kind: 'call',
    what: 'an SQL statement',
    method: ['raw'],
    receiver: '(^|\\.)objects$',
    isProven: true,
    arguments: [{ argument: 0 }, { argument: 'named', path: ['raw_query'] }],
    beside: bound,
    when: [{ argument: 0, is: 'string' }],
  },
  {
    kind: 'call',
    what: 'an SQL statement',
    method: ['fetch', 'prepare'],
    receiver: '(^|\\.)_?(con|conn|connection|pool|pg|postgres|\\w+_(conn|connection|pool|db))$',
    arguments: first,
    beside: bound,
    when: [{ argument: 0, is: 'string' }],
  },
  {
    kind: 'call',
    what: 'a part of an SQL statement',
    method: ['extra'],
    receiver: '\\bobjects\\b|query_?set|\\bqs$',
    isProven: true,
    arguments: [
      { argument: 'named', path: ['where'], reach: 'deep' },
      { argument: 'named', path: ['select'], reach: 'deep' },
      { argument: 'named', path: ['order_by'], reach: 'deep' },
    ],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'SQL that Python puts together',
    literals: ['execute', 'executescript', '.raw(', 'RawSQL', 'text(', 'read_sql', '.extra('],
    pattern: '(?:\\.(?:execute\\w{0,12}|raw|extra)|\\bRawSQL|\\btext|\\bread_sql\\w{0,6})\\(',
  },
  {
    label: 'SQL with a value in its text',
    literals: ['SELECT ', 'INSERT ', 'UPDATE ', 'DELETE ', 'select ', 'insert ', 'update ', 'delete '],
    pattern:
      '(?:SELECT|INSERT|UPDATE|DELETE|select|insert|update|delete)\\s[^"\']{0,300}(?:["\']\\s{0,4}(?:%|\\+|\\.format\\()|\\{)',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Bind the value: put a placeholder (`%s`, `?`, `:name`) into the text and give the value as the second argument of `execute`, or ask the ORM. Names of columns and directions come from a list of the allowed ones, or from `psycopg2.sql.Identifier`.',
  candidates,
  taint: { sinks },
}
