// Why a sink that a rule names is no flaw here: one short clause each, with the name of what makes it safe. Where no untrusted source
// reaches a sink, the walk of the second method says what the value is made of instead; it decides nothing here.

import type { Clearance, Place } from '@sallyport/findings'
import { text } from '../ir/constants.js'
import type { Module } from '../ir/flow.js'
import type { Constant } from '../ir/instruction.js'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { usesOf } from '../ir/uses.js'
import { madeOfReason } from './made-of.js'
import type { Hit, Propagation } from './propagation.js'
import type { Operand, Site } from './sites.js'
import { sourceText } from './sources.js'

const mostOnward = 400

export function clearanceOf(
  semantics: Semantics,
  site: Site,
  cleared: readonly Hit[],
  engine: Propagation | undefined,
): Clearance {
  const place = semantics.program.module(site.ref).text.place(site.at)
  const reason =
    deadReason(semantics, site.ref) ??
    clearedReason(site, cleared) ??
    constantReason(semantics, site, engine) ??
    madeOfReason(semantics, site) ??
    'no untrusted data reaches it in this file or what it imports'
  return { ruleId: site.rule.id, place, reason: reason.slice(0, 1000) }
}

function deadReason({ program, constants }: Semantics, ref: Ref): string | undefined {
  const condition = constants.deadCondition(ref, program.guard(ref))
  if (condition === undefined) return undefined
  const shown = program.module(ref).text.folded(program.flow(condition), 100)
  if (/^(?:return|throw|break|continue)\b/.test(shown)) {
    return `never runs: \`${shown}\` in line ${program.line(condition)} always leaves first`
  }
  return `never runs: \`${shown}\` in line ${program.line(condition)} is always ${shownConstant(constants.of(condition))}`
}

function shownConstant(constant: Constant | undefined): string {
  return constant === undefined ? 'the same' : `\`${text(constant).slice(0, 40)}\``
}

function clearedReason(site: Site, cleared: readonly Hit[]): string | undefined {
  const [first] = cleared.filter((hit) => hit.site === site)
  if (first === undefined || first.mark.clearing === undefined || first.mark.origin.kind !== 'source') return undefined
  return `${sourceText(first.mark.origin)} reaches it, but ${first.mark.clearing.reason}`
}

function constantReason(semantics: Semantics, site: Site, engine: Propagation | undefined): string | undefined {
  const values = site.operands.flatMap((operand) => constantAt(semantics, operand))
  const constants = values.flatMap((value) => value ?? [])
  if (constants.length === 0 || constants.length < values.length) return undefined
  const shown = constants.map(shownConstant).join(', ')
  const apart = separately(semantics, site, engine)
  if (apart === undefined) return `constant: ${shown}`
  const { beside } = site
  const what = apart.isUntrusted ? 'the untrusted value is' : 'the value is'
  const how = beside === undefined ? '' : `: ${beside.what}`
  return `constant text ${shown}${placeholders(site, constants)}; ${what} argument ${apart.argument}, apart from it${how}`
}

/** The constant that an operand is; undefined where it is none, nothing where there is no such property. */
function constantAt({ constants, origins }: Semantics, { ref, path }: Operand): readonly (Constant | undefined)[] {
  const [name, ...rest] = path
  const whole = constants.of(ref)
  if (name === undefined) return [whole]
  if (whole !== undefined) return []
  const [property] = rest.length === 0 ? origins.property(ref, name) : []
  return [property === undefined ? undefined : constants.of(property)]
}

/** `, with $1 and $2,`: where the text stands for what is given beside it. */
function placeholders({ beside }: Site, constants: readonly Constant[]): string {
  if (beside?.placeholder === undefined) return ''
  const found = constants.flatMap((each) => text(each).match(new RegExp(beside.placeholder ?? '', 'g')) ?? [])
  const distinct = [...new Set(found)].slice(0, 5).map((each) => `\`${each}\``)
  return distinct.length === 0 ? '' : ` with ${distinct.join(', ')}`
}

/** An argument that is no part of the dangerous ones: a parameter of a query. One that is untrusted, or else one that is unknown. */
function separately(
  semantics: Semantics,
  site: Site,
  engine: Propagation | undefined,
): { readonly argument: number; readonly isUntrusted: boolean } | undefined {
  const { program, constants, graph } = semantics
  const flow = program.flowOf(site.ref, 'call')
  if (flow === undefined) return undefined
  const dangerous = new Set(site.operands.map(({ ref }) => ref))
  const others = flow.arguments.flatMap(({ value }, position) => {
    const ref = program.beside(site.ref, value)
    return dangerous.has(ref) ? [] : [{ ref, argument: position + 1 }]
  })
  const untrusted = others.find(({ ref }) => engine?.taint(ref) !== undefined)
  if (untrusted !== undefined) return { argument: untrusted.argument, isUntrusted: true }
  const given = others.find(({ ref }) => constants.of(ref) === undefined && graph.functions(ref).length === 0)
  return site.beside === undefined || given === undefined ? undefined : { argument: given.argument, isUntrusted: false }
}

