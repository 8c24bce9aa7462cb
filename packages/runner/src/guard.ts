// The one door. Every act on the host asks here first: authorize → record → (where the policy wants it, a person approves) → (the
// caller acts on the handle it resolved). INVARIANT: a Grant leaves this file only after an allow or an approval, and its act begins
// only after its record is written; whatever goes wrong is a denial.

import {
  type AuthorizationRequest,
  type Decision,
  decideTree,
  type EntityUid,
  noContext,
  type TreeAuthorizer,
  type TreeDecision,
  TreeMemory,
  type TreeRequest,
  uidText,
} from '@sallyport/policy'
import { AccessDeniedError, type Denial, gateFault, notApproved, reservedDecision } from './access-denied.js'
import { type AccessRequest, actionUid, authorizationRequest } from './access-request.js'
import { Approval } from './approval/approval.js'
import { type ApprovalAnswer, type Approver, whyNotApproved } from './approval/approver.js'
import { seekApproval } from './approval/seek-approval.js'
import type { AuditLog } from './audit/audit-log.js'
import { sha256 } from './audit/record.js'
import { canonicalJson, plainContext } from './context-document.js'
import { type Grant, takeGrantMaker } from './grant.js'
import { elsewhere } from './platform/elsewhere.js'
import { type DirectoryResource, type Resource, resourceEntities, resourceUid } from './resource.js'

const makeGrant = takeGrantMaker()

/** What is kept of an operation's questions for the operator; a tree may ask a million. */
const mostAsked = 100
/** A record stays a line that can be read. */
const membersInRecord = 1000

const effects: ReadonlySet<unknown> = new Set<Decision['effect']>(['allow', 'deny', 'approval'])

const nobody: Approver = { ask: () => 'not-asked' }

/** A decision that lets act. */
interface Settled {
  readonly sequence: number
  readonly approval: Approval | undefined
}

export interface GuardOptions {
  readonly authorizer: TreeAuthorizer
  readonly auditLog: AuditLog
  readonly principal: EntityUid
  /** Paths of files and directories that no policy can permit, with all below them. */
  readonly reserved?: readonly string[] | undefined
  /** Without one, what needs approval is denied. */
  readonly approver?: Approver | undefined
  /** Told of every decision, with the number of the operation's call. */
  readonly watcher?: Watcher | undefined
}

/** `requests` are one, or members of a directory that were decided together. */
export type Watcher = (requests: readonly AccessRequest[], decision: Decision, call: number) => void

export interface DecisionCounts {
  allowed: number
  denied: number
  /** Of the allowed: because a person approved. */
  approved: number
  /** Allowed only because the policy is observed, not enforced. */
  observed: number
  /** Allowed without the approval that the policy wants, for the same reason. */
  unapproved: number
}

/** For a tree: its members' entities are plain by construction, and made only where a member is asked about. */
class MemberQuestion implements TreeRequest {
  readonly principal: EntityUid
  readonly action: EntityUid
  readonly resource: EntityUid
  readonly context: AuthorizationRequest['context']
  readonly isPlain: boolean
  readonly #about: AccessRequest['resource']

  constructor(principal: EntityUid, request: AccessRequest) {
    this.principal = principal
    this.action = actionUid(request)
    this.resource = resourceUid(request.resource)
    this.context = request.context ?? noContext
    this.isPlain = request.resource.kind === 'file' || request.resource.kind === 'directory'
    this.#about = request.resource
  }

  get entities(): AuthorizationRequest['entities'] {
    return resourceEntities(this.#about)
  }
}

export class Guard {
  readonly #options: GuardOptions
  readonly counts: DecisionCounts = { allowed: 0, denied: 0, approved: 0, observed: 0, unapproved: 0 }
  readonly #treeMemory = new TreeMemory()
  #operation = ''
  #asked: AccessRequest[] = []
  #open: number[] = []
  #performed = 0
  /** The number of the operation that runs now. */
  #performing = 0

  constructor(options: GuardOptions) {
    this.#options = options
  }

  /**
   * Asks, records, and answers with the proof; throws on everything but an allow. `silent` asks no person: for a request that only
   * shows what a denial would look like.
   */
  authorize(request: AccessRequest, approvals: 'asked' | 'silent' = 'asked'): Grant {
    this.#noteAsked(request)
    const settled = this.#settleDecision(
      [request],
      this.#decide(request),
      approvals === 'silent' ? nobody : this.#options.approver,
    )
    if ('denial' in settled) throw new AccessDeniedError(settled.denial)
    return this.#grant(request, settled)
  }

