// What functions of the program do with untrusted data, for a call of them: their results and the sinks they reach, with what the call
// gives in place of their parameters. Calls are looked at again and again while marks move, so what is known is kept.

import type { Argument } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import {
  advanced,
  everything,
  lookUp,
  type Mark,
  mark,
  receiverIndex,
  type Taint,
  tainted,
  union,
  unionMapped,
  within,
} from './mark.js'
import { clearedMark, combined, combinedKey, readProperty } from './mark-changes.js'
import { isOfAnotherObject } from './object-class.js'
import { type ParameterOrigin, wayThrough } from './parameter-origin.js'
import type { Propagation } from './propagation.js'
import { fieldOf, mayHoldField } from './sent-fields.js'
import { chain } from './steps.js'

const mostChosen = 4

/** What was passed on through a call: a call is looked at again for each new hit, and the others were passed already. */
export interface Passed {
  readonly given: readonly (Taint | undefined)[]
  readonly hits: Map<FunctionRef, number>
}

export function passParameterHits(engine: Propagation, ref: Ref): void {
  const callees = engine.semantics.graph.callees(ref)
  if (callees.length === 0) return
  const given = givenTaints(engine, ref)
  const before = engine.passed.get(ref)
  const isSame = before?.given.every((each, index) => each === given[index]) === true
  const passed: Passed = isSame && before !== undefined ? before : { given, hits: new Map() }
  engine.passed.set(ref, passed)
  const marks = new Map<number, readonly Mark[]>()
  for (const code of callees) passHitsOf(engine, ref, code, passed, marks)
}

function passHitsOf(
  engine: Propagation,
  ref: Ref,
  code: FunctionRef,
  { hits }: Passed,
  marks: Map<number, readonly Mark[]>,
): void {
  // Of a function that calls itself, more hits come while these are passed: they have the call looked at again.
  const all = engine.parameterHits(code).slice(hits.get(code) ?? 0)
  hits.set(code, (hits.get(code) ?? 0) + all.length)
  const name = functionName(engine, code)
  for (const hit of all) {
    const { origin, deep } = hit.mark
    if (origin.kind !== 'parameter' || isElsewhere(engine, ref, code, hit.mark)) continue
    const key = deep ? -origin.number : origin.number
    const given = marks.get(key) ?? lookUp(givenTree(engine, ref, origin), [], deep)
    marks.set(key, given)
    engine.arriveFrom(ref, hit, given, name)
  }
}

/** Whether a flow through the function is that of another object than the call's. */
function isElsewhere({ semantics, library }: Propagation, ref: Ref, code: FunctionRef, { steps }: Mark): boolean {
  if (!library.knowsReceivers || library.followsObjects !== false) return false
  return isOfAnotherObject(semantics, ref, code, () => chain(steps))
}

/** Whether a call enters one of a few methods, by the object: of many, each with marks of its own would be too many. */
function isOneOfSeveral({ semantics: { graph }, library }: Propagation, call: Ref): boolean {
  const { length } = graph.callees(call)
  return length > 1 && length <= mostChosen && library.knowsReceivers && library.followsObjects === false
}

function functionName(engine: Propagation, code: FunctionRef): string {
  const { name } = engine.semantics.program.functionOf(code)
  return name === '' ? 'a function' : `\`${name}\``
}

/** What a call gives for a part of a parameter. */
function givenTree(engine: Propagation, ref: Ref, { code, index, path }: ParameterOrigin): Taint | undefined {
  const { program } = engine.semantics
  if (index === receiverIndex) {
    const receiver = engine.semantics.graph.receiverOf(ref)
    return receiver === undefined ? undefined : insideOf(engine, ref, engine.taint(receiver), path)
  }
  if (isRest(engine, code, index)) {
    const given = engine.semantics.graph.given(ref).filter(({ isOfNames }) => isOfNames !== true)
    return insideOf(engine, ref, listed(engine, ref, given.slice(index)), path)
  }
  return engine.semantics.graph
    .givenFor(ref, index)
    .map(({ value, part }) =>
      insideOf(engine, ref, engine.taint(program.beside(ref, value)), part === undefined ? path : [part, ...path]),
    )
    .reduce(union, undefined)
}

/** Whether a parameter holds all that is given from there on. */
function isRest({ semantics: { program } }: Propagation, code: FunctionRef, index: number): boolean {
  const value = program.functionOf(code).arguments[index]
  return value !== undefined && program.flowOf(program.beside(code, value), 'argument')?.rest === true
}

function listed(engine: Propagation, ref: Ref, given: readonly Argument[]): Taint | undefined {
  const { program } = engine.semantics
  let all: Taint | undefined
  for (const [position, { value, spread }] of given.entries()) {
    const taint = engine.taint(program.beside(ref, value))
    all = union(all, spread ? taint : within(String(position), taint))
  }
  return all
}

