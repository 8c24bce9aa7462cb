// Tables that a name is looked up in: an object that stands in the code or is filled there, what a module exports, a `Map`. What is chosen
// by a name that is not known may be any of their values.

import { joinedObjects } from './joined-objects.js'
import type { Origins } from './origins.js'
import type { Ref } from './program.js'
import { moduleOf } from './program.js'

/** Values of one table that are looked at. */
const mostChosen = 60
const longestChain = 200
/** Tables that are joined, one within the other. */
const deepest = 3

export class Tables {
  readonly #origins: Origins
  /** What is put into each map by `set`. */
  #sets: ReadonlyMap<Ref, readonly Ref[]> | undefined

  constructor(origins: Origins) {
    this.#origins = origins
  }

  /** What `table[name]` or `table.get(name)` may be; nothing where that is no look-up in a table of the program. */
  chosen(origin: Ref): readonly Ref[] {
    const { program } = this.#origins
    const load = program.flowOf(origin, 'load')
    if (load?.key !== undefined) return this.valuesIn(program.beside(origin, load.object))
    const call = program.flowOf(origin, 'call')
    if (call?.receiver === undefined) return []
    if (program.flowOf(program.beside(origin, call.callee), 'load')?.property !== 'get') return []
    return this.inMap(program.beside(origin, call.receiver))
  }

  /** What an object holds, under any name. */
  valuesIn(table: Ref, depth = 0): readonly Ref[] {
    const { program } = this.#origins
    const stored = this.#storedIn(table)
    const found = this.#origins.of(table).flatMap((origin) => {
      const entries = program.flowOf(origin, 'object')?.entries
      if (entries !== undefined) return entries.map(({ value }) => program.beside(origin, value))
      const joined = depth > deepest ? [] : joinedObjects(program, origin)
      if (joined.length > 0) return joined.flatMap((each) => this.valuesIn(each, depth + 1))
      const methods = this.#methodsOf(origin)
      if (methods !== undefined) return methods
      const imported = program.flowOf(origin, 'import')
      const target = imported === undefined ? undefined : program.imported(moduleOf(origin), imported.specifier)
      const isWhole = imported?.name === undefined || imported.name === 'default'
      return target === undefined || !isWhole ? [] : [...this.#origins.definitions.exportsOf(target).values()].flat()
    })
    return [...stored, ...found].slice(0, mostChosen)
  }

  /** `renderer[token.type](token)`: any method of an instance, unless the class says itself what an element is. */
  #methodsOf(object: Ref): readonly Ref[] | undefined {
    const { program } = this.#origins
    const made = this.#classOf(object)
    const index = made === undefined ? undefined : program.flowOf(made, 'class')?.class
    const { members = [] } =
      (index === undefined || made === undefined ? undefined : program.module(made).classes[index]) ?? {}
    if (made === undefined || members.some(({ name }) => name === '__getitem__')) return undefined
    return members
      .filter(({ isStatic, isGetter }) => !isStatic && !isGetter)
      .map((member) => this.#origins.definitions.functionValue(program.beside(made, member.function)))
  }

  #classOf(object: Ref): Ref | undefined {
    const { program } = this.#origins
    const call = program.flowOf(object, 'call')
    if (call?.form === 'construct')
      return this.#origins.of(program.beside(object, call.callee)).find((origin) => program.flow(origin).op === 'class')
    if (program.flow(object).op !== 'receiver') return undefined
    const index = program.functionOf(program.enclosing(object)).class
    return index === undefined ? undefined : this.#origins.definitions.classValue(object, index)
  }

  /** `table.name = value`, before it is read. */
  #storedIn(table: Ref): readonly Ref[] {
    const { program } = this.#origins
    const stored: Ref[] = []
    let at = table
    for (let depth = 0; depth < longestChain; depth += 1) {
      const flow = program.flow(at)
      if (flow.op === 'update') {
        stored.push(program.beside(at, flow.value))
        at = program.beside(at, flow.object)
      } else if (flow.op === 'after') at = program.beside(at, flow.base)
      else if (flow.op === 'copy' || flow.op === 'name') at = program.beside(at, flow.from)
      else break
    }
    return stored
  }

  /** What is put into a `Map`, under any name. */
  inMap(map: Ref): readonly Ref[] {
    const { program } = this.#origins
    return this.#origins
      .of(map)
      .flatMap((origin) => {
        const [first] = program.flowOf(origin, 'call')?.arguments ?? []
        const made = first === undefined ? [] : this.#ofPairs(program.beside(origin, first.value))
        this.#sets ??= this.#readSets()
        return [...made, ...(this.#sets.get(origin) ?? [])]
      })
      .slice(0, mostChosen)
  }

  /** `new Map([['a', f], ['b', g]])`, `new Map(Object.entries({ a: f }))` */
  #ofPairs(pairs: Ref): readonly Ref[] {
    const { program } = this.#origins
    return this.#origins.of(pairs).flatMap((origin) => {
      const array = program.flowOf(origin, 'array')
      if (array === undefined) {
        const call = program.flowOf(origin, 'call')
        const isEntries = call !== undefined && /\bentries$/.test(program.text(program.beside(origin, call.callee)))
        const [first] = isEntries ? call.arguments : []
        return first === undefined ? [] : this.valuesIn(program.beside(origin, first.value))
      }
      return array.elements.flatMap(({ value }) =>
        this.#origins.of(program.beside(origin, value)).flatMap((pair) => {
          const second = program.flowOf(pair, 'array')?.elements[1]
          return second === undefined ? [] : [program.beside(pair, second.value)]
        }),
      )
    })
  }

  #readSets(): ReadonlyMap<Ref, readonly Ref[]> {
    const { program } = this.#origins
    const sets = new Map<Ref, Ref[]>()
    for (const ref of program.refsOf('call')) {
      const call = program.flowOf(ref, 'call')
      const second = call?.arguments[1]
      if (call?.receiver === undefined || second === undefined) continue
      if (program.flowOf(program.beside(ref, call.callee), 'load')?.property !== 'set') continue
      for (const origin of this.#origins.of(program.beside(ref, call.receiver)))
        sets.set(origin, [...(sets.get(origin) ?? []), program.beside(ref, second.value)])
    }
    return sets
  }
}
