// The only file that knows Cedar's library: loads it over the verified Wasm, and decides. INVARIANT: an error of a policy or of
// ours is a deny (PO-2). A trap leaves Cedar's stack unusable, so after one every further question is a fault.

import type {
  DetailedError,
  PolicySet as LibraryPolicySet,
  SchemaJson,
  ValidationError,
} from '@cedar-policy/cedar-wasm/web'
import type { Authorizer } from './authorizer.js'
import type { Cedar, CedarAnswer, CedarProblem } from './cedar.js'
import { type EncodedRequest, encodeChecked, flattenDirectories } from './cedar-json.js'
import { type AuthorizerMode, type Decision, type DecisionReason, faultDecision } from './decision.js'
import { DecisionCache } from './decision-cache.js'
import { restoreImage } from './engine-image.js'
import { type CompiledEngine, type CompileEngineOptions, compileEngine, engineUnavailable } from './engine-module.js'
import { looksUpEntities } from './entity-lookups.js'
import { PolicyError } from './errors.js'
import { actionGroups, hostSchema } from './host-schema.js'
import { limits } from './limits.js'
import type { PolicySet } from './policy-store.js'
import { readPolicySyntax } from './policy-syntax.js'
import type { AuthorizationRequest } from './request.js'
import { RequestClasses } from './request-class.js'
import { requestKey } from './request-key.js'
import { hostEngineImage } from './schema/host-engine-image.js'
import { SliceIndex } from './slices.js'

type Library = typeof import('@cedar-policy/cedar-wasm/web')

export interface LoadCedarOptions extends CompileEngineOptions {
  /** What {@link compileEngine} made, or will make, in any thread of this process; without it the engine is compiled here. */
  readonly engine?: Promise<CompiledEngine | undefined> | undefined
}

let loading: Promise<Cedar> | undefined

/** Loads the engine once per thread; a failed load may be tried again. */
export function loadCedar(options: LoadCedarOptions): Promise<Cedar> {
  loading ??= instantiate(options).catch((cause: unknown) => {
    loading = undefined
    throw cause
  })
  return loading
}

async function instantiate(options: LoadCedarOptions): Promise<Cedar> {
  const importing = import('@cedar-policy/cedar-wasm/web')
  importing.catch(() => undefined)
  const compiled = (await options.engine) ?? (await compileEngine(options))
  const library = await importing.catch((cause: unknown) => {
    throw engineUnavailable(cause)
  })
  const state = library.initSync({ module: compiled as unknown as WebAssembly.Module })
  if (!restoreImage(state, hostEngineImage)) readSchema(library)
  return engine(library)
}

function readSchema(library: Library): void {
  const answer = library.preparseSchema(schemaName, hostSchema().json as SchemaJson<string>)
  if (answer.type === 'success') return
  throw new PolicyError({ code: 'policy/engine-unavailable', message: 'the policy engine refuses the host schema' })
}

const schemaName = 'host'

function engine(library: Library): Cedar {
  let broken: string | undefined
  const guarded = <Result>(call: () => Result): Result => {
    if (broken !== undefined) throw new Error(`the policy engine failed before: ${broken}`)
    try {
      return call()
    } catch (cause) {
      broken = cause instanceof Error ? cause.message : 'unknown'
      throw cause
    }
  }
  const parsed = (policies: LibraryPolicySet): readonly CedarProblem[] => {
    const answer = guarded(() => library.checkParsePolicySet(policies))
    return answer.type === 'success' ? [] : answer.errors.flatMap((error) => problem(error))
  }
  return {
    version: guarded(() => library.getCedarVersion()),
    prepare(setName, policies) {
      const answer = guarded(() => library.preparsePolicySet(setName, { staticPolicies: { ...policies } }))
      return answer.type === 'success' ? [] : answer.errors.flatMap((error) => problem(error))
    },
    checkText: (text) => parsed({ staticPolicies: text }),
    validate(policies) {
      const schema = hostSchema().json as SchemaJson<string>
      const answer = guarded(() => library.validate({ schema, policies: { staticPolicies: { ...policies } } }))
      if (answer.type === 'failure') return { errors: answer.errors.flatMap((error) => problem(error)), warnings: [] }
      const named = ({ policyId, error }: ValidationError) => problem(error, policyId)
      const other = answer.otherWarnings.flatMap((warning) => problem(warning))
      return {
        errors: answer.validationErrors.flatMap(named),
        warnings: [...answer.validationWarnings.flatMap(named), ...other],
      }
    },
    syntax(policyText) {
      const answer = guarded(() => library.policyToJson(policyText))
      if (answer.type === 'failure') throw new Error(answer.errors[0]?.message ?? 'no syntax tree')
      return readPolicySyntax(answer.json)
    },
    format(policyText) {
      const answer = guarded(() => library.formatPolicies({ policyText, lineWidth: 120, indentWidth: 2 }))
      if (answer.type === 'failure') throw new Error(answer.errors[0]?.message ?? 'no layout')
      return answer.formatted_policy
    },
    decide: (setName, request) => guardedDecision(library, guarded, setName, request),
  }
}

