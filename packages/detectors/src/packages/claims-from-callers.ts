// Forwards from the parameters of a library's public functions: the flaws that its users get with it. Only where an exported function
// of the file reaches a sink at all, what lies between the package's entries and the file is linked.

import type { Claim, Severity } from '@sallyport/findings'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { libraryOf } from '../languages/front-ends.js'
import type { Unit } from '../languages/load-program.js'
import { isOwnSpecifier } from '../languages/own-specifier.js'
import type { Rule } from '../rule.js'
import { claimOfFlow } from '../taint/claims.js'
import { type Hit, Propagation } from '../taint/propagation.js'
import type { Site } from '../taint/sites.js'
import type { SourceOrigin } from '../taint/sources.js'
import type { FromCallers } from '../taint/specification.js'
import { chain } from '../taint/steps.js'
import { type CallerParameter, type CallerParameters, callerParameters } from './caller-parameters.js'
import { findLibrary, type Library } from './find-package.js'
import { isFlawFromCallers } from './from-callers.js'
import { publicFunctions } from './public-functions.js'

/** On the way from a caller: through more of them hardly anything goes as it came. */
const mostFunctions = 8

export interface Reached {
  readonly semantics: Semantics
  readonly sites: readonly Site[]
}

/** How the caller of this links the unit with the entries of its package. */
export type LinkEntries = (entries: readonly Unit[]) => Promise<Reached | undefined>

/** Claims at sinks of the unit; `sites`: those that are claimed for nothing else. */
export async function claimsFromCallers(
  unit: Unit,
  { semantics, sites }: Reached,
  load: Parameters<typeof findLibrary>[1],
  link: LinkEntries,
): Promise<Claim[]> {
  const own = sites.filter(({ ref, fromCallers }) => moduleOf(ref) === 0 && fromCallers !== undefined)
  if (own.length === 0) return []
  const exported = callerParameters(semantics, publicFunctions(semantics, [0], true))
  if (exported.size === 0) return []
  // One small file is read before anything is followed: most programs are no libraries.
  const library = await findLibrary(unit.path, load)
  if (library === undefined) return []
  const reached = reachedFrom({ semantics, sites: own }, [...exported.values()])
  if (reached.length === 0) return []
  const linked = await linkedWith(unit, library, { semantics, sites: reached }, link)
  if (linked === undefined) return []
  const { program } = linked.semantics
  const paths = new Set(library.entries.map(({ path }) => path))
  const entries = program.modules.flatMap(({ text }, module) => (paths.has(text.path) ? [module] : []))
  const parameters = callerParameters(linked.semantics, publicFunctions(linked.semantics, entries))
  // What does not import the unit gives it nothing.
  for (const ref of parameters.keys()) if (!program.reaches(moduleOf(ref), 0)) parameters.delete(ref)
  const hits = hitsFrom(linked, parameters)
  const inner = innerParameters(linked.semantics, entries, parameters)
  // What an unknown function makes of a parameter proves nothing against a library.
  const open = hits.filter(({ mark }) => mark.clearing === undefined && mark.doubt === 0)
  return claimsOf(linked.semantics, library, open, new Map([...parameters].filter(([ref]) => !inner.has(ref))))
}

/**
 * Parameters of methods that other public methods of the library hand theirs to: `get` checks a name and calls `read`, and is who is to
 * be asked. What an entry exports under a name of its own is for everybody.
 */
function innerParameters(semantics: Semantics, entries: readonly number[], parameters: CallerParameters): Set<Ref> {
  const { origins, graph, program } = semantics
  const exported = new Set(
    entries.flatMap((module) =>
      [...origins.definitions.exportsOf(module).values()].flat().flatMap((value) => graph.functions(value)),
    ),
  )
  const inner = new Set<Ref>()
  for (const ref of parameters.keys()) {
    const code = program.enclosing(ref)
    const parameter = program.flowOf(ref, 'argument')
    if (exported.has(code) || parameter === undefined) continue
    const given = graph.callers(code).flatMap((call) => {
      const argument = graph.given(call)[parameter.index]
      return argument === undefined ? [] : origins.of(program.beside(call, argument.value))
    })
    if (given.some((each) => parameters.has(each) && program.enclosing(each) !== code)) inner.add(ref)
  }
  return inner
}

async function linkedWith(
  unit: Unit,
  { entries }: Library,
  alone: Reached,
  link: LinkEntries,
): Promise<Reached | undefined> {
  const isWhole = alone.semantics.program.modules.length > 1 || !importsOthers(alone.semantics)
  if (isWhole && entries.every(({ path }) => path === unit.path)) return alone
  const linked = await link(entries)
  const rules = new Set(alone.sites.map(({ rule }) => rule.id))
  const refs = new Set(alone.sites.map(({ ref }) => ref))
  const sites = linked?.sites.filter(
    ({ ref, rule, fromCallers }) => refs.has(ref) && fromCallers !== undefined && rules.has(rule.id),
  )
  return linked === undefined || sites === undefined ? undefined : { semantics: linked.semantics, sites }
}

