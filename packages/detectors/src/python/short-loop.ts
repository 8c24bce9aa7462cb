// A loop over a few values that stand in the code: its body once for each of them, so that what the last turn leaves, and what a turn
// does with a constant, is known. Only of plain assignments and conditions; a turn that ends the loop, or makes functions, is left alone.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { knownElements } from './list-methods.js'
import type { PythonLowering } from './lowering.js'
import { bind } from './target.js'

const mostTurns = 8
const longestBody = 600

const plain =
  /^(?:expression_statement|if_statement|elif_clause|else_clause|block|pass_statement|return_statement|raise_statement|comment)$/
/** What a body must not hold anywhere: scopes of its own, and what leaves it on the way. */
const apart =
  /^(?:lambda|list_comprehension|set_comprehension|dictionary_comprehension|generator_expression|yield|named_expression)$/

/** Whether the loop was lowered so. */
export function shortLoop(lowering: PythonLowering, node: SyntaxNode): boolean {
  const [left, right, body] = [field(node, 'left'), field(node, 'right'), field(node, 'body')]
  if (left === undefined || right === undefined || body === undefined) return false
  if (body.text.length > longestBody || !isPlain(body) || !isCounted(lowering, right)) return false
  lowering.statements.push(at(right))
  for (const value of elementsOf(lowering, right) ?? []) {
    bind(lowering, left, value)
    lowering.block(body)
  }
  return true
}

function isPlain(body: SyntaxNode): boolean {
  return childrenOf(body).every((each) => (plain.test(each.type) ? isPlain(each) : !holdsApart(each)))
}

function holdsApart(node: SyntaxNode): boolean {
  return apart.test(node.type) || /_statement$|_definition$/.test(node.type) || childrenOf(node).some(holdsApart)
}

/** Asked before anything is lowered, so that nothing is lowered twice. */
function isCounted(lowering: PythonLowering, node: SyntaxNode): boolean {
  const count = countOf(lowering, node)
  return count !== undefined && count <= mostTurns
}

function countOf(lowering: PythonLowering, node: SyntaxNode): number | undefined {
  if (/^(?:tuple|list|expression_list)$/.test(node.type)) {
    const elements = childrenOf(node)
    return elements.some(({ type }) => type === 'list_splat') ? undefined : elements.length
  }
  if (node.type === 'identifier') return knownElements(lowering, node)?.length
  const { name, values } = builtinCall(lowering, node)
  const counts = values.map((each) => countOf(lowering, each))
  if (name === 'range') return rangeOf(values)?.length
  if (name === 'zip' && values.length > 0) {
    return counts.includes(undefined) ? undefined : Math.min(...counts.map((each) => each ?? 0))
  }
  return (name === 'enumerate' || name === 'reversed') && values.length === 1 ? counts[0] : undefined
}

function elementsOf(lowering: PythonLowering, node: SyntaxNode): readonly Temp[] | undefined {
  if (/^(?:tuple|list|expression_list)$/.test(node.type)) {
    return childrenOf(node).map((each) => lowering.expression(each))
  }
  if (node.type === 'identifier') return knownElements(lowering, node)
  const { name, values } = builtinCall(lowering, node)
  const number = (value: number): Temp => lowering.constant(at(node), { type: 'number', value })
  if (name === 'range') return rangeOf(values)?.map(number)
  const lists = values.map((each) => elementsOf(lowering, each) ?? [])
  const [first = []] = lists
  if (name === 'reversed') return first.toReversed()
  if (name === 'enumerate') return first.map((each, index) => together(lowering, node, [number(index), each]))
  const shortest = Math.min(...lists.map(({ length }) => length))
  return Array.from({ length: shortest }, (_, index) =>
    together(
      lowering,
      node,
      lists.flatMap((each) => each.slice(index, index + 1)),
    ),
  )
}

function together(lowering: PythonLowering, node: SyntaxNode, values: readonly Temp[]): Temp {
  return lowering.emit(at(node), { op: 'array', elements: values.map((value) => ({ value, spread: false })) })
}

function builtinCall(
  lowering: PythonLowering,
  node: SyntaxNode,
): { readonly name?: string; readonly values: readonly SyntaxNode[] } {
  const called = node.type === 'call' ? field(node, 'function') : undefined
  const given = field(node, 'arguments')
  if (called?.type !== 'identifier' || lowering.scope.find(called.text) !== undefined) return { values: [] }
  const values = childrenOf(given)
  if (given?.type !== 'argument_list' || values.some(({ type }) => /_splat$|^keyword_argument$/.test(type)))
    return { values: [] }
  return { name: called.text, values }
}

/** `range(3)`, `range(1, 3)` */
function rangeOf(values: readonly SyntaxNode[]): readonly number[] | undefined {
  const numbers = values.map(({ text }) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined))
  const [first, second, more] = numbers
  if (first === undefined || more !== undefined || values.length > 2 || numbers.includes(undefined)) return undefined
  const [from, to] = second === undefined ? [0, first] : [first, second]
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
