// A walk through a call: made safe by a sanitizer, left over by a schema, returned by a function of the program, or passed on by what the
// language and the rule know.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import { plainSymbol } from '../ir/symbols.js'
import { catches } from '../ir/thrown.js'
import { allHold } from '../taint/conditions.js'
import type { Result } from '../taint/library.js'
import { calleeOf, matchAny } from '../taint/match-call.js'
import { placeBeforeSlice, placeTaken, sliceOf } from '../taint/places.js'
import { leftOf, type Parsed, parsedBy } from '../taint/schemas.js'
import { isCutInside } from '../taint/string-position.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { isChecked, leavesNoSign } from './checks.js'
import { constantHere, deadHere, enteredHere, objectHere } from './entered.js'
import { type Found, harmless, quoted, unknown } from './found.js'
import { throughRecords } from './through-records.js'
import type { Here, Walker } from './walker.js'

/** Functions that make one text of all that is in their argument. */
const wholeTexts: ReadonlySet<string> = new Set([
  'str',
  'repr',
  'stringify',
  'format',
  'inspect',
  'dump',
  'join',
  'format_map',
])

export function throughCall(walker: Walker, ref: Ref, flow: FlowOf<'call'>, here: Here): Found {
  const semantics = walker.semantics
  const { program } = semantics
  const callee = calleeOf(semantics, ref)
  const sanitizer = (walker.specification.sanitizers ?? []).find(
    ({ argument, when, isShorter, ...matcher }) =>
      argument === undefined &&
      !(isShorter === true && walker.despiteLength) &&
      matchAny(callee, matcher) &&
      allHold(semantics, ref, when),
  )
  if (sanitizer !== undefined && !(here.isParsed === true && sanitizer.undoneBy !== undefined))
    return harmless(`${quoted(walker.semantics.program, ref)} is safe: ${sanitizer.what}`, ref)
  const stored = throughRecords(walker, ref, here)
  if (stored !== undefined) return stored
  const symbol = callee.symbol === undefined ? '' : plainSymbol(callee.symbol)
  if (walker.specification.numbers !== 'followed' && matchesSymbol(walker.library.numeric, symbol))
    return harmless(`${quoted(walker.semantics.program, ref)} is a number or boolean`, ref)
  const parsed = parsedBy(semantics, ref)
  if (parsed !== undefined) return throughSchema(walker, ref, parsed, here)
  const known = enteredHere(walker, ref, here)
  if (known.length > 0 && constantHere(walker, ref, here) !== undefined)
    return harmless(`${quoted(program, ref)} is constant here`, ref)
  const object = known.length > 0 ? objectHere(walker, ref, here) : undefined
  if (object !== undefined && object !== ref) return walker.walk(object, here)
  if (known.length > 0)
    return walker.any(
      ref,
      known.flatMap((code) => returnedBy(walker, ref, code, here)),
    )
  if (symbol === 'global#Array.from' && flow.arguments.length > 1)
    return throughFunction(walker, ref, flow, 'callback-elements', here)
  if (matchesSymbol(walker.library.computing, symbol)) return throughFunction(walker, ref, flow, 'callback', here)
  const receiver = flow.receiver === undefined ? undefined : program.beside(ref, flow.receiver)
  const name = callee.name ?? ''
  const higher = walker.library.higherOrder.find(({ method }) => method.includes(name) && receiver !== undefined)
  if (
    higher !== undefined &&
    flow.arguments.some(({ value }) => semantics.origins.functions(program.beside(ref, value)).length > 0)
  )
    return throughFunction(walker, ref, flow, higher.result, here)
  if (leavesNoSign(semantics, walker.specification, ref))
    return harmless(`${quoted(walker.semantics.program, ref)} leaves only letters and digits`, ref)
  const [named] = matchesSymbol(walker.library.naming, symbol) ? flow.arguments : []
  if (named !== undefined) return walker.walk(program.beside(ref, named.value), { ...here, path: [], isDeep: false })
  const paired = throughPairs(walker, ref, flow, here, symbol)
  if (paired !== undefined) return paired
  const passing = walker.propagators.find(({ to, from: _, ...matcher }) => to === 'result' && matchAny(callee, matcher))
  if (passing !== undefined) {
    const from = passing.from
    const values = from.includes('any')
      ? program.allArguments(ref)
      : flow.arguments.flatMap(({ value }, position) => (from.includes(position) ? [program.beside(ref, value)] : []))
    const all = from.includes('receiver') && receiver !== undefined ? [receiver, ...values] : values
    const lists = flow.arguments.flatMap(({ value, spread }) => (spread ? [program.beside(ref, value)] : []))
    const isText = passing.isText === true || wholeTexts.has(name)
    const isParsed =
      here.isParsed === true ||
      (walker.specification.sanitizers ?? []).some(({ undoneBy = [] }) => matchesSymbol(undoneBy, symbol))
    const position = name === 'encodeURIComponent' ? 'anywhere' : here.string
    return walker.any(
      ref,
      all.flatMap((value) =>
        // It may hold what it is given as it was, or put it into something.
        (here.isDeep || here.path.length === 0 ? [here.path] : [here.path, here.path.slice(1)]).map(
          (path) => () =>
            walker.walk(value, {
              ...here,
              string: position,
              path: lists.includes(value) ? ['*', ...path] : path,
              isDeep: here.isDeep || isText,
              isParsed,
            }),
        ),
      ),
    )
  }
  // What cleaned it is undone on the way: it is what it was given.
  const [cleaned] = sanitizer === undefined ? [] : flow.arguments
  if (cleaned !== undefined) return walker.walk(program.beside(ref, cleaned.value), here)
  if (receiver === undefined)
    return unknown(`${quoted(walker.semantics.program, ref)} comes from a function whose code is not here`, ref)
  if (walker.library.cleanMethods.has(name))
    return harmless(`${quoted(walker.semantics.program, ref)} holds nothing of it`, ref)
  if (walker.library.elementMethods.has(name)) {
    const [first] = flow.arguments
    const key = first === undefined ? undefined : constantHere(walker, program.beside(ref, first.value), here)
    const taken = key?.type === 'string' ? undefined : placeTaken(semantics, ref, name)
    const place = taken ?? (key === undefined ? '*' : text(key))
    const found = (): Found => walker.walk(receiver, { ...here, path: [place, ...here.path] })
    const instead = walker.library.defaultedMethods.has(name) ? flow.arguments[1] : undefined
    if (instead === undefined) return found()
    return walker.any(ref, [found, () => walker.walk(program.beside(ref, instead.value), here)])
  }
  if (isCutInside(semantics, ref)) return walker.walk(receiver, { ...here, path: [], string: 'anywhere' })
  if (name === 'slice' && here.path[0] !== undefined) {
    const place = placeBeforeSlice(sliceOf(semantics, ref), here.path[0])
    return walker.walk(receiver, { ...here, path: [place, ...here.path.slice(1)] })
  }
  return walker.walk(
    receiver,
    here.path.length === 0 || walker.library.wholeMethods.has(name) || walker.library.textMethods.has(name)
      ? here
      : { ...here, path: [] },
  )
}

