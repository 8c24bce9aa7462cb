// What of Java takes the text of a query: JDBC, Spring, JPA and Hibernate, MyBatis, jOOQ, R2DBC.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const bound = { what: 'the driver binds it, and it is never read as SQL', placeholder: '\\?|(?<!:):\\w+|#\\{' }
const queries =
  '{query,queryForObject,queryForList,queryForMap,queryForRowSet,queryForStream,update,batchUpdate,execute,queryForInt,queryForLong,sql}'
const jpa =
  '{createQuery,createNativeQuery,createSQLQuery,createNativeMutationQuery,createMutationQuery,createSelectionQuery}'
const sessions =
  '{{javax,jakarta}.persistence#EntityManager(),org.hibernate#{Session,StatelessSession,SharedSessionContract}()}'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'an SQL statement',
    callee: [
      'java.sql#{Statement,PreparedStatement,CallableStatement}().{execute,executeQuery,executeUpdate,executeLargeUpdate,addBatch}',
      'java.sql#Connection(){,.createStatement()}.{execute,executeQuery,executeUpdate,prepareStatement,prepareCall,nativeSQL,addBatch}',
      `org.springframework.jdbc.core#{JdbcTemplate,JdbcOperations}().${queries}`,
      `org.springframework.jdbc.core.namedparam#{NamedParameterJdbcTemplate,NamedParameterJdbcOperations}().${queries}`,
      'org.springframework.jdbc.core.simple#JdbcClient().sql',
      `${sessions}.${jpa}`,
      `org.hibernate#SessionFactory().{getCurrentSession,openSession}().${jpa}`,
      'org.apache.ibatis.annotations#Select',
      'org.jooq#DSLContext().{fetch,execute,resultQuery,query}',
      'org.jooq.impl#DSL.{sql,condition,field,table}',
      'org.springframework.r2dbc.core#DatabaseClient().sql',
      'io.r2dbc.spi#Connection().createStatement',
      'org.apache.commons.dbutils#QueryRunner().{query,update,execute}',
    ],
    arguments: [{ argument: 0 }],
    beside: bound,
  },
  {
    kind: 'call',
    what: 'SQL statements',
    callee: ['org.springframework.jdbc.core#{JdbcTemplate,JdbcOperations}().batchUpdate'],
    arguments: [{ argument: 0, reach: 'deep' }],
  },
  {
    kind: 'call',
    what: 'an SQL statement',
    callee: ['org.apache.commons.dbutils#QueryRunner().{query,update,execute}'],
    arguments: [{ argument: 1 }],
  },
  {
    kind: 'call',
    what: 'an SQL statement',
    method: [
      ...['executeQuery', 'executeUpdate', 'prepareStatement', 'prepareCall', 'createNativeQuery', 'createSQLQuery'],
      ...['queryForObject', 'queryForList', 'queryForMap', 'queryForRowSet', 'batchUpdate', 'addBatch'],
    ],
    arguments: [{ argument: 0 }],
    beside: bound,
  },
  {
    kind: 'call',
    what: 'an SQL statement',
    method: ['query', 'update', 'execute', 'createQuery'],
    receiver:
      '(^|\\.)_?(jdbc\\w*|\\w*[jJ]dbc(Template|Operations)?|JDBC\\w*|em|entityManager|session|stmt|statement)(\\(\\))?$',
    arguments: [{ argument: 0 }],
    beside: bound,
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'SQL of Java',
    literals: ['batchUpdate', 'execute', 'prepare', 'Query(', 'query', 'update(', 'createNative', '.sql(', 'addBatch('],
    pattern:
      '\\.(?:execute(?:Query|Update|LargeUpdate)?|prepareStatement|prepareCall|create(?:Native|SQL)?Query|createNativeMutationQuery|queryFor\\w{1,12}|query|update|batchUpdate|addBatch|sql)\\(',
  },
  {
    label: 'SQL of a mapper',
    literals: ['@Select', '@Update', '@Insert', '@Delete'],
    pattern: '@(?:Select|Update|Insert|Delete)\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Put a `?` into the text and give the value with `PreparedStatement.setString`, as an argument of `JdbcTemplate`, with `setParameter` of JPA, or as `#{name}` in a mapper. Names of columns and directions come from a list of the allowed ones.',
  candidates,
  taint: { sinks },
}
