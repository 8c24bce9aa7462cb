// Conditions on the arguments of a call, read off the code. INVARIANT: one that can not be decided does not hold; a setting that
// nothing at hand sets is decided by its default.

import type { Frame } from '../ir/call-frame.js'
import { isTruthy, text } from '../ir/constants.js'
import type { Flow, FlowOf } from '../ir/flow.js'
import type { Constant } from '../ir/instruction.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol, type Symbols } from '../ir/symbols.js'
import { ambiguityOf } from '../patterns/ambiguity.js'
import { givenBack } from './given-back.js'
import { holderOf } from './holder.js'
import { listedValues } from './listed-values.js'
import { isMadeWithName } from './made-with-name.js'
import type { Condition } from './specification.js'
import { matchesSymbol, namePattern } from './symbol-pattern.js'
import { shapeOf } from './text-shape.js'
import { isOfZeros } from './zero-bytes.js'

export type Facts = Pick<Semantics, 'program' | 'origins' | 'constants'> &
  Partial<Pick<Semantics, 'symbols'>> & {
    /** The call by which the function was entered, where it is known; else all calls at hand count. */
    readonly entered?: Frame
  }

/** An argument as far as the code shows it. */
type Given =
  | { readonly kind: 'value'; readonly ref: Ref }
  /** Certainly not there. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' }

export function allHold(facts: Facts, call: Ref, conditions: readonly Condition[] | undefined): boolean {
  return (conditions ?? []).every((condition) => holds(facts, call, condition))
}

export function anyHolds(facts: Facts, call: Ref, conditions: readonly Condition[] | undefined): boolean {
  return (conditions ?? []).some((condition) => holds(facts, call, condition))
}

/** Of a function, that are looked at for the constants they give. */
const mostCallers = 6

interface Pattern {
  readonly source: string
  readonly flags: string
}

const bytes = ['{global,buffer}#Buffer{,.from}', 'global#TextEncoder().encode']

function holds(facts: Facts, call: Ref, condition: Condition): boolean {
  const flow = facts.program.flow(call)
  if (flow.op === 'update' || flow.op === 'return')
    return valueHolds(facts, given(facts, facts.program.beside(call, flow.value), condition), condition)
  if (flow.op !== 'call') return false
  return valueHolds(facts, givenArgument(facts, call, flow, condition), condition)
}

/** The value that a condition asks about, where it is at hand. */
export function valueAsked(facts: Facts, call: Ref, condition: Condition): Ref | undefined {
  const flow = facts.program.flowOf(call, 'call')
  const asked = flow === undefined ? undefined : givenArgument(facts, call, flow, condition)
  return asked?.kind === 'value' ? asked.ref : undefined
}

function valueHolds(facts: Facts, value: Given, condition: Condition): boolean {
  const { is, symbol, matches, matchesNot, knownNot, reads, maps, shape, madeWith, named } = condition
  if (is === 'absent') return value.kind === 'absent'
  if (knownNot !== undefined) return isKnownNot(facts, value, namePattern(knownNot))
  if (value.kind !== 'value') return false
  if (is !== undefined && !isKind(facts, value.ref, is)) return false
  if (symbol !== undefined && !isNamed(facts, value.ref, symbol)) return false
  if (maps !== undefined && !mapsAll(facts, value.ref, maps)) return false
  if (reads !== undefined && !isReading(facts, value.ref, namePattern(reads))) return false
  if (madeWith !== undefined && !isMadeWith(facts, value.ref, madeWith)) return false
  if (named !== undefined && !isMadeWithName(facts, value.ref, namePattern(named))) return false
  if (shape !== undefined && !namePattern(shape).test(shapeOf(facts, value.ref) ?? '')) return false
  if (matches === undefined && matchesNot === undefined) return true
  const constants = constantsOf(facts, value.ref)
  if (constants === undefined) return false
  if (matches !== undefined && !constants.some((each) => namePattern(matches).test(text(each)))) return false
  return matchesNot === undefined || constants.every((each) => !namePattern(matchesNot).test(text(each)))
}

/** As it stands there, or as the functions of the program give it. */
function isNamed(facts: Facts, ref: Ref, symbol: string): boolean {
  const { symbols } = facts
  if (symbols === undefined) return matchesSymbol([symbol], '')
  const isOne = (each: Ref): boolean => matchesSymbol([symbol], plainSymbol(symbols.of(each) ?? ''))
  if (isOne(ref)) return true
  const made = givenBack(facts, ref)
  return made.length > 0 && made.every(isOne)
}

