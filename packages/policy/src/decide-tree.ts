// One decision for the members of a directory, where no policy can tell them apart (design 4.2): decided on the policies' syntax,
// not on what the members happen to be.

import type { Authorizer } from './authorizer.js'
import type { Decision } from './decision.js'
import { canTellMembersApart, directoryType, isAtOrBelow, memberTypes } from './members-apart.js'
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

export function isPlainFileEntity({ uid, attrs, parents, tags }: Entity): boolean {
  const parentId = uid.id === '/' ? undefined : uid.id.slice(0, Math.max(1, uid.id.lastIndexOf('/')))
  const rightParents =
    parentId === undefined
      ? parents.length === 0
      : parents.length === 1 && parents[0]?.type === directoryType && parents[0].id === parentId
  return rightParents && tags === undefined && attrs['path'] === uid.id && Object.keys(attrs).length === 1
}
