// From a flow to a claim: what a reader has to know to believe it. INVARIANT: every quote is the text at its place.

import type { Claim, Confidence, Tier, TraceStep } from '@sallyport/findings'
import type { Guard } from '../ir/flow.js'
import type { At } from '../ir/instruction.js'
import { moduleOf, type Program, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Rule } from '../rule.js'
import type { Mark } from './mark.js'
import type { MisuseSite } from './misuses.js'
import { preconditionOfRoute } from './route.js'
import type { Operand, Site } from './sites.js'
import { type SourceOrigin, sourceText } from './sources.js'
import { type Step, stepsOf } from './steps.js'

const longestStatement = 2000
const longestCondition = 160
const mostConditions = 6
const shownFirst = 12
const shownLast = 8

export interface FoundFlow {
  readonly site: Site
  readonly operand: Operand
  readonly mark: Mark
  readonly origin: SourceOrigin
  /** Other sources of the same sink. */
  readonly also: readonly SourceOrigin[]
}

export function claimOfFlow(semantics: Semantics, flow: FoundFlow): Claim {
  const { program } = semantics
  const { site, operand, mark, origin } = flow
  const trace = traceOf(semantics, flow)
  const source = sourceText(origin)
  const sourceLine = program.line(origin.ref)
  const sink = program.module(site.ref).text.folded(site.at, 120)
  const way = trace.length > 2 ? `, goes through ${trace.length - 2} ${trace.length === 3 ? 'step' : 'steps'}` : ''
  const guess = mark.doubt > 0 || site.isGuess ? ' A part of this rests on names, not on what the code shows.' : ''
  const guesses = guessesOf(flow)
  const isNear = moduleOf(origin.ref) === moduleOf(site.ref)
  const where = isNear ? `line ${sourceLine}` : `line ${sourceLine} of \`${program.module(origin.ref).text.path}\``
  const isAtSource = site.toldAt === 'source'
  const [told, at] = isAtSource ? [origin.ref, program.flow(origin.ref)] : [site.ref, site.at]
  return {
    ...claimBase(site.rule, program, told, at),
    confidence: lowered(site.confidence, guesses),
    ...tierField(site.tier, guesses),
    title: bounded(`${capitalized(source)} reaches ${site.what}`, 200),
    description: bounded(
      `${capitalized(source)} is read in ${where}${way}, and is ${operand.label} of \`${sink}\`, ${site.what}, in line ${program.line(site.ref)}. Nothing that makes it safe for this stands on the way.${others(flow)}${guess} ${site.rule.summary}`,
      5000,
    ),
    trace,
    preconditions: [
      ...(site.rule.preconditions ?? []),
      ...preconditionOfRoute(semantics, origin.ref),
      ...conditionsAt(semantics, site.ref),
    ],
  }
}

/** How much rests on names. That `req` and `res` are a request and its answer is one guess, and not two. */
function guessesOf({ site, mark, origin }: FoundFlow): number {
  if (!site.isGuess) return mark.doubt
  return site.isOfRequest && origin.isGuess ? Math.max(1, mark.doubt) : mark.doubt + 1
}

function others({ origin, also }: FoundFlow): string {
  const names = new Set(also.map(sourceText))
  names.delete(sourceText(origin))
  return names.size === 0 ? '' : ` The same place is reached by ${[...names].join(', ')}.`
}

export function claimOfMisuse(semantics: Semantics, { rule, misuse, ref, at, isGuess }: MisuseSite): Claim {
  const { program } = semantics
  const { text } = program.module(ref)
  const shown = text.folded(at, 120)
  return {
    ...claimBase(rule, program, ref, at),
    confidence: lowered(misuse.confidence ?? 'high', isGuess ? 1 : 0),
    ...tierField(misuse.tier, isGuess ? 1 : 0),
    title: bounded(`${capitalized(misuse.what)}: \`${text.folded(at, 80)}\``, 200),
    description: bounded(
      `\`${shown}\` in line ${text.line(at.start)} is ${misuse.what}. ${misuse.why} ${rule.summary}`,
      5000,
    ),
    trace: [{ kind: 'sink', quote: text.quote(at), note: bounded(misuse.why, 500) }],
    preconditions: [...(rule.preconditions ?? []), ...conditionsAt(semantics, ref)],
  }
}

export function claimBase(rule: Rule, program: Program, ref: Ref, at: At) {
  const { text } = program.module(ref)
  const statement = statementAround(program, ref, at)
  return {
    ruleId: rule.id,
    weaknessClass: rule.weaknessClass,
    cwe: [...rule.cwe],
    kind: 'security' as const,
    severity: rule.severity,
    place: text.place(at),
    statement,
    enclosingFunction: enclosingName(program, ref),
    ordinal: ordinalOf(program, ref, statement),
    recommendation: rule.recommendation,
  }
}

/** The innermost statement around it, folded. */
function statementAround(program: Program, ref: Ref, at: At): string {
  const { text, statements } = program.module(ref)
  let around: At = at
  for (const each of statements) {
    if (each.start > at.start) break
    if (each.end >= at.end) around = each
  }
  return text.folded(around, longestStatement)
}

/** How many instructions of the kind stand before it in equal statements of the function: read off the file's code alone. */
function ordinalOf(program: Program, ref: Ref, statement: string): number {
  const { flow, statements, text } = program.module(ref)
  const { op, start } = program.flow(ref)
  const name = enclosingName(program, ref)
  const equal = statements.filter(
    (at) =>
      at.start <= start &&
      text.text.charAt(at.start) === statement.charAt(0) &&
      text.folded(at, longestStatement) === statement,
  )
  const before = flow.flatMap((each, value) => {
    const isBefore = each.op === op && each.start < start
    if (!isBefore || !equal.some((at) => at.start <= each.start && each.end <= at.end)) return []
    return enclosingName(program, program.beside(ref, value)) === name ? [`${each.start}:${each.end}`] : []
  })
  return new Set(before).size
}

