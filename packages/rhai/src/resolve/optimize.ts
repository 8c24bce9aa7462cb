// Level `simple`, from tree to tree (reference sections 3 and 9): folds constants, drops dead branches and statements without effect,
// turns `x = x + e` into `x += e`. INVARIANT: results of correct programs stay; only dropped errors and operation counts differ.

import type { Position } from '@sallyport/diagnostics'
import { languageFunctions } from '../evaluate/compile-special.js'
import type { ScopeEntry } from '../evaluate/host-scope.js'
import { literalValue } from '../evaluate/literal-value.js'
import { functionKey } from '../evaluate/unit.js'
import type {
  AssignmentOperator,
  AssignmentStatement,
  Block,
  CallExpression,
  CustomInput,
  Expression,
  FunctionDefinition,
  IfStatement,
  Program,
  Statement,
  SwitchStatement,
} from '../syntax/ast.js'
import { Shared } from '../value/shared.js'
import type { Value } from '../value/value.js'
import { foldBinary, foldedText, foldUnary, isLiteral, isScalar, literalOf } from './fold.js'
import { isLocalOnly, isPure, isPureStatement } from './purity.js'

/** Calls a native function whose arguments are known; undefined where that is not possible or fails. */
export type ConstantCall = (name: string, args: readonly Value[]) => { readonly value: Value } | undefined

export interface OptimizerOptions {
  readonly hasFastOperators: boolean
  /** Off in a raw engine. */
  readonly hasLibrary: boolean
  /** The host's variables: scripts and functions get the values of its constants. */
  readonly scope: readonly ScopeEntry[]
  /** Whether the limits allow a folded value: one that is too large is left to fail at run time. */
  readonly fits: (value: Value) => boolean
  /** Given at level `full` only. */
  readonly call?: ConstantCall
}

export function optimize(program: Program, options: OptimizerOptions): Program {
  const names = new Set(program.functions.map(({ name, parameters }) => functionKey(name, parameters.length)))
  const optimizer = new Optimizer(options, !program.usesEval, (key) => names.has(key))
  return {
    ...program,
    body: optimizer.script(program.body),
    functions: program.functions.map((definition) => optimizer.function(definition)),
  }
}

const updating: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '**', '<<', '>>', '&', '|', '^'])

class Optimizer {
  private readonly folds: boolean
  private readonly hasLibrary: boolean
  private readonly fits: (value: Value) => boolean
  private readonly propagates: boolean
  private readonly call: ConstantCall | undefined
  private readonly isScriptFunction: (key: string) => boolean
  private readonly hostConstants = new Map<string, Expression | undefined>()
  /** Constants with literal values by block; a name without one hides those further out. */
  private scopes: Map<string, Expression | undefined>[] = []

  /** Closures keep statements without effect: they may name variables that must exist to be captured. */
  private isClosure = false

  constructor(options: OptimizerOptions, propagates: boolean, isScriptFunction: (key: string) => boolean) {
    this.folds = options.hasFastOperators
    this.hasLibrary = options.hasLibrary
    this.fits = options.fits
    this.propagates = propagates
    this.call = options.call
    this.isScriptFunction = isScriptFunction
    for (const { name, slot, isConstant } of options.scope) {
      const isLiteral = propagates && isConstant && !(slot instanceof Shared)
      this.hostConstants.set(name, isLiteral ? literalOf(slot, nowhere) : undefined)
    }
  }

  script(body: readonly Statement[]): readonly Statement[] {
    return this.isolated(() => this.statements(body, true))
  }

  function(definition: FunctionDefinition): FunctionDefinition {
    const before = this.isClosure
    this.isClosure = definition.isClosure
    const optimized = this.isolated(() => {
      for (const { name } of definition.parameters) this.define(name, undefined)
      return { ...definition, body: this.block(definition.body, true, true) }
    })
    this.isClosure = before
    return optimized
  }

  /** Functions see no constants of the script; closures capture them. */
  private isolated<T>(run: () => T): T {
    const before = this.scopes
    this.scopes = [this.hostConstants]
    const result = this.scoped(run)
    this.scopes = before
    return result
  }

  private scoped<T>(run: () => T): T {
    this.scopes.push(new Map())
    const result = run()
    this.scopes.pop()
    return result
  }

  private define(name: string, literal: Expression | undefined): void {
    this.scopes.at(-1)?.set(name, literal)
  }

  private constant(name: string): Expression | undefined {
    for (let index = this.scopes.length - 1; index >= 0; index--) {
      const scope = this.scopes[index]
      if (scope?.has(name)) return scope.get(name)
    }
    return undefined
  }

