// Policy texts to a checked, prepared set: bounds, then syntax, then names and types, and every problem of a step is listed.
// `strict` refuses what the schema does not know. `rex` takes what rex-runner took, warns, and never permits more by it.

import { createHash } from 'node:crypto'
import type { Source, Span } from '@sallyport/diagnostics'
import { markApprovals } from './approvals.js'
import type { Cedar, CedarProblem } from './cedar.js'
import { type PolicyProblem, policyProblemsError } from './errors.js'
import { annotationsOf, effectOf, type PolicyPart, splitPolicies } from './lex.js'
import { limits } from './limits.js'
import type { LoadedPolicy } from './loaded-policy.js'
import { measurePolicy } from './policy-bounds.js'
import { type Checked, checkRexNames, checkStrictly } from './policy-checks.js'
import { offsetOfByte, spanAt } from './position.js'
import { hostSchemaJson } from './schema/host-schema-json.js'
import type { SliceMember } from './slices.js'

export type LoadMode = 'strict' | 'rex'

/** A set of policies that parsed, was checked, and is prepared in the engine. */
export class PolicySet {
  readonly sources: readonly Source[]
  readonly mode: LoadMode
  readonly policies: readonly LoadedPolicy[]
  readonly warnings: readonly PolicyProblem[]
  /** `sha256:…` of the texts. */
  readonly digest: string
  /** The engine's name for the whole set. */
  readonly preparedName: string
  readonly #cedar: Cedar
  readonly #byId: ReadonlyMap<string, LoadedPolicy>
  #syntax: readonly SliceMember[] | undefined

  constructor(
    cedar: Cedar,
    parts: Pick<PolicySet, 'sources' | 'mode' | 'policies' | 'warnings' | 'digest' | 'preparedName'>,
  ) {
    this.#cedar = cedar
    this.sources = parts.sources
    this.mode = parts.mode
    this.policies = parts.policies
    this.warnings = parts.warnings
    this.digest = parts.digest
    this.preparedName = parts.preparedName
    this.#byId = new Map(parts.policies.map((policy) => [policy.id, policy]))
  }

  find(id: string): LoadedPolicy | undefined {
    return this.#byId.get(id)
  }

  /** Whether a permit asks for approval; one that is not known does. */
  asksApproval(id: string): boolean {
    return this.#byId.get(id)?.asksApproval !== false
  }

  /** Where a policy stands, for messages. */
  locate(id: string): { readonly source: Source; readonly span: Span } | undefined {
    const policy = this.#byId.get(id)
    if (policy === undefined) return undefined
    return { source: policy.source, span: spanAt(policy.source.text, policy.start, policy.end) }
  }

  /** The engine's syntax trees, in order; made when first asked for, since a small set never needs them. */
  syntax(): readonly SliceMember[] {
    this.#syntax ??= this.policies.map(({ id, text }) => ({ id, syntax: this.#cedar.syntax(text) }))
    return this.#syntax
  }
}

/** `sha256:` of one text, or of the hashes of several. */
export function policyDigest(sources: readonly Source[]): string {
  const hashes = sources.map(({ text }) => createHash('sha256').update(text).digest('hex'))
  const only = hashes.length === 1 ? hashes[0] : undefined
  return `sha256:${only ?? createHash('sha256').update(hashes.join('\n')).digest('hex')}`
}

let setsMade = 0

export interface LoadOptions {
  readonly mode: LoadMode
  /**
   * Whether strict validation of this key (texts, engine and schema) is known to have passed without a warning: it is then not
   * repeated. A third of a cold start; decisions do not rest on it, since an error at run time denies in any case.
   */
  readonly isValidated?: (validationKey: string) => boolean
}

/** What a validation depends on. */
export function validationKey(cedar: Cedar, digest: string): string {
  const schema = createHash('sha256').update(hostSchemaJson).digest('hex')
  return `${digest} cedar:${cedar.version} schema:${schema}`
}

/** Loads policies or throws a `PolicyError` that lists all problems of the first step that found any. */
export function loadPolicies(cedar: Cedar, sources: readonly Source[], options: LoadOptions): PolicySet {
  const length = sources.reduce((sum, source) => sum + source.text.length, 0)
  if (length > limits.policyTextLength)
    throw tooLarge(`the policy is longer than ${limits.policyTextLength} characters`)
  const parts = sources.flatMap((source) => splitPolicies(source.text).map((part) => ({ source, part })))
  if (parts.length > limits.policies) throw tooLarge(`there are more than ${limits.policies} policies`)
  checkBounds(parts)

  const loaded = cutPolicies(sources, options.mode)
  const preparedName = `set${setsMade++}`
  const prepare = (policies: readonly LoadedPolicy[]): readonly CedarProblem[] =>
    cedar.prepare(preparedName, Object.fromEntries(policies.map(({ id, text }) => [id, text])))
  if (loaded === undefined || prepare(loaded).length > 0) throw syntaxError(cedar, sources, loaded)
  refuseDuplicates(loaded)

  const digest = policyDigest(sources)
  const checked = check(cedar, loaded, digest, options)
  const approvals = markApprovals(cedar, checked.policies, options.mode)
  const { policies } = approvals
  const warnings = [...checked.warnings, ...approvals.warnings]
  if (policies.length < loaded.length) prepare(policies)
  return new PolicySet(cedar, {
    sources,
    mode: options.mode,
    policies,
    warnings: loaded.length === 0 ? [emptyWarning(sources[0]), ...warnings] : warnings,
    digest,
    preparedName,
  })
}

