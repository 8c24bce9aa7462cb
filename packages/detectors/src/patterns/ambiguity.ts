// How long a regular expression can take where it does not match: a matcher that goes back tries every way of reading a text, and here
// the ways are counted. Two ways round one loop for one text double with each turn; a text that two loops in a row can both read is
// divided between them everywhere. INVARIANT: bounded steps; what can not be told in them is `unknown`, and nobody is blamed for it.

import { foldCase } from './check-linear.js'
import { endOfText, otherUnits, PatternFault, type PatternNode, parseExpression } from './parse-pattern.js'
import { type Automaton, automatonOf } from './positions.js'
import { componentsOf } from './strong-components.js'

/** `searched`: quadratic where it is searched for, as a search begins again at each place; linear where it must begin at one. */
export type Ambiguity = 'none' | 'searched' | 'polynomial' | 'exponential' | 'unknown'

const anything: bigint = (1n << BigInt(otherUnits + 1)) - 1n
const anyUnit: PatternNode = { kind: 'set', members: anything }
const longestSource = 2000
const mostSteps = 200_000
/** Groups may nest, and the parser descends into them. */
const mostGroups = 200
const known = new Map<string, Ambiguity>()
const mostKnown = 2000

export function ambiguityOf(source: string, flags: string): Ambiguity {
  const key = `${flags}/${source}`
  const found = known.get(key) ?? judge(source, flags)
  if (known.size < mostKnown) known.set(key, found)
  return found
}

class OutOfSteps extends Error {}

function judge(source: string, flags: string): Ambiguity {
  if (source.length > longestSource || flags.includes('v')) return 'unknown'
  if (flags.includes('u') && /\\[pPu]\{/.test(source)) return 'unknown'
  if (!/[*+]|,\}/.test(source)) return 'none'
  if (source.split('(').length > mostGroups) return 'unknown'
  try {
    const parsed = parseExpression(source, flags)
    const node = flags.includes('i') ? foldCase(parsed) : parsed
    const ambiguity = new Judge(automatonOf(node)).judge()
    if (ambiguity !== 'none' || flags.includes('y')) return ambiguity
    return new Judge(automatonOf(searched(node))).judge() === 'none' ? 'none' : 'searched'
  } catch (error) {
    if (error instanceof PatternFault || error instanceof OutOfSteps) return 'unknown'
    throw error
  }
}

/** A search begins again at each place of the text: as if anything could stand before the pattern. */
function searched(node: PatternNode): PatternNode {
  const before: PatternNode = { kind: 'repeat', body: anyUnit, min: 0, max: Number.POSITIVE_INFINITY }
  return { kind: 'sequence', items: [before, begunLater(node)] }
}

/** What holds the beginning to one place (`^`, a look behind) takes nothing where the search begins at another. */
function begunLater(node: PatternNode): PatternNode {
  if (node.kind === 'boundary') return { kind: 'set', members: 0n }
  if (node.kind === 'alternatives') return { kind: 'alternatives', branches: node.branches.map(begunLater) }
  if (node.kind !== 'sequence') return node
  const [first, ...rest] = node.items
  return first === undefined ? node : { kind: 'sequence', items: [begunLater(first), ...rest] }
}

class Judge {
  readonly #automaton: Automaton
  readonly #component: readonly number[]
  /** Loops whose text can be followed by something that is no match. */
  readonly #loops: readonly (readonly number[])[]
  #steps = 0

  constructor(automaton: Automaton) {
    this.#automaton = automaton
    const components = componentsOf(automaton.sets.length, (position) => this.#after(position))
    const component: number[] = []
    for (const [number, members] of components.entries()) for (const member of members) component[member] = number
    this.#component = component
    this.#loops = components.filter((members) => this.#isLoop(members) && this.#canFail(members))
  }

  judge(): Ambiguity {
    if (this.#loops.some((members) => this.#isExponential(members))) return 'exponential'
    return this.#isPolynomial() ? 'polynomial' : 'none'
  }

  #after(position: number): number[] {
    return [...(this.#automaton.follow[position]?.keys() ?? [])]
  }

  #step(): void {
    this.#steps += 1
    if (this.#steps > mostSteps) throw new OutOfSteps()
  }

  #isLoop([first, second]: readonly number[]): boolean {
    return first !== undefined && (second !== undefined || this.#after(first).includes(first))
  }

  #canFail(members: readonly number[]): boolean {
    const { final, sets } = this.#automaton
    if (members.some((member) => final.has(member))) return false
    // What takes anything up to the end never fails.
    return !members.some((member) =>
      this.#after(member).some((next) => {
        const after = this.#after(next)
        const isAnything = sets[next] === anything && after.includes(next)
        return isAnything && (final.has(next) || after.some((each) => sets[each] === endOfText))
      }),
    )
  }

  #meet(...positions: readonly number[]): boolean {
    this.#step()
    return positions.reduce((members, each) => members & (this.#automaton.sets[each] ?? 0n), anything) !== 0n
  }

  /** Whether a text leads round the loop in two ways: pairs of positions that read the same text, from one position and back to it. */
  #isExponential(members: readonly number[]): boolean {
    const inside = new Set(members)
    const own = new Map(members.map((each) => [each, this.#after(each).filter((next) => inside.has(next))]))
    for (const each of members) {
      for (const next of own.get(each) ?? []) {
        if ((this.#automaton.follow[each]?.get(next) ?? 0) > 1) return true
      }
    }
    const { length } = this.#automaton.sets
    const pairs = componentsOf(
      length * length,
      (pair) => {
        const [left, right] = [Math.floor(pair / length), pair % length]
        const after = own.get(right) ?? []
        return (own.get(left) ?? []).flatMap((one) =>
          after.flatMap((other) => (this.#meet(one, other) ? [one * length + other] : [])),
        )
      },
      members.map((each) => each * length + each),
    )
    const isSame = (pair: number): boolean => Math.floor(pair / length) === pair % length
    return pairs.some((component) => component.some(isSame) && component.some((pair) => !isSame(pair)))
  }

  /** Whether one text leads round a loop, from it to a later one, and round that. */
  #isPolynomial(): boolean {
    const inLoops = this.#loops.flat()
    const components = this.#component
    return inLoops.some((from) =>
      inLoops.some((to) => components[from] !== components[to] && this.#meet(from, to) && this.#isDivided(from, to)),
    )
  }

  #isDivided(from: number, to: number): boolean {
    const seen = new Set([`${from} ${from} ${to}`])
    const waiting: (readonly [number, number, number])[] = [[from, from, to]]
    for (const [one, two, three] of waiting) {
      for (const first of this.#within(one, from)) {
        for (const third of this.#within(three, to)) {
          if (!this.#meet(first, third)) continue
          for (const second of this.#after(two)) {
            if (!this.#meet(first, second, third)) continue
            if (first === from && second === to && third === to) return true
            const key = `${first} ${second} ${third}`
            if (!seen.has(key)) waiting.push([first, second, third])
            seen.add(key)
          }
        }
      }
    }
    return false
  }

  /** What follows within the loop that `of` is in. */
  #within(position: number, of: number): number[] {
    return this.#after(position).filter((next) => this.#component[next] === this.#component[of])
  }
}
