// Records that scripts can print and turn into a map, what is in them too: `SystemInfo().memory_info().to_map()`.

import { HostValue } from '@sallyport/rhai'
import type { Result } from '../operations/operation.js'
import type { HandleType } from './handle-type.js'
import { type RecordField, type RecordType, RecordValue, recordType } from './record.js'

export interface ShownRecordOptions {
  /** What `to_string()` gives; without it, the name of the type. */
  readonly toText?: (value: RecordValue) => string
  /** Names that the map leaves out: what was computed from others. */
  readonly notInMap?: readonly string[]
  /** The map, where it has other names than the fields. */
  readonly toMap?: (value: RecordValue) => ReadonlyMap<string, Result>
}

export function shownRecordType(
  name: string,
  fields: readonly RecordField[],
  { toText, notInMap = [], toMap }: ShownRecordOptions = {},
): RecordType {
  const type = recordType(name, fields, { hasMap: true })
  return {
    ...type,
    ...(toText === undefined ? {} : { toText: (value: HostValue) => toText(asRecord(value)) }),
    accessors: type.accessors.map((accessor) => {
      if (accessor.name !== 'to_map') return accessor
      return {
        ...accessor,
        get: (value: HostValue) => toMap?.(asRecord(value)) ?? mapOf(asRecord(value), notInMap),
      }
    }),
  }
}

function asRecord(value: HostValue): RecordValue {
  if (!(value instanceof RecordValue)) throw new Error(`expected a record, got ${value.type.name}`)
  return value
}

function mapOf(record: RecordValue, notInMap: readonly string[]): ReadonlyMap<string, Result> {
  const entries = [...record.toMap()].filter(([name]) => !notInMap.includes(name))
  return new Map(entries.map(([name, value]) => [name, unfold(value)]))
}

function unfold(value: Result): Result {
  if (Array.isArray(value)) return value.map((item: Result) => unfold(item))
  const inMap = value instanceof HostValue ? (value.type as HandleType).inMap : undefined
  if (inMap !== undefined) return inMap(value as HostValue)
  if (!(value instanceof RecordValue)) return value
  const { type } = value
  const toMap = 'accessors' in type ? (type as RecordType).accessors.find(({ name }) => name === 'to_map') : undefined
  return toMap === undefined ? value.toMap() : toMap.get(value)
}

/** Fields that need the same words: their type and a list of name and meaning. */
export function fieldsOf(returns: string, summaries: Readonly<Record<string, string>>): RecordField[] {
  return Object.entries(summaries).map(([name, summary]) => ({ name, returns, summary }))
}
