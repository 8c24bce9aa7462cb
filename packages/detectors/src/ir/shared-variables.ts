// Which variables hold a value, and what the variables that functions share hold altogether: one phi each, which grows as long
// as the module is converted.

import type { Incoming, Value } from './flow.js'
import type { Variable } from './instruction.js'

export class SharedVariables {
  readonly #holders = new Map<Value, Variable[]>()
  readonly #merged = new Map<Variable, { readonly value: Value; readonly incoming: Incoming[] }>()
  readonly #byValue = new Map<Value, Variable>()

  /** Variables that were ever set to the value: the aliases that a change of it must reach. */
  holders(value: Value): readonly Variable[] {
    return this.#holders.get(value) ?? []
  }

  noteHolder(value: Value, variable: Variable): void {
    const holders = this.#holders.get(value)
    if (holders === undefined) this.#holders.set(value, [variable])
    else if (!holders.includes(variable)) holders.push(variable)
  }

  /** All that the variable ever holds; `make` emits the phi where there is none yet. */
  merged(variable: Variable, make: (incoming: Incoming[]) => Value): Value {
    const known = this.#merged.get(variable)
    if (known !== undefined) return known.value
    const incoming: Incoming[] = []
    const value = make(incoming)
    this.#merged.set(variable, { value, incoming })
    this.#byValue.set(value, variable)
    return value
  }

  /** One more value of a shared variable. */
  add(variable: Variable, more: Incoming): void {
    const merged = this.#merged.get(variable)
    if (merged !== undefined && merged.value !== more.value) merged.incoming.push(more)
  }

  /** The variable whose merged value this is. */
  variableOf(value: Value): Variable | undefined {
    return this.#byValue.get(value)
  }
}
