// The engine: what the host registers, how texts become scripts, how scripts run. One engine serves many scripts; runs may nest.

import type { Position } from '@sallyport/diagnostics'
import { ExitSignal, ParseError } from './errors.js'
import type { LateCompiler } from './evaluate/compiler.js'
import { Evaluation } from './evaluate/evaluation.js'
import { functionNotFound } from './evaluate/faults.js'
import { Scope } from './evaluate/host-scope.js'
import { createLateCompiler } from './evaluate/late.js'
import { type Control, defaultLimits, type Limits } from './evaluate/limits.js'
import type { CallContext, NativeFunction } from './evaluate/native-function.js'
import type { Getter, Indexer, RegisteredProperty, Setter } from './evaluate/native-registry.js'
import { type CompilerSurroundings, compileFunction, ScriptCompiler } from './evaluate/script-compiler.js'
import { FunctionCode, type Module, Unit } from './evaluate/unit.js'
import { createHostModule, type HostModule, loadModule, type ModuleResolver } from './modules/module-loader.js'
import { Script } from './modules/script.js'
import { runBody } from './modules/script-runner.js'
import { optimize } from './resolve/optimize.js'
import { createResolution, type ResolverOptions, resolveScript, scriptScope } from './resolve/resolver.js'
import { registerStandardLibrary } from './stdlib/standard-library.js'
import type { Program } from './syntax/ast.js'
import { type ParseOptions, parse, parseExpression } from './syntax/parser.js'
import type { HostType } from './value/host-value.js'
import type { Value } from './value/value.js'

export type OptimizationLevel = 'none' | 'simple'
export type Packages = 'standard' | 'core' | 'raw'

export interface EngineOptions {
  readonly packages?: Packages
  readonly limits?: Partial<Limits>
  readonly optimizationLevel?: OptimizationLevel
  readonly strictVariables?: boolean
  /** Keywords, operators and functions that scripts may not use. */
  readonly disabledSymbols?: readonly string[]
  readonly allowIfExpression?: boolean
  readonly allowSwitchExpression?: boolean
  readonly allowLoopExpressions?: boolean
  readonly allowStatementExpression?: boolean
  readonly allowAnonymousFn?: boolean
  readonly allowLooping?: boolean
  readonly allowShadowing?: boolean
  /** Off: operators on basic types may be overridden by the host. */
  readonly fastOperators?: boolean
  readonly failOnInvalidMapProperty?: boolean
  readonly maxExpressionDepth?: number
  readonly maxFunctionExpressionDepth?: number
  readonly maxFunctions?: number
  /** Absent: every import is `Module not found`. */
  readonly moduleResolver?: ModuleResolver
  readonly onPrint?: (text: string) => void
  readonly onDebug?: (text: string, sourceName: string | undefined, position: Position | undefined) => void
  /** Milliseconds since the epoch. */
  readonly now?: () => number
  readonly sleep?: (milliseconds: number) => void
}

export interface RunOptions {
  /** Its variables are the script's; the script's own top-level variables stay in it. */
  readonly scope?: Scope
  readonly limits?: Partial<Limits>
  readonly control?: Control
}

export interface CompileOptions {
  readonly sourceName?: string
  /** Names that strict mode accepts. */
  readonly scope?: Scope
}

export interface CallFunctionOptions extends RunOptions {
  /** Whether the script's body runs first; its variables are gone when the function starts. */
  readonly runsBody?: boolean
}

export interface RegisteredModule {
  readonly name: string
  readonly constants: readonly string[]
  readonly functions: readonly NativeFunction[]
}

export class Engine {
  private readonly options: EngineOptions
  private readonly limits: Limits
  private readonly modules = new Map<string, Module>()
  private readonly evaluation: Evaluation
  private readonly disabledSymbols: ReadonlySet<string>
  private readonly late: LateCompiler

  constructor(options: EngineOptions = {}) {
    this.options = options
    this.limits = { ...defaultLimits, ...options.limits }
    this.disabledSymbols = new Set(options.disabledSymbols)
    const silent = (): void => {}
    this.evaluation = new Evaluation(
      {
        failOnMissingProperty: options.failOnInvalidMapProperty === true,
        fastOperators: options.fastOperators !== false,
      },
      {
        print: options.onPrint ?? silent,
        debug: options.onDebug ?? silent,
        now: options.now ?? Date.now,
        sleep: options.sleep ?? silent,
        evaluateExpression: (text) => this.evaluateExpression(text),
      },
      this.modules,
      (path, unit, position, isGlobal) =>
        loadModule(
          this.evaluation,
          options.moduleResolver,
          (text, sourceName) => this.compile(text, { sourceName }),
          path,
          unit,
          position,
          isGlobal,
        ),
    )
    this.late = createLateCompiler(
      this.evaluation,
      (unit) => this.resolverOptions(unit),
      (text) => withoutFunctions(parse(text.trim(), this.parseOptions({}))),
    )
    if (options.packages !== 'raw') registerStandardLibrary(this, options.packages ?? 'standard')
  }