/** The nearest function with a name, from the inside out. */
function enclosingName(program: Program, ref: Ref): string {
  let code = program.enclosing(ref)
  for (let depth = 0; depth < 100; depth += 1) {
    const { name, parent } = program.functionOf(code)
    if (parent === undefined) return '<module>'
    if (name !== '') return bounded(name, 200)
    code = program.beside(code, parent)
  }
  return '<module>'
}

// Traces

function traceOf(semantics: Semantics, { site, mark, origin, operand }: FoundFlow): TraceStep[] {
  const { program } = semantics
  const source: TraceStep = {
    kind: 'source',
    quote: program.module(origin.ref).text.quote(program.flow(origin.ref)),
    note: bounded(`${sourceText(origin)} enters`, 500),
  }
  const sink: TraceStep = {
    kind: 'sink',
    quote: program.module(site.ref).text.quote(site.at),
    note: bounded(`it is ${operand.label} of this, ${site.what}`, 500),
  }
  const between = distinctSteps([source, ...shownSteps(semantics, mark.steps), sink]).slice(1, -1)
  const fewer =
    between.length <= shownFirst + shownLast ? between : [...between.slice(0, shownFirst), ...between.slice(-shownLast)]
  const brought = broughtHere(semantics, origin.ref) ?? broughtHere(semantics, site.ref)
  const isTold = [source, ...fewer, sink].some(({ quote }) => quote.place.path === brought?.quote.place.path)
  const shown = brought === undefined || isTold ? fewer : [brought, ...fewer]
  if (site.toldAt !== 'source') return [source, ...shown, sink]
  // A trace ends where the claim is told.
  const mistake = {
    ...source,
    kind: 'sink' as const,
    note: 'it is read here, and nothing has asked whether it may be trusted',
  }
  return [source, ...shown, { ...sink, kind: 'step' }, mistake]
}

/**
 * The call of another file that gives what a source is read of, or a sink is called on, where the function at hand only has a parameter
 * for it: what it is called there tells the second method what it is.
 */
function broughtHere({ program, origins, graph }: Semantics, ref: Ref): TraceStep | undefined {
  const flow = program.flow(ref)
  const of = flow.op === 'load' ? flow.object : flow.op === 'call' ? flow.receiver : undefined
  const made = of === undefined ? [] : origins.of(program.beside(ref, of))
  const [given] = made
  if (given === undefined || !made.every((each) => program.flow(each).op === 'argument')) return undefined
  const call = graph.callers(program.enclosing(given)).find((each) => moduleOf(each) !== moduleOf(ref))
  if (call === undefined) return undefined
  return {
    kind: 'step',
    quote: program.module(call).text.quote(program.flow(call)),
    note: 'what it is read of, or called on, is given here',
  }
}

/** Such a trace goes from where the data is read to where it does harm, and back. */
export function isToldAtSource({ trace }: Pick<Claim, 'trace'>): boolean {
  const [first, last] = [trace.at(0), trace.at(-1)]
  return trace.length > 2 && JSON.stringify(first?.quote) === JSON.stringify(last?.quote)
}

function shownSteps({ program, graph }: Semantics, steps: Step | undefined): TraceStep[] {
  const stepAt = (ref: Ref, note: string): TraceStep => ({
    kind: 'step',
    quote: program.module(ref).text.quote(program.flow(ref)),
    note: bounded(note, 500),
  })
  const shown: TraceStep[] = []
  for (const step of stepsOf(steps)) {
    if (step.note === undefined) continue
    shown.push(stepAt(step.ref, step.note))
    // The file that brings the two together has no other part in the flow.
    const [given] = graph.givenBy(step.ref)
    if (given !== undefined) shown.push(stepAt(given, 'the object whose method is called next is given here'))
  }
  return shown.reverse()
}

function distinctSteps(steps: readonly TraceStep[]): TraceStep[] {
  return steps.filter((step, position) => {
    const before = steps[position - 1]
    const isLast = position === steps.length - 1
    return isLast || before === undefined || JSON.stringify(before.quote) !== JSON.stringify(step.quote)
  })
}

// Preconditions

function conditionsAt(semantics: Semantics, ref: Ref): string[] {
  const { program, constants } = semantics
  const conditions: string[] = []
  for (let guard: Guard | undefined = program.guard(ref); guard !== undefined; guard = guard.outer) {
    const condition = program.beside(ref, guard.condition)
    if (constants.of(condition) !== undefined || program.flow(condition).op === 'unknown') continue
    const text = program.module(ref).text.folded(program.flow(condition), longestCondition)
    conditions.push(`\`${text}\` ${guard.holds ? 'holds' : 'does not hold'} (line ${program.line(condition)})`)
  }
  return [...new Set(conditions)].slice(0, mostConditions).reverse()
}

// Words

/** What rests on names, or on code that is not at hand, more than once is a hint. */
function tierField(tier: Tier = 'default', guesses: number): { readonly tier?: Tier } {
  return tier === 'explore' || guesses > 1 ? { tier: 'explore' } : {}
}

const confidenceOrder: readonly Confidence[] = ['high', 'medium', 'low']

function lowered(confidence: Confidence, steps: number): Confidence {
  return confidenceOrder[Math.min(2, confidenceOrder.indexOf(confidence) + steps)] ?? 'low'
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function bounded(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
