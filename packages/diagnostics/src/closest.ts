// What was probably meant by a name that nobody knows. Names are untrusted: the work is bounded by their length.

/** The nearest of the known names, if it is near: at most a third of the name, or `atMost`, is different. */
export function closest(name: string, known: Iterable<string>, atMost?: number): string | undefined {
  if (name.length > 200) return undefined
  let best: string | undefined
  let bestDistance = (atMost ?? Math.max(1, Math.floor(name.length / 3))) + 1
  for (const candidate of known) {
    const distance = editDistance(name, candidate)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function editDistance(left: string, right: string): number {
  let older: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const line = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      const cost = (above[column - 1] ?? 0) + (same ? 0 : 1)
      let best = Math.min(cost, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1)
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (swapped) best = Math.min(best, (older[column - 2] ?? 0) + 1)
      line.push(best)
    }
    older = above
    above = line
  }
  return above[right.length] ?? 0
}
