// The second opinion on a claim, by another method than the one that made it: first its quotes are compared with the files, then the
// way is walked from the sink backwards, asking at each step what made the value and what makes it harmless.

import type { Claim, Quote, Verdict } from '@sallyport/findings'
import { findSinks, findStatements, type SinksAt } from './backward/at-claim.js'
import { atItsSink } from './backward/at-its-sink.js'
import type { Found } from './backward/found.js'
import { type LoadImport, loadProgram, type SourceFile } from './backward/load-program.js'
import { WalkBack } from './backward/walk-back.js'
import { findGlobalPipe } from './frameworks/validation-pipe.js'
import type { Ref } from './ir/program.js'
import type { Semantics } from './ir/semantics.js'
import { SourceText } from './ir/text.js'
import { isInScript } from './javascript/page.js'
import { askedOnce } from './languages/asked-once.js'
import { frontEndOf } from './languages/front-ends.js'
import type { ModuleCache } from './languages/parse-module.js'
import { rulesOf } from './languages/rules-of.js'
import { type CallerParameters, callerParameters } from './packages/caller-parameters.js'
import { findLibrary } from './packages/find-package.js'
import { publicFunctions } from './packages/public-functions.js'
import { findDjangoSettings } from './routes/django-settings.js'
import type { Rule } from './rule.js'
import { secondLook } from './structure/second-look.js'
import { isTemplate } from './templates/template-kinds.js'
import { viewSinks } from './templates/walk-from-view.js'

export interface RefuteOptions {
  /** The files that the claim's trace goes through; more do no harm. */
  readonly files: readonly SourceFile[]
  readonly rules: readonly Rule[]
  readonly load: LoadImport
  readonly cache?: ModuleCache
}

export async function refuteClaim(claim: Claim, given: RefuteOptions): Promise<Verdict> {
  const options = { ...given, load: askedOnce(given.load) }
  const { files, load, cache } = options
  const isView = claim.enclosingFunction === '<template>'
  const code = isView ? (files.find(({ path }) => path !== claim.place.path)?.path ?? '') : claim.place.path
  const rules = rulesOf(options.rules, frontEndOf(code).library.language)
  const rule = rules.find(({ id, aliases }) => id === claim.ruleId || aliases.includes(claim.ruleId))
  if (rule === undefined) return verdict('uncertain', `There is no rule \`${claim.ruleId}\` to judge it by.`)
  const file = files.find(({ path }) => path === claim.place.path)
  if (file === undefined) return verdict('uncertain', `\`${claim.place.path}\` was not given.`)
  const isShown = isView || (isTemplate(file.path) && !isOfScript(claim, file))
  const programs = isShown ? files.filter(({ path }) => path !== claim.place.path) : files
  const loaded = await loadProgram(programs, load, cache)
  if (loaded.kind === 'failed') return verdict('uncertain', `It cannot be parsed: ${loaded.reason}.`)
  const { semantics } = loaded
  await findGlobalPipe(semantics.program, load, cache)
  await findDjangoSettings(semantics.program, load)
  const sinks = isShown
    ? await viewSinksAt(semantics, claim, options)
    : findSinks(semantics, rule, atItsSink(semantics.program, rule, claim))
  if (sinks.kind === 'gone') {
    return verdict(
      'fixed',
      `The statement \`${shortened(claim.statement)}\` is not in \`${claim.place.path}\` any more.`,
    )
  }
  const mismatch = misquoted(claim, files)
  const found = isOfStructure(rule, sinks)
    ? judgeStructure(semantics, rule, claim)
    : await judgeFlow(semantics, rule, claim, sinks, options)
  if (mismatch === undefined || found.verdict !== 'true-positive') return found
  return { ...found, reasoning: `${found.reasoning} The code moved since: ${mismatch}.` }
}

/** Whether it is about a script of a template, and not about what the template shows. */
function isOfScript({ place }: Claim, { path, text }: SourceFile): boolean {
  const offset = new SourceText(path, text).offset(place.startLine, place.startColumn)
  return offset !== undefined && isInScript(path, text, offset)
}

async function viewSinksAt(semantics: Semantics, claim: Claim, { files, load }: RefuteOptions): Promise<SinksAt> {
  const template = files.find(({ path }) => path === claim.place.path)
  if (template?.text.includes(claim.statement) !== true) return { kind: 'gone' }
  return { kind: 'found', values: await viewSinks(semantics, claim, load), misuses: [] }
}

async function judgeFlow(
  semantics: Semantics,
  rule: Rule,
  claim: Claim,
  sinks: Extract<SinksAt, { kind: 'found' }>,
  options: RefuteOptions,
): Promise<Verdict> {
  const alone = judge(semantics, rule, sinks)
  return alone.verdict === 'true-positive' ? alone : await judgeLibrary(claim, rule, sinks, alone, options)
}

/** Where users of a library give what arrives there: from its entries down to the sink, walked back again. */
async function judgeLibrary(
  claim: Claim,
  rule: Rule,
  { values }: Extract<SinksAt, { kind: 'found' }>,
  alone: Verdict,
  { files, load, cache }: RefuteOptions,
): Promise<Verdict> {
  if (!values.some(({ fromCallers }) => fromCallers !== undefined)) return alone
  const library = await findLibrary(claim.place.path, load)
  if (library === undefined) return alone
  const others = library.entries.filter((entry) => files.every(({ path }) => path !== entry.path))
  const loaded = await loadProgram([...files, ...others], load, cache, true)
  if (loaded.kind === 'failed') return alone
  const { semantics } = loaded
  const sinks = findSinks(semantics, rule, claim)
  if (sinks.kind === 'gone') return alone
  const paths = new Set(library.entries.map(({ path }) => path))
  const entries = semantics.program.modules.flatMap(({ text }, module) => (paths.has(text.path) ? [module] : []))
  return judge(semantics, rule, sinks, callerParameters(semantics, publicFunctions(semantics, entries)))
}

