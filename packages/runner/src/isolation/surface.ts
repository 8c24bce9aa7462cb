// What a script can call, as data for the engine's process: the registrations of an engine, recorded. The functions themselves stay
// on the guard's side, each under its number.

import type { Engine, HostModule, HostType, HostValue, NativeFunction, Value } from '@sallyport/rhai'
import type { Wire } from './wire.js'

/** What the bindings need of an engine. */
export type Registry = Pick<Engine, 'registerFunction' | 'registerType' | 'registerModule'>

export class Surface {
  readonly natives: NativeFunction[] = []
  readonly #types = new Map<string, HostType>()
  readonly #globals: number[] = []
  readonly #modules: { readonly name: string; readonly module: HostModule; readonly functions: number[] }[] = []

  /** Records what `register` registers. */
  constructor(register: (registry: Registry) => void) {
    const registry: Registry = {
      registerFunction: (native) => {
        this.#globals.push(this.#number(native))
        return registry as Engine
      },
      registerType: (type) => {
        this.#types.set(type.name, type)
        return registry as Engine
      },
      registerModule: (name, module) => {
        this.#modules.push({ name, module, functions: (module.functions ?? []).map((each) => this.#number(each)) })
        return registry as Engine
      },
    }
    register(registry)
  }

  #number(native: NativeFunction): number {
    return this.natives.push(native) - 1
  }

  /** `toWire` sends the constants of modules. */
  describe(toWire: (value: Value) => Wire): Wire {
    return {
      natives: this.natives.map(({ name, parameters, isGetter, isVolatile }) => [
        name,
        [...parameters],
        isGetter === true,
        isVolatile === true,
      ]),
      globals: this.#globals,
      types: [...this.#types.values()].map(describeType),
      modules: this.#modules.map(({ name, module: { constants = {} }, functions }) => ({
        name,
        functions,
        constants: (constants instanceof Map ? [...constants] : Object.entries(constants)).map(([key, value]) => [
          key,
          toWire(value as Value),
        ]),
      })),
    }
  }
}

/** How values of the type show themselves and compare; types that were never registered are met when their values are. */
export function describeType({ name, displayName, toText, toDebugText, equals }: HostType): Wire {
  return {
    name,
    displayName: displayName ?? null,
    toText: toText !== undefined,
    toDebugText: toDebugText !== undefined,
    equals: equals !== undefined,
  }
}

/** The text of a value of the host, as its type makes it. */
export function hostText(value: HostValue, form: 'text' | 'debug'): string {
  const { type } = value
  const make = form === 'debug' ? (type.toDebugText ?? type.toText) : type.toText
  return make?.(value) ?? type.name
}
