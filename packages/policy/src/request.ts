// What the guard asks, as data. No part of a request is ever pasted into Cedar text, so an id that holds quotes, backslashes
// or Cedar escapes stays itself (PO-4); cedar-json.ts is the one encoder.

export interface EntityUid {
  readonly type: string
  readonly id: string
}

/** A value of type entity inside an attribute, a tag or the context. A class, so that no record can pass for one. */
export class EntityReference {
  readonly uid: EntityUid

  constructor(uid: EntityUid) {
    this.uid = uid
  }
}

/** An address of the network as a Cedar value, which policies can compare with ranges. */
export class IpAddress {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A Cedar value: string, long (a safe integer), boolean, set (an array), record (a plain object), entity or address. */
export type AttributeValue =
  | string
  | number
  | boolean
  | readonly AttributeValue[]
  | EntityReference
  | IpAddress
  | AttributeRecord

export interface AttributeRecord {
  readonly [name: string]: AttributeValue
}

export interface Entity {
  readonly uid: EntityUid
  readonly attrs: AttributeRecord
  readonly parents: readonly EntityUid[]
  /** A map, because script text chooses these keys. */
  readonly tags?: ReadonlyMap<string, AttributeValue>
}

export interface AuthorizationRequest {
  readonly principal: EntityUid
  readonly action: EntityUid
  readonly resource: EntityUid
  /** The resource, its ancestors and whatever the context refers to; action entities are added by the authorizer. */
  readonly entities: readonly Entity[]
  readonly context: AttributeRecord
}

/** The context of an action that has none. */
export const noContext: AttributeRecord = Object.freeze({})

export function sameUid(left: EntityUid, right: EntityUid): boolean {
  return left.type === right.type && left.id === right.id
}

/** An injective text of a uid, for maps and sets. */
export function uidKey(uid: EntityUid): string {
  return `${uid.type}\n${uid.id}`
}
