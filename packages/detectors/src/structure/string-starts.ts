// What a text certainly begins with, as far as it is constant: `http://api.acme.io/` of `http://api.acme.io/${path}`.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const deepest = 8

export class StringStarts {
  readonly #semantics: Semantics

  constructor(semantics: Semantics) {
    this.#semantics = semantics
  }

  of(value: Ref, depth = 0): string | undefined {
    const { constants, origins, program } = this.#semantics
    const constant = constants.of(value)
    if (constant !== undefined) return constant.type === 'string' ? text(constant) : undefined
    const [origin, other] = origins.of(value)
    if (depth > deepest || origin === undefined || other !== undefined) return undefined
    const flow = program.flow(origin)
    if (flow.op === 'template')
      return this.#joined(
        flow.parts.map((part) => program.beside(origin, part)),
        depth,
      )
    if (flow.op === 'binary' && flow.operator === '+') {
      return this.#joined(
        [flow.left, flow.right].map((part) => program.beside(origin, part)),
        depth,
      )
    }
    return origin === value ? undefined : this.of(origin, depth + 1)
  }

  /** Up to the first part that is not constant. */
  #joined(parts: readonly Ref[], depth: number): string | undefined {
    let start = ''
    for (const part of parts) {
      const known = this.of(part, depth + 1)
      if (known === undefined) break
      start += known
      if (this.#semantics.constants.of(part) === undefined) break
    }
    return start === '' ? undefined : start
  }
}
