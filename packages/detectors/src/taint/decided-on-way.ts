// A setting beside a sink that is chosen by a name: which one it is may be known on the way of a mark, where a condition compared that
// name, or a call gave it. `if (format === 'csv') body = toCsv(query)` with `response.setHeader('Content-Type', types[format])` writes no page.

import { text } from '../ir/constants.js'
import type { Guard } from '../ir/flow.js'
import type { Constant } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { operandsOf } from '../ir/uses.js'
import { allHold, valueAsked } from './conditions.js'
import { lookUp, type Mark, type Origin, receiverIndex, type Taint } from './mark.js'
import { clearedMark } from './mark-changes.js'
import type { ParameterOrigin } from './parameter-origin.js'
import type { Hit, Propagation } from './propagation.js'
import { relatedBeside } from './related-calls.js'
import { namePattern } from './symbol-pattern.js'

/** What values are known to be one of. */
type Compared = ReadonlyMap<Ref, readonly Constant[]>

const mostConditions = 20
/** Values that data went through, back from the sink. */
const mostValues = 60
/** Of a function, and one behind the other. */
const mostCallers = 6

/** A hit as it is known once all marks arrived: cleared where a setting makes the site harmless for what came this way. */
export function settledHit(engine: Propagation, hit: Hit): Hit {
  const { site, mark } = hit
  const setting = site.settings === undefined || mark.clearing !== undefined ? undefined : settingOnWay(engine, hit)
  if (setting === undefined) return hit
  const { program } = engine.semantics
  const written = program.module(setting).text.folded(program.flow(setting), 80)
  const reason = `of what comes this way it is known what line ${program.line(setting)} sets: \`${written}\``
  return { ...hit, mark: clearedMark(mark, reason) }
}

/** The call that makes a site harmless for what came this way; nothing where that is not known. */
function settingOnWay(engine: Propagation, { site, operand, mark }: Hit): Ref | undefined {
  const { ref, settings = [] } = site
  const { semantics } = engine
  let compared: Compared | undefined
  for (const related of settings) {
    const decisive = related.when.find(({ knownNot }) => knownNot !== undefined)
    if (decisive?.knownNot === undefined) continue
    const pattern = namePattern(decisive.knownNot)
    const others = related.when.filter((each) => each !== decisive)
    for (const call of relatedBeside(semantics, ref, related)) {
      const value = allHold(semantics, call, others) ? valueAsked(semantics, call, decisive) : undefined
      if (value === undefined) continue
      compared ??= new Map([...givenOnWay(engine, ref, mark), ...new Way(engine, mark.origin).behind(operand.ref)])
      const known = compared.size === 0 ? [] : knownAs(engine, value, compared)
      if (known.length > 0 && known.every((each) => !pattern.test(text(each)))) return call
    }
  }
  return undefined
}

/** What a setting is: a compared value itself, or what a table has under its name. Nothing where it may be something else. */
function knownAs(engine: Propagation, value: Ref, compared: Compared): readonly Constant[] {
  const { program, origins, constants } = engine.semantics
  const knownOf = (ref: Ref): readonly Constant[] | undefined => compared.get(engine.checks.canonical(ref))
  const whole = knownOf(value)
  if (whole !== undefined) return whole
  const found = origins.of(value).flatMap((each): readonly (Constant | undefined)[] => {
    const own = knownOf(each)
    if (own !== undefined) return own
    const { object, key } = program.flowOf(each, 'load') ?? {}
    const names = key === undefined ? undefined : knownOf(program.beside(each, key))
    if (object === undefined || names === undefined) return [constants.of(each)]
    // What a table does not have is read as nothing, in place of which stands what is behind `||`.
    return names.flatMap((name) =>
      origins.property(program.beside(each, object), text(name)).map((entry) => constants.of(entry)),
    )
  })
  const known = found.filter((each) => each !== undefined)
  return known.length === found.length ? known : []
}

/** The way of some data, back from a value within its function. */
class Way {
  readonly #engine: Propagation
  readonly #origin: Origin
  readonly #known = new Map<Ref, Compared>()

  constructor(engine: Propagation, origin: Origin) {
    this.#engine = engine
    this.#origin = origin
  }

