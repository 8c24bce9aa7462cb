// Ties the parts of the compiler together: one per frame layout (a script, a function, a closure, a text that `eval` runs).

import { type Resolution, type ResolverOptions, resolveFunction } from '../resolve/resolver.js'
import type { FunctionScope, Variable } from '../resolve/scope.js'
import type { Block, Expression, FunctionDefinition, MethodCallExpression, Statement } from '../syntax/ast.js'
import { compileBorrowed, compileCondition, compileExpression, compileOperand } from './compile-expression.js'
import { compileMethodPlace } from './compile-method.js'
import { compileBlock, compileStatement, compileStatements } from './compile-statement.js'
import type { Compiler, CountedCode, LateCompiler, Operand } from './compiler.js'
import { expressionCost } from './cost.js'
import type { Environment } from './environment.js'
import { type Code, type Evaluator, type Frame, noCompletion } from './frame.js'
import { NumberKinds } from './number-kinds.js'
import type { Place } from './place.js'
import { type CompiledBody, FunctionCode, type Unit } from './unit.js'

export interface CompilerSurroundings {
  readonly environment: Environment
  readonly unit: Unit
  readonly late: LateCompiler
  readonly options: ResolverOptions
}

export class ScriptCompiler implements Compiler {
  readonly environment: Environment
  readonly unit: Unit
  readonly resolution: Resolution
  readonly scope: FunctionScope
  readonly late: LateCompiler
  readonly kinds: NumberKinds | undefined
  handlerSlot = -1
  private thrown = noCompletion
  private readonly surroundings: CompilerSurroundings

  constructor(surroundings: CompilerSurroundings, resolution: Resolution, scope: FunctionScope) {
    this.surroundings = surroundings
    this.environment = surroundings.environment
    this.unit = surroundings.unit
    this.late = surroundings.late
    this.resolution = resolution
    this.scope = scope
    this.kinds = this.provenKinds()
  }

  private provenKinds(): NumberKinds | undefined {
    const { environment, unit, scope } = this
    const isResolved = environment.settings.resolveVariable !== undefined
    if (!scope.hasFloats || scope.isDynamic || isResolved || !environment.operations.isFast) return undefined
    const kinds = new NumberKinds(environment, unit, (node) => this.lookUp(node))
    kinds.infer(scope)
    return kinds
  }

  expression(node: Expression): Evaluator {
    return compileExpression(this, node)
  }

  borrowed(node: Expression): Evaluator {
    return compileBorrowed(this, node)
  }

  operand(node: Expression): Operand {
    return compileOperand(this, node)
  }

  methodPlace(node: MethodCallExpression): Place {
    return compileMethodPlace(this, node)
  }

  condition(node: Expression): (frame: Frame) => boolean {
    return compileCondition(this, node)
  }

  statement(node: Statement, isTail: boolean): Code {
    return compileStatement(this, node, isTail)
  }

  block(node: Block, isTail: boolean): CountedCode {
    return compileBlock(this, node, isTail)
  }

  statements(nodes: readonly Statement[], isTail: boolean): CountedCode {
    return compileStatements(this, nodes, isTail)
  }

  cost(node: Expression): number {
    return expressionCost(node)
  }

  thrownSignals(completions: number): void {
    this.thrown |= completions
  }

  takeThrownSignals(): number {
    const { thrown } = this
    this.thrown = noCompletion
    return thrown
  }

  inHandler<T>(slot: number, compile: () => T): T {
    const before = this.handlerSlot
    this.handlerSlot = slot
    const result = compile()
    this.handlerSlot = before
    return result
  }

  closure(definition: FunctionDefinition): FunctionCode {
    const scope = this.resolution.functions.get(definition)
    if (scope === undefined) throw new Error('closure was not resolved')
    return new FunctionCode(this.unit, definition, () =>
      compileBody(new ScriptCompiler(this.surroundings, this.resolution, scope), definition),
    )
  }

  hiddenSlot(): number {
    return this.scope.frameSize++
  }

  lookUp(node: object): Variable | undefined {
    return this.resolution.variables.get(node)
  }
}

/** A function's body in a frame of its own. */
function compileBody(compiler: ScriptCompiler, definition: FunctionDefinition): CompiledBody {
  const { scope } = compiler
  const code = compiler.block(definition.body, true)
  const [only, second] = definition.body.statements
  // A closure of one expression counts no statement.
  const isExpression = definition.isClosure && only?.kind === 'expression' && second === undefined
  return {
    execute: code.execute,
    frameSize: scope.frameSize,
    cost: code.cost - (isExpression ? 1 : 0),
    captureSlots: [...scope.captures.values()].map(({ inner }) => inner.slot),
    absentSlots: [...scope.free.values()].map(({ slot }) => slot),
    mutatesThis: scope.mutatesThis,
    constantThisSlot: scope.mutatesThis ? scope.constantThisSlot : -1,
  }
}

/** Resolves and compiles a script function, when it is first called. */
export function compileFunction(
  surroundings: CompilerSurroundings,
  resolution: Resolution,
  definition: FunctionDefinition,
): CompiledBody {
  const scope = resolveFunction(definition, resolution, surroundings.options)
  return compileBody(new ScriptCompiler(surroundings, resolution, scope), definition)
}
