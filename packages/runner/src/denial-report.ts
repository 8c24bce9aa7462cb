// A denial as the operator reads it: plain data that can cross from the worker to the main thread.

import type { Position } from '@sallyport/diagnostics'
import { type AuthorizationRequest, explainDecision, type PolicySet, uidText } from '@sallyport/policy'
import { type AccessRequest, authorizationRequest } from './access-request.js'
import { resourceText, resourceUid } from './resource.js'
import type { RememberedDenial } from './session.js'

export interface DenialReport {
  /** `User::"alice"` */
  readonly principal: string
  /** `file_system::Action::"create"` */
  readonly action: string
  /** `file_system::File::"/tmp/hello.txt"` */
  readonly resource: string
  /** The resource as a person writes it: `/tmp/hello.txt`. */
  readonly object: string
  /** The script function that asked. */
  readonly operation: string
  readonly reason: string
  /** One line: why. */
  readonly summary: string
  /** Policies that decided: `policy0 (policy.cedar:3)`. */
  readonly policies: readonly string[]
  readonly errors: readonly string[]
  readonly hint: string | undefined
  /** The complete permit of the operation, ready to paste; absent where no permit would help. */
  readonly permit: string | undefined
  readonly position: Position | undefined
}

export function reportDenial(policies: PolicySet, { denial, needed, position }: RememberedDenial): DenialReport {
  const { request, decision, principal } = denial
  const toRequest = (each: AccessRequest): AuthorizationRequest => authorizationRequest(principal, each)
  const explanation = explainDecision(policies, toRequest(request), decision, needed.map(toRequest))
  return {
    principal: explanation.principal,
    action: explanation.action,
    resource: uidText(resourceUid(request.resource)),
    object: resourceText(request.resource),
    operation: denial.operation,
    reason: decision.reason,
    summary: explanation.summary,
    policies: explanation.policies.map(
      ({ id, effect, source, span }) => `${effect} \`${id}\` (${source.name}:${span.start.line})`,
    ),
    errors: explanation.errors,
    hint: explanation.hint,
    permit: explanation.permit,
    position,
  }
}
