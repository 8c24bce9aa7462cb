// What is done with a list whose elements are known: the same with other instructions, that say which element it is. A queue is kept as the
// list of what it gives, in that order.

import type { Temp, Variable } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { entryOf, isConfiguration, maybeEntryOf } from './configuration.js'
import { knownIndex } from './known-constant.js'
import type { PythonLowering } from './lowering.js'

const longest = 200

/** How a list is used: elements are put into a stack before the others. `most`: no more than so many are kept. */
export interface ListKind {
  readonly of: 'list' | 'queue' | 'stack'
  readonly most?: number
}

const plainList: ListKind = { of: 'list' }
const queues = /^(?:queue|asyncio|multiprocessing|gevent|janus)#(?:queue\.|queues\.)?(?:Simple|Joinable)?Queue$/
const stacks = /^(?:queue|asyncio|gevent)#(?:queue\.|queues\.)?LifoQueue$/

function variableOf(lowering: PythonLowering, node: SyntaxNode | undefined): Variable | undefined {
  return node?.type === 'identifier' ? lowering.variable(node.text) : undefined
}

/** `values = [a, b]`; the value, if it is such an assignment. */
export function assignKnown(lowering: PythonLowering, target: SyntaxNode | undefined, right: SyntaxNode): boolean {
  const variable = variableOf(lowering, target)
  if (variable === undefined || target === undefined) return false
  if (isConfiguration(lowering, right)) {
    lowering.write(at(target), target.text, lowering.expression(right))
    lowering.configurations.add(variable)
    return true
  }
  const made = madeList(lowering, right)
  if (made === undefined || made.elements.length > longest) return false
  const temps = made.elements.map((each) => lowering.expression(each))
  writeList(lowering, target, right, temps, made.kind)
  return true
}

interface MadeList {
  readonly elements: readonly SyntaxNode[]
  readonly kind: ListKind
}

/** `[a, b]`, `deque([a, b], maxlen=4)`, `Queue()` */
function madeList(lowering: PythonLowering, right: SyntaxNode): MadeList | undefined {
  if (right.type === 'list') return isPlainList(right) ? { elements: childrenOf(right), kind: plainList } : undefined
  const called = right.type === 'call' ? field(right, 'function') : undefined
  const given = childrenOf(field(right, 'arguments'))
  const symbol = called === undefined ? '' : (annotationSymbol(lowering, called) ?? '')
  if (queues.test(symbol)) return { elements: [], kind: { of: 'queue' } }
  if (stacks.test(symbol)) return { elements: [], kind: { of: 'stack' } }
  if (symbol !== 'collections#deque' && !(symbol === 'global#list' && given.length === 0)) return undefined
  const placed = given.filter(({ type }) => type !== 'keyword_argument')
  const [list] = placed
  const bound = given.find(({ type }) => type === 'keyword_argument') ?? placed[1]
  const most = bound === undefined ? undefined : knownIndex(lowering, field(bound, 'value') ?? bound)
  if ((bound !== undefined && most === undefined) || (list !== undefined && !isPlainList(list))) return undefined
  const elements = childrenOf(list)
  if (most !== undefined && elements.length > most) return undefined
  return { elements, kind: { of: 'list', ...(most === undefined ? {} : { most }) } }
}

export function writeList(
  lowering: PythonLowering,
  target: SyntaxNode,
  node: SyntaxNode,
  elements: readonly Temp[],
  kind: ListKind = plainList,
): void {
  const variable = variableOf(lowering, target)
  const list = lowering.emit(at(node), { op: 'array', elements: elements.map((value) => ({ value, spread: false })) })
  lowering.write(at(target), target.text, list)
  if (variable === undefined) return
  lowering.lists.set(variable, elements)
  lowering.listKinds.set(variable, kind)
}

function kindOf(lowering: PythonLowering, node: SyntaxNode): ListKind {
  const variable = variableOf(lowering, node)
  return (variable === undefined ? undefined : lowering.listKinds.get(variable)) ?? plainList
}

/** `values[0]`, `values[-1]` */
export function knownElement(lowering: PythonLowering, node: SyntaxNode, key: SyntaxNode): Temp | undefined {
  const elements = lowering.lists.of(variableOf(lowering, field(node, 'value')))
  const index = knownIndex(lowering, key)
  const element = index === undefined ? undefined : elements?.at(index)
  return element === undefined ? undefined : lowering.emit(at(node), { op: 'copy', from: element })
}

/** `values[0] = x`; whether it was lowered so. */
export function storeKnown(lowering: PythonLowering, node: SyntaxNode, value: Temp): boolean {
  const [list, key] = [field(node, 'value'), field(node, 'subscript')]
  const elements = lowering.lists.of(variableOf(lowering, list))
  const index = knownIndex(lowering, key)
  if (list === undefined || index === undefined || elements?.at(index) === undefined) return false
  writeList(lowering, list, node, elements.with(index, value), kindOf(lowering, list))
  return true
}

/** `del values[0]`; whether it was lowered so. */
export function deleteKnown(lowering: PythonLowering, node: SyntaxNode): boolean {
  const [list, key] = node.type === 'subscript' ? [field(node, 'value'), field(node, 'subscript')] : []
  const elements = lowering.lists.of(variableOf(lowering, list))
  const index = knownIndex(lowering, key)
  if (list === undefined || index === undefined || elements?.at(index) === undefined) return false
  writeList(lowering, list, node, elements.toSpliced(index, 1), kindOf(lowering, list))
  return true
}

