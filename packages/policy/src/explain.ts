// Why a decision came out as it did, for the operator: the policies that decided with their places, and for a denial the permit
// that is missing. Never shown to a script or an agent: they get the denial, not the way round it.

import type { Source, Span } from '@sallyport/diagnostics'
import { uidText } from './cedar-text.js'
import type { Decision } from './decision.js'
import { PolicyError } from './errors.js'
import { permitFor } from './permit-for.js'
import type { PolicySet } from './policy-store.js'
import type { AuthorizationRequest } from './request.js'

export interface ExplainedPolicy {
  readonly id: string
  readonly effect: 'permit' | 'forbid'
  readonly source: Source
  readonly span: Span
}

export interface Explanation {
  /** One line, lower case: `denied: no permit matches …`. */
  readonly summary: string
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly policies: readonly ExplainedPolicy[]
  readonly errors: readonly string[]
  /** What to do, as an instruction. */
  readonly hint?: string
  /** Cedar text that permits the request; only where a further permit would help. */
  readonly permit?: string
}

/**
 * `needed` are all requests of the operation that was denied, so that the permit is complete; without it, only the one request.
 */
export function explainDecision(
  policies: PolicySet,
  request: AuthorizationRequest,
  decision: Decision,
  needed: readonly AuthorizationRequest[] = [request],
): Explanation {
  const principal = uidText(request.principal)
  const action = uidText(request.action)
  const resource = uidText(request.resource)
  const decided = decision.determiningPolicies.flatMap((id): ExplainedPolicy[] => {
    const policy = policies.find(id)
    const place = policies.locate(id)
    return policy === undefined || place === undefined ? [] : [{ id, effect: policy.effect, ...place }]
  })
  const ids = decision.determiningPolicies.map((id) => `\`${id}\``).join(', ')
  const common = { principal, action, resource, policies: decided, errors: decision.errors }
  const denied = decision.effect === 'allow' ? 'would be denied (observe mode)' : 'denied'
  switch (decision.reason) {
    case 'permit':
      return { ...common, summary: `allowed: permitted by ${ids}` }
    case 'approval':
      return { ...common, ...approvalText(decision, ids) }
    case 'forbid':
      return {
        ...common,
        summary: `${denied}: forbidden by ${ids}`,
        hint: 'no permit can lift a forbid: change the forbid, or leave it',
      }
    case 'no-match': {
      const permit = permitText(needed)
      const summary = `${denied}: no permit matches ${action} on ${resource} for ${principal}`
      return { ...common, summary, ...(permit === undefined ? {} : { permit, hint: 'add this permit to the policy' }) }
    }
    case 'evaluation-error':
      return {
        ...common,
        summary: `${denied}: ${ids} cannot be evaluated`,
        hint: 'correct the policy: test with `has` before reading an attribute',
      }
    case 'reserved':
      return {
        ...common,
        summary: `denied: ${resource} belongs to the state of Sallyport itself`,
        hint: 'no policy can permit it: records and accepted workspaces are changed by `sallyport` alone',
      }
    case 'fault':
      return {
        ...common,
        summary: `${denied}: the request could not be decided`,
        hint: 'report this: a fault is never the policy',
      }
  }
}

function approvalText({ effect, errors }: Decision, ids: string): Pick<Explanation, 'summary' | 'hint'> {
  const by = `permitted by ${ids} only with approval`
  if (effect === 'allow') return { summary: `would need approval (observe mode): ${by}` }
  const hint = 'a person approves each act on the terminal of `sallyport`; a permit without `@approval` needs none'
  return { summary: effect === 'deny' ? `denied: ${errors[0] ?? by}` : `needs approval: ${by}`, hint }
}

function permitText(needed: readonly AuthorizationRequest[]): string | undefined {
  try {
    return permitFor(needed)
  } catch (cause) {
    if (cause instanceof PolicyError && cause.code === 'policy/request-invalid') return undefined
    throw cause
  }
}
