// Names to slots: walks the tree once, before anything is compiled, so that the compiler knows which variables closures share.
// The answers stand in tables keyed by node; the tree stays as it is.

import type { Position } from '@sallyport/diagnostics'
import type {
  AssignmentStatement,
  Block,
  CallExpression,
  CustomInput,
  Expression,
  ForStatement,
  FunctionDefinition,
  Program,
  Statement,
  SwitchStatement,
  TryStatement,
} from '../syntax/ast.js'
import { FunctionScope, type Variable } from './scope.js'

interface ForVariables {
  readonly variable: Variable
  readonly counter: Variable | undefined
}

/** What the compiler asks. All keys are nodes of the tree. */
export interface Resolution {
  /** Of variable expressions and declarations; absent when a name means nothing. */
  readonly variables: Map<object, Variable>
  readonly loops: Map<ForStatement, ForVariables>
  /** Of import statements and of the first name of a namespace. */
  readonly modules: Map<object, Variable>
  readonly functions: Map<FunctionDefinition, FunctionScope>
  /** Imports in the outermost block of their frame. */
  readonly globalImports: Set<Statement>
  /** How many blocks are open around a block. */
  readonly blockDepths: Map<Block, number>
  /** What is visible at calls of `eval`, `is_def_var` and `f!(…)`. */
  readonly snapshots: Map<CallExpression, FunctionScope>
}

export interface ResolverOptions {
  /** Whether a script function has this name: then it is a pointer, not a variable. */
  readonly isFunctionName: (name: string) => boolean
  /** Whether the text uses `eval` or `f!(…)` at all: only then are its scopes searched for them. */
  readonly runsLateCode: boolean
}

export function createResolution(): Resolution {
  return {
    variables: new Map(),
    loops: new Map(),
    modules: new Map(),
    globalImports: new Set(),
    functions: new Map(),
    blockDepths: new Map(),
    snapshots: new Map(),
  }
}

/** Whether anything in a tree calls `eval` or `f!(…)`, not looking into closures. */
function callsEval(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if (Array.isArray(node)) return node.some(callsEval)
  if ('kind' in node) {
    if (node.kind === 'call' && 'name' in node && 'runsInCallerScope' in node) {
      if (node.name === 'eval' || node.runsInCallerScope === true) return true
    }
    // A closure may also run `eval`; then the names around it must stay searchable for its captures.
  }
  for (const child of Object.values(node)) if (typeof child === 'object' && callsEval(child)) return true
  return false
}

/** Resolves a script's body; its top-level block stays open in the scope, for the host's scope and for `eval`. */
export function resolveScript(
  program: Program,
  scope: FunctionScope,
  resolution: Resolution,
  options: ResolverOptions,
): void {
  const resolver = new Resolver(scope, resolution, options)
  scope.startAfterOrigin()
  if (scope.blocks.length === 0) scope.openBlock()
  if (scope.isDynamic && scope.overlaySlot < 0) scope.overlaySlot = scope.allocate()
  resolver.statements(program.body)
  scope.finish()
}

/** A new scope for a script body. */
export function scriptScope(program: Program): FunctionScope {
  return new FunctionScope('script', undefined, program.usesEval || (program.usesInline && callsEval(program.body)))
}

/** Resolves a function into a scope of its own. */
export function resolveFunction(
  definition: FunctionDefinition,
  resolution: Resolution,
  options: ResolverOptions,
  kind: 'function' | 'script' = 'function',
): FunctionScope {
  const scope = new FunctionScope(kind, undefined, options.runsLateCode && callsEval(definition.body))
  new Resolver(scope, resolution, options).functionBody(definition)
  scope.finish()
  return scope
}

/** Resolves a function's body into the frame of its caller: `f!(…)`. */
export function resolveInline(
  definition: FunctionDefinition,
  scope: FunctionScope,
  resolution: Resolution,
  options: ResolverOptions,
): void {
  scope.startAfterOrigin()
  new Resolver(scope, resolution, options).functionBody(definition)
  scope.finish()
}

class Resolver {
  private scope: FunctionScope
  private readonly resolution: Resolution
  private readonly options: ResolverOptions

  constructor(scope: FunctionScope, resolution: Resolution, options: ResolverOptions) {
    this.scope = scope
    this.resolution = resolution
    this.options = options
  }

  functionBody(definition: FunctionDefinition): void {
    const { scope } = this
    scope.openBlock()
    scope.parameters = definition.parameters.map((parameter) => scope.declare(parameter.name, false))
    if (scope.isDynamic && scope.overlaySlot < 0) scope.overlaySlot = scope.allocate()
    scope.openBlock()
    this.statements(definition.body.statements)
    scope.closeBlock()
    scope.closeBlock()
  }

  statements(statements: readonly Statement[]): void {
    for (const statement of statements) this.statement(statement)
  }