  /** Whether the policy allows it: a decision like any other, recorded, but no error where it is a deny. */
  permits(request: AccessRequest): Grant | undefined {
    try {
      return this.authorize(request)
    } catch (error) {
      if (error instanceof AccessDeniedError) return undefined
      throw error
    }
  }

  /** What the policy says of a request that nobody makes: no record, no grant, and no person is asked. */
  wouldPermit(request: AccessRequest): boolean {
    const { effect, wouldDeny } = this.#decide(request)
    return effect === 'approval' || (effect === 'allow' && !wouldDeny)
  }

  /**
   * Asks for members of a directory. Where no policy in force can tell them apart, one decision covers them and one record
   * lists them; all are asked before the first denial is thrown, none is granted after one.
   */
  authorizeAll(directory: DirectoryResource, requests: readonly AccessRequest[]): Grant[] {
    const { grants, denial } = this.#grantAll(directory, requests, 'until-denied')
    if (denial !== undefined) throw new AccessDeniedError(denial)
    return grants.filter((grant) => grant !== undefined)
  }

  /** The same, but a member that is denied is left out: nothing stands at its place. */
  permitsAll(directory: DirectoryResource, requests: readonly AccessRequest[]): (Grant | undefined)[] {
    return this.#grantAll(directory, requests, 'all').grants
  }

  /**
   * Runs one operation; its outcome is recorded for every grant it got. One that a closure calls runs inside another: each keeps
   * its own questions and grants.
   */
  perform<T>(operation: string, act: () => T): T {
    const outer = { operation: this.#operation, asked: this.#asked, open: this.#open, performing: this.#performing }
    const place = elsewhere()
    this.#operation = place === undefined ? operation : `${operation} in ${place.name}`
    this.#performed += 1
    this.#performing = this.#performed
    this.#asked = []
    this.#open = []
    try {
      const result = act()
      this.#settle({ kind: 'outcome', outcome: 'done' })
      return result
    } catch (error) {
      const message = error instanceof Error ? error.message : 'unknown failure'
      this.#settle({ kind: 'outcome', outcome: 'failed', error: message })
      throw error
    } finally {
      this.#operation = outer.operation
      this.#asked = outer.asked
      this.#open = outer.open
      this.#performing = outer.performing
    }
  }

  #noteAsked(request: AccessRequest): void {
    if (this.#asked.length < mostAsked) this.#asked.push(request)
  }

  #grantAll(
    directory: DirectoryResource,
    requests: readonly AccessRequest[],
    extent: 'all' | 'until-denied',
  ): { readonly grants: (Grant | undefined)[]; readonly denial: Denial | undefined } {
    for (const request of requests) this.#noteAsked(request)
    const grants: (Grant | undefined)[] = requests.map(() => undefined)
    for (const { decision, members } of this.#decideMembers(directory, requests)) {
      for (let from = 0; from < members.length; from += membersInRecord) {
        const denial = this.#grantTogether(requests, members.slice(from, from + membersInRecord), decision, grants)
        if (denial !== undefined && extent === 'until-denied') return { grants, denial }
      }
    }
    return { grants, denial: undefined }
  }

  /** Positions of members with the decision that covers them; what is reserved is never asked of the policy. */
  #decideMembers(directory: DirectoryResource, requests: readonly AccessRequest[]): TreeDecision[] {
    const reserved: number[] = []
    const asked: number[] = []
    for (const [position, { resource }] of requests.entries()) {
      if (this.#isReserved(resource)) reserved.push(position)
      else asked.push(position)
    }
    const { authorizer, principal } = this.#options
    const questions = asked.flatMap((position) => {
      const request = requests[position]
      return request === undefined ? [] : [new MemberQuestion(principal, request)]
    })
    const decided = decideTree(authorizer, resourceUid(directory), questions, this.#treeMemory)
    if (reserved.length === 0) return decided
    const placed = decided.map(({ decision, members }) => ({
      decision,
      members: members.flatMap((member) => asked[member] ?? []),
    }))
    return [{ decision: reservedDecision, members: reserved }, ...placed]
  }

  #isReserved(resource: Resource): boolean {
    const { reserved } = this.#options
    if (reserved === undefined || !('path' in resource)) return false
    const { text } = resource.path
    return reserved.some((path) => text === path || text.startsWith(`${path}/`))
  }

