// The one door. Every act on the host asks here first: authorize → record → (the caller acts on the handle it resolved).
// INVARIANT: a Grant leaves this file only after an allow, and its act begins only after its record is written; whatever
// goes wrong is a denial.

import {
  type AuthorizationRequest,
  type Decision,
  decideTree,
  type EntityUid,
  noContext,
  type TreeAuthorizer,
  TreeMemory,
  type TreeRequest,
  uidText,
} from '@sallyport/policy'
import { AccessDeniedError, type Denial, gateFault } from './access-denied.js'
import { type AccessRequest, actionUid } from './access-request.js'
import type { AuditLog } from './audit/audit-log.js'
import { sha256 } from './audit/record.js'
import { type Grant, takeGrantMaker } from './grant.js'
import { type DirectoryResource, resourceEntities, resourceUid } from './resource.js'

const makeGrant = takeGrantMaker()

/** What is kept of an operation's questions for the operator; a tree may ask a million. */
const mostAsked = 100
/** A record stays a line that can be read. */
const membersInRecord = 1000

export interface GuardOptions {
  readonly authorizer: TreeAuthorizer
  readonly auditLog: AuditLog
  readonly principal: EntityUid
}

export interface DecisionCounts {
  allowed: number
  denied: number
  /** Allowed only because the policy is observed, not enforced. */
  observed: number
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
    this.isPlain = request.resource.kind !== 'repository'
    this.#about = request.resource
  }

  get entities(): AuthorizationRequest['entities'] {
    return resourceEntities(this.#about)
  }
}

export class Guard {
  readonly #options: GuardOptions
  readonly counts: DecisionCounts = { allowed: 0, denied: 0, observed: 0 }
  readonly #treeMemory = new TreeMemory()
  #operation = ''
  #asked: AccessRequest[] = []
  #open: number[] = []

  constructor(options: GuardOptions) {
    this.#options = options
  }

  /** Asks, records, and answers with the proof; throws on everything but an allow. */
  authorize(request: AccessRequest): Grant {
    this.#noteAsked(request)
    const decision = this.#decide(request)
    const isAllowed = decision.effect === 'allow'
    const sequence = this.#record(request, decision)
    if (!isAllowed) {
      this.counts.denied += 1
      throw new AccessDeniedError(this.#denial(request, decision))
    }
    this.counts.allowed += 1
    if (decision.wouldDeny) this.counts.observed += 1
    this.#open.push(sequence)
    return makeGrant(request.action, request.resource, sequence, () => this.#commit(request))
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

  /** Runs one operation; its outcome is recorded for every grant it got. */
  perform<T>(operation: string, act: () => T): T {
    this.#operation = operation
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
    const encoded = requests.map((request) => new MemberQuestion(this.#options.principal, request))
    const grants: (Grant | undefined)[] = requests.map(() => undefined)
    for (const { decision, members } of decideTree(
      this.#options.authorizer,
      resourceUid(directory),
      encoded,
      this.#treeMemory,
    )) {
      for (let from = 0; from < members.length; from += membersInRecord) {
        const denial = this.#grantTogether(requests, members.slice(from, from + membersInRecord), decision, grants)
        if (denial !== undefined && extent === 'until-denied') return { grants, denial }
      }
    }
    return { grants, denial: undefined }
  }

  #grantTogether(
    requests: readonly AccessRequest[],
    covered: readonly number[],
    decision: Decision,
    grants: (Grant | undefined)[],
  ): Denial | undefined {
    const first = requests[covered[0] ?? -1]
    if (first === undefined) return undefined
    const others = covered.slice(1).flatMap((position) => requests[position] ?? [])
    const sequence = this.#record(first, decision, others)
    if (decision.effect !== 'allow') {
      this.counts.denied += covered.length
      return this.#denial(first, decision)
    }
    this.counts.allowed += covered.length
    if (decision.wouldDeny) this.counts.observed += covered.length
    this.#open.push(sequence)
    for (const position of covered) {
      const request = requests[position]
      if (request === undefined) continue
      grants[position] = makeGrant(request.action, request.resource, sequence, () => this.#commit(request))
    }
    return undefined
  }

  #decide(request: AccessRequest): Decision {
    try {
      const decision = this.#options.authorizer.authorize(this.#encode(request))
      if (decision?.effect === 'allow' || decision?.effect === 'deny') return decision
      return gateFault(new Error('the authorizer gave no decision'))
    } catch (error) {
      return gateFault(error)
    }
  }

  #encode(request: AccessRequest): AuthorizationRequest {
    return {
      principal: this.#options.principal,
      action: actionUid(request),
      resource: resourceUid(request.resource),
      entities: resourceEntities(request.resource),
      context: request.context ?? noContext,
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
      context: request.context === undefined ? null : `sha256:${sha256(JSON.stringify(request.context))}`,
      operation: this.#operation,
      decision: decision.effect,
      reason: decision.reason,
      policies: decision.determiningPolicies,
    })
  }

  #commit(request: AccessRequest): void {
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
