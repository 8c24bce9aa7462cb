// What the parts of the Python front end write into, and how they reach each other. A name is looked up through Python's scopes:
// modules, functions and comprehensions have names, blocks and classes have none of their own that functions see.

import type { At, Block, FunctionCode, Parameter, Temp, Variable } from '../ir/instruction.js'
import { KnownLists } from '../ir/known-lists.js'
import { ModuleBuilder } from '../ir/module-builder.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, lineOf } from '../tree-sitter/nodes.js'
import { builtins } from './builtins.js'

export interface Parts {
  expression(lowering: PythonLowering, node: SyntaxNode): Temp
  statement(lowering: PythonLowering, node: SyntaxNode): void
}

export class PythonLowering extends ModuleBuilder {
  /** Modules that `import a.b.c` made reachable by their dotted names. */
  readonly dotted = new Set<string>()
  /** Modules all of whose names are taken over: a name that is declared nowhere may be theirs. */
  readonly wildcards: string[] = []
  readonly lists = new KnownLists()
  /** Variables that hold a `configparser`. */
  readonly configurations = new Set<Variable>()
  /** Whether the module imports what reads configurations. */
  usesConfigurations = false
  /** Variables that hold a dictionary that the code made. */
  readonly dictionaries = new Set<Variable>()
  /** The literal that a variable was given last. */
  readonly texts = new Map<Variable, SyntaxNode>()
  /** Whether `/` joins paths in this module as often as it divides. */
  usesPaths = false
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

  /** The statements of a block; a missing block has none. */
  block(node: SyntaxNode | null | undefined): void {
    for (const each of childrenOf(node)) this.statement(each)
  }

  override read(where: At, name: string): Temp {
    const binding = this.scope.find(name)
    if (binding?.kind === 'variable') this.lists.forget(binding.variable)
    const [specifier, ...more] = this.wildcards
    if (specifier === undefined || this.scope.find(name) !== undefined || builtins.has(name))
      return super.read(where, name)
    // Of several modules it is what this one passes on.
    return this.emit(where, { op: 'import', specifier: more.length > 0 ? '' : specifier, name })
  }

  override write(where: At, name: string, from: Temp): void {
    const binding = this.scope.find(name)
    if (binding?.kind === 'variable') {
      this.lists.forget(binding.variable)
      this.configurations.delete(binding.variable)
      this.dictionaries.delete(binding.variable)
      this.texts.delete(binding.variable)
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
}
