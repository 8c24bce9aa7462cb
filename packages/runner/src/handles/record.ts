// Values with named fields that an operation hands out: `match.line_number`. They hold what was read when they were made.

import { type HostType, HostValue } from '@sallyport/rhai'
import type { Result } from '../operations/operation.js'
import { type Accessor, type HandleType, handleType } from './handle-type.js'

export interface RecordField {
  readonly name: string
  readonly returns: string
  readonly summary: string
}

export class RecordValue extends HostValue {
  readonly #type: HostType
  readonly #fields: ReadonlyMap<string, Result>

  constructor(type: HostType, fields: ReadonlyMap<string, Result>) {
    super()
    this.#type = type
    this.#fields = fields
  }

  override get type(): HostType {
    return this.#type
  }

  field(name: string): Result {
    return this.#fields.get(name)
  }

  toMap(): ReadonlyMap<string, Result> {
    return this.#fields
  }
}

export interface RecordType extends HandleType {
  readonly make: (fields: Readonly<Record<string, Result>>) => RecordValue
}

/** Declares a type of records; those that scripts may turn into a map have `to_map()`. */
export function recordType(
  name: string,
  fields: readonly RecordField[],
  { hasMap }: { readonly hasMap: boolean },
): RecordType {
  const properties = fields.map((field) => ({
    ...field,
    style: 'property' as const,
    get: (value: RecordValue) => value.field(field.name),
  }))
  const toMap = {
    name: 'to_map',
    style: 'method' as const,
    returns: 'map',
    summary: 'the fields by name',
    get: (value: RecordValue) => value.toMap(),
  }
  const accessors: readonly (Omit<Accessor, 'get'> & { get: (value: RecordValue) => Result })[] = hasMap
    ? [...properties, toMap]
    : properties
  const type: HandleType = handleType<RecordValue>({
    name,
    is: (value): value is RecordValue => value instanceof RecordValue && value.type.name === name,
    accessors,
  })
  const names = fields.map((field) => field.name)
  return {
    ...type,
    make(values) {
      return new RecordValue(this, new Map(names.map((each) => [each, values[each]])))
    },
  }
}
