// What Spring Security asks for a path: the rules of its chains of filters (`requestMatchers("/admin/**").hasRole("ADMIN")`), of which the
// first that fits decides. A rule whose paths are not constant may be the one.

import { text } from '../ir/constants.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from '../taint/match-call.js'
import { textsIn } from './java-annotations.js'
import { type Covers, coversOne, isOnePath } from './path-match.js'

/** `open` is what a chain lets pass; `granted`: so openly that it is meant. */
export type Demand = 'open' | 'granted' | 'user' | 'role' | 'unknown'

export interface Ruling {
  readonly demand: Demand
  /** What decides; none where nothing at hand does. */
  readonly by: Ref | undefined
}

interface Matcher {
  /** In lower case; none for any. */
  readonly method: string | undefined
  readonly patterns: readonly string[]
  readonly isKnown: boolean
}

interface Rule {
  readonly ref: Ref
  /** None for what is left. */
  readonly matcher: Matcher | undefined
  readonly demand: Exclude<Demand, 'granted' | 'unknown'>
}

interface Chain {
  /** Which paths it is for; none for all. */
  readonly limits: readonly Matcher[]
  readonly rules: readonly Rule[]
  /** A filter of the program's own runs in it, which may refuse. */
  readonly hasOwnFilter: boolean
}

const matching = /^(?:requestMatchers|antMatchers|mvcMatchers|regexMatchers|pathMatchers|anyRequest|anyExchange)$/
const limiting = /^(?:securityMatchers?|antMatcher|mvcMatcher)$/
const ownFilter = /^addFilter(?:Before|After|At)?$/
const demands: Readonly<Record<string, Rule['demand']>> = {
  permitAll: 'open',
  anonymous: 'open',
  authenticated: 'user',
  fullyAuthenticated: 'user',
  rememberMe: 'user',
  hasRole: 'role',
  hasAnyRole: 'role',
  hasAuthority: 'role',
  hasAnyAuthority: 'role',
  hasIpAddress: 'role',
  denyAll: 'role',
  access: 'role',
}
const mostRules = 300

const known = new WeakMap<Semantics, readonly Chain[]>()

/** Whether a configuration is at hand at all. */
export function hasChains(semantics: Semantics): boolean {
  return chainsOf(semantics).length > 0
}

export function rulingFor(semantics: Semantics, method: string, path: string | undefined): Ruling {
  const nothing = { demand: 'unknown', by: undefined } as const
  if (path === undefined) return nothing
  const chains = chainsOf(semantics)
  const limited = chains.filter(({ limits }) => limits.length > 0)
  const fits = limited.map(({ limits }) => fit(limits, method, path))
  if (fits.includes('perhaps')) return nothing
  const [own, other] = limited.filter((_, index) => fits[index] === 'always')
  const [rest, more] = chains.filter(({ limits }) => limits.length === 0)
  // Of two for the same path their order decides, which is not read.
  const chain = own ?? rest
  if (chain === undefined || other !== undefined || (own === undefined && more !== undefined)) return nothing
  return rulingOf(chain, method, path)
}

function rulingOf({ rules, hasOwnFilter }: Chain, method: string, path: string): Ruling {
  for (const rule of rules) {
    const covers = rule.matcher === undefined ? 'always' : fit([rule.matcher], method, path)
    if (covers === 'never') continue
    if (covers === 'perhaps') return { demand: 'unknown', by: rule.ref }
    if (rule.demand !== 'open') return { demand: rule.demand, by: rule.ref }
    if (rule.matcher === undefined) return { demand: hasOwnFilter ? 'unknown' : 'open', by: rule.ref }
    return { demand: isMeant(rule.matcher, method) ? 'granted' : 'open', by: rule.ref }
  }
  return { demand: 'unknown', by: undefined }
}

/** Somebody wrote down this path, or that whatever is sent there may be: not a folder that holds more than was thought of. */
function isMeant({ method, patterns }: Matcher, asked: string): boolean {
  return patterns.every(isOnePath) || (method !== undefined && asked === 'post')
}

function fit(matchers: readonly Matcher[], method: string, path: string): Covers {
  const answers = matchers.map((matcher): Covers => {
    if (matcher.method !== undefined && matcher.method !== method) return 'never'
    const covers = coversOne(matcher.patterns, path)
    return covers === 'never' && !matcher.isKnown ? 'perhaps' : covers
  })
  return answers.includes('always') ? 'always' : answers.includes('perhaps') ? 'perhaps' : 'never'
}

