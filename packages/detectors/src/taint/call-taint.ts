// What a call makes of untrusted data: cleaned by a sanitizer, passed on by what the language and the rule know, by the summary
// of a function of the program, or, with doubt, by a function whose code is not at hand.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import { plainSymbol } from '../ir/symbols.js'
import { isOwnSpecifier } from '../languages/own-specifier.js'
import { callbackTaint, higherOrderOf } from './callback-taint.js'
import { changesByCall } from './changed-arguments.js'
import { finding, leavesOnlyNames } from './check-forms.js'
import { allHold } from './conditions.js'
import { isConstruction } from './construction.js'
import {
  advanced,
  anyProperty,
  everything,
  type Mark,
  mapMarks,
  mark,
  propertyOf,
  type Taint,
  tainted,
  textOf,
  union,
  within,
} from './mark.js'
import { clearedMark, loosened, namesIn, readProperty, undoneMark } from './mark-changes.js'
import { type Callee, calleeOf, matchAny } from './match-call.js'
import { isOfParent } from './of-parent.js'
import { ofPairs, pairsOf } from './pairs.js'
import { isReordered, placeTaken, reordered, slicedTaint, sliceOf, spreading } from './places.js'
import type { Propagation } from './propagation.js'
import { schemaTaint } from './schema-taint.js'
import type { Propagator, Sanitizer } from './specification.js'
import { isCutInside } from './string-position.js'
import { passParameterHits, substituted, summary } from './summaries.js'
import { matchesSymbol } from './symbol-pattern.js'

type Call = FlowOf<'call'>

const cutting = /^(?:substring|slice)$/

/** Functions that say by their name that they clean or check: what they do is not known, and so nothing is claimed behind them. */
const cleaningName =
  /saniti[sz]e|escape|encode|clean|purif|quote|strip|valid|whitelist|allowlist|^is[A-Z]|hash|encrypt/i

export function callTaint(engine: Propagation, ref: Ref, flow: Call): Taint | undefined {
  const callee = calleeOf(engine.semantics, ref)
  passParameterHits(engine, ref)
  const callbacks = callbackTaint(engine, ref, flow, callee)
  const given = allGiven(engine, ref, flow)
  if (given.length > 0) for (const code of engine.semantics.graph.callees(ref)) engine.seedParameters(code)
  const cleaned = sanitized(engine, ref, callee, given)
  if (cleaned !== undefined) return cleaned
  const parsed = schemaTaint(engine, ref)
  if (parsed !== undefined) return parsed.taint
  const inside = summary(engine, ref)
  // What functions of the program come to here, as where the last of several setters gave a constant.
  if (inside !== undefined && isKnownSafe(engine, ref)) return undefined
  return [
    namesGiven(engine, ref, flow, callee),
    pairsGiven(engine, ref, flow, callee),
    inside,
    propagated(engine, ref, flow, callee),
    fromReceiver(engine, ref, flow, callee),
    instead(engine, ref, flow, callee),
  ].reduce(union, union(callbacks, unresolved(engine, ref, flow, callee)))
}

/** Whether a call gives a constant, or an object made of nothing that is no source, where its functions may give others to others. */
function isKnownSafe(engine: Propagation, ref: Ref): boolean {
  const { constants, program } = engine.semantics
  if (constants.of(ref) !== undefined) return true
  const known = constants.knownObject(ref)
  const made = known === undefined ? undefined : program.flowOf(known, 'call')
  if (known === undefined || made?.form !== 'construct' || made.arguments.length > 0) return false
  return engine.semantics.graph.callees(known).length === 0 && engine.taint(known) === undefined
}

/** What the function gives that runs where nobody writes a call, as where a property is read. */
export function implicitTaint(engine: Propagation, ref: Ref): Taint | undefined {
  const { graph, program } = engine.semantics
  const functions = graph.callees(ref)
  if (functions.length === 0) return undefined
  passParameterHits(engine, ref)
  const given = graph.given(ref).map(({ value }) => program.beside(ref, value))
  const isTainted = [...given, graph.receiverOf(ref) ?? ref].some((each) => engine.taint(each) !== undefined)
  if (isTainted) for (const code of functions) engine.seedParameters(code)
  return summary(engine, ref)
}

