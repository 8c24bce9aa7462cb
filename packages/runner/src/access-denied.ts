// A denial: what scripts see of it (Rex's text, nothing else), and what the operator is told.

import { type Decision, type EntityUid, uidText } from '@sallyport/policy'
import type { AccessRequest } from './access-request.js'
import type { ApprovalAnswer } from './approval/approver.js'
import { OperationError } from './operation-error.js'
import { resourceUid } from './resource.js'

/** All that is known about a denied act. Never given to the script. */
export interface Denial {
  readonly principal: EntityUid
  readonly request: AccessRequest
  readonly decision: Decision
  /** Where approval was needed: what came instead of it. */
  readonly approval?: ApprovalAnswer | undefined
  /** The script function that asked. */
  readonly operation: string
  /** What that operation had asked for until then; of very many only the first. */
  readonly asked: readonly AccessRequest[]
}

export class AccessDeniedError extends OperationError {
  readonly denial: Denial

  /** `shown` is another denial whose text the script gets, so that it can not tell what the path is. */
  constructor(denial: Denial, shown: Denial = denial) {
    const isFault = shown.decision.reason === 'fault'
    super(
      isFault ? 'AuthorizationError' : 'PermissionDenied',
      isFault ? 'Authorization check failed' : denialText(shown),
      {
        reason: 'denied',
      },
    )
    this.name = 'AccessDeniedError'
    this.denial = denial
  }
}

/** The decision that stands for a failure of the gate itself. */
export function gateFault(error: unknown): Decision {
  const text = error instanceof Error ? error.message : 'unknown failure'
  return { effect: 'deny', reason: 'fault', determiningPolicies: [], errors: [text], mode: 'enforce', wouldDeny: true }
}

/** What holds records and accepted workspaces is no script's to read or change, whatever the policy permits. */
export const reservedDecision: Decision = {
  effect: 'deny',
  reason: 'reserved',
  determiningPolicies: [],
  errors: [],
  mode: 'enforce',
  wouldDeny: true,
}

/** The denial of what needed approval and did not have it. */
export function notApproved(decision: Decision, why: string): Decision {
  return { ...decision, effect: 'deny', errors: [why] }
}

function denialText({ principal, request }: Denial): string {
  const resource = resourceUid(request.resource)
  // Rex shows the whole uid of what has a random id in this namespace, and of what is in the network.
  if (networkKinds.has(request.resource.kind)) return denialOf(principal, request, uidText(resource))
  const shownWhole = request.resource.kind === 'sysinfo' || request.resource.kind === 'hostname'
  return denialOf(principal, request, `${resource.type}::${shownWhole ? uidText(resource) : resource.id}`)
}

const networkKinds: ReadonlySet<string> = new Set(['url', 'address'])

function denialOf(principal: EntityUid, request: AccessRequest, shown: string): string {
  const action = `${request.namespace}::Action::"${request.action}"`
  return `Permission denied: ${principal.id} unauthorized to perform ${action} for ${shown}`
}
