// A pattern as an automaton without empty steps: each set of it is a position, and an edge says which may follow which. An edge that two
// ways of reading make is counted twice, because a matcher that goes back tries both. INVARIANT: bounded by `mostPositions`.

import { endOfText, PatternFault, type PatternNode } from './parse-pattern.js'

const mostPositions = 200
/** Of a repetition with a bound, so many turns are told apart: it is no loop in any case. */
const mostTurns = 6

export interface Automaton {
  /** What each position reads. */
  readonly sets: readonly bigint[]
  /** What may follow a position, and in how many ways. */
  readonly follow: readonly ReadonlyMap<number, number>[]
  /** Where a match may be complete, whatever comes. */
  readonly final: ReadonlySet<number>
}

interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly isNullable: boolean
}

interface Building {
  readonly sets: bigint[]
  readonly follow: Map<number, number>[]
}

const empty: Part = { first: [], last: [], isNullable: true }

export function automatonOf(node: PatternNode): Automaton {
  const building: Building = { sets: [], follow: [] }
  const { last } = partOf(building, node)
  const final = new Set(last.filter((position) => building.sets[position] !== endOfText))
  return { ...building, final }
}

function partOf(building: Building, node: PatternNode): Part {
  switch (node.kind) {
    case 'boundary':
      return empty
    case 'set':
      return position(building, node.members)
    case 'sequence':
      return node.items.reduce<Part>((before, item) => joined(building, before, partOf(building, item)), empty)
    case 'alternatives':
      return node.branches.map((branch) => partOf(building, branch)).reduce(either)
    case 'repeat':
      return repeated(building, node)
  }
}

function position({ sets, follow }: Building, members: bigint): Part {
  if (sets.length >= mostPositions) throw new PatternFault('it is too large to be judged')
  sets.push(members)
  follow.push(new Map())
  const own = [sets.length - 1]
  return { first: own, last: own, isNullable: false }
}

function either(left: Part, right: Part): Part {
  return {
    first: [...left.first, ...right.first],
    last: [...left.last, ...right.last],
    isNullable: left.isNullable || right.isNullable,
  }
}

function joined(building: Building, left: Part, right: Part): Part {
  connect(building, left.last, right.first)
  return {
    first: left.isNullable ? [...left.first, ...right.first] : left.first,
    last: right.isNullable ? [...left.last, ...right.last] : right.last,
    isNullable: left.isNullable && right.isNullable,
  }
}

function connect({ sets, follow }: Building, from: readonly number[], to: readonly number[]): void {
  for (const before of from) {
    // Nothing is read behind the end.
    if (sets[before] === endOfText) continue
    for (const after of to) follow[before]?.set(after, (follow[before].get(after) ?? 0) + 1)
  }
}

function repeated(building: Building, { body, min, max }: PatternNode & { kind: 'repeat' }): Part {
  const isEndless = max === Number.POSITIVE_INFINITY
  const needed = Math.min(min, mostTurns)
  const turns = isEndless ? Math.max(needed, 1) : Math.min(max, mostTurns)
  // From the last turn on: one that need not be is followed by the next only where it is there, so that `a{0,3}` reads `a` in one way.
  const made = Array.from({ length: turns }, () => partOf(building, body))
  const last = made.at(-1)
  if (isEndless && last !== undefined) connect(building, last.last, last.first)
  return made.reduceRight<Part>((rest, once, turn) => {
    const whole = joined(building, once, rest)
    return turn < needed ? whole : { ...whole, isNullable: true }
  }, empty)
}