  /** What is known wherever the data came from, as far as one value holds it; where several come together that do, what is known of each. */
  behind(ref: Ref): Compared {
    const known = this.#known.get(ref)
    if (known !== undefined || this.#known.size > mostValues) return known ?? new Map()
    // Of what it is itself made of, as in a loop, nothing is known.
    this.#known.set(ref, new Map())
    const found = new Map([
      ...comparedBy(this.#engine, ref, this.#engine.semantics.program.guard(ref)),
      ...this.#before(ref),
    ])
    this.#known.set(ref, found)
    return found
  }

  #before(ref: Ref): Compared {
    const { program } = this.#engine.semantics
    const flow = program.flow(ref)
    const beside = (value: number): Ref => program.beside(ref, value)
    const isCarrying = (value: number): boolean => holdsOrigin(this.#engine.taint(beside(value)), this.#origin)
    if (flow.op === 'phi') {
      const carrying = flow.incoming.filter(({ value }) => isCarrying(value))
      return ofEach(
        carrying.map(
          ({ value, guard }) => new Map([...comparedBy(this.#engine, ref, guard), ...this.behind(beside(value))]),
        ),
      )
    }
    const [only, other] = operandsOf(flow).filter(isCarrying)
    return only === undefined || other !== undefined ? new Map() : this.behind(beside(only))
  }
}

/**
 * What the calls by which the data may come into the function of a site give for its other parameters, where that is constant: of several,
 * what is known of each, since one hit stands for all ways of the same data.
 */
function givenOnWay(engine: Propagation, site: Ref, { origin }: Mark): Compared {
  const { program, graph } = engine.semantics
  const code = program.enclosing(site)
  const calls = graph
    .callers(code)
    .filter((call) => program.allArguments(call).some((each) => mayHold(engine, engine.taint(each), origin)))
  return ofEach(calls.map((call) => givenBy(engine, call, code)))
}

function givenBy({ semantics, checks }: Propagation, call: Ref, code: FunctionRef): Compared {
  const { program, graph } = semantics
  const given = graph.given(call)
  return new Map(
    program.functionOf(code).arguments.flatMap((value, index) => {
      const argument = given[index]
      const known = argument === undefined ? [] : constantsOf(semantics, program.beside(call, argument.value))
      return known.length === 0 ? [] : [[checks.canonical(program.beside(code, value)), known] as const]
    }),
  )
}

/** Nothing where one of those that it may be is none: `isStyle ? 'css' : 'js'`. */
function constantsOf({ origins, constants }: Semantics, value: Ref): readonly Constant[] {
  const all = origins.of(value).map((each) => constants.of(each))
  const known = all.filter((each) => each !== undefined)
  return known.length === all.length ? known : []
}

/** Whether a value holds the data, or what a caller of a function around it gives, where that holds it. */
function mayHold(engine: Propagation, taint: Taint | undefined, origin: Origin): boolean {
  if (holdsOrigin(taint, origin)) return true
  return holds(taint, (each) => each.origin.kind === 'parameter' && isGiven(engine, each.origin, origin, 0))
}

/** Only what the part of the parameter is: what else stands in the object that is given does not come along. */
function isGiven(engine: Propagation, { code, index, path }: ParameterOrigin, origin: Origin, depth: number): boolean {
  const { program, graph } = engine.semantics
  const calls = graph.callers(code)
  if (depth > mostCallers || calls.length > mostCallers) return true
  return calls.some((call) => {
    const argument = graph.given(call)[index]
    if (argument === undefined) return index === receiverIndex
    const marks = lookUp(engine.taint(program.beside(call, argument.value)), path, true)
    return marks.some(
      (each) =>
        isOf(each, origin) || (each.origin.kind === 'parameter' && isGiven(engine, each.origin, origin, depth + 1)),
    )
  })
}

function holdsOrigin(taint: Taint | undefined, origin: Origin): boolean {
  return holds(taint, (each) => isOf(each, origin))
}

function isOf(each: Mark, origin: Origin): boolean {
  return each.origin.kind === 'source' && origin.kind === 'source'
    ? each.origin.ref === origin.ref
    : each.origin.kind === origin.kind
}

function holds(taint: Taint | undefined, isIt: (mark: Mark) => boolean): boolean {
  if (taint === undefined) return false
  return taint.marks.some(isIt) || [...taint.children.values()].some((child) => holds(child, isIt))
}

/** What all of several say of the same values. */
function ofEach([first, ...others]: readonly Compared[]): Compared {
  const all = new Map<Ref, readonly Constant[]>()
  for (const [subject, values] of first ?? []) {
    const more = others.map((other) => other.get(subject))
    if (!more.includes(undefined)) all.set(subject, [...values, ...more.flatMap((each) => each ?? [])])
  }
  return all
}

function comparedBy(engine: Propagation, beside: Ref, guard: Guard | undefined): Compared {
  const compared = new Map<Ref, readonly Constant[]>()
  for (let each = guard, count = 0; each !== undefined && count < mostConditions; each = each.outer, count += 1) {
    const condition = engine.semantics.program.beside(beside, each.condition)
    for (const [subject, values] of comparedIn(engine, condition, each.holds))
      if (!compared.has(subject)) compared.set(subject, values)
  }
  return compared
}

/** `name === 'a'`; `name === 'a' || name === 'b'`, where both are of one value; each side of `&&`. */
function comparedIn(engine: Propagation, condition: Ref, holds: boolean): Compared {
  const { program, constants } = engine.semantics
  const beside = (value: number): Ref => program.beside(condition, value)
  const flow = program.flow(condition)
  if (flow.op === 'unary' && flow.operator === '!') return comparedIn(engine, beside(flow.operand), !holds)
  if (flow.op === 'binary' && (holds ? /^={2,3}$/ : /^!={1,2}$/).test(flow.operator)) {
    const [left, right] = [constants.of(beside(flow.left)), constants.of(beside(flow.right))]
    const [subject, value] = right === undefined ? [flow.right, left] : [flow.left, right]
    return value === undefined ? new Map() : new Map([[engine.checks.canonical(beside(subject)), [value]]])
  }
  if (flow.op !== 'logical' || flow.operator === '??') return new Map()
  const sides = [flow.left, flow.right].map((each) => comparedIn(engine, beside(each), holds))
  return (flow.operator === '&&') === holds ? new Map(sides.flatMap((side) => [...side])) : ofEach(sides)
}
