// Lists whose elements are known one by one, as long as only one variable has them: `values.append(x)` is then a new list under the
// same name. And the constants that variables hold where the code is read, for front ends that keep some: they say what place of a list is
// meant, and reading changes none of them. INVARIANT: a list that is read as a whole, and what a loop may change, is not known any more.

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

  numberOf(variable: Variable | undefined): number | undefined {
    const constant = this.constantOf(variable)
    return typeof constant === 'number' ? constant : undefined
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
      keepSame(lists, this.#lists)
      keepSame(constants, this.#constants)
      this.#lists = lists
      this.#constants = constants
    }
  }

  /** Runs what may run many times, or elsewhere: of what it may touch nothing is known in it, and nothing after it. */
  without<T>(run: () => T, touched?: (variable: Variable) => boolean): T {
    const [lists, constants] = [untouched(this.#lists, touched), untouched(this.#constants, touched)]
    this.#lists = new Map(lists)
    this.#constants = new Map(constants)
    try {
      return run()
    } finally {
      this.#lists = lists
      this.#constants = constants
    }
  }

  /** Runs the body of a function, or what never runs: what is known around it is no matter there, and stays known. */
  apart<T>(run: () => T): T {
    const [lists, constants] = [this.#lists, this.#constants]
    this.#lists = new Map()
    this.#constants = new Map()
    try {
      return run()
    } finally {
      this.#lists = lists
      this.#constants = constants
    }
  }

  /** Runs what only asks what constants would be: afterwards they are what they were. */
  supposing<T>(run: () => T): T {
    const constants = this.#constants
    this.#constants = new Map(constants)
    try {
      return run()
    } finally {
      this.#constants = constants
    }
  }
}

function keepSame<V>(before: Map<Variable, V>, after: ReadonlyMap<Variable, V>): void {
  for (const [variable, value] of before) if (after.get(variable) !== value) before.delete(variable)
}

function untouched<V>(
  known: ReadonlyMap<Variable, V>,
  touched: ((variable: Variable) => boolean) | undefined,
): Map<Variable, V> {
  return new Map(touched === undefined ? [] : [...known].filter(([variable]) => !touched(variable)))
}
