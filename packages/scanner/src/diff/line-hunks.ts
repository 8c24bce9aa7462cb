// Which lines of a text are new, by the shortest edit. Texts too far apart count as changed from the first difference to the last.

import { diffArrays } from 'diff'

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
  const parts = diffArrays(old, now, { maxEditLength: mostEdits })
  if (parts === undefined) return [wholeHunk(old, now)]
  const hunks: Hunk[] = []
  let [inOld, inNow] = [0, 0]
  let from: number | undefined
  const close = (): void => {
    if (from !== undefined) hunks.push({ from, to: inNow, shift: inNow - inOld })
    from = undefined
  }
  for (const { added, removed, count } of parts) {
    if (added || removed) from ??= inNow + 1
    else close()
    if (!added) inOld += count
    if (!removed) inNow += count
  }
  close()
  return hunks
}

/** From the first difference to the last. */
function wholeHunk(old: readonly string[], now: readonly string[]): Hunk {
  let head = 0
  while (old[head] === now[head] && head < old.length) head += 1
  let tail = 0
  const most = Math.min(old.length, now.length) - head
  while (tail < most && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  return { from: head + 1, to: now.length - tail, shift: now.length - old.length }
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
