// The parser for Java.

import { Grammar } from '../tree-sitter/grammar.js'

export const javaGrammar = new Grammar('Java', 'tree-sitter-java/tree-sitter-java.wasm')