function guardedDecision(
  library: Library,
  guarded: <Result>(call: () => Result) => Result,
  setName: string,
  { principal, action, resource, context, entities }: EncodedRequest,
): CedarAnswer {
  const answer = guarded(() =>
    library.statefulIsAuthorized({
      principal,
      action,
      resource,
      context,
      entities,
      preparsedSchemaName: schemaName,
      validateRequest: true,
      preparsedPolicySetId: setName,
    }),
  )
  if (answer.type === 'failure') throw new Error(answer.errors[0]?.message ?? 'the policy engine gave no answer')
  const { decision, diagnostics } = answer.response
  return {
    allowed: decision === 'allow',
    determiningPolicies: [...diagnostics.reason].sort(),
    failedPolicies: diagnostics.errors.map(({ policyId }) => policyId).sort(),
    errors: diagnostics.errors.map(({ policyId, error }) => `policy \`${policyId}\`: ${error.message}`).sort(),
  }
}

/** A problem and what it brings along. */
function problem(error: DetailedError, policyId?: string): CedarProblem[] {
  const place = error.sourceLocations?.[0]
  const own: CedarProblem = {
    message: error.message,
    ...(error.help === null ? (place?.label ? { help: place.label } : {}) : { help: error.help }),
    ...(policyId === undefined ? {} : { policyId }),
    ...(place === undefined ? {} : { startByte: place.start, endByte: place.end }),
  }
  return [own, ...(error.related ?? []).flatMap((related) => problem(related, policyId))]
}

export interface CedarAuthorizerOptions {
  /** Fixed here for good: there is no setter (PO-7). */
  readonly mode: AuthorizerMode
  /** For tests: sets smaller than this are asked whole. */
  readonly sliceFrom?: number
  readonly cachedDecisions?: number
  /** For tests: new decisions that are asked whole before slicing and flattening begin. */
  readonly warmAfter?: number
}

/** From here on a decision by the whole set costs so much that slicing pays at once. */
const manyPolicies = 100

/** Below this many policies the whole set is cheaper than choosing from it. */
const defaultSliceFrom = 4

export class CedarAuthorizer implements Authorizer {
  readonly mode: AuthorizerMode
  readonly policies: PolicySet
  readonly #cedar: Cedar
  readonly #cache: DecisionCache
  /** By the class of a request. */
  readonly #shared: DecisionCache
  readonly #sliceFrom: number
  #index: SliceIndex | undefined
  #classes: RequestClasses | undefined
  /** Names of prepared subsets by the positions of their members, least recently used first. */
  readonly #prepared = new Map<string, string>()
  #namesGiven = 0
  readonly #warmAfter: number
  #decided = 0
  #flat: boolean | undefined

  constructor(cedar: Cedar, policies: PolicySet, options: CedarAuthorizerOptions) {
    this.#cedar = cedar
    this.policies = policies
    this.mode = options.mode
    this.#sliceFrom = options.sliceFrom ?? defaultSliceFrom
    this.#warmAfter = options.warmAfter ?? (policies.policies.length < manyPolicies ? 32 : 4)
    const cachedDecisions = options.cachedDecisions ?? limits.cachedDecisions
    this.#cache = new DecisionCache(cachedDecisions, limits.cachedKeyLength)
    this.#shared = new DecisionCache(cachedDecisions, limits.cachedKeyLength)
    Object.freeze(this)
  }

