// What the front ends by tree-sitter have in common: how their parts reach each other, and lists whose elements are known one by one.

import type { At, Block, Constant, FunctionCode, Parameter, Temp, Variable } from '../ir/instruction.js'
import { KnownLists } from '../ir/known-lists.js'
import { ModuleBuilder } from '../ir/module-builder.js'
import type { SyntaxNode } from './grammar.js'
import { at, lineOf } from './nodes.js'

export abstract class TreeLowering extends ModuleBuilder {
  readonly lists = new KnownLists()
  /** Values that were written as they are. */
  readonly #constants = new Map<Temp, Constant>()

  protected abstract lowerExpression(node: SyntaxNode): Temp
  protected abstract lowerStatement(node: SyntaxNode): void

  expression(node: SyntaxNode | null | undefined): Temp {
    if (!node) return this.emit({ start: 0, end: 0 }, { op: 'unknown' })
    return this.deeper(lineOf(node), () => this.lowerExpression(node)) ?? this.emit(at(node), { op: 'unknown' })
  }

  statement(node: SyntaxNode): void {
    this.deeper(lineOf(node), () => {
      this.lowerStatement(node)
      return 0
    })
  }

  override constant(where: At, value: Constant): Temp {
    const made = super.constant(where, value)
    this.#constants.set(made, value)
    return made
  }

  constantOf(made: Temp): Constant | undefined {
    return this.#constants.get(made)
  }

  /** A list that is read as a whole may be changed elsewhere. */
  override read(where: At, name: string): Temp {
    const variable = this.variable(name)
    if (variable !== undefined) this.lists.forget(variable)
    return super.read(where, name)
  }

  override write(where: At, name: string, from: Temp): void {
    const variable = this.variable(name)
    if (variable !== undefined) this.forget(variable)
    super.write(where, name, from)
  }

  /** What was known of a variable, before it gets another value. */
  protected forget(variable: Variable): void {
    this.lists.forget(variable)
    this.lists.forgetConstant(variable)
  }

  override inFunction(origin: Omit<FunctionCode, 'body' | 'parent'>, run: (parameters: Parameter[]) => void): number {
    return this.lists.apart(() => super.inFunction(origin, run))
  }

  /** What runs at most once, apart. */
  perhaps(run: () => void): Block {
    return this.lists.perhaps(() => this.apart(run))
  }

  variable(name: string): Variable | undefined {
    const binding = this.scope.find(name)
    return binding?.kind === 'variable' ? binding.variable : undefined
  }
}