  registerFunction(native: NativeFunction): this {
    this.evaluation.registry.add(native)
    return this
  }

  registerFunctions(natives: readonly NativeFunction[]): this {
    for (const native of natives) this.evaluation.registry.add(native)
    return this
  }

  /** Types need no registration to be passed around; this gives them the operator `==` where they define it. */
  registerType(type: HostType): this {
    const { name, equals } = type
    if (equals === undefined) return this
    const decide = (isWanted: boolean) => (_context: CallContext, left: Value, right: Value) =>
      this.evaluation.operations.apply('==', left, right, { line: 1, column: 1 }) === isWanted
    this.registerFunction({ name: '!=', parameters: [name, name], call: decide(false) })
    return this
  }

  registerGetter(type: string, name: string, getter: Getter): this {
    this.evaluation.registry.addGetter(type, name, getter)
    return this
  }

  registerSetter(type: string, name: string, setter: Setter): this {
    this.evaluation.registry.addSetter(type, name, setter)
    return this
  }

  registerIndexer(type: string, indexType: string, indexer: Indexer): this {
    this.evaluation.registry.addIndexer(type, indexType, indexer)
    return this
  }

  /** Scripts use it as `name::…`, or after `import "name" as m`. */
  registerModule(name: string, module: HostModule): this {
    this.modules.set(name, createHostModule(module))
    return this
  }

  /** Throws a ParseError where the text is no script. */
  compile(text: string, options: CompileOptions = {}): Script {
    const program = parse(text, this.parseOptions(options))
    return this.compileProgram(this.optimized(program), options.sourceName)
  }

  compileExpression(text: string, options: CompileOptions = {}): Script {
    const program = parseExpression(text, this.parseOptions(options))
    return this.compileProgram(this.optimized(program), options.sourceName)
  }

  private optimized(program: Program): Program {
    return this.options.optimizationLevel === 'none' ? program : optimize(program, this.options.fastOperators !== false)
  }

  private parseOptions({ sourceName, scope }: CompileOptions): ParseOptions {
    const { options, limits } = this
    const optional: { -readonly [Key in keyof ParseOptions]: ParseOptions[Key] } = {
      disabledSymbols: this.disabledSymbols,
      moduleNames: [...this.modules.keys()],
      maxStringSize: finite(limits.maxStringBytes),
      maxArraySize: finite(limits.maxArrayElements),
      maxMapSize: finite(limits.maxMapEntries),
    }
    if (sourceName !== undefined) optional.sourceName = sourceName
    if (scope !== undefined) {
      optional.scopeNames = scope.entries.map(({ name, isConstant }) => ({ name, isConstant }))
    }
    if (options.strictVariables !== undefined) optional.strictVariables = options.strictVariables
    if (options.maxExpressionDepth !== undefined) optional.maxExpressionDepth = options.maxExpressionDepth
    if (options.maxFunctionExpressionDepth !== undefined) {
      optional.maxFunctionExpressionDepth = options.maxFunctionExpressionDepth
    }
    if (options.maxFunctions !== undefined) optional.maxFunctions = options.maxFunctions
    if (options.allowIfExpression !== undefined) optional.allowIfExpression = options.allowIfExpression
    if (options.allowSwitchExpression !== undefined) optional.allowSwitchExpression = options.allowSwitchExpression
    if (options.allowLoopExpressions !== undefined) optional.allowLoopExpressions = options.allowLoopExpressions
    if (options.allowStatementExpression !== undefined) {
      optional.allowStatementExpression = options.allowStatementExpression
    }
    if (options.allowAnonymousFn !== undefined) optional.allowAnonymousFn = options.allowAnonymousFn
    if (options.allowLooping !== undefined) optional.allowLooping = options.allowLooping
    if (options.allowShadowing !== undefined) optional.allowShadowing = options.allowShadowing
    return optional
  }

  private resolverOptions(unit: Unit): ResolverOptions {
    return {
      isFunctionName: (name) => unit.isFunctionName(name),
      runsLateCode: unit.runsLateCode,
    }
  }

