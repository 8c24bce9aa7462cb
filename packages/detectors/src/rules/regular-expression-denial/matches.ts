// Matches of an ambiguous expression, in languages whose front end makes a pattern of what a method is asked.

import type { Sink } from '../../taint/specification.js'

const kinds = [
  { is: 'exponential-pattern', what: 'an expression that takes exponential time', confidence: 'high', tier: 'default' },
  {
    is: 'polynomial-pattern',
    what: 'an expression that takes quadratic time or more',
    confidence: 'medium',
    tier: 'default',
  },
  // A server bounds what a request may bring.
  {
    is: 'searched-pattern',
    what: 'an expression whose search takes quadratic time',
    confidence: 'medium',
    tier: 'explore',
  },
] as const

/**
 * @param searches Methods of a pattern that are given the text, and look for a match anywhere in it.
 * @param wholes Those that want it at the beginning.
 */
export function ambiguousMatches(searches: readonly string[], wholes: readonly string[]): readonly Sink[] {
  return kinds.flatMap(({ is, what, confidence, tier }): Sink[] => [
    {
      kind: 'call',
      what: `a text matched by ${what}`,
      confidence,
      tier,
      method: is === 'searched-pattern' ? searches : [...searches, ...wholes],
      arguments: [{ argument: 0 }],
      when: [{ argument: 'receiver', is }],
      isProven: true,
    },
    {
      kind: 'call',
      what: `a text matched by ${what}`,
      confidence,
      tier,
      method: ['replace'],
      arguments: [{ argument: 'receiver' }],
      when: [{ argument: 0, is }],
      isProven: true,
    },
  ])
}
