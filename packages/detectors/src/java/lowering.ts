// What the parts of the Java front end write into, and how they reach each other: scopes of blocks, the classes around a place, and
// what is known of the types of variables.

import type { At, Block, FunctionCode, Parameter, Temp, Variable } from '../ir/instruction.js'
import { KnownLists } from '../ir/known-lists.js'
import { ModuleBuilder } from '../ir/module-builder.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, lineOf } from '../tree-sitter/nodes.js'
import type { HandlerKind } from './handler.js'
import type { Outline } from './outline.js'

export interface Parts {
  expression(lowering: JavaLowering, node: SyntaxNode): Temp
  statement(lowering: JavaLowering, node: SyntaxNode): void
}

export class JavaLowering extends ModuleBuilder {
  packageName = ''
  /** Simple names of imported classes, with their qualified names. */
  readonly imports = new Map<string, string>()
  /** Packages all of whose classes are imported. */
  readonly wildcards: string[] = []
  /** Names of static members that are imported, with their classes. */
  readonly staticImports = new Map<string, string>()
  readonly staticWildcards: string[] = []
  /** Classes that the file declares, by their simple names. */
  readonly ownTypes = new Map<string, Outline>()
  readonly lists = new KnownLists()
  /** Variables whose declared type matters, by its name. */
  readonly types = new Map<Variable, string>()
  /** Variables that hold a text that grows, as long as nobody else has it: the text itself. */
  readonly texts = new Set<Variable>()
  readonly #made = new Map<Variable, SyntaxNode>()
  /** Where chains of calls begin that build no text. */
  readonly plainChains = new Set<number>()
  /** A page of JSP: names that nobody declares are attributes of its request. */
  isPage = false
  /** The class whose code is being lowered. */
  outline: Outline | undefined
  /** What the framework does with what the method being lowered returns. */
  handler: HandlerKind | undefined
  readonly #parts: Parts

  constructor(text: string, parts: Parts) {
    super(text)
    this.#parts = parts
  }

  expression(node: SyntaxNode | null | undefined): Temp {
    if (!node) return this.emit({ start: 0, end: 0 }, { op: 'unknown' })
    return this.deeper(lineOf(node), () => this.#parts.expression(this, node)) ?? this.emit(at(node), { op: 'unknown' })
  }

  statement(node: SyntaxNode): void {
    this.deeper(lineOf(node), () => {
      this.#parts.statement(this, node)
      return 0
    })
  }

  /** The statements of a block, with names of their own. */
  block(node: SyntaxNode | undefined): void {
    if (node === undefined) return
    this.inScope(() => {
      if (node.type === 'block') for (const each of childrenOf(node)) this.statement(each)
      else this.statement(node)
    })
  }

  override read(where: At, name: string): Temp {
    const binding = this.scope.find(name)
    if (binding?.kind === 'variable') this.lists.forget(binding.variable)
    return super.read(where, name)
  }

  override write(where: At, name: string, from: Temp): void {
    const binding = this.scope.find(name)
    if (binding?.kind === 'variable') {
      this.lists.forget(binding.variable)
      this.#made.delete(binding.variable)
    }
    super.write(where, name, from)
  }

  override inFunction(origin: Omit<FunctionCode, 'body' | 'parent'>, run: (parameters: Parameter[]) => void): number {
    return this.lists.apart(() => super.inFunction(origin, run))
  }

  /** What runs at most once, apart. */
  perhaps(run: () => void): Block {
    return this.lists.perhaps(() => this.apart(run))
  }

  /** The expression that a variable was declared with, as long as it was not written again. */
  declaredBy(name: string): SyntaxNode | undefined {
    const variable = this.variable(name)
    return variable === undefined ? undefined : this.#made.get(variable)
  }

  noteDeclared(variable: Variable, value: SyntaxNode): void {
    this.#made.set(variable, value)
  }

  variable(name: string): Variable | undefined {
    const binding = this.scope.find(name)
    return binding?.kind === 'variable' ? binding.variable : undefined
  }
}
