// What the host gives scripts, as the engine itself knows it: nothing here is a list by hand.

import { type Engine, languageFunctions } from '@sallyport/rhai'

/** Names of what is bound, for looking a name up and for the nearest one to a name that is not there. */
export interface KnownNames {
  /** Numbers of arguments by name; the object of a method call counts. */
  readonly functions: ReadonlyMap<string, ReadonlySet<number>>
  /** How many functions have a name and a number of arguments, by `name/number`. */
  readonly overloads: ReadonlyMap<string, number>
  /** Names of methods by the type of their object; those of `any` are for all. */
  readonly methods: ReadonlyMap<string, ReadonlySet<string>>
  readonly properties: ReadonlyMap<string, ReadonlySet<string>>
  readonly modules: ReadonlyMap<string, ModuleNames>
}

interface ModuleNames {
  readonly constants: ReadonlySet<string>
  readonly functions: ReadonlySet<string>
}

export function knownNames(engine: Engine): KnownNames {
  const functions = new Map<string, Set<number>>()
  const overloads = new Map<string, number>()
  const methods = new Map<string, Set<string>>()
  const properties = new Map<string, Set<string>>()
  for (const { name, parameters } of engine.listFunctions()) {
    add(functions, name, parameters.length)
    const key = `${name}/${parameters.length}`
    overloads.set(key, (overloads.get(key) ?? 0) + 1)
    if (parameters[0] !== undefined) add(methods, parameters[0], name)
  }
  for (const { type, name } of engine.listProperties()) add(properties, type, name)
  const modules = engine
    .listModules()
    .map(({ name, constants, functions: own }): [string, ModuleNames] => [
      name,
      { constants: new Set(constants), functions: new Set(own.map((native) => native.name)) },
    ])
  return { functions, overloads, methods, properties, modules: new Map(modules) }
}

function add<K, V>(into: Map<K, Set<V>>, key: K, value: V): void {
  const known = into.get(key)
  if (known === undefined) into.set(key, new Set([value]))
  else known.add(value)
}

/** Whether values of the type are the host's, so that all their methods and properties are known. */
export function isHostType(known: KnownNames, type: string): boolean {
  return /^[A-Z]/.test(type) && type !== 'Fn' && (known.methods.has(type) || known.properties.has(type))
}

export function methodsOf(known: KnownNames, type: string): Set<string> {
  return new Set([...(known.methods.get(type) ?? []), ...(known.methods.get('any') ?? []), ...languageFunctions])
}

export function propertiesOf(known: KnownNames, type: string): Set<string> {
  return new Set([...(known.properties.get(type) ?? []), ...(known.properties.get('any') ?? [])])
}

export function isLanguageFunction(name: string): boolean {
  return languageFunctions.has(name)
}