/** `Object.entries(object)`: the first of a pair is a name, the second what stands under it. */
function throughPairs(
  walker: Walker,
  ref: Ref,
  { arguments: [first] }: FlowOf<'call'>,
  here: Here,
  symbol: string,
): Found | undefined {
  if (first === undefined) return undefined
  const value = walker.semantics.program.beside(ref, first.value)
  const [place, half, ...rest] = here.path
  if (matchesSymbol(walker.library.pairing, symbol)) {
    if (half === '0') return walker.walk(value, { ...here, path: [], isDeep: false })
    return walker.walk(value, half === '1' ? { ...here, path: ['*', ...rest] } : { ...here, path: [], isDeep: true })
  }
  if (place === undefined || !matchesSymbol(walker.library.ofPairs, symbol)) return undefined
  return walker.any(ref, [
    () => walker.walk(value, here),
    () => walker.walk(value, { ...here, path: ['*', '1', ...here.path.slice(1)] }),
  ])
}

/** Through a schema: what it leaves of the property that counts. */
function throughSchema(walker: Walker, ref: Ref, { value, property, shape }: Parsed, here: Here): Found {
  const path = property !== undefined && here.path[0] === property ? here.path.slice(1) : here.path
  const left = leftOf(shape, path)
  if (left.kind === 'harmless')
    return harmless(`${quoted(walker.semantics.program, ref)} lets nothing harmful through`, ref)
  const isText = left.kind === 'text' && walker.specification.validators?.includes('type-string') === true
  if (isText) return harmless(`${quoted(walker.semantics.program, ref)} lets only a string through`, ref)
  return walker.walk(value, { ...here, path })
}

