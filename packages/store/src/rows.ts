// Between records and rows, checked both ways (ST-3).

import { z } from 'zod'
import { rowInvalid, valueInvalid } from './errors.js'
import { type RecordOf, rowSchemas, type TableName, type Tables, tableKeys } from './tables.js'

/** The record of a row, or an error that names table and key: rows are never left out in silence. */
function decodeRow<T extends TableName>(table: T, row: unknown): RecordOf<T> {
  const decoded = rowSchemas[table].safeDecode(row as never)
  if (!decoded.success) throw rowInvalid(table, keyOf(table, row), firstIssue(decoded.error))
  const record: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(decoded.data)) {
    if (value !== null && column !== 'projectId') record[column] = value
  }
  // `RecordOf` says what the loop does; the compiler cannot follow it through a table that is not known yet.
  return record as RecordOf<T>
}

export function decodeRows<T extends TableName>(table: T, rows: readonly unknown[]): RecordOf<T>[] {
  return rows.map((row) => decodeRow(table, row))
}

export function encodeRow<T extends TableName>(table: T, projectId: string, record: RecordOf<T>): Tables[T] {
  const values: Record<string, unknown> = { ...record, projectId }
  const row = Object.fromEntries(
    Object.keys(rowSchemas[table].shape).map((column) => [
      column,
      values[column] === undefined ? null : values[column],
    ]),
  )
  const encoded = rowSchemas[table].safeEncode(row as never)
  if (!encoded.success) throw valueInvalid(table, firstIssue(encoded.error))
  return encoded.data as Tables[T]
}

function firstIssue(error: z.core.$ZodError): string {
  const [first] = error.issues
  return first === undefined ? 'unknown' : `${z.core.toDotPath(first.path)}: ${first.message}`
}

function keyOf(table: TableName, row: unknown): string {
  const values = new Map(typeof row === 'object' && row !== null ? Object.entries(row) : [])
  return `\`${tableKeys[table].map((column) => String(values.get(column))).join(' / ')}\``
}
