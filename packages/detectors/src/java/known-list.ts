// Lists, queues and iterators whose elements are known one by one: what their methods do is written with other instructions, that say
// which element it is.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { knownConstant, knownIndex } from './known-constant.js'
import type { Use } from './known-entry.js'
import type { JavaLowering } from './lowering.js'
import { isListType, typeName } from './type-name.js'

const longest = 200
const mostPlaces = 32

/** `List<String> values = new ArrayList<>()` and its like. */
export function writeKnownList(lowering: JavaLowering, name: SyntaxNode, value: SyntaxNode): boolean {
  const elements = elementsOf(lowering, value)
  if (elements === undefined || elements.length > longest) return false
  writeList(lowering, name, value, elements)
  return true
}

/** The elements of an expression that makes a list of them. */
function elementsOf(lowering: JavaLowering, node: SyntaxNode): readonly Temp[] | undefined {
  const written = listElements(node)
  if (written !== undefined) return written.map((each) => lowering.expression(each))
  if (node.type === 'object_creation_expression') {
    const [given, more] = childrenOf(field(node, 'arguments'))
    return isCreation(node) && given !== undefined && more === undefined ? knownElements(lowering, given) : undefined
  }
  const object = node.type === 'method_invocation' ? field(node, 'object') : undefined
  if (object !== undefined && /(?:^|\.)Arrays$/.test(object.text)) return copiedPart(lowering, node)
  const elements = object === undefined ? undefined : knownElements(lowering, object)
  return elements === undefined ? undefined : partOf(lowering, node, elements)
}

/** `new String[3]`: one of objects, whose places hold nothing yet. One of numbers is more often a buffer. */
function isOfReferences(node: SyntaxNode): boolean {
  if (node.type !== 'array_creation_expression' || field(node, 'value') !== undefined) return false
  return /^[A-Z]/.test(field(node, 'type')?.text ?? '') && !/\]\s*\[/.test(node.text)
}

function emptyPlaces(lowering: JavaLowering, node: SyntaxNode): readonly Temp[] | undefined {
  const size = isOfReferences(node) ? childrenOf(node).find(({ type }) => type === 'dimensions_expr') : undefined
  const length = size === undefined ? undefined : knownIndex(lowering, childrenOf(size)[0])
  if (length === undefined || length > mostPlaces) return undefined
  return Array.from({ length }, () => lowering.constant(at(node), { type: 'null' }))
}

/** `Arrays.copyOfRange(values, 1, 3)` */
function copiedPart(lowering: JavaLowering, node: SyntaxNode): readonly Temp[] | undefined {
  const [list, ...bounds] = childrenOf(field(node, 'arguments'))
  const elements = list === undefined ? undefined : knownElements(lowering, list)
  const [first, second] = bounds.map((each) => knownIndex(lowering, each))
  switch (field(node, 'name')?.text) {
    case 'copyOf':
      return first === undefined ? undefined : elements?.slice(0, first)
    case 'copyOfRange':
      return first === undefined || second === undefined ? undefined : elements?.slice(first, second)
    default:
      return undefined
  }
}

/** Of a variable that is a known list, or of what makes one. */
export function knownElements(lowering: JavaLowering, node: SyntaxNode): readonly Temp[] | undefined {
  if (node.type === 'identifier') return lowering.lists.of(lowering.variable(node.text))
  return elementsOf(lowering, node)
}

/** `values.subList(1, 3)`, `values.reversed()`, `values.iterator()`: another list of the same elements. */
function partOf(lowering: JavaLowering, node: SyntaxNode, elements: readonly Temp[]): readonly Temp[] | undefined {
  const [from, to] = childrenOf(field(node, 'arguments')).map((each) => knownIndex(lowering, each))
  switch (field(node, 'name')?.text) {
    case 'subList':
      return from === undefined || to === undefined ? undefined : elements.slice(from, to)
    case 'reversed':
    case 'descendingIterator':
      return elements.toReversed()
    case 'iterator':
    case 'clone':
      return elements
    case 'listIterator':
      return childrenOf(field(node, 'arguments')).length === 0 ? elements : undefined
    default:
      return undefined
  }
}