/** All marks that go into the call, also those that a wrapper of the function was given before. */
function allGiven(engine: Propagation, ref: Ref, flow: Call): readonly Mark[] {
  const given = [...flow.arguments, ...engine.semantics.graph.given(ref)].map(({ value }) => value)
  const receiver = engine.semantics.graph.receiverOf(ref)
  const values = new Set(given.map((value) => engine.semantics.program.beside(ref, value)))
  if (receiver !== undefined) values.add(receiver)
  return [...values].flatMap((value) => everything(engine.taint(value)))
}

function sanitized(engine: Propagation, ref: Ref, callee: Callee, given: readonly Mark[]): Taint | undefined {
  const { semantics, library, checks } = engine
  const sanitizer = findSanitizer(engine, ref, callee)
  const line = semantics.program.line(ref)
  if (sanitizer !== undefined) return clearedResult(ref, given, `${sanitizer.what} (line ${line})`, sanitizer)
  if (checks.accepts('anchored-pattern') && leavesOnlyNames(semantics, ref))
    return clearedResult(ref, given, `all but letters, digits, \`-\` and \`_\` are removed (line ${line})`)
  const symbol = callee.symbol === undefined ? undefined : plainSymbol(callee.symbol)
  if (symbol === undefined || !matchesSymbol(library.numeric, symbol)) return undefined
  if (!checks.accepts('numeric')) return advanced(tainted(given), ref)
  return clearedResult(ref, given, `\`${callee.name ?? symbol}\` makes a number or a truth value of it (line ${line})`)
}

function clearedResult(
  ref: Ref,
  given: readonly Mark[],
  reason: string,
  { undoneBy, isShorter }: Pick<Sanitizer, 'undoneBy' | 'isShorter'> = {},
): Taint | undefined {
  const by = { ...(undoneBy === undefined ? {} : { undoneBy }), ...(isShorter === undefined ? {} : { isShorter }) }
  return advanced(tainted(given.map((each) => clearedMark(each, reason, by))), ref)
}

function findSanitizer(
  engine: Pick<Propagation, 'semantics' | 'rule'>,
  ref: Ref,
  callee: Callee,
): Sanitizer | undefined {
  return (engine.rule.taint.sanitizers ?? []).find(
    (each) => matchAny(callee, each) && allHold(engine.semantics, ref, each.when),
  )
}

// Functions that are known

function propagated(engine: Propagation, ref: Ref, flow: Call, callee: Callee): Taint | undefined {
  let all: Taint | undefined
  for (const propagator of propagatorsOf(engine, callee)) {
    if (propagator.to !== 'result') continue
    for (const from of valuesFrom(engine, ref, flow, propagator)) {
      const moved = engine.flowing(ref, from, flow.guard, `it passes through \`${callee.name ?? 'a call'}\``)
      const given = isSpread(engine, ref, flow, from) ? eachOf(moved, ref) : moved
      all = union(all, propagator.isText === true ? textOf(given) : given)
    }
  }
  const symbol = plainSymbol(callee.symbol ?? '')
  return mapMarks(all, (each) => undoneMark(each, symbol))
}

/** Whether what is given is a list, each of whose elements is an argument. */
function isSpread({ semantics: { program } }: Propagation, ref: Ref, flow: Call, from: Ref): boolean {
  return flow.arguments.some(({ value, spread }) => spread && program.beside(ref, value) === from)
}

/** The elements of a list. */
function eachOf(list: Taint | undefined, ref: Ref): Taint | undefined {
  const whole = tainted((list?.marks ?? []).map((each) => readProperty(each, ref, anyProperty)))
  return union(whole, propertyOf(list, anyProperty))
}

/** `Object.keys(query)` */
function namesGiven(engine: Propagation, ref: Ref, flow: Call, { symbol, name }: Callee): Taint | undefined {
  const [first] = flow.arguments
  if (first === undefined || symbol === undefined) return undefined
  if (!matchesSymbol(engine.library.naming, plainSymbol(symbol))) return undefined
  const from = engine.semantics.program.beside(ref, first.value)
  return namesIn(engine.flowing(ref, from, flow.guard, `it passes through \`${name ?? 'a call'}\``), ref)
}

/** `Object.entries(query)`, `Object.fromEntries(pairs)` */
function pairsGiven(engine: Propagation, ref: Ref, flow: Call, { symbol, name }: Callee): Taint | undefined {
  const [first] = flow.arguments
  if (first === undefined || symbol === undefined) return undefined
  const { pairing, ofPairs: joining } = engine.library
  const isPairing = matchesSymbol(pairing, plainSymbol(symbol))
  if (!isPairing && !matchesSymbol(joining, plainSymbol(symbol))) return undefined
  const from = engine.semantics.program.beside(ref, first.value)
  const given = engine.flowing(ref, from, flow.guard, `it passes through \`${name ?? 'a call'}\``)
  return isPairing ? pairsOf(given, ref) : ofPairs(given)
}