function isKnownNot({ origins, constants }: Facts, value: Given, pattern: RegExp): boolean {
  if (value.kind !== 'value') return false
  const made = origins.of(value.ref)
  const known = [value.ref, ...made, ...made.flatMap((each) => origins.tables.chosen(each))].flatMap(
    (each) => constants.of(each) ?? [],
  )
  return known.every((each) => !pattern.test(text(each)))
}

function isKind(facts: Facts, ref: Ref, kind: NonNullable<Condition['is']>): boolean {
  const constant = facts.constants.of(ref)
  switch (kind) {
    case 'present':
      return constant?.type !== 'undefined'
    case 'literal':
      return (constant?.type === 'string' && constant.value !== '') || isBytesOfLiteral(facts, ref)
    case 'truthy':
      if (constant !== undefined) return isTruthy(constant)
      return hasOp(facts, ref, ['object', 'array', 'function']) || givenConstants(facts, ref)?.some(isTruthy) === true
    case 'falsy':
      return constant === undefined
        ? givenConstants(facts, ref)?.some((each) => !isTruthy(each)) === true
        : !isTruthy(constant)
    case 'constant':
      return constant !== undefined || isConstantArray(facts, ref)
    case 'function':
      return facts.origins.functions(ref).length > 0 || isBound(facts, ref)
    case 'string':
      return constant?.type === 'string' || isText(facts, ref, 0)
    case 'number':
      return isNumber(facts, ref)
    case 'indifferent':
      return isIndifferent(facts, ref)
    case 'untouched':
      return facts.program.flowOf(uncopied(facts, ref), 'call')?.form === 'construct'
    case 'zeros':
      return isOfZeros(facts, ref)
    case 'untold':
      return constantsOf(facts, ref) === undefined
    case 'agreeing':
      return facts.origins.functions(ref).some((code) => agrees(facts, code))
    case 'from-elsewhere':
      return hasOnly(facts, ref, 'load')
    case 'exponential-pattern':
    case 'polynomial-pattern':
    case 'searched-pattern': {
      return patternsOf(facts, ref).some(({ source, flags }) => `${ambiguityOf(source, flags)}-pattern` === kind)
    }
    default:
      return false
  }
}

/** Whether a table names each of these signs, as it is or by its number. */
function mapsAll({ program, origins, constants }: Facts, ref: Ref, signs: string): boolean {
  const found = origins.of(ref)
  return (
    found.length > 0 &&
    found.every((origin) => {
      const entries = program.flowOf(origin, 'object')?.entries ?? []
      const names = new Set(
        entries.map(({ name, key }) => {
          const constant = key === undefined ? undefined : constants.of(program.beside(origin, key))
          return name ?? (constant === undefined ? undefined : text(constant))
        }),
      )
      return [...signs].every((sign) => names.has(sign) || names.has(String(sign.codePointAt(0))))
    })
  )
}

/** Whether an object that a call makes was given such a property. */
function isMadeWith(facts: Facts, ref: Ref, name: string): boolean {
  const { program, origins } = facts
  const holds = (value: Ref, depth: number): boolean =>
    origins
      .of(value)
      .some((origin) =>
        program
          .flowOf(origin, 'object')
          ?.entries.some(
            (entry) => entry.name === name || (depth > 0 && holds(program.beside(origin, entry.value), depth - 1)),
          ),
      )
  return givenBack(facts, ref).some((origin) => {
    const given = program.flowOf(origin, 'call')?.arguments ?? []
    return given.some(({ value }) => holds(program.beside(origin, value), 1))
  })
}

/** Whether a function, or one that it calls, reads such a property. */
function isReading({ program, origins, symbols }: Facts, ref: Ref, name: RegExp): boolean {
  const functions = origins.functions(ref)
  const called = functions.flatMap((code) => program.within(code).flatMap((each) => symbols?.graph.callees(each) ?? []))
  return [...functions, ...called].some((code) =>
    program.within(code).some((each) => name.test(program.flowOf(each, 'load')?.property ?? '')),
  )
}

function isConstantArray({ program, origins, constants }: Facts, ref: Ref): boolean {
  const [origin, more] = origins.of(ref)
  const array = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'array')
  return array !== undefined && array.elements.length > 0 && constants.elements(ref)?.length === array.elements.length
}

/** `Buffer.from('…', 'hex')` */
function isBytesOfLiteral({ program, constants, origins, symbols }: Facts, ref: Ref): boolean {
  return origins.of(ref).some((origin) => {
    const call = program.flowOf(origin, 'call')
    const symbol = call === undefined ? undefined : symbols?.of(program.beside(origin, call.callee))
    if (call?.arguments[0] === undefined || symbol === undefined || !matchesSymbol(bytes, plainSymbol(symbol)))
      return false
    const constant = constants.of(program.beside(origin, call.arguments[0].value))
    return constant?.type === 'string' && constant.value !== ''
  })
}

