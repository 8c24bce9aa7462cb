// Which policies can match a request at all, for large sets. Cedar evaluates a policy's scope before its conditions and a scope
// cannot fail, so leaving out a policy whose scope does not hold changes neither the answer nor the errors. Scopes come from the
// engine's own syntax tree; slices.test.ts compares with deciding by the whole set.

import { type PolicySyntax, type ScopeConstraint, scopeMatches } from './policy-syntax.js'
import { type AuthorizationRequest, type EntityUid, uidKey } from './request.js'

export interface SliceMember {
  readonly id: string
  readonly syntax: PolicySyntax
}

/** What scopes are about: everything of a request but its context. */
export interface ScopedRequest extends Pick<AuthorizationRequest, 'principal' | 'action' | 'resource'> {
  readonly entities: readonly { readonly uid: EntityUid; readonly parents: readonly EntityUid[] }[]
}

/** Answers, for a request, with the positions of the policies to ask, in order. */
export class SliceIndex {
  readonly #members: readonly SliceMember[]
  readonly #actionGroups: ReadonlyMap<string, readonly string[]>
  /** By the key of the resource scope's entity; policies without one are in `#anyResource`. */
  readonly #byResource = new Map<string, number[]>()
  readonly #anyResource: number[] = []

  constructor(members: readonly SliceMember[], actionGroups: ReadonlyMap<string, readonly string[]>) {
    this.#members = members
    this.#actionGroups = actionGroups
    for (const [position, { syntax }] of members.entries()) {
      const anchors = scopeAnchors(syntax.resource)
      if (anchors === undefined) this.#anyResource.push(position)
      for (const anchor of new Set(anchors)) {
        const positions = this.#byResource.get(anchor)
        if (positions === undefined) this.#byResource.set(anchor, [position])
        else positions.push(position)
      }
    }
  }

  positions(request: ScopedRequest): number[] {
    const resourceLine = selfAndAncestors(request.resource, request)
    const principalLine = selfAndAncestors(request.principal, request)
    const actionKey = uidKey(request.action)
    const actionLine = new Set([actionKey, ...(this.#actionGroups.get(actionKey) ?? [])])
    const candidates = new Set(this.#anyResource)
    for (const key of resourceLine) for (const position of this.#byResource.get(key) ?? []) candidates.add(position)
    const positions: number[] = []
    for (const position of candidates) {
      const syntax = this.#members[position]?.syntax
      if (syntax === undefined) continue
      if (!scopeMatches(syntax.action, request.action, actionLine)) continue
      if (!scopeMatches(syntax.resource, request.resource, resourceLine)) continue
      if (scopeMatches(syntax.principal, request.principal, principalLine)) positions.push(position)
    }
    return positions.sort((left, right) => left - right)
  }
}

function scopeAnchors(scope: ScopeConstraint): string[] | undefined {
  if (scope.kind === 'equal') return [uidKey(scope.uid)]
  if (scope.kind === 'in') return scope.uids.map(uidKey)
  if (scope.kind === 'is' && scope.within !== undefined) return [uidKey(scope.within)]
  return undefined
}

/** The entity's own key and those of all its ancestors, as Cedar's transitive closure has them. */
function selfAndAncestors(uid: EntityUid, request: ScopedRequest): ReadonlySet<string> {
  const parents = new Map(request.entities.map((entity) => [uidKey(entity.uid), entity.parents]))
  const line = new Set([uidKey(uid)])
  for (const key of line) for (const parent of parents.get(key) ?? []) line.add(uidKey(parent))
  return line
}
