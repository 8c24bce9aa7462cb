// Between records and rows, checked both ways (ST-3).

import { z } from 'zod'
import { type PlainColumn, plainColumn } from './columns.js'
import { rowInvalid, valueInvalid } from './errors.js'
import { type RecordOf, rowSchemas, type TableName, type Tables, tableKeys } from './tables.js'

interface Column {
  readonly name: string
  readonly plain: PlainColumn | undefined
  readonly schema: z.ZodType
}

const columnsByTable = new Map<TableName, readonly Column[]>()

function columnsOf(table: TableName): readonly Column[] {
  const known = columnsByTable.get(table)
  if (known !== undefined) return known
  const columns = Object.entries<z.ZodType>(rowSchemas[table].shape).map(
    ([name, schema]): Column => ({ name, schema, plain: plainColumn(schema) }),
  )
  columnsByTable.set(table, columns)
  return columns
}

/** The names of a table's columns, in the order in which rows hold them. */
export function columnNames(table: TableName): readonly string[] {
  return columnsOf(table).map(({ name }) => name)
}

/** The record of a row, or an error that names table and key: rows are never left out in silence. `names`: the columns it has. */
function decodeRow<T extends TableName>(table: T, row: unknown, names: ReadonlySet<string> | undefined): RecordOf<T> {
  const values = row as Record<string, unknown>
  const record: Record<string, unknown> = {}
  for (const { name, plain, schema } of columnsOf(table)) {
    if (names?.has(name) === false) continue
    const value = plain === undefined ? decodeValue(schema, values[name]) : plain.decode(values[name])
    if (value === undefined) return decodeAsWhole(table, row, names)
    if (value !== null && name !== 'projectId') record[name] = value
  }
  // `RecordOf` says what the loop does; the compiler cannot follow it through a table that is not known yet.
  return record as RecordOf<T>
}

function decodeValue(schema: z.ZodType, value: unknown): unknown {
  const decoded = schema.safeDecode(value as never)
  return decoded.success ? decoded.data : undefined
}

/** By the schema of the whole row, which says what is wrong. */
function decodeAsWhole<T extends TableName>(
  table: T,
  row: unknown,
  names: ReadonlySet<string> | undefined,
): RecordOf<T> {
  const schema: z.ZodObject = rowSchemas[table]
  const mask = Object.fromEntries([...(names ?? [])].map((name) => [name, true])) as Record<never, true>
  const whole = names === undefined ? schema : schema.pick(mask)
  const decoded = whole.safeDecode(row as never)
  if (!decoded.success) throw rowInvalid(table, keyOf(table, row), firstIssue(decoded.error))
  return Object.fromEntries(
    Object.entries(decoded.data).filter(([column, value]) => value !== null && column !== 'projectId'),
  ) as RecordOf<T>
}

export function decodeRows<T extends TableName>(table: T, rows: readonly unknown[]): RecordOf<T>[] {
  return rows.map((row) => decodeRow(table, row, undefined))
}

/** Of rows that hold the columns of these names; those of the key are among them. */
export function decodePartialRows<T extends TableName, C extends keyof RecordOf<T>>(
  table: T,
  rows: readonly unknown[],
  names: ReadonlySet<string>,
): Pick<RecordOf<T>, C>[] {
  return rows.map((row) => decodeRow(table, row, names))
}

export function encodeRow<T extends TableName>(table: T, projectId: string, record: RecordOf<T>): Tables[T] {
  const values = record as Record<string, unknown>
  const row: Record<string, unknown> = {}
  for (const { name, plain, schema } of columnsOf(table)) {
    const value = name === 'projectId' ? projectId : (values[name] ?? null)
    const encoded = plain === undefined ? encodeValue(schema, value) : plain.encode(value)
    if (encoded === undefined) throw valueInvalid(table, whyNot(table, projectId, record))
    row[name] = encoded
  }
  return row as Tables[T]
}

function encodeValue(schema: z.ZodType, value: unknown): unknown {
  const encoded = schema.safeEncode(value as never)
  return encoded.success ? encoded.data : undefined
}

/** By the schema of the whole row, which says what is wrong. */
function whyNot<T extends TableName>(table: T, projectId: string, record: RecordOf<T>): string {
  const values: Record<string, unknown> = { ...record, projectId }
  const row = Object.fromEntries(columnNames(table).map((column) => [column, values[column] ?? null]))
  const encoded = rowSchemas[table].safeEncode(row as never)
  return encoded.success ? 'it cannot be written' : firstIssue(encoded.error)
}

function firstIssue(error: z.core.$ZodError): string {
  const [first] = error.issues
  return first === undefined ? 'unknown' : `${z.core.toDotPath(first.path)}: ${first.message}`
}

function keyOf(table: TableName, row: unknown): string {
  const values = new Map(typeof row === 'object' && row !== null ? Object.entries(row) : [])
  return `\`${tableKeys[table].map((column) => String(values.get(column))).join(' / ')}\``
}