function check(cedar: Cedar, loaded: readonly LoadedPolicy[], digest: string, options: LoadOptions): Checked {
  if (options.mode === 'rex') return checkRexNames(cedar, loaded)
  if (options.isValidated?.(validationKey(cedar, digest)) === true) return { policies: loaded, warnings: [] }
  return checkStrictly(cedar, loaded)
}

function checkBounds(parts: readonly { readonly source: Source; readonly part: PolicyPart }[]): void {
  let likes = 0
  const problems: PolicyProblem[] = []
  for (const { source, part } of parts) {
    const measured = measurePolicy(part.tokens)
    likes += measured.likes
    if (measured.excess === undefined) continue
    const { what, start, end } = measured.excess
    const hint = 'split the policy into several'
    problems.push({
      severity: 'error',
      code: 'policy/too-large',
      message: what,
      hint,
      source,
      span: spanAt(source.text, start, end),
    })
  }
  if (likes > limits.likePatterns) throw tooLarge(`there are more than ${limits.likePatterns} \`like\` patterns`)
  if (problems.length > 0) throw policyProblemsError('policy/too-large', problems)
}

function tooLarge(message: string): Error {
  return policyProblemsError('policy/too-large', [
    { severity: 'error', code: 'policy/too-large', message, hint: 'split the policy, or leave out what is not needed' },
  ])
}

/** The policies of all texts, or nothing when a part is no policy: then the engine explains the whole text. */
function cutPolicies(sources: readonly Source[], mode: LoadMode): LoadedPolicy[] | undefined {
  const policies: LoadedPolicy[] = []
  const taken = new Set<string>()
  for (const source of sources) {
    const parts = splitPolicies(source.text)
    let textStart = 0
    for (const [index, part] of parts.entries()) {
      const effect = effectOf(part.tokens)
      if (effect === undefined) return undefined
      const annotations = annotationsOf(part.tokens)
      const textEnd = index === parts.length - 1 ? source.text.length : part.end
      let id = annotations.get('id') ?? `policy${policies.length}`
      // rex-runner numbered its policies and let an `@id` be written twice.
      if (mode === 'rex' && taken.has(id)) id = `policy${policies.length}`
      while (mode === 'rex' && taken.has(id)) id += '+'
      taken.add(id)
      policies.push({
        id,
        effect,
        annotations,
        asksApproval: false,
        text: source.text.slice(textStart, textEnd),
        textStart,
        start: part.start,
        end: part.end,
        source,
        tokens: part.tokens,
      })
      textStart = textEnd
    }
  }
  return policies
}

function refuseDuplicates(policies: readonly LoadedPolicy[]): void {
  const seen = new Set<string>()
  const problems: PolicyProblem[] = []
  for (const { id, source, start, end } of policies) {
    if (seen.has(id)) {
      const span = spanAt(source.text, start, end)
      const message = `two policies have the id \`${id}\``
      problems.push({
        severity: 'error',
        code: 'policy/duplicate-id',
        message,
        hint: 'give each policy its own `@id`',
        policyId: id,
        source,
        span,
      })
    }
    seen.add(id)
  }
  if (problems.length > 0) throw policyProblemsError('policy/invalid', problems)
}

/** The engine reads each whole text once more, for its own words and for places in the text as written. */
function syntaxError(cedar: Cedar, sources: readonly Source[], loaded: readonly LoadedPolicy[] | undefined): Error {
  const problems: PolicyProblem[] = []
  let cedarText: string | undefined
  for (const source of sources) {
    const found = cedar.checkText(source.text)
    cedarText ??= found[0]?.message
    for (const one of found) problems.push(syntaxProblem(one, source))
  }
  const templates = problems.length === 0 || problems.some((one) => one.code === 'policy/open-template')
  const open = templates ? openTemplates(loaded ?? []) : []
  const listed = [...problems.filter((one) => one.code !== 'policy/open-template' || open.length === 0), ...open]
  if (listed.length > 0) return policyProblemsError('policy/syntax', listed, cedarText)
  const unclear = 'the policy cannot be parsed'
  return policyProblemsError(
    'policy/syntax',
    [{ severity: 'error', code: 'policy/syntax', message: unclear }],
    cedarText ?? unclear,
  )
}

function syntaxProblem(found: CedarProblem, source: Source): PolicyProblem {
  const code = found.message.includes('template') ? 'policy/open-template' : 'policy/syntax'
  const message = found.message
    .replace(/^failed to parse (?:policies|policy with id `[^`]*`) from string: /, '')
    .replaceAll(/\s+/g, ' ')
  const start = found.startByte === undefined ? undefined : offsetOfByte(source.text, found.startByte)
  const end = found.endByte === undefined ? undefined : offsetOfByte(source.text, found.endByte)
  const place = start === undefined || end === undefined ? {} : { span: spanAt(source.text, start, end) }
  return {
    severity: 'error',
    code,
    message,
    source,
    ...place,
    ...(found.help === undefined ? {} : { hint: found.help }),
  }
}

function openTemplates(policies: readonly LoadedPolicy[]): PolicyProblem[] {
  return policies.flatMap(({ id, source, tokens }) =>
    tokens
      .filter((token) => token.kind === 'slot')
      .map(
        (token): PolicyProblem => ({
          severity: 'error',
          code: 'policy/open-template',
          message: `\`${token.text}\` makes this an open template, and templates are never linked here`,
          hint: 'write the principal or resource in its place',
          policyId: id,
          source,
          span: spanAt(source.text, token.start, token.end),
        }),
      ),
  )
}

function emptyWarning(source: Source | undefined): PolicyProblem {
  return {
    severity: 'warning',
    code: 'policy/empty',
    message: 'there is no policy, so everything is denied',
    hint: 'write a `permit`, or start from `sallyport policy new`',
    ...(source === undefined ? {} : { source }),
  }
}
