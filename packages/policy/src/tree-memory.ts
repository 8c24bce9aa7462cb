// Decisions on members of a directory, remembered for directories below: where no policy can tell apart anything in the tree of an
// ancestor, a decision on one member is the decision on all of them. INVARIANT: the same as of decideTree, only later; policies of an
// authorizer never change, and a fault is never remembered.

import type { Decision } from './decision.js'
import { isAtOrBelow } from './members-apart.js'

interface Remembered {
  readonly directory: string
  readonly decision: Decision
}

const mostQuestions = 1000
const mostDirectories = 1000

export class TreeMemory {
  readonly #byQuestion = new Map<string, Remembered[]>()

  /** The decision that was made for a directory at or above this one, on the same question. */
  find(question: string, directory: string): Decision | undefined {
    return this.#byQuestion.get(question)?.find((known) => isAtOrBelow(directory, known.directory))?.decision
  }

  /** Keeps a decision for the highest directory whose members no policy tells apart, `directory` being one of them. */
  keep(question: string, directory: string, decision: Decision, tellsApart: (directory: string) => boolean): void {
    if (decision.reason === 'fault') return
    const known = this.#byQuestion.get(question) ?? []
    if (known.length === 0 && this.#byQuestion.size >= mostQuestions) return
    if (known.length >= mostDirectories) return
    let highest = directory
    for (let above = parentOf(highest); above !== undefined && !tellsApart(above); above = parentOf(above))
      highest = above
    this.#byQuestion.set(question, [...known, { directory: highest, decision }])
  }
}

function parentOf(directory: string): string | undefined {
  if (directory === '/') return undefined
  return directory.slice(0, Math.max(1, directory.lastIndexOf('/')))
}