  private block(block: Block, isValueUsed: boolean, isBody = false): Block {
    return this.scoped(() => {
      const statements = this.statements(block.statements, isValueUsed)
      return { ...block, statements: isBody || this.isClosure ? statements : withoutTail(statements, isValueUsed) }
    })
  }

  /** `isValueUsed`: whether the last statement's value is the value of something. */
  private statements(statements: readonly Statement[], isValueUsed: boolean): readonly Statement[] {
    const kept: Statement[] = []
    const all = statements.filter((statement) => statement.kind !== 'empty')
    for (const [index, statement] of all.entries()) {
      const isLast = index === all.length - 1
      const optimized = this.statement(statement, isLast && isValueUsed)
      if (isLast && isValueUsed) kept.push(optimized.kind === 'empty' ? unitStatement(optimized) : optimized)
      else if (this.isClosure || !isPureStatement(optimized)) kept.push(optimized)
      // Nothing after it runs.
      if (endsBlock(optimized)) break
    }
    return kept
  }

  private statement(node: Statement, isValueUsed: boolean): Statement {
    switch (node.kind) {
      case 'block':
        return this.block(node, isValueUsed)
      case 'if':
        return this.ifStatement(node, isValueUsed)
      case 'switch':
        return this.switchStatement(node, isValueUsed)
      case 'while': {
        const condition = this.expression(node.condition)
        if (condition.kind === 'bool' && !condition.value) return { kind: 'empty', position: node.position }
        return { ...node, condition, body: this.block(node.body, false) }
      }
      case 'loop':
        return { ...node, body: this.block(node.body, false) }
      case 'do':
        return { ...node, body: this.block(node.body, false), condition: this.expression(node.condition) }
      case 'for':
        return this.scoped(() => {
          const iterable = this.expression(node.iterable)
          this.define(node.variable.name, undefined)
          if (node.counter !== undefined) this.define(node.counter.name, undefined)
          return { ...node, iterable, body: this.block(node.body, false) }
        })
      case 'try':
        return this.scoped(() => {
          const body = this.block(node.body, false)
          if (node.variable !== undefined) this.define(node.variable.name, undefined)
          // A pure body cannot fail: its handler never runs.
          if (isPureStatement(body)) return { kind: 'empty', position: node.position }
          return { ...node, body, handler: this.block(node.handler, false) }
        })
      case 'declaration': {
        const value = node.value === undefined ? undefined : this.expression(node.value)
        const isLiteral = node.isConstant && value !== undefined && isScalar(value)
        this.define(node.name.name, isLiteral && this.propagates ? value : undefined)
        return { ...node, value }
      }
      case 'assignment':
        return this.assignment(node)
      case 'break':
      case 'return':
      case 'throw':
        return node.value === undefined ? node : { ...node, value: this.expression(node.value) }
      case 'import':
        return { ...node, path: this.expression(node.path) }
      case 'expression': {
        const expression = this.expression(node.expression, isValueUsed)
        return { ...node, expression }
      }
      default:
        return node
    }
  }

  private ifStatement(node: IfStatement, isValueUsed: boolean): Statement {
    const condition = this.expression(node.condition)
    const { alternate } = node
    if (condition.kind === 'bool') {
      if (condition.value) return this.block(node.consequent, isValueUsed)
      if (alternate === undefined) return { kind: 'empty', position: node.position }
      return this.statement(alternate, isValueUsed)
    }
    const consequent = this.block(node.consequent, isValueUsed)
    const optimized = alternate === undefined ? undefined : this.statement(alternate, isValueUsed)
    if (isPure(condition) && isEmpty(consequent) && isEmpty(optimized))
      return { kind: 'empty', position: node.position }
    // Nothing depends on the condition: it runs, but may be anything.
    if (isEmpty(consequent) && isEmpty(optimized)) return unitAfter(condition)
    if (optimized === undefined) return { ...node, condition, consequent }
    return { ...node, condition, consequent, alternate: asAlternate(optimized) }
  }

  private switchStatement(node: SwitchStatement, isValueUsed: boolean): Statement {
    const nested = (body: Statement): Statement => this.scoped(() => this.statement(body, isValueUsed))
    const keep = (body: Statement): Statement => (body.kind === 'empty' ? unitStatement(body) : body)
    return {
      ...node,
      subject: this.expression(node.subject),
      cases: node.cases.map((each) => ({
        ...each,
        guard: each.guard === undefined ? undefined : this.expression(each.guard),
        body: keep(nested(each.body)),
      })),
      fallback: node.fallback === undefined ? undefined : keep(nested(node.fallback)),
    }
  }

