// What a condition says about the values in it: which checks of a rule a branch stands behind. Both methods of analysis read
// conditions with this; neither follows any flow here.

import type { FlowOf, Guard } from '../ir/flow.js'
import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import {
  isAllowList,
  isAnchoredPattern,
  isLimit,
  isPrefixWithSeparator,
  isRootedOrigin,
  readsSetting,
} from './check-forms.js'
import { allHold } from './conditions.js'
import type { LanguageLibrary } from './library.js'
import { calleeOf, matchAny } from './match-call.js'
import type { CallMatcher, Validator } from './specification.js'
import { matchesSymbol } from './symbol-pattern.js'

/** A value and the check that it has passed. */
export interface Fact {
  readonly subject: Ref
  readonly kind: Extract<Validator, string> | 'custom' | 'starts-with-slash' | 'starts-without-two'
  /** The condition. */
  readonly ref: Ref
  readonly what: string
}

type CustomValidator = Exclude<Validator, string>

const defaultValidators: readonly Validator[] = ['equality', 'membership', 'anchored-pattern', 'numeric']
const deepest = 12
const hostProperties: ReadonlySet<string> = new Set(['host', 'hostname', 'origin'])
const unwrapping: ReadonlySet<string> = new Set([
  ...['toLowerCase', 'toUpperCase', 'trim', 'toString', 'trimStart', 'trimEnd', 'normalize', 'valueOf'],
])

export class Checks {
  readonly semantics: Semantics
  readonly library: LanguageLibrary
  readonly #kinds: ReadonlySet<string>
  readonly #custom: readonly CustomValidator[]
  readonly #facts = new Map<string, readonly Fact[]>()
  readonly #canonical = new Map<Ref, Ref>()
  readonly #byKey = new Map<string, Ref>()
  readonly #open = new Set<Ref>()
  readonly #asserted = new Map<string, Fact | undefined>()

  constructor(semantics: Semantics, library: LanguageLibrary, validators: readonly Validator[] | undefined) {
    this.semantics = semantics
    this.library = library
    const all = validators ?? defaultValidators
    this.#kinds = new Set(all.filter((each) => typeof each === 'string'))
    this.#custom = all.filter((each) => typeof each !== 'string')
  }

  accepts(kind: string): boolean {
    return this.#kinds.has(kind)
  }

