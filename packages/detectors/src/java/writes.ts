// How often a method writes a variable behind its declaration: what is written once is that from there on.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field } from '../tree-sitter/nodes.js'

const mostNodes = 4000

/** In the method around a use of the variable; many, where that is too long to be looked through. */
export function writesOf(name: SyntaxNode): number {
  let around: SyntaxNode | null = name
  while (around !== null && !/^(?:method_declaration|constructor_declaration|program)$/.test(around.type))
    around = around.parent
  const open = around === null ? [] : [around]
  let [writes, seen] = [0, 0]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    seen += 1
    if (seen > mostNodes) return mostNodes
    const target = node.type === 'assignment_expression' ? field(node, 'left') : childrenOf(node)[0]
    if (/^(?:assignment|update)_expression$/.test(node.type) && target?.text === name.text) writes += 1
    open.push(...childrenOf(node))
  }
  return writes
}
