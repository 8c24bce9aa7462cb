// From a value backwards to where it comes from, one definition at a time. Nothing is carried forward: each step asks what made the
// value, and whether a condition, a conversion or a sanitizer on the way makes it harmless. Bounded; a walk that is cut is `unknown`.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import { type Argument, characterType, plainType } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { beforeTurn } from '../ir/turns.js'
import { libraryOf } from '../languages/front-ends.js'
import type { CallerParameters } from '../packages/caller-parameters.js'
import { isFormatting } from '../taint/formatting.js'
import type { LanguageLibrary } from '../taint/library.js'
import { arithmetic } from '../taint/library.js'
import type { FromCallers, Propagator, StringPosition, TaintSpecification, Validator } from '../taint/specification.js'
import { deadHere } from './entered.js'
import { type Found, harmless, nothing, type Part, quoted, unknown } from './found.js'
import { checkedHere } from './harmless-here.js'
import { sourceHere } from './source-here.js'
import { throughCall, throughCaught, throughImplicit } from './through-calls.js'
import { throughAfter, throughLoad, throughObject, throughUpdate } from './through-objects.js'
import { throughParameter, throughReceiver } from './through-parameters.js'
import { throughRecords } from './through-records.js'
import type { Here, Walker } from './walker.js'

const selfOnly = 'it comes from itself only'
const mostSteps = 4000
const mostStepsToExplain = 150
const mostParts = 40
const deepest = 60
const empty = { type: 'string', value: '' } as const
const mostAlternatives = 24
const originFixed = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#\\]+[/?#]|^\/(?![/\\])|^[?#]/i

interface WalkOptions {
  readonly path?: readonly string[]
  readonly isDeep?: boolean
  readonly except?: readonly string[]
  readonly string?: StringPosition
  readonly fromCallers?: FromCallers | undefined
  readonly despiteLength?: boolean
  readonly usedAt?: Ref | undefined
  readonly unproven?: readonly Validator[]
  readonly instead?: Partial<TaintSpecification> | undefined
}

export class WalkBack implements Walker {
  readonly semantics: Semantics
  specification: TaintSpecification
  readonly #whole: TaintSpecification
  readonly library: LanguageLibrary
  readonly propagators: readonly Propagator[]
  readonly callers: CallerParameters | undefined
  fromCallers: FromCallers | undefined
  despiteLength = false
  use: Ref = 0
  readonly #open = new Set<string>()
  #steps = 0
  /** The ends of all ways, each with the call that gave it, while a value is taken apart; else the first that decides is enough. */
  #parts: Map<Found, Ref | undefined> | undefined

  /** `callers`: the parameters that a library's users give, where that counts. */
  constructor(semantics: Semantics, specification: TaintSpecification, callers?: CallerParameters) {
    this.semantics = semantics
    this.specification = specification
    this.#whole = specification
    this.callers = callers
    this.library = libraryOf(semantics.program)
    this.propagators = [...this.library.propagators, ...(specification.propagators ?? [])]
  }

  /** What a value that is used at `use` is made of: every end, not the one that decides. Less of it, if it is long. */
  parts(value: Ref, use: Ref, options: WalkOptions = {}): readonly Part[] {
    const parts = new Map<Found, Ref | undefined>()
    this.#parts = parts
    const found = this.#start(value, use, options, mostSteps - mostStepsToExplain)
    this.#parts = undefined
    if (parts.size === 0) parts.set(found, undefined)
    return [...parts].map(([part, givenBy]) => ({ ...part, givenBy }))
  }

  /** Walks back from a value that is used at `use`. */
  from(value: Ref, use: Ref, options: WalkOptions = {}): Found {
    return this.#start(value, use, options, 0)
  }

  #start(value: Ref, use: Ref, options: WalkOptions, steps: number): Found {
    this.#steps = steps
    this.fromCallers = options.fromCallers
    this.despiteLength = options.despiteLength === true
    this.use = use
    this.specification = judgedBy(this.#whole, options)
    const beside = options.usedAt ?? use
    const scopes = [{ beside, guard: this.semantics.program.guard(beside) }]
    const { path = [], isDeep = false, except = [], string = 'anywhere' } = options
    return this.walk(value, { path, scopes, calls: [], way: [], isDeep, except, string })
  }

