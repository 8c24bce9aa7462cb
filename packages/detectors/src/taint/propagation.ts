// The first method: forward from the sources. A worklist carries marks along the uses of each value until nothing changes; what
// a function does with its parameters is kept as marks of the parameters and resolved at each call (its summary). A mark that
// was cleaned or checked goes on as a cleared one, so that the end can say what made it safe.

import type { FlowOf, Guard } from '../ir/flow.js'
import { characterType, plainType } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { pieceAt } from '../ir/split-text.js'
import { catches } from '../ir/thrown.js'
import { fieldStores, usesOf } from '../ir/uses.js'
import type { Rule } from '../rule.js'
import { callTaint, implicitTaint, taintAfter } from './call-taint.js'
import { caughtTaint } from './caught-taint.js'
import { changesIn } from './changed-arguments.js'
import { Checks } from './checks.js'
import { isHarmlessField } from './declared-fields.js'
import type { Fact } from './fact.js'
import { isFormatting } from './formatting.js'
import { holdsFields } from './forms.js'
import { harmlessPart } from './harmless-part.js'
import { harmlessAt, judged } from './judged-mark.js'
import { arithmetic, type LanguageLibrary } from './library.js'
import { ofLiteral } from './literal-entries.js'
import {
  advanced,
  anyProperty,
  everything,
  flattened,
  type Mark,
  mapMarks,
  mark,
  propertyOf,
  receiverIndex,
  replaced,
  sizeOf,
  type Taint,
  tainted,
  textOf,
  union,
  within,
  without,
} from './mark.js'
import { clearedMark, combined, freshMark, namesIn, positioned, readProperty, unflagged } from './mark-changes.js'
import { isPlainGroup } from './match-groups.js'
import { checkedBeforeUse } from './object-uses.js'
import { placesOf } from './own-flows.js'
import { type ParameterOrigin, ParameterOrigins } from './parameter-origin.js'
import { pieceTaint } from './piece-taint.js'
import { placeIn } from './places.js'
import { sourceTaint } from './schema-taint.js'
import { isMaybeField, mayHoldField } from './sent-fields.js'
import type { Operand, Site } from './sites.js'
import { leadingTo, type Slice } from './slice.js'
import type { SourceOrigin } from './sources.js'
import { chain, stepFrom } from './steps.js'
import { flagsBehind } from './string-position.js'
import type { Passed, Summary } from './summaries.js'
import { madeBy, returnsOf } from './through-function.js'
import { ofWholeNames, takesApart } from './whole-value.js'

