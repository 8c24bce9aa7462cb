// Option builders: `OpenFileOptions().read(true).build()`. A builder is a value: each setter gives a new one.

import { type HostType, HostValue } from '@sallyport/rhai'
import { PlainError } from '../operation-error.js'

export type OptionValue =
  | boolean
  | number
  | bigint
  | string
  | HostValue
  | readonly OptionValue[]
  | ReadonlyMap<string, OptionValue>

export interface OptionField {
  readonly name: string
  /** A type of scripts: `bool`, `i64`, `string`, `array` (whose items are taken as text), or the name of a handle's type. */
  readonly type: string
  /** Absent: the field must be set before `build()`. */
  readonly byDefault?: OptionValue | 'unset'
  /** A number that only bounds something: one too large to be exact is as good as the largest that is. */
  readonly saturates?: boolean
  /** For `array`: its items are numbers, not text. */
  readonly items?: 'i64'
  /** Setting this flag sets another one as well. */
  readonly implies?: string
  readonly summary: string
}

export interface BuilderDefinition {
  /** The constructor in scripts, such as `OpenFileOptions`. */
  readonly name: string
  readonly summary: string
  readonly fields: readonly OptionField[]
  /** Refuses options that do not go together; the message is the error's text. */
  readonly check?: (options: Options) => void
  /** Makes the built value; without it, it is an {@link Options}. */
  readonly make?: (options: Options) => HostValue
  /** Rex says it in one of two ways when a field is missing, by builder. */
  readonly isTerse?: boolean
}

/** Built options, read by operations. */
export class Options extends HostValue {
  readonly definition: BuilderDefinition
  readonly #values: ReadonlyMap<string, OptionValue>

  constructor(definition: BuilderDefinition, values: ReadonlyMap<string, OptionValue>) {
    super()
    this.definition = definition
    this.#values = values
  }

  override get type(): HostType {
    return builtType(this.definition)
  }

  flag(name: string): boolean {
    return this.#values.get(name) === true
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name)
    return typeof value === 'string' ? value : undefined
  }

  texts(name: string): readonly string[] {
    const value = this.#values.get(name)
    return Array.isArray(value) ? value : []
  }

  integers(name: string): readonly number[] {
    const value = this.#values.get(name)
    return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : []
  }

  value(name: string): OptionValue | undefined {
    return this.#values.get(name)
  }

  /** The same options with one flag set. */
  set(name: string): Options {
    return new Options(this.definition, new Map(this.#values).set(name, true))
  }

  integer(name: string): number | undefined {
    const value = this.#values.get(name)
    return typeof value === 'number' ? value : undefined
  }
}

/** Options that are being put together. */
export class OptionBuilder extends HostValue {
  readonly definition: BuilderDefinition
  readonly #values: ReadonlyMap<string, OptionValue>

  constructor(definition: BuilderDefinition, values: ReadonlyMap<string, OptionValue> = new Map()) {
    super()
    this.definition = definition
    this.#values = values
  }

  override get type(): HostType {
    return builderType(this.definition)
  }

  with(field: OptionField, value: OptionValue): OptionBuilder {
    const values = new Map(this.#values).set(field.name, value)
    if (field.implies !== undefined && value === true) values.set(field.implies, true)
    return new OptionBuilder(this.definition, values)
  }

  build(): HostValue {
    const values = new Map(this.#values)
    for (const { name, byDefault } of this.definition.fields) {
      if (values.has(name)) continue
      if (byDefault === undefined) throw this.#missing(name)
      if (byDefault !== 'unset') values.set(name, byDefault)
    }
    const options = new Options(this.definition, values)
    this.definition.check?.(options)
    return this.definition.make?.(options) ?? options
  }

  #missing(name: string): PlainError {
    if (this.definition.isTerse === true) return new PlainError(`\`${name}\` must be initialized`)
    return new PlainError(`Invalid arguments: Field not initialized: ${name}`)
  }
}

const builderTypes = new WeakMap<BuilderDefinition, HostType>()
const builtTypes = new WeakMap<BuilderDefinition, HostType>()

export function builderType(definition: BuilderDefinition): HostType {
  return once(builderTypes, definition, `${definition.name}Builder`)
}

export function builtType(definition: BuilderDefinition): HostType {
  return once(builtTypes, definition, definition.name)
}

function once(types: WeakMap<BuilderDefinition, HostType>, definition: BuilderDefinition, name: string): HostType {
  let type = types.get(definition)
  if (type === undefined) {
    type = { name }
    types.set(definition, type)
  }
  return type
}
