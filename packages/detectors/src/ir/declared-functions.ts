// Functions that are declared exist before any statement around them has run, so where the declaration stands says nothing of what is
// known when they are called. Where they are mentioned does: their bodies are converted once the function around them is, and begin with
// what is known at every mention of them. INVARIANT: of those that wait, one that another one mentions comes after that one.

import type { Effects } from './effects.js'
import type { Guard } from './flow.js'
import type { Variable } from './instruction.js'

export interface Declared {
  readonly variable: Variable
  readonly code: number
  /** What is known where the declaration takes effect: at the beginning of its block. */
  readonly guard: Guard | undefined
}

interface Mentions {
  readonly common: Guard | undefined
}

export class DeclaredFunctions {
  readonly #effects: Effects
  /** By the function that they are declared in. */
  readonly #waiting = new Map<number, Declared[]>()
  readonly #mentions = new Map<Variable, Mentions | undefined>()
  /** Those that call each other in a circle: nothing is known of who calls first. */
  readonly #inCircle = new Set<number>()

  constructor(effects: Effects) {
    this.#effects = effects
  }

  add(declared: Declared, owner: number): void {
    const known = this.#waiting.get(owner)
    if (known === undefined) this.#waiting.set(owner, [declared])
    else known.push(declared)
    if (!this.#mentions.has(declared.variable)) this.#mentions.set(declared.variable, undefined)
  }

  /** The variable is read under `guard`. */
  noteMention(variable: Variable, guard: Guard | undefined): void {
    if (!this.#mentions.has(variable)) return
    const known = this.#mentions.get(variable)
    this.#mentions.set(variable, { common: known === undefined ? guard : commonOf(known.common, guard) })
  }

  /** What is known wherever one is mentioned; what its own block begins with, where that can not be told. */
  guardOf({ variable, code, guard }: Declared): Guard | undefined {
    const mentions = this.#mentions.get(variable)
    return mentions === undefined || this.#inCircle.has(code) ? guard : mentions.common
  }

  /** Those that are declared in `owner`, in the order in which they may be converted. */
  *of(owner: number): Iterable<Declared> {
    const all = this.#waiting.get(owner)
    if (all === undefined) return
    const left = new Map(all.map((each) => [each.code, each]))
    const before = new Map(all.map((each) => [each.code, this.#mentioning(each, left, owner)]))
    for (let next = all[0]; next !== undefined; next = left.values().next().value) {
      // The first on a way back along the mentions; one that stands on it already closes a circle.
      const way = new Set<number>()
      for (let each: Declared | undefined = next; each !== undefined && !way.has(each.code); ) {
        next = each
        way.add(each.code)
        const earlier: number | undefined = before.get(each.code)?.find((code) => left.has(code))
        each = earlier === undefined ? undefined : left.get(earlier)
        if (each !== undefined && way.has(each.code)) this.#inCircle.add(next.code)
      }
      left.delete(next.code)
      yield next
    }
  }

  /** Those of `all` that mention it, themselves or in a function inside of them. */
  #mentioning({ variable, code }: Declared, all: ReadonlyMap<number, unknown>, owner: number): number[] {
    const found = new Set<number>()
    for (const reader of this.#effects.readers.get(variable) ?? []) {
      for (let each: number | undefined = reader; each !== undefined && each !== owner; ) {
        if (all.has(each) && each !== code) found.add(each)
        each = this.#effects.around.get(each)
      }
    }
    return [...found]
  }
}

/** The conditions that stand around both. */
function commonOf(one: Guard | undefined, other: Guard | undefined): Guard | undefined {
  const around = new Set<Guard>()
  for (let each = one; each !== undefined; each = each.outer) around.add(each)
  let each = other
  while (each !== undefined && !around.has(each)) each = each.outer
  return each
}
