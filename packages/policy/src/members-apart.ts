// Whether a policy can answer differently for two members of a directory: a walk over the policies' syntax that knows nothing of
// what the members happen to be. INVARIANT: whatever the walk does not know counts as telling apart, so a new form of expression
// costs speed and never a wrong decision.

import { actionGroups, hostSchema } from './host-schema.js'
import { isRecord, type PolicySyntax, readUid, type ScopeConstraint, scopeMatches } from './policy-syntax.js'
import { type EntityUid, uidKey } from './request.js'
import type { SliceMember } from './slices.js'

export const directoryType = 'file_system::Dir'
export const memberTypes: ReadonlySet<string> = new Set(['file_system::File', directoryType])

export interface Asker {
  readonly uid: EntityUid
  readonly line: ReadonlySet<string>
}

/**
 * Whether some policy for this asker and action could answer differently for two entities of one type in a directory's tree: what
 * is below the directory and, where the type is the directory's, itself.
 */
export function canTellMembersApart(
  policies: readonly SliceMember[],
  asker: Asker,
  action: EntityUid,
  directory: EntityUid,
  memberType: string,
): boolean {
  if (directory.type !== directoryType || !memberTypes.has(memberType)) return true
  const actionKey = uidKey(action)
  const line = new Set([actionKey, ...(actionGroups(hostSchema()).get(actionKey) ?? [])])
  const members: Members = { directory: directory.id, type: memberType }
  return policies.some(
    ({ syntax }) =>
      scopeMatches(syntax.principal, asker.uid, asker.line) &&
      scopeMatches(syntax.action, action, line) &&
      policyTellsApart(syntax, members),
  )
}

interface Members {
  readonly directory: string
  readonly type: string
}

/** Whether some condition of a policy could differ between two entities of one type, wherever in the tree they are. */
export function conditionsTellApart(policy: PolicySyntax, memberType: string): boolean {
  const members: Members = { directory: '/', type: memberType }
  return policy.conditions.some((condition) => expressionTellsApart(condition, members))
}

function policyTellsApart(policy: PolicySyntax, members: Members): boolean {
  const scope = scopeOverMembers(policy.resource, members)
  if (scope === 'varies') return true
  // A scope that holds for no member ends the evaluation before any condition.
  return scope === 'holds' && policy.conditions.some((condition) => expressionTellsApart(condition, members))
}

type OverMembers = 'holds' | 'fails' | 'varies'

function scopeOverMembers(scope: ScopeConstraint, members: Members): OverMembers {
  switch (scope.kind) {
    case 'all':
      return 'holds'
    case 'equal':
      return couldBeMember(scope.uid, members) ? 'varies' : 'fails'
    case 'in': {
      const each = scope.uids.map((uid) => inOverMembers(uid, members))
      return each.includes('varies') ? 'varies' : each.includes('holds') ? 'holds' : 'fails'
    }
    case 'is':
      if (scope.type !== members.type) return 'fails'
      return scope.within === undefined ? 'holds' : inOverMembers(scope.within, members)
  }
}

/** `member in uid`, for all members: they are below the directory, and so below everything at or above it. */
function inOverMembers(uid: EntityUid, members: Members): OverMembers {
  if (uid.type === directoryType && isAtOrBelow(members.directory, uid.id)) return 'holds'
  return couldBeMember(uid, members) || isAtOrBelow(uid.id, members.directory) ? 'varies' : 'fails'
}

function couldBeMember(uid: EntityUid, members: Members): boolean {
  return uid.type === members.type && isAtOrBelow(uid.id, members.directory)
}

export function isAtOrBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`)
}

/** Whether an expression may differ between members. Only what stands here is known not to. */
function expressionTellsApart(expression: unknown, members: Members): boolean {
  if (!isRecord(expression)) return true
  const entries = Object.entries(expression)
  const [name, body] = entries[0] ?? []
  if (entries.length !== 1 || name === undefined) return true
  const inside = (...parts: unknown[]): boolean => parts.some((part) => expressionTellsApart(part, members))
  switch (name) {
    case 'Value':
      return false
    case 'Var':
      return body === 'resource'
    case 'Set':
      return !Array.isArray(body) || inside(...body)
    case 'Record':
      return !isRecord(body) || inside(...Object.values(body))
  }
  if (!isRecord(body)) return true
  switch (name) {
    case '!':
    case 'neg':
    case 'isEmpty':
      return inside(body['arg'])
    case '&&':
    case '||':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
    case 'contains':
    case 'containsAll':
    case 'containsAny':
      return inside(body['left'], body['right'])
    case 'if-then-else':
      return inside(body['if'], body['then'], body['else'])
    case '==':
      return resourceEquality(body['left'], body['right'], members) ?? inside(body['left'], body['right'])
    case 'in':
      return isResource(body['left'])
        ? literals(body['right'])?.some((uid) => inOverMembers(uid, members) === 'varies') !== false
        : !isFixedEntity(body['left']) || inside(body['right'])
    case 'is':
      if (!isResource(body['left'])) return inside(body['left']) || body['in'] !== undefined
      if (body['entity_type'] !== members.type || body['in'] === undefined) return false
      return literals(body['in'])?.some((uid) => inOverMembers(uid, members) === 'varies') !== false
    // What an entity holds is the same for all members only if the entity is reached from the principal or the context: a uid
    // written in a policy may be an ancestor of one member and unknown to the request of another.
    case '.':
    case 'has':
    case 'like':
    case 'hasTag':
    case 'getTag':
      return !isFixedPath(body['left'], name === 'like') || (body['right'] !== undefined && inside(body['right']))
    default:
      return true
  }
}

/** `resource == literal`, either way round: the same for all members if the literal is none of them. */
function resourceEquality(left: unknown, right: unknown, members: Members): boolean | undefined {
  const other = isResource(left) ? right : isResource(right) ? left : undefined
  const uids = other === undefined ? undefined : literals(other)
  const [uid, more] = uids ?? []
  return uid === undefined || more !== undefined ? undefined : couldBeMember(uid, members)
}

function isResource(expression: unknown): boolean {
  return isRecord(expression) && expression['Var'] === 'resource'
}

/** The entities written out in an expression: one, or a set of them. */
function literals(expression: unknown): EntityUid[] | undefined {
  if (!isRecord(expression)) return undefined
  if (Array.isArray(expression['Set'])) {
    const uids = expression['Set'].map((member: unknown) => literals(member))
    return uids.every((uid) => uid?.length === 1) ? uids.flatMap((uid) => uid ?? []) : undefined
  }
  const uid =
    isRecord(expression['Value']) && '__entity' in expression['Value'] ? readUid(expression['Value']) : undefined
  return uid === undefined ? undefined : [uid]
}

function isFixedEntity(expression: unknown): boolean {
  return isRecord(expression) && (expression['Var'] === 'principal' || expression['Var'] === 'action')
}

/** `principal`, `action` or `context`, and what hangs on them; for `like` a literal text too. */
function isFixedPath(expression: unknown, allowValue: boolean): boolean {
  if (!isRecord(expression)) return false
  if (typeof expression['Var'] === 'string') return expression['Var'] !== 'resource'
  if (allowValue && typeof expression['Value'] === 'string') return true
  const step = expression['.'] ?? expression['getTag']
  if (!isRecord(step)) return false
  const tag = step['right']
  return isFixedPath(step['left'], false) && (tag === undefined || (isRecord(tag) && typeof tag['Value'] === 'string'))
}
