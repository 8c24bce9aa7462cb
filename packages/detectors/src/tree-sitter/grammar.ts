// A parser by tree-sitter: its Wasm and an official grammar, loaded once for a thread, and only where a file of the language is met.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Node, Parser } from 'web-tree-sitter'

export type SyntaxNode = Node

export class Grammar {
  readonly #language: string
  readonly #file: string
  #loading: Promise<Parser> | undefined
  #parser: Parser | undefined

  /** @param file The grammar's Wasm, as it is imported. */
  constructor(language: string, file: string) {
    this.#language = language
    this.#file = file
  }

  /** To be awaited before the first text is parsed. */
  async load(): Promise<void> {
    this.#loading ??= load(this.#file)
    this.#parser = await this.#loading
  }

  /** Parses and lends the root of the tree to `read`; the tree is gone afterwards. */
  withTree<T>(text: string, read: (root: SyntaxNode) => T): T {
    if (this.#parser === undefined) throw new Error(`the grammar of ${this.#language} is not loaded`)
    const tree = this.#parser.parse(text)
    if (tree === null) throw new Error(`the parser of ${this.#language} was stopped`)
    try {
      return read(tree.rootNode)
    } finally {
      tree.delete()
    }
  }
}

let starting: Promise<void> | undefined

async function load(file: string): Promise<Parser> {
  const { Language, Parser: TreeSitter } = await import('web-tree-sitter')
  const require = createRequire(import.meta.url)
  starting ??= readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')).then((wasmBinary) =>
    TreeSitter.init({ wasmBinary }),
  )
  await starting
  const language = await Language.load(await readFile(require.resolve(file)))
  return new TreeSitter().setLanguage(language)
}
