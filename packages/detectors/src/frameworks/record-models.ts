// What keeps records in a database: the classes and objects that stand for a kind of record, and which of their methods write or give one.

import type { SymbolPattern } from '../taint/specification.js'

/** Packages without which a program keeps no records that are known here. */
export const recordPackages =
  /^(?:mongoose|sequelize(?:-typescript)?|objection|@prisma\/client|django|flask_sqlalchemy|sqlalchemy|sqlmodel|peewee|mongoengine|tortoise|typeorm|@nestjs\/typeorm|org\.springframework\.data|jakarta\.persistence|javax\.persistence)(?:[./].*)?$/

/** Values that stand for all records of a kind: a class of the program, or what a call gave. */
export const recordKinds: readonly SymbolPattern[] = [
  'mongoose#{model,default.model,Mongoose().model,createConnection().model,default.createConnection().model}()',
  'sequelize#{Sequelize,default}().define()',
  'sequelize#Model',
  'sequelize-typescript#Model',
  'objection#Model',
  'django#db.models.Model',
  'flask_sqlalchemy#SQLAlchemy().Model',
  'sqlalchemy#{orm.,ext.declarative.}declarative_base()',
  'sqlalchemy#orm.{DeclarativeBase,DeclarativeBaseNoMeta,MappedAsDataclass}',
  'sqlmodel#SQLModel',
  'peewee#Model',
  'mongoengine#{Document,EmbeddedDocument}',
  'tortoise#models.Model',
]

/** Classes whose instances save what they were given into records of the kind that they name. */
export const recordForms: readonly SymbolPattern[] = [
  'django#forms.{,models.}ModelForm',
  'rest_framework#serializers.{ModelSerializer,HyperlinkedModelSerializer}',
]

/** A client with an object for each kind of record, by its name. */
export const recordClients: readonly SymbolPattern[] = ['@prisma/client#PrismaClient()']

/** Functions and methods that are given what stands for a kind, and give its records. */
export const askedFor: ReadonlySet<string> = new Set([
  'get_object_or_404',
  'get_list_or_404',
  'aget_object_or_404',
  'get_or_404',
  'first_or_404',
  'query',
  'select',
  'get',
  'getOrThrow',
])

/** Methods that write, by the argument that holds the fields; given by name, it is all that is named. */
export const writingMethods: ReadonlyMap<string, number> = new Map([
  ...['create', 'build', 'insert', 'insertMany', 'bulkCreate', 'get_or_create', 'insertGraph', 'acreate'].map(
    (name) => [name, 0] as const,
  ),
  ...['createMany', 'upsert', 'update', 'patch', 'aupdate', 'findOrCreate'].map((name) => [name, 0] as const),
  ...['updateOne', 'updateMany', 'replaceOne', 'findByIdAndUpdate', 'findOneAndUpdate', 'findOneAndReplace'].map(
    (name) => [name, 1] as const,
  ),
  ...['update_or_create', 'update_one', 'update_many'].map((name) => [name, 0] as const),
])

/** Under these the fields lie one level deeper: `{ data: { title } }`, `{ $set: { title } }`. */
export const aroundFields: ReadonlySet<string> = new Set([
  'data',
  'create',
  'update',
  '$set',
  '$setOnInsert',
  '$push',
  'defaults',
])

/** Methods of one record that take fields of an object. */
export const fillingMethods: ReadonlySet<string> = new Set(['set', 'update', 'overwrite', 'assign', '$set', 'patch'])

/** What gives no record. */
export const numberMethods: ReadonlySet<string> = new Set([
  'count',
  'countDocuments',
  'estimatedDocumentCount',
  'exists',
  'delete',
  'deleteOne',
  'deleteMany',
  'destroy',
  'remove',
  'sum',
  'max',
  'min',
])

/** What gives a list of records, and what gives one: the last of a chain tells. */
export const listMethods: ReadonlySet<string> = new Set([
  ...['find', 'findAll', 'findMany', 'findAndCountAll', 'aggregate', 'insertMany', 'bulkCreate', 'paginate'],
  ...['all', 'filter', 'filter_by', 'exclude', 'order_by', 'values', 'iterator', 'scalars', 'select', 'fetchall'],
  ...['get_list_or_404', 'objects', 'query', 'where', 'limit', 'sort', 'in_bulk', 'prefetch_related', 'select_related'],
])
export const oneMethods =
  /^(?:get(?:_or_\w+|One|ById|ReferenceById|OrThrow)?|(?:first|last|one)(?:_or_\w+|OrFail|OrThrow|OrNone)?|scalar(?:_one\w*)?|latest|earliest|orElse\w*|(?:create|build|upsert|save|update|refresh)\w*)$|^find(?:One|By|First|Unique|Or)\w*$|_or_404$/

/** What else goes on from what was asked, and gives the same records. */
export const passingMethods: ReadonlySet<string> = new Set([
  ...['lean', 'exec', 'populate', 'skip', 'orFail', 'toObject', 'toJSON', 'session', 'collation', 'hint', 'cursor'],
  ...['join', 'outerjoin', 'options', 'distinct', 'using', 'group_by', 'having', 'offset', 'with_for_update', 'unique'],
  ...['execution_options', 'defer', 'only', 'annotate', 'reverse', 'none', 'fetchone', 'query', 'withGraphFetched'],
])

/** Fields that the database fills by itself. */
export const ownFields = /^(?:_?id|pk|uuid|created_?(?:at|on)|updated_?(?:at|on))$/i

/** Types of a field that hold no text of somebody's choice, as declarations name them. */
export const plainTypes =
  /\b(?:(?:Big|Small|Positive|PositiveSmall)?Int(?:eger|EGER)?(?:Field)?|INTEGER|BIGINT|SMALLINT|FLOAT|DOUBLE|DECIMAL|BOOLEAN|DATE(?:ONLY)?|ENUM|Float(?:Field)?|Decimal(?:Field|128)?|Numeric|Bool(?:ean)?(?:Field)?|DateTime(?:Field)?|Date(?:Field)?|Time(?:Field)?|Duration(?:Field)?|Interval|UUID(?:Field)?|ObjectId|Number|number|boolean|bool|int|float|datetime|date|Enum|ForeignKey|OneToOneField|ManyToManyField|relationship|choices)\b/