function chainsOf(semantics: Semantics): readonly Chain[] {
  const found = known.get(semantics) ?? readChains(semantics)
  known.set(semantics, found)
  return found
}

function readChains(semantics: Semantics): readonly Chain[] {
  const { graph, program } = semantics
  const byMethod = new Map<FunctionRef, Ref[]>()
  for (const call of graph.calls) {
    const { name = '' } = calleeOf(semantics, call)
    if (!(name in demands) && !limiting.test(name) && !ownFilter.test(name)) continue
    const method = methodAround(semantics, call)
    const calls = byMethod.get(method)
    if (calls === undefined) byMethod.set(method, [call])
    else calls.push(call)
  }
  return [...byMethod.values()].flatMap((calls): Chain[] => {
    const inOrder = calls.toSorted((left, right) => program.flow(left).end - program.flow(right).end)
    const rules = inOrder.flatMap((call) => ruleAt(semantics, call)).slice(0, mostRules)
    if (rules.length === 0) return []
    const named = (pattern: RegExp): Ref[] =>
      inOrder.filter((call) => pattern.test(calleeOf(semantics, call).name ?? ''))
    return [
      {
        limits: named(limiting)
          .filter((call) => program.flowOf(call, 'call')?.arguments.length !== 0)
          .map((call) => matcherOf(semantics, call)),
        rules,
        hasOwnFilter: named(ownFilter).length > 0,
      },
    ]
  })
}

/** The method of the configuration that a call stands in, whatever functions stand between. */
function methodAround({ program }: Semantics, call: Ref): FunctionRef {
  let code = program.enclosing(call)
  for (let depth = 0; depth < 12; depth += 1) {
    const { parent } = program.functionOf(code)
    if (parent === undefined || parent === 0) break
    code = program.beside(code, parent)
  }
  return code
}

function ruleAt(semantics: Semantics, call: Ref): Rule[] {
  const { program, origins, constants } = semantics
  const { name = '' } = calleeOf(semantics, call)
  const flow = program.flowOf(call, 'call')
  const demand = demands[name]
  if (flow?.receiver === undefined || demand === undefined) return []
  const [matched] = origins
    .of(program.beside(call, flow.receiver))
    .filter((origin) => matching.test(calleeOf(semantics, origin).name ?? ''))
  if (matched === undefined) return []
  const isRest = /^any/.test(calleeOf(semantics, matched).name ?? '')
  const [first] = flow.arguments
  const given = first === undefined ? undefined : constants.of(program.beside(call, first.value))
  const written = given === undefined ? '' : text(given)
  const asked = /^permitAll/.test(written) ? 'open' : /^is(?:Fully)?Authenticated/.test(written) ? 'user' : demand
  return [{ ref: call, demand: asked, matcher: isRest ? undefined : matcherOf(semantics, matched) }]
}

/** `requestMatchers(HttpMethod.DELETE, "/slopes/**")`, a list of patterns, `new AntPathRequestMatcher("/x")`, `antMatcher("/x")`. */
function matcherOf(semantics: Semantics, call: Ref): Matcher {
  const { program } = semantics
  const { name = '' } = calleeOf(semantics, call)
  const given = (program.flowOf(call, 'call')?.arguments ?? []).map(({ value }) => program.beside(call, value))
  const methods = given.flatMap(
    (value) => /(?:^|\.)HttpMethod\.([A-Z]+)$/.exec(program.text(value).slice(0, 200))?.[1] ?? [],
  )
  const paths = given.filter((value) => !/(?:^|\.)HttpMethod\.[A-Z]+$/.test(program.text(value).slice(0, 200)))
  const texts = paths.map((value) => textsIn(semantics, innerPattern(semantics, value)))
  return {
    method: methods[0]?.toLowerCase(),
    // Only a method is for all paths.
    patterns: paths.length === 0 ? ['/**'] : texts.flatMap(({ values }) => values),
    isKnown: texts.every(({ isKnown }) => isKnown) && name !== 'regexMatchers',
  }
}

/** What a matcher that is made for it is given. */
function innerPattern(semantics: Semantics, value: Ref): Ref {
  const { program, origins } = semantics
  const [origin] = origins.of(value)
  const flow = origin === undefined ? undefined : program.flowOf(origin, 'call')
  const [only, more] = flow?.arguments ?? []
  if (origin === undefined || only === undefined || more !== undefined) return value
  const { name = '' } = calleeOf(semantics, origin)
  return /^(?:AntPathRequestMatcher|antMatcher|pattern|matcher)$/.test(name)
    ? program.beside(origin, only.value)
    : value
}
