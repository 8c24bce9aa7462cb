// Whether a backtracking engine matches a pattern in time linear in the text. Each repetition is either certain where it ends (what
// follows can not begin with what it repeats) or a guess; time is the product of the guesses. INVARIANT: at most one guess without a
// bound, none before another repetition without a bound, and the product of the bounded ones stays below `maxGuesses`.

import { PatternFault, type PatternNode, parsePattern } from './parse-pattern.js'

const maxGuesses = 4096
const doubleGuess = 'a repetition without a bound follows another whose end is a guess'

/** Why a pattern is not in the subset; undefined: it is. */
export function checkLinear(pattern: string, { ignoresCase = false } = {}): string | undefined {
  try {
    const parsed = parsePattern(pattern)
    const node = ignoresCase ? foldCase(parsed) : parsed
    if (isNullable(node)) return 'it matches the empty text'
    checkStart(node)
    checkNode(node, 0n, { isUnbounded: false, factor: 1 })
    return undefined
  } catch (fault) {
    if (fault instanceof PatternFault) return fault.message
    throw fault
  }
}

/** In how many ways the text so far may have been read: bounded by `factor`, and times the length of the text where unbounded. */
interface Guesses {
  readonly isUnbounded: boolean
  readonly factor: number
}

/** The search begins again at every position, so what may run on from each of them makes it quadratic. */
function checkStart(node: PatternNode): void {
  if (node.kind === 'alternatives') for (const branch of node.branches) checkStart(branch)
  if (node.kind === 'repeat') {
    if (node.max === Infinity) throw new PatternFault('it begins with a repetition without a bound')
    checkStart(node.body)
  }
  if (node.kind !== 'sequence') return
  for (const item of node.items) {
    checkStart(item)
    if (!isNullable(item)) return
  }
}

/** `follow`: what may begin after the node, within the pattern; empty at its end, where a match is found and nothing fails. */
function checkNode(node: PatternNode, follow: bigint, before: Guesses): Guesses {
  switch (node.kind) {
    case 'set':
    case 'boundary':
      return before
    case 'sequence':
      return checkSequence(node.items, follow, before)
    case 'alternatives':
      return checkAlternatives(node.branches, follow, before)
    case 'repeat':
      return node.body.kind === 'set' ? checkRepeat(node, follow, before) : checkGroupRepeat(node, follow, before)
  }
}

function checkSequence(items: readonly PatternNode[], follow: bigint, before: Guesses): Guesses {
  const follows: bigint[] = []
  let next = follow
  for (const item of items.toReversed()) {
    follows.unshift(next)
    next = isNullable(item) ? next | first(item) : first(item)
  }
  return items.reduce((guesses, item, position) => checkNode(item, follows[position] ?? follow, guesses), before)
}

function checkAlternatives(branches: readonly PatternNode[], follow: bigint, before: Guesses): Guesses {
  const after = branches.map((branch) => checkNode(branch, follow, before))
  const factors = after.map(({ factor }) => factor)
  const factor = isDisjoint(branches) ? Math.max(...factors) : factors.reduce((sum, each) => sum + each, 0)
  return guessed({ isUnbounded: after.some(({ isUnbounded }) => isUnbounded), factor })
}

function checkRepeat(node: PatternNode & { kind: 'repeat' }, follow: bigint, before: Guesses): Guesses {
  if (node.max === Infinity && before.isUnbounded) throw new PatternFault(doubleGuess)
  if ((first(node.body) & follow) === 0n || node.min === node.max) return before
  if (node.max === Infinity) return { isUnbounded: true, factor: before.factor }
  return guessed({ isUnbounded: before.isUnbounded, factor: before.factor * (node.max - node.min + 1) })
}

function checkGroupRepeat(node: PatternNode & { kind: 'repeat' }, follow: bigint, before: Guesses): Guesses {
  const { body, min, max } = node
  if (isNullable(body)) throw new PatternFault('it repeats what may be empty')
  if (max === Infinity) {
    if (before.isUnbounded) throw new PatternFault(doubleGuess)
    checkFixed(body)
  }
  const once = checkNode(body, max > 1 ? follow | first(body) : follow, before)
  if (max > 1 && (once.isUnbounded !== before.isUnbounded || once.factor !== before.factor)) {
    throw new PatternFault('it repeats a repetition whose end is a guess')
  }
  if (min === max || (first(body) & follow) === 0n) return once
  if (max !== Infinity) return guessed({ isUnbounded: once.isUnbounded, factor: once.factor * (max - min + 1) })
  return { isUnbounded: true, factor: once.factor }
}

/** What is repeated without a bound must read each text in one way. */
function checkFixed(node: PatternNode): void {
  if (node.kind === 'repeat' && node.min !== node.max) throw new PatternFault('it nests repetitions')
  if (node.kind === 'repeat') checkFixed(node.body)
  if (node.kind === 'sequence') for (const item of node.items) checkFixed(item)
  if (node.kind !== 'alternatives') return
  if (!isDisjoint(node.branches)) throw new PatternFault('it repeats alternatives that begin alike')
  for (const branch of node.branches) checkFixed(branch)
}

function guessed(guesses: Guesses): Guesses {
  if (guesses.factor > maxGuesses) throw new PatternFault('its bounded repetitions overlap in too many ways')
  return guesses
}

function isDisjoint(branches: readonly PatternNode[]): boolean {
  let seen = 0n
  for (const branch of branches) {
    const begin = first(branch)
    if (isNullable(branch) || (seen & begin) !== 0n) return false
    seen |= begin
  }
  return true
}

function isNullable(node: PatternNode): boolean {
  switch (node.kind) {
    case 'set':
      return false
    case 'boundary':
      return true
    case 'sequence':
      return node.items.every(isNullable)
    case 'alternatives':
      return node.branches.some(isNullable)
    case 'repeat':
      return node.min === 0 || isNullable(node.body)
  }
}

/** The units it may begin with. */
function first(node: PatternNode): bigint {
  switch (node.kind) {
    case 'set':
      return node.members
    case 'boundary':
      return 0n
    case 'alternatives':
      return node.branches.reduce((members, branch) => members | first(branch), 0n)
    case 'repeat':
      return first(node.body)
    case 'sequence': {
      let members = 0n
      for (const item of node.items) {
        members |= first(item)
        if (!isNullable(item)) break
      }
      return members
    }
  }
}

const upperCase = ((1n << 26n) - 1n) << 65n
const lowerCase = upperCase << 32n

/** Each letter of a set in both cases. */
export function foldCase(node: PatternNode): PatternNode {
  switch (node.kind) {
    case 'set': {
      const { members } = node
      return { kind: 'set', members: members | ((members & upperCase) << 32n) | ((members & lowerCase) >> 32n) }
    }
    case 'boundary':
      return node
    case 'sequence':
      return { kind: 'sequence', items: node.items.map(foldCase) }
    case 'alternatives':
      return { kind: 'alternatives', branches: node.branches.map(foldCase) }
    case 'repeat':
      return { ...node, body: foldCase(node.body) }
  }
}