  /** The check that makes one of the values safe where `guard` holds. */
  passed(values: readonly Ref[], beside: Ref, guard: Guard | undefined): Fact | undefined {
    if (guard === undefined || values.length === 0) return undefined
    const subjects = new Set(values.map((value) => this.canonical(value)))
    const partial = new Map<Ref, Fact>()
    for (let each: Guard | undefined = guard; each !== undefined; each = each.outer) {
      const setting = this.semantics.program.beside(beside, each.condition)
      if (this.#kinds.has('environment') && readsSetting(this.semantics, setting))
        return { subject: setting, kind: 'environment', ref: setting, what: 'a setting of the program' }
      for (const fact of this.facts(this.semantics.program.beside(beside, each.condition), each.holds)) {
        if (!subjects.has(fact.subject)) continue
        if (fact.kind === 'custom' || this.#kinds.has(fact.kind)) return fact
        const other = partial.get(fact.subject)
        if (other !== undefined && other.kind !== fact.kind && this.#kinds.has('url-host')) return fact
        partial.set(fact.subject, fact)
      }
    }
    return undefined
  }

  /** What is known of values where the condition holds, or does not. */
  facts(condition: Ref, holds: boolean, depth = 0): readonly Fact[] {
    const key = `${condition}${holds ? '+' : '-'}`
    const known = this.#facts.get(key)
    if (known !== undefined) return known
    if (depth > deepest) return []
    this.#facts.set(key, [])
    const found = this.#find(condition, holds, depth)
    this.#facts.set(key, found)
    return found
  }

  #find(condition: Ref, holds: boolean, depth: number): readonly Fact[] {
    const { program } = this.semantics
    const flow = program.flow(condition)
    const of = (value: number, positive: boolean): readonly Fact[] =>
      this.facts(program.beside(condition, value), positive, depth + 1)
    switch (flow.op) {
      case 'copy':
        return of(flow.from, holds)
      case 'unary':
        return flow.operator === '!' ? of(flow.operand, !holds) : []
      case 'logical': {
        const both = flow.operator === '&&' ? holds : !holds
        if (flow.operator === '??') return []
        const [left, right] = [of(flow.left, holds), of(flow.right, holds)]
        return both ? [...left, ...right] : left.filter((fact) => right.some((each) => each.subject === fact.subject))
      }
      case 'binary':
        return this.#compared(condition, flow, holds)
      case 'call':
        return this.#called(condition, flow, holds, depth)
      case 'load':
        return holds && flow.key !== undefined
          ? this.#member(condition, program.beside(condition, flow.object), program.beside(condition, flow.key))
          : []
      default:
        return []
    }
  }

  // Comparisons

  #compared(condition: Ref, flow: FlowOf<'binary'>, holds: boolean): readonly Fact[] {
    const { program } = this.semantics
    const [left, right] = [program.beside(condition, flow.left), program.beside(condition, flow.right)]
    const unequal = (): readonly Fact[] => [
      ...this.#indexFound(condition, left, right),
      ...this.#refusedName(condition, left, right),
      ...this.#refusedName(condition, right, left),
    ]
    switch (flow.operator) {
      case '===':
      case '==':
        return holds ? this.#equal(condition, left, right) : unequal()
      case '!==':
      case '!=':
        return holds ? unequal() : this.#equal(condition, left, right)
      case 'in':
        return holds ? this.#member(condition, right, left) : []
      case '>':
      case '>=':
        return holds
          ? [...this.#indexFound(condition, left, right), ...this.#below(condition, right, left)]
          : this.#below(condition, left, right)
      case '<':
      case '<=':
        return holds
          ? this.#below(condition, left, right)
          : [...this.#indexFound(condition, left, right), ...this.#below(condition, right, left)]
      default:
        return []
    }
  }

  #below(condition: Ref, value: Ref, limit: Ref): readonly Fact[] {
    if (!isLimit(this.semantics, limit)) return []
    return [...this.#about(condition, value, 'upper-bound'), ...this.#ofLength(condition, value)]
  }

  #ofLength(condition: Ref, length: Ref): readonly Fact[] {
    const load = this.semantics.program.flowOf(length, 'load')
    if (load?.property !== 'length') return []
    return this.#about(condition, this.semantics.program.beside(length, load.object), 'length-bound')
  }

  #equal(condition: Ref, left: Ref, right: Ref): readonly Fact[] {
    const { constants } = this.semantics
    const found = [
      ...(constants.of(right) === undefined ? [] : this.#equalTo(condition, left, right)),
      ...(constants.of(left) === undefined ? [] : this.#equalTo(condition, right, left)),
    ]
    return [...found, ...this.#host(condition, left), ...this.#host(condition, right)]
  }

  /** `key !== '__proto__'`, or what such a list does not have. */
  #refusedName(condition: Ref, value: Ref, refused: Ref): readonly Fact[] {
    const { program, constants, origins } = this.semantics
    const [origin = refused] = origins.of(refused)
    const [first] = program.flowOf(origin, 'call')?.arguments ?? []
    const list = first === undefined ? refused : program.beside(origin, first.value)
    const names = [constants.of(refused), ...(constants.elements(list) ?? [])]
    const isRefused = names.some((each) => each?.type === 'string' && each.value === '__proto__')
    return isRefused ? this.#about(condition, value, 'no-prototype-name') : []
  }

  #equalTo(condition: Ref, value: Ref, constant: Ref): readonly Fact[] {
    const { program, constants } = this.semantics
    const flow = program.flow(value)
    if (flow.op === 'unary' && flow.operator === 'typeof') {
      const known = constants.of(constant)
      const subject = program.beside(value, flow.operand)
      if (known?.type !== 'string') return []
      if (known.value === 'string') return [this.#fact(condition, subject, 'type-string')]
      return ['number', 'boolean', 'bigint'].includes(known.value) ? [this.#fact(condition, subject, 'numeric')] : []
    }
    return [...this.#about(condition, value, 'equality'), ...this.#ofLength(condition, value)]
  }

  /** `list.indexOf(x) >= 0`, and its like. */
  #indexFound(condition: Ref, left: Ref, right: Ref): readonly Fact[] {
    const { program, constants } = this.semantics
    const call = program.flowOf(left, 'call')
    const bound = constants.of(right)
    if (call?.receiver === undefined || bound?.type !== 'number' || (bound.value !== -1 && bound.value !== 0)) return []
    const [first] = call.arguments
    if (program.flowOf(program.beside(left, call.callee), 'load')?.property !== 'indexOf' || first === undefined)
      return []
    return this.#member(condition, program.beside(left, call.receiver), program.beside(left, first.value))
  }

  #member(condition: Ref, list: Ref, value: Ref): readonly Fact[] {
    if (!isAllowList(this.semantics, list)) return []
    return [...this.#about(condition, value, 'membership'), ...this.#host(condition, value)]
  }

  /** A check of the host of an address is one of the address. */
  #host(condition: Ref, value: Ref): readonly Fact[] {
    const { program } = this.semantics
    const subject = this.#unwrapped(value)
    const load = program.flowOf(subject, 'load')
    if (load?.property === undefined || !hostProperties.has(load.property)) return []
    const url = program.beside(subject, load.object)
    return [url, ...this.#urlText(url)].map((each) => this.#fact(condition, each, 'url-host'))
  }

  #urlText(url: Ref): Ref[] {
    const { program } = this.semantics
    return this.semantics.origins.of(url).flatMap((origin) => {
      const call = program.flowOf(origin, 'call')
      const { symbol } = calleeOf(this.semantics, origin)
      const [first] = call?.arguments ?? []
      if (first === undefined || symbol === undefined || !matchesSymbol(this.library.urlConstructors, symbol)) return []
      return [origin, program.beside(origin, first.value)]
    })
  }

  // Calls

  #called(condition: Ref, flow: FlowOf<'call'>, holds: boolean, depth: number): readonly Fact[] {
    return [
      ...this.#custom.flatMap((each) => this.#customFact(condition, flow, each, holds)),
      ...this.#ofMethod(condition, flow, holds),
      ...this.#ofFunction(condition, flow, holds),
      ...this.#ofOwn(condition, holds, depth),
    ]
  }

  #customFact(condition: Ref, flow: FlowOf<'call'>, validator: CustomValidator, holds: boolean): readonly Fact[] {
    if (holds !== (validator.safeWhen === 'truthy')) return []
    const matcher: CallMatcher = validator
    if (!matchAny(calleeOf(this.semantics, condition), matcher)) return []
    if (!allHold(this.semantics, condition, validator.when)) return []
    const value = validator.argument === 'receiver' ? flow.receiver : flow.arguments[validator.argument]?.value
    if (value === undefined) return []
    const subject = this.semantics.program.beside(condition, value)
    return this.#about(condition, subject, 'custom').map((fact) => ({ ...fact, what: validator.what }))
  }

  #ofMethod(condition: Ref, flow: FlowOf<'call'>, holds: boolean): readonly Fact[] {
    const { program } = this.semantics
    const { property } = program.flowOf(program.beside(condition, flow.callee), 'load') ?? {}
    const [first, second] = flow.arguments.map(({ value }) => program.beside(condition, value))
    if (flow.receiver === undefined || first === undefined) return []
    const receiver = program.beside(condition, flow.receiver)
    switch (property) {
      case 'includes':
      case 'has':
      case 'hasOwnProperty':
        return holds ? this.#member(condition, receiver, first) : this.#refusedName(condition, first, receiver)
      case 'hasOwn':
        return holds && second !== undefined ? this.#member(condition, first, second) : []
      case 'call':
        return holds && second !== undefined && /hasOwnProperty\.call/.test(program.text(condition).slice(0, 200))
          ? this.#member(condition, first, second)
          : []
      case 'test':
      case 'exec':
        return holds && isAnchoredPattern(this.semantics, receiver)
          ? this.#about(condition, first, 'anchored-pattern')
          : []
      case 'match':
        return holds && isAnchoredPattern(this.semantics, first)
          ? this.#about(condition, receiver, 'anchored-pattern')
          : []
      case 'some':
        return holds ? [] : this.#ofElements(receiver, first, false)
      case 'every':
        return holds ? this.#ofElements(receiver, first, true) : []
      case 'startsWith':
        return this.#startsWith(condition, receiver, first, holds)
      default:
        return []
    }
  }

