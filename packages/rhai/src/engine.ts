// The engine: what the host registers, how texts become scripts, how scripts run. One engine serves many scripts; runs may nest.

import {
  type CallFunctionOptions,
  type CompileOptions,
  type EngineOptions,
  parserSwitches,
  type RegisteredModule,
  type RunOptions,
} from './engine-options.js'
import { EvaluationError, ExitSignal, ParseError } from './errors.js'
import type { LateCompiler } from './evaluate/compiler.js'
import { Evaluation } from './evaluate/evaluation.js'
import { missingFunction } from './evaluate/faults.js'
import { Scope } from './evaluate/host-scope.js'
import { createLateCompiler } from './evaluate/late.js'
import { defaultLimits, type Limits } from './evaluate/limits.js'
import type { CallContext, NativeFunction, SizeLimits, SyntaxFunction } from './evaluate/native-function.js'
import type { Getter, Indexer, RegisteredProperty, Setter } from './evaluate/native-registry.js'
import { type CompilerSurroundings, compileFunction, ScriptCompiler } from './evaluate/script-compiler.js'
import { FunctionCode, type Module, siteOf, Unit } from './evaluate/unit.js'
import { createHostModule, createModule, type HostModule, loadModule } from './modules/module-loader.js'
import { mergedPrograms, Script } from './modules/script.js'
import { runBody, untilExit } from './modules/script-runner.js'
import { callConstant } from './resolve/call-constant.js'
import { optimize } from './resolve/optimize.js'
import { createResolution, type ResolverOptions, resolveScript, scriptScope } from './resolve/resolver.js'
import { parseJson } from './stdlib/json.js'
import { registerStandardLibrary } from './stdlib/standard-library.js'
import type { Expression, Program } from './syntax/ast.js'
import { checkCustomOperator } from './syntax/custom-operator.js'
import { type SyntaxPattern, syntaxPattern } from './syntax/custom-syntax.js'
import { type ParseOptions, parse, parseExpression } from './syntax/parser.js'
import type { HostType } from './value/host-value.js'
import { exceedsBytes } from './value/strings.js'
import { typeName } from './value/type-name.js'
import type { Value } from './value/value.js'

export class Engine {
  private readonly options: EngineOptions
  private readonly limits: Limits
  private readonly modules = new Map<string, Module>()
  private readonly evaluation: Evaluation
  private readonly disabledSymbols: ReadonlySet<string>
  private readonly late: LateCompiler
  private readonly customOperators = new Map<string, number>()
  private readonly customSyntax = new Map<string, SyntaxPattern>()
  private readonly syntaxFunctions = new Map<string, SyntaxFunction>()

