// Checks that answer with a word: which of a function's words may have been the answer where all conditions of a guard hold.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const deepest = 8

export class AnswerWords {
  readonly #semantics: Semantics
  readonly #is = new Map<Ref, Set<string>>()
  readonly #isNot = new Map<Ref, Set<string>>()

  constructor(semantics: Semantics) {
    this.#semantics = semantics
  }

  /** Notes what a condition says of answers where it holds, or does not. */
  note(condition: Ref, holds: boolean, depth = 0): void {
    const { program, constants } = this.#semantics
    const flow = program.flow(condition)
    if (depth > deepest) return
    if (flow.op === 'unary' && flow.operator === '!') {
      this.note(program.beside(condition, flow.operand), !holds, depth + 1)
    } else if (flow.op === 'logical' && flow.operator === (holds ? '&&' : '||')) {
      for (const side of [flow.left, flow.right]) this.note(program.beside(condition, side), holds, depth + 1)
    } else if (flow.op === 'binary' && /^[!=]==?$/.test(flow.operator)) {
      const call = this.#answer(program.beside(condition, flow.left))
      const word = constants.of(program.beside(condition, flow.right))
      if (call === undefined || word?.type !== 'string') return
      const said = flow.operator.startsWith('=') === holds ? this.#is : this.#isNot
      said.set(call, (said.get(call) ?? new Set()).add(text(word)))
    }
  }

  /** The calls whose answers are spoken of. */
  get calls(): readonly Ref[] {
    return [...new Set([...this.#is.keys(), ...this.#isNot.keys()])]
  }

  mayBe(call: Ref, word: string): boolean {
    const known = this.#is.get(call)
    return (known === undefined || known.has(word)) && this.#isNot.get(call)?.has(word) !== true
  }

  /** Whether it may have been no word at all. */
  mayBeNone(call: Ref): boolean {
    return !this.#is.has(call)
  }

  /** The call of a function at hand that gave the value. */
  #answer(value: Ref): Ref | undefined {
    const { program, graph } = this.#semantics
    const flow = program.flow(value)
    if (flow.op === 'copy') return this.#answer(program.beside(value, flow.from))
    return flow.op === 'call' && graph.callees(value).length === 1 ? value : undefined
  }
}
