// What each variable holds at a point, in layers: a branch writes into a layer of its own, so that joining branches costs what
// they changed and not what they see.

import type { Guard, Incoming, Value } from './flow.js'
import type { Variable } from './instruction.js'

export class Layer {
  readonly outer: Layer | undefined
  readonly own = new Map<Variable, Value>()

  constructor(outer?: Layer) {
    this.outer = outer
  }

  get(variable: Variable): Value | undefined {
    for (let layer: Layer | undefined = this; layer !== undefined; layer = layer.outer) {
      const value = layer.own.get(variable)
      if (value !== undefined) return value
    }
    return undefined
  }

  /** Everything written since `base`, which must be an outer layer of this one, or this one. */
  changesSince(base: Layer): Map<Variable, Value> {
    const layers: Layer[] = []
    for (let layer: Layer | undefined = this; layer !== undefined && layer !== base; layer = layer.outer)
      layers.push(layer)
    const changes = new Map<Variable, Value>()
    for (const layer of layers.reverse()) {
      for (const [variable, value] of layer.own) changes.set(variable, value)
    }
    return changes
  }
}

/** A point that control flow can come from. */
export interface State {
  readonly layer: Layer
  readonly guard: Guard | undefined
  /** Nothing after a `return` runs; it is converted all the same, so that it can be spoken of. */
  readonly isDead: boolean
}

/** Where a variable may hold several values after `states` come together: what each brings. */
export function joinChanges(base: Layer, states: readonly State[]): Map<Variable, Incoming[]> {
  const joined = new Map<Variable, Incoming[]>()
  const changes = states.map((state) => state.layer.changesSince(base))
  for (const change of changes) {
    for (const variable of change.keys()) {
      if (joined.has(variable)) continue
      joined.set(
        variable,
        states.flatMap(({ guard }, position) => {
          const value = changes[position]?.get(variable) ?? base.get(variable)
          return value === undefined ? [] : [{ value, guard }]
        }),
      )
    }
  }
  return joined
}
