// Which values are sure to be equal, for conditions: one representative for all of them, so that a check of `req.body.name` is one of
// every other reading of it.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { LanguageLibrary } from './library.js'
import { calleeOf } from './match-call.js'
import { matchesSymbol } from './symbol-pattern.js'

const deepest = 12
const unwrapping: ReadonlySet<string> = new Set([
  ...['toLowerCase', 'toUpperCase', 'trim', 'toString', 'trimStart', 'trimEnd', 'normalize', 'valueOf'],
  ...['lower', 'upper', 'casefold', 'strip'],
])

const naming = ['global#Object.{keys,getOwnPropertyNames,entries}', 'global#Reflect.ownKeys']

export class SameValues {
  readonly #semantics: Semantics
  readonly #library: LanguageLibrary
  readonly #canonical = new Map<Ref, Ref>()
  readonly #byKey = new Map<string, Ref>()
  readonly #open = new Set<Ref>()

  constructor(semantics: Semantics, library: LanguageLibrary) {
    this.#semantics = semantics
    this.#library = library
  }

  /** `x` of `x.toLowerCase()` and of `String(x)`. */
  unwrapped(value: Ref): Ref {
    const { program } = this.#semantics
    let ref = value
    for (let depth = 0; depth < 4; depth += 1) {
      const flow = program.flow(ref)
      if (flow.op !== 'call') return ref
      const load = program.flowOf(program.beside(ref, flow.callee), 'load')
      const [first] = flow.arguments
      if (flow.receiver !== undefined && unwrapping.has(load?.property ?? '')) ref = program.beside(ref, flow.receiver)
      else if (
        first !== undefined &&
        matchesSymbol(['global#{String,Number,parseInt}'], calleeOf(this.#semantics, ref).symbol ?? '')
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

  /** Whether a key is one of an object's names, as a loop over them gives it. */
  isNameOf(key: Ref, object: Ref): boolean {
    const { origins } = this.#semantics
    const known = new Set([this.canonical(object), ...origins.of(object)])
    return origins
      .of(key)
      .some((origin) => this.#namedBy(origin).some((each) => known.has(this.canonical(each)) || known.has(each)))
  }

  /** The objects that a key is a name of: in `for … in`, or by `Object.keys`. */
  #namedBy(key: Ref): readonly Ref[] {
    const { program, symbols } = this.#semantics
    const flow = program.flow(key)
    if (flow.op === 'unary' && flow.operator === 'key-of') return [program.beside(key, flow.operand)]
    if (flow.op === 'load')
      return this.#semantics.origins.of(program.beside(key, flow.object)).flatMap((each) => this.#namedBy(each))
    if (flow.op !== 'call') return []
    const symbol = symbols.of(program.beside(key, flow.callee)) ?? ''
    const [first] = flow.arguments
    return first !== undefined && matchesSymbol(naming, symbol) ? [program.beside(key, first.value)] : []
  }

  #representative(ref: Ref): Ref {
    const { program } = this.#semantics
    const flow = program.flow(ref)
    const beside = (value: number): Ref => this.canonical(program.beside(ref, value))
    switch (flow.op) {
      case 'copy':
        return beside(flow.from)
      case 'after':
        return beside(flow.base)
      case 'update':
        // The query of an address changes nothing of where it leads.
        return flow.property === 'searchParams' ? beside(flow.object) : ref
      case 'phi':
        return this.#samePhi(ref, flow)
      case 'load':
        return this.#loaded(ref, flow)
      case 'call': {
        const { symbol } = calleeOf(this.#semantics, ref)
        const split = this.#split(ref, flow)
        if (split !== undefined) return this.#shared(split, ref)
        const reading = this.#reading(ref, flow)
        if (reading !== undefined) return this.#shared(reading, ref)
        if (symbol === undefined || !matchesSymbol(this.#library.pathFunctions, symbol)) return ref
        return this.#shared(`${symbol}(${flow.arguments.map(({ value }) => beside(value)).join()})`, ref)
      }
      case 'constant':
        return this.#shared(JSON.stringify(flow.value), ref)
      default:
        return ref
    }
  }

  /** The same text taken apart at the same sign, or the same part of it. */
  #split(ref: Ref, { callee, receiver, arguments: given }: FlowOf<'call'>): string | undefined {
    const { program, constants } = this.#semantics
    const [first] = given
    if (receiver !== undefined && program.flowOf(program.beside(ref, callee), 'load')?.property === 'slice') {
      const bounds = given.map(({ value }) => this.canonical(program.beside(ref, value)))
      return `${this.canonical(program.beside(ref, receiver))}.slice(${bounds.join()})`
    }
    const sign = first === undefined ? undefined : constants.of(program.beside(ref, first.value))
    if (receiver === undefined || sign?.type !== 'string') return undefined
    if (program.flowOf(program.beside(ref, callee), 'load')?.property !== 'split') return undefined
    return `${this.canonical(program.beside(ref, receiver))}.split(${JSON.stringify(sign.value)})`
  }

  /** A getter of the same object. */
  #reading(ref: Ref, { callee, receiver, arguments: given }: FlowOf<'call'>): string | undefined {
    const { program } = this.#semantics
    const name = program.flowOf(program.beside(ref, callee), 'load')?.property ?? ''
    if (receiver === undefined || given.length > 0 || this.#library.readers?.test(name) !== true) return undefined
    return `${this.canonical(program.beside(ref, receiver))}.${name}()`
  }

  #loaded(ref: Ref, { object, property, key }: FlowOf<'load'>): Ref {
    const { program } = this.#semantics
    if (property !== undefined) return this.#property(ref, object, property)
    if (key === undefined) return ref
    // `parts[i]` twice: the same element, as long as neither changed.
    return this.#shared(
      `${this.canonical(program.beside(ref, object))}[${this.canonical(program.beside(ref, key))}]`,
      ref,
    )
  }

  /** The property of an object, looked up behind changes of others; a call on a property changes it, as far as anybody knows. */
  #property(ref: Ref, object: number, property: string): Ref {
    const { program } = this.#semantics
    let from = program.beside(ref, object)
    for (let depth = 0; depth < deepest; depth += 1) {
      const flow = program.flow(from)
      if (flow.op !== 'update' || flow.property === undefined) break
      if (flow.property === property) return this.canonical(program.beside(from, flow.value))
      from = program.beside(from, flow.object)
    }
    const entry = program.flowOf(from, 'object')?.entries.findLast(({ name, spread }) => name === property && !spread)
    if (entry !== undefined) return this.canonical(program.beside(from, entry.value))
    return this.#shared(`${this.canonical(from)}.${property}`, ref)
  }

  /** What a value is without its copies, and before calls that it was given to. */
  #unchanged(value: Ref): Ref {
    const { program } = this.#semantics
    let ref = value
    for (let depth = 0; depth < 2 * deepest; depth += 1) {
      const flow = program.flow(ref)
      if (flow.op === 'after') ref = program.beside(ref, flow.base)
      else if (flow.op === 'copy') ref = program.beside(ref, flow.from)
      else break
    }
    return ref
  }

  #samePhi(ref: Ref, flow: FlowOf<'phi'>): Ref {
    const { program } = this.#semantics
    const incoming = flow.incoming.slice(0, 64).map(({ value }) => program.beside(ref, value))
    // Around a loop it comes back as it was.
    const others = incoming.filter((value) => this.#unchanged(value) !== ref)
    const values = new Set(others.map((value) => this.canonical(value)))
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