function propagatorsOf({ rule, library }: Propagation, callee: Callee): readonly Propagator[] {
  return [...(rule.taint.propagators ?? []), ...library.propagators].filter((each) => matchAny(callee, each))
}

function valuesFrom({ semantics }: Propagation, ref: Ref, flow: Call, { from }: Propagator): Ref[] {
  const { program } = semantics
  const beside = (value: number | undefined): Ref[] => (value === undefined ? [] : [program.beside(ref, value)])
  return from.flatMap((position) => {
    if (position === 'receiver') return beside(flow.receiver)
    if (position === 'any') return program.allArguments(ref)
    return beside(flow.arguments[position]?.value)
  })
}

/** A method of untrusted data mostly returns untrusted data. */
function fromReceiver(engine: Propagation, ref: Ref, flow: Call, callee: Callee): Taint | undefined {
  const { library, semantics } = engine
  if (flow.receiver === undefined || callee.isKnown) return undefined
  const name = callee.name ?? ''
  const receiver = engine.flowing(ref, semantics.program.beside(ref, flow.receiver), flow.guard)
  if (receiver === undefined || library.cleanMethods.has(name)) return undefined
  // What becomes of it in a function that it is given to, the function says.
  if (higherOrderOf(engine, flow, callee) !== undefined && givesFunction(engine, ref, flow)) return undefined
  // What is cut from a beginning that is known.
  if (cutting.test(name) && semantics.constants.of(ref) !== undefined) return undefined
  if (isCutInside(semantics, ref)) return tainted(receiver.marks.map(loosened))
  if (name === 'slice') return slicedTaint(sliceOf(semantics, ref), receiver)
  if (library.wholeMethods.has(name)) return receiver
  if (library.textMethods.has(name)) return textOf(receiver)
  if (library.elementMethods.has(name)) return element(engine, ref, flow, name, receiver)
  return tainted(receiver.marks)
}

/** What a look-up gives where it finds nothing. */
function instead(engine: Propagation, ref: Ref, flow: Call, callee: Callee): Taint | undefined {
  const given = flow.arguments[1]
  if (given === undefined || flow.receiver === undefined || callee.isKnown) return undefined
  if (!engine.library.defaultedMethods.has(callee.name ?? '')) return undefined
  return engine.flowing(ref, engine.semantics.program.beside(ref, given.value), flow.guard)
}

function givesFunction({ semantics }: Propagation, ref: Ref, flow: Call): boolean {
  return flow.arguments.some(({ value }) => semantics.graph.functions(semantics.program.beside(ref, value)).length > 0)
}

function element(engine: Propagation, ref: Ref, flow: Call, method: string, receiver: Taint): Taint | undefined {
  const { program, constants } = engine.semantics
  const [first] = flow.arguments
  const key = first === undefined ? undefined : constants.of(program.beside(ref, first.value))
  const taken = key?.type === 'string' ? key.value : placeTaken(engine.semantics, ref, method)
  const name = taken ?? anyProperty
  const whole = tainted(receiver.marks.map((each) => readProperty(each, ref, name)))
  return union(whole, propertyOf(receiver, name))
}

/** A function of a file that is not at hand, or one given by a caller who is not: with doubt, unless its name says that it cleans. */
function unresolved(engine: Propagation, ref: Ref, flow: Call, callee: Callee): Taint | undefined {
  const { program } = engine.semantics
  if (callee.isKnown || !isNotAtHand(engine, callee, program.beside(ref, flow.callee))) return undefined
  const name = callee.name ?? 'a function'
  const marks = flow.arguments.flatMap(({ value }) => everything(engine.taint(program.beside(ref, value))))
  const cleans = cleaningName.test(name)
  const note = `it passes through \`${name}\`, whose code is not followed`
  return advanced(
    tainted(
      marks.map((each) =>
        cleans
          ? clearedMark(
              each,
              `it passes through \`${name}\` in line ${program.line(ref)}, which by its name makes it safe`,
            )
          : mark({ ...each, doubt: each.doubt + 1, deep: each.deep || each.origin.kind === 'parameter' }),
      ),
    ),
    ref,
    note,
  )
}

