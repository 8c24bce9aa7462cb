// Lists behind one another, for questions that are asked by the million: most answers are empty or one value, and what is not changed is
// not copied.

export function joined<T>(left: readonly T[], right: readonly T[]): readonly T[] {
  if (right.length === 0) return left
  return left.length === 0 ? right : [...left, ...right]
}

/** Each once, and no more than `most`. */
export function few<T>(most: number, found: readonly T[]): readonly T[] {
  return found.length < 2 ? found : merged<T>(most, [], found)
}

/** With those that are not among them yet, as long as there are fewer than `most`. */
export function merged<T>(most: number, found: readonly T[], more: readonly T[]): readonly T[] {
  let all: T[] | undefined
  for (const each of more) {
    const known = all ?? found
    if (known.length >= most) break
    if (known.includes(each)) continue
    if (all === undefined) all = [...found, each]
    else all.push(each)
  }
  return all ?? found
}
