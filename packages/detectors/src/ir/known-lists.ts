// Lists whose elements are known one by one, as long as only one variable has them: `values.append(x)` is then a new list under the
// same name. INVARIANT: a list that is read as a whole, or that a loop may change, is not known any more. Constants that variables hold
// are known beside them, for front ends that keep some: reading changes none of these.

import type { Temp, Variable } from './instruction.js'

export type Plain = string | number | boolean

export class KnownLists {
  #lists = new Map<Variable, readonly Temp[]>()
  #constants = new Map<Variable, Plain>()

  of(variable: Variable | undefined): readonly Temp[] | undefined {
    return variable === undefined ? undefined : this.#lists.get(variable)
  }

  set(variable: Variable, elements: readonly Temp[]): void {
    this.#lists.set(variable, elements)
  }

  forget(variable: Variable): void {
    this.#lists.delete(variable)
  }

  constantOf(variable: Variable | undefined): Plain | undefined {
    return variable === undefined ? undefined : this.#constants.get(variable)
  }

  setConstant(variable: Variable, constant: Plain): void {
    this.#constants.set(variable, constant)
  }

  forgetConstant(variable: Variable): void {
    this.#constants.delete(variable)
  }

  /** Runs what may or may not run: afterwards only what it left alone is known. */
  perhaps<T>(run: () => T): T {
    const [lists, constants] = [this.#lists, this.#constants]
    this.#lists = new Map(lists)
    this.#constants = new Map(constants)
    try {
      return run()
    } finally {
      const [listsAfter, constantsAfter] = [this.#lists, this.#constants]
      this.#lists = lists
      this.#constants = constants
      for (const [variable, elements] of lists) if (listsAfter.get(variable) !== elements) lists.delete(variable)
      for (const [variable, constant] of constants)
        if (constantsAfter.get(variable) !== constant) constants.delete(variable)
    }
  }

  /** Runs what may run many times, or elsewhere: nothing is known in it, and nothing after it. */
  without<T>(run: () => T): T {
    this.#forgetAll()
    try {
      return run()
    } finally {
      this.#forgetAll()
    }
  }

  /** Runs the body of a function, or what never runs: what is known around it is no matter there, and stays known. */
  apart<T>(run: () => T): T {
    const [lists, constants] = [this.#lists, this.#constants]
    this.#forgetAll()
    try {
      return run()
    } finally {
      this.#lists = lists
      this.#constants = constants
    }
  }

  #forgetAll(): void {
    this.#lists = new Map()
    this.#constants = new Map()
  }
}