/** What `bind` gives is a function, whatever it was called on. */
function isBound({ program }: Facts, ref: Ref): boolean {
  const call = program.flowOf(ref, 'call')
  return call !== undefined && program.flowOf(program.beside(ref, call.callee), 'load')?.property === 'bind'
}

/** The expression that a value is, or those of a table that it is looked up in: `rules[name]`. */
function patternsOf(facts: Facts, ref: Ref): readonly Pattern[] {
  const own = patternOf(facts, ref)
  if (own !== undefined) return [own]
  const { origins } = facts
  const reset = resetOf(facts, ref)
  if (reset !== undefined) return [...reset].flatMap((each) => patternOf(facts, each) ?? [])
  const chosen = origins.of(ref).flatMap((origin) => origins.tables.chosen(origin))
  const graph = chosen.length === 0 ? facts.symbols?.graph : undefined
  const all = graph === undefined ? chosen : listedValues(graph, ref)
  return all.flatMap((value) => patternOf(facts, value) ?? [])
}

/** The values that an expression is whose `lastIndex` is set: it is the same one afterwards. */
function resetOf({ program, origins }: Facts, ref: Ref): ReadonlySet<Ref> | undefined {
  const open = [...origins.of(ref)]
  const seen = new Set(open)
  const made = new Set<Ref>()
  for (const origin of open) {
    const update = program.flowOf(origin, 'update')
    if (update === undefined) made.add(origin)
    else if (update.property !== 'lastIndex') return undefined
    else
      for (const each of origins.of(program.beside(origin, update.object)))
        if (!seen.has(each)) {
          seen.add(each)
          open.push(each)
        }
  }
  return seen.size > made.size ? made : undefined
}

/** A regular expression that stands in the code, as a literal or as the constant text that one is made of. */
function patternOf({ program, constants, origins }: Facts, ref: Ref): Pattern | undefined {
  // A pattern that is used is another value afterwards, since it counts how far it has come; its origin stays.
  const [origin, other] = origins.of(ref)
  const constant = constants.of(other === undefined ? (origin ?? ref) : ref)
  if (constant !== undefined) return constant.type === 'pattern' ? constant : undefined
  const call = origin === undefined || other !== undefined ? undefined : program.flowOf(origin, 'call')
  if (origin === undefined || call === undefined) return undefined
  if (program.flowOf(program.beside(origin, call.callee), 'global')?.name !== 'RegExp') return undefined
  const [source, flags] = call.arguments.map(({ value }) => constants.of(program.beside(origin, value)))
  if (source === undefined) return undefined
  if (source.type === 'pattern') return source
  return { source: text(source), flags: flags === undefined ? '' : text(flags) }
}

/** Every function of the program that it may be is one of these: what a library has beside is chosen by an option. */
function isIndifferent(facts: Facts, ref: Ref): boolean {
  const made = [ref, ...givenBack(facts, ref)]
  const functions = made.flatMap((each) => [...facts.origins.functions(each), ...methodsOf(facts, each)])
  return functions.length > 0 && functions.every((code) => givesOneConstant(facts, code))
}

function hasOnly({ origins, program }: Facts, ref: Ref, op: string): boolean {
  const made = origins.of(ref)
  return made.length > 0 && made.every((origin) => program.flow(origin).op === op)
}

/** `(origin, done) => done(null, true)`: nothing is asked first. */
function agrees({ program, constants }: Facts, code: FunctionRef): boolean {
  return program.within(code).some((ref) => {
    const call = program.flowOf(ref, 'call')
    if (call === undefined || program.guard(ref) !== undefined) return false
    const isDone = program.flowOf(program.beside(ref, call.callee), 'argument')?.index === 1
    const answer = call.arguments[1]
    const constant = answer === undefined ? undefined : constants.of(program.beside(ref, answer.value))
    return isDone && constant?.type === 'boolean' && constant.value
  })
}

/** The methods of an object that stands for a function. */
function methodsOf({ program, origins }: Facts, ref: Ref): readonly FunctionRef[] {
  return origins.of(ref).flatMap((origin) => {
    const call = program.flowOf(origin, 'call')
    if (call?.form !== 'construct') return []
    return origins.of(program.beside(origin, call.callee)).flatMap((made) => {
      const index = program.flowOf(made, 'class')?.class
      const code = index === undefined ? undefined : program.module(made).classes[index]
      return (code?.members ?? []).map((member) => program.beside(made, member.function))
    })
  })
}