  private assignment(node: AssignmentStatement): Statement {
    const target = this.target(node.target)
    const value = this.expression(node.value)
    if (
      node.operator === '=' &&
      target.kind === 'variable' &&
      value.kind === 'binary' &&
      updating.has(value.operator)
    ) {
      const { left, right, operator } = value
      if (left.kind === 'variable' && left.name === target.name) {
        return {
          ...node,
          target,
          operator: `${operator}=` as AssignmentOperator,
          value: right,
          position: value.position,
        }
      }
    }
    return { ...node, target, value }
  }

  /** The root of a place stays: what is assigned to or called on must remain a variable. */
  private target(node: Expression): Expression {
    switch (node.kind) {
      case 'variable':
        return node
      case 'index':
        return { ...node, target: this.target(node.target), index: this.expression(node.index) }
      case 'property':
        return { ...node, target: this.target(node.target) }
      default:
        return this.expression(node)
    }
  }

  private expressions(nodes: readonly Expression[]): readonly Expression[] {
    return nodes.map((node) => this.expression(node))
  }

  private expression(node: Expression, isValueUsed = true): Expression {
    switch (node.kind) {
      case 'variable': {
        const literal = this.constant(node.name)
        return literal === undefined ? node : { ...literal, position: node.position }
      }
      case 'interpolation':
        return this.interpolation(node)
      case 'array':
        return { ...node, items: this.expressions(node.items) }
      case 'map':
        return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: this.expression(entry.value) })) }
      case 'unary': {
        const operand = this.expression(node.operand)
        return (
          (this.folds ? foldUnary(node.operator, operand, node.position, this.hasLibrary) : undefined) ?? {
            ...node,
            operand,
          }
        )
      }
      case 'binary': {
        const left = this.expression(node.left)
        const right = this.expression(node.right)
        const folded = this.folds ? foldBinary(node.operator, left, right, node.position, this.hasLibrary) : undefined
        const isKept = folded !== undefined && this.fits(literalValue(folded))
        return isKept ? folded : { ...node, left, right }
      }
      case 'logical':
        return this.logical(node)
      case 'call':
        return this.folded({ ...node, arguments: this.callArguments(node.arguments) })
      case 'method':
        return { ...node, target: this.target(node.target), arguments: this.expressions(node.arguments) }
      case 'property':
        return this.property(node)
      case 'index':
        return this.index(node)
      case 'custom': {
        const inputs = node.inputs.map((input) => this.customInput(input))
        for (const input of inputs) if (input.kind === 'new') this.define(input.variable.name, undefined)
        return { ...node, inputs }
      }
      case 'closure':
        return { ...node, function: this.function(node.function) }
      case 'statement': {
        const statement = this.scoped(() => this.statement(node.statement, isValueUsed))
        return this.promoted({ ...node, statement: statement.kind === 'empty' ? unitStatement(statement) : statement })
      }
      default:
        return node
    }
  }

  /** A block of one expression is that expression, unless `eval` in it might declare something. */
  private promoted(node: Expression & { kind: 'statement' }): Expression {
    const { statement } = node
    const only = statement.kind === 'block' && statement.statements.length === 1 ? statement.statements[0] : statement
    if (only?.kind !== 'expression' || declaresVariable(only.expression)) return node
    return this.propagates || isPure(only.expression) ? only.expression : node
  }

  private customInput(input: CustomInput): CustomInput {
    if (input.kind === 'expression') return { ...input, expression: this.expression(input.expression) }
    return input.kind === 'block' ? { ...input, block: this.block(input.block, true) } : input
  }

  /** A first argument may be changed in place: it stays a variable. */
  private callArguments(nodes: readonly Expression[]): readonly Expression[] {
    return nodes.map((node, index) => (index === 0 && node.kind === 'variable' ? node : this.expression(node)))
  }

  /** A call of a native function with constant arguments, at level `full`. */
  private folded(node: CallExpression): Expression {
    const { call } = this
    if (call === undefined || node.namespace.length > 0 || node.runsInCallerScope) return node
    if (neverCalled.has(node.name) || this.isScriptFunction(functionKey(node.name, node.arguments.length))) return node
    if (!node.arguments.every(isLiteral)) return node
    const result = call(node.name, node.arguments.map(literalValue))
    return (result === undefined ? undefined : literalOf(result.value, node.position)) ?? node
  }

  private interpolation(node: Expression & { kind: 'interpolation' }): Expression {
    const parts = node.parts.map((part) => (typeof part === 'string' ? part : this.foldedPart(this.block(part, true))))
    if (parts.every((part) => typeof part === 'string')) {
      return { kind: 'string', value: parts.join(''), position: node.position }
    }
    return { ...node, parts }
  }

  private foldedPart(block: Block): string | Block {
    const [only] = block.statements
    if (only === undefined) return ''
    if (block.statements.length > 1 || only.kind !== 'expression') return block
    return foldedText(only.expression) ?? block
  }

  private logical(node: Expression & { kind: 'logical' }): Expression {
    const left = this.expression(node.left)
    const { operator } = node
    if (isStatementKind(node.right)) {
      return { ...node, left, right: this.statement(node.right, true) }
    }
    const right = this.expression(node.right)
    if (operator === '??') {
      // Rhai's own slip.
      if (left.kind === 'unit')
        return right.kind === 'unit' ? { kind: 'bool', value: false, position: right.position } : right
      return isScalar(left) ? left : { ...node, left, right }
    }
    // `x && true` is `x`, whatever that is.
    if (left.kind !== 'bool' && right.kind === 'bool' && right.value === (operator === '&&')) return left
    if (left.kind !== 'bool') return { ...node, left, right }
    return left.value === (operator === '&&') ? right : left
  }

  private property(node: Expression & { kind: 'property' }): Expression {
    const target = this.expression(node.target)
    if (target.kind === 'map' && !node.isSafe && target.entries.every(({ value }) => isPure(value))) {
      const found = target.entries.find(({ key }) => key === node.name)?.value
      if (found !== undefined) return found
    }
    return { ...node, target: keepsRoot(node.target) ? node.target : target }
  }

  private index(node: Expression & { kind: 'index' }): Expression {
    const target = this.expression(node.target)
    const index = this.expression(node.index)
    if (!node.isSafe && target.kind === 'array' && index.kind === 'int' && target.items.every(isPure)) {
      const at =
        typeof index.value === 'number' ? (index.value < 0 ? index.value + target.items.length : index.value) : -1
      const found = target.items[at]
      if (found !== undefined) return found
    }
    return { ...node, target: keepsRoot(node.target) ? node.target : target, index }
  }
}

