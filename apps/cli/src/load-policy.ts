// Policies that the operator named, loaded for the commands that only read them.

import { type Cedar, loadCedar, loadPolicies, PolicyError, type PolicySet, problemErrors } from '@sallyport/policy'
import { inputLimits, loadInput } from '@sallyport/runner/launch'
import type { Terminal } from './terminal.js'

export interface LoadedPolicies {
  readonly cedar: Cedar
  readonly policies: PolicySet
}

/** Nothing where the policy cannot be used: every problem was said. */
export async function loadPolicyFile(path: string, terminal: Terminal): Promise<LoadedPolicies | undefined> {
  const source = await loadInput(path, 'policy file', inputLimits.policy)
  const cedar = await loadCedar({ tierUp: false })
  try {
    const policies = loadPolicies(cedar, [source], { mode: 'strict' })
    for (const warning of problemErrors(policies.warnings)) terminal.warning(warning)
    return { cedar, policies }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    for (const problem of error.problems.length === 0 ? [error] : problemErrors(error.problems)) terminal.error(problem)
    return undefined
  }
}