/** What the functions give that run where nobody writes a call. */
export function throughImplicit(walker: Walker, ref: Ref, here: Here): Found {
  const functions = walker.semantics.graph.callees(ref)
  return walker.any(
    ref,
    functions.flatMap((code) => returnedBy(walker, ref, code, here)),
  )
}

function returnedBy(walker: Walker, ref: Ref, code: FunctionRef, here: Here): (() => Found)[] {
  const { origins, program } = walker.semantics
  const inside = { ...here, calls: [...here.calls, ref] }
  return [...origins.returned(code), ...yieldedBy(walker, code)].map((value) => () => {
    const leaving = returnOf(walker, code, value)
    const dead = deadHere(walker, leaving, program.guard(leaving), inside)
    // What never holds for the first call may hold for one that it makes of itself.
    if (dead !== undefined && !callsItself(walker, code))
      return harmless(`${quoted(program, dead)} never lets it come about`, dead)
    return walker.walk(value, {
      ...inside,
      scopes: [...here.scopes, { beside: value, guard: program.guard(value) }],
    })
  })
}

function callsItself({ semantics: { program, graph } }: Walker, code: FunctionRef): boolean {
  return program.within(code).some((each) => graph.callees(each).includes(code))
}

/** Where a function gives a value. */
function returnOf({ semantics: { program } }: Walker, code: FunctionRef, value: Ref): Ref {
  const leaving = program
    .functionOf(code)
    .returns.map((each) => program.beside(code, each))
    .filter((each) => program.beside(each, program.flowOf(each, 'return')?.value ?? 0) === value)
  const [only, more] = leaving
  return only === undefined || more !== undefined ? value : only
}

/** What was thrown to a handler, with the calls in which that happened. */
export function throughCaught(walker: Walker, ref: Ref, here: Here): Found {
  const { program, graph, constants } = walker.semantics
  const thrown = (catches(graph).thrown.get(ref) ?? []).filter(({ value }) => !constants.isDead(value))
  if (thrown.length === 0) return unknown(`nothing says what ${quoted(program, ref)} is`, ref)
  return walker.any(
    ref,
    thrown.map(({ value, calls }) => () => {
      const scopes = [...here.scopes, { beside: value, guard: program.guard(value) }]
      return walker.walk(value, { ...here, calls: [...here.calls, ...calls], scopes })
    }),
  )
}

function yieldedBy(walker: Walker, code: FunctionRef): Ref[] {
  const { program } = walker.semantics
  return program.functionOf(code).returns.flatMap((value) => {
    const leaving = program.flowOf(program.beside(code, value), 'yield')
    return leaving === undefined || leaving.isWhole === true ? [] : [program.beside(code, leaving.value)]
  })
}

function throughFunction(walker: Walker, ref: Ref, flow: FlowOf<'call'>, result: Result, here: Here): Found {
  const { program, origins } = walker.semantics
  if (result === 'none') return harmless(`${quoted(walker.semantics.program, ref)} holds nothing of it`, ref)
  const receiver = flow.receiver === undefined ? ref : program.beside(ref, flow.receiver)
  if ((result === 'receiver' || result === 'element') && isEachChecked(walker, ref, flow))
    return harmless(`${quoted(walker.semantics.program, ref)} keeps only what its function checks`, ref)
  if (result === 'receiver') return walker.walk(receiver, here)
  if (result === 'element') return walker.walk(receiver, { ...here, path: ['*', ...here.path] })
  const functions = flow.arguments.flatMap(({ value }) => origins.functions(program.beside(ref, value)))
  const path = result === 'callback-elements' ? here.path.slice(1) : here.path
  const given = functions.flatMap((code) => returnedBy(walker, ref, code, { ...here, path }))
  return walker.any(ref, result === 'between' ? [() => walker.walk(receiver, here), ...given] : given)
}

/** Whether the functions that choose elements answer yes only to what they have checked. */
function isEachChecked(walker: Walker, ref: Ref, flow: FlowOf<'call'>): boolean {
  const { program, origins } = walker.semantics
  const functions = flow.arguments.flatMap(({ value }) => origins.functions(program.beside(ref, value)))
  return functions.every((code) => {
    const [element] = program.functionOf(code).arguments
    if (element === undefined) return false
    const value = program.beside(code, element)
    return origins.returned(code).every((answer) => isChecked(walker.semantics, walker.specification, answer, value))
  })
}