  walk(ref: Ref, here: Here): Found {
    this.#steps += 1
    if (this.#steps > mostSteps || here.way.length > deepest)
      return unknown('the way is longer than it is followed', ref)
    const key = `${ref} ${here.path.join('.')} ${here.calls.at(-1) ?? ''}`
    if (this.#open.has(key)) return nothing(selfOnly, ref)
    this.#open.add(key)
    try {
      return (
        checkedHere(this, ref, here) ??
        sourceHere(this, ref, here) ??
        this.#step(ref, { ...here, way: [...here.way, ref] })
      )
    } finally {
      this.#open.delete(key)
    }
  }

  #step(ref: Ref, here: Here): Found {
    const { program } = this.semantics
    const flow = program.flow(ref)
    const on = (value: number, more?: Partial<Here>): Found =>
      this.walk(program.beside(ref, value), more === undefined ? here : { ...here, ...more })
    switch (flow.op) {
      case 'constant':
        return harmless(`${this.#quoted(ref)} is a constant`, ref)
      case 'name':
        return on(flow.from)
      case 'copy':
        if (flow.method !== undefined && this.semantics.graph.callees(ref).length > 0)
          return throughImplicit(this, ref, here)
        return this.#isHeld(flow.type) && (this.specification.validators ?? ['numeric']).includes('numeric')
          ? harmless(`${this.#quoted(ref)} holds no text of it`, ref)
          : on(flow.from)
      case 'phi':
        return this.#phi(ref, flow, here)
      case 'logical':
        return this.any(ref, [
          () => on(flow.left),
          () => on(flow.right, { scopes: [...here.scopes, { beside: ref, guard: flow.rightGuard }] }),
        ])
      case 'template':
        return this.#template(ref, flow, here)
      case 'binary':
        return this.#binary(ref, flow, here)
      case 'unary':
        if (flow.operator === 'key-of') return on(flow.operand, { path: [], isDeep: false })
        if (this.isFollowed(flow.operator)) return on(flow.operand)
        return harmless(`${this.#quoted(ref)} holds no text of it`, ref)
      case 'load':
        return throughLoad(this, ref, flow, here)
      case 'update':
        return throughUpdate(this, ref, flow, here)
      case 'after':
        return throughAfter(this, ref, flow, here)
      case 'object':
        return throughObject(this, ref, flow, here)
      case 'array':
        return this.any(
          ref,
          elementsAt(flow, here.path[0]).map(
            ({ value, spread }) =>
              () =>
                on(value, { path: spread ? ['*', ...here.path.slice(1)] : here.path.slice(1) }),
          ),
        )
      case 'caught':
        return throughCaught(this, ref, here)
      case 'call':
        return throughCall(this, ref, flow, here)
      case 'argument':
        return throughRecords(this, ref, here) ?? throughParameter(this, ref, flow, here)
      case 'receiver':
        return throughReceiver(this, ref, here)
      case 'import':
        return this.#origins(ref, here)
      case 'function':
      case 'class':
        return harmless(`${this.#quoted(ref)} is a function of the program`, ref)
      case 'global':
        return unknown(`\`${flow.name}\` in line ${program.line(ref)} is declared elsewhere`, ref)
      default:
        return unknown(`nothing says what ${this.#quoted(ref)} is`, ref)
    }
  }

  #isHeld(type: string | undefined): boolean {
    return type === plainType || (type === characterType && this.specification.signs === undefined)
  }

  any(ref: Ref, ways: readonly (() => Found)[]): Found {
    let open: Found | undefined
    let closed: Found | undefined
    for (const way of ways.slice(0, mostAlternatives)) {
      const found = way()
      this.#note(found)
      if (found.kind === 'source') return found
      if (found.kind === 'unknown') open ??= found
      else if (closed?.kind !== 'harmless' || closed.isEmpty === true) closed = found
    }
    if (ways.length > mostAlternatives) open ??= unknown('there are more ways than are followed', ref)
    return open ?? closed ?? nothing('nothing is in it', ref)
  }

