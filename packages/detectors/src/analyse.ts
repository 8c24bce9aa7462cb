// The analyst's first method for one file: where its rules' sinks stand, which untrusted data reaches them, and why the others
// are safe. Pure: what it reads beside the unit comes through `load`.

import type { Claim, Clearance, Place } from '@sallyport/findings'
import { findCleaningMiddleware } from './frameworks/cleaning-middleware.js'
import { hasTables, joinsHandlers, semanticsWith } from './frameworks/knowledge.js'
import { findGlobalPipe } from './frameworks/validation-pipe.js'
import { failureOf } from './ir/limits.js'
import { moduleOf, Program } from './ir/program.js'
import type { Semantics } from './ir/semantics.js'
import { pageScripts } from './javascript/page.js'
import { askedOnce } from './languages/asked-once.js'
import { frontEndOf, libraryOf } from './languages/front-ends.js'
import { type Load, type LoadedProgram, loadProgram, seenFrom, type Unit } from './languages/load-program.js'
import { type ModuleCache, parseModule } from './languages/parse-module.js'
import { rulesOf } from './languages/rules-of.js'
import { isTestModule, ofTest } from './languages/test-code.js'
import { claimsFromCallers, type Reached } from './packages/claims-from-callers.js'
import { claimsFromStores, type StoresAndUnit } from './records/claims-from-stores.js'
import { findDjangoSettings } from './routes/django-settings.js'
import { readRoutes } from './routes/read-routes.js'
import type { Rule } from './rule.js'
import { claimOfStructure } from './structure/claim-structure.js'
import { findStructures, joinsFiles } from './structure/find-structures.js'
import { claimOfMisuse, isToldAtSource } from './taint/claims.js'
import { clearanceOf, clearanceOfPlace, type ProposedPlace } from './taint/clearances.js'
import { liveFlows } from './taint/live-flows.js'
import { findMisuses, hasJudgedCalls } from './taint/misuses.js'
import { onOwnFlows } from './taint/own-flows.js'
import { Propagation } from './taint/propagation.js'
import { readsRecords } from './taint/records.js'
import { matchesImportedPattern, restsOnImports, writesToFound } from './taint/rests-on-imports.js'
import { indexOf, type RuleIndex } from './taint/rule-index.js'
import { findSites, type Site } from './taint/sites.js'
import { modelledSources, type SourceOrigin, sourcesOf } from './taint/sources.js'
import { runWithRecords, storeSites } from './taint/stored-flows.js'
import { isTelling } from './taint/telling-modules.js'
import { inlineSites } from './templates/inline-template.js'
import { isTemplate } from './templates/template-kinds.js'
import { claimAtItsPlace, viewSites } from './templates/view-sites.js'
import { viewOutputs } from './templates/views.js'

export interface AnalyseOptions {
  readonly rules: readonly Rule[]
  /** What a relative specifier of the unit means; undefined where there is nothing, or it may not be read. */
  readonly load: (specifier: string) => Promise<Unit | undefined>
  /** Candidates that text patterns proposed: each that is no claim is answered by a clearance. */
  readonly places?: readonly ProposedPlace[]
  /** Kept by the caller between files, so that a module that many import is parsed once. */
  readonly cache?: ModuleCache
}

export type Analysis =
  | {
      readonly kind: 'analysed'
      readonly claims: Claim[]
      readonly clearances: Clearance[]
      /** Where the analysis was cut short, so that silence there means nothing. */
      readonly limits: string[]
    }
  | { readonly kind: 'failed'; readonly reason: string }

export async function analyseFile(unit: Unit, given: AnalyseOptions): Promise<Analysis> {
  const load = askedOnce(given.load)
  const options = { ...given, load: (specifier: string) => load(specifier, unit.path) }
  return isTemplate(unit.path) ? await analyseTemplate(unit, options) : await analyseProgramFile(unit, options)
}

/** What a template shows is judged where it is rendered; its scripts are judged here. */
async function analyseTemplate(unit: Unit, options: AnalyseOptions): Promise<Analysis> {
  const elsewhere = judgedElsewhere(options)
  const scripts = pageScripts(unit.path, unit.text)?.trim() ?? ''
  const answer = scripts === '' ? elsewhere : await analyseProgramFile(unit, { ...options, places: [] })
  if (answer.kind === 'failed' || answer.claims.length === 0) return elsewhere
  const isClaimed = ({ ruleId, place }: Clearance): boolean =>
    answer.claims.some((claim) => claim.ruleId === ruleId && claim.place.startLine === place.startLine)
  return { ...answer, clearances: elsewhere.clearances.filter((clearance) => !isClaimed(clearance)) }
}

