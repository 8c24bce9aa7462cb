// One decision for the members of a directory, where no policy can tell them apart (design 4.2): decided on the policies' syntax,
// not on what the members happen to be. Whatever the walk below does not know counts as telling apart, so a new form of
// expression costs speed and never a wrong decision.

import type { Authorizer } from './authorizer.js'
import type { Decision } from './decision.js'
import { actionGroups, hostSchema } from './host-schema.js'
import { isRecord, type PolicySyntax, readUid, type ScopeConstraint, scopeMatches } from './policy-syntax.js'
import {
  type AttributeRecord,
  type AuthorizationRequest,
  type Entity,
  type EntityUid,
  noContext,
  sameUid,
  uidKey,
} from './request.js'
import type { SliceMember } from './slices.js'
import type { TreeMemory } from './tree-memory.js'

const directoryType = 'file_system::Dir'
const memberTypes: ReadonlySet<string> = new Set(['file_system::File', directoryType])

/** Who asks: the principal and, by their keys, itself and all its ancestors. */
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

function isAtOrBelow(path: string, directory: string): boolean {
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

export interface TreeDecision {
  readonly decision: Decision
  /** Positions in the list of requests that this one decision covers, in order. */
  readonly members: readonly number[]
}

/** A question about a member of a directory. */
export interface TreeRequest extends AuthorizationRequest {
  /**
   * By construction its entities are the resource and its plain line of parents and nothing else, as `fileEntities` makes them: they
   * need not be looked at, nor made before somebody does.
   */
  readonly isPlain?: boolean
}

/** What decideTree needs of an authorizer: the question and the syntax of its policies. */
export interface TreeAuthorizer extends Authorizer {
  readonly policies: { syntax(): readonly SliceMember[] }
}

/**
 * Decides requests on entities at or below a directory. Requests that differ only in which member they name share one decision
 * where no policy can tell the members apart; the others are decided one by one. With a memory, a decision also serves directories
 * below that are asked about later. Never throws: what goes wrong is decided singly.
 */
export function decideTree(
  authorizer: TreeAuthorizer,
  directory: EntityUid,
  requests: readonly TreeRequest[],
  memory?: TreeMemory,
): TreeDecision[] {
  const groups = new Map<string, number[]>()
  const questions: Question[] = []
  for (const [position, request] of requests.entries()) {
    const together = groupKey(authorizer, directory, request, questions) ?? `alone ${position}`
    const members = groups.get(together)
    if (members === undefined) groups.set(together, [position])
    else members.push(position)
  }
  const decided: TreeDecision[] = []
  for (const [together, members] of groups) {
    const first = requests[members[0] ?? -1]
    if (first === undefined) continue
    const isShared = memory !== undefined && !together.startsWith('alone ')
    const known = isShared ? memory.find(together, directory.id) : undefined
    const decision = known ?? authorizer.authorize(first)
    decided.push({ decision, members })
    if (!isShared || known !== undefined) continue
    memory.keep(together, directory.id, decision, (above) => tellsApart(authorizer, first, { ...directory, id: above }))
  }
  return decided
}

function tellsApart(authorizer: TreeAuthorizer, request: TreeRequest, directory: EntityUid): boolean {
  const asker = { uid: request.principal, line: lineOf(request) }
  return canTellMembersApart(authorizer.policies.syntax(), asker, request.action, directory, request.resource.type)
}

function groupKey(
  authorizer: TreeAuthorizer,
  directory: EntityUid,
  request: TreeRequest,
  questions: Question[],
): string | undefined {
  try {
    const { context } = request
    if (!isPlainMember(request, directory)) return undefined
    const { text, differs, plain } = questionOf(authorizer, directory, request, questions)
    if (differs) return undefined
    if (request.isPlain === true) return context === noContext ? plain : plainKey(text, context)
    const others = request.entities.filter((entity) => !memberTypes.has(entity.uid.type))
    const tags = others.map((entity) => [...(entity.tags ?? [])])
    return JSON.stringify([text, context, others, tags])
  } catch {
    // Not silent: a request decided alone meets the same fault in authorize(), which reports it.
    return undefined
  }
}

/** What requests by one principal for one action on one type have in common; in a directory these are few. */
interface Question {
  readonly principal: EntityUid
  readonly action: EntityUid
  readonly type: string
  readonly text: string
  /** Whether some policy tells members apart on it. */
  readonly differs: boolean
  /** Its key for a plain request without a context. */
  readonly plain: string
}

function questionOf(
  authorizer: TreeAuthorizer,
  directory: EntityUid,
  request: TreeRequest,
  questions: Question[],
): Question {
  const { action, resource, principal } = request
  for (const known of questions) {
    if (known.type === resource.type && sameUid(known.action, action) && sameUid(known.principal, principal))
      return known
  }
  const text = JSON.stringify([uidKey(principal), uidKey(action), resource.type])
  const differs = tellsApart(authorizer, request, directory)
  const made = { principal, action, type: resource.type, text, differs, plain: plainKey(text, noContext) }
  questions.push(made)
  return made
}

/** The same text as for a request whose entities were looked at. */
function plainKey(question: string, context: AttributeRecord): string {
  return JSON.stringify([question, context, [], []])
}

/** The principal and everything it is in, by the entities that came with the request. */
function lineOf(request: TreeRequest): ReadonlySet<string> {
  const line = new Set([uidKey(request.principal)])
  if (request.isPlain === true) return line
  const { entities } = request
  if (entities.every((entity) => memberTypes.has(entity.uid.type))) return line
  const parents = new Map(entities.map((entity) => [uidKey(entity.uid), entity.parents]))
  for (const key of line) for (const parent of parents.get(key) ?? []) line.add(uidKey(parent))
  return line
}

/** Whether the request is what a tree operation asks: a member with its whole line of parents through the directory, unadorned. */
function isPlainMember(request: TreeRequest, directory: EntityUid): boolean {
  const { resource } = request
  if (!memberTypes.has(resource.type) || !isAtOrBelow(resource.id, directory.id)) return false
  // A file with the directory's own path is below the directory's parent only.
  if (resource.type !== directoryType && resource.id === directory.id) return false
  if (request.isPlain === true) return true
  const line = request.entities.filter((entity) => memberTypes.has(entity.uid.type))
  const byKey = new Map(line.map((entity) => [uidKey(entity.uid), entity]))
  let entity: Entity | undefined = byKey.get(uidKey(resource))
  let seen = 0
  while (entity !== undefined) {
    seen += 1
    if (!isPlainFileEntity(entity)) return false
    const [parent] = entity.parents
    entity = parent === undefined ? undefined : byKey.get(uidKey(parent))
    if (parent !== undefined && entity === undefined) return false
  }
  return seen === line.length
}

function isPlainFileEntity({ uid, attrs, parents, tags }: Entity): boolean {
  const parentId = uid.id === '/' ? undefined : uid.id.slice(0, Math.max(1, uid.id.lastIndexOf('/')))
  const rightParents =
    parentId === undefined
      ? parents.length === 0
      : parents.length === 1 && parents[0]?.type === directoryType && parents[0].id === parentId
  return rightParents && tags === undefined && attrs['path'] === uid.id && Object.keys(attrs).length === 1
}