  #grantTogether(
    requests: readonly AccessRequest[],
    covered: readonly number[],
    decision: Decision,
    grants: (Grant | undefined)[],
  ): Denial | undefined {
    const members = covered.flatMap((position) => requests[position] ?? [])
    if (members.length === 0) return undefined
    const settled = this.#settleDecision(members, decision, this.#options.approver)
    if ('denial' in settled) return settled.denial
    for (const position of covered) {
      const request = requests[position]
      if (request !== undefined) grants[position] = this.#grant(request, settled)
    }
    return undefined
  }

  /** Records a decision on one request or several members, asks where it needs approval, and counts what came of it. */
  #settleDecision(
    requests: readonly AccessRequest[],
    decision: Decision,
    approver: Approver | undefined,
  ): Settled | { readonly denial: Denial } {
    const [first, ...others] = requests
    if (first === undefined) throw new Error('a decision on nothing')
    const sequence = this.#record(first, decision, others)
    this.#options.watcher?.(requests, decision, this.#performing)
    const refusal = this.#refusal(requests, decision, sequence, approver)
    if (refusal !== undefined) {
      this.counts.denied += requests.length
      return { denial: { ...this.#denial(first, refusal.decision), approval: refusal.answer } }
    }
    this.counts.allowed += requests.length
    this.#open.push(sequence)
    if (decision.effect === 'approval') this.counts.approved += requests.length
    else if (decision.wouldDeny)
      this.counts[decision.reason === 'approval' ? 'unapproved' : 'observed'] += requests.length
    return { sequence, approval: decision.effect === 'approval' ? new Approval(decision) : undefined }
  }

  /** Nothing where the policy allows, or a person approves: one act, or the same act on each member. */
  #refusal(
    requests: readonly AccessRequest[],
    decision: Decision,
    sequence: number,
    approver: Approver | undefined,
  ): { readonly decision: Decision; readonly answer?: ApprovalAnswer } | undefined {
    if (decision.effect === 'allow') return undefined
    if (decision.effect !== 'approval') return { decision }
    const { auditLog, principal } = this.#options
    try {
      // Whoever ends the process at the question leaves it in the record.
      auditLog.flush()
      // The terminal would be a file of the other root.
      const asked = elsewhere()?.mount === true ? nobody : approver
      const record = seekApproval(asked, { principal, operation: this.#operation, sequence, requests })
      auditLog.settle(sequence, record)
      auditLog.flush()
      const { answer } = record
      return answer === 'approved' ? undefined : { decision: notApproved(decision, whyNotApproved(answer)), answer }
    } catch (error) {
      return { decision: gateFault(error) }
    }
  }

  #grant(request: AccessRequest, { sequence, approval }: Settled): Grant {
    return makeGrant(request.action, request.resource, sequence, () => this.#commit(request, approval))
  }

  #decide(request: AccessRequest): Decision {
    if (this.#isReserved(request.resource)) return reservedDecision
    try {
      const decision = this.#options.authorizer.authorize(authorizationRequest(this.#options.principal, request))
      if (decision !== undefined && effects.has(decision.effect)) return decision
      return gateFault(new Error('the authorizer gave no decision'))
    } catch (error) {
      return gateFault(error)
    }
  }

  /** Notes the decision for the record: written at the latest right before its act, or with the operation's outcome. */
  #record(request: AccessRequest, decision: Decision, others: readonly AccessRequest[] = []): number {
    return this.#options.auditLog.note({
      kind: 'decision',
      principal: uidText(this.#options.principal),
      action: uidText(actionUid(request)),
      resource: uidText(resourceUid(request.resource)),
      ...(others.length === 0 ? {} : { members: others.map(({ resource }) => uidText(resourceUid(resource))) }),
      context: request.context === undefined ? null : `sha256:${sha256(canonicalJson(plainContext(request)))}`,
      operation: this.#operation,
      decision: decision.effect,
      reason: decision.reason,
      policies: decision.determiningPolicies,
    })
  }

  #commit(request: AccessRequest, approval: Approval | undefined): void {
    const spent = approval?.use(this.#performing, request.subject)
    if (spent !== undefined) throw new AccessDeniedError(this.#denial(request, spent))
    try {
      this.#options.auditLog.flush()
    } catch (error) {
      this.counts.denied += 1
      throw new AccessDeniedError(this.#denial(request, gateFault(error)))
    }
  }

  #settle(record: { kind: 'outcome'; outcome: 'done' | 'failed'; error?: string }): void {
    for (const sequence of this.#open) this.#options.auditLog.settle(sequence, record)
    this.#open = []
    this.#options.auditLog.flush()
  }

  #denial(request: AccessRequest, decision: Decision): Denial {
    return {
      principal: this.#options.principal,
      request,
      decision,
      operation: this.#operation,
      asked: [...this.#asked],
    }
  }
}
