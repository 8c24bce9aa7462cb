// Which expressions are surely of one type of the host: builders, what they build, and what operations give back. INVARIANT: where
// two ways are possible the answer is unknown, so nothing is reported that could be right.

import type { Expression } from '@sallyport/rhai'
import { scriptType } from '../bind.js'
import { builderType, builtType } from '../handles/options.js'
import { builders } from '../operations/builders.js'
import { catalogue } from '../operations/catalogue.js'
import { isHostType, type KnownNames } from './known-names.js'
import type { NodeOf, ScriptNames } from './script-names.js'

const builderByName = new Map(builders.map((builder) => [builder.name, builder]))
const builderByType = new Map(builders.map((builder) => [builderType(builder).name, builder]))

export class ValueTypes {
  readonly #script: ScriptNames
  readonly #known: KnownNames
  readonly #found = new Map<Expression, string | undefined>()

  constructor(script: ScriptNames, known: KnownNames) {
    this.#script = script
    this.#known = known
  }

  typeOf(node: Expression): string | undefined {
    if (this.#found.has(node)) return this.#found.get(node)
    // A variable that is made from itself is met here again, and unknown.
    this.#found.set(node, undefined)
    const type = this.#infer(node)
    this.#found.set(node, type)
    return type
  }

  /** The text of a literal, or of a constant that is one. */
  textOf(node: Expression | undefined): string | undefined {
    if (node?.kind === 'string') return node.value
    if (node?.kind !== 'variable') return undefined
    const declaration = this.#onlyDeclaration(node.name)
    return declaration?.isConstant === true && declaration.value?.kind === 'string'
      ? declaration.value.value
      : undefined
  }

  #infer(node: Expression): string | undefined {
    switch (node.kind) {
      case 'string':
      case 'interpolation':
        return 'string'
      case 'variable': {
        const value = this.#onlyDeclaration(node.name)?.value
        return value === undefined ? undefined : this.typeOf(value)
      }
      case 'call':
        if (node.namespace.length > 0 || this.#script.functions.has(node.name)) return undefined
        return this.#ofCall(node.name, node.arguments)
      case 'method': {
        const type = this.typeOf(node.target)
        return type === undefined || this.#script.functions.has(node.name)
          ? undefined
          : this.#ofMethod(type, node.name, node.arguments.length + 1)
      }
      default:
        return undefined
    }
  }

  /** Of a name that means one variable in the whole script, and always the same value's type. */
  #onlyDeclaration(name: string): NodeOf<'declaration'> | undefined {
    if (this.#script.variables.get(name) !== 1 || this.#script.assigned.has(name)) return undefined
    return this.#script.declarations.get(name)
  }

  #ofCall(name: string, args: readonly Expression[]): string | undefined {
    const builder = builderByName.get(name)
    if (builder !== undefined && args.length === 0) return builderType(builder).name
    const operations = catalogue.filter(
      ({ name: own, style, parameters }) => own === name && style === 'function' && parameters.length === args.length,
    )
    return this.#single(operations.map(({ returns }) => returns))
  }

  #ofMethod(type: string, name: string, count: number): string | undefined {
    const builder = builderByType.get(type)
    if (builder !== undefined) {
      if (builder.fields.some((field) => field.name === name)) return type
      return name === 'build' && builder.make === undefined ? builtType(builder).name : undefined
    }
    const operations = catalogue.filter(
      ({ name: own, parameters: [first, ...others] }) =>
        own === name && first !== undefined && others.length === count - 1 && scriptType(first) === type,
    )
    return this.#single(operations.map(({ returns }) => returns))
  }

  #single(types: readonly string[]): string | undefined {
    const [type, ...others] = new Set(types)
    return type !== undefined && others.length === 0 && isHostType(this.#known, type) ? type : undefined
  }
}
