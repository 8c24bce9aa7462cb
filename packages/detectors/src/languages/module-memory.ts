// Parsed modules between analyses, so that what many files import is parsed once. Bounded by the length of their texts together: the
// ones that were not asked for since longest go first.

import type { ParsedModule } from '../ir/parsed-module.js'
import type { ModuleCache } from './parse-module.js'

type Kept = { readonly text: string; readonly parsed: ParsedModule }

const mostText = 1_000_000

export class ModuleMemory implements ModuleCache {
  readonly #mostText: number
  readonly #modules = new Map<string, Kept>()
  #size = 0

  constructor(most: number = mostText) {
    this.#mostText = most
  }

  get(path: string): Kept | undefined {
    const kept = this.#modules.get(path)
    if (kept === undefined) return undefined
    this.#modules.delete(path)
    this.#modules.set(path, kept)
    return kept
  }

  set(path: string, module: Kept): void {
    this.#forget(path)
    if (module.text.length > this.#mostText) return
    this.#modules.set(path, module)
    this.#size += module.text.length
    for (const oldest of this.#modules.keys()) {
      if (this.#size <= this.#mostText) return
      this.#forget(oldest)
    }
  }

  #forget(path: string): void {
    const kept = this.#modules.get(path)
    if (kept === undefined) return
    this.#modules.delete(path)
    this.#size -= kept.text.length
  }
}