  #note(found: Found): void {
    const parts = this.#parts
    if (parts !== undefined && parts.size < mostParts && !parts.has(found)) parts.set(found, undefined)
  }

  noteGiven(call: Ref, walk: () => Found): Found {
    const before = new Set(this.#parts?.keys())
    const found = walk()
    this.#note(found)
    for (const [part, givenBy] of this.#parts ?? [])
      if (givenBy === undefined && !before.has(part)) this.#parts?.set(part, call)
    return found
  }

  #phi(ref: Ref, flow: FlowOf<'phi'>, here: Here): Found {
    const { program, constants } = this.semantics
    const scopes = here.scopes.map((each) => ({
      ...each,
      guard: beforeTurn(program, each.beside, each.guard, ref),
    }))
    const ways = flow.incoming.map(({ value, guard }) => (): Found => {
      const dead = constants.deadCondition(ref, guard) ?? deadHere(this, ref, guard, here)
      if (dead !== undefined) return harmless(`${this.#quoted(dead)} never lets it come about`, dead)
      return this.walk(program.beside(ref, value), { ...here, scopes: [...scopes, { beside: ref, guard }] })
    })
    return this.any(ref, ways)
  }

  #template(ref: Ref, flow: FlowOf<'template'>, here: Here): Found {
    const { program, constants } = this.semantics
    const ways: (() => Found)[] = []
    const isOfStart = here.string === 'start' || here.string === 'option'
    let before = ''
    for (const part of flow.parts) {
      const constant = constants.of(program.beside(ref, part))
      if (constant !== undefined) {
        before += text(constant)
        if (here.string === 'origin' && originFixed.test(before)) break
        if (isOfStart && before !== '') break
        continue
      }
      ways.push(() => this.walk(program.beside(ref, part), { ...here, path: [] }))
      // What follows a variable part that may be empty can still be the beginning.
      before += here.string === 'anywhere' ? '' : '\u0000'
      if (isOfStart) break
    }
    if (constants.of(ref) !== undefined) return harmless(`${this.#quoted(ref)} is a constant`, ref)
    if (ways.length === 0) return harmless(`in ${this.#quoted(ref)} it stands only behind a constant beginning`, ref)
    return this.any(ref, ways)
  }

  #binary(ref: Ref, flow: FlowOf<'binary'>, here: Here): Found {
    const { program, graph } = this.semantics
    if (graph.callees(ref).length > 0) return throughImplicit(this, ref, here)
    if (isFormatting(this.semantics, ref, flow))
      return this.walk(program.beside(ref, flow.right), { ...here, path: [], isDeep: true })
    if (flow.operator !== '+' && !this.isFollowed(flow.operator))
      return harmless(`${this.#quoted(ref)} is a number or boolean`, ref)
    // Behind a constant beginning nothing else is the beginning.
    const begun = text(this.semantics.constants.of(program.beside(ref, flow.left)) ?? empty)
    const isBegun = here.string === 'option' && flow.operator === '+' && begun !== ''
    if (isBegun) return harmless(`in ${this.#quoted(ref)} it stands only behind a constant beginning`, ref)
    return this.any(
      ref,
      [flow.left, flow.right].map((value) => () => this.walk(program.beside(ref, value), { ...here, path: [] })),
    )
  }

  isFollowed(operator: string): boolean {
    return this.specification.numbers === 'followed' && arithmetic.has(operator)
  }

  #origins(ref: Ref, here: Here): Found {
    const found = this.semantics.origins.of(ref).filter((origin) => origin !== ref)
    if (found.length === 0) return unknown(`${this.#quoted(ref)} comes from a module that was not read`, ref)
    return this.any(
      ref,
      found.map((origin) => () => this.walk(origin, here)),
    )
  }

  #quoted(ref: Ref): string {
    return quoted(this.semantics.program, ref)
  }
}

/** The elements that may stand at a place of an array. */
function elementsAt({ elements }: FlowOf<'array'>, place: string | undefined): readonly Argument[] {
  if (place === undefined || !/^\d+$/.test(place)) return elements
  const firstSpread = elements.findIndex(({ spread }) => spread)
  const index = Number(place)
  if (firstSpread >= 0 && index >= firstSpread) return elements.slice(firstSpread)
  return elements.slice(index, index + 1)
}

function judgedBy(whole: TaintSpecification, { unproven = [], instead }: WalkOptions): TaintSpecification {
  if (instead !== undefined) {
    const { sanitizers: _cleaned, validators: _checked, signs: _feared, ...others } = whole
    return { ...others, ...instead }
  }
  const specification = whole
  const { validators } = specification
  if (validators === undefined || unproven.length === 0) return specification
  return { ...specification, validators: validators.filter((each) => !unproven.includes(each)) }
}
