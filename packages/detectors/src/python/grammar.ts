// The parser for Python.

import { Grammar } from '../tree-sitter/grammar.js'

export const pythonGrammar = new Grammar('Python', 'tree-sitter-python/tree-sitter-python.wasm')
