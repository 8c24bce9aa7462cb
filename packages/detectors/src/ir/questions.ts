// Questions that are asked within one another, and come back to themselves where code runs in circles. What is answered while the same
// question is open is nothing; an answer that met no open question is whole and kept for good, any other for as long as those are open
// that it met: asked again it would be the same.

import type { Ref } from './program.js'

const deepest = 24
/** For one question from outside; after that, each value is looked at once only, though what is found on a circle may be less than all. */
const mostSteps = 1000
/** Open questions from here on are not told apart. */
const lastPlace = 31

/** What is known by one kind of question. */
export class Answers {
  readonly final = new Map<Ref, readonly Ref[]>()
  #open: Map<Ref, number> | undefined
  #passing: Map<Ref, Passing> | undefined

  /** The places of the questions that are open, in the order in which they were asked; made when there is one: there are many kinds. */
  get open(): Map<Ref, number> {
    this.#open ??= new Map()
    return this.#open
  }

  get passing(): Map<Ref, Passing> {
    this.#passing ??= new Map()
    return this.#passing
  }

  /** What was answered while others were open that are open still. */
  passed(ref: Ref): Passing | undefined {
    return this.#passing?.get(ref)
  }
}

/** An answer that is good while the questions are open that it met. */
interface Passing {
  readonly found: readonly Ref[]
  /** A bit for the place of each. */
  readonly met: number
}

export class Questions {
  #steps = 0
  /** How many are open. */
  #asked = 0
  /** The open questions that what is being answered has met so far. */
  #met = 0
  #isCutOff = false
  /** By the place of an open question: the answers that are good for no longer than it is open. */
  readonly #passing: [Answers, Ref][][] = []

  /** Each answer is found once; `depth`: how many questions it was asked within. */
  ask(answers: Answers, ref: Ref, depth: number, find: () => readonly Ref[]): readonly Ref[] {
    const at = this.#asked
    if (at === 0) this.#steps = 0
    this.#steps += 1
    if (depth > deepest) {
      this.#isCutOff = true
      return []
    }
    const place = answers.open.get(ref)
    if (place !== undefined) {
      this.#met |= bitOf(place)
      return []
    }
    const passing = answers.passed(ref)
    if (passing !== undefined) {
      this.#met |= passing.met
      return passing.found
    }
    return this.#find(answers, ref, find)
  }

  #find(answers: Answers, ref: Ref, find: () => readonly Ref[]): readonly Ref[] {
    const at = this.#asked
    const [outerMet, wasCutOff] = [this.#met, this.#isCutOff]
    this.#met = 0
    this.#isCutOff = false
    answers.open.set(ref, at)
    this.#asked += 1
    const found = find()
    answers.open.delete(ref)
    this.#asked -= 1
    this.#forget(at)
    // When the first of those is answered that are not told apart, none of them is open.
    const met = at <= lastPlace ? this.#met & ~bitOf(at) : this.#met
    const isWhole = met === 0 && !this.#isCutOff
    if (isWhole || at === 0 || this.#steps > mostSteps) answers.final.set(ref, found)
    else if (!this.#isCutOff) this.#keep(answers, ref, { found, met })
    this.#met = at === 0 ? 0 : isWhole ? outerMet : outerMet | met
    this.#isCutOff = at !== 0 && (wasCutOff || this.#isCutOff)
    return found
  }

  /** Until the last question is answered that it met; of those that are not told apart, until the next one is. */
  #keep(answers: Answers, ref: Ref, passing: Passing): void {
    const latest = this.#asked - 1
    const last = passing.met < 0 ? latest : lastPlace - Math.clz32(passing.met)
    answers.passing.set(ref, passing)
    const beside = this.#passing[last]
    if (beside === undefined) this.#passing[last] = [[answers, ref]]
    else beside.push([answers, ref])
  }

  #forget(place: number): void {
    const passing = this.#passing[place]
    if (passing === undefined || passing.length === 0) return
    for (const [answers, ref] of passing) answers.passing.delete(ref)
    this.#passing[place] = []
  }
}

function bitOf(place: number): number {
  return 1 << Math.min(place, lastPlace)
}