function shortened(text: string): string {
  return text.replaceAll('`', "'").slice(0, 120)
}

/** The first quote of a claim that does not stand where it is said to stand. */
function misquoted({ trace }: Claim, files: readonly SourceFile[]): string | undefined {
  for (const { quote } of trace) {
    const { place, text } = quote
    const file = files.find(({ path }) => path === place.path)
    if (file === undefined) return `\`${place.path}\` was not read again`
    const start = new SourceText(file.path, file.text).offset(place.startLine, place.startColumn)
    if (start === undefined || !file.text.startsWith(text, start))
      return `line ${place.startLine} of \`${place.path}\` reads differently`
  }
  return undefined
}

function isOfStructure({ structures }: Rule, { values, misuses }: Extract<SinksAt, { kind: 'found' }>): boolean {
  return structures !== undefined && values.length === 0 && misuses.length === 0
}

/** What is no flow is looked at again where it stands. */
function judgeStructure(semantics: Semantics, rule: Rule, claim: Claim): Verdict {
  const again = findStatements(semantics, claim)
  const [statement] = again?.stretches ?? []
  if (again === undefined || statement === undefined) return verdict('fixed', 'The statement is not there any more.')
  const refuted = secondLook(semantics, rule.structures ?? [], { claim, module: again.module, statement })
  if (refuted !== undefined) return refuted
  return verdict(
    'true-positive',
    'Looked at again from its own place, nothing in it or in what it calls prevents it.',
    [claim.trace.at(-1)?.quote ?? []].flat(),
  )
}

function judge(
  semantics: Semantics,
  rule: Rule,
  sinks: Extract<SinksAt, { kind: 'found' }>,
  callers?: CallerParameters,
): Verdict {
  const { program, constants } = semantics
  const dead = [...sinks.values.map(({ use }) => use), ...sinks.misuses.map(({ at }) => at)].map((ref) => ({
    ref,
    by: constants.deadCondition(ref, program.guard(ref)),
  }))
  const [first] = dead
  if (first !== undefined && dead.every(({ by }) => by !== undefined)) {
    const condition = first.by ?? first.ref
    return verdict('false-positive', `It never runs: ${described(semantics, condition)} decides so.`, [
      quoteAt(semantics, condition),
    ])
  }
  const [misuse] = sinks.misuses
  if (misuse !== undefined) {
    return verdict('true-positive', `${misuse.misuse.why} That is what the code does, whatever data flows.`, [
      quoteAt(semantics, misuse.at),
    ])
  }
  const walk = new WalkBack(semantics, rule.taint, callers)
  const founds = sinks.values.map((sink) => walk.from(sink.value, sink.use, sink))
  const source = founds.find((each) => each.kind === 'source')
  if (source !== undefined) return confirmed(semantics, sinks, source)
  const unknown = founds.find((each) => each.kind === 'unknown')
  if (unknown !== undefined) {
    return verdict('uncertain', `From the sink backwards no source was reached: ${unknown.why}.`, [
      quoteAt(semantics, unknown.at),
    ])
  }
  const harmless = founds.find((each) => each.kind === 'harmless')
  if (harmless === undefined) {
    return verdict('false-positive', `What stands there is no sink of \`${rule.id}\` any more.`)
  }
  return verdict('false-positive', `From the sink backwards: ${harmless.why}.`, [quoteAt(semantics, harmless.at)])
}

function confirmed(
  semantics: Semantics,
  sinks: Extract<SinksAt, { kind: 'found' }>,
  source: Extract<Found, { kind: 'source' }>,
): Verdict {
  const use = sinks.values[0]?.use
  const way = [...(use === undefined ? [] : [use]), ...source.way]
  const evidence = distinctLines(way.map((ref) => quoteAt(semantics, ref)))
  const guess = source.isGuess ? ' That it is a request is told by a name only.' : ''
  const conditions = conditionsOn(semantics, use)
  const holds =
    conditions.length === 0
      ? ''
      : ` On the way these conditions stand, and none of them makes it harmless: ${conditions.join(', ')}.`
  return verdict(
    'true-positive',
    `From the sink backwards the value is ${source.what}, and nothing on the way checks or cleans it.${holds}${guess}`,
    evidence,
  )
}

function conditionsOn({ program }: Semantics, use: Ref | undefined): string[] {
  const conditions: string[] = []
  if (use === undefined) return conditions
  for (let guard = program.guard(use); guard !== undefined && conditions.length < 5; guard = guard.outer) {
    const condition = program.beside(use, guard.condition)
    if (program.flow(condition).op === 'unknown') continue
    conditions.push(
      `\`${shortened(program.text(condition).replaceAll(/\s+/g, ' '))}\` ${guard.holds ? 'holds' : 'does not hold'}`,
    )
  }
  return conditions
}

function distinctLines(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>()
  return quotes
    .filter(({ place }) => {
      const key = `${place.path}:${place.startLine}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, 30)
}

function described({ program }: Semantics, ref: Ref): string {
  return `\`${shortened(program.text(ref).replaceAll(/\s+/g, ' '))}\` in line ${program.line(ref)}`
}

function quoteAt({ program }: Semantics, ref: Ref): Quote {
  return program.module(ref).text.quote(program.flow(ref))
}

function verdict(name: Verdict['verdict'], reasoning: string, evidence: Quote[] = []): Verdict {
  return { verdict: name, reasoning: reasoning.slice(0, 4000), evidence }
}
