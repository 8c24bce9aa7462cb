// Lists behind one another, for questions that are asked by the million: most answers are empty or one value, and what is not changed is
// not copied.

export function joined<T>(left: readonly T[], right: readonly T[]): readonly T[] {
  if (right.length === 0) return left
  return left.length === 0 ? right : [...left, ...right]
}

/** Each once, and no more than `most`. */
export function few<T>(most: number, found: readonly T[]): readonly T[] {
  if (found.length < 2) return found
  const merged = new Merged<T>(most)
  merged.add(found)
  return merged.all
}

/** All lists as one: each once, and no more than `most`. */
export class Merged<T> {
  readonly #most: number
  #found: readonly T[] = []
  /** A copy that may grow; most of the time one list is all there is. */
  #own: T[] | undefined

  constructor(most: number) {
    this.#most = most
  }

  add(more: readonly T[]): void {
    if (this.all.length === 0 && more.length < 2) this.#found = more
    else for (const each of more) this.#addOne(each)
  }

  #addOne(each: T): void {
    const known = this.#own ?? this.#found
    if (known.length >= this.#most || known.includes(each)) return
    if (this.#own === undefined) this.#own = [...known, each]
    else this.#own.push(each)
  }

  get all(): readonly T[] {
    return this.#own ?? this.#found
  }
}
