// What a condition says about the values in it: which checks of a rule a branch stands behind. Conditions are taken apart here; what a
// comparison or a call in one says stands in files of its own.

import { isTruthy } from '../ir/constants.js'
import { emptyWhere } from '../ir/empty-value.js'
import type { FlowOf, Guard } from '../ir/flow.js'
import type { FunctionRef, Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { askedInTurns, listOfTurn, sinceTurn } from '../ir/turns.js'
import { missingPart, otherHalf } from './address-parts.js'
import { AnswerWords } from './answer-words.js'
import { relativeFacts } from './beginning.js'
import { type CustomValidator, customFacts, functionFacts, methodFacts } from './called-facts.js'
import { betweenLetters, otherThan } from './characters.js'
import { readsSetting } from './check-forms.js'
import { comparedFacts, memberFacts } from './compared-facts.js'
import { eachAsked } from './each-checked.js'
import { type Fact, type FactKind, FactMaker } from './fact.js'
import { givenForField, ownField } from './field-given.js'
import type { LanguageLibrary } from './library.js'
import { mayBeList } from './listed-names.js'
import type { Validator } from './specification.js'
import { ofWholeNames, wholeValues } from './whole-value.js'

const defaultValidators: readonly Validator[] = ['equality', 'membership', 'anchored-pattern', 'numeric']
/** Kinds that are a check only where the whole way of the value says so. */
const ofWholeWay: ReadonlySet<string> = new Set(['no-parent-step'])
/** Kinds that are asked for by certain sinks, and not by the rule. */
const ofSink: ReadonlySet<string> = new Set(['sender', 'no-option', 'starts-without-two'])
const deepest = 12

/** What a guard says. */
interface Said {
  readonly guard: Guard
  /** The condition, where it is a setting of the program. */
  readonly setting: Ref | undefined
  readonly facts: readonly Fact[]
}

export class Checks {
  readonly semantics: Semantics
  readonly library: LanguageLibrary
  readonly #make: FactMaker
  readonly #kinds: ReadonlySet<string>
  readonly #custom: readonly CustomValidator[]
  readonly #facts = new Map<string, readonly Fact[]>()
  readonly #asserted = new Map<string, Fact | undefined>()
  readonly #said = new Map<Guard, readonly Said[]>()
  /** Questions about conditions that are open, one within the other. */
  #asking = 0
  readonly #byWords = new Map<Guard, readonly Fact[]>()
  readonly #byTurns = new Map<Guard, readonly Fact[]>()

  readonly #signs: string

  /** `signs`: those that a single character must not be. */
  constructor(
    semantics: Semantics,
    library: LanguageLibrary,
    validators: readonly Validator[] | undefined,
    signs: string | undefined = '',
  ) {
    this.semantics = semantics
    this.library = library
    this.#make = new FactMaker(semantics, library)
    this.#signs = signs
    const all = validators ?? defaultValidators
    this.#kinds = new Set(all.filter((each) => typeof each === 'string'))
    this.#custom = all.filter((each) => typeof each !== 'string')
  }

  accepts(kind: string): boolean {
    return this.#kinds.has(kind)
  }

  canonical(ref: Ref): Ref {
    return this.#make.values.canonical(ref)
  }

  /** The check that makes one of the values safe where `guard` holds; `wanted`: only of this kind. */
  passed(values: readonly Ref[], beside: Ref, guard: Guard | undefined, wanted?: FactKind): Fact | undefined {
    if (guard === undefined || values.length === 0) return undefined
    const said = this.#saidBehind(beside, guard)
    const byWords = this.#saidByWords(beside, guard)
    if (said.length === 0 && byWords.length === 0) return undefined
    const subjects = new Set(values.map((value) => this.canonical(value)))
    const names = this.accepts('no-prototype-name') ? this.#wholeNames(values) : subjects
    const halves = new Map<Ref, ReadonlySet<FactKind>>()
    let feared = this.#signs
    let byIdentity: Fact | undefined
    let isText = false
    for (const { guard: each, setting, facts } of said) {
      if (setting !== undefined)
        return { subject: setting, kind: 'environment', ref: setting, what: 'a setting of the program' }
      const spoken = this.#spokenOf(values, beside, each, subjects)
      for (const fact of facts) {
        if (!(ofWholeNames.has(fact.kind) ? names : spoken).has(fact.subject)) continue
        isText ||= fact.kind === 'type-string' || fact.kind === 'numeric'
        if (fact.isByIdentity === true && mayBeList(this.semantics, fact.subject)) byIdentity ??= fact
        else if (this.#isCheck(fact, wanted)) return fact
        if (fact.kind === 'character' && wanted === undefined && this.#signs !== '') {
          feared = [...feared].filter((sign) => !fact.what.includes(sign)).join('')
          if (feared === '') return { ...fact, what: 'none of the signs that do harm' }
        }
        const half = otherHalf(fact)
        if (half === undefined || !this.#kinds.has('url-host')) continue
        if (halves.get(fact.subject)?.has(half) === true) return fact
        halves.set(fact.subject, new Set([...(halves.get(fact.subject) ?? []), fact.kind]))
      }
    }
    if (byIdentity !== undefined && isText && this.#isCheck(byIdentity, wanted)) return byIdentity
    return byWords.find((fact) => subjects.has(fact.subject) && this.#isCheck(fact, wanted))
  }

  /** The guards around one, from the inside out, that say anything of any value; most say nothing, and are asked about each value. */
  #saidBehind(beside: Ref, guard: Guard): readonly Said[] {
    const known = this.#said.get(guard)
    if (known !== undefined) return known
    const said: Said[] = []
    this.#asking += 1
    for (let each: Guard | undefined = guard; each !== undefined; each = each.outer) {
      const condition = this.semantics.program.beside(beside, each.condition)
      const isSetting = this.#kinds.has('environment') && readsSetting(this.semantics, condition)
      const facts = [...this.facts(condition, each.holds), ...this.#ofTurns(beside, each)]
      if (isSetting || facts.length > 0) said.push({ guard: each, setting: isSetting ? condition : undefined, facts })
    }
    this.#asking -= 1
    // What is found while another question is open may be less than all.
    if (this.#asking === 0) this.#said.set(guard, said)
    return said
  }

  /** What each turn of a loop has checked that came to its end: a check of each element is one of the list. */
  #ofTurns(beside: Ref, guard: Guard): readonly Fact[] {
    if (guard.turn === undefined) return []
    const known = this.#byTurns.get(guard)
    if (known !== undefined) return known
    const { program } = this.semantics
    const found = askedInTurns(program, beside, guard).flatMap(({ condition, holds }) =>
      this.facts(condition, holds).flatMap((fact) => {
        const list = fact.kind === 'character' ? undefined : listOfTurn(program, beside, guard, fact.subject)
        return list === undefined ? [] : [{ ...fact, subject: this.canonical(list) }]
      }),
    )
    this.#byTurns.set(guard, found)
    return found
  }

  /** What functions have checked whose answers the conditions of a guard compare with words; asked for each value, and found once. */
  #saidByWords(beside: Ref, guard: Guard): readonly Fact[] {
    const known = this.#byWords.get(guard)
    if (known !== undefined) return known
    this.#byWords.set(guard, [])
    const words = new AnswerWords(this.semantics)
    for (let each: Guard | undefined = guard; each !== undefined; each = each.outer)
      words.note(this.semantics.program.beside(beside, each.condition), each.holds)
    const found = words.calls.flatMap((call) => this.#ofWords(call, words))
    this.#byWords.set(guard, found)
    return found
  }

  /** What a function has checked where it answers with one of the words that its answer may be. */
  #ofWords(call: Ref, words: AnswerWords): readonly Fact[] {
    const { program, constants, graph } = this.semantics
    const [code] = graph.callees(call)
    if (code === undefined || (words.mayBeNone(call) && mayAnswerNothing(program, code))) return []
    let common: readonly Fact[] | undefined
    for (const value of program.functionOf(code).returns) {
      const leaving = program.flowOf(program.beside(code, value), 'return')
      const word = leaving === undefined ? undefined : constants.of(program.beside(code, leaving.value))
      if (word?.type === 'string' && !words.mayBe(call, word.value)) continue
      const facts = this.#atGuard(program.beside(code, value), leaving?.guard)
      common = common === undefined ? facts : common.filter((fact) => isSaidBy(facts, fact))
    }
    return this.#asArguments(call, code, common ?? [])
  }

  /** What ended a loop says nothing of what was carried there from the turns before. */
  #spokenOf(values: readonly Ref[], beside: Ref, guard: Guard, all: ReadonlySet<Ref>): ReadonlySet<Ref> {
    const way = sinceTurn(this.semantics.program, beside, guard, values)
    return way === values ? all : new Set(way.map((value) => this.canonical(value)))
  }

  /** What a check of a name may speak of; lists, because a check of each element is one of the list. */
  #wholeNames(values: readonly Ref[]): ReadonlySet<Ref> {
    const whole = wholeValues(this.semantics, values)
    return new Set([...whole.values, ...whole.lists].map((value) => this.canonical(value)))
  }

  #isCheck({ kind }: Fact, wanted: FactKind | undefined): boolean {
    if (wanted !== undefined) return kind === wanted && (ofSink.has(kind) || this.#kinds.has(kind))
    return kind === 'custom' || (this.#kinds.has(kind) && !ofWholeWay.has(kind))
  }

  /** What is known of values where the condition holds, or does not. */
  facts(condition: Ref, holds: boolean, depth = 0): readonly Fact[] {
    const key = `${condition}${holds ? '+' : '-'}`
    const known = this.#facts.get(key)
    if (known !== undefined) return known
    if (depth > deepest) return []
    this.#facts.set(key, [])
    this.#asking += 1
    const found = this.#find(condition, holds, depth)
    this.#asking -= 1
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
        if (flow.operator === '&&' && holds) {
          const names = betweenLetters(
            this.semantics,
            program.beside(condition, flow.left),
            program.beside(condition, flow.right),
          )
          const [low, high] = names?.map((each) => this.canonical(each)) ?? []
          if (low !== undefined && low === high)
            return [...left, ...right, ...this.#make.about(condition, names?.[0] ?? low, 'anchored-pattern')]
        }
        if (both) return [...left, ...right]
        const empty = emptyWhere(program, program.beside(condition, flow.left), holds)
        return [
          ...left.filter((fact) => isSaidBy(right, fact)),
          ...(empty === undefined ? [] : right.filter((fact) => this.#holdsOfEmpty(condition, empty, fact))),
        ]
      }
      case 'binary':
        return this.#compared(condition, flow, holds, depth)
      case 'call':
        return this.#called(condition, flow, holds, depth)
      case 'load':
        if (!holds) return missingPart(this.#make, condition, flow)
        return flow.key !== undefined
          ? memberFacts(
              this.#make,
              condition,
              program.beside(condition, flow.object),
              program.beside(condition, flow.key),
            )
          : []
      default:
        return []
    }
  }

  /** Nothing is harmless itself, and a way from a folder that is empty leads nowhere else. */
  #holdsOfEmpty(condition: Ref, empty: Ref, fact: Fact): boolean {
    if (fact.subject === this.canonical(empty)) return true
    return relativeFacts(this.#make, condition, empty).some((each) => isSaidBy([each], fact) && each.kind === fact.kind)
  }

  #compared(condition: Ref, flow: FlowOf<'binary'>, holds: boolean, depth: number): readonly Fact[] {
    return [
      ...comparedFacts(this.#make, condition, flow, holds),
      ...otherThan(this.semantics, condition, holds).map(({ value, signs }) => ({
        ...this.#make.fact(condition, value, 'character'),
        what: signs,
      })),
      ...this.#answerCompared(condition, flow, holds, depth),
    ]
  }

  /** `isIP(host) === 0`, `isSafe(x) === true`: what the answer itself says. */
  #answerCompared(condition: Ref, flow: FlowOf<'binary'>, holds: boolean, depth: number): readonly Fact[] {
    const { program, constants } = this.semantics
    if (!/^(?:[!=]==?|>)$/.test(flow.operator)) return []
    const answer = program.beside(condition, flow.left)
    const constant = constants.of(program.beside(condition, flow.right))
    if (constant === undefined || program.flow(answer).op !== 'call') return []
    if (isTruthy(constant) && constant.type !== 'boolean') return []
    const isEqual = flow.operator.startsWith('=') === holds && flow.operator !== '>'
    return this.facts(answer, isEqual === isTruthy(constant), depth + 1)
  }

  // Calls

  #called(condition: Ref, flow: FlowOf<'call'>, holds: boolean, depth: number): readonly Fact[] {
    return [
      ...this.#custom.flatMap((each) => customFacts(this.#make, condition, flow, each, holds)),
      ...methodFacts(this.#make, condition, flow, holds),
      ...functionFacts(this.#make, condition, flow, holds),
      ...this.#ofList(condition, flow, holds),
      ...(holds ? this.#ofEach(condition, depth) : []),
      ...this.#ofOwn(condition, holds, depth),
    ]
  }

  #ofList(condition: Ref, flow: FlowOf<'call'>, holds: boolean): readonly Fact[] {
    const { program } = this.semantics
    const { property } = program.flowOf(program.beside(condition, flow.callee), 'load') ?? {}
    const [first] = flow.arguments
    if (flow.receiver === undefined || first === undefined) return []
    if (property === 'some' && holds)
      return this.#found(condition, program.beside(condition, flow.receiver), program.beside(condition, first.value))
    const isAll = property === 'every'
    if (isAll !== holds || (!isAll && property !== 'some')) return []
    return this.#ofElements(program.beside(condition, flow.receiver), program.beside(condition, first.value), isAll)
  }

  /** `list.some((each) => each === x)`, `list.some((each) => new URL(each).host === x)`, or a function of both that says yes: a look-up in a list of allowed values. */
  #found(condition: Ref, list: Ref, callback: Ref): readonly Fact[] {
    const { program, graph, origins } = this.semantics
    return graph.functions(callback).flatMap((code) => {
      const [first] = program.functionOf(code).arguments
      const element = first === undefined ? undefined : this.canonical(program.beside(code, first))
      return origins.returned(code).flatMap((answer) => {
        const flow = program.flow(answer)
        const isEqual = flow.op === 'binary' && /^===?$/.test(flow.operator)
        const sides = isEqual
          ? [flow.left, flow.right]
          : flow.op === 'call'
            ? flow.arguments.map(({ value }) => value)
            : []
        const compared = sides.map((value) => program.beside(answer, value))
        const isOfElement = (each: Ref): boolean => this.canonical(this.#make.hostOf(each)) === element
        if (!compared.some(isOfElement)) return []
        return compared
          .filter((each) => !isOfElement(each))
          .flatMap((each) => memberFacts(this.#make, condition, list, this.canonical(each)))
      })
    })
  }

  #ofEach(call: Ref, depth: number): readonly Fact[] {
    const asked = eachAsked(this.semantics, call)
    if (asked === undefined) return []
    return this.facts(asked.condition, true, depth + 1).flatMap((fact) => {
      const whole = fact.kind === 'character' ? undefined : asked.wholeOf(fact.subject)
      return whole === undefined ? [] : [{ ...fact, subject: this.canonical(whole) }]
    })
  }

  /** `list.every((x) => isKnown(x))`: a check of each element is one of the list. */
  #ofElements(list: Ref, callback: Ref, answer: boolean): readonly Fact[] {
    return this.semantics.graph.functions(callback).flatMap((code) => {
      const fact = this.#ofFirst(code, answer)
      return fact === undefined ? [] : [{ ...fact, subject: this.canonical(list) }]
    })
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
      ({ subject, kind }) =>
        subject === element && (kind === 'custom' || (this.#kinds.has(kind) && !ofWholeWay.has(kind))),
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
      common = common === undefined ? facts : common.filter((fact) => isSaidBy(facts, fact))
    }
    return common ?? []
  }

  #atGuard(beside: Ref, guard: Guard | undefined): Fact[] {
    const facts: Fact[] = []
    for (let each = guard; each !== undefined; each = each.outer) {
      facts.push(...this.facts(this.semantics.program.beside(beside, each.condition), each.holds, deepest - 2))
      facts.push(...this.#ofTurns(beside, each))
    }
    return facts
  }

  #asArguments(call: Ref, code: FunctionRef, facts: readonly Fact[]): readonly Fact[] {
    const { program, graph } = this.semantics
    return facts.flatMap((fact) => {
      const parameter = program.flow(fact.subject)
      const made =
        parameter.op === 'load'
          ? (givenForField(this.semantics, call, code, fact.subject) ??
            ownField(this.semantics, call, code, fact.subject))
          : undefined
      if (made !== undefined) return [{ ...fact, subject: this.canonical(made) }]
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

  /** The check of every element that `list.forEach((x) => { if (!isKnown(x)) throw … })` has done. */
  assertedOfEach(call: Ref): Fact | undefined {
    const { graph, program } = this.semantics
    const callback = program.argument(call, 0)
    const [code, more] = callback === undefined ? [] : graph.functions(callback)
    return code === undefined || more !== undefined ? undefined : this.#assertedIn(code, 0)
  }

  #findAsserted(call: Ref, position: number): Fact | undefined {
    const [code] = this.semantics.graph.callees(call)
    return code === undefined ? undefined : this.#assertedIn(code, position)
  }

  #assertedIn(code: FunctionRef, position: number): Fact | undefined {
    const { program } = this.semantics
    const { exits, arguments: parameters } = program.functionOf(code)
    const parameter = parameters[position]
    if (parameter === undefined || exits.length === 0) return undefined
    const value = program.beside(code, parameter)
    const facts = exits.map((guard) => this.passed([value], value, guard))
    return facts.every((fact) => fact !== undefined) ? facts[0] : undefined
  }
}

/** Whether a function may come to its end without a `return`. */
function mayAnswerNothing(program: Program, code: FunctionRef): boolean {
  const { exits, returns } = program.functionOf(code)
  return exits.length > returns.filter((value) => program.flow(program.beside(code, value)).op === 'return').length
}

/** Whether others check the same; that it is not one sign, and there not another, is no check of either. */
function isSaidBy(others: readonly Fact[], { subject, kind }: Fact): boolean {
  return kind !== 'character' && others.some((each) => each.subject === subject && each.kind !== 'character')
}
