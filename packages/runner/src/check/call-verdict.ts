// What a policy would say to a call. Where the object stands in the script the very request is decided, by the authorizer that also
// decides in a run; elsewhere the policies' syntax tells what can ever be permitted. Nothing is opened: a path is what is written.

import { type Authorizer, canPermit, type EntityUid, type JudgedPolicies, type Verdict } from '@sallyport/policy'
import { authorizationRequest } from '../access-request.js'
import { Flags } from '../operations/flags.js'
import { type Ask, isNetworkAsk, type Operation } from '../operations/operation.js'
import { pathsOf, planRequests } from '../operations/plan.js'
import { describeAsk, type Permission, shapeOfAsk } from '../reference.js'
import type { CallSite } from './call-sites.js'

/** The policy that a script is checked against, and who would run it. */
export interface CheckedPolicy {
  readonly policies: JudgedPolicies
  readonly authorizer: Authorizer
  readonly principal: EntityUid
}

export interface CheckedPermission extends Permission {
  /** With a policy: whether it can permit this. */
  readonly verdict?: Verdict
}

export interface JudgedOperation {
  readonly permissions: readonly CheckedPermission[]
  /** Whether it asks, in every case, for something that is never permitted. */
  readonly isDenied: boolean
}

export function judgeOperation(
  policy: CheckedPolicy | undefined,
  site: CallSite,
  operation: Operation,
): JudgedOperation {
  const flags = site.flags(operation)
  const asks = operation.asks.filter((ask) => flags === undefined || isAsked(ask, flags))
  const judged = asks.map((ask) => {
    const known = flags === undefined ? ask : withoutFlag(ask)
    const permission = describeAsk(known)
    if (policy === undefined) return { permission, isDenied: false }
    const verdict = verdictOf(policy, site, operation, ask)
    return { permission: { ...permission, verdict }, isDenied: verdict === 'never' && isNeeded(known) }
  })
  return {
    permissions: judged.map(({ permission }) => permission),
    isDenied: judged.some(({ isDenied }) => isDenied),
  }
}

/** Whether every call asks it, and fails where it is denied: there may be no members, and processes that are denied are left out. */
function isNeeded(ask: Ask): boolean {
  if (ask.when !== undefined || ask.condition !== undefined || ask.otherwise !== undefined) return false
  if (ask.on === 'process' || isNetworkAsk(ask)) return ask.of !== undefined
  return !('part' in ask) || ask.part !== 'member'
}

function isAsked({ when }: Ask, flags: Flags): boolean {
  if (when === undefined) return true
  return when.startsWith('!') ? !flags.has(when.slice(1)) : flags.has(when)
}

function withoutFlag(ask: Ask): Ask {
  const { when: _, ...others } = ask
  return others
}

function verdictOf(policy: CheckedPolicy, site: CallSite, operation: Operation, ask: Ask): Verdict {
  return (
    exactVerdict(policy, site, operation, ask) ??
    canPermit(policy.policies, { principal: policy.principal, ...shapeOfAsk(ask) })
  )
}

function exactVerdict(
  { authorizer, principal }: CheckedPolicy,
  site: CallSite,
  operation: Operation,
  ask: Ask,
): Verdict | undefined {
  const texts = site.texts(operation)
  const written = operation.parameters.flatMap(({ name, path }): [string, string][] => {
    const text = texts.get(name)
    return text === undefined ? [] : [[name, path?.(text) ?? text]]
  })
  // Conditions are not known here; the question is the same in each case.
  const { when: _when, condition: _condition, ...always } = ask
  const planned = planRequests({ ...operation, asks: [always] }, pathsOf(written), texts, new Flags())
  const decisions = planned.map((request) => authorizer.authorize(authorizationRequest(principal, request)))
  if (decisions.length === 0 || decisions.some(({ reason }) => reason === 'fault')) return undefined
  if (decisions.some(({ effect }) => effect === 'deny')) return 'never'
  return decisions.every(({ effect }) => effect === 'allow') ? 'always' : 'perhaps'
}