function isNotAtHand(engine: Propagation, { symbol, name }: Callee, callee: Ref): boolean {
  const { isOwn } = engine.library
  if (isOwn === undefined) return symbol === undefined && isElsewhere(engine, callee)
  // What is looked up is what was found, and no more what it was looked up by.
  if (finding.test(name ?? '')) return false
  return symbol === undefined ? engine.semantics.program.flow(callee).op === 'load' : isOwn(plainSymbol(symbol))
}

function isElsewhere({ semantics: { program, origins } }: Propagation, callee: Ref): boolean {
  return origins.of(callee).some((origin) => {
    const flow = program.flow(origin)
    if (flow.op === 'import') return isOwnSpecifier(flow.specifier)
    if (flow.op !== 'load') return flow.op === 'argument'
    return origins.of(program.beside(origin, flow.object)).some((object) => program.flow(object).op === 'import')
  })
}

// What a call leaves behind

/** An argument or the receiver after the call: cleaned, or holding what the call put into it. */
export function taintAfter(
  engine: Propagation,
  ref: Ref,
  call: Ref,
  position: number | 'receiver',
  base: Taint | undefined,
): Taint | undefined {
  const flow = engine.semantics.program.flowOf(call, 'call')
  if (flow === undefined) return base
  const callee = calleeOf(engine.semantics, call)
  const moved = isReordered(engine.semantics, call, position) ? reordered(base) : base
  if (typeof position === 'number') {
    const reason = cleaning(engine, call, callee, position)
    if (reason !== undefined) return engine.cleared(advanced(base, ref), reason)
    return union(changed(engine, call, position), filled(engine, call, flow, callee, position, moved))
  }
  const asked = callee.name === 'forEach' && !callee.isKnown ? engine.checks.assertedOfEach(call) : undefined
  if (asked !== undefined) return engine.cleared(advanced(base, ref), engine.checked(asked.ref, asked.what))
  const own = filled(engine, call, flow, callee, position, moved)
  if (!engine.library.knowsReceivers || !isConstruction(engine.semantics, call)) return own
  // What the constructor put into the object; what it is beside, it was before.
  const made = engine.taint(call)
  return made === undefined || made.children.size === 0 ? own : union(own, { marks: [], children: made.children })
}

/** What the functions that the call enters write into an argument. */
function changed(engine: Propagation, call: Ref, position: number): Taint | undefined {
  const { program } = engine.semantics
  let all: Taint | undefined
  for (const { code, path, ref } of changesByCall(engine.semantics, call, position)) {
    const update = program.flowOf(ref, 'update')
    const written = update === undefined ? engine.taint(ref) : engine.taint(program.beside(ref, update.value))
    const inside = substituted(engine, call, code, written)
    all = union(
      all,
      path.reduceRight<Taint | undefined>((child, name) => within(name === '*' ? anyProperty : name, child), inside),
    )
  }
  return all
}

function filled(
  engine: Propagation,
  call: Ref,
  flow: Call,
  callee: Callee,
  position: number | 'receiver',
  base: Taint | undefined,
): Taint | undefined {
  const { semantics, library } = engine
  const added = propagatorsOf(engine, callee)
    // Of a function of the program a name says nothing.
    .filter(
      ({ to, method }) =>
        (to === position && !(callee.isKnown && method !== undefined)) ||
        (to === 'result' && position === 'receiver' && isOfParent(semantics.program, call)),
    )
    .flatMap((propagator) => valuesFrom(engine, call, flow, propagator))
  const isMutator = position === 'receiver' && !callee.isKnown && library.mutators.has(callee.name ?? '')
  const values = isMutator ? [...added, ...semantics.program.allArguments(call)] : added
  let all = base
  for (const from of values) {
    const moved = engine.flowing(call, from, flow.guard, 'it is put into this object')
    if (isMutator && spreading.test(callee.name ?? '')) all = union(all, reordered(moved))
    all = union(all, isMutator ? within(anyProperty, moved) : moved)
  }
  return all
}

function cleaning(engine: Propagation, call: Ref, callee: Callee, position: number): string | undefined {
  const { semantics, rule, checks } = engine
  const line = semantics.program.line(call)
  const sanitizer = (rule.taint.sanitizers ?? []).find(
    (each) => each.argument === position && matchAny(callee, each) && allHold(semantics, call, each.when),
  )
  if (sanitizer !== undefined) return `${sanitizer.what} (line ${line})`
  const fact = checks.asserted(call, position)
  return fact === undefined ? undefined : engine.checked(fact.ref, fact.what)
}