  authorize(request: AuthorizationRequest): Decision {
    try {
      const key = requestKey(request)
      const known = this.#cache.get(key)
      if (known !== undefined) return known
      const decision = this.#isWarm()
        ? this.#decideWarm(request)
        : this.#ask(this.policies.preparedName, request, false)
      this.#cache.set(key, decision)
      return decision
    } catch (cause) {
      return faultDecision(cause instanceof Error ? cause.message : 'unknown fault', this.mode)
    }
  }

  #decideWarm(request: AuthorizationRequest): Decision {
    this.#index ??= new SliceIndex(this.policies.syntax(), actionGroups(hostSchema()))
    const positions = this.#index.positions(request)
    this.#classes ??= new RequestClasses(this.policies.syntax())
    const shared = this.#classes.keyOf(request, positions)
    const known = shared === undefined ? undefined : this.#shared.get(shared)
    if (known !== undefined) return known
    const decision = this.#ask(this.#setFor(positions), request, this.#mayFlatten())
    // The text of an error may name the resource it was met on.
    if (shared !== undefined && decision.errors.length === 0) this.#shared.set(shared, decision)
    return decision
  }

  #ask(setName: string, request: AuthorizationRequest, flat: boolean): Decision {
    const encoded = encodeChecked(request)
    const asked = flat ? flattenDirectories(encoded) : encoded
    return toDecision(this.#cedar.decide(setName, asked), this.policies, this.mode)
  }

  // Slicing and flattening take the policies' syntax trees, which a run of a few decisions should not pay for.
  #isWarm(): boolean {
    if (this.#decided >= this.#warmAfter) return true
    this.#decided += 1
    return false
  }

  #mayFlatten(): boolean {
    this.#flat ??= !this.policies.syntax().some(({ syntax }) => looksUpEntities(syntax))
    return this.#flat
  }

  #setFor(positions: readonly number[]): string {
    const { policies, preparedName } = this.policies
    if (policies.length < this.#sliceFrom) return preparedName
    const key = positions.join()
    const known = this.#prepared.get(key)
    const name = known ?? this.#freeName()
    if (known === undefined) {
      const members = positions.flatMap((position) => policies[position] ?? [])
      const problems = this.#cedar.prepare(name, Object.fromEntries(members.map(({ id, text }) => [id, text])))
      if (problems[0] !== undefined) throw new Error(problems[0].message)
    }
    this.#prepared.delete(key)
    this.#prepared.set(key, name)
    return name
  }

  // The library cannot forget a set, only replace it: names are used again.
  #freeName(): string {
    if (this.#namesGiven < limits.preparedSlices) {
      this.#namesGiven += 1
      return `${this.policies.preparedName}/${this.#namesGiven}`
    }
    const oldest = this.#prepared.entries().next().value
    if (oldest === undefined) throw new Error('no name is left for a subset of the policies')
    this.#prepared.delete(oldest[0])
    return oldest[1]
  }
}

function toDecision(answer: CedarAnswer, policies: PolicySet, mode: AuthorizerMode): Decision {
  const { errors } = answer
  const failed = errors.length > 0
  const determiningPolicies = failed ? answer.failedPolicies : answer.determiningPolicies
  const reason = failed ? 'evaluation-error' : reasonOf(answer, policies)
  const enforced = reason === 'permit' ? 'allow' : reason === 'approval' ? 'approval' : 'deny'
  return Object.freeze({
    effect: mode === 'enforce' ? enforced : 'allow',
    reason,
    determiningPolicies: Object.freeze([...determiningPolicies]),
    errors: Object.freeze([...errors]),
    mode,
    wouldDeny: enforced !== 'allow',
  })
}

/** Of an answer without errors. One permit that asks for no approval is enough to need none. */
function reasonOf({ allowed, determiningPolicies }: CedarAnswer, policies: PolicySet): DecisionReason {
  if (allowed) return determiningPolicies.every((id) => policies.asksApproval(id)) ? 'approval' : 'permit'
  return determiningPolicies.some((id) => policies.find(id)?.effect !== 'permit') ? 'forbid' : 'no-match'
}
