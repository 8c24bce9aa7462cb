// Modules: found by the host's resolver, run once per run of a script, in an empty scope. A module that imports itself is an error.

import type { Position } from '@sallyport/diagnostics'
import { EvaluationError } from '../errors.js'
import type { Environment } from '../evaluate/environment.js'
import { moduleNotFound } from '../evaluate/faults.js'
import { Scope } from '../evaluate/host-scope.js'
import type { NativeFunction } from '../evaluate/native-function.js'
import { functionKey, Module, type Unit } from '../evaluate/unit.js'
import type { Value } from '../value/value.js'
import type { Script } from './script.js'
import { runBody, untilExit } from './script-runner.js'

/** Where the texts of modules come from. */
export interface ModuleResolver {
  /** Undefined where there is no such module. `importer` is the source name of who asks. */
  resolve(path: string, importer: string | undefined): ModuleText | Module | undefined
}

export interface ModuleText {
  readonly text: string
  readonly sourceName?: string
}

/** A module that the host registers. */
export interface HostModule {
  readonly constants?: Readonly<Record<string, Value>> | ReadonlyMap<string, Value>
  readonly functions?: readonly NativeFunction[]
  readonly submodules?: Readonly<Record<string, HostModule>>
}

export function createHostModule(definition: HostModule): Module {
  const module = new Module()
  const { constants = {} } = definition
  const entries = constants instanceof Map ? constants.entries() : Object.entries(constants)
  for (const [name, value] of entries) module.variables.set(name, value)
  for (const native of definition.functions ?? []) {
    const key = functionKey(native.name, native.parameters.length)
    module.natives.set(key, [...(module.natives.get(key) ?? []), native])
  }
  for (const [name, submodule] of Object.entries(definition.submodules ?? {})) {
    module.modules.set(name, createHostModule(submodule))
  }
  return module
}

export function loadModule(
  environment: Environment,
  resolver: ModuleResolver | undefined,
  compile: (text: string, sourceName: string) => Script,
  path: string,
  importer: Unit,
  position: Position,
  isGlobal: boolean,
): Module {
  const { machine, counters } = environment
  const text = resolver?.resolve(path, importer.sourceName)
  if (text === undefined) throw moduleNotFound(path, position)
  if (text instanceof Module) return text
  const key = text.sourceName ?? path
  const known = machine.modules.get(key)
  if (known === 'loading') throw moduleNotFound(path, position)
  if (known !== undefined) return known
  machine.modules.set(key, 'loading')
  const { depth } = counters
  try {
    const script = compile(text.text, text.sourceName ?? path)
    const functionScope = machine.functionScope
    machine.functionScope = undefined
    untilExit(() => runBody(environment, script, new Scope()))
    machine.functionScope = functionScope
    const module = createModule(script)
    // Loaded for the first time inside a block, a module's functions never see its `global::` constants.
    if (!isGlobal) script.unit.constants = new Map()
    machine.modules.set(key, module)
    return module
  } catch (thrown) {
    machine.modules.delete(key)
    throw wrapInModule(machine.unwind(thrown, depth), path, position)
  }
}

/** What a script shows as a module, once its body has run. */
export function createModule(script: Script): Module {
  const { unit } = script
  const module = new Module(unit)
  for (const [key, code] of unit.functions) if (!code.definition.isPrivate) module.functions.set(key, code)
  for (const [name, read] of unit.exports) module.variables.set(name, read())
  for (const [name, submodule] of unit.imports) module.modules.set(name, submodule)
  return module
}

function wrapInModule(error: unknown, path: string, position: Position): unknown {
  if (!(error instanceof EvaluationError)) return error
  return new EvaluationError({
    kind: 'ErrorInModule',
    text: `in module '${path}'`,
    position,
    inner: error,
    fields: { module: path },
  })
}