function listElements(node: SyntaxNode): SyntaxNode[] | undefined {
  if (node.type === 'array_initializer') return childrenOf(node)
  if (node.type === 'array_creation_expression') return childrenOf(field(node, 'value'))
  if (node.type === 'object_creation_expression') return createdElements(node)
  if (node.type !== 'method_invocation') return undefined
  const called = `${field(node, 'object')?.text ?? ''}.${field(node, 'name')?.text ?? ''}`
  return /(?:^|\.)(?:Arrays\.asList|List\.of)$/.test(called) ? childrenOf(field(node, 'arguments')) : undefined
}

function isCreation(node: SyntaxNode): boolean {
  const type = field(node, 'type')
  if (type === undefined || !isListType(typeName(type))) return false
  return !childrenOf(node).some((each) => each.type === 'class_body')
}

function createdElements(node: SyntaxNode): SyntaxNode[] | undefined {
  if (!isCreation(node)) return undefined
  const [given, more] = childrenOf(field(node, 'arguments'))
  if (given === undefined || given.type === 'decimal_integer_literal') return []
  return more === undefined ? listElements(given) : undefined
}

function writeList(lowering: JavaLowering, target: SyntaxNode, node: SyntaxNode, elements: readonly Temp[]): void {
  const list = lowering.emit(at(node), { op: 'array', elements: elements.map((value) => ({ value, spread: false })) })
  lowering.write(at(target), target.text, list)
  const variable = lowering.variable(target.text)
  if (variable !== undefined) lowering.lists.set(variable, elements)
}

/** The same elements at places that are not known any more. */
function scatter(lowering: JavaLowering, target: SyntaxNode, node: SyntaxNode, elements: readonly Temp[]): void {
  const list = lowering.emit(at(node), { op: 'array', elements: elements.map((value) => ({ value, spread: false })) })
  const all = lowering.emit(at(node), { op: 'array', elements: [{ value: list, spread: true }] })
  lowering.write(at(target), target.text, all)
}

/** `values[0]` of an array that is known. */
export function knownElement(
  lowering: JavaLowering,
  node: SyntaxNode,
  array: SyntaxNode | undefined,
  key: SyntaxNode | undefined,
): Temp | undefined {
  const variable = array?.type === 'identifier' ? lowering.variable(array.text) : undefined
  const index = lowering.lists.of(variable) === undefined ? undefined : knownIndex(lowering, key)
  const element = index === undefined ? undefined : lowering.lists.of(variable)?.at(index)
  return element === undefined ? undefined : lowering.emit(at(node), { op: 'copy', from: element })
}

/** `values[1] = x` of an array that is known: a place of it, as of any array, and what stands there from here on. */
export function replaceElement(lowering: JavaLowering, target: SyntaxNode, value: Temp): boolean {
  const array = field(target, 'array')
  const variable = array?.type === 'identifier' ? lowering.variable(array.text) : undefined
  const elements = lowering.lists.of(variable)
  const index = elements === undefined ? undefined : knownIndex(lowering, field(target, 'index'))
  if (array === undefined || variable === undefined || elements === undefined || index === undefined) return false
  if (index >= elements.length) return false
  const object = lowering.readVariable(at(array), variable)
  lowering.push({ ...at(target), op: 'store', object, property: String(index), value })
  lowering.lists.set(variable, elements.with(index, value))
  return true
}

/** `new String[3]`: what it holds as a whole is not said, only what its places hold as long as nobody else has it. */
export function noteEmptyPlaces(lowering: JavaLowering, name: SyntaxNode, value: SyntaxNode): void {
  const [variable, places] = [lowering.variable(name.text), emptyPlaces(lowering, value)]
  if (variable !== undefined && places !== undefined) lowering.lists.set(variable, places)
}

