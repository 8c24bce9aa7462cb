// What was entered before, in a file for the operator's eyes only. INVARIANT: a history that cannot be kept is said once, and costs nothing
// else.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Terminal } from '../terminal.js'

export class History {
  static readonly mostLines = 1000
  /** The last one first, as Node's line editor has them. */
  readonly lines: readonly string[]
  readonly #file: string
  readonly #terminal: Terminal
  #isKept = true

  private constructor(file: string, lines: readonly string[], terminal: Terminal) {
    this.#file = file
    this.lines = lines
    this.#terminal = terminal
  }

  static open(folder: string, terminal: Terminal): History {
    const file = join(folder, 'repl-history')
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return new History(file, readLines(file).reverse(), terminal)
    } catch (error) {
      const history = new History(file, [], terminal)
      history.#giveUp(error)
      return history
    }
  }

  /** Writes all of it in one step, so that a crash leaves the old one or the new one. */
  keep(lines: readonly string[]): void {
    if (!this.#isKept) return
    try {
      writeFileSync(`${this.#file}.new`, `${[...lines].reverse().join('\n')}\n`, { mode: 0o600 })
      renameSync(`${this.#file}.new`, this.#file)
    } catch (error) {
      this.#giveUp(error)
    }
  }

  #giveUp(error: unknown): void {
    this.#isKept = false
    this.#terminal.remark(`note: the history is not kept: ${error instanceof Error ? error.message : 'unknown reason'}`)
  }
}

function readLines(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.filter((line) => line !== '').slice(-History.mostLines)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
