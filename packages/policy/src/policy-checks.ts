// The second step of loading: names and types against the host schema, strictly or as rex-runner needs it.

import type { Cedar, CedarProblem } from './cedar.js'
import { type PolicyProblem, type ProblemCode, policyProblemsError } from './errors.js'
import { hostSchema } from './host-schema.js'
import type { LoadedPolicy } from './loaded-policy.js'
import { pathsIn, suggestName, type UnknownName, unknownNames } from './names.js'
import { offsetOfByte, spanAt } from './position.js'
import { uidKey } from './request.js'

export interface Checked {
  readonly policies: readonly LoadedPolicy[]
  readonly warnings: readonly PolicyProblem[]
}

/** Cedar's strict validator decides; a name or a type that is wrong refuses the whole set. */
export function checkStrictly(cedar: Cedar, policies: readonly LoadedPolicy[]): Checked {
  if (policies.length === 0) return { policies, warnings: [] }
  const found = cedar.validate(asRecord(policies))
  const byId = new Map(policies.map((policy) => [policy.id, policy]))
  const errors = distinct(found.errors.map((error) => placed(error, 'error', codeOf(error), byId)))
  if (errors.length > 0) throw policyProblemsError('policy/invalid', errors)
  return {
    policies,
    warnings: distinct(found.warnings.map((warning) => placed(warning, 'warning', codeOf(warning), byId))),
  }
}

/** Rex only parsed: a name it does not know is a warning, a permit that can never match goes, a forbid that names it refuses. */
export function checkRexNames(cedar: Cedar, policies: readonly LoadedPolicy[]): Checked {
  const schema = hostSchema()
  const unknown = new Map(policies.map((policy) => [policy, unknownNames(policy.tokens, schema)]))
  const refused: PolicyProblem[] = []
  const warnings: PolicyProblem[] = policies.flatMap(groupWarnings)
  const suspects: LoadedPolicy[] = []
  for (const [policy, names] of unknown) {
    if (policy.effect === 'permit' && names.length > 0) suspects.push(policy)
    for (const name of names) {
      if (policy.effect === 'forbid') refused.push(unknownProblem(policy, name, 'error', 'policy/forbid-unknown-name'))
      else warnings.push(unknownProblem(policy, name, 'warning', 'policy/unknown-name'))
    }
  }
  if (refused.length > 0) throw policyProblemsError('policy/forbid-unknown-name', refused)
  if (suspects.length === 0) return { policies, warnings }
  const impossible = new Set(
    cedar
      .validate(asRecord(suspects))
      .warnings.filter((one) => one.message.includes('impossible'))
      .map((one) => one.policyId),
  )
  const dropped = suspects.filter((policy) => impossible.has(policy.id))
  for (const policy of dropped) {
    const hint = 'correct the name, or remove the policy'
    warnings.push({
      ...at(policy, policy.start, policy.end),
      severity: 'warning',
      code: 'policy/permit-dropped',
      message: 'this permit can never match and is left out',
      hint,
    })
  }
  return { policies: policies.filter((policy) => !dropped.includes(policy)), warnings }
}

function asRecord(policies: readonly LoadedPolicy[]): Record<string, string> {
  return Object.fromEntries(policies.map(({ id, text }) => [id, text]))
}

/** Action groups work as written here and, but for `execute`, never did in Rex: the one way a policy permits more. */
function groupWarnings(policy: LoadedPolicy): PolicyProblem[] {
  const schema = hostSchema()
  return pathsIn(policy.tokens).flatMap(({ path, id, start, end }): PolicyProblem[] => {
    if (id === undefined || schema.actions.get(uidKey({ type: path, id }))?.isGroup !== true) return []
    const message = `the action group \`${path}::"${id}"\` covers all its actions here; rex-runner applied it to \`execute\` only`
    const hint = 'list the actions that are meant'
    return [{ ...at(policy, start, end), severity: 'warning', code: 'policy/action-group', message, hint }]
  })
}

function unknownProblem(
  policy: LoadedPolicy,
  name: UnknownName,
  severity: 'error' | 'warning',
  code: ProblemCode,
): PolicyProblem {
  const message =
    code === 'policy/forbid-unknown-name'
      ? `this forbid names the ${name.kind} \`${name.name}\`, which does not exist, so it would forbid nothing`
      : `unknown ${name.kind} \`${name.name}\``
  return { ...at(policy, name.start, name.end), severity, code, message, hint: hintFor(name.suggestion) }
}

function at(policy: LoadedPolicy, start: number, end: number) {
  return { policyId: policy.id, source: policy.source, span: spanAt(policy.source.text, start, end) }
}

function hintFor(suggestion: string | undefined): string {
  return suggestion === undefined
    ? 'see the names in `sallyport policy schema`'
    : `write \`${suggestion}\`, if that was meant`
}

function codeOf({ message }: CedarProblem): ProblemCode {
  if (/: unrecognized |: attribute .* not found$/.test(message)) return 'policy/unknown-name'
  if (message.includes('impossible') || message.includes('unable to find an applicable action'))
    return 'policy/never-matches'
  const misleading = /confusable|bidirectional|mixed script|Security Profile|zero.width/i
  return misleading.test(message) ? 'policy/confusable' : 'policy/type-error'
}

/** Cedar's problem with its place in the source and, for an unknown name, the name that is nearest in our schema. */
function placed(
  found: CedarProblem,
  severity: 'error' | 'warning',
  code: ProblemCode,
  byId: ReadonlyMap<string, LoadedPolicy>,
): PolicyProblem {
  const policy = found.policyId === undefined ? undefined : byId.get(found.policyId)
  const message = found.message.replace(/^for policy `[^`]*`, /, '').replaceAll(/\s+/g, ' ')
  const name = /^unrecognized (?:entity type|action) `(.*)`$/.exec(message)?.[1]
  const hint = name === undefined ? found.help : hintFor(suggestName(name, hostSchema()))
  const common = { severity, code, message, ...(hint === undefined ? {} : { hint }) }
  if (policy === undefined) return common
  const start = offsetOfByte(policy.text, found.startByte ?? 0) + policy.textStart
  const end = offsetOfByte(policy.text, found.endByte ?? 0) + policy.textStart
  return { ...common, ...(start < end ? at(policy, start, end) : at(policy, policy.start, policy.end)) }
}

/** One problem for each message and place: Cedar repeats itself for each pair of principal and resource types. */
function distinct(problems: readonly PolicyProblem[]): PolicyProblem[] {
  const seen = new Set<string>()
  return problems
    .filter((problem) => {
      const key = JSON.stringify([problem.message, problem.policyId, problem.span])
      return !seen.has(key) && seen.add(key)
    })
    .sort(
      (left, right) =>
        (left.span?.start.line ?? 0) - (right.span?.start.line ?? 0) ||
        (left.span?.start.column ?? 0) - (right.span?.start.column ?? 0) ||
        // Cedar gives them in the order of its hash tables.
        (left.message < right.message ? -1 : 1),
    )
}