/** Whether a function gives one constant or nothing, whatever it is given, and neither calls nor throws anything on the way. */
export function givesOneConstant({ program, constants }: Facts, code: FunctionRef): boolean {
  const { returns } = program.functionOf(code)
  if (program.within(code).some((ref) => /^(?:call|throw)$/.test(program.flow(ref).op))) return false
  const answers = returns.map((value) => {
    const leaving = program.flowOf(program.beside(code, value), 'return')
    const answer = leaving === undefined ? undefined : constants.of(program.beside(code, leaving.value))
    return answer === undefined ? undefined : text(answer)
  })
  return answers.every((answer) => answer !== undefined) && new Set(answers).size <= 1
}

function hasOp(facts: Facts, ref: Ref, ops: readonly string[]): boolean {
  const origins = facts.origins.of(ref)
  return origins.length > 0 && origins.every((origin) => ops.includes(facts.program.flow(origin).op))
}

const numbers = ['global#{int,float,round,len,abs,Number,parseInt,parseFloat}', 'global#Math.*']

/** What was converted into one, or computed by what has no other meaning. */
function isNumber({ program, origins, constants, symbols }: Facts, ref: Ref): boolean {
  const found = origins.of(ref)
  return (
    found.length > 0 &&
    found.every((origin) => {
      const flow = program.flow(origin)
      if (flow.op === 'binary') return /^(?:-|\*\*?|\/\/?|%)$/.test(flow.operator)
      const called = flow.op === 'call' ? symbols?.of(program.beside(origin, flow.callee)) : undefined
      return constants.of(origin)?.type === 'number' || (called !== undefined && matchesSymbol(numbers, called))
    })
  )
}

/** What is put together, or filled into a text of the code, here or in a function of the program. */
function isText(facts: Facts, ref: Ref, depth: number): boolean {
  const { origins, program, constants } = facts
  const found = depth > 3 ? [] : origins.of(ref)
  return (
    found.length > 0 &&
    found.every((origin) => {
      const flow = program.flow(origin)
      if (flow.op === 'template' || isFilledText(facts, origin, flow)) return true
      if (depth > 0 && constants.of(origin)?.type === 'string') return true
      const given = flow.op === 'call' ? returnedBy(facts, origin, flow) : []
      return given.length > 0 && given.every((each) => isText(facts, each, depth + 1))
    })
  )
}

function returnedBy({ origins, program }: Facts, call: Ref, { callee, form }: FlowOf<'call'>): readonly Ref[] {
  const functions = form === 'call' ? origins.functions(program.beside(call, callee)) : []
  return functions.flatMap((code) => origins.returned(code))
}

/** `'… {}'.format(…)`, `TEXT % …`, `parts.join(' ')`: what is made of a text of the code is one. */
function isFilledText({ program, constants }: Facts, origin: Ref, flow: Flow): boolean {
  const isKnown = (value: number | undefined): boolean =>
    value !== undefined && constants.of(program.beside(origin, value))?.type === 'string'
  if (flow.op === 'binary')
    return isKnown(flow.left) ? /^[%+]$/.test(flow.operator) : flow.operator === '+' && isKnown(flow.right)
  if (flow.op !== 'call' || flow.receiver === undefined) return false
  const { property } = program.flowOf(program.beside(origin, flow.callee), 'load') ?? {}
  if (property === 'join') return isKnown(flow.arguments[0]?.value)
  return /^format(?:_map)?$/.test(property ?? '') && isKnown(flow.receiver)
}

function constantsOf(facts: Facts, ref: Ref): readonly Constant[] | undefined {
  const constant = facts.constants.of(ref)
  if (constant !== undefined) return [constant]
  return facts.constants.elements(ref) ?? defaultOf(facts, ref) ?? givenConstants(facts, ref)
}

/** What it is for the callers at hand that give a constant, or call it on an object that has one. */
function givenConstants({ program, constants, symbols, entered }: Facts, ref: Ref): readonly Constant[] | undefined {
  const code = program.enclosing(ref)
  const all = entered !== undefined || symbols === undefined ? [] : framesOf(symbols.graph, program, code, 0)
  const frames = entered === undefined ? all : [entered]
  const found = frames.flatMap((frame) => constants.entered.constant(ref, frame) ?? [])
  return found.length === 0 ? undefined : found
}

/** The calls that enter a function, each with those that enter the function around it. */
function framesOf(graph: Symbols['graph'], program: Facts['program'], code: FunctionRef, depth: number): Frame[] {
  return graph
    .callers(code)
    .slice(0, mostCallers)
    .flatMap((call): Frame[] => {
      const outer = depth < 2 ? framesOf(graph, program, program.enclosing(call), depth + 1) : []
      return (outer.length === 0 ? [undefined] : outer).map((each) => ({ call, codes: [code], outer: each }))
    })
}

