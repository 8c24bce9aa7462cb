// Whether a policy can ever permit an action on a type of object, told from its syntax alone. INVARIANT: `never` and `always` are
// certain whatever the object and the context are; every form that is not known to be decided here makes `perhaps`.

import type { FileEntityType } from './file-entities.js'
import { actionGroups, hostSchema } from './host-schema.js'
import { type ScopeConstraint, scopeMatches } from './policy-syntax.js'
import { type EntityUid, sameUid, uidKey } from './request.js'
import type { SliceMember } from './slices.js'

/** `always`: whatever the object is. `perhaps`: it depends on the object, on conditions, or on a person's approval. */
export type Verdict = 'never' | 'perhaps' | 'always'

/** Who asks for what, on some object of a type. */
export interface PermitQuestion {
  /** It is in no group: users and agents have none. */
  readonly principal: EntityUid
  readonly action: EntityUid
  readonly resourceType: string
}

/** The part of a policy set that is looked at. */
export interface JudgedPolicies {
  syntax(): readonly SliceMember[]
  asksApproval(id: string): boolean
}

type Extent = 'all' | 'some' | 'none'

export function canPermit(policies: JudgedPolicies, question: PermitQuestion): Verdict {
  const about = policies.syntax().filter(({ syntax }) => concerns(syntax, question))
  const extents = about.map(({ id, syntax }) => ({
    id,
    syntax,
    extent: resourceExtent(syntax.resource, question.resourceType),
  }))
  const possible = extents.filter(({ extent }) => extent !== 'none')
  const isTotal = ({ syntax, extent }: (typeof possible)[number]): boolean =>
    extent === 'all' && syntax.conditions.length === 0
  const forbids = possible.filter(({ syntax }) => syntax.effect === 'forbid')
  const permits = possible.filter(({ syntax }) => syntax.effect === 'permit')
  if (permits.length === 0 || forbids.some(isTotal)) return 'never'
  // A condition may fail to be evaluated, and then everything is denied.
  const mayFail = possible.some(({ syntax }) => syntax.conditions.length > 0)
  const isCertain = permits.some((permit) => isTotal(permit) && !policies.asksApproval(permit.id))
  return isCertain && forbids.length === 0 && !mayFail ? 'always' : 'perhaps'
}

function concerns(
  { principal, action }: { readonly principal: ScopeConstraint; readonly action: ScopeConstraint },
  question: PermitQuestion,
): boolean {
  const actionKey = uidKey(question.action)
  const actionLine = new Set([actionKey, ...(actionGroups(hostSchema()).get(actionKey) ?? [])])
  return (
    scopeMatches(principal, question.principal, new Set([uidKey(question.principal)])) &&
    scopeMatches(action, question.action, actionLine)
  )
}

function resourceExtent(scope: ScopeConstraint, type: string): Extent {
  switch (scope.kind) {
    case 'all':
      return 'all'
    case 'equal':
      return scope.uid.type === type ? 'some' : 'none'
    case 'in':
      return widest(scope.uids.map((uid) => extentWithin(uid, type)))
    case 'is':
      if (scope.type !== type) return 'none'
      return scope.within === undefined ? 'all' : extentWithin(scope.within, type)
  }
}

function widest(extents: readonly Extent[]): Extent {
  if (extents.includes('all')) return 'all'
  return extents.includes('some') ? 'some' : 'none'
}

const fileTypes: readonly FileEntityType[] = ['file_system::File', 'file_system::Dir']
const root: EntityUid = { type: 'file_system::Dir', id: '/' }

/** Every file and directory is below the root, and the root is in itself; only directories hold anything. */
function extentWithin(uid: EntityUid, type: string): Extent {
  const isOfTree = fileTypes.some((each) => each === type) && uid.type === root.type
  if (isOfTree) return sameUid(uid, root) ? 'all' : 'some'
  return uid.type === type ? 'some' : 'none'
}
