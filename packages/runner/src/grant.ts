// The proof of an allow. INVARIANT: a Grant exists only because the policy allowed exactly this action on exactly this
// resource: only guard.ts can make one, and every act in platform/ demands one and looks at it.

import { osError } from './os-error.js'
import { type Resource, resourceUid } from './resource.js'

const secret = Symbol('grant')

/** An allowed action on one resource, with the number of the record that shows it. */
export class Grant {
  readonly action: string
  readonly resource: Resource
  readonly sequence: number
  readonly #secret: symbol
  readonly #record: () => void

  /** `record` makes sure that the decision is in the record; it throws when it cannot be. */
  constructor(key: symbol, action: string, resource: Resource, sequence: number, record: () => void) {
    if (key !== secret) throw new Error('only the guard can make a grant')
    this.#secret = key
    this.action = action
    this.resource = resource
    this.sequence = sequence
    this.#record = record
    Object.freeze(this)
  }

  /** Called right before the act: no act without its record. */
  commit(): void {
    this.#record()
  }

  static isGenuine(value: Grant): boolean {
    return typeof value === 'object' && value !== null && #secret in value
  }
}

export type GrantMaker = (action: string, resource: Resource, sequence: number, record: () => void) => Grant

let isTaken = false

/** Gives the maker of grants to its first caller, the guard; a second call is a defect. */
export function takeGrantMaker(): GrantMaker {
  if (isTaken) throw new Error('the maker of grants was taken already')
  isTaken = true
  return (action, resource, sequence, record) => new Grant(secret, action, resource, sequence, record)
}

/**
 * Asserts, right before an act, that it was allowed: this action, on this object; and that the record says so. An object that was moved since the
 * decision has another name by now, about which nobody asked: that is an error of the moment, not of ours.
 */
export function demandGrant(grant: Grant, actions: readonly string[], resource: Resource): void {
  const held = resourceUid(grant.resource)
  const needed = resourceUid(resource)
  if (!Grant.isGenuine(grant) || !actions.includes(grant.action) || held.type !== needed.type) {
    throw new Error(`an act without its grant: ${actions.join(' or ')} on ${needed.type}`)
  }
  if (held.id !== needed.id) throw osError('ESTALE')
  grant.commit()
}
