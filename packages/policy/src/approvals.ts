// `@approval("ask")` on a permit: what it alone permits must be approved by a person, act by act. INVARIANT: whatever might have
// been meant as this annotation either works or refuses the policy; it is never passed over.

import { closest } from '@sallyport/diagnostics'
import type { Cedar } from './cedar.js'
import { type PolicyProblem, policyProblemsError } from './errors.js'
import type { LoadedPolicy } from './loaded-policy.js'
import { spanAt } from './position.js'

const annotation = 'approval'
const onlyValue = 'ask'
/** So many letters may be different for a name to be a misspelling of ours. */
const nearness = 2

export interface Approvals {
  readonly policies: readonly LoadedPolicy[]
  readonly warnings: readonly PolicyProblem[]
}

/**
 * Marks the permits that ask. `strict` refuses a value it does not know, a forbid that asks, and a name that is almost ours. The
 * drop-in takes every text that Rex took; there a permit asks whatever the value, and since nobody is asked there, it permits nothing.
 */
export function markApprovals(cedar: Cedar, policies: readonly LoadedPolicy[], mode: 'strict' | 'rex'): Approvals {
  const problems = policies.flatMap((policy) => (mode === 'strict' ? strictProblems(cedar, policy) : []))
  if (problems.length > 0) throw policyProblemsError('policy/invalid', problems)
  const marked = policies.map((policy) => ({
    ...policy,
    asksApproval: policy.effect === 'permit' && annotationOf(cedar, policy) !== undefined,
  }))
  const asking = marked.filter(({ asksApproval }) => asksApproval)
  return { policies: marked, warnings: mode === 'rex' ? asking.map(unavailable) : [] }
}

/** As the engine reads it; our own reading counts where the engine has none, since to ask too often is safe. */
function annotationOf(cedar: Cedar, { text, annotations }: LoadedPolicy): string | undefined {
  // Names of annotations know no escapes: without these letters there is no such annotation.
  if (!text.includes(annotation)) return undefined
  return cedar.syntax(text).annotations.get(annotation) ?? annotations.get(annotation)
}

function strictProblems(cedar: Cedar, policy: LoadedPolicy): PolicyProblem[] {
  const value = annotationOf(cedar, policy)
  const hint = `write \`@${annotation}("${onlyValue}")\` above a permit`
  const misspelt = [...policy.annotations.keys()].find(
    (name) => name !== annotation && closest(name.toLowerCase(), [annotation], nearness) !== undefined,
  )
  if (misspelt !== undefined)
    return [problem(policy, `\`@${misspelt}\` is almost \`@${annotation}\` and does nothing`, hint)]
  if (value === undefined) return []
  if (policy.effect === 'forbid') {
    return [
      problem(policy, 'a forbid cannot ask for approval', 'nothing lifts a forbid: put the annotation on the permit'),
    ]
  }
  return value === onlyValue ? [] : [problem(policy, `\`@${annotation}\` has the unknown value \`${value}\``, hint)]
}

function problem({ id, source, start, end }: LoadedPolicy, message: string, hint: string): PolicyProblem {
  const span = spanAt(source.text, start, end)
  return { severity: 'error', code: 'policy/approval', message, hint, policyId: id, source, span }
}

function unavailable({ id, source, start, end }: LoadedPolicy): PolicyProblem {
  return {
    severity: 'warning',
    code: 'policy/approval',
    message: 'this permit asks for approval, and nobody is asked here: it permits nothing',
    hint: 'take the annotation away, or run the script with `sallyport run` on a terminal',
    policyId: id,
    source,
    span: spanAt(source.text, start, end),
  }
}
