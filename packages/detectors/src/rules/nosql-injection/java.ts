// What of Java asks MongoDB with a text that is read as a query.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the text of a database query',
    callee: [
      'org.springframework.data.mongodb.core#{MongoTemplate,MongoOperations,ReactiveMongoTemplate}().{find,findOne,count,exists,remove,updateFirst,updateMulti,findAndModify,findAndRemove,executeCommand}',
      'com.mongodb.client#{MongoCollection,MongoDatabase}().{find,countDocuments,deleteOne,deleteMany,updateOne,updateMany,findOneAndUpdate,aggregate,runCommand,findOneAndDelete}',
      'com.mongodb#DBCollection().{find,findOne,remove,update,count}',
    ],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'code in a database query',
    callee: ['org.bson#{Document,Document().append}', 'com.mongodb#{BasicDBObject,BasicDBObject().append}'],
    arguments: [{ argument: 1 }],
    when: [{ argument: 0, matches: '^\\$where$' }],
  },
  {
    kind: 'call',
    what: 'code in a database query',
    callee: ['com.mongodb.client.model#Filters.where'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'code in a database query',
    callee: ['org.springframework.data.mongodb.core.query#Criteria.where().is'],
    arguments: [{ argument: 0 }],
    when: [{ argument: 'receiver', symbol: '$where' }],
  },
]

/** What reads a text as a query. */
const propagators: readonly Propagator[] = [
  {
    callee: [
      'org.bson#{Document.parse,BsonDocument.parse}',
      'com.mongodb#BasicDBObject.parse',
      'com.mongodb.util#JSON.parse',
      'org.springframework.data.mongodb.core.query#BasicQuery',
    ],
    from: [0],
    to: 'result',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'query of MongoDB in Java',
    literals: ['Document', 'BasicDBObject', 'BasicQuery', 'JSON.parse', '$where', 'Filters.where'],
    pattern:
      '\\b(?:Bson)?Document\\.parse\\(|\\bBasicDBObject\\b|\\bBasicQuery\\(|\\bJSON\\.parse\\(|\\$where|\\bFilters\\.where\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Build the query of parts, `Filters.eq("name", value)` or `Criteria.where("name").is(value)`, never of text.',
  candidates,
  taint: { sources: 'untrusted', sinks, propagators },
}