async function analyseProgramFile(unit: Unit, given: AnalyseOptions): Promise<Analysis> {
  const { ready, library } = frontEndOf(unit.path)
  await ready()
  const options = { ...given, rules: rulesOf(given.rules, library.language) }
  const parsed = parseModule(unit.path, unit.text, options.cache)
  if (parsed.kind === 'failed') return parsed
  try {
    const alone = programSemantics(new Program([parsed.module], new Map()))
    if (!isConcerned(alone, options.rules)) return await analysed(unit, alone, options, [])
    const loaded = await loadWith(unit, options)
    if (loaded.kind === 'failed') return loaded
    // Where nothing was at hand to be linked, what is known of the unit alone is all there is to know.
    const semantics = loaded.program.isAlone ? alone : programSemantics(loaded.program)
    const answer = await analysed(unit, semantics, options, loaded.limits)
    const isTest = answer.kind === 'analysed' && isTestModule(parsed.module, library.language)
    return isTest ? { ...answer, claims: answer.claims.map(ofTest) } : answer
  } catch (error) {
    return failureOf(error)
  }
}

/** A template has no data of its own. */
function judgedElsewhere({ places = [] }: AnalyseOptions): Extract<Analysis, { kind: 'analysed' }> {
  const reason = 'what a template shows is judged where it is rendered'
  const clearances = places
    .filter(({ ruleId }) => ruleId !== 'entry-point')
    .map(({ ruleId, place }) => ({ ruleId, place, reason }))
  return { kind: 'analysed', claims: [], clearances, limits: [] }
}

function loadWith(
  unit: Unit,
  { load, cache, rules }: AnalyseOptions,
  others: { readonly roots?: readonly Unit[]; readonly beside?: readonly Unit[] } = {},
): Promise<LoadedProgram> {
  return loadProgram(unit, seenFrom(unit, load), { cache, ...others, isTelling: (module) => isTelling(module, rules) })
}

async function analysed(
  unit: Unit,
  semantics: Semantics,
  options: AnalyseOptions,
  limits: readonly string[],
): Promise<Analysis> {
  await findGlobalPipe(semantics.program, seenFrom(unit, options.load), options.cache)
  await findDjangoSettings(semantics.program, seenFrom(unit, options.load))
  const found = findSites(semantics, indexOf(options.rules))
  const cleaning = rulesWithSites(found)
  await findCleaningMiddleware(semantics, cleaning, seenFrom(unit, options.load), options.cache)
  const views = await viewsOf(semantics, options, seenFrom(unit, options.load))
  const { sites, ...analysis } = analyseProgram(semantics, options, [...found, ...views])
  const ownLimits = semantics.program.modules[0]?.limits ?? []
  const all = [...ownLimits, ...limits, ...analysis.limits]
  const open = sites.filter((site) => !analysis.claims.some((claim) => isAt(semantics, site, claim)))
  const reached = { semantics, sites: open }
  const claims = [
    ...(await claimsFromCallers(unit, reached, seenFrom(unit, options.load), (entries) =>
      linkEntries(unit, options, entries),
    )),
    ...(await claimsFromStores(reached, options.load, (stores) => linkStores(unit, options, stores))),
  ]
  if (claims.length === 0) return { kind: 'analysed', ...analysis, limits: all }
  const clearances = analysis.clearances.filter((each) => !claims.some((claim) => isSamePlace(each, claim)))
  return { kind: 'analysed', claims: distinctClaims([...analysis.claims, ...claims]), clearances, limits: all }
}

/** Rules that name a middleware, and have something to say here. */
function rulesWithSites(sites: readonly Site[]): readonly Rule[] {
  const named = sites.flatMap(({ rule }) => (rule.taint.cleanedBy === undefined ? [] : [rule]))
  return [...new Set(named)]
}

/** Templates are looked for only where something could arrive in them. */
async function viewsOf(semantics: Semantics, { rules }: AnalyseOptions, load: Load): Promise<readonly Site[]> {
  if (modelledSources(semantics).length === 0 && !readsRecords(semantics)) return []
  return viewSites(semantics.program, rules, await viewOutputs(semantics, load))
}

async function linkEntries(
  unit: Unit,
  options: AnalyseOptions,
  entries: readonly Unit[],
): Promise<Reached | undefined> {
  const loaded = await loadWith(unit, options, { roots: entries })
  if (loaded.kind === 'failed') return undefined
  const semantics = programSemantics(loaded.program)
  return { semantics, sites: findSites(semantics, indexOf(options.rules), semantics.program.ownRefs()) }
}

