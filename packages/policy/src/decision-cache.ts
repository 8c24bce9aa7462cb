// Decisions by the whole request (PO-5): another principal, action, resource, entity or context is another key. Bounded by count
// and by the length of its keys; the least recently used go first.

import type { Decision } from './decision.js'

export class DecisionCache {
  readonly #decisions = new Map<string, Decision>()
  readonly #maxDecisions: number
  readonly #maxKeyLength: number
  #keyLength = 0

  constructor(maxDecisions: number, maxKeyLength: number) {
    this.#maxDecisions = maxDecisions
    this.#maxKeyLength = maxKeyLength
  }

  get size(): number {
    return this.#decisions.size
  }

  get(key: string): Decision | undefined {
    const decision = this.#decisions.get(key)
    if (decision === undefined) return undefined
    // Only a filling cache needs to know what was used last; moving an entry costs more than finding it.
    if (this.#decisions.size > this.#maxDecisions / 2) {
      this.#decisions.delete(key)
      this.#decisions.set(key, decision)
    }
    return decision
  }

  set(key: string, decision: Decision): void {
    if (this.#decisions.has(key) || key.length > this.#maxKeyLength) return
    this.#decisions.set(key, decision)
    this.#keyLength += key.length
    for (const oldest of this.#decisions.keys()) {
      if (this.#decisions.size <= this.#maxDecisions && this.#keyLength <= this.#maxKeyLength) break
      this.#decisions.delete(oldest)
      this.#keyLength -= oldest.length
    }
  }
}
