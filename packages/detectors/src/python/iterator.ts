// Iterators over elements that are known one by one, under a name: each `next` takes the first that is left.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { countOf, elementsKnown, isIterator } from './known-sequence.js'
import { knownElements, writeList } from './list-methods.js'
import type { PythonLowering } from './lowering.js'

const longest = 40

/** `values = iter([a, b])`, `values = [f(x) for x in (a, b)]`; whether it was lowered so. */
export function assignIterator(lowering: PythonLowering, target: SyntaxNode | undefined, right: SyntaxNode): boolean {
  if (target?.type !== 'identifier' || lowering.variable(target.text) === undefined) return false
  const isMade = /^(?:list_comprehension|generator_expression)$/.test(right.type)
  if (!isMade && (right.type !== 'call' || !isIterator(lowering, right))) return false
  if ((countOf(lowering, right) ?? longest + 1) > longest) return false
  writeList(lowering, target, right, elementsKnown(lowering, right))
  return true
}

/** `next(values)` */
export function takeNext(lowering: PythonLowering, node: SyntaxNode, list: SyntaxNode): Temp | undefined {
  if (list.type === 'call' && isIterator(lowering, list)) {
    return (countOf(lowering, list) ?? longest + 1) > longest ? undefined : elementsKnown(lowering, list)[0]
  }
  const [first, ...rest] = knownElements(lowering, list) ?? []
  if (first === undefined) return undefined
  writeList(lowering, list, node, rest)
  return first
}
