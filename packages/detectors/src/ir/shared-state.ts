// What an application is given to keep for all its handlers, and what handlers read of it again: `app.state.db`, `app[KEY]`, `g.db`,
// `app.locals.db`, `app.extensions['db']`. Told by the names that frameworks give the application, since no value leads from one to
// the other.

import type { Program, Ref } from './program.js'

const applications: ReadonlySet<string> = new Set(['app', 'application', 'current_app'])
const parts: ReadonlySet<string> = new Set(['state', 'locals', 'extensions', 'ctx'])
const mostStores = 8

export class SharedState {
  readonly #program: Program
  #stores: ReadonlyMap<string, readonly Ref[]> | undefined
  #names: ReadonlyMap<Ref, string> | undefined

  constructor(program: Program) {
    this.#program = program
  }

  /** The values that are stored where a load reads. */
  read(load: Ref): readonly Ref[] {
    const flow = this.#program.flowOf(load, 'load')
    const place = flow === undefined ? undefined : this.#placeOf(load, flow)
    if (place === undefined) return []
    this.#stores ??= this.#readStores()
    return this.#stores.get(place) ?? []
  }

  #readStores(): ReadonlyMap<string, readonly Ref[]> {
    const stores = new Map<string, Ref[]>()
    for (const ref of this.#program.refsOf('update')) {
      const flow = this.#program.flowOf(ref, 'update')
      const place = flow === undefined ? undefined : this.#placeOf(ref, flow)
      if (flow === undefined || place === undefined) continue
      const values = stores.get(place) ?? []
      if (values.length < mostStores) values.push(this.#program.beside(ref, flow.value))
      stores.set(place, values)
    }
    return stores
  }

  /** `app.state.db`, the same for all that mean it. */
  #placeOf(
    beside: Ref,
    { object, property, key }: { readonly object: number; readonly property?: string; readonly key?: number },
  ): string | undefined {
    const holder = this.#holderOf(this.#program.beside(beside, object))
    const name = property ?? (key === undefined ? undefined : this.#keyName(this.#program.beside(beside, key)))
    return holder === undefined || name === undefined ? undefined : `${holder}.${name}`
  }

  /** What keeps: the application, or a part of it that is there to keep. */
  #holderOf(object: Ref): string | undefined {
    const value = this.#unchanged(object)
    const name = this.#nameOf(value)
    // A letter is a name that anything may have; that of Flask is imported.
    if (name === 'g') return this.#program.flow(value).op === 'import' ? 'g' : undefined
    if (name !== undefined && applications.has(name)) return 'app'
    const load = this.#program.flowOf(value, 'load')
    if (load?.property === undefined || !parts.has(load.property)) return undefined
    const whole = this.#nameOf(this.#unchanged(this.#program.beside(value, load.object)))
    return whole !== undefined && applications.has(whole) ? `app.${load.property}` : undefined
  }

  /** A constant, or where a key that is a value of its own is made or imported as. */
  #keyName(key: Ref): string | undefined {
    const value = this.#unchanged(key)
    const flow = this.#program.flow(value)
    if (flow.op === 'constant') return flow.value.type === 'string' ? flow.value.value : undefined
    return this.#nameOf(value)
  }

  /** As it was before properties of it changed and calls got it. */
  #unchanged(value: Ref): Ref {
    let ref = value
    for (let depth = 0; depth < 200; depth += 1) {
      const flow = this.#program.flow(ref)
      if (flow.op === 'after') ref = this.#program.beside(ref, flow.base)
      else if (flow.op === 'copy') ref = this.#program.beside(ref, flow.from)
      else if (flow.op === 'update') ref = this.#program.beside(ref, flow.object)
      else if (flow.op === 'phi' && flow.incoming.length === 1)
        ref = this.#program.beside(ref, flow.incoming[0]?.value ?? 0)
      else break
    }
    return ref
  }

  #nameOf(value: Ref): string | undefined {
    const flow = this.#program.flow(value)
    switch (flow.op) {
      case 'load':
        return flow.property
      case 'import':
        return flow.name
      case 'argument':
        return this.#program.functionOf(this.#program.enclosing(value)).parameters[flow.index]?.name
      default:
        this.#names ??= this.#readNames()
        return this.#names.get(value)
    }
  }

  /** The last name that the code gives to each value. */
  #readNames(): ReadonlyMap<Ref, string> {
    const names = new Map<Ref, string>()
    for (const ref of this.#program.refsOf('name')) {
      const flow = this.#program.flowOf(ref, 'name')
      if (flow !== undefined) names.set(this.#unchanged(this.#program.beside(ref, flow.from)), flow.name)
    }
    return names
  }
}
