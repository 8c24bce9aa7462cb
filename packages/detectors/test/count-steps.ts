// A matcher that goes back as engines do, and counts: what `checkLinear` promises is tested against it.

import type { PatternNode } from '../src/patterns/parse-pattern.js'

/** How many steps it takes to find the first match of a pattern that begins at the start of the text, or that there is none. */
export function countSteps(node: PatternNode, text: string): number {
  let steps = 0
  const matches = (here: PatternNode, at: number, then: (end: number) => boolean): boolean => {
    steps += 1
    switch (here.kind) {
      case 'boundary':
        return then(at)
      case 'set':
        return at < text.length && (here.members & (1n << BigInt(text.charCodeAt(at)))) !== 0n && then(at + 1)
      case 'alternatives':
        return here.branches.some((branch) => matches(branch, at, then))
      case 'sequence':
        return sequence(here.items, 0, at, then)
      case 'repeat':
        return repeat(here, 0, at, then)
    }
  }
  const sequence = (
    items: readonly PatternNode[],
    index: number,
    at: number,
    then: (end: number) => boolean,
  ): boolean => {
    const item = items[index]
    return item === undefined ? then(at) : matches(item, at, (end) => sequence(items, index + 1, end, then))
  }
  const repeat = (
    node: PatternNode & { kind: 'repeat' },
    count: number,
    at: number,
    then: (end: number) => boolean,
  ): boolean => {
    const again = (end: number): boolean => end > at && repeat(node, count + 1, end, then)
    return (count < node.max && matches(node.body, at, again)) || (count >= node.min && then(at))
  }
  matches(node, 0, () => true)
  return steps
}
