// Requests on files and directories that no policy can tell apart, as one key (PO-5): the same policies' scopes hold for them, none of
// these policies' conditions depends on which file it is, and all the rest of the request is equal. INVARIANT: requests of one class get
// the same decision, errors included; where that is in doubt a request has no class and is decided alone.

import { isPlainFileEntity } from './decide-tree.js'
import { conditionsTellApart, directoryType, memberTypes } from './members-apart.js'
import type { AuthorizationRequest, Entity } from './request.js'
import { requestKey } from './request-key.js'
import type { SliceMember } from './slices.js'

export class RequestClasses {
  readonly #policies: readonly SliceMember[]
  /** By type of the resource and position of the policy. */
  readonly #tellsApart = new Map<string, Map<number, boolean>>()

  constructor(policies: readonly SliceMember[]) {
    this.#policies = policies
  }

  /** @param positions of the policies whose scope holds for the request, in order, as SliceIndex finds them. */
  keyOf(request: AuthorizationRequest, positions: readonly number[]): string | undefined {
    const { type } = request.resource
    if (!memberTypes.has(type)) return undefined
    const entities = besidesPlainLine(request)
    if (entities === undefined) return undefined
    if (positions.some((position) => this.#policyTellsApart(position, type))) return undefined
    return `${positions.join()} ${requestKey({ ...request, resource: { type, id: '' }, entities })}`
  }

  #policyTellsApart(position: number, type: string): boolean {
    const byPosition = this.#tellsApart.get(type) ?? new Map<number, boolean>()
    this.#tellsApart.set(type, byPosition)
    const known = byPosition.get(position)
    if (known !== undefined) return known
    const policy = this.#policies[position]?.syntax
    const tellsApart = policy === undefined || conditionsTellApart(policy, type)
    byPosition.set(position, tellsApart)
    return tellsApart
  }
}

/**
 * The entities besides the resource and its plain line of directories up to `/`, which must come first and in this order; undefined
 * where they do not, or where another file or directory is among the rest. A file at `/` itself is in no directory: it is none of
 * those that the conditions were asked about.
 */
function besidesPlainLine({ resource, entities }: AuthorizationRequest): readonly Entity[] | undefined {
  const { length } = entities
  let next = resource
  for (let position = 0; position < length; position++) {
    const entity = entities[position]
    if (entity === undefined || entity.uid.id !== next.id || entity.uid.type !== next.type) return undefined
    if (!isPlainFileEntity(entity)) return undefined
    const [parent] = entity.parents
    if (parent !== undefined) {
      next = parent
      continue
    }
    if (next.type !== directoryType) return undefined
    const rest = entities.slice(position + 1)
    return rest.some(({ uid }) => memberTypes.has(uid.type)) ? undefined : rest
  }
  return undefined
}