/** What a method does that is known. */
function knownChange(lowering: JavaLowering, use: Use, elements: readonly Temp[]): Temp | undefined {
  const { node, values } = use
  const method = meant(lowering, use)
  const [first, second] = values
  const nothing = (): Temp => lowering.constant(at(node), { type: 'boolean', value: true })
  const become = (list: readonly Temp[]): Temp => {
    writeList(lowering, use.object, node, list)
    return nothing()
  }
  switch (method) {
    case 'append':
      if (first === undefined || elements.length >= longest) return undefined
      return second === undefined
        ? become([...elements, lowering.expression(first)])
        : inserted(lowering, use, elements, become)
    case 'prepend':
      if (first === undefined || elements.length >= longest) return undefined
      return become([lowering.expression(first), ...elements])
    case 'addAll':
      return added(lowering, use, elements, become)
    case 'set':
      return replacedAt(lowering, use, elements, become)
    case 'remove':
      return removed(lowering, use, elements)
    case 'takeFirst':
      return taken(lowering, use, elements, 0)
    case 'takeLast':
      return taken(lowering, use, elements, elements.length - 1)
    case 'clear':
      return become([])
    case 'get':
      return copied(lowering, node, elementAt(elements, knownIndex(lowering, first)))
    case 'first':
      return copied(lowering, node, elements[0])
    case 'last':
      return copied(lowering, node, elements.at(-1))
    case 'size':
      return lowering.constant(at(node), { type: 'number', value: elements.length })
    case 'isEmpty':
      return lowering.constant(at(node), { type: 'boolean', value: elements.length === 0 })
    case 'hasNext':
      return lowering.constant(at(node), { type: 'boolean', value: elements.length > 0 })
    case 'scatter':
      for (const each of values) lowering.expression(each)
      scatter(lowering, use.object, node, elements)
      return nothing()
    default:
      return part(lowering, use, elements)
  }
}

/** A method of a list that is known; one that may move its elements leaves them at places that are not known. */
export function changedList(lowering: JavaLowering, use: Use, elements: readonly Temp[]): Temp | undefined {
  const known = knownChange(lowering, use, elements)
  if (known === undefined && !looking.test(use.method)) scatter(lowering, use.object, use.node, elements)
  return known
}

const looking =
  /^(?:get\w*|contains\w*|indexOf|lastIndexOf|stream|parallelStream|forEach|toArray|\w*[iI]terator|equals|hashCode|toString|hasMore\w*|set|peek\w*|element\w*)$/

const meanings: Readonly<Record<string, string>> = {
  add: 'append',
  addLast: 'append',
  addElement: 'append',
  offer: 'append',
  offerLast: 'append',
  addFirst: 'prepend',
  offerFirst: 'prepend',
  push: 'prepend',
  pop: 'takeFirst',
  poll: 'takeFirst',
  pollFirst: 'takeFirst',
  removeFirst: 'takeFirst',
  next: 'takeFirst',
  pollLast: 'takeLast',
  removeLast: 'takeLast',
  peek: 'first',
  peekFirst: 'first',
  getFirst: 'first',
  element: 'first',
  firstElement: 'first',
  peekLast: 'last',
  getLast: 'last',
  lastElement: 'last',
  elementAt: 'get',
  removeAllElements: 'clear',
  sort: 'scatter',
  removeIf: 'scatter',
  retainAll: 'scatter',
  removeAll: 'scatter',
  replaceAll: 'scatter',
}
/** A stack has its top at the end of the list that it is. */
const ofStack: Readonly<Record<string, string>> = { push: 'append', pop: 'takeLast', peek: 'last' }

function meant(lowering: JavaLowering, { object, method }: Use): string {
  const variable = lowering.variable(object.text)
  const type = variable === undefined ? undefined : lowering.types.get(variable)
  if (type !== undefined && /(?:^|\.)Stack$/.test(type) && Object.hasOwn(ofStack, method))
    return ofStack[method] ?? method
  return Object.hasOwn(meanings, method) ? (meanings[method] ?? method) : method
}

function elementAt(elements: readonly Temp[], index: number | undefined): Temp | undefined {
  return index === undefined ? undefined : elements[index]
}

type Become = (list: readonly Temp[]) => Temp

/** `values.add(0, x)` */
function inserted(
  lowering: JavaLowering,
  { values }: Use,
  elements: readonly Temp[],
  become: Become,
): Temp | undefined {
  const [place, value] = values
  const index = knownIndex(lowering, place)
  if (index === undefined || index > elements.length || value === undefined) return undefined
  return become(elements.toSpliced(index, 0, lowering.expression(value)))
}

