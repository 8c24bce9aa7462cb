// The bounds on a policy's text (PO-6), counted on its tokens before the engine sees it.

import type { Token } from './lex.js'
import { limits } from './limits.js'

export interface Excess {
  readonly what: string
  readonly start: number
  readonly end: number
}

const openers = new Set(['(', '[', '{'])
const closers = new Set([')', ']', '}'])
const logical = new Set(['&&', '||', 'if'])
const links = new Set(['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '!', '.', 'in', 'has', 'like', 'is', '['])
/** After these, what stood before on the same level of brackets is no longer on the way down. */
const partings = new Set(['&&', '||', ',', 'then', 'else'])

/** What in one policy is too much, if anything, and how many `like` patterns it has. */
export function measurePolicy(tokens: readonly Token[]): {
  readonly excess: Excess | undefined
  readonly likes: number
} {
  // Links since the last parting, for each open bracket: their sum and the logical operators bound the depth of the tree.
  let runs = [0]
  let logicals = 0
  let likes = 0
  for (const [at, token] of tokens.entries()) {
    const { start, end } = token
    if (token.kind === 'string') {
      if (!isKeyword(tokens[at - 1], 'like')) continue
      likes += 1
      const what = patternExcess(token.text) ?? (likes > limits.likePatternsPerPolicy ? tooManyLikes : undefined)
      if (what !== undefined) return { excess: { what, start, end }, likes }
      continue
    }
    if (isKeyword(token, 'when') || isKeyword(token, 'unless')) {
      runs = [0]
      logicals = 0
    }
    const level = runs.length - 1
    if (logical.has(token.text)) logicals += 1
    if (partings.has(token.text)) runs[level] = 0
    else if (links.has(token.text)) runs[level] = (runs[level] ?? 0) + 1
    if (openers.has(token.text)) runs.push(0)
    else if (closers.has(token.text) && level > 0) runs.pop()
    const chain = runs.reduce((sum, run) => sum + run, logicals)
    const what = runs.length - 1 > limits.nesting ? tooDeep : chain > limits.operatorsPerCondition ? tooLong : undefined
    if (what !== undefined) return { excess: { what, start, end }, likes }
  }
  return { excess: undefined, likes }
}

const tooManyLikes = `the policy has more than ${limits.likePatternsPerPolicy} \`like\` patterns`
const tooDeep = `brackets are nested deeper than ${limits.nesting} levels`
const tooLong = `one condition chains more than ${limits.operatorsPerCondition} operators`

function isKeyword(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text === word
}

function patternExcess(pattern: string): string | undefined {
  if (pattern.length > limits.likePatternLength)
    return `the pattern is longer than ${limits.likePatternLength} characters`
  const wildcards = pattern.replaceAll(/\\./gs, '').split('*').length - 1
  return wildcards > limits.likeWildcards ? `the pattern has more than ${limits.likeWildcards} \`*\`` : undefined
}
