// What of Python stores a whole body as a record: models called with all fields of a request, and `setattr` with names out of it.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Source } from '../../taint/specification.js'

const models =
  '{django#db.models.Model,flask_sqlalchemy#SQLAlchemy().Model,sqlalchemy#{orm,ext.declarative}.declarative_base(),sqlalchemy#orm.DeclarativeBase,peewee#Model,mongoengine#{Document,DynamicDocument},tortoise#models.Model}'

const what = 'the body of the request'
const ownSources: readonly Source[] = [
  'py:Request.{json,data,body,form,POST,GET,values,args,DATA,json_body}',
  'py:Request.{get_json,json,form,post}()',
  'py:BodyObject',
].map((symbol) => ({ kind: 'symbol', symbol, what }))

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the fields of a record',
    callee: [models, `${models}.objects.{create,update_or_create,get_or_create}`, `${models}.create`],
    arguments: [{ argument: 'named' }],
  },
  {
    kind: 'call',
    what: 'the fields of a record',
    confidence: 'medium',
    callee: [`${models}.objects.{filter,get}().update`, `${models}.query.{filter_by,filter}().update`],
    arguments: [{ argument: 'named' }, { argument: 0 }],
  },
  {
    // Of a session: `session.query(User).filter(User.id == user_id).update(values)`.
    kind: 'call',
    what: 'the fields of a record',
    confidence: 'medium',
    method: ['update'],
    receiver: '\\bquery\\([A-Z]\\w*\\)',
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the name of an attribute that is set',
    confidence: 'medium',
    callee: ['global#setattr'],
    arguments: [{ argument: 1 }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: 'it becomes a text', callee: ['global#str', 'json#dumps'] },
  { what: 'a schema fixes its fields', method: ['load', 'validate', 'model_validate', 'parse_obj', 'deserialize'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'fields of a request given to a record',
    literals: ['**', 'setattr('],
    pattern: '[(,]\\s{0,8}\\*\\*\\w|\\bsetattr\\(',
  },
  { label: 'rows that are updated', literals: ['query('], pattern: '\\bquery\\([A-Z]\\w*\\)[^;]{0,200}\\.update\\(' },
]

export const python: LanguageRule = {
  recommendation:
    "Name the fields that may be set (`User(name=data['name'])`), keep only those of a list, or read the body with a serializer or a schema that drops what it does not know.",
  candidates,
  taint: { ownSources, sinks, sanitizers },
}
