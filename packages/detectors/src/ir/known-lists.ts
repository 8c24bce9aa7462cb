// Lists whose elements are known one by one, as long as only one variable has them: `values.append(x)` is then a new list under the
// same name. INVARIANT: a list that is read as a whole, or that a loop may change, is not known any more.

import type { Temp, Variable } from './instruction.js'

export class KnownLists {
  #lists = new Map<Variable, readonly Temp[]>()

  of(variable: Variable | undefined): readonly Temp[] | undefined {
    return variable === undefined ? undefined : this.#lists.get(variable)
  }

  set(variable: Variable, elements: readonly Temp[]): void {
    this.#lists.set(variable, elements)
  }

  forget(variable: Variable): void {
    this.#lists.delete(variable)
  }

  /** Runs what may or may not run: afterwards only what it left alone is known. */
  perhaps<T>(run: () => T): T {
    const before = this.#lists
    this.#lists = new Map(before)
    try {
      return run()
    } finally {
      const after = this.#lists
      this.#lists = before
      for (const [variable, elements] of before) if (after.get(variable) !== elements) before.delete(variable)
    }
  }

  /** Runs what may run many times, or elsewhere: nothing is known in it, and nothing after it. */
  without<T>(run: () => T): T {
    this.#lists = new Map()
    try {
      return run()
    } finally {
      this.#lists = new Map()
    }
  }

  /** Runs the body of a function: what is known around it is no matter there, and stays known. */
  apart<T>(run: () => T): T {
    const before = this.#lists
    this.#lists = new Map()
    try {
      return run()
    } finally {
      this.#lists = before
    }
  }
}