  private compileProgram(program: Program, sourceName: string | undefined): Script {
    const unit = new Unit(sourceName)
    unit.runsLateCode = program.usesEval || program.usesInline
    unit.mayImport = program.usesImport || program.usesEval
    const resolution = createResolution()
    const surroundings: CompilerSurroundings = {
      environment: this.evaluation,
      unit,
      late: this.late,
      options: this.resolverOptions(unit),
    }
    for (const definition of program.functions) {
      unit.add(new FunctionCode(unit, definition, () => compileFunction(surroundings, resolution, definition)))
    }
    const scope = scriptScope(program)
    resolveScript(program, scope, resolution, surroundings.options)
    const code = new ScriptCompiler(surroundings, resolution, scope).statements(program.body, true)
    return new Script(unit, scope, code)
  }

  /** The value of the script's last statement. Throws an EvaluationError where it fails. */
  run(script: Script, options: RunOptions = {}): Value {
    const scope = options.scope ?? new Scope()
    return this.inRun(options, scope, () => runBody(this.evaluation, script, scope))
  }

  /** Compiles and runs. */
  evaluate(text: string, options: RunOptions & CompileOptions = {}): Value {
    return this.run(this.compile(text, options), options)
  }

  /** The value of a text that must be one expression. */
  evaluateExpression(text: string, options: RunOptions & CompileOptions = {}): Value {
    return this.run(this.compileExpression(text, options), options)
  }

  /** Calls a script's function; its body sees and changes the variables of the scope. */
  callFunction(
    script: Script,
    scope: Scope,
    name: string,
    args: readonly Value[],
    options: CallFunctionOptions = {},
  ): Value {
    return this.inRun(options, scope, () => {
      const { machine, counters } = this.evaluation
      if (options.runsBody !== false) {
        const { size } = scope
        runBody(this.evaluation, script, scope)
        scope.rewind(size)
      }
      const code = script.unit.find(name, args.length)
      if (code === undefined) throw functionNotFound(name, args, undefined)
      machine.functionScope = scope
      try {
        return this.evaluation.enter(code, [], args, undefined, undefined, false)
      } catch (thrown) {
        // The outermost wrapper, that of this call itself, is not shown to the host.
        const error = machine.unwind(thrown, Math.min(1, counters.depth))
        counters.depth = 0
        throw error
      } finally {
        machine.functionScope = undefined
      }
    })
  }

  private inRun(options: RunOptions, scope: Scope, run: () => Value): Value {
    const { machine, counters } = this.evaluation
    const limits = { ...this.limits, ...options.limits }
    const saved = {
      scope: machine.scope,
      functionScope: machine.functionScope,
      modules: machine.modules,
      completion: machine.completion,
      sites: [...machine.sites],
      frames: [...machine.frames],
    }
    const restore = counters.start(limits, options.control ?? {}, this.options.now ?? Date.now, () => machine.roots())
    machine.modules = new Map()
    machine.scope = scope
    try {
      return run()
    } catch (thrown) {
      const error = machine.unwind(thrown, 0)
      if (error instanceof ExitSignal) return error.value
      throw error
    } finally {
      restore()
      machine.scope = saved.scope
      machine.functionScope = saved.functionScope
      machine.modules = saved.modules
      machine.completion = saved.completion
      machine.sites.length = 0
      machine.frames.length = 0
      machine.sites.push(...saved.sites)
      machine.frames.push(...saved.frames)
    }
  }

  /** Operations that the last run counted. */
  get operations(): number {
    return this.evaluation.counters.lastOperations
  }

  /** Every native function, for reference pages. */
  listFunctions(): readonly NativeFunction[] {
    return [...this.evaluation.registry.all()]
  }

  /** Every property that values of a type have, readable or writable; `any` stands for all types. */
  listProperties(): readonly RegisteredProperty[] {
    return [...this.evaluation.registry.properties()]
  }

  /** Every module that the host registered, with the names of its constants and its functions. */
  listModules(): readonly RegisteredModule[] {
    return [...this.modules].map(([name, { variables, natives }]) => ({
      name,
      constants: [...variables.keys()],
      functions: [...natives.values()].flat(),
    }))
  }
}

/** Texts of `eval` can define neither functions nor closures; Rhai reports that without a position. */
function withoutFunctions(program: Program): Program {
  if (program.functions.length > 0 || definesFunction(program.body)) {
    const text = 'Function definitions must be at global level and cannot be inside a block or another function'
    throw new ParseError('WrongFnDefinition', text, undefined)
  }
  return program
}

function definesFunction(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('kind' in node && node.kind === 'closure') return true
  return Object.values(node).some(definesFunction)
}

function finite(limit: number): number {
  return Number.isFinite(limit) ? limit : 0
}
