// Which lines of a text are new, by the shortest edit (Myers). Texts too far apart count as changed from the first difference to the last.

/** Lines of the new text, 1-based; where lines were only removed, `to` is `from - 1`. */
export interface Hunk {
  readonly from: number
  readonly to: number
  /** By how much a line behind it is further down than it was. */
  readonly shift: number
}

const mostEdits = 1500

export function lineHunks(before: string, after: string): Hunk[] {
  const old = before.split('\n')
  const now = after.split('\n')
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const left = old.slice(head, old.length - tail)
  const right = now.slice(head, now.length - tail)
  if (left.length === 0 && right.length === 0) return []
  const matches = shortestEdit(left, right) ?? []
  const hunks: Hunk[] = []
  let [atOld, atNow] = [0, 0]
  for (const [inOld, inNow] of [...matches, [left.length, right.length] as const]) {
    if (inOld > atOld || inNow > atNow) hunks.push({ from: head + atNow + 1, to: head + inNow, shift: inNow - inOld })
    atOld = inOld + 1
    atNow = inNow + 1
  }
  return hunks
}

/** Pairs of equal lines in order, or nothing where the texts are too far apart. */
function shortestEdit(left: readonly string[], right: readonly string[]): (readonly [number, number])[] | undefined {
  const most = Math.min(left.length + right.length, mostEdits)
  const reached = new Int32Array(2 * most + 3)
  const middle = most + 1
  const steps: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    steps.push(reached.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const isDown = isBelow(diagonal, edits, (each) => reached[middle + each] ?? 0)
      let x = isDown ? (reached[middle + diagonal + 1] ?? 0) : (reached[middle + diagonal - 1] ?? 0) + 1
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x += 1
      reached[middle + diagonal] = x
      if (x >= left.length && x - diagonal >= right.length) return backtrack(steps, left.length, right.length)
    }
  }
  return undefined
}

function isBelow(diagonal: number, edits: number, reached: (diagonal: number) => number): boolean {
  return diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1))
}

function backtrack(steps: readonly Int32Array[], width: number, height: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  let [x, y] = [width, height]
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const step = steps[edits] ?? new Int32Array()
    const reached = (each: number): number => step[each + edits + 1] ?? 0
    const diagonal = x - y
    const isDown = isBelow(diagonal, edits, reached)
    const from = isDown ? diagonal + 1 : diagonal - 1
    const startX = edits === 0 ? 0 : reached(from) + (isDown ? 0 : 1)
    while (x > startX) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    if (edits === 0) break
    x = reached(from)
    y = x - from
  }
  return pairs.reverse()
}

/** The same lines where they stand after a later change of the text; what was changed again counts as changed whole. */
export function carryHunks(hunks: readonly Hunk[], later: readonly Hunk[]): Hunk[] {
  const carried: Hunk[] = []
  for (const { from, to, shift } of hunks) {
    let offset = 0
    let isChangedAgain = false
    for (const change of later) {
      const start = change.from - offset
      // In lines of the text before: what this change replaced.
      const end = change.to - change.shift
      if (end < from) offset = change.shift
      else if (start <= to + 1) {
        isChangedAgain = true
        carried.push(change)
        offset = change.shift
      }
    }
    const before = later.filter((change) => change.to - change.shift < from).at(-1)?.shift ?? 0
    carried.push({
      from: from + before,
      to: isChangedAgain ? Math.max(to + offset, from + before - 1) : to + before,
      shift,
    })
  }
  return carried
}

/** Whether lines from one to another hold a change, or the place where lines were removed. */
export function touches(hunks: readonly Hunk[], first: number, last: number): boolean {
  return hunks.some(({ from, to }) => (from <= to ? from <= last && to >= first : from > first && from <= last))
}