  private block(block: Block): void {
    this.resolution.blockDepths.set(block, this.scope.depth)
    this.scope.openBlock()
    this.statements(block.statements)
    this.scope.closeBlock()
  }

  private statement(node: Statement): void {
    switch (node.kind) {
      case 'block': {
        this.block(node)
        return
      }
      case 'if':
        this.expression(node.condition)
        this.block(node.consequent)
        if (node.alternate !== undefined) this.statement(node.alternate)
        return
      case 'switch': {
        this.switchStatement(node)
        return
      }
      case 'while':
        this.expression(node.condition)
        {
          this.block(node.body)
          return
        }
      case 'loop': {
        this.block(node.body)
        return
      }
      case 'do':
        this.block(node.body)
        {
          this.expression(node.condition)
          return
        }
      case 'for': {
        this.forStatement(node)
        return
      }
      case 'try': {
        this.tryStatement(node)
        return
      }
      case 'declaration':
        if (node.value !== undefined) this.expression(node.value)
        {
          const variable = this.scope.declare(node.name.name, node.isConstant)
          this.resolution.variables.set(node, variable)
          this.scope.noteDeclaration(variable, '=', node.value)
          // Constants of a script are also `global::` ones.
          if (node.isExported || (node.isConstant && this.scope.kind === 'script')) this.scope.expose(variable)
        }
        return
      case 'assignment':
        this.target(node.target)
        this.expression(node.value)
        this.noteAssignment(node)
        return
      case 'break':
      case 'return':
      case 'throw':
        if (node.value !== undefined) this.expression(node.value)
        return
      case 'import':
        this.expression(node.path)
        if (node.alias !== undefined) this.resolution.modules.set(node, this.scope.declareModule(node.alias.name))
        if (this.scope.depth === 1) this.resolution.globalImports.add(node)
        return
      case 'export':
        this.variable(node, node.name.name, node.name.position)
        this.expose(node)
        return
      case 'expression': {
        this.expression(node.expression)
        return
      }
      case 'continue':
      case 'empty':
        return
    }
  }

  private switchStatement(node: SwitchStatement): void {
    this.expression(node.subject)
    for (const { guard, body } of node.cases) {
      if (guard !== undefined) this.expression(guard)
      this.nested(body)
    }
    if (node.fallback !== undefined) this.nested(node.fallback)
  }

  private nested(body: Statement): void {
    this.scope.openBlock()
    this.statement(body)
    this.scope.closeBlock()
  }

  private forStatement(node: ForStatement): void {
    this.expression(node.iterable)
    this.scope.openBlock()
    const counter = node.counter === undefined ? undefined : this.scope.declare(node.counter.name, false)
    const variable = this.scope.declare(node.variable.name, false)
    this.resolution.loops.set(node, { variable, counter })
    this.scope.noteDeclaration(variable, 'in', node.iterable)
    this.block(node.body)
    this.scope.closeBlock()
  }

  private tryStatement(node: TryStatement): void {
    this.block(node.body)
    this.scope.openBlock()
    if (node.variable !== undefined) {
      this.resolution.variables.set(node, this.scope.declare(node.variable.name, false))
    }
    this.block(node.handler)
    this.scope.closeBlock()
  }

  private target(node: Expression): void {
    if (isRootedInThis(node)) this.scope.mutatesThis = true
    this.expression(node)
  }

  private noteAssignment(node: AssignmentStatement): void {
    const { target, operator, value } = node
    const variable = target.kind === 'variable' ? this.resolution.variables.get(target) : undefined
    if (variable === undefined) this.expose(rootOf(target))
    else this.scope.histories.get(variable)?.writes.push({ operator, value })
  }

  private customInput(input: CustomInput): void {
    if (input.kind === 'expression') this.expression(input.expression)
    else if (input.kind === 'block') this.block(input.block)
    else if (input.kind === 'name') {
      this.expression(input.variable)
      // The host may write it.
      this.expose(input.variable)
    }
  }

  /** A variable that the host's syntax declares: what it will hold is the host's to say. */
  private newVariable(node: Expression & { kind: 'variable' }): void {
    const variable = this.scope.declare(node.name, false)
    this.resolution.variables.set(node, variable)
    this.scope.noteDeclaration(variable, '=', undefined)
    this.scope.expose(variable)
  }

  private expose(node: object): void {
    const variable = this.resolution.variables.get(node)
    if (variable !== undefined) this.scope.expose(variable)
  }

  /** A call may change the variable that is its object or first argument. */
  private noteCall(target: Expression, name: string, others: number): void {
    const variable = target.kind === 'variable' ? this.resolution.variables.get(target) : undefined
    if (variable === undefined) this.expose(rootOf(target))
    else this.scope.histories.get(variable)?.calls.push(`${name}/${others}`)
  }

  private variable(node: object, name: string, position: Position): void {
    const { isFunctionName } = this.options
    // Functions are no variables to closures: they would otherwise be captured as missing ones.
    if (this.scope.kind === 'closure' && isFunctionName(name) && !isVisible(this.scope, name)) return
    const found = this.scope.find(name, position)
    if (found !== undefined) this.resolution.variables.set(node, found)
  }

