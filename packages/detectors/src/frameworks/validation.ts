// What libraries of schemas prove of a value that passes, as data. A number, one of a list or an id of fixed characters does no harm in
// any rule; a text stays what it was, also where it is proved to be an e-mail, a URL or an IP address: these may hold quotes, or name a
// host inside.

export interface SchemaLibrary {
  readonly modules: readonly string[]
  /** What its functions hang on, where they are no exports: `z` of `zod`. */
  readonly namespaces: readonly string[]
  /** Schemas of what does no harm. */
  readonly harmless: ReadonlySet<string>
  readonly text: ReadonlySet<string>
  readonly object: ReadonlySet<string>
  /** Objects whose other properties pass as well. */
  readonly open: ReadonlySet<string>
  readonly list: ReadonlySet<string>
  /** One of several schemas. */
  readonly union: ReadonlySet<string>
  /** Functions of a schema that add nothing but more checks: `optional(schema)`. */
  readonly wrapping: ReadonlySet<string>
  /** Checks of a text that leave nothing harmful. */
  readonly narrowing: ReadonlySet<string>
  /** Checks by a pattern, which says itself what it leaves. */
  readonly pattern: ReadonlySet<string>
  /** Methods of a schema that give the value: as it is, or in a property of their answer. */
  readonly methods: Readonly<Record<string, string | undefined>>
  /** Functions that take schema and value; by the place of the value. */
  readonly functions: Readonly<Record<string, { readonly value: 0 | 1; readonly property?: string }>>
}

const none: ReadonlySet<string> = new Set()

const zod: SchemaLibrary = {
  modules: ['zod', 'zod/v3', 'zod/v4', 'zod/mini', '@hono/zod-openapi'],
  namespaces: ['z', 'z.coerce', 'coerce', 'z.iso', 'iso'],
  harmless:
    words(`number int int32 uint32 float32 float64 bigint boolean stringbool date nan null undefined void never literal enum
    nativeEnum uuid uuidv4 uuidv6 uuidv7 guid cuid cuid2 ulid nanoid datetime time duration`),
  text: words('string email url jwt base64 base64url ipv4 ipv6 cidrv4 cidrv6 emoji e164'),
  object: words('object strictObject'),
  open: words('looseObject'),
  list: words('array set'),
  union: words('union'),
  wrapping: words('optional nullable nullish'),
  narrowing: words('uuid guid cuid cuid2 ulid nanoid datetime date time duration'),
  pattern: words('regex'),
  methods: { parse: '', parseAsync: '', decode: '', safeParse: 'data', safeParseAsync: 'data', spa: 'data' },
  functions: {},
}

const joi: SchemaLibrary = {
  modules: ['joi', '@hapi/joi'],
  namespaces: ['Joi'],
  harmless: words('number boolean bool date valid equal'),
  text: words('string'),
  object: words('object'),
  open: none,
  list: words('array'),
  union: none,
  wrapping: none,
  narrowing: words('guid uuid valid equal alphanum token isoDate'),
  pattern: words('pattern regex'),
  methods: { validate: 'value', validateAsync: '' },
  functions: { attempt: { value: 0 } },
}

const yup: SchemaLibrary = {
  modules: ['yup'],
  namespaces: [],
  harmless: words('number boolean bool date'),
  text: words('string'),
  object: none,
  open: words('object'),
  list: words('array'),
  union: none,
  wrapping: none,
  narrowing: words('oneOf uuid datetime'),
  pattern: words('matches'),
  methods: { validate: '', validateSync: '', cast: '' },
  functions: {},
}

const valibot: SchemaLibrary = {
  modules: ['valibot'],
  namespaces: [],
  harmless: words('number bigint boolean date nan literal picklist enum enum_ null null_ undefined undefined_'),
  text: words('string'),
  object: words('object strictObject'),
  open: words('looseObject'),
  list: words('array set'),
  union: words('union'),
  wrapping: words('optional nullable nullish exactOptional'),
  narrowing: words('uuid ulid cuid2 nanoid isoDate isoDateTime isoTime isoTimestamp hexadecimal digits'),
  pattern: words('regex'),
  methods: {},
  functions: {
    parse: { value: 1 },
    parseAsync: { value: 1 },
    safeParse: { value: 1, property: 'output' },
    safeParseAsync: { value: 1, property: 'output' },
  },
}

const superstruct: SchemaLibrary = {
  modules: ['superstruct'],
  namespaces: [],
  harmless: words('number integer bigint boolean date enums literal never'),
  text: words('string'),
  object: words('object'),
  open: words('type'),
  list: words('array set'),
  union: words('union'),
  wrapping: words('optional nullable nonempty defaulted size min max trimmed'),
  narrowing: none,
  pattern: words('pattern'),
  methods: {},
  functions: { create: { value: 0 }, mask: { value: 0 } },
}

const typebox: SchemaLibrary = {
  modules: ['@sinclair/typebox', 'typebox'],
  namespaces: ['Type', 't'],
  harmless: words('Number Integer Boolean Null Literal Enum Date Never BigInt'),
  text: words('String'),
  object: words('Object'),
  open: none,
  list: words('Array'),
  union: words('Union'),
  wrapping: words('Optional Readonly'),
  narrowing: none,
  pattern: none,
  methods: {},
  functions: {},
}

export const schemaLibraries: readonly SchemaLibrary[] = [zod, joi, yup, valibot, superstruct, typebox]

const anywhere = ['body', 'query', 'params', 'headers', 'cookies']

/** Chains of express-validator: which part of a request they speak of, what changes the field for good, and which checks leave only harmless texts. */
export const validationChains = {
  builders: new Map<string, readonly string[]>([
    ['express-validator#body', ['body']],
    ['express-validator#query', ['query']],
    ['express-validator#param', ['params']],
    ['express-validator#header', ['headers']],
    ['express-validator#cookie', ['cookies']],
    ['express-validator#check', anywhere],
  ]),
  converting: words('toInt toFloat toBoolean toDate'),
  narrowing:
    words(`isInt isFloat isNumeric isDecimal isBoolean isAlpha isAlphanumeric isHexadecimal isUUID isMongoId isULID isISO8601
    isDate isPort isHash isMD5 isOctal isBase58`),
}

const plain =
  'isAlpha,isAlphanumeric,isBase58,isBoolean,isDecimal,isFloat,isHash,isHexadecimal,isInt,isMD5,isMongoId,isNumeric,isOctal,isPort,isUUID,isULID'

/**
 * Tests of a text that leave only letters and digits of it, with signs such as `-` and `.`. `isURL`, `isEmail`, `isIP` and `isFQDN` are
 * none: what passes may be an address inside, or hold a quote.
 */
export const plainTests: readonly string[] = [
  `validator#{${plain}}`,
  ...plain.split(',').map((test) => `{validator/lib/${test},validator/es/lib/${test}}#`),
  'uuid#validate',
]

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
