// `dict(…)` and its like: what a literal with the same entries would be. Of pairs that stand in the code each has its own name.

import type { Entry, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { applying } from './applied.js'
import { elementsOf } from './iteration.js'
import { countOf, elementsKnown, writtenElements } from './known-sequence.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

const makers =
  /^(?:global#dict|collections#(?:OrderedDict|defaultdict|ChainMap)|types#SimpleNamespace|argparse#Namespace)$/

export function isDictionaryCall(lowering: PythonLowering, node: SyntaxNode): boolean {
  const called = node.type === 'call' ? field(node, 'function') : undefined
  return called !== undefined && makers.test(annotationSymbol(lowering, called) ?? '')
}

export function dictionaryCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const given = field(node, 'arguments')
  const other = otherDictionary(lowering, node)
  if (other !== undefined) return lowering.emit(at(node), { op: 'object', entries: other })
  if (given === undefined || !isDictionaryCall(lowering, node)) return undefined
  const all = given.type === 'generator_expression' ? [given] : childrenOf(given)
  const [first, ...rest] = all
  if (all.some(({ type }) => type === 'list_splat') || rest.some(isPlaced)) return undefined
  const placed = first !== undefined && isPlaced(first) ? first : undefined
  const own = placed === undefined ? [] : entriesOf(lowering, node, placed)
  // What is copied as it is passes through the call.
  if (own === undefined && all.length === 1) return undefined
  const copied = own ?? [{ value: lowering.expression(placed), spread: true, at: at(node) }]
  const named = all.filter((each) => each !== placed).map((each) => namedEntry(lowering, each))
  return lowering.emit(at(node), { op: 'object', entries: [...copied, ...named] })
}

/** Functions that make a dictionary, or a copy, of something else. */
function otherDictionary(lowering: PythonLowering, node: SyntaxNode): readonly Entry[] | undefined {
  const called = field(node, 'function')
  const values = childrenOf(field(node, 'arguments'))
  if (called === undefined || values.some(({ type }) => type === 'list_splat')) return undefined
  const spreads = (nodes: readonly SyntaxNode[]): readonly Entry[] =>
    nodes.map((each) => ({ value: lowering.expression(each), spread: true, at: at(each) }))
  const [first, second] = values
  const method = called.type === 'attribute' ? (field(called, 'attribute')?.text ?? '') : ''
  switch (annotationSymbol(lowering, called)) {
    case 'collections#ChainMap':
      // What stands first is found first.
      return values.every(isPlaced) ? spreads(values).toReversed() : undefined
    case 'collections#defaultdict':
      return defaultedEntries(lowering, node, values)
    case 'global#dict.fromkeys':
      return first === undefined
        ? undefined
        : [
            {
              key: elementsOf(lowering, first)(at(node)),
              value: lowering.expression(second),
              spread: false,
              at: at(node),
            },
          ]
    case 'global#vars':
    case 'dataclasses#asdict':
    case 'attr#asdict':
    case 'attrs#asdict':
      return first === undefined ? undefined : spreads([first])
    case 'dataclasses#replace':
    case 'attr#evolve':
    case 'attrs#evolve':
    case 'copy#replace':
      return first === undefined
        ? undefined
        : [...spreads([first]), ...values.slice(1).map((each) => namedEntry(lowering, each))]
    default: {
      const object = field(called, 'object')
      if (object === undefined || !/^_(?:asdict|replace)$/.test(method)) return undefined
      return [...spreads([object]), ...values.map((each) => namedEntry(lowering, each))]
    }
  }
}

/** `defaultdict(list, a=x)`: under any name it has what its function makes. */
function defaultedEntries(
  lowering: PythonLowering,
  node: SyntaxNode,
  [maker, ...more]: readonly SyntaxNode[],
): readonly Entry[] | undefined {
  if (maker === undefined || !isPlaced(maker) || more.length > 1) return undefined
  const made = maker.text === 'list' ? lowering.emit(at(maker), { op: 'array', elements: [] }) : madeBy(lowering, maker)
  const others = more.map(
    (each): Entry =>
      isPlaced(each) ? { value: lowering.expression(each), spread: true, at: at(each) } : namedEntry(lowering, each),
  )
  if (made === undefined) return others
  const key = lowering.emit(at(node), { op: 'unknown' })
  return [{ key, value: made, spread: false, at: at(maker) }, ...others]
}

function madeBy(lowering: PythonLowering, maker: SyntaxNode): Temp | undefined {
  return maker.type === 'lambda' ? applying(lowering, maker)([]) : undefined
}

function isPlaced({ type }: SyntaxNode): boolean {
  return type !== 'keyword_argument' && type !== 'dictionary_splat'
}

function namedEntry(lowering: PythonLowering, node: SyntaxNode): Entry {
  if (node.type === 'dictionary_splat')
    return { value: lowering.expression(childrenOf(node)[0]), spread: true, at: at(node) }
  const value = lowering.expression(field(node, 'value'))
  return { name: field(node, 'name')?.text ?? '', value, spread: false, at: at(node) }
}

/** The entries that pairs make; nothing where they are not written there. */
function entriesOf(lowering: PythonLowering, node: SyntaxNode, pairs: SyntaxNode): readonly Entry[] | undefined {
  const called = pairs.type === 'call' ? field(pairs, 'function') : undefined
  if (called !== undefined && annotationSymbol(lowering, called) === 'global#zip') return ofTwo(lowering, node, pairs)
  const written = writtenElements(lowering, pairs)?.map(pairOf)
  if (written !== undefined)
    return written.every((each) => each !== undefined)
      ? written.map((each) => entry(lowering, node, ...each))
      : undefined
  return undefined
}

function pairOf(node: SyntaxNode): readonly [SyntaxNode, SyntaxNode] | undefined {
  const [key, value, more] = /^(?:tuple|list)$/.test(node.type) ? childrenOf(node) : []
  return key === undefined || value === undefined || more !== undefined ? undefined : [key, value]
}

/** `dict(zip(names, values))` */
function ofTwo(lowering: PythonLowering, node: SyntaxNode, zip: SyntaxNode): readonly Entry[] | undefined {
  const [names, values, more] = childrenOf(field(zip, 'arguments'))
  if (names === undefined || values === undefined || more !== undefined) return undefined
  const written = writtenElements(lowering, names)
  if (written !== undefined && countOf(lowering, values) !== undefined) {
    const known = elementsKnown(lowering, values)
    return written.slice(0, known.length).map((name, index) => entry(lowering, node, name, known[index]))
  }
  const [name, value] = [names, values].map((each) => elementsOf(lowering, each)(at(node)))
  return name === undefined || value === undefined ? undefined : [{ key: name, value, spread: false, at: at(node) }]
}

function entry(
  lowering: PythonLowering,
  node: SyntaxNode,
  key: SyntaxNode,
  given: SyntaxNode | Temp | undefined,
): Entry {
  const name = constantText(key)
  const named = name === undefined ? { key: lowering.expression(key) } : { name }
  const value = typeof given === 'number' ? given : lowering.expression(given)
  return { ...named, value, spread: false, at: at(node) }
}
