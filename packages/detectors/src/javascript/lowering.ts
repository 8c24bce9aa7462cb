// What lowering writes into, and how its parts reach each other: the parts for expressions, statements, functions and classes
// need one another, so each gets the others from here.

import type * as t from '@babel/types'
import type { At, Temp, Variable } from '../ir/instruction.js'
import { ModuleBuilder } from '../ir/module-builder.js'
import type { ClassRole, PrototypeClass } from './prototype-classes.js'

export interface Parts {
  expression(lowering: Lowering, node: t.Node, name: string | undefined): Temp
  statement(lowering: Lowering, node: t.Statement, label: string | undefined): void
  /** Statements in their scope. */
  statements(lowering: Lowering, nodes: readonly t.Statement[]): void
  functionLike(lowering: Lowering, node: FunctionNode, origin: FunctionOrigin): number
  classLike(lowering: Lowering, node: t.Class, name: string | undefined): Temp
  /** Gives a value to a pattern, a variable or a property. */
  bind(lowering: Lowering, target: t.Node, value: Temp): void
}

export type FunctionNode = t.Function

export interface FunctionOrigin {
  readonly name: string
  readonly class?: number
  readonly isConstructor?: boolean
  /** Fields that a constructor initializes. */
  readonly fields?: readonly (t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty)[]
}

export class Lowering extends ModuleBuilder {
  /** Whether its text speaks of what makes a class of a function: most modules do not. */
  readonly hasPrototypes: boolean
  /** What functions are to classes that are made of functions. */
  readonly roles = new Map<FunctionNode, ClassRole>()
  /** Those whose last statement it is. */
  readonly classesAfter = new Map<t.Statement, readonly PrototypeClass[]>()
  readonly #throwing = new Set<Variable>()
  readonly #parts: Parts

  constructor(text: string, parts: Parts) {
    super(text)
    this.hasPrototypes = /prototype|inherit|extends/.test(text)
    this.#parts = parts
  }

  /** Functions of the module that never return. */
  noteThrowing(names: readonly string[]): void {
    for (const name of names) this.#throwing.add(this.declare(name))
  }

  isThrowing(name: string): boolean {
    const binding = this.scope.find(name)
    return binding?.kind === 'variable' && this.#throwing.has(binding.variable)
  }

  // Parts

  expression(node: t.Node, name?: string): Temp {
    return this.#deeper(node, () => this.#parts.expression(this, node, name)) ?? this.emit(at(node), { op: 'unknown' })
  }

  statement(node: t.Statement, label?: string): void {
    this.#deeper(node, () => {
      this.#parts.statement(this, node, label)
      return 0
    })
  }

  block(nodes: readonly t.Statement[]): void {
    this.inScope(() => this.#parts.statements(this, nodes))
  }

  functionLike(node: FunctionNode, origin: FunctionOrigin): number {
    return this.#parts.functionLike(this, node, origin)
  }

  classLike(node: t.Class, name: string | undefined): Temp {
    return this.#parts.classLike(this, node, name)
  }

  bind(target: t.Node, value: Temp): void {
    this.#deeper(target, () => {
      this.#parts.bind(this, target, value)
      return 0
    })
  }

  #deeper<T>(node: t.Node, run: () => T): T | undefined {
    return this.deeper(node.loc?.start.line ?? 1, run)
  }
}

export function at(node: t.Node): At {
  return { start: node.start ?? 0, end: node.end ?? 0 }
}