/** Instructions looked at and marks moved. */
const mostWork = 200_000
/** Parts of one parameter that reach one sink. */
const mostWays = 24
/** Places of an array at which elements of another may stand. */
const mostSpread = 6
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
    return this.#runAll()
  }

  /** The same for many values that are no different, so that one mark goes from all of them. */
  runTogether(origin: SourceOrigin, refs: readonly Ref[]): readonly Hit[] {
    for (const ref of refs) this.contribute(ref, tainted([freshMark(origin)]))
    return this.#runAll()
  }

  #runAll(): readonly Hit[] {
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
    return [...this.#hits.values()]
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
    this.contribute(ref, this.#transfer(ref))
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

  // Instructions

  #transfer(ref: Ref): Taint | undefined {
    const { program } = this.semantics
    const flow = program.flow(ref)
    const at = (value: number, note?: string): Taint | undefined =>
      this.flowing(ref, program.beside(ref, value), flow.guard, note)
    switch (flow.op) {
      case 'phi':
        return this.#phi(ref, flow)
      case 'logical':
        return this.#logical(ref, flow)
      case 'load':
        return this.#load(ref, flow)
      case 'update':
        return this.#update(ref, flow)
      case 'copy':
        if (flow.method !== undefined && this.semantics.graph.callees(ref).length > 0) return implicitTaint(this, ref)
        return this.#isHeld(flow.type) && this.checks.accepts('numeric') ? undefined : at(flow.from)
      case 'template':
        return this.#joined(ref, flow.parts)
      case 'binary':
        if (this.semantics.graph.callees(ref).length > 0) return implicitTaint(this, ref)
        if (flow.operator === '+') return this.#joined(ref, [flow.left, flow.right])
        if (isFormatting(this.semantics, ref, flow)) return this.#joined(ref, [flow.right])
        return this.#isFollowed(flow.operator) ? union(at(flow.left), at(flow.right)) : undefined
      case 'unary':
        if (flow.operator === 'key-of') return namesIn(at(flow.operand), ref)
        return this.#isFollowed(flow.operator) ? tainted(at(flow.operand)?.marks ?? []) : undefined
      case 'object':
        return this.#object(ref, flow)
      case 'array':
        return this.#array(ref, flow)
      case 'call':
        return callTaint(this, ref, flow)
      case 'after':
        return this.#after(ref, flow)
      case 'return':
      case 'yield':
        return at(flow.value)
      case 'caught':
        return caughtTaint(this, ref)
      default:
        return undefined
    }
  }

  #isHeld(type: string | undefined): boolean {
    return type === plainType || (type === characterType && this.rule.taint.signs === undefined)
  }

  #isFollowed(operator: string): boolean {
    return this.rule.taint.numbers === 'followed' && arithmetic.has(operator)
  }

  #phi(ref: Ref, flow: FlowOf<'phi'>): Taint | undefined {
    let all: Taint | undefined
    for (const { value, guard } of flow.incoming) {
      const from = this.semantics.program.beside(ref, value)
      if (!this.#taints.has(from)) continue
      if (this.semantics.constants.deadCondition(ref, guard) !== undefined) continue
      all = union(all, this.flowing(ref, from, guard))
    }
    return all
  }

  #logical(ref: Ref, flow: FlowOf<'logical'>): Taint | undefined {
    const { program, constants } = this.semantics
    const right =
      constants.deadCondition(ref, flow.rightGuard) === undefined
        ? this.flowing(ref, program.beside(ref, flow.right), flow.rightGuard)
        : undefined
    // Of `a && b`, what is left of `a` is false and harmless.
    if (flow.operator === '&&') return right
    return union(this.flowing(ref, program.beside(ref, flow.left), flow.guard), right)
  }

  #load(ref: Ref, flow: FlowOf<'load'>): Taint | undefined {
    const { program, constants } = this.semantics
    const object = this.#taints.get(program.beside(ref, flow.object))
    const key = flow.key === undefined ? undefined : constants.of(program.beside(ref, flow.key))
    const known = key?.type === 'string' || key?.type === 'number' ? String(key.value) : undefined
    const name = placeIn(this.semantics, program.beside(ref, flow.object), flow.property ?? known ?? anyProperty)
    if (this.checks.accepts('numeric') && isHarmlessField(this.semantics, ref, flow)) return undefined
    const from = program.beside(ref, flow.object)
    // What is computed is not what is stored under that name.
    if (this.semantics.graph.callees(ref).length > 0) return implicitTaint(this, ref)
    const piece = object === undefined ? undefined : pieceAt(this.semantics, ref)
    if (piece !== undefined) return pieceTaint(this, ref, piece)
    const literal = name === anyProperty ? undefined : ofLiteral(this, ref, from, name)
    if (literal !== undefined) return literal.taint
    const isSize = this.library.cleanProperties.has(name) && !holdsFields(this.semantics, from)
    if (isSize && !isMaybeField(name)) return undefined
    if (name === '0' && constants.of(ref) !== undefined) return undefined
    const moved = this.flowing(ref, program.beside(ref, flow.object), flow.guard)
    if (this.checks.accepts('anchored-pattern') && moved !== undefined && isPlainGroup(this.semantics, ref))
      return this.cleared(moved, `line ${program.line(ref)} reads a group of letters, digits, \`-\` and \`_\` only`)
    const harmless = moved === undefined ? undefined : harmlessPart(this.semantics, this.rule.taint, ref)
    if (harmless !== undefined) return this.cleared(moved, `${harmless} (line ${program.line(ref)})`)
    const whole = mapMarks(tainted(moved?.marks ?? []), (each) =>
      mayHoldField(program, each, ref, name) ? readProperty(each, ref, name) : undefined,
    )
    // As it was stored: checked there, where it was.
    const fields = fieldStores(this.semantics, ref).map((store) => this.#stored(store, name))
    const inside = [propertyOf(moved ?? object, name), ...fields].map((each) => advanced(each, ref))
    const chosen =
      this.rule.taint.keys === 'followed' && flow.key !== undefined
        ? this.flowing(ref, program.beside(ref, flow.key), flow.guard, 'it chooses the element')
        : undefined
    return [...inside, chosen].reduce(union, whole)
  }

  #stored(store: Ref, name: string): Taint | undefined {
    const stored = propertyOf(this.#taints.get(store), name)
    const fact = this.checks.passed([store], store, this.semantics.program.guard(store))
    return fact === undefined ? stored : this.cleared(stored, this.checked(fact.ref, fact.what))
  }

  #update(ref: Ref, flow: FlowOf<'update'>): Taint | undefined {
    const { program, constants } = this.semantics
    const object = this.#taints.get(program.beside(ref, flow.object))
    if (this.semantics.graph.callees(ref).length > 0) {
      implicitTaint(this, ref)
      return object
    }
    const value = this.flowing(ref, program.beside(ref, flow.value), flow.guard, 'it is stored here')
    const key = flow.key === undefined ? undefined : constants.of(program.beside(ref, flow.key))
    const name = flow.property ?? (key?.type === 'string' || key?.type === 'number' ? String(key.value) : undefined)
    if (name === undefined) return union(object, within(anyProperty, value))
    return replaced(object, name, value)
  }

  /** Parts of a string: what stands before an untrusted part may fix where it can do harm. */
  #joined(ref: Ref, parts: readonly number[]): Taint | undefined {
    const { program } = this.semantics
    const refs = parts.map((part) => program.beside(ref, part))
    let all: Taint | undefined
    for (const [position, part] of refs.entries()) {
      if (!this.#taints.has(part)) continue
      const moved = this.flowing(ref, part, program.guard(ref), 'it becomes part of this text')
      const flags = flagsBehind(this.semantics, refs.slice(0, position), (each) => !this.#taints.has(each))
      const marks = everything(moved).map((each) =>
        mark({
          ...each,
          originFixed: each.originFixed || flags.originFixed,
          startFixed: each.startFixed || flags.startFixed,
          deep: each.deep || each.origin.kind === 'parameter',
        }),
      )
      all = union(all, tainted(marks))
    }
    return all
  }

  #object(ref: Ref, flow: FlowOf<'object'>): Taint | undefined {
    const { program } = this.semantics
    let all: Taint | undefined
    for (const { name, value, spread } of flow.entries) {
      const from = program.beside(ref, value)
      if (spread) all = union(all, this.flowing(ref, from, flow.guard))
      else if (name !== undefined) all = replaced(all, name, this.flowing(ref, from, flow.guard))
      else all = union(all, within(anyProperty, this.flowing(ref, from, flow.guard)))
    }
    return all
  }

  #array(ref: Ref, flow: FlowOf<'array'>): Taint | undefined {
    const { program } = this.semantics
    let all: Taint | undefined
    const firstSpread = flow.elements.findIndex(({ spread }) => spread)
    for (const [position, { value, spread }] of flow.elements.entries()) {
      const moved = this.flowing(ref, program.beside(ref, value), flow.guard)
      const isBehind = firstSpread >= 0 && position >= firstSpread
      if (spread) all = union(all, this.#spread(ref, moved, position))
      else all = union(all, within(isBehind ? anyProperty : String(position), moved))
    }
    return all
  }

  /** The elements of a list inside of another: never at the places before it. */
  #spread(ref: Ref, moved: Taint | undefined, position: number): Taint | undefined {
    const each = propertyOf(moved, anyProperty)
    const whole = tainted((moved?.marks ?? []).map((mark) => readProperty(mark, ref, anyProperty)))
    if (position === 0) return union(whole, within(anyProperty, each))
    const places = Array.from({ length: mostSpread }, (_, index) => String(position + index))
    return places.reduce<Taint | undefined>((all, name) => union(all, within(name, union(each, whole))), undefined)
  }

  #after(ref: Ref, flow: FlowOf<'after'>): Taint | undefined {
    const { program } = this.semantics
    const base = this.#taints.get(program.beside(ref, flow.base))
    const call = program.beside(ref, flow.call)
    return taintAfter(this, ref, call, flow.position, base)
  }

  // Sinks

  #checkSite(site: Site): void {
    for (const operand of site.operands) {
      const marks = this.marksAt(operand)
      const arriving = operand.through === undefined ? marks : madeBy(this, operand.through, marks, site.ref)
      for (const each of arriving) this.#arrive({ site, operand, mark: judged(this, site, each) })
    }
  }

  marksAt({ ref, path, deep, except = [] }: Operand): readonly Mark[] {
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
      const values = chain(each.steps)
      const passed =
        this.checks.passed(values, call, this.semantics.program.guard(call)) ??
        checkedBeforeUse(this, call, hit.mark, values)
      const safe = passed === undefined ? each : clearedMark(each, this.checked(passed.ref, passed.what))
      const whole = positioned(hit.site, combined(safe, hit.mark, call, name))
      const reason = whole.clearing === undefined ? harmlessAt(this, hit.site, whole, call) : undefined
      this.#arrive({ ...hit, mark: reason === undefined ? whole : clearedMark(whole, reason) })
    }
  }
}

function append<V>(map: Map<Ref, V[]>, ref: Ref, value: V): void {
  const known = map.get(ref)
  if (known === undefined) map.set(ref, [value])
  else known.push(value)
}
