// What scripts can use, as the bindings register it, in the notation of rex-surface.json.

import { readFileSync } from 'node:fs'
import { Engine, type HostModule, type HostType, type NativeFunction } from '@sallyport/rhai'
import { bindOperations } from '../src/bind.js'
import { bindDateTime } from '../src/bind-date-time.js'
import { bindRunner } from '../src/bind-runner.js'

interface RexSurface {
  readonly functions: readonly string[]
  /** Types that have `to_map`. */
  readonly maps: readonly string[]
  readonly builders: Readonly<Record<string, readonly string[]>>
  readonly properties: Readonly<Record<string, readonly string[]>>
  readonly constants: Readonly<Record<string, readonly string[]>>
}

export type SurfacePart = keyof RexSurface

/** By part: all that Rex has, written `name(type,type)`, `Builder.option(type)`, `Type.property` and `Module::CONSTANT`. */
export function rexSurface(): ReadonlyMap<SurfacePart, readonly string[]> {
  const path = new URL('rex-surface.json', import.meta.url)
  const { functions, maps, builders, properties, constants } = JSON.parse(readFileSync(path, 'utf8')) as RexSurface
  const members = (record: Readonly<Record<string, readonly string[]>>, join: string): string[] =>
    Object.entries(record).flatMap(([owner, names]) => names.map((name) => `${owner}${join}${name}`))
  return new Map([
    ['functions', functions],
    ['maps', maps],
    ['builders', members(builders, '.')],
    ['properties', members(properties, '.')],
    ['constants', members(constants, '::')],
  ])
}

/** What the language brings along; rex-surface.test.ts runs each. */
export const ofTheLibrary: ReadonlySet<string> = new Set(['to_json(map)'])

/** Whether the bindings have what a line of the surface names. */
export function boundSurface(): (part: SurfacePart, entry: string) => boolean {
  const bound = bindings()
  const isBound = (name: string, types: readonly string[]): boolean =>
    (bound.functions.get(name) ?? []).some(
      (own) => own.length === types.length && own.every((type, index) => type === 'any' || type === types[index]),
    )
  const builderNames = (builder: string): string[] => [builder, `${builder}Builder`]
  return (part, entry) => {
    const [, owner = '', , name = '', list] = /^(?:(\w+)(\.|::))?([^(]+)(?:\((.*)\))?$/.exec(entry) ?? []
    const types = list === undefined || list === '' ? [] : list.split(',')
    switch (part) {
      case 'functions':
        // Types that know when they are equal have `==` without a function.
        return ofTheLibrary.has(entry) || isBound(name === '==' ? '!=' : name, types)
      case 'maps':
        return isBound('to_map', [entry])
      case 'builders':
        return isBound(owner, []) && builderNames(owner).some((builder) => isBound(name, [builder, ...types]))
      case 'properties':
        return bound.getters.has(`${owner}.${name}`)
      case 'constants':
        return bound.constants.has(list === undefined ? entry : `${owner}::${name}(${list})`)
    }
  }
}

interface Bindings {
  readonly functions: Map<string, (readonly string[])[]>
  readonly getters: Set<string>
  readonly constants: Set<string>
}

/** An engine that notes what it is given. */
class NotingEngine extends Engine {
  readonly bindings: Bindings = { functions: new Map(), getters: new Set(), constants: new Set() }

  constructor() {
    super({ packages: 'raw' })
  }

  override registerFunction(native: NativeFunction): this {
    const { name, parameters, isGetter } = native
    if (isGetter === true) this.bindings.getters.add(`${parameters[0]}.${name}`)
    this.bindings.functions.set(name, [...(this.bindings.functions.get(name) ?? []), parameters])
    return super.registerFunction(native)
  }

  override registerType(type: HostType): this {
    const note = (name: string): void => {
      this.bindings.functions.set(name, [...(this.bindings.functions.get(name) ?? []), [type.name]])
    }
    // The library's own `to_string` takes any value and asks its type.
    if (type.toText !== undefined) note('to_string')
    return super.registerType(type)
  }

  override registerModule(name: string, module: HostModule): this {
    const { constants = {} } = module
    const names: Iterable<string> = constants instanceof Map ? constants.keys() : Object.keys(constants)
    for (const constant of names) this.bindings.constants.add(`${name}::${constant}`)
    for (const native of module.functions ?? [])
      this.bindings.constants.add(`${name}::${native.name}(${native.parameters.join(',')})`)
    return super.registerModule(name, module)
  }
}

function bindings(): Bindings {
  const engine = new NotingEngine()
  bindOperations(engine, undefined)
  bindDateTime(engine, undefined)
  bindRunner(engine, undefined)
  return engine.bindings
}
