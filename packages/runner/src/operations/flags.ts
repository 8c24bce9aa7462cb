// Flags of command helpers: `cat([cat::number], path)`. Each helper has a module of its own with constants and functions.

import { type HostType, HostValue } from '@sallyport/rhai'
import { OperationError } from '../operation-error.js'

export interface FlagDefinition {
  readonly name: string
  readonly aliases?: readonly string[]
  /** Names of the numbers it takes: `tail::range(from, to)`. */
  readonly takes?: readonly string[]
  readonly summary: string
}

export interface FlagModule {
  /** `cat`: the prefix in scripts. */
  readonly name: string
  /** `CatFlag`: the type's name in messages. */
  readonly typeName: string
  readonly flags: readonly FlagDefinition[]
}

/** A flag as scripts hold it. */
export class FlagValue extends HostValue {
  readonly module: FlagModule
  readonly definition: FlagDefinition
  readonly numbers: readonly number[]

  constructor(module: FlagModule, definition: FlagDefinition, numbers: readonly number[]) {
    super()
    this.module = module
    this.definition = definition
    this.numbers = numbers
  }

  override get type(): HostType {
    return flagType(this.module)
  }
}

const types = new Map<string, HostType>()

export function flagType(module: FlagModule): HostType {
  let type = types.get(module.name)
  if (type === undefined) {
    type = {
      name: module.typeName,
      equals: (left, right) =>
        left instanceof FlagValue &&
        right instanceof FlagValue &&
        left.definition === right.definition &&
        left.numbers.every((number, index) => number === right.numbers[index]),
    }
    types.set(module.name, type)
  }
  return type
}

/** The flags of one call; the last one of a name counts. */
export class Flags {
  readonly #values: ReadonlyMap<string, readonly number[]>

  constructor(values: ReadonlyMap<string, readonly number[]> = new Map()) {
    this.#values = values
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  numbers(name: string): readonly number[] | undefined {
    return this.#values.get(name)
  }

  number(name: string): number | undefined {
    return this.#values.get(name)?.[0]
  }
}

export const noFlags = new Flags()

/** Reads the array of flags of a call; anything else in it is the caller's mistake. */
export function readFlags(module: FlagModule, items: readonly unknown[], typeNameOf: (item: unknown) => string): Flags {
  const values = new Map<string, readonly number[]>()
  for (const item of items) {
    if (!(item instanceof FlagValue) || item.module !== module) {
      throw new OperationError('Other', `${module.name}: expected ${module.typeName} flag, got ${typeNameOf(item)}`)
    }
    values.set(item.definition.name, item.numbers)
  }
  return new Flags(values)
}