  constructor(options: EngineOptions = {}) {
    this.options = options
    this.limits = { ...defaultLimits, ...options.limits }
    this.disabledSymbols = new Set(options.disabledSymbols)
    const silent = (): void => {}
    this.evaluation = new Evaluation(
      {
        failOnMissingProperty: options.failOnInvalidMapProperty === true,
        fastOperators: options.fastOperators !== false,
        customSyntax: this.syntaxFunctions,
        ...(options.onVariable === undefined ? {} : { resolveVariable: options.onVariable }),
        allowsShadowing: options.allowShadowing !== false,
        hasConstantLiterals: options.optimizationLevel !== 'none',
        hasLibrary: options.packages !== 'raw',
        countsEachStatement: options.countsEachStatement === true,
      },
      {
        print: options.onPrint ?? silent,
        debug: options.onDebug ?? silent,
        now: options.now ?? Date.now,
        sleep: options.sleep ?? silent,
        evaluateExpression: (expression) => this.evaluateTree(expression),
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

  /**
   * Makes a word or a reserved symbol (`~`, `@`, `|>` and others) a binary operator: `a op b` calls the function of that name. Of
   * Rhai's own operators `*` has the precedence 180, `+` 150, `==` 90, `||` 30; a custom operator groups to the left.
   */
  registerCustomOperator(operator: string, precedence: number): this {
    checkCustomOperator(operator, precedence)
    this.customOperators.set(operator, precedence)
    return this
  }

  /**
   * Adds an expression of the host's own: a word or reserved symbol that starts it, then literal words and symbols, and the holes
   * `$ident$`, `$new$`, `$symbol$`, `$expr$`, `$block$`, `$bool$`, `$int$`, `$float$`, `$string$`, whose contents the function gets in
   * order. `$new$` declares a variable in the block around, and its syntax must be a statement of its own. One syntax a word; the word
   * names nothing else from then on.
   */
  registerCustomSyntax(parts: readonly string[], evaluate: SyntaxFunction): this {
    const pattern = syntaxPattern(parts)
    this.customSyntax.set(pattern.name, pattern)
    this.syntaxFunctions.set(pattern.name, evaluate)
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
    return this.compileProgram(this.optimized(program, options.scope), options.sourceName)
  }

  compileExpression(text: string, options: CompileOptions = {}): Script {
    const program = parseExpression(text, this.parseOptions(options))
    return this.compileProgram(this.optimized(program, options.scope), options.sourceName)
  }

  /** Texts of `parse_json`, as the host's own function: the top level must be an object. Where `allowsNull` is false, `null` is an error. */
  parseJson(text: string, options: RunOptions & { readonly allowsNull?: boolean } = {}): Value {
    const scope = new Scope()
    const site = siteOf('', undefined, new Unit(undefined))
    return this.inRun(options, scope, () =>
      this.evaluation.callHost((context) => parseJson(context, text, options.allowsNull !== false), site),
    )
  }

  private optimized(program: Program, scope: Scope | undefined): Program {
    const { optimizationLevel, fastOperators } = this.options
    if (optimizationLevel === 'none') return program
    return optimize(program, {
      hasFastOperators: fastOperators !== false,
      hasLibrary: this.options.packages !== 'raw',
      scope: scope?.entries ?? [],
      fits: (value) => typeof value !== 'string' || !exceedsBytes(value, this.sizeLimit('maxStringBytes')),
      ...(optimizationLevel === 'full'
        ? { call: (name, args) => callConstant(this.evaluation, name, args, this.limits) }
        : {}),
    })
  }

  private sizeLimit(name: keyof SizeLimits): number {
    const limit = this.limits[name]
    return limit === 0 ? Number.POSITIVE_INFINITY : limit
  }

  private parseOptions({ sourceName, scope }: CompileOptions): ParseOptions {
    const { options, limits } = this
    return {
      ...parserSwitches(options),
      disabledSymbols: this.disabledSymbols,
      customOperators: this.customOperators,
      customSyntax: this.customSyntax,
      moduleNames: [...this.modules.keys()],
      maxStringSize: finite(limits.maxStringBytes),
      maxArraySize: finite(limits.maxArrayElements),
      maxMapSize: finite(limits.maxMapEntries),
      ...(sourceName === undefined ? {} : { sourceName }),
      ...(scope === undefined
        ? {}
        : { scopeNames: scope.entries.map(({ name, isConstant }) => ({ name, isConstant })) }),
    }
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
    return new Script(program, unit, scope, code)
  }

  /**
   * One script of two: the statements of the second follow those of the first, its functions take the place of others with the same
   * name and number of parameters. Both stay as they are; errors name the source of the first.
   */
  merge(first: Script, second: Script): Script {
    return this.compileProgram(mergedPrograms(first.program, second.program), first.sourceName)
  }

  /** The functions of a script with no statement around them: merged with another, they can be called there. */
  functionsOf(script: Script): Script {
    return this.compileProgram({ ...script.program, body: [] }, script.sourceName)
  }

  /** The value of the script's last statement. Throws an EvaluationError where it fails. */
  run(script: Script, options: RunOptions = {}): Value {
    const scope = options.scope ?? new Scope()
    return this.inRun(options, scope, () => runBody(this.evaluation, script, scope))
  }

  /** Runs a script in an empty scope and gives what it shows as a module, for {@link StaticModules}. */
  createModule(script: Script, options: RunOptions = {}): Module {
    this.run(script, { ...options, scope: new Scope() })
    return createModule(script)
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
      const { size } = scope
      const rewinds = options.rewindsScope !== false
      if (options.runsBody !== false) {
        // What ends the body does not keep the function from running.
        untilExit(() => runBody(this.evaluation, script, scope))
        if (rewinds) scope.rewind(size)
      }
      const code = script.unit.find(name, args.length)
      if (code === undefined) throw missingFunction(name, undefined)
      machine.functionScope = scope
      try {
        return this.evaluation.enter(code, [], args, undefined, options.thisValue, false)
      } catch (thrown) {
        // The outermost wrapper, that of this call itself, is not shown to the host.
        const isInside = counters.depth > 0
        const error = machine.unwind(thrown, Math.min(1, counters.depth))
        counters.depth = 0
        if (isInside && error instanceof EvaluationError && error.passesUnwrapped) error.position = undefined
        throw error
      } finally {
        machine.functionScope = undefined
      }
    })
  }

  private evaluateTree(expression: Expression): Value {
    const { position } = expression
    const body: Program['body'] = [{ kind: 'expression', expression, position }]
    const program: Program = { body, functions: [], usesEval: true, usesInline: true, usesImport: true }
    return runBody(this.evaluation, this.compileProgram(program, undefined), new Scope())
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
      return ofType(run(), options.resultType)
    } catch (thrown) {
      const error = machine.unwind(thrown, 0)
      if (error instanceof ExitSignal) return ofType(error.value, options.resultType)
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

function ofType(value: Value, wanted: string | undefined): Value {
  const actual = typeName(value)
  if (wanted === undefined || actual === wanted) return value
  const text = `Output type incorrect: ${actual} (expecting ${wanted})`
  throw new EvaluationError({ kind: 'ErrorMismatchOutputType', text, fields: { requested: wanted, actual } })
}

function finite(limit: number): number {
  return Number.isFinite(limit) ? limit : 0
}
