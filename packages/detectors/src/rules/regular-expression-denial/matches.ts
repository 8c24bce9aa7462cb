// Matches of an ambiguous expression, in languages whose front end makes a pattern of what a method is asked.

import type { Sink } from '../../taint/specification.js'

const kinds = [
  { is: 'exponential-pattern', what: 'an expression that takes exponential time', confidence: 'high' },
  { is: 'polynomial-pattern', what: 'an expression that takes quadratic time or more', confidence: 'medium' },
] as const

/** @param methods Methods of a pattern that are given the text. */
export function ambiguousMatches(methods: readonly string[]): readonly Sink[] {
  return kinds.flatMap(({ is, what, confidence }): Sink[] => [
    {
      kind: 'call',
      what: `a text matched by ${what}`,
      confidence,
      method: methods,
      arguments: [{ argument: 0 }],
      when: [{ argument: 'receiver', is }],
      isProven: true,
    },
    {
      kind: 'call',
      what: `a text matched by ${what}`,
      confidence,
      method: ['replace'],
      arguments: [{ argument: 'receiver' }],
      when: [{ argument: 0, is }],
      isProven: true,
    },
  ])
}
