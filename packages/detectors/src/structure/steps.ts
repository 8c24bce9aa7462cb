// How much one question about a value may cost. A value that is used twice in each of the values made of it would otherwise be asked
// for without end; what is not answered within the steps is unknown.

export class Steps {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  /** Whether there is one left; takes it. */
  take(): boolean {
    this.#left -= 1
    return this.#left >= 0
  }
}