  /** `list.every((x) => isKnown(x))`: a check of each element is one of the list. */
  #ofElements(list: Ref, callback: Ref, answer: boolean): readonly Fact[] {
    return this.semantics.graph.functions(callback).flatMap((code) => {
      const fact = this.#ofFirst(code, answer)
      return fact === undefined ? [] : [{ ...fact, subject: this.canonical(list) }]
    })
  }

  #startsWith(condition: Ref, value: Ref, prefix: Ref, holds: boolean): readonly Fact[] {
    const { constants } = this.semantics
    const known = constants.of(prefix)
    if (known?.type === 'string' && known.value === '/' && holds)
      return [this.#fact(condition, value, 'starts-with-slash')]
    if (known?.type === 'string' && known.value === '//' && !holds)
      return [this.#fact(condition, value, 'starts-without-two')]
    if (known?.type === 'string' && known.value === '..' && !holds) return this.#relative(condition, value)
    if (!holds) return []
    if (known?.type === 'string' && isRootedOrigin(known.value)) return [this.#fact(condition, value, 'url-host')]
    if (!this.#isResolved(value) || !isPrefixWithSeparator(this.semantics, this.library, prefix)) return []
    return [this.#fact(condition, value, 'path-prefix')]
  }

  /** `!path.relative(root, full).startsWith('..')` */
  #relative(condition: Ref, value: Ref): readonly Fact[] {
    const { program, origins } = this.semantics
    return origins.of(value).flatMap((origin) => {
      const call = program.flowOf(origin, 'call')
      const second = call?.arguments[1]
      const { symbol } = calleeOf(this.semantics, origin)
      if (second === undefined || symbol === undefined || !/^path#.*relative$/.test(symbol)) return []
      return [this.#fact(condition, program.beside(origin, second.value), 'path-prefix')]
    })
  }

  #isResolved(value: Ref): boolean {
    return this.semantics.origins.of(value).some((origin) => {
      if (this.semantics.program.flow(origin).op !== 'call') return false
      const { symbol } = calleeOf(this.semantics, origin)
      return symbol !== undefined && matchesSymbol(this.library.pathFunctions, symbol)
    })
  }

  #ofFunction(condition: Ref, flow: FlowOf<'call'>, holds: boolean): readonly Fact[] {
    const { symbol } = calleeOf(this.semantics, condition)
    const [first] = flow.arguments
    if (symbol === undefined || first === undefined) return []
    // A third argument may let more characters through.
    if (holds && flow.arguments.length < 3 && matchesSymbol(this.library.isPlain, plainSymbol(symbol)))
      return this.#about(condition, this.semantics.program.beside(condition, first.value), 'anchored-pattern')
    const patterns = holds ? this.library.isNumber : this.library.isNoNumber
    if (!matchesSymbol(patterns, plainSymbol(symbol))) return []
    return this.#about(condition, this.semantics.program.beside(condition, first.value), 'numeric')
  }

  // Functions of the program that check

  /** What `isSafe(x)` says of `x`: what holds at every return that may come to this answer. */
  #ofOwn(call: Ref, holds: boolean, depth: number): readonly Fact[] {
    const [code] = this.semantics.graph.callees(call)
    return code === undefined || depth > 3 ? [] : this.#asArguments(call, code, this.#answered(code, holds, depth))
  }

  /** The check of its first parameter that a function has made where it answers yes: `filter((x) => list.includes(x))`. */
  kept(code: FunctionRef): Fact | undefined {
    return this.#ofFirst(code, true)
  }

  #ofFirst(code: FunctionRef, answer: boolean): Fact | undefined {
    const { program } = this.semantics
    const [first] = program.functionOf(code).arguments
    if (first === undefined) return undefined
    const element = this.canonical(program.beside(code, first))
    return this.#answered(code, answer, 0).find(
      ({ subject, kind }) => subject === element && (kind === 'custom' || this.#kinds.has(kind)),
    )
  }

  #answered(code: FunctionRef, holds: boolean, depth: number): readonly Fact[] {
    const { program, constants } = this.semantics
    let common: readonly Fact[] | undefined
    for (const value of program.functionOf(code).returns) {
      const leaving = program.flowOf(program.beside(code, value), 'return')
      if (leaving === undefined) continue
      const answer = program.beside(code, leaving.value)
      const constant = constants.of(answer)
      if (
        constant !== undefined &&
        (constant.type === 'boolean' ? constant.value : constant.type === 'string') !== holds
      )
        continue
      const facts = [...this.facts(answer, holds, depth + 1), ...this.#atGuard(answer, leaving.guard)]
      common =
        common === undefined ? facts : common.filter((fact) => facts.some((each) => each.subject === fact.subject))
    }
    return common ?? []
  }

  #atGuard(beside: Ref, guard: Guard | undefined): Fact[] {
    const facts: Fact[] = []
    for (let each = guard; each !== undefined; each = each.outer) {
      facts.push(...this.facts(this.semantics.program.beside(beside, each.condition), each.holds, deepest - 2))
    }
    return facts
  }

  #asArguments(call: Ref, code: FunctionRef, facts: readonly Fact[]): readonly Fact[] {
    const { program, graph } = this.semantics
    return facts.flatMap((fact) => {
      const parameter = program.flow(fact.subject)
      if (parameter.op !== 'argument' || program.enclosing(fact.subject) !== code) return []
      const given = graph.given(call)[parameter.index]
      return given === undefined ? [] : [{ ...fact, subject: this.canonical(program.beside(call, given.value)) }]
    })
  }

  /** The check that a function of the program has done, or thrown, for its parameter. */
  asserted(call: Ref, position: number): Fact | undefined {
    const key = `${call}:${position}`
    if (this.#asserted.has(key)) return this.#asserted.get(key)
    this.#asserted.set(key, undefined)
    const fact = this.#findAsserted(call, position)
    this.#asserted.set(key, fact)
    return fact
  }

  #findAsserted(call: Ref, position: number): Fact | undefined {
    const { graph, program } = this.semantics
    const [code] = graph.callees(call)
    if (code === undefined) return undefined
    const { exits, arguments: parameters } = program.functionOf(code)
    const parameter = parameters[position]
    if (parameter === undefined || exits.length === 0) return undefined
    const value = program.beside(code, parameter)
    const facts = exits.map((guard) => this.passed([value], value, guard))
    return facts.every((fact) => fact !== undefined) ? facts[0] : undefined
  }

  // Values

  #about(condition: Ref, value: Ref, kind: Fact['kind']): Fact[] {
    const subject = this.#unwrapped(value)
    return subject === value
      ? [this.#fact(condition, value, kind)]
      : [this.#fact(condition, value, kind), this.#fact(condition, subject, kind)]
  }

  #fact(condition: Ref, value: Ref, kind: Fact['kind']): Fact {
    return { subject: this.canonical(value), kind, ref: condition, what: '' }
  }

  /** `x` of `x.toLowerCase()` and of `String(x)`. */
  #unwrapped(value: Ref): Ref {
    const { program } = this.semantics
    let ref = value
    for (let depth = 0; depth < 4; depth += 1) {
      const flow = program.flow(ref)
      if (flow.op !== 'call') return ref
      const load = program.flowOf(program.beside(ref, flow.callee), 'load')
      const [first] = flow.arguments
      if (flow.receiver !== undefined && unwrapping.has(load?.property ?? '')) ref = program.beside(ref, flow.receiver)
      else if (
        first !== undefined &&
        matchesSymbol(['global#{String,Number,parseInt}'], calleeOf(this.semantics, ref).symbol ?? '')
      ) {
        ref = program.beside(ref, first.value)
      } else return ref
    }
    return ref
  }

  /** One value for all that are sure to be equal: the same property of the same object, the same path of the same parts. */
  canonical(ref: Ref): Ref {
    const known = this.#canonical.get(ref)
    if (known !== undefined) return known
    if (this.#open.has(ref) || this.#open.size > 60) return ref
    this.#open.add(ref)
    const found = this.#representative(ref)
    this.#open.delete(ref)
    this.#canonical.set(ref, found)
    return found
  }

  #representative(ref: Ref): Ref {
    const { program } = this.semantics
    const flow = program.flow(ref)
    const beside = (value: number): Ref => this.canonical(program.beside(ref, value))
    switch (flow.op) {
      case 'copy':
        return beside(flow.from)
      case 'after':
        return beside(flow.base)
      case 'phi':
        return this.#samePhi(ref, flow)
      case 'load':
        return flow.property === undefined ? ref : this.#property(ref, flow.object, flow.property)
      case 'call': {
        const { symbol } = calleeOf(this.semantics, ref)
        if (symbol === undefined || !matchesSymbol(this.library.pathFunctions, symbol)) return ref
        return this.#shared(`${symbol}(${flow.arguments.map(({ value }) => beside(value)).join()})`, ref)
      }
      case 'constant':
        return this.#shared(JSON.stringify(flow.value), ref)
      default:
        return ref
    }
  }

  /** The property of an object, looked up behind changes of others; a call on a property changes it, as far as anybody knows. */
  #property(ref: Ref, object: number, property: string): Ref {
    const { program } = this.semantics
    let from = program.beside(ref, object)
    for (let depth = 0; depth < deepest; depth += 1) {
      const flow = program.flow(from)
      if (flow.op !== 'update' || flow.property === undefined) break
      if (flow.property === property) return this.canonical(program.beside(from, flow.value))
      from = program.beside(from, flow.object)
    }
    return this.#shared(`${this.canonical(from)}.${property}`, ref)
  }

  #samePhi(ref: Ref, flow: FlowOf<'phi'>): Ref {
    const { program } = this.semantics
    const values = new Set(flow.incoming.slice(0, 64).map(({ value }) => this.canonical(program.beside(ref, value))))
    values.delete(ref)
    const [only] = values
    return values.size === 1 && only !== undefined ? only : ref
  }

  #shared(key: string, ref: Ref): Ref {
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    this.#byKey.set(key, ref)
    return ref
  }
}