/** The unit with files that store what it reads, and what is to be judged in it. */
async function linkStores(
  unit: Unit,
  options: AnalyseOptions,
  stores: readonly Unit[],
): Promise<StoresAndUnit | undefined> {
  const loaded = await loadWith(unit, options, { beside: stores })
  if (loaded.kind === 'failed') return undefined
  const semantics = programSemantics(loaded.program)
  const load = seenFrom(unit, options.load)
  await findGlobalPipe(semantics.program, load, options.cache)
  const found = findSites(semantics, indexOf(options.rules), semantics.program.ownRefs())
  const views = await viewsOf(semantics, options, load)
  return { semantics, sites: [...found, ...views], sources: modelledSources(semantics) }
}

function isAt({ program }: Semantics, { rule, ref, at }: Site, claim: Claim): boolean {
  return rule.id === claim.ruleId && isSamePlace({ ruleId: rule.id, place: program.module(ref).text.place(at) }, claim)
}

function isSamePlace(left: ProposedPlace, right: ProposedPlace): boolean {
  return left.ruleId === right.ruleId && left.place.path === right.place.path && compare(left.place, right.place) === 0
}

/** Whether what the unit imports can matter: a flow begins or ends in the unit, so it has a source, a sink or a call to judge. */
function isConcerned(alone: Semantics, rules: readonly Rule[]): boolean {
  const index = indexOf(rules)
  const sites = findSites(alone, index)
  if (sites.some(({ kind }) => !everywhere.has(kind)) || hasJudgedCalls(alone, index)) return true
  if (sites.some((site) => everywhere.has(site.kind) && restsOnImports(alone, site))) return true
  if (matchesImportedPattern(alone, index) || writesToFound(alone, index)) return true
  if (joinsFiles(alone, rules)) return true
  const modelled = modelledSources(alone)
  // What joins handlers of other files: data may go from one to the next.
  if (alone.graph.calls.some((call) => joinsHandlers(alone.symbols, call)) || hasTables(alone)) return true
  if (rules.some(({ taint }) => taint.sinks.length > 0 && sourcesOf(alone, taint, modelled).length > 0)) return true
  // What stands before a route may stand in another file.
  return rules.some(({ structures }) => structures !== undefined) && readRoutes(alone).length > 0
}

/** Sinks that most files have: what another file brings to them is given up for not reading all of a tree's imports. */
const everywhere: ReadonlySet<Site['kind']> = new Set(['name', 'comparison', 'dynamic-key'])

function programSemantics(program: Semantics['program']): Semantics {
  return semanticsWith(program, libraryOf(program))
}

interface Answers {
  readonly claims: Claim[]
  readonly clearances: Clearance[]
  readonly limits: string[]
}

interface OpenAnswers extends Answers {
  /** Claims that give way to one of another rule at the same place. */
  readonly yielding: Map<Claim, string>
}

function analyseProgram(
  semantics: Semantics,
  { rules, places = [] }: AnalyseOptions,
  found: readonly Site[],
): Answers & { readonly sites: readonly Site[] } {
  const index = indexOf(rules)
  const sites = [...found, ...inlineSites(semantics, rules)]
  const modelled = sites.length === 0 ? [] : modelledSources(semantics)
  const answers: OpenAnswers = { claims: [], clearances: [], limits: [], yielding: new Map() }
  for (const rule of new Set([...rules, ...sites.map((site) => site.rule)])) {
    const own = sites.filter((site) => site.rule === rule && !site.onlyFromCallers)
    const proposed = places.filter(({ ruleId }) => ruleId === rule.id)
    if (own.length > 0) answerRule(semantics, rule, own, { modelled, proposed }, answers)
  }
  answers.claims.push(...claimsOfMisuses(semantics, index, answers.claims))
  answers.claims.push(...findStructures(semantics, rules).map((site) => claimOfStructure(semantics, site)))
  answers.clearances.push(...placeClearances(semantics, places, sites, answers))
  const { clearances, limits } = answers
  const claims = answers.claims.filter((claim) => !isSaidBetter(claim, answers))
  return { claims: distinctClaims(claims), clearances: distinctClearances(clearances), limits, sites }
}

function isSaidBetter(claim: Claim, { claims, yielding }: OpenAnswers): boolean {
  const better = yielding.get(claim)
  return better !== undefined && claims.some((each) => each.ruleId === better && overlaps(each.place, claim.place))
}

