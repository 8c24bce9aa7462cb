// Which declaration a name means. Scopes know their names before their statements are lowered, because functions are hoisted
// and closures see what is declared later.

import type { Variable } from './instruction.js'

/** An imported name is no variable: nobody can assign it, so that it is what it is wherever it is read. */
export type Binding =
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'import'; readonly specifier: string; readonly name: string | undefined }

export class Scope {
  readonly outer: Scope | undefined
  readonly #names = new Map<string, Binding>()

  constructor(outer?: Scope) {
    this.outer = outer
  }

  find(name: string): Binding | undefined {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.outer) {
      const binding = scope.#names.get(name)
      if (binding !== undefined) return binding
    }
    return undefined
  }

  own(name: string): Binding | undefined {
    return this.#names.get(name)
  }

  declare(name: string, binding: Binding): void {
    this.#names.set(name, binding)
  }
}
