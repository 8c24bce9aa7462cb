// Requests to Cedar's JSON form: the one encoder (PO-4). It builds objects, never text; request-key.ts has checked what it gets.

import {
  type AttributeRecord,
  type AttributeValue,
  type AuthorizationRequest,
  type Entity,
  EntityReference,
  type EntityUid,
  IpAddress,
  uidKey,
} from './request.js'
import { requestKey } from './request-key.js'

export type CedarValue = string | number | boolean | CedarValue[] | { [name: string]: CedarValue }

export interface CedarEntity {
  readonly uid: EntityUid
  readonly attrs: Record<string, CedarValue>
  readonly parents: EntityUid[]
  readonly tags?: Record<string, CedarValue>
}

export interface EncodedRequest {
  readonly principal: EntityUid
  readonly action: EntityUid
  readonly resource: EntityUid
  readonly context: Record<string, CedarValue>
  readonly entities: CedarEntity[]
}

/** Checks and encodes; throws `policy/request-invalid`. */
export function encodeRequest(request: AuthorizationRequest): EncodedRequest {
  requestKey(request)
  return encodeChecked(request)
}

/** For a request whose key was made. */
export function encodeChecked({
  principal,
  action,
  resource,
  context,
  entities,
}: AuthorizationRequest): EncodedRequest {
  return {
    principal: encodeUid(principal),
    action: encodeUid(action),
    resource: encodeUid(resource),
    context: encodeRecord(context),
    entities: entities.map(encodeEntity),
  }
}

/**
 * The same request with the plain directories above the resource named as its parents instead of given as entities: half the work
 * for the engine. Only `in` on the resource can see them then, so the caller makes sure that no policy looks one up by its uid.
 */
export function flattenDirectories(request: EncodedRequest): EncodedRequest {
  const byKey = new Map(request.entities.map((entity) => [uidKey(entity.uid), entity]))
  const resourceKey = uidKey(request.resource)
  const own = byKey.get(resourceKey)
  if (own === undefined || byKey.size !== request.entities.length) return request
  const line = new Map(own.parents.map((parent) => [uidKey(parent), parent]))
  for (const key of line.keys()) for (const parent of byKey.get(key)?.parents ?? []) line.set(uidKey(parent), parent)
  if (line.has(resourceKey)) return request
  const entities: CedarEntity[] = []
  for (const [key, entity] of byKey) {
    if (key === resourceKey) entities.push({ ...own, parents: [...line.values()] })
    else if (!line.has(key) || !isPlainDirectory(entity)) entities.push(entity)
  }
  return { ...request, entities }
}

function isPlainDirectory({ uid, attrs, tags }: CedarEntity): boolean {
  return (
    uid.type === 'file_system::Dir' &&
    tags === undefined &&
    typeof attrs['path'] === 'string' &&
    Object.keys(attrs).length === 1
  )
}

function encodeEntity(entity: Entity): CedarEntity {
  const encoded = {
    uid: encodeUid(entity.uid),
    attrs: encodeRecord(entity.attrs),
    parents: entity.parents.map(encodeUid),
  }
  return entity.tags === undefined ? encoded : { ...encoded, tags: encodeTags(entity.tags) }
}

// Exactly two fields, whatever else the object carries: `{"__entity": …}` beside them would be read by Cedar.
function encodeUid({ type, id }: EntityUid): EntityUid {
  return { type, id }
}

function encodeRecord(record: AttributeRecord): Record<string, CedarValue> {
  const encoded: Record<string, CedarValue> = {}
  for (const name of Object.keys(record)) {
    const value = record[name]
    if (value !== undefined) encoded[name] = encodeValue(value)
  }
  return encoded
}

// Own properties whatever the name: by plain assignment a tag named `__proto__` would vanish.
function encodeTags(tags: ReadonlyMap<string, AttributeValue>): Record<string, CedarValue> {
  return Object.fromEntries([...tags].map(([name, value]) => [name, encodeValue(value)]))
}

function encodeValue(value: AttributeValue): CedarValue {
  if (typeof value !== 'object') return value
  if (isSet(value)) return value.map(encodeValue)
  if (value instanceof EntityReference) return { __entity: { type: value.uid.type, id: value.uid.id } }
  if (value instanceof IpAddress) return { __extn: { fn: 'ip', arg: value.text } }
  return encodeRecord(value)
}

function isSet(value: AttributeValue): value is readonly AttributeValue[] {
  return Array.isArray(value)
}