  private expressions(nodes: readonly Expression[]): void {
    for (const node of nodes) this.expression(node)
  }

  private expression(node: Expression): void {
    switch (node.kind) {
      case 'variable': {
        this.variable(node, node.name, node.position)
        return
      }
      case 'this':
        this.scope.usesThis = true
        return
      case 'float':
        this.scope.hasFloats = true
        return
      case 'interpolation':
        for (const part of node.parts) if (typeof part !== 'string') this.block(part)
        return
      case 'array': {
        this.expressions(node.items)
        return
      }
      case 'map':
        for (const { value } of node.entries) this.expression(value)
        return
      case 'unary': {
        this.expression(node.operand)
        return
      }
      case 'binary':
        this.expression(node.left)
        {
          this.expression(node.right)
          return
        }
      case 'logical':
        this.expression(node.left)
        {
          this.operand(node.right)
          return
        }
      case 'call': {
        this.call(node)
        return
      }
      case 'property':
        this.expression(node.target)
        if (node.name === 'tag') this.tag(node.target)
        return
      case 'method':
        if (isRootedInThis(node.target)) this.scope.mutatesThis = true
        this.expression(node.target)
        this.expressions(node.arguments)
        this.noteCall(node.target, node.name, node.arguments.length)
        if (node.name === 'to_float') this.scope.hasFloats = true
        if (node.name === 'tag' || node.name === 'set_tag') this.tag(node.target)
        return
      case 'index':
        this.expression(node.target)
        {
          this.expression(node.index)
          return
        }
      case 'custom':
        for (const input of node.inputs) this.customInput(input)
        for (const input of node.inputs) if (input.kind === 'new') this.newVariable(input.variable)
        return
      case 'closure': {
        this.closure(node.function)
        return
      }
      case 'statement': {
        this.nested(node.statement)
        return
      }
      case 'qualified': {
        this.namespace(node.namespace)
        return
      }
      default:
        return
    }
  }

  private operand(node: Expression | Statement): void {
    switch (node.kind) {
      case 'break':
      case 'continue':
      case 'return':
      case 'throw': {
        this.statement(node)
        return
      }
      default: {
        this.expression(node as Expression)
        return
      }
    }
  }

  private namespace(namespace: readonly { readonly name: string }[]): void {
    const [first] = namespace
    if (first === undefined || first.name === 'global') return
    for (let scope: FunctionScope | undefined = this.scope; scope !== undefined; scope = scope.parent) {
      const found = scope.findModule(first.name)
      if (found === undefined) continue
      // A closure's frame is not its maker's: there the module is looked up by name when the call runs.
      if (scope === this.scope) this.resolution.modules.set(first, found)
      return
    }
  }

  private tag(node: Expression | undefined): void {
    const variable = node?.kind === 'variable' ? this.resolution.variables.get(node) : undefined
    if (variable !== undefined) this.scope.tagged.add(variable)
  }

  private call(node: CallExpression): void {
    this.expressions(node.arguments)
    const [first] = node.arguments
    if (first !== undefined) this.noteCall(first, node.name, node.arguments.length - 1)
    if (node.name === 'tag' || node.name === 'set_tag') this.tag(first)
    if (first !== undefined && isRootedInThis(first)) this.scope.mutatesThis = true
    if (node.namespace.length > 0) {
      this.namespace(node.namespace)
      return
    }
    if (node.name === 'eval' || node.name === 'is_def_var' || node.runsInCallerScope) {
      this.resolution.snapshots.set(node, this.scope.snapshot())
      if (node.name !== 'is_def_var') {
        this.scope.usesThis = true
        this.scope.mutatesThis = true
      }
    }
  }

  private closure(definition: FunctionDefinition): void {
    const outer = this.scope
    const scope = new FunctionScope(
      'closure',
      outer,
      outer.isDynamic || (this.options.runsLateCode && callsEval(definition.body)),
    )
    this.scope = scope
    this.functionBody(definition)
    this.scope = outer
    scope.finish()
    this.resolution.functions.set(definition, scope)
  }
}

/** A write into an element of `this` changes `this` itself where that is a string or a number. */
function isRootedInThis(node: Expression): boolean {
  return node.kind === 'index' || node.kind === 'property' ? isRootedInThis(node.target) : node.kind === 'this'
}

/** What a chain of links starts from. */
function rootOf(node: Expression): Expression {
  return node.kind === 'index' || node.kind === 'property' || node.kind === 'method' ? rootOf(node.target) : node
}

/** Whether a name is a declared variable here or further out. */
function isVisible(scope: FunctionScope, name: string): boolean {
  if (scope.findLocal(name) !== undefined || scope.captures.has(name)) return true
  return scope.parent !== undefined && isVisible(scope.parent, name)
}
