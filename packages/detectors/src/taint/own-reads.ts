// Whether a property that is read under a computed name is surely the object's own, so that the name leads to no prototype: its names
// are those that are gone through, or the property was made where it was missing.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { libraryOf } from '../languages/front-ends.js'
import { Checks } from './checks.js'
import { SameValues } from './same-values.js'
import { matchesSymbol } from './symbol-pattern.js'

const defining = ['global#{Object,Reflect}.defineProperty']

export class OwnReads {
  readonly #semantics: Semantics
  readonly #checks: Checks
  readonly #ownChecks: Checks
  readonly #values: SameValues

  constructor(semantics: Semantics) {
    const library = libraryOf(semantics.program)
    this.#semantics = semantics
    this.#checks = new Checks(semantics, library, ['own-property', 'no-prototype-name'])
    this.#ownChecks = new Checks(semantics, library, ['own-property'])
    this.#values = new SameValues(semantics, library)
  }

  /** Whether the name is known to be one that the object has itself, or (`orOther`) that is not `__proto__`, where it is looked at. */
  isNamed(name: Ref, at: Ref, orOther: boolean): boolean {
    const checks = orOther ? this.#checks : this.#ownChecks
    return checks.passed([name], at, this.#semantics.program.guard(at)) !== undefined
  }

  /**
   * `for (const key of Object.keys(object)) object[key]`: of what is read, the names are gone through. `bases`: what the object is, before
   * anything is put into it; `lists`: those whose elements the key is.
   */
  isListed([base, other]: readonly Ref[], key: Ref, lists: readonly Ref[]): boolean {
    if (base === undefined || other !== undefined) return false
    return [key, ...lists].some((each) => this.#values.isNameOf(each, base))
  }

  /** `if (!Object.hasOwn(node, key)) node[key] = {}`, before `node[key]` is read. */
  isMade(object: Ref, key: Ref): boolean {
    const { program } = this.#semantics
    const whole = this.#named(object)
    const phi = program.flowOf(whole, 'phi')
    if (phi?.merged === true) return false
    const parts = phi?.incoming.map(({ value, guard }) => ({ value: program.beside(whole, value), guard }))
    let isAsked = false
    for (const { value, guard } of parts ?? [{ value: whole, guard: undefined }]) {
      const isOwn = this.#checks.passed([key], whole, guard, 'own-property') !== undefined
      if (!isOwn && !this.#isPut(value, key)) return false
      isAsked ||= isOwn || this.#isWhereMissing(value, key)
    }
    return isAsked
  }

  /** Whether what is put there is put where the object has no such property of its own. */
  #isWhereMissing(value: Ref, key: Ref): boolean {
    const { program } = this.#semantics
    const guard = program.guard(this.#named(value))
    if (guard === undefined) return false
    const wanted = this.#values.canonical(key)
    return this.#checks
      .facts(program.beside(value, guard.condition), !guard.holds)
      .some(({ kind, subject }) => kind === 'own-property' && subject === wanted)
  }

  #isPut(value: Ref, key: Ref): boolean {
    const { program, symbols } = this.#semantics
    const flow = program.flow(this.#named(value))
    if (flow.op === 'update') return flow.key !== undefined && this.#isSame(program.beside(value, flow.key), key)
    if (flow.op !== 'after') return false
    const call = program.beside(value, flow.call)
    const { callee, arguments: given } = program.flowOf(call, 'call') ?? {}
    if (callee === undefined || given?.[1] === undefined) return false
    if (!matchesSymbol(defining, symbols.of(program.beside(call, callee)) ?? '')) return false
    return this.#isSame(program.beside(call, given[1].value), key)
  }

  #isSame(one: Ref, other: Ref): boolean {
    return this.#values.canonical(one) === this.#values.canonical(other)
  }

  #named(value: Ref): Ref {
    const { program } = this.#semantics
    let ref = value
    for (let flow = program.flow(ref); flow.op === 'name' || flow.op === 'copy'; flow = program.flow(ref))
      ref = program.beside(ref, flow.from)
    return ref
  }
}
