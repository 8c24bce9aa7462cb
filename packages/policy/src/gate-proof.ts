// The gate proves itself before it serves: with no policy it refuses, a probe that every policy must deny is denied, and a forbid
// beats a permit. A few decisions on sets of one or two policies; their cost is paid by the first real decision anyway.

import type { Authorizer } from './authorizer.js'
import type { Cedar } from './cedar.js'
import { encodeRequest } from './cedar-json.js'
import { PolicyError } from './errors.js'
import type { AuthorizationRequest } from './request.js'

const probe: AuthorizationRequest = {
  principal: { type: 'User', id: 'sallyport-probe' },
  action: { type: 'sysctl::Action', id: 'load' },
  resource: { type: 'sysctl::Sysctl', id: 'probe' },
  entities: [],
  context: {},
}

/** Fits no schema, so that no policy can permit it. */
const impossible: AuthorizationRequest = { ...probe, resource: { type: 'User', id: 'probe' } }

const setName = 'gate-proof'

/** Throws `policy/gate-unproven` unless the gate refuses what it must refuse. */
export function proveGate(cedar: Cedar, authorizer: Authorizer): void {
  const allows = (policies: Readonly<Record<string, string>>): boolean => {
    if (cedar.prepare(setName, policies).length > 0) throw unproven('its own policies do not parse')
    return cedar.decide(setName, encodeRequest(probe)).allowed
  }
  const permit = 'permit (principal, action, resource);'
  if (allows({})) throw unproven('it allows without a policy')
  if (!allows({ permit })) throw unproven('it denies what is permitted')
  if (allows({ permit, forbid: 'forbid (principal, action, resource);' })) throw unproven('a permit beats a forbid')
  const decision = authorizer.authorize(impossible)
  if (decision.effect !== 'deny' || decision.reason !== 'fault')
    throw unproven('it allows a request that fits no schema')
}

function unproven(why: string): PolicyError {
  return new PolicyError({
    code: 'policy/gate-unproven',
    message: `the policy gate did not prove itself: ${why}`,
    hint: 'do not go on: install the package again, and report this if it stays',
  })
}
