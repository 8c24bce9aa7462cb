// Sequences whose elements stand in the code: literals, lists that are known one by one, tuples of constants under a name, and what
// `zip`, `enumerate`, `reversed`, `range` and their like make of them. Counted first, so that nothing is lowered twice.

import type { Temp } from '../ir/instruction.js'
import type { Plain } from '../ir/known-lists.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { keepConstant, knownConstant, knownIndex, type Names } from './known-constant.js'
import { knownElements } from './list-methods.js'
import type { PythonLowering } from './lowering.js'
import { targetNames } from './names.js'
import { yieldsOfCall } from './straight-generator.js'
import { bind } from './target.js'

/** How many elements it has; nothing where they are not known one by one. */
export function countOf(lowering: PythonLowering, node: SyntaxNode): number | undefined {
  const written = writtenElements(lowering, node)
  if (written !== undefined) return written.length
  if (node.type === 'identifier') return knownElements(lowering, node)?.length
  if (isComprehension(node)) return keptPlaces(lowering, node)?.length
  const yields = yieldsOfCall(lowering, node)
  if (yields !== undefined) return yields
  const sum = sumOf(node)
  if (sum !== undefined) {
    const [left, right] = sum.map((each) => countOf(lowering, each))
    return left === undefined || right === undefined ? undefined : left + right
  }
  const { name, values } = builtinCall(lowering, node)
  const counts = values.map((each) => countOf(lowering, each))
  if (name === 'range') return rangeOf(lowering, values)?.length
  if (name === 'zip' && values.length > 0) {
    return counts.includes(undefined) ? undefined : Math.min(...counts.map((each) => each ?? 0))
  }
  if (name === 'chain')
    return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  if (name === 'islice') return boundsOf(lowering, values, counts[0])?.length
  return /^(?:enumerate|reversed|list|tuple|iter)$/.test(name ?? '') && values.length === 1 ? counts[0] : undefined
}

