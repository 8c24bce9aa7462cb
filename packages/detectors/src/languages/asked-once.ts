// What an analysis loads, it loads once: many of its modules import the same file, and each part of the analysis asks again.

import type { Load, Unit } from './load-program.js'

/** Gives the first answer again where the same is asked; for one analysis, not longer. */
export function askedOnce(load: Load): Load {
  const answers = new Map<string, Promise<Unit | undefined>>()
  return (specifier, from) => {
    const key = `${from}\0${specifier}`
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = load(specifier, from)
    answers.set(key, answer)
    return answer
  }
}
