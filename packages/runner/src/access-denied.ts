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
  // Rex shows the whole uid of what has a random id in this namespace.
  const id = request.resource.kind === 'sysinfo' ? uidText(resource) : resource.id
  const action = `${request.namespace}::Action::"${request.action}"`
  return `Permission denied: ${principal.id} unauthorized to perform ${action} for ${resource.type}::${id}`
}