function insideOf(engine: Propagation, ref: Ref, taint: Taint | undefined, path: readonly string[]): Taint | undefined {
  const { program } = engine.semantics
  let node = taint
  for (const name of path) {
    const marks = (node?.marks ?? []).filter((each) => mayHoldField(engine, each, ref, name))
    node = union(fieldOf(engine, node, name), tainted(marks.map((each) => readProperty(each, ref, name, program))))
  }
  return node
}

/** What a call gave back, and of what that was made: most calls are looked at again because of something else. */
export interface Summary {
  readonly madeOf: readonly (Taint | undefined)[]
  readonly result: Taint | undefined
}

/** What the called functions return, with the arguments in place of their parameters. */
export function summary(engine: Propagation, ref: Ref): Taint | undefined {
  const { program, graph } = engine.semantics
  const callees = graph.callees(ref)
  if (callees.length === 0) return undefined
  const returned = callees.flatMap((code) =>
    program.functionOf(code).returns.map((value) => ({ code, taint: engine.taint(program.beside(code, value)) })),
  )
  const madeOf = [...givenTaints(engine, ref), ...returned.map(({ taint }) => taint)]
  const known = engine.summaries.get(ref)
  if (known?.madeOf.every((each, index) => each === madeOf[index]) === true) return known.result
  const result = returned
    .map(({ code, taint }) => substituted(engine, ref, code, taint))
    .reduce<Taint | undefined>(union, undefined)
  engine.summaries.set(ref, { madeOf, result })
  return result
}

function givenTaints(engine: Propagation, ref: Ref): (Taint | undefined)[] {
  const { program, graph } = engine.semantics
  const values = graph.given(ref).map(({ value }) => value)
  const receiver = graph.receiverOf(ref)
  const taints = values.map((value) => engine.taint(program.beside(ref, value)))
  return receiver === undefined ? taints : [...taints, engine.taint(receiver)]
}

/** What a function returns or writes, with what the call gives in place of its parameters. */
export function substituted(
  engine: Propagation,
  ref: Ref,
  code: FunctionRef,
  taint: Taint | undefined,
): Taint | undefined {
  return taint === undefined ? undefined : new Substitution(engine, ref, code).of(taint)
}

class Substitution {
  readonly #engine: Propagation
  readonly #call: Ref
  readonly #code: FunctionRef
  readonly #name: string
  readonly #isOneOfSeveral: boolean
  readonly #given = new Map<number, Taint | undefined>()
  readonly #checked = new Map<Mark, Mark>()

  constructor(engine: Propagation, call: Ref, code: FunctionRef) {
    this.#engine = engine
    this.#call = call
    this.#code = code
    this.#name = functionName(engine, code)
    this.#isOneOfSeveral = isOneOfSeveral(engine, call)
  }

  of(taint: Taint): Taint | undefined {
    const isOwn = ({ origin }: Mark): boolean => origin.kind === 'parameter' && origin.code === this.#code
    const others = tainted(taint.marks.filter((each) => !isOwn(each)).map(this.#chosen))
    let all = advanced(others, this.#call, `${this.#name} returns it`)
    for (const inner of taint.marks.filter(isOwn)) {
      if (isElsewhere(this.#engine, this.#call, this.#code, inner)) continue
      all = unionMapped(all, this.#givenFor(inner), {
        key: (given) => combinedKey(this.#chosen(this.#checkedHere(given)), inner),
        mark: (given) => combined(this.#chosen(this.#checkedHere(given)), inner, this.#call, this.#name),
      })
    }
    for (const [property, child] of taint.children) all = union(all, within(property, this.of(child)))
    return all
  }

  /** Through each of several methods a mark of its own, since an object may have one of them and not the other. */
  readonly #chosen = (each: Mark): Mark => {
    if (!this.#isOneOfSeveral || each.origin.kind !== 'parameter' || each.origin.through !== undefined) return each
    return mark({ ...each, origin: wayThrough(each.origin, this.#code) })
  }

  #givenFor({ origin, deep }: Mark): Taint | undefined {
    if (origin.kind !== 'parameter') return undefined
    const key = deep ? -origin.number : origin.number
    if (this.#given.has(key)) return this.#given.get(key)
    const tree = givenTree(this.#engine, this.#call, origin)
    const given = deep ? tainted(everything(tree)) : tree
    this.#given.set(key, given)
    return given
  }

  #checkedHere(given: Mark): Mark {
    const known = this.#checked.get(given)
    if (known !== undefined) return known
    const fact = this.#engine.checkedBefore(this.#call, given)
    const checked = fact === undefined ? given : clearedMark(given, this.#engine.checked(fact.ref, fact.what))
    this.#checked.set(given, checked)
    return checked
  }
}