function claimsOfMisuses(semantics: Semantics, index: RuleIndex, flows: readonly Claim[]): Claim[] {
  return findMisuses(semantics, index).flatMap((site) => {
    const claim = claimOfMisuse(semantics, site)
    const better = site.misuse.kind === 'call' ? site.misuse.unlessClaimed : undefined
    const isSaid = flows.some(
      (each) =>
        each.ruleId === better &&
        each.place.path === claim.place.path &&
        each.enclosingFunction === claim.enclosingFunction,
    )
    return isSaid ? [] : [claim]
  })
}

function answerRule(
  semantics: Semantics,
  rule: Rule,
  sites: readonly Site[],
  { modelled, proposed }: { readonly modelled: readonly SourceOrigin[]; readonly proposed: readonly ProposedPlace[] },
  answers: OpenAnswers,
): void {
  const sources = sourcesOf(semantics, rule.taint, modelled)
  const ends = [...sites, ...(sources.length === 0 ? [] : storeSites(semantics, rule))]
  const slice = sources.length === 0 ? undefined : onOwnFlows(semantics, ends, sources)
  const engine =
    slice === undefined ? undefined : new Propagation(semantics, libraryOf(semantics.program), rule, ends, slice)
  const hits = engine === undefined ? [] : runWithRecords(engine, sources)
  if (engine?.isBounded) answers.limits.push(`the flow of untrusted data for \`${rule.id}\` is followed in part only`)
  const flows = liveFlows(semantics, hits)
  for (const flow of flows) {
    const claim = claimAtItsPlace(semantics, flow)
    answers.claims.push(claim)
    if (flow.site.unlessClaimed !== undefined) answers.yielding.set(claim, flow.site.unlessClaimed)
  }
  // A loop that is followed turn by turn has each of its sinks several times.
  const placeOf = ({ ref, at, what }: Site): string => `${moduleOf(ref)}:${at.start}:${at.end}:${what}`
  const claimed = new Set(flows.map(({ site }) => placeOf(site)))
  const cleared = hits.filter(({ mark }) => mark.clearing !== undefined)
  for (const site of sites) {
    if (moduleOf(site.ref) !== 0 || claimed.has(placeOf(site))) continue
    // That a variable of such a name holds nothing harmful is no news, nor is a comparison, or what a handler returns, in a program without
    // any source.
    const { op } = semantics.program.flow(site.ref)
    const isOnlyNamed = op === 'name' || op === 'object'
    const isEverywhere = everywhere.has(site.kind) || op === 'return'
    const isNews = sources.length > 0 || !isEverywhere || isProposed(semantics, site, proposed)
    if (!isOnlyNamed && isNews) answers.clearances.push(clearanceOf(semantics, site, cleared, engine))
  }
}

function isProposed({ program }: Semantics, site: Site, proposed: readonly ProposedPlace[]): boolean {
  const place = program.module(site.ref).text.place(site.at)
  return proposed.some((each) => overlaps(each.place, place))
}

function distinctClaims(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>()
  const distinct = claims.filter((claim) => {
    // A template that several calls render has one flaw, and so has data that does harm in several places and is told where it is read.
    const isOne = claim.enclosingFunction === '<template>' || isToldAtSource(claim)
    const source = isOne ? [] : [claim.trace.at(0)?.quote, claim.title]
    const key = JSON.stringify([claim.ruleId, claim.place, ...source])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return distinct.sort((left, right) => compare(left.place, right.place))
}

function distinctClearances(clearances: readonly Clearance[]): Clearance[] {
  return [...new Map(clearances.map((each) => [JSON.stringify(each), each])).values()]
}

function compare(left: Place, right: Place): number {
  return left.startLine - right.startLine || left.startColumn - right.startColumn
}

/** Every proposed place gets an answer: that of the sink it coincides with, or one of its own. */
function placeClearances(
  semantics: Semantics,
  places: readonly ProposedPlace[],
  sites: readonly Site[],
  { claims, clearances }: Answers,
): Clearance[] {
  return places.flatMap((proposed) => {
    if (proposed.ruleId === 'entry-point') return []
    const answered = [...claims, ...clearances].some(
      (answer) => answer.ruleId === proposed.ruleId && overlaps(answer.place, proposed.place),
    )
    return answered ? [] : [clearanceOfPlace(semantics, proposed, sites)]
  })
}

function overlaps(left: Place, right: Place): boolean {
  return left.path === right.path && left.startLine <= right.endLine && right.startLine <= left.endLine
}
