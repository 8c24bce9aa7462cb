// Where quoted lines stand in the committed file, which may differ from the one that was read.

import { findSecrets, maskSecrets } from '@sallyport/detectors'
import type { Quote } from '@sallyport/findings'

/** Line numbers of the quotes in the committed text, 1-based; a line that is not there is left out. */
export function findLines(quotes: readonly Quote[], committed: string): number[] {
  const lines = maskSecrets(committed, findSecrets(committed)).split('\n')
  const found = new Set<number>()
  for (const { place, text } of quotes) {
    const [first = ''] = text.split('\n')
    const at = nearest(lines, first, place.startLine)
    if (at !== undefined) found.add(at)
  }
  return [...found].sort((one, other) => one - other)
}

function nearest(lines: readonly string[], text: string, wanted: number): number | undefined {
  if (lines[wanted - 1]?.includes(text) === true) return wanted
  let best: number | undefined
  for (const [index, line] of lines.entries()) {
    if (!line.includes(text)) continue
    if (best === undefined || Math.abs(index + 1 - wanted) < Math.abs(best - wanted)) best = index + 1
  }
  return best
}
