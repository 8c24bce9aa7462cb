// The context of a request as a document: what a person is shown and what the record holds a hash of. INVARIANT: two contexts that a
// policy can tell apart are two documents.

import {
  type AttributeRecord,
  type AttributeValue,
  type Entity,
  EntityReference,
  IpAddress,
  noContext,
  sameUid,
} from '@sallyport/policy'
import type { AccessRequest } from './access-request.js'

/** The context as JSON has it, with what it refers to in its place: arguments and environment of a program among it. */
export function plainContext({ context = noContext, entities = [] }: AccessRequest): unknown {
  return plain(context, entities)
}

/** An entity cannot be mistaken for a record: no record has a name that begins with `__`. */
function plain(value: AttributeValue, entities: readonly Entity[]): unknown {
  if (value instanceof EntityReference) {
    const { type, id } = value.uid
    const entity = entities.find(({ uid }) => sameUid(uid, value.uid))
    if (entity === undefined) return { __entity: { type, id } }
    // Its id is made up for this one request, and says nothing.
    return { __entity: { type }, ...plainRecord(entity.attrs, entities), __tags: Object.fromEntries(entity.tags ?? []) }
  }
  if (value instanceof IpAddress) return { __ip: value.text }
  if (Array.isArray(value)) return value.map((member: AttributeValue) => plain(member, entities))
  return typeof value === 'object' ? plainRecord(value as AttributeRecord, entities) : value
}

function plainRecord(record: AttributeRecord, entities: readonly Entity[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).map(([name, member]) => [name, plain(member, entities)]))
}

/** JSON with the names of every object in order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}
