// What the parts of the Python front end write into, and how they reach each other. A name is looked up through Python's scopes:
// modules, functions and comprehensions have names, blocks and classes have none of their own that functions see.

import { type At, plainType, type Temp, type Variable } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { TreeLowering } from '../tree-sitter/lowering.js'
import { childrenOf } from '../tree-sitter/nodes.js'
import type { BoundFunction } from './bound-call.js'
import { builtins } from './builtins.js'
import type { ListKind } from './list-methods.js'
import type { Field } from './record.js'

export interface Parts {
  expression(lowering: PythonLowering, node: SyntaxNode): Temp
  statement(lowering: PythonLowering, node: SyntaxNode): void
}

export class PythonLowering extends TreeLowering {
  /** Modules that `import a.b.c` made reachable by their dotted names. */
  readonly dotted = new Set<string>()
  /** Modules all of whose names are taken over: a name that is declared nowhere may be theirs. */
  readonly wildcards: string[] = []
  /** Variables that hold a `configparser`. */
  readonly configurations = new Set<Variable>()
  /** What the texts of the module set in a `configparser`, by section and option. */
  readonly options = new Map<Variable, ReadonlyMap<string, string>>()
  /** Whether the module imports what reads configurations. */
  usesConfigurations = false
  /** Variables that hold a dictionary that the code made. */
  readonly dictionaries = new Set<Variable>()
  /** Classes of the module that are made of the fields that they declare. */
  readonly records = new Map<string, readonly Field[]>()
  /** Classes of the module that are exceptions. */
  readonly exceptions = new Set<string>()
  /** The literal that a variable was given last. */
  readonly texts = new Map<Variable, SyntaxNode>()
  /** The text of the template that a variable was given last. */
  readonly templates = new Map<Variable, string>()
  /** The tuple of constants that a variable was given last. */
  readonly tuples = new Map<Variable, SyntaxNode>()
  /** How the lists are used that are known one by one. */
  readonly listKinds = new Map<Variable, ListKind>()
  /** The function that a name stands for, where it stands for one only. */
  readonly definitions = new Map<Variable, SyntaxNode | undefined>()
  /** Where a decorator replaces a function, the variable that holds what is called by its name. */
  readonly replaced = new Map<Variable, Variable>()
  /** Variables whose function is chosen by the class of its first argument. */
  readonly dispatching = new Set<Variable>()
  /** Which variable takes what is sent into the generator that a variable holds. */
  readonly generators = new Map<Variable, string>()
  /** Names that functions say they share with what is around them, and may give another value. */
  readonly sharedNames: ReadonlySet<string>
  /** How often decorators were read again. */
  applications = 0
  /** The function with some arguments that a variable was given last. */
  readonly bound = new Map<Variable, BoundFunction>()
  /** The library's class or function that made what a variable was given last, as a symbol. */
  readonly madeBy = new Map<Variable, string>()
  /** Whether `/` joins paths in this module as often as it divides. */
  usesPaths = false
  readonly #parts: Parts

  constructor(text: string, parts: Parts) {
    super(text)
    this.#parts = parts
    const shared = text.matchAll(/\b(?:global|nonlocal)[ \t]+(\w[\w, \t]{0,200})/g)
    this.sharedNames = new Set([...shared].flatMap(([, names = '']) => names.split(/[,\s]+/)))
  }

  protected override lowerExpression(node: SyntaxNode): Temp {
    return this.#parts.expression(this, node)
  }

  protected override lowerStatement(node: SyntaxNode): void {
    this.#parts.statement(this, node)
  }

  /** The statements of a block; a missing block has none. */
  block(node: SyntaxNode | null | undefined): void {
    for (const each of childrenOf(node)) this.statement(each)
  }

  /** A list of any number of such values. */
  many(where: At, value: Temp): Temp {
    const one = this.emit(where, { op: 'array', elements: [{ value, spread: false }] })
    return this.emit(where, { op: 'array', elements: [{ value: one, spread: true }] })
  }

  /** A number that nobody chooses. */
  counted(where: At): Temp {
    const from = this.emit(where, { op: 'unknown' })
    return this.emit(where, { op: 'copy', from, type: plainType })
  }

  override read(where: At, name: string): Temp {
    const [specifier, ...more] = this.wildcards
    if (specifier === undefined || this.scope.find(name) !== undefined || builtins.has(name))
      return super.read(where, name)
    // Of several modules it is what this one passes on.
    return this.emit(where, { op: 'import', specifier: more.length > 0 ? '' : specifier, name })
  }

  protected override forget(variable: Variable): void {
    super.forget(variable)
    this.configurations.delete(variable)
    this.dictionaries.delete(variable)
    this.texts.delete(variable)
    this.tuples.delete(variable)
    this.templates.delete(variable)
    this.listKinds.delete(variable)
    this.bound.delete(variable)
    this.madeBy.delete(variable)
    this.replaced.delete(variable)
  }
}
