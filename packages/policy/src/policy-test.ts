// Runs decision tests against a policy; results are data, for `sallyport policy test` and for our own tables in test/decisions.

import type { Source } from '@sallyport/diagnostics'
import type { Cedar } from './cedar.js'
import { CedarAuthorizer } from './cedar-authorizer.js'
import type { Decision } from './decision.js'
import type { DecisionCase, DecisionCaseFile } from './decision-case.js'
import { PolicyError } from './errors.js'
import { type Explanation, explainDecision } from './explain.js'
import { loadPolicies, type PolicySet } from './policy-store.js'

export interface DecisionCaseResult {
  readonly name: string
  readonly passed: boolean
  /** What differs from what the case expects, one line each. */
  readonly differences: readonly string[]
  readonly decision?: Decision
  readonly explanation?: Explanation
}

export interface PolicyTestResult {
  readonly passed: number
  readonly failed: number
  readonly results: readonly DecisionCaseResult[]
}

/** The file's own policy, if it has one, stands in for `sources`. A policy that cannot be loaded throws unless that is expected. */
export function runDecisionCases(cedar: Cedar, sources: readonly Source[], file: DecisionCaseFile): PolicyTestResult {
  const tested = file.policy === undefined ? sources : [{ name: '<policy of the test>', text: file.policy }]
  const results: DecisionCaseResult[] = []
  const loaded = load(cedar, tested, file)
  if (file.expectLoadError !== undefined) results.push(loadResult(loaded, file.expectLoadError))
  if (loaded instanceof PolicyError) {
    if (file.expectLoadError === undefined) throw loaded
  } else {
    const authorizer = new CedarAuthorizer(cedar, loaded, { mode: 'enforce' })
    for (const one of file.cases) results.push(runCase(authorizer, one))
  }
  const passed = results.filter((result) => result.passed).length
  return { passed, failed: results.length - passed, results }
}

function load(cedar: Cedar, sources: readonly Source[], file: DecisionCaseFile): PolicySet | PolicyError {
  try {
    return loadPolicies(cedar, sources, { mode: file.load })
  } catch (cause) {
    if (cause instanceof PolicyError) return cause
    throw cause
  }
}

function loadResult(loaded: PolicySet | PolicyError, expected: string): DecisionCaseResult {
  const actual = loaded instanceof PolicyError ? loaded.code : 'no error'
  const differences = actual === expected ? [] : [`loading ends with \`${actual}\`, expected \`${expected}\``]
  return { name: 'the policy is refused', passed: differences.length === 0, differences }
}

function runCase(authorizer: CedarAuthorizer, one: DecisionCase): DecisionCaseResult {
  const decision = authorizer.authorize(one.request)
  const differences: string[] = []
  if (decision.effect !== one.expect)
    differences.push(`the decision is \`${decision.effect}\`, expected \`${one.expect}\``)
  if (one.reason !== undefined && decision.reason !== one.reason) {
    differences.push(`the reason is \`${decision.reason}\`, expected \`${one.reason}\``)
  }
  const decided = decision.determiningPolicies.join(', ')
  const expected = one.policies === undefined ? decided : [...one.policies].sort().join(', ')
  if (decided !== expected) differences.push(`decided by \`${decided}\`, expected \`${expected}\``)
  const explanation = explainDecision(authorizer.policies, one.request, decision)
  return { name: one.name, passed: differences.length === 0, differences, decision, explanation }
}
