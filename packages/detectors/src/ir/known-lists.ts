// Lists whose elements are known one by one, as long as only one variable has them: `values.append(x)` is then a new list under the
// same name. And the numbers that variables hold where the code is read, which say what place of a list is meant.
// INVARIANT: a list that is read as a whole, and what a loop may change, is not known any more.

import type { Temp, Variable } from './instruction.js'

export class KnownLists {
  #lists = new Map<Variable, readonly Temp[]>()
  #numbers = new Map<Variable, number>()

  of(variable: Variable | undefined): readonly Temp[] | undefined {
    return variable === undefined ? undefined : this.#lists.get(variable)
  }

  set(variable: Variable, elements: readonly Temp[]): void {
    this.#lists.set(variable, elements)
  }

  forget(variable: Variable): void {
    this.#lists.delete(variable)
  }

  numberOf(variable: Variable | undefined): number | undefined {
    return variable === undefined ? undefined : this.#numbers.get(variable)
  }

  setNumber(variable: Variable, number: number): void {
    this.#numbers.set(variable, number)
  }

  forgetNumber(variable: Variable): void {
    this.#numbers.delete(variable)
  }

  /** Runs what may or may not run: afterwards only what it left alone is known. */
  perhaps<T>(run: () => T): T {
    const [lists, numbers] = [this.#lists, this.#numbers]
    this.#lists = new Map(lists)
    this.#numbers = new Map(numbers)
    try {
      return run()
    } finally {
      keepSame(lists, this.#lists)
      keepSame(numbers, this.#numbers)
      this.#lists = lists
      this.#numbers = numbers
    }
  }

  /** Runs what may run many times, or elsewhere: of what it may touch nothing is known in it, and nothing after it. */
  without<T>(run: () => T, touched?: (variable: Variable) => boolean): T {
    const [lists, numbers] = [untouched(this.#lists, touched), untouched(this.#numbers, touched)]
    this.#lists = new Map(lists)
    this.#numbers = new Map(numbers)
    try {
      return run()
    } finally {
      this.#lists = lists
      this.#numbers = numbers
    }
  }

  /** Runs the body of a function: what is known around it is no matter there, and stays known. */
  apart<T>(run: () => T): T {
    const [lists, numbers] = [this.#lists, this.#numbers]
    this.#lists = new Map()
    this.#numbers = new Map()
    try {
      return run()
    } finally {
      this.#lists = lists
      this.#numbers = numbers
    }
  }

  /** Runs what only asks what numbers would be: afterwards they are what they were. */
  supposing<T>(run: () => T): T {
    const numbers = this.#numbers
    this.#numbers = new Map(numbers)
    try {
      return run()
    } finally {
      this.#numbers = numbers
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
