// A unit is what one compiled script or module shares: its functions, its `global::` constants, its imports, its source name.

import type { Position } from '@sallyport/diagnostics'
import type { FunctionDefinition } from '../syntax/ast.js'
import { Callable } from '../value/function-pointer.js'
import type { Value } from '../value/value.js'
import { type Executor, Hidden } from './frame.js'
import type { NativeFunction } from './native-function.js'

/** A function's body, compiled when it is first called. */
export interface CompiledBody {
  readonly execute: Executor
  readonly frameSize: number
  /** Operations of the body's own statements. */
  readonly cost: number
  /** Slots that a closure's cells go to, in the order of its captures. */
  readonly captureSlots: readonly number[]
  /** Slots to mark as absent on entry: names that only `eval` may define. */
  readonly absentSlots: readonly number[]
  readonly mutatesThis: boolean
  /** Slot that says whether `this` is a constant; only where the body may change `this`. */
  readonly constantThisSlot: number
}

export class FunctionCode extends Callable {
  readonly name: string
  readonly arity: number
  readonly unit: Unit
  readonly definition: FunctionDefinition
  /** Nothing to run: such a function is not even entered, as in Rhai. */
  readonly isEmpty: boolean
  private compiled: CompiledBody | undefined
  private lastSite: CallSite | undefined
  private readonly compileBody: (code: FunctionCode) => CompiledBody

  constructor(unit: Unit, definition: FunctionDefinition, compileBody: (code: FunctionCode) => CompiledBody) {
    super()
    this.name = definition.name
    this.arity = definition.parameters.length
    this.unit = unit
    this.definition = definition
    this.isEmpty = definition.body.statements.every(({ kind }) => kind === 'empty')
    this.compileBody = compileBody
  }

  /** What errors that cross a call at this position are wrapped with; mostly one caller calls again and again. */
  siteAt(position: Position | undefined): CallSite {
    const { lastSite } = this
    if (lastSite !== undefined && lastSite.position === position) return lastSite
    const site: CallSite = { name: this.name, position, sourceName: this.unit.sourceName }
    this.lastSite = site
    return site
  }

  get body(): CompiledBody {
    this.compiled ??= this.compileBody(this)
    return this.compiled
  }
}

/** A place that calls a script function: what errors crossing it are wrapped with. */
export interface CallSite {
  readonly name: string
  readonly position: Position | undefined
  /** Of the script that the called function belongs to. */
  readonly sourceName: string | undefined
}

/** What `m::name` looks into. */
export class Module extends Hidden {
  /** Of a script's module: its typed methods come with each import. */
  readonly unit: Unit | undefined
  readonly functions = new Map<string, FunctionCode>()
  readonly natives = new Map<string, NativeFunction[]>()
  readonly variables = new Map<string, Value>()
  readonly modules = new Map<string, Module>()

  constructor(unit?: Unit) {
    super()
    this.unit = unit
  }
}

export const functionKey = (name: string, arity: number): string => `${name}/${arity}`
const typedKey = (type: string, name: string, arity: number): string => `${type}\0${name}/${arity}`

export class Unit {
  readonly sourceName: string | undefined
  readonly functions = new Map<string, FunctionCode>()
  private readonly typedFunctions = new Map<string, FunctionCode>()
  private readonly functionNames = new Set<string>()
  /** `global::NAME`: filled while the script runs. */
  constants = new Map<string, Value>()
  /** Modules imported at script level, for functions. */
  imports = new Map<string, Module>()
  /** What a module's script exports, read when it has run. */
  readonly exports = new Map<string, () => Value>()
  /** Typed methods that imported modules bring. */
  readonly imported: Unit[] = []
  /** Whether that can happen at all. */
  mayImport = true
  /** Whether it uses `eval` or `f!(…)` anywhere. */
  runsLateCode = true

  constructor(sourceName: string | undefined) {
    this.sourceName = sourceName
  }

  add(code: FunctionCode): void {
    const { name, arity, definition } = code
    if (definition.thisType === undefined) this.functions.set(functionKey(name, arity), code)
    else this.typedFunctions.set(typedKey(definition.thisType, name, arity), code)
    this.functionNames.add(name)
  }

  hasFunctions(): boolean {
    return this.functionNames.size > 0
  }

  isFunctionName(name: string): boolean {
    return this.functionNames.has(name)
  }

  find(name: string, arity: number): FunctionCode | undefined {
    return this.functions.get(functionKey(name, arity))
  }

  findTyped(type: string, name: string, arity: number): FunctionCode | undefined {
    const own = this.typedFunctions.get(typedKey(type, name, arity))
    if (own !== undefined) return own
    for (const unit of this.imported) {
      const found = unit.findTyped(type, name, arity)
      if (found !== undefined) return found
    }
    return undefined
  }

  hasTyped(name: string, arity: number): boolean {
    for (const key of this.typedFunctions.keys()) if (key.endsWith(`\0${functionKey(name, arity)}`)) return true
    return this.imported.some((unit) => unit.hasTyped(name, arity))
  }
}

/** Where a native function is called: made once per place in a script. */
export interface NativeSite {
  /** As the script called it. */
  readonly name: string
  readonly position: Position | undefined
  readonly sourceName: string | undefined
  readonly unit: Unit
}

export function siteOf(name: string, position: Position | undefined, unit: Unit): NativeSite {
  return { name, position, sourceName: unit.sourceName, unit }
}
