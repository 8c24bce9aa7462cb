// What the parts of the Java front end write into, and how they reach each other: scopes of blocks, the classes around a place, and
// what is known of the types of variables.

import type { Temp, Variable } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { TreeLowering } from '../tree-sitter/lowering.js'
import { childrenOf } from '../tree-sitter/nodes.js'
import type { HandlerKind } from './handler.js'
import type { Outline } from './outline.js'

export interface Parts {
  expression(lowering: JavaLowering, node: SyntaxNode): Temp
  statement(lowering: JavaLowering, node: SyntaxNode): void
}

export class JavaLowering extends TreeLowering {
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
  /** Variables whose declared type matters, by its name. */
  readonly types = new Map<Variable, string>()
  /** What variables that hold a collection are declared to have in it. */
  readonly insides = new Map<Variable, string>()
  /** Variables that hold a text that grows, as long as nobody else has it: the text itself. */
  readonly texts = new Set<Variable>()
  /** What a joiner puts between its parts, and whether it has one. */
  readonly joinings = new Map<Variable, { readonly separator: string; isBegun: boolean }>()
  readonly #made = new Map<Variable, SyntaxNode>()
  /** Variables that were declared without a value. */
  readonly empty = new Set<Variable>()
  /** Where chains of calls begin that build no text. */
  readonly plainChains = new Set<number>()
  /** A page of JSP: names that nobody declares are attributes of its request. */
  isPage = false
  /** The class whose code is being lowered. */
  outline: Outline | undefined
  /** Names of methods that the file refers to without calling them. */
  readonly referred: ReadonlySet<string>
  /** What the framework does with what the method being lowered returns. */
  handler: HandlerKind | undefined
  readonly #parts: Parts

  constructor(text: string, parts: Parts) {
    super(text)
    this.#parts = parts
    this.referred = new Set(Array.from(text.matchAll(/::\s{0,20}(\w{1,100})/g), ([, name = '']) => name))
  }

  protected override lowerExpression(node: SyntaxNode): Temp {
    return this.#parts.expression(this, node)
  }

  protected override lowerStatement(node: SyntaxNode): void {
    this.#parts.statement(this, node)
  }

  /** The statements of a block, with names of their own. */
  block(node: SyntaxNode | undefined): void {
    if (node === undefined) return
    this.inScope(() => {
      if (node.type === 'block') for (const each of childrenOf(node)) this.statement(each)
      else this.statement(node)
    })
  }

  protected override forget(variable: Variable): void {
    super.forget(variable)
    this.lists.forgetConstant(variable)
    this.#made.delete(variable)
  }

  /** Runs what may run many times: what it names is not known any more, since the text says all that it may touch. */
  repeatedly<T>(node: SyntaxNode, run: () => T): T {
    let touched: ReadonlySet<Variable | undefined> | undefined
    return this.lists.without(run, (variable) => {
      touched ??= new Set(Array.from(node.text.matchAll(/[A-Za-z_$][\w$]*/g), ([name]) => this.variable(name)))
      return touched.has(variable)
    })
  }

  /** Runs what makes a function: a list that it names may be changed whenever that is called. */
  keptBy<T>(node: SyntaxNode, run: () => T): T {
    const made = run()
    for (const [name] of node.text.matchAll(/[A-Za-z_$][\w$]*/g)) {
      const variable = this.variable(name)
      if (this.lists.of(variable) !== undefined && variable !== undefined) this.lists.forget(variable)
    }
    return made
  }

  /** The expression that a variable was declared with, as long as it was not written again. */
  declaredBy(name: string): SyntaxNode | undefined {
    const variable = this.variable(name)
    return variable === undefined ? undefined : this.#made.get(variable)
  }

  noteDeclared(variable: Variable, value: SyntaxNode): void {
    this.#made.set(variable, value)
  }
}