/** `values += [a, b]`; whether it was lowered so. */
export function extendKnown(lowering: PythonLowering, target: SyntaxNode, right: SyntaxNode): boolean {
  const elements = lowering.lists.of(variableOf(lowering, target))
  const kind = kindOf(lowering, target)
  if (elements === undefined || kind.most !== undefined || !isPlainList(right)) return false
  const more = childrenOf(right).map((each) => lowering.expression(each))
  writeList(lowering, target, right, [...elements, ...more], kind)
  return true
}

/** The elements of a list that is known one by one, where this is its name. */
export function knownElements(lowering: PythonLowering, node: SyntaxNode): readonly Temp[] | undefined {
  return lowering.lists.of(variableOf(lowering, node))
}

/** `values.append(x)` and its like; `conf.set(section, option, x)`. */
export function knownMethod(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  const variable = variableOf(lowering, object)
  if (called === undefined || object === undefined || variable === undefined) return undefined
  const method = field(called, 'attribute')?.text ?? ''
  const given = field(node, 'arguments')
  if (given?.type !== 'argument_list') return undefined
  const values = childrenOf(given)
  if (values.some(({ type }) => type.endsWith('_splat'))) return undefined
  if (lowering.configurations.has(variable)) return entryOf(lowering, node, object, method, values)
  if (values.some(({ type }) => type === 'keyword_argument')) return undefined
  if (lowering.usesConfigurations && method === 'get') return maybeEntryOf(lowering, node, object, values)
  const elements = lowering.lists.of(variable)
  const change = { node, object, method, values, kind: kindOf(lowering, object) }
  return elements === undefined ? undefined : changed(lowering, change, elements)
}

interface Change {
  readonly node: SyntaxNode
  readonly object: SyntaxNode
  readonly method: string
  readonly values: readonly SyntaxNode[]
  readonly kind: ListKind
}

function changed(lowering: PythonLowering, change: Change, elements: readonly Temp[]): Temp | undefined {
  const { node, object, kind } = change
  const place = takenPlace(lowering, change)
  if (place !== undefined) return taken(lowering, change, elements, place)
  const after = kind.of === 'list' ? elementsAfter(lowering, change, elements) : putInto(lowering, change, elements)
  if (after === undefined) return undefined
  writeList(lowering, object, node, after, kind)
  return lowering.constant(at(node), { type: 'null' })
}

/** Where the element stands that a method takes away. */
function takenPlace(lowering: PythonLowering, { method, values: [first], kind }: Change): number | undefined {
  if (kind.of !== 'list') return /^get(?:_nowait)?$/.test(method) ? 0 : undefined
  if (method === 'popleft') return 0
  if (method === 'pop') return first === undefined ? -1 : knownIndex(lowering, first)
  return undefined
}

/** The elements of a queue behind a call that puts one into it. */
function putInto(
  lowering: PythonLowering,
  { method, values: [first], kind }: Change,
  elements: readonly Temp[],
): readonly Temp[] | undefined {
  if (first === undefined || !/^put(?:_nowait)?$/.test(method) || elements.length >= longest) return undefined
  const value = lowering.expression(first)
  return kind.of === 'stack' ? [value, ...elements] : [...elements, value]
}

/** The elements behind a call that gives nothing; nothing where it is not known which they are. */
function elementsAfter(
  lowering: PythonLowering,
  { method, values: [first, second], kind }: Change,
  elements: readonly Temp[],
): readonly Temp[] | undefined {
  if (elements.length >= longest) return undefined
  const most = kind.most ?? longest
  switch (method) {
    case 'append':
      return first === undefined ? undefined : [...elements, lowering.expression(first)].slice(-most)
    case 'appendleft':
      return first === undefined ? undefined : [lowering.expression(first), ...elements].slice(0, most)
    case 'insert': {
      const index = knownIndex(lowering, first)
      if (index === undefined || second === undefined || elements.length >= most) return undefined
      return elements.toSpliced(index, 0, lowering.expression(second))
    }
    case 'extend':
      if (first === undefined || !isPlainList(first)) return undefined
      return [...elements, ...childrenOf(first).map((each) => lowering.expression(each))].slice(-most)
    case 'reverse':
      return first === undefined ? elements.toReversed() : undefined
    case 'rotate':
      return rotated(elements, first === undefined ? 1 : knownIndex(lowering, first))
    case 'clear':
      return first === undefined ? [] : undefined
    default:
      return undefined
  }
}

function rotated(elements: readonly Temp[], by: number | undefined): readonly Temp[] | undefined {
  if (by === undefined || elements.length === 0) return undefined
  const first = elements.length - (((by % elements.length) + elements.length) % elements.length)
  return [...elements.slice(first), ...elements.slice(0, first)]
}

/** `values.pop()`, `values.pop(0)` */
function taken(
  lowering: PythonLowering,
  { node, object, kind }: Change,
  elements: readonly Temp[],
  place: number,
): Temp | undefined {
  const element = elements.at(place)
  if (element === undefined) return undefined
  writeList(lowering, object, node, elements.toSpliced(place, 1), kind)
  return lowering.emit(at(node), { op: 'copy', from: element })
}

function isPlainList(node: SyntaxNode): boolean {
  return /^(?:list|tuple)$/.test(node.type) && childrenOf(node).every(({ type }) => type !== 'list_splat')
}
