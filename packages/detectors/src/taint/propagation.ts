// The first method: forward from the sources. A worklist carries marks along the uses of each value until nothing changes; what
// a function does with its parameters is kept as marks of the parameters and resolved at each call (its summary). A mark that
// was cleaned or checked goes on as a cleared one, so that the end can say what made it safe.

import type { Guard } from '../ir/flow.js'
import type { FunctionRef, Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { catches } from '../ir/thrown.js'
import { usesOf } from '../ir/uses.js'
import type { Rule } from '../rule.js'
import { changesIn } from './changed-arguments.js'
import { Checks } from './checks.js'
import { settledHit } from './decided-on-way.js'
import type { Fact } from './fact.js'
import { harmlessAt, judged } from './judged-mark.js'
import type { LanguageLibrary } from './library.js'
import {
  advanced,
  flattened,
  type Mark,
  mapMarks,
  mark,
  propertyOf,
  receiverIndex,
  sizeOf,
  type Taint,
  tainted,
  textOf,
  union,
  without,
} from './mark.js'
import { clearedMark, combined, combinedKey, freshMark, positioned, readProperty, unflagged } from './mark-changes.js'
import { checkedBeforeUse } from './object-uses.js'
import { placesOf } from './own-flows.js'
import { type ParameterOrigin, ParameterOrigins } from './parameter-origin.js'
import { sourceTaint } from './schema-taint.js'
import type { Operand, Site } from './sites.js'
import { leadingTo, type Slice } from './slice.js'
import type { SourceOrigin } from './sources.js'
import { chain, type Step, stepFrom } from './steps.js'
import type { Passed, Summary } from './summaries.js'
import { madeBy, returnsOf } from './through-function.js'
import { transfer } from './transfer.js'
import { ofWholeNames, takesApart } from './whole-value.js'

/** Instructions looked at and marks moved. */
const mostWork = 200_000
/** Parts of one parameter that reach one sink. */
const mostWays = 24
/** A value with more marks than this is marked as a whole. */
const largestTree = 120

export interface Hit {
  readonly site: Site
  readonly operand: Operand
  readonly mark: Mark
}

interface Moved {
  readonly taint: Taint
  readonly guard: Guard | undefined
  readonly note: string | undefined
  readonly moved: Taint | undefined
}

export class Propagation {
  readonly semantics: Semantics
  readonly library: LanguageLibrary
  readonly rule: Rule
  readonly checks: Checks
  readonly #sites = new Map<Ref, Site[]>()
  /** Sites by their operands, which need not be operands of the instruction. */
  readonly #sitesOf = new Map<Ref, Ref[]>()
  readonly #taints = new Map<Ref, Taint>()
  /** What was carried from a value to a user of it last: most users are looked at again because of another of their operands. */
  readonly #moved = new Map<Ref, Map<Ref, Moved>>()
  /** The handlers that may catch a value that is thrown. */
  readonly #handlers: ReadonlyMap<Ref, readonly Ref[]>
  readonly #uses: ReadonlyMap<Ref, readonly Ref[]>
  readonly #slice: Slice
  readonly #queue: Ref[] = []
  readonly #queued = new Set<Ref>()
  readonly #hits = new Map<string, Hit>()
  readonly #parameterHits = new Map<FunctionRef, Map<string, Hit>>()
  /** The same in the order in which they came. */
  readonly #hitsInOrder = new Map<FunctionRef, Hit[]>()
  readonly #seeded = new Set<FunctionRef>()
  readonly #parameters = new ParameterOrigins()
  /** Parts of a parameter that reach a sink, counted. */
  readonly #ways = new Map<string, number>()
  readonly #checkedBefore = new Map<Ref, Map<Step, Fact | undefined>>()
  /** What was passed through each call so far. */
  readonly passed = new Map<Ref, Passed>()
  readonly summaries = new Map<Ref, Summary>()
  #isBounded = false
  #work = 0

  /** `slice`: the values that marks are followed through; all that lead to a site, if nothing is said. */
  constructor(
    semantics: Semantics,
    library: LanguageLibrary,
    rule: Rule,
    sites: readonly Site[],
    slice: Slice = leadingTo(semantics, placesOf(semantics, sites)),
  ) {
    this.semantics = semantics
    this.library = library
    this.rule = rule
    this.checks = new Checks(semantics, library, rule.taint.validators, rule.taint.signs)
    this.#uses = usesOf(semantics)
    this.#handlers = catches(semantics.graph).handlers
    for (const site of sites) {
      append(this.#sites, site.ref, site)
      for (const { ref, through } of site.operands) {
        append(this.#sitesOf, ref, site.ref)
        for (const returned of returnsOf(semantics, through)) append(this.#sitesOf, returned, site.ref)
      }
    }
    this.#slice = slice
  }

  /** Whether the bound on its work was hit, so that flows may be missing. */
  get isBounded(): boolean {
    return this.#isBounded
  }

  /** Every pair of a source and a sink; cleared ones say why they are no flaw. */
  run(sources: readonly SourceOrigin[]): readonly Hit[] {
    for (const origin of sources) this.contribute(origin.ref, sourceTaint(this, origin))
    return this.goOn()
  }

  /** The same for many values that are no different, so that one mark goes from all of them. */
  runTogether(origin: SourceOrigin, refs: readonly Ref[]): readonly Hit[] {
    for (const ref of refs) this.contribute(ref, tainted([freshMark(origin)]))
    return this.goOn()
  }

  /** All hits so far, once nothing changes any more: also after more was contributed. */
  goOn(): readonly Hit[] {
    for (let at = 0; at < this.#queue.length; at += 1) {
      this.#work += 1
      if (this.#work > mostWork) {
        this.#isBounded = true
        break
      }
      const ref = this.#queue[at] ?? 0
      this.#queued.delete(ref)
      this.#visit(ref)
    }
    this.#queue.length = 0
    return Array.from(this.#hits.values(), (hit) => settledHit(this, hit))
  }

  taint(ref: Ref): Taint | undefined {
    return this.#taints.get(ref)
  }

  /** Adds to what is known of a value, and has its users look at it again. */
  contribute(ref: Ref, more: Taint | undefined): void {
    if (more === undefined || !this.#slice.has(ref)) return
    const before = this.#taints.get(ref)
    const after = union(before, more)
    if (after === undefined || after === before) return
    const size = sizeOf(after)
    this.#work += size
    this.#taints.set(ref, size > largestTree ? flattened(after) : after)
    for (const user of this.#uses.get(ref) ?? []) this.enqueue(user)
    for (const site of this.#sitesOf.get(ref) ?? []) this.enqueue(site)
    const { op } = this.semantics.program.flow(ref)
    if (op === 'return' || op === 'yield') this.#enqueueCallers(this.semantics.program.enclosing(ref))
    if (op === 'update' || op === 'after') this.#enqueueChanged(ref)
    for (const handler of this.#handlers.get(ref) ?? []) this.enqueue(handler)
  }

  enqueue(ref: Ref): void {
    if (this.#queued.has(ref) || !this.#slice.has(ref)) return
    this.#queued.add(ref)
    this.#queue.push(ref)
  }

  #enqueueCallers(code: FunctionRef): void {
    const { graph } = this.semantics
    for (const call of graph.callers(code)) this.enqueue(call)
    for (const use of graph.uses(code)) this.enqueue(use.call)
  }

  /** What the callers of a function gave, where it is an object that the function writes into. */
  #enqueueChanged(ref: Ref): void {
    const { program, graph } = this.semantics
    const code = program.enclosing(ref)
    if (!changesIn(program, code).some((change) => change.ref === ref)) return
    for (const call of graph.callers(code)) for (const user of this.#uses.get(call) ?? []) this.enqueue(user)
  }

  /** Marks the parameters of a function that is given something untrusted, for its summary. */
  seedParameters(code: FunctionRef): void {
    if (this.#seeded.has(code)) return
    this.#seeded.add(code)
    const { program } = this.semantics
    const { arguments: values, receiver } = program.functionOf(code)
    for (const [index, value] of values.entries()) this.#seed(code, index, value)
    if (this.library.knowsReceivers) this.#seed(code, receiverIndex, receiver)
  }

  #seed(code: FunctionRef, index: number, value: number | undefined): void {
    if (value === undefined) return
    const ref = this.semantics.program.beside(code, value)
    const origin = this.#parameters.whole(code, index)
    this.contribute(ref, tainted([mark({ ...unflagged, origin, steps: stepFrom(undefined, ref) })]))
  }

  #visit(ref: Ref): void {
    if (this.semantics.constants.isDead(ref)) return
    this.contribute(ref, transfer(this, ref))
    for (const site of this.#sites.get(ref) ?? []) this.#checkSite(site)
  }

  /** What a value holds where it is used by `user`: cleared, if a check stands before it. */
  flowing(user: Ref, value: Ref, guard: Guard | undefined, note?: string): Taint | undefined {
    const taint = this.#taints.get(value)
    if (taint === undefined) return undefined
    const known = this.#moved.get(user)?.get(value)
    if (known !== undefined && known.taint === taint && known.guard === guard && known.note === note) return known.moved
    const fact = this.#passedInto(user, value, guard)
    const advancedTaint = advanced(taint, user, note)
    const moved = fact === undefined ? advancedTaint : this.cleared(advancedTaint, this.checked(fact.ref, fact.what))
    this.#keepMoved(user, value, { taint, guard, note, moved })
    return moved
  }

  #keepMoved(user: Ref, value: Ref, moved: Moved): void {
    const of = this.#moved.get(user)
    if (of === undefined) this.#moved.set(user, new Map([[value, moved]]))
    else of.set(value, moved)
  }

  #passedInto(user: Ref, value: Ref, guard: Guard | undefined): Fact | undefined {
    const fact = this.checks.passed([value], user, guard)
    return fact !== undefined && ofWholeNames.has(fact.kind) && takesApart(this.semantics, user) ? undefined : fact
  }

  checked(condition: Ref, what: string): string {
    const { program } = this.semantics
    const text = program.module(condition).text.folded(program.flow(condition), 80)
    const by = what === '' ? `\`${text}\`` : `\`${text}\` (${what})`
    return `it is checked by ${by} in line ${program.line(condition)}`
  }

  cleared(taint: Taint | undefined, reason: string): Taint | undefined {
    return mapMarks(taint, (each) => clearedMark(each, reason))
  }

  // Sinks

  #checkSite(site: Site): void {
    for (const operand of site.operands) {
      const marks = this.marksAt(operand)
      const arriving = operand.through === undefined ? marks : madeBy(this, operand.through, marks, site.ref)
      for (const each of arriving) this.#arrive({ site, operand, mark: judged(this, site, each, operand.usedAt) })
    }
  }

  marksAt({ ref, path, deep, except = [] }: Operand): readonly Mark[] {
    // A text has no such property.
    if (path.length > 0 && isText(this.semantics.program, ref)) return []
    let node = this.#taints.get(ref)
    for (const name of path) {
      const whole = tainted((node?.marks ?? []).map((each) => readProperty(each, ref, name)))
      node = union(propertyOf(node, name), whole)
    }
    return (deep ? textOf(without(node, except)) : node)?.marks ?? []
  }

  #arrive(hit: Hit): void {
    const { origin } = hit.mark
    const key = `${hit.site.ref}:${hit.site.what}:${hit.mark.key}`
    if (origin.kind === 'source') {
      if (hit.site.onlyOwn === true && origin.sourceKind !== 'own') return
      if (hit.site.exceptRecords === true && origin.within !== undefined) return
      if (!this.#hits.has(key)) this.#hits.set(key, hit)
      return
    }
    const known = this.#parameterHits.get(origin.code) ?? new Map<string, Hit>()
    this.#parameterHits.set(origin.code, known)
    if (known.has(key) || !this.#isWithinBound(hit, origin)) return
    known.set(key, hit)
    append(this.#hitsInOrder, origin.code, hit)
    for (const call of this.semantics.graph.callers(origin.code)) this.enqueue(call)
  }

  /** Functions that call each other in a circle find ever other parts of the same parameter that reach the same sink. */
  #isWithinBound({ site }: Hit, { code, index }: ParameterOrigin): boolean {
    const way = `${code}:${index}:${site.ref}:${site.what}`
    const ways = (this.#ways.get(way) ?? 0) + 1
    this.#ways.set(way, ways)
    if (ways > mostWays) this.#isBounded = true
    return ways <= mostWays
  }

  /** What the parameters of a function reach, for a call of it, in the order in which it was found. */
  parameterHits(code: FunctionRef): readonly Hit[] {
    return this.#hitsInOrder.get(code) ?? []
  }

  /** A flow that goes on in the caller: with what the caller gives in place of the parameter. */
  arriveFrom(call: Ref, hit: Hit, given: readonly Mark[], name: string): void {
    for (const each of given) {
      const passed = this.checkedBefore(call, each) ?? checkedBeforeUse(this, call, hit.mark, each.steps)
      const safe = passed === undefined ? each : clearedMark(each, this.checked(passed.ref, passed.what))
      const { site } = hit
      // What the part of a text says of it is asked only where that counts.
      const isPlaced = site.string !== 'anywhere' || site.despiteLength
      if (!isPlaced && this.#hasArrived(site, each.origin, combinedKey(safe, hit.mark))) continue
      const whole = positioned(site, combined(safe, hit.mark, call, name))
      if (isPlaced && this.#hasArrived(site, whole.origin, whole.key)) continue
      const reason = whole.clearing === undefined ? harmlessAt(this, hit.site, whole, call) : undefined
      this.#arrive({ ...hit, mark: reason === undefined ? whole : clearedMark(whole, reason) })
    }
  }

  /** The check that a mark has passed before it is given to a call, which is asked for each sink that it reaches there. */
  checkedBefore(call: Ref, { steps }: Mark): Fact | undefined {
    const guard = this.semantics.program.guard(call)
    if (guard === undefined || steps === undefined) return undefined
    const ofCall = this.#checkedBefore.get(call) ?? new Map<Step, Fact | undefined>()
    this.#checkedBefore.set(call, ofCall)
    if (ofCall.has(steps)) return ofCall.get(steps)
    const fact = this.checks.passed(chain(steps), call, guard)
    ofCall.set(steps, fact)
    return fact
  }

  /** Whether the same is known at the sink by another way already. */
  #hasArrived({ ref, what }: Site, origin: Mark['origin'], key: number): boolean {
    const known = origin.kind === 'source' ? this.#hits : this.#parameterHits.get(origin.code)
    return known?.has(`${ref}:${what}:${key}`) === true
  }
}

function isText(program: Program, value: Ref): boolean {
  let ref = value
  for (let flow = program.flow(ref); flow.op === 'name'; flow = program.flow(ref)) ref = program.beside(ref, flow.from)
  const flow = program.flow(ref)
  return flow.op === 'template' || (flow.op === 'binary' && flow.operator === '+')
}

function append<V>(map: Map<Ref, V[]>, ref: Ref, value: V): void {
  const known = map.get(ref)
  if (known === undefined) map.set(ref, [value])
  else known.push(value)
}