function uncopied({ program }: Pick<Facts, 'program'>, ref: Ref): Ref {
  let value = ref
  for (;;) {
    const copy = program.flowOf(value, 'copy')
    if (copy === undefined) return value
    value = program.beside(value, copy.from)
  }
}

/** What a setting comes to that nothing at hand sets: `settings.getProperty('digest', 'MD5')`, `process.env.DIGEST ?? 'md5'`. */
function defaultOf(facts: Facts, ref: Ref): readonly Constant[] | undefined {
  const { program, origins, constants } = facts
  const value = uncopied(facts, ref)
  const flow = program.flowOf(value, 'logical')
  const instead =
    flow?.operator === '&&' || flow === undefined ? undefined : constants.of(program.beside(value, flow.right))
  if (flow === undefined || instead?.type !== 'string') return undefined
  const setting = program.beside(value, flow.left)
  if (program.flow(setting).op !== 'load') return undefined
  const holder = holderOf(facts, setting)
  // What callers give, they decide.
  return origins.of(holder).some((origin) => program.flow(origin).op === 'argument') ? undefined : [instead]
}

function givenArgument(facts: Facts, call: Ref, flow: FlowOf<'call'>, condition: Condition): Given {
  if (flow.arguments.some(({ spread }) => spread)) return { kind: 'unknown' }
  if (condition.argument === 'receiver') {
    if (flow.receiver === undefined) return { kind: 'absent' }
    return given(facts, facts.program.beside(call, flow.receiver), condition)
  }
  if (condition.argument === 'named' && flow.named !== true) return { kind: 'absent' }
  if (condition.argument !== 'named' && condition.argument >= positional(flow)) return { kind: 'absent' }
  const argument = flow.arguments.at(condition.argument === 'named' ? -1 : condition.argument)
  if (argument === undefined) return { kind: 'absent' }
  return given(facts, facts.program.beside(call, argument.value), condition)
}

/** How many arguments stand at a place of their own. */
function positional({ arguments: all, named }: FlowOf<'call'>): number {
  return named === true ? all.length - 1 : all.length
}

function given(facts: Facts, ref: Ref, condition: Condition): Given {
  return (condition.path ?? []).reduce<Given>(
    (value, name) => (value.kind === 'value' ? propertyOf(facts, value.ref, name) : value),
    { kind: 'value', ref },
  )
}

/** A property of a value: known to be absent only of an object whose entries all stand in the code. */
function propertyOf(facts: Facts, object: Ref, name: string): Given {
  // As it was given: what it may be besides its origin, its symbol says.
  const given = entryOf(facts, object, name)
  if (given !== undefined) return { kind: 'value', ref: given }
  const [found, more] = facts.origins.property(object, name, 0)
  if (found !== undefined && more === undefined) return { kind: 'value', ref: found }
  if (found !== undefined) return { kind: 'unknown' }
  const byCaller = givenByCallers(facts, object, name)
  if (byCaller !== undefined) return { kind: 'value', ref: byCaller }
  const origins = facts.origins.of(object)
  const isKnown = origins.length > 0 && origins.every((origin) => isClosed(facts, origin))
  return { kind: isKnown ? 'absent' : 'unknown' }
}

/** The property of what the callers at hand give for a parameter, where each of them gives an object whose property is known. */
function givenByCallers({ program, origins, symbols }: Facts, object: Ref, name: string): Ref | undefined {
  const [origin, more] = origins.of(object)
  const parameter = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'argument')
  if (origin === undefined || parameter === undefined || parameter.rest || symbols === undefined) return undefined
  const callers = symbols.graph.callers(program.enclosing(origin)).slice(0, 8)
  const found = callers.map((call) => {
    const given = symbols.graph.given(call)[parameter.index]
    return given === undefined ? undefined : origins.property(program.beside(call, given.value), name, 0)[0]
  })
  return found.every((each) => each !== undefined) ? found[0] : undefined
}

function entryOf({ program }: Facts, object: Ref, name: string): Ref | undefined {
  const entry = program.flowOf(object, 'object')?.entries.findLast((each) => each.name === name || each.spread)
  return entry === undefined || entry.spread ? undefined : program.beside(object, entry.value)
}

function isClosed(facts: Facts, origin: Ref): boolean {
  const flow = facts.program.flow(origin)
  if (flow.op === 'constant') return true
  return flow.op === 'object' && flow.entries.every(({ name, spread }) => name !== undefined && !spread)
}