function added(lowering: JavaLowering, { values }: Use, elements: readonly Temp[], become: Become): Temp | undefined {
  const list = values.at(-1)
  const more = list === undefined ? undefined : knownElements(lowering, list)
  const index = values.length === 1 ? elements.length : knownIndex(lowering, values[0])
  if (more === undefined || index === undefined || index > elements.length) return undefined
  return elements.length + more.length > longest ? undefined : become(elements.toSpliced(index, 0, ...more))
}

function replacedAt(
  lowering: JavaLowering,
  { values }: Use,
  elements: readonly Temp[],
  become: Become,
): Temp | undefined {
  const [place, value] = values
  const index = knownIndex(lowering, place)
  if (index === undefined || value === undefined || index >= elements.length) return undefined
  return become(elements.with(index, lowering.expression(value)))
}

/** By its place, the first one of a queue, or by what it is: then the others may move. */
function removed(lowering: JavaLowering, use: Use, elements: readonly Temp[]): Temp | undefined {
  const [place] = use.values
  if (place === undefined) return taken(lowering, use, elements, 0)
  const constant = knownConstant(lowering, place)
  if (typeof constant === 'number') return taken(lowering, use, elements, constant)
  const index = constant === undefined ? undefined : placeOf(lowering, elements, constant)
  if (index !== undefined) return taken(lowering, use, elements, index)
  lowering.expression(place)
  scatter(lowering, use.object, use.node, elements)
  return lowering.emit(at(use.node), { op: 'load', object: lowering.expression(use.object) })
}

/** Where a text stands first, if all that stands before it is known to be something else. */
function placeOf(lowering: JavaLowering, elements: readonly Temp[], wanted: string): number | undefined {
  const texts = elements.map((each) => {
    const constant = lowering.constantOf(each)
    return constant?.type === 'string' ? constant.value : undefined
  })
  const index = texts.indexOf(wanted)
  return index < 0 || texts.slice(0, index).includes(undefined) ? undefined : index
}

function part(lowering: JavaLowering, { node }: Use, elements: readonly Temp[]): Temp | undefined {
  const part = partOf(lowering, node, elements)
  if (part === undefined) return undefined
  return lowering.emit(at(node), { op: 'array', elements: part.map((value) => ({ value, spread: false })) })
}

function copied(lowering: JavaLowering, node: SyntaxNode, element: Temp | undefined): Temp | undefined {
  return element === undefined ? undefined : lowering.emit(at(node), { op: 'copy', from: element })
}

function taken(
  lowering: JavaLowering,
  { node, object }: Pick<Use, 'node' | 'object'>,
  elements: readonly Temp[],
  index: number | undefined,
): Temp | undefined {
  const element = elementAt(elements, index)
  if (index === undefined || element === undefined) return undefined
  writeList(lowering, object, node, elements.toSpliced(index, 1))
  return copied(lowering, node, element)
}

/** `Collections.reverse(values)` and its like, of a list that is known. */
export function arrangedList(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  if (field(node, 'object')?.text !== 'Collections') return undefined
  const [list, ...values] = childrenOf(field(node, 'arguments'))
  const elements = list?.type === 'identifier' ? lowering.lists.of(lowering.variable(list.text)) : undefined
  if (list === undefined || elements === undefined) return undefined
  const arranged = arrangement(lowering, field(node, 'name')?.text ?? '', values, elements)
  if (arranged === undefined) return undefined
  if (arranged === 'somehow') scatter(lowering, list, node, elements)
  else writeList(lowering, list, node, arranged)
  return lowering.constant(at(node), { type: 'boolean', value: true })
}

function arrangement(
  lowering: JavaLowering,
  method: string,
  values: readonly SyntaxNode[],
  elements: readonly Temp[],
): readonly Temp[] | 'somehow' | undefined {
  const [first, second] = values.map((each) => knownIndex(lowering, each))
  switch (method) {
    case 'reverse':
      return elements.toReversed()
    case 'addAll':
      return [...elements, ...values.map((each) => lowering.expression(each))]
    case 'swap': {
      const [one, other] = [elementAt(elements, first), elementAt(elements, second)]
      if (one === undefined || other === undefined || first === undefined || second === undefined) return 'somehow'
      return elements.with(first, other).with(second, one)
    }
    case 'sort':
    case 'rotate':
      return 'somehow'
    default:
      return undefined
  }
}
