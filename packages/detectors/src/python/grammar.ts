// The parser for Python: tree-sitter's Wasm and the official grammar, loaded once for a thread, and only where a Python file is met.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Node, Parser } from 'web-tree-sitter'

export type SyntaxNode = Node

let loading: Promise<Parser> | undefined
let parser: Parser | undefined

/** To be awaited before the first text is parsed. */
export async function loadPythonGrammar(): Promise<void> {
  loading ??= load()
  parser = await loading
}

async function load(): Promise<Parser> {
  const { Language, Parser: TreeSitter } = await import('web-tree-sitter')
  const require = createRequire(import.meta.url)
  await TreeSitter.init({ wasmBinary: await readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')) })
  const language = await Language.load(await readFile(require.resolve('tree-sitter-python/tree-sitter-python.wasm')))
  return new TreeSitter().setLanguage(language)
}

/** Parses and lends the root of the tree to `read`; the tree is gone afterwards. */
export function withTree<T>(text: string, read: (root: SyntaxNode) => T): T {
  if (parser === undefined) throw new Error('the grammar of Python is not loaded')
  const tree = parser.parse(text)
  if (tree === null) throw new Error('the parser of Python was stopped')
  try {
    return read(tree.rootNode)
  } finally {
    tree.delete()
  }
}