// Places that text patterns proposed

export interface ProposedPlace {
  readonly ruleId: string
  readonly place: Place
}

/** Why nothing is claimed at a place where no sink of the rule stands. */
export function clearanceOfPlace(
  semantics: Semantics,
  { ruleId, place }: ProposedPlace,
  sites: readonly Site[],
): Clearance {
  const own = sites.filter(({ rule, ref }) => rule.id === ruleId && moduleOf(ref) === 0)
  return { ruleId, place, reason: placeReason(semantics, place, own).slice(0, 1000) }
}

function placeReason(semantics: Semantics, place: Place, sites: readonly Site[]): string {
  const { program } = semantics
  const [module] = program.modules
  const { text: source } = module ?? {}
  const start = source?.offset(place.startLine, place.startColumn)
  const end = source?.offset(place.endLine, place.endColumn)
  if (module === undefined || start === undefined || end === undefined) return 'not in the file any more'
  const inside = [...within(module, start, end)].sort((left, right) => left - right)
  const text = inside.filter((ref) => program.flow(ref).op === 'constant' && program.flow(ref).start < start)
  if (text.length > 0 && inside.length === text.length) return 'not code: part of a text'
  if (inside.length === 0) return 'not code: a comment, a type or a text'
  const dead = inside.map((ref) => deadReason(semantics, ref)).find((reason) => reason !== undefined)
  return (
    dead ??
    onwardReason(semantics, inside, sites) ??
    callReason(semantics, inside) ??
    'nothing here is what this rule is about'
  )
}

interface ByStart {
  readonly values: readonly number[]
  readonly constants: readonly number[]
}

const byStart = new WeakMap<Module, ByStart>()

/** The values of the unit that begin in a stretch of it, and the texts that it lies in. Many places are asked about in one file. */
function* within(module: Module, start: number, end: number): Generator<Ref> {
  const { flow } = module
  const known = byStart.get(module) ?? readStarts(module)
  byStart.set(module, known)
  const isInside = (value: number): boolean => (flow[value]?.end ?? 0) > start
  for (let at = firstFrom(known.values, flow, start); at < known.values.length; at += 1) {
    const value = known.values[at] ?? 0
    if ((flow[value]?.start ?? 0) > end) break
    if (isInside(value)) yield value
  }
  for (const value of known.constants) if ((flow[value]?.start ?? 0) < start && isInside(value)) yield value
}

function readStarts({ flow }: Module): ByStart {
  const values = [...flow.keys()].sort((left, right) => (flow[left]?.start ?? 0) - (flow[right]?.start ?? 0))
  return { values, constants: values.filter((value) => flow[value]?.op === 'constant') }
}

/** The position of the first value that begins at `start` or later. */
function firstFrom(values: readonly number[], flow: Module['flow'], start: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((flow[values[middle] ?? 0]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** What is made here and used at a sink elsewhere is judged there. */
function onwardReason(semantics: Semantics, inside: readonly Ref[], sites: readonly Site[]): string | undefined {
  if (sites.length === 0) return undefined
  const { program } = semantics
  const users = usesOf(semantics)
  const seen = new Set(inside)
  for (const ref of seen) {
    const site = sites.find((each) => each.ref === ref)
    if (site !== undefined) {
      const { text: source } = program.module(ref)
      const line = source.line(site.at.start)
      return `judged where it is used: \`${source.folded(site.at, 60)}\` in line ${line}`
    }
    const onward = [...(users.get(ref) ?? []), ...callersOfReturn(semantics, ref)]
    if (seen.size < mostOnward) for (const user of onward) if (moduleOf(user) === 0) seen.add(user)
  }
  return undefined
}

function callersOfReturn({ program, graph }: Semantics, ref: Ref): readonly Ref[] {
  if (program.flow(ref).op !== 'return') return []
  const code = program.enclosing(ref)
  return [...graph.callers(code), ...graph.uses(code).map(({ call }) => call)]
}

function callReason({ program, symbols }: Semantics, inside: readonly Ref[]): string | undefined {
  const call = inside.find((ref) => program.flow(ref).op === 'call' && moduleOf(ref) === 0)
  const flow = call === undefined ? undefined : program.flowOf(call, 'call')
  if (call === undefined || flow === undefined) return undefined
  const symbol = symbols.of(program.beside(call, flow.callee))
  const shown = program.module(call).text.folded(program.flow(call), 60)
  if (symbol !== undefined && !symbols.isVague(symbol))
    return `\`${shown}\` calls \`${symbol.replace(/^\?/, '')}\`, in a form this rule is not about`
  return `\`${shown}\` is not known to be a call this rule is about`
}
