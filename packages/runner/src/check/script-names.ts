// What a script itself defines, told from its syntax tree: functions, variables, and texts that may be keys of its maps.

import type { Expression, FunctionDefinition, Program, Statement } from '@sallyport/rhai'

type Node = Expression | Statement
export type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>

/** Every object of the tree, parents first. */
export function* nodesOf(program: Program): Iterable<object> {
  const pending: object[] = [program]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node
    for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) pending.push(child)
  }
}

export function isNode<K extends Node['kind']>(node: object, kind: K): node is NodeOf<K> {
  return 'kind' in node && node.kind === kind
}

export interface ScriptNames {
  /** Numbers of parameters, by name. */
  readonly functions: ReadonlyMap<string, ReadonlySet<number>>
  /** How often each name is given to a variable, a parameter or an alias. */
  readonly variables: ReadonlyMap<string, number>
  /** Variables that are assigned after they were made. */
  readonly assigned: ReadonlySet<string>
  readonly declarations: ReadonlyMap<string, NodeOf<'declaration'>>
  /** Keys of map literals, names of properties that are set, and all texts: what a map's closure may be called by. */
  readonly keys: ReadonlySet<string>
  /** Whether a map gets keys that are computed. */
  readonly hasComputedKeys: boolean
}

export function namesIn(program: Program, hostVariables: Iterable<string>): ScriptNames {
  const names = new NameCollector()
  for (const name of hostVariables) names.variable(name)
  for (const node of nodesOf(program)) names.visit(node)
  return names
}

class NameCollector implements ScriptNames {
  readonly functions = new Map<string, Set<number>>()
  readonly variables = new Map<string, number>()
  readonly assigned = new Set<string>()
  readonly declarations = new Map<string, NodeOf<'declaration'>>()
  readonly keys = new Set<string>()
  hasComputedKeys = false

  variable(name: string): void {
    this.variables.set(name, (this.variables.get(name) ?? 0) + 1)
  }

  visit(node: object): void {
    if (isFunction(node)) this.#define(node)
    else if (isNode(node, 'declaration')) this.#declare(node)
    else if (isNode(node, 'for')) for (const name of [node.variable, node.counter]) this.#bind(name?.name)
    else if (isNode(node, 'try')) this.#bind(node.variable?.name)
    else if (isNode(node, 'import') || isNode(node, 'export')) this.#bind(node.alias?.name)
    else if (isNode(node, 'map')) for (const { key } of node.entries) this.keys.add(key)
    else if (isNode(node, 'string')) this.keys.add(node.value)
    else if (isNode(node, 'assignment')) this.#assign(node.target)
    else if (isNode(node, 'method') && node.name === 'set' && node.arguments[0]?.kind !== 'string')
      this.hasComputedKeys = true
  }

  #bind(name: string | undefined): void {
    if (name !== undefined) this.variable(name)
  }

  #define({ name, parameters, isClosure }: FunctionDefinition): void {
    for (const parameter of parameters) this.variable(parameter.name)
    if (isClosure) return
    const arities = this.functions.get(name) ?? new Set()
    this.functions.set(name, arities.add(parameters.length))
  }

  #declare(node: NodeOf<'declaration'>): void {
    this.variable(node.name.name)
    this.declarations.set(node.name.name, node)
  }

  #assign(target: Expression): void {
    if (target.kind === 'variable') this.assigned.add(target.name)
    else if (target.kind === 'property') this.keys.add(target.name)
    else if (target.kind === 'index' && target.index.kind !== 'string' && target.index.kind !== 'int')
      this.hasComputedKeys = true
  }
}

function isFunction(node: object): node is FunctionDefinition {
  return 'isClosure' in node && 'parameters' in node
}
