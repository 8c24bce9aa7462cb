// How front ends go through a syntax tree of tree-sitter: what is no part of the program is left out.

import type { At } from '../ir/instruction.js'
import type { SyntaxNode } from './grammar.js'

export function at(node: SyntaxNode): At {
  return { start: node.startIndex, end: node.endIndex }
}

/** From 1. */
export function lineOf(node: SyntaxNode): number {
  return node.startPosition.row + 1
}

/** Named children without comments. */
export function childrenOf(node: SyntaxNode | null | undefined): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (const each of node?.namedChildren ?? []) if (each !== null && !isApart(each)) children.push(each)
  return children
}

export function field(node: SyntaxNode, name: string): SyntaxNode | undefined {
  return node.childForFieldName(name) ?? undefined
}

export function fields(node: SyntaxNode, name: string): SyntaxNode[] {
  return node.childrenForFieldName(name).flatMap((each) => (each === null || isApart(each) ? [] : [each]))
}

function isApart({ type }: SyntaxNode): boolean {
  return type === 'comment' || type === 'line_comment' || type === 'block_comment' || type === 'line_continuation'
}
