/**
 * The answer. `approval`: permitted only if a person approves this one act; whoever cannot ask must take it as `deny`, so compare
 * with `allow` and never with `deny`.
 */
export type Effect = 'allow' | 'deny' | 'approval'

/**
 * Why: a permit matched, only permits with `@approval("ask")` matched, a forbid matched, nothing matched, a policy could not be
 * evaluated, we failed, or what was asked about is kept from scripts whatever a policy says.
 */
export type DecisionReason = 'permit' | 'approval' | 'forbid' | 'no-match' | 'evaluation-error' | 'fault' | 'reserved'

/** `observe` lets pass what the policy denies, and every decision says so. */
export type AuthorizerMode = 'enforce' | 'observe'

export interface Decision {
  readonly effect: Effect
  readonly reason: DecisionReason
  /** Ids of the policies that decided, or that could not be evaluated; empty for the others. */
  readonly determiningPolicies: readonly string[]
  /** What went wrong, for the operator; never shown to a script. */
  readonly errors: readonly string[]
  readonly mode: AuthorizerMode
  /** Whether `enforce` does not allow this by itself; differs from `effect` only in `observe` mode (PO-7). */
  readonly wouldDeny: boolean
}

/** A fault denies in every mode: it is no opinion of the policy that could be observed. */
export function faultDecision(error: string, mode: AuthorizerMode): Decision {
  return Object.freeze({
    effect: 'deny',
    reason: 'fault',
    determiningPolicies: [],
    errors: Object.freeze([error]),
    mode,
    wouldDeny: true,
  })
}
