// Sequences whose elements stand in the code: literals, lists that are known one by one, tuples of constants under a name, and what
// `zip`, `enumerate`, `reversed`, `range` and their like make of them. Counted first, so that nothing is lowered twice.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { knownElements } from './list-methods.js'
import type { PythonLowering } from './lowering.js'

/** How many elements it has; nothing where they are not known one by one. */
export function countOf(lowering: PythonLowering, node: SyntaxNode): number | undefined {
  const written = writtenElements(lowering, node)
  if (written !== undefined) return written.length
  if (node.type === 'identifier') return knownElements(lowering, node)?.length
  const sum = sumOf(node)
  if (sum !== undefined) {
    const [left, right] = sum.map((each) => countOf(lowering, each))
    return left === undefined || right === undefined ? undefined : left + right
  }
  const { name, values } = builtinCall(lowering, node)
  const counts = values.map((each) => countOf(lowering, each))
  if (name === 'range') return rangeOf(values)?.length
  if (name === 'zip' && values.length > 0) {
    return counts.includes(undefined) ? undefined : Math.min(...counts.map((each) => each ?? 0))
  }
  if (name === 'chain')
    return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  if (name === 'islice') return boundsOf(values, counts[0])?.length
  return /^(?:enumerate|reversed|list|tuple|iter)$/.test(name ?? '') && values.length === 1 ? counts[0] : undefined
}

/** The elements of what was counted. */
export function elementsKnown(lowering: PythonLowering, node: SyntaxNode): readonly Temp[] {
  const written = writtenElements(lowering, node)
  if (written !== undefined) return written.map((each) => elementOf(lowering, each))
  if (node.type === 'identifier') return knownElements(lowering, node) ?? []
  const sum = sumOf(node)
  if (sum !== undefined) return sum.flatMap((each) => elementsKnown(lowering, each))
  const { name, values } = builtinCall(lowering, node)
  const number = (value: number): Temp => lowering.constant(at(node), { type: 'number', value })
  if (name === 'range') return (rangeOf(values) ?? []).map(number)
  if (name === 'islice') {
    const [list] = values
    const all = list === undefined ? [] : elementsKnown(lowering, list)
    return (boundsOf(values, all.length) ?? []).flatMap((place) => all.slice(place, place + 1))
  }
  const lists = values.map((each) => elementsKnown(lowering, each))
  if (name === 'chain') return lists.flat()
  const [first = []] = lists
  if (name === 'reversed') return first.toReversed()
  if (name === 'enumerate') return first.map((each, index) => together(lowering, node, [number(index), each]))
  if (name !== 'zip') return first
  const shortest = Math.min(...lists.map(({ length }) => length))
  return Array.from({ length: shortest }, (_, index) =>
    together(
      lowering,
      node,
      lists.flatMap((each) => each.slice(index, index + 1)),
    ),
  )
}

/** The elements as they are written: of a literal, or of a tuple of constants that a name was given. */
export function writtenElements(lowering: PythonLowering, node: SyntaxNode): readonly SyntaxNode[] | undefined {
  if (node.type === 'parenthesized_expression') {
    const [inner] = childrenOf(node)
    return inner === undefined ? undefined : writtenElements(lowering, inner)
  }
  const items = itemsOf(lowering, node)
  if (items !== undefined) return items
  const binding = node.type === 'identifier' ? lowering.scope.find(node.text) : undefined
  const literal = binding?.kind === 'variable' ? lowering.tuples.get(binding.variable) : node
  if (literal === undefined || !/^(?:tuple|list|expression_list)$/.test(literal.type)) return undefined
  const elements = childrenOf(literal)
  return elements.some(({ type }) => type === 'list_splat') ? undefined : elements
}

/** The entries of a dictionary that stands in the code, by `items()`. */
function itemsOf(lowering: PythonLowering, node: SyntaxNode): readonly SyntaxNode[] | undefined {
  const called = node.type === 'call' ? field(node, 'function') : undefined
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  if (object === undefined || field(called ?? object, 'attribute')?.text !== 'items') return undefined
  const variable = object.type === 'identifier' ? lowering.variable(object.text) : undefined
  const literal = variable === undefined ? object : lowering.tuples.get(variable)
  const entries = literal?.type === 'dictionary' ? childrenOf(literal) : []
  return entries.length > 0 && entries.every(({ type }) => type === 'pair') ? entries : undefined
}

function elementOf(lowering: PythonLowering, node: SyntaxNode): Temp {
  if (node.type !== 'pair') return lowering.expression(node)
  return together(
    lowering,
    node,
    [field(node, 'key'), field(node, 'value')].map((each) => lowering.expression(each)),
  )
}

/** `[a] + [b]`: of two, since longer sums are rare. */
function sumOf(node: SyntaxNode): readonly SyntaxNode[] | undefined {
  if (node.type !== 'binary_operator' || field(node, 'operator')?.text !== '+') return undefined
  const operands = [field(node, 'left'), field(node, 'right')].flatMap((each) => each ?? [])
  return operands.some(({ type }) => type === 'binary_operator') ? undefined : operands
}

/** One value after the other, as a tuple. */
export function together(lowering: PythonLowering, node: SyntaxNode, values: readonly Temp[]): Temp {
  return lowering.emit(at(node), { op: 'array', elements: values.map((value) => ({ value, spread: false })) })
}

function builtinCall(
  lowering: PythonLowering,
  node: SyntaxNode,
): { readonly name?: string; readonly values: readonly SyntaxNode[] } {
  const called = node.type === 'call' ? field(node, 'function') : undefined
  const given = field(node, 'arguments')
  if (called === undefined) return { values: [] }
  const [, ofLibrary] = /^itertools#(chain|islice)$/.exec(annotationSymbol(lowering, called) ?? '') ?? []
  const isBuiltin = called.type === 'identifier' && lowering.scope.find(called.text) === undefined
  if (ofLibrary === undefined && !isBuiltin) return { values: [] }
  const values = childrenOf(given)
  if (given?.type !== 'argument_list' || values.some(({ type }) => /_splat$|^keyword_argument$/.test(type)))
    return { values: [] }
  return { name: ofLibrary ?? called.text, values }
}

/** The places that `islice(values, 1, 3)` takes. */
function boundsOf([, ...bounds]: readonly SyntaxNode[], length: number | undefined): readonly number[] | undefined {
  const places = rangeOf(bounds)
  return length === undefined ? undefined : places?.filter((place) => place < length)
}

/** Whether a call gives what is gone through once. */
export function isIterator(lowering: PythonLowering, node: SyntaxNode): boolean {
  return /^(?:chain|islice|iter)$/.test(builtinCall(lowering, node).name ?? '')
}

/** `range(3)`, `range(1, 3)` */
function rangeOf(values: readonly SyntaxNode[]): readonly number[] | undefined {
  const numbers = values.map(({ text }) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined))
  const [first, second, more] = numbers
  if (first === undefined || more !== undefined || values.length > 2 || numbers.includes(undefined)) return undefined
  const [from, to] = second === undefined ? [0, first] : [first, second]
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