/** The elements of what was counted. */
export function elementsKnown(lowering: PythonLowering, node: SyntaxNode): readonly Temp[] {
  const written = writtenElements(lowering, node)
  if (written !== undefined) return written.map((each) => elementOf(lowering, each))
  if (node.type === 'identifier') return knownElements(lowering, node) ?? []
  const yields = yieldsOfCall(lowering, node)
  if (yields !== undefined) return placesOf(lowering, node, yields)
  if (isComprehension(node)) return elementsMade(lowering, node, () => lowering.expression(field(node, 'body')))
  const sum = sumOf(node)
  if (sum !== undefined) return sum.flatMap((each) => elementsKnown(lowering, each))
  const { name, values } = builtinCall(lowering, node)
  const number = (value: number): Temp => lowering.constant(at(node), { type: 'number', value })
  if (name === 'range') return (rangeOf(lowering, values) ?? []).map(number)
  if (name === 'islice') {
    const [list] = values
    const all = list === undefined ? [] : elementsKnown(lowering, list)
    return (boundsOf(lowering, values, all.length) ?? []).flatMap((place) => all.slice(place, place + 1))
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

/** What a call gives one after the other. */
function placesOf(lowering: PythonLowering, node: SyntaxNode, count: number): readonly Temp[] {
  const object = lowering.expression(node)
  return Array.from({ length: count }, (_, place) =>
    lowering.emit(at(node), { op: 'load', object, property: String(place) }),
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
function boundsOf(
  lowering: PythonLowering,
  [, ...bounds]: readonly SyntaxNode[],
  length: number | undefined,
): readonly number[] | undefined {
  const places = rangeOf(lowering, bounds)
  return length === undefined ? undefined : places?.filter((place) => place < length)
}

/** Whether a call gives what is gone through once. */
export function isIterator(lowering: PythonLowering, node: SyntaxNode): boolean {
  if (yieldsOfCall(lowering, node) !== undefined) return true
  return /^(?:chain|islice|iter)$/.test(builtinCall(lowering, node).name ?? '')
}

const longestRange = 1000

/** `range(3)`, `range(1, 3)`, `range(3, 0, -1)` */
function rangeOf(lowering: PythonLowering, values: readonly SyntaxNode[]): readonly number[] | undefined {
  const numbers = values.map((each) => knownIndex(lowering, each))
  const [first, second, step = 1] = numbers
  if (first === undefined || numbers.includes(undefined) || values.length > 3 || step === 0) return undefined
  const [from, to] = second === undefined ? [0, first] : [first, second]
  const length = Math.max(0, Math.ceil((to - from) / step))
  return length > longestRange ? undefined : Array.from({ length }, (_, index) => from + index * step)
}

/** For each element of what was counted, the constants that the names of a loop would have. */
export function constantsOfElements(lowering: PythonLowering, target: SyntaxNode, node: SyntaxNode): readonly Names[] {
  const count = countOf(lowering, node) ?? 0
  const { name, values } = builtinCall(lowering, node)
  const [first] = values
  const of = (each: SyntaxNode, constant: Plain | undefined): Names =>
    each.type === 'identifier' && constant !== undefined ? new Map([[each.text, constant]]) : new Map()
  if (name === 'range') return (rangeOf(lowering, values) ?? []).map((number) => of(target, number))
  const targets = /^(?:pattern_list|tuple_pattern)$/.test(target.type) ? childrenOf(target) : undefined
  if ((name === 'enumerate' || name === 'zip') && targets !== undefined && first !== undefined) {
    const [place, element] = targets
    if (place === undefined || element === undefined) return Array(count).fill(new Map())
    const parts =
      name === 'zip'
        ? targets.flatMap((each, at) => {
            const list = values[at]
            return list === undefined ? [] : [constantsOfElements(lowering, each, list)]
          })
        : [Array.from({ length: count }, (_, at) => of(place, at)), constantsOfElements(lowering, element, first)]
    return Array.from({ length: count }, (_, at) => new Map(parts.flatMap((each) => [...(each[at] ?? [])])))
  }
  const written = writtenElements(lowering, node) ?? []
  return Array.from({ length: count }, (_, at): Names => {
    const element = written[at]
    if (element === undefined) return new Map()
    if (targets === undefined) return of(target, knownConstant(lowering, element))
    const inside = childrenOf(element)
    return new Map(targets.flatMap((each, place) => [...of(each, knownConstant(lowering, inside[place]))]))
  })
}

// Comprehensions of what is known, with conditions that are

const mostMade = 8
const longestMade = 300
const apart = /comprehension$|^(?:lambda|generator_expression|await|yield|named_expression)$/

function isComprehension({ type }: SyntaxNode): boolean {
  return /^(?:list_comprehension|set_comprehension|generator_expression)$/.test(type)
}

/** The places of the elements that a comprehension takes. */
export function keptPlaces(lowering: PythonLowering, node: SyntaxNode): readonly number[] | undefined {
  const [clause, ...conditions] = childrenOf(node).filter(({ type }) => /^(?:for_in|if)_clause$/.test(type))
  const [target, list] = clause === undefined ? [] : [field(clause, 'left'), field(clause, 'right')]
  const body = field(node, 'body')
  if (target === undefined || list === undefined || body === undefined || body.text.length > longestMade)
    return undefined
  if (/^async\b/.test(clause?.text ?? '') || conditions.some(({ type }) => type !== 'if_clause') || holdsApart(body))
    return undefined
  if ((countOf(lowering, list) ?? mostMade + 1) > mostMade) return undefined
  const unknown = targetNames(target).map((name): [string, undefined] => [name, undefined])
  const answers = constantsOfElements(lowering, target, list).map((constants) =>
    conditions.map((each) => knownConstant(lowering, childrenOf(each)[0], new Map([...unknown, ...constants]))),
  )
  if (answers.some((each) => each.includes(undefined))) return undefined
  return answers.flatMap((each, place) => (each.every(Boolean) ? [place] : []))
}

/** What `make` gives for each element that a comprehension takes. */
export function elementsMade<T>(lowering: PythonLowering, node: SyntaxNode, make: () => T): readonly T[] {
  const clause = childrenOf(node).find(({ type }) => type === 'for_in_clause')
  const [target, list] = clause === undefined ? [] : [field(clause, 'left'), field(clause, 'right')]
  const places = keptPlaces(lowering, node)
  if (target === undefined || list === undefined || places === undefined) return []
  const constants = constantsOfElements(lowering, target, list)
  const values = elementsKnown(lowering, list)
  return lowering.inScope(() => {
    for (const name of targetNames(target)) lowering.declare(name)
    return places.flatMap((place) => {
      const value = values[place]
      if (value === undefined) return []
      bind(lowering, target, value)
      for (const [name, constant] of constants[place] ?? []) keepConstant(lowering, name, constant)
      return [make()]
    })
  })
}

function holdsApart(node: SyntaxNode): boolean {
  return apart.test(node.type) || childrenOf(node).some(holdsApart)
}
