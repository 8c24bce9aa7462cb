// Several policies that must all permit: the ceiling of the package, and under it what an operator's workspace permits. INVARIANT:
// an allow is an allow of every one of them; the first that denies gives the decision, and one that needs approval needs it for all.

import type { TreeAuthorizer } from './decide-tree.js'
import type { AuthorizerMode, Decision } from './decision.js'
import { faultDecision } from './decision.js'
import type { AuthorizationRequest } from './request.js'
import type { SliceMember } from './slices.js'

/** A policy that takes part, under the name that decisions show: `ceiling/read-tree`. */
export interface JointMember {
  readonly name: string
  readonly authorizer: TreeAuthorizer
}

export class JointAuthorizer implements TreeAuthorizer {
  readonly mode: AuthorizerMode = 'enforce'
  readonly policies: { syntax(): readonly SliceMember[] }
  readonly #members: readonly JointMember[]

  /** Throws without a member: nobody's permission would be everybody's. */
  constructor(members: readonly JointMember[]) {
    if (members.length === 0) throw new Error('a joint authorizer needs a member')
    if (members.some(({ authorizer }) => authorizer.mode !== 'enforce')) {
      throw new Error('a joint authorizer enforces: a member that only observes cannot take part')
    }
    this.#members = [...members]
    this.policies = { syntax: () => members.flatMap(({ authorizer }) => authorizer.policies.syntax()) }
    Object.freeze(this)
  }

  authorize(request: AuthorizationRequest): Decision {
    const permits: string[] = []
    let needsApproval = false
    for (const { name, authorizer } of this.#members) {
      const decision = authorizer.authorize(request)
      const determiningPolicies = decision.determiningPolicies.map((id) => `${name}/${id}`)
      if (decision.effect === 'approval') needsApproval = true
      else if (decision.effect !== 'allow') return Object.freeze({ ...decision, determiningPolicies })
      permits.push(...determiningPolicies)
    }
    if (permits.length === 0) return faultDecision('an allow without a permit', this.mode)
    return Object.freeze({
      effect: needsApproval ? 'approval' : 'allow',
      reason: needsApproval ? 'approval' : 'permit',
      determiningPolicies: Object.freeze(permits),
      errors: [],
      mode: this.mode,
      wouldDeny: needsApproval,
    })
  }
}
