// What of Python asks MongoDB: a filter whose values came as JSON may hold operators.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Source } from '../../taint/specification.js'

const methods =
  '{find,find_one,find_one_and_update,find_one_and_delete,find_one_and_replace,update_one,update_many,replace_one,delete_one,delete_many,count_documents,distinct}'
const clients = '{pymongo#MongoClient(),motor#motor_asyncio.AsyncIOMotorClient(),flask_pymongo#PyMongo()}'

/** Only what may arrive as an object: forms and queries hold texts. */
const ownSources: readonly Source[] = ['py:Request.{json,json_body,body}', 'py:Request.{get_json,json}()'].map(
  (symbol) => ({
    kind: 'symbol',
    symbol,
    what: 'the body of the request',
  }),
)

const callee = [
  `${clients}.*.*.${methods}`,
  `${clients}.db.*.${methods}`,
  `${clients}.{get_database,get_default_database}().{*,get_collection()}.${methods}`,
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the filter of a database query',
    confidence: 'medium',
    callee,
    arguments: [{ argument: 0, reach: 'deep', except: ['$eq'] }],
    onlyOwn: true,
  },
  {
    kind: 'call',
    what: 'the filter of a database query',
    confidence: 'medium',
    method: methods
      .slice(1, -1)
      .split(',')
      .filter((name) => name !== 'find' && name !== 'distinct'),
    receiver: '(^|[._])(db|mongo|collection|coll|col|database)\\b|\\]$',
    arguments: [{ argument: 0, reach: 'deep', except: ['$eq'] }],
    onlyOwn: true,
  },
]

/** Whatever it is, a text becomes code there. */
const conditions: readonly Sink[] = [
  {
    kind: 'call',
    what: 'a condition that the database runs as JavaScript',
    callee,
    arguments: [{ argument: 0, path: ['$where'] }],
    instead: { sanitizers: [{ what: 'it is a number', callee: ['global#{int,float}'] }] },
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: '`str` makes it a text', callee: ['global#{str,repr}', 'bson#{ObjectId,objectid.ObjectId}', 'json#dumps'] },
  { what: 'it is made a text', method: ['strip', 'lower', 'upper', 'hexdigest'] },
  { what: 'a schema fixes its type', method: ['load', 'validate', 'model_validate', 'parse_obj'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'filter of a MongoDB query of Python',
    literals: ['.find', '.update_', '.replace_one', '.delete_', '.count_documents', '.distinct('],
    pattern:
      '\\.(?:find(?:_one\\w{0,20})?|update_(?:one|many)|replace_one|delete_(?:one|many)|count_documents|distinct)\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    "Make sure of the type before the query: `str(value)`, `isinstance(value, str)`, or a schema; wrap it as `{'$eq': value}`; never build `$where` from data.",
  candidates,
  taint: { sources: 'untrusted', ownSources, sinks: [...sinks, ...conditions], sanitizers },
}