/** A file without a source of its own is looked at alone first. */
function importsOthers({ program }: Semantics): boolean {
  return program.modules[0]?.flow.some((each) => each.op === 'import' && isOwnSpecifier(each.specifier)) === true
}

/** The sinks that any parameter reaches at all. */
function reachedFrom({ semantics, sites }: Reached, parameters: readonly CallerParameter[]): Site[] {
  const [first] = parameters
  if (first === undefined) return []
  const refs = parameters.map(({ ref }) => ref)
  return [...new Set(sites.map(({ rule }) => rule))].flatMap((rule) => {
    const own = sites.filter((site) => site.rule === rule)
    const hits = new Propagation(semantics, libraryOf(semantics.program), rule, own).runTogether(originOf(first), refs)
    const reached = new Set(hits.map(({ site }) => site))
    return own.filter((site) => reached.has(site))
  })
}

function hitsFrom({ semantics, sites }: Reached, parameters: CallerParameters): Hit[] {
  if (parameters.size === 0) return []
  const origins = [...parameters.values()].map(originOf)
  return [...new Set(sites.map(({ rule }) => rule))].flatMap((rule: Rule) => {
    const own = sites.filter((site) => site.rule === rule)
    const hits = new Propagation(semantics, libraryOf(semantics.program), rule, own).run(origins)
    return hits.filter(({ mark }) => mark.origin.kind === 'source')
  })
}

function originOf({ ref, name }: CallerParameter): SourceOrigin {
  return {
    kind: 'source',
    ref,
    what: 'what callers of the library give',
    one: 'the parameter',
    names: name === undefined ? [] : [name],
    sourceKind: 'exported-parameter',
    isGuess: false,
  }
}

function claimsOf(semantics: Semantics, library: Library, hits: readonly Hit[], parameters: CallerParameters): Claim[] {
  const bySink = new Map<string, Claim>()
  const isOfOptions = ({ site, mark }: Hit): boolean =>
    parameterOf([site.ref, ...chain(mark.steps)], parameters)?.isOptions === true
  for (const hit of hits.toSorted((left, right) => Number(isOfOptions(left)) - Number(isOfOptions(right)))) {
    const { site, mark } = hit
    const key = `${site.ref}:${site.what}`
    const { origin } = mark
    const way = [site.ref, ...chain(mark.steps)]
    const parameter = parameterOf(way, parameters)
    if (site.isMinor && hits.some((other) => !other.site.isMinor && isNear(semantics, hit, other))) continue
    if (site.fromCallers === undefined || origin.kind !== 'source' || parameter === undefined || bySink.has(key))
      continue
    if (site.operands.every(({ isList }) => isList === true)) continue
    if (!isFlawFromCallers(semantics, site.fromCallers, { parameter, names: origin.names, way })) continue
    const functions = new Set(way.map((ref) => semantics.program.enclosing(ref))).size
    const flow = { ...hit, origin, parameter, fromCallers: site.fromCallers, isFar: functions > mostFunctions }
    bySink.set(key, claimOf(semantics, library, flow))
  }
  return [...bySink.values()]
}

function isNear({ program }: Semantics, { site, mark }: Hit, other: Hit): boolean {
  const [left, right] = [mark.origin, other.mark.origin]
  if (left.kind !== 'source' || right.kind !== 'source' || left.ref !== right.ref) return false
  return other.site.rule === site.rule && program.enclosing(other.site.ref) === program.enclosing(site.ref)
}

function parameterOf(way: readonly Ref[], parameters: CallerParameters): CallerParameter | undefined {
  const first = way.findLast((ref) => parameters.has(ref))
  return first === undefined ? undefined : parameters.get(first)
}

function claimOf(
  semantics: Semantics,
  { name }: Library,
  flow: Hit & {
    readonly origin: SourceOrigin
    readonly parameter: CallerParameter
    readonly fromCallers: FromCallers
    readonly isFar: boolean
  },
): Claim {
  const { site, origin, parameter, fromCallers, isFar } = flow
  const { confidence, tier = site.tier } = fromCallers
  const claim = claimOfFlow(semantics, { ...flow, site: { ...site, confidence, tier }, also: [] })
  const given = origin.names.length === 0 ? 'it' : `\`${origin.names.join('.')}\``
  const to = /^(?:|exports|default)$/.test(parameter.function) ? 'its function' : `\`${parameter.function}\``
  const precondition = `a program that uses the package \`${name}\` gives untrusted data as ${given} to ${to}`
  return {
    ...claim,
    ...(parameter.isOptions || isFar ? { tier: 'explore' } : {}),
    severity: lowered(claim.severity),
    preconditions: [precondition.slice(0, 500), ...claim.preconditions].slice(0, 20),
  }
}

/** Whether somebody passes on untrusted data is not in the package's hands. */
function lowered(severity: Severity): Severity {
  return severity === 'critical' ? 'high' : severity === 'high' ? 'medium' : 'low'
}