/** Without what comes last and could only be seen by what comes after it. */
function withoutTail(statements: readonly Statement[], isValueUsed: boolean): readonly Statement[] {
  const kept = [...statements]
  for (let last = kept.at(-1); last !== undefined && isLocalOnly(last); last = kept.at(-1)) kept.pop()
  const last = statements.at(-1)
  const hasLostValue = isValueUsed && last !== undefined && kept.length > 0 && kept.length < statements.length
  return hasLostValue ? [...kept, unitStatement(last)] : kept
}
/** What has effects, and what the compiler itself knows how to call. */
const neverCalled: ReadonlySet<string> = new Set(['print', 'debug', ...languageFunctions])

const nowhere: Position = { line: 1, column: 1 }

function keepsRoot(node: Expression): boolean {
  return node.kind === 'variable'
}

function isEmpty(node: Statement | undefined): boolean {
  return node === undefined || node.kind === 'empty' || (node.kind === 'block' && node.statements.length === 0)
}

function unitStatement(node: Statement): Statement {
  const { position } = node
  return { kind: 'expression', expression: { kind: 'unit', position }, position }
}

function asAlternate(node: Statement): Block | IfStatement | undefined {
  if (node.kind === 'block' || node.kind === 'if') return node
  if (node.kind === 'empty') return undefined
  return { kind: 'block', statements: [node], position: node.position, end: node.position }
}

/** `{ expression; () }` */
function unitAfter(expression: Expression): Statement {
  const { position } = expression
  const unit: Statement = { kind: 'expression', expression: { kind: 'unit', position }, position }
  return { kind: 'block', statements: [{ kind: 'expression', expression, position }, unit], position, end: position }
}

function endsBlock(node: Statement): boolean {
  return node.kind === 'return' || node.kind === 'throw' || node.kind === 'break' || node.kind === 'continue'
}

function isStatementKind(node: Expression | Statement): node is Statement {
  return node.kind === 'break' || node.kind === 'continue' || node.kind === 'return' || node.kind === 'throw'
}

/** Its variables live in the block around it, which therefore has to stay. */
function declaresVariable(node: Expression): boolean {
  return node.kind === 'custom' && node.inputs.some(({ kind }) => kind === 'new')
}
