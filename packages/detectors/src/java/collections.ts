// Lists whose elements are known one by one, and maps that are asked by a known name: the same with other instructions, that say which
// element it is.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { bind } from './assignment.js'
import type { JavaLowering } from './lowering.js'
import { declaredType } from './name.js'
import { constantText } from './string.js'
import { isListType, isMapType, typeName } from './type-name.js'

const longest = 200

/** `List<String> values = new ArrayList<>()` and its like. */
export function writeKnownList(lowering: JavaLowering, name: SyntaxNode, value: SyntaxNode): boolean {
  const elements = listElements(value)
  if (elements === undefined || elements.length > longest) return false
  writeList(
    lowering,
    name,
    value,
    elements.map((each) => lowering.expression(each)),
  )
  return true
}

function listElements(node: SyntaxNode): SyntaxNode[] | undefined {
  if (node.type === 'object_creation_expression') return createdElements(node)
  if (node.type !== 'method_invocation') return undefined
  const called = `${field(node, 'object')?.text ?? ''}.${field(node, 'name')?.text ?? ''}`
  return /(?:^|\.)(?:Arrays\.asList|List\.of)$/.test(called) ? childrenOf(field(node, 'arguments')) : undefined
}

function createdElements(node: SyntaxNode): SyntaxNode[] | undefined {
  const type = field(node, 'type')
  if (type === undefined || !isListType(typeName(type))) return undefined
  if (childrenOf(node).some((each) => each.type === 'class_body')) return undefined
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

function indexOf(node: SyntaxNode | undefined): number | undefined {
  return node?.type === 'decimal_integer_literal' ? Number(node.text) : undefined
}

/** `values[0]` of an array that is known. */
export function knownElement(
  lowering: JavaLowering,
  node: SyntaxNode,
  array: SyntaxNode | undefined,
  key: SyntaxNode | undefined,
): Temp | undefined {
  const variable = array?.type === 'identifier' ? lowering.variable(array.text) : undefined
  const index = indexOf(key)
  const element = index === undefined ? undefined : lowering.lists.of(variable)?.at(index)
  return element === undefined ? undefined : lowering.emit(at(node), { op: 'copy', from: element })
}

/** A method of a list that is known, or of a map under a name that stands there. */
export function knownMethod(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const method = field(node, 'name')?.text ?? ''
  const values = childrenOf(field(node, 'arguments'))
  if (object?.type !== 'identifier' && object?.type !== 'field_access') return undefined
  const variable = object.type === 'identifier' ? lowering.variable(object.text) : undefined
  const elements = lowering.lists.of(variable)
  if (elements !== undefined) return changedList(lowering, { node, object, method, values }, elements)
  if (/^[gs]etAttribute$/.test(method)) return attribute(lowering, { node, object, method, values })
  const type = declaredType(lowering, object)
  if (method === 'load' && type === 'Properties') return loaded(lowering, object, values)
  return type !== undefined && isMapType(type) ? entry(lowering, { node, object, method, values }) : undefined
}

interface Use {
  readonly node: SyntaxNode
  readonly object: SyntaxNode
  readonly method: string
  readonly values: readonly SyntaxNode[]
}

function changedList(
  lowering: JavaLowering,
  { node, object, method, values }: Use,
  elements: readonly Temp[],
): Temp | undefined {
  const [first, second] = values
  const nothing = (): Temp => lowering.constant(at(node), { type: 'boolean', value: true })
  const index = indexOf(first)
  switch (method) {
    case 'add':
    case 'addLast':
      if (first === undefined || elements.length >= longest) return undefined
      if (second === undefined) {
        writeList(lowering, object, node, [...elements, lowering.expression(first)])
        return nothing()
      }
      if (index === undefined || index > elements.length) return undefined
      writeList(lowering, object, node, elements.toSpliced(index, 0, lowering.expression(second)))
      return nothing()
    case 'addFirst':
      if (first === undefined || elements.length >= longest) return undefined
      writeList(lowering, object, node, [lowering.expression(first), ...elements])
      return nothing()
    case 'set':
      if (index === undefined || second === undefined || index >= elements.length) return undefined
      writeList(lowering, object, node, elements.with(index, lowering.expression(second)))
      return nothing()
    case 'remove':
      return taken(lowering, { node, object }, elements, index)
    case 'removeFirst':
      return taken(lowering, { node, object }, elements, 0)
    case 'clear':
      writeList(lowering, object, node, [])
      return nothing()
    case 'get':
      return copied(lowering, node, index === undefined ? undefined : elements.at(index))
    case 'getFirst':
      return copied(lowering, node, elements[0])
    case 'getLast':
      return copied(lowering, node, elements.at(-1))
    case 'size':
      return lowering.constant(at(node), { type: 'number', value: elements.length })
    case 'isEmpty':
      return lowering.constant(at(node), { type: 'boolean', value: elements.length === 0 })
    default:
      return undefined
  }
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
  const element = index === undefined ? undefined : elements[index]
  if (index === undefined || element === undefined) return undefined
  writeList(lowering, object, node, elements.toSpliced(index, 1))
  return copied(lowering, node, element)
}

/** An entry of a map is a property, where its name stands there; otherwise it is one under a computed name. */
function entry(lowering: JavaLowering, { node, object, method, values }: Use): Temp | undefined {
  const [key, value] = values
  if (key === undefined) return undefined
  const isRead = /^(?:get|getOrDefault|getProperty|remove)$/.test(method)
  const isWrite = /^(?:put|putIfAbsent|setProperty|addAttribute|addObject)$/.test(method)
  if (!isRead && !isWrite) return undefined
  const name = constantText(key)
  if (isWrite && value === undefined) return undefined
  const from = lowering.expression(object)
  const place = name === undefined ? { key: lowering.expression(key) } : { property: name }
  if (isWrite) {
    // What is there already stays.
    const stored =
      method === 'putIfAbsent' && value !== undefined
        ? orElse(lowering, node, lowering.emit(at(node), { op: 'load', object: from, ...place }), value)
        : lowering.expression(value)
    lowering.push({ ...at(node), op: 'store', object: from, ...place, value: stored })
    return lowering.constant(at(node), { type: 'null' })
  }
  const found = lowering.emit(at(node), { op: 'load', object: from, ...place })
  return value === undefined ? found : orElse(lowering, node, found, value)
}

/** `settings.load(getResourceAsStream("app.properties"))`: what stands in that file. */
function loaded(lowering: JavaLowering, object: SyntaxNode, values: readonly SyntaxNode[]): Temp | undefined {
  const [stream] = values
  const made = stream?.type === 'identifier' ? lowering.declaredBy(stream.text) : stream
  const [, name] = /\bgetResource(?:AsStream)?\(\s*"\/?([\w./-]{1,200}\.properties)"/.exec(made?.text ?? '') ?? []
  if (name === undefined || stream === undefined) return undefined
  lowering.expression(stream)
  const resource = lowering.emit(at(object), { op: 'import', specifier: `resource:${name}` })
  bind(lowering, object, resource)
  return resource
}

/** What a request or a session keeps under a name, beside the call that says so. */
function attribute(lowering: JavaLowering, { node, object, method, values }: Use): Temp | undefined {
  const [key, value] = values
  const name = key === undefined ? undefined : constantText(key)
  if (name === undefined || key === undefined) return undefined
  const from = lowering.expression(object)
  if (method === 'getAttribute') return lowering.emit(at(node), { op: 'load', object: from, property: name })
  if (value === undefined) return undefined
  const given = lowering.expression(value)
  const callee = lowering.emit(at(node), { op: 'load', object: from, property: method })
  const pair = [lowering.expression(key), given].map((each) => ({ value: each, spread: false }))
  const answer = lowering.emit(at(node), { op: 'call', callee, receiver: from, arguments: pair, form: 'call' })
  lowering.push({ ...at(node), op: 'store', object: lowering.expression(object), property: name, value: given })
  return answer
}

function orElse(lowering: JavaLowering, node: SyntaxNode, left: Temp, other: SyntaxNode): Temp {
  const to = lowering.newTemp()
  const right = lowering.region(() => lowering.expression(other))
  lowering.push({ ...at(node), op: 'logical', to, operator: '??', left, right })
  return to
}

/** `List.of(a, b)`, `Map.of(k, v)` and their like as literals; copies of collections as what they copy. */
export function collectionLiteral(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')?.text ?? ''
  const method = field(node, 'name')?.text ?? ''
  const called = `${object.slice(object.lastIndexOf('.') + 1)}.${method}`
  const values = childrenOf(field(node, 'arguments'))
  const [only] = values
  switch (called) {
    case 'Arrays.asList':
    case 'List.of':
    case 'Set.of':
    case 'Stream.of':
    case 'EnumSet.of':
    case 'ImmutableList.of':
    case 'ImmutableSet.of':
    case 'Collections.singletonList':
    case 'Collections.singleton':
      return lowering.emit(at(node), {
        op: 'array',
        elements: values.map((each) => ({ value: lowering.expression(each), spread: false })),
      })
    case 'Map.of':
    case 'ImmutableMap.of':
    case 'Collections.singletonMap':
      return mapLiteral(lowering, node, values)
    case 'Map.ofEntries':
      return mapLiteral(
        lowering,
        node,
        values.flatMap((each) => childrenOf(field(each, 'arguments')).slice(0, 2)),
      )
    case 'List.copyOf':
    case 'Set.copyOf':
    case 'Map.copyOf':
    case 'ImmutableList.copyOf':
    case 'ImmutableSet.copyOf':
    case 'Collections.unmodifiableList':
    case 'Collections.unmodifiableSet':
    case 'Collections.unmodifiableMap':
    case 'Collections.unmodifiableCollection':
    case 'Collections.synchronizedMap':
    case 'Collections.synchronizedList':
    case 'Collections.list':
    case 'Collections.enumeration':
    case 'Arrays.stream':
    case 'Optional.of':
    case 'Optional.ofNullable':
    case 'Objects.requireNonNull':
    case 'Mono.just':
    case 'CompletableFuture.completedFuture':
      return only === undefined ? undefined : lowering.expression(only)
    case 'Objects.requireNonNullElse':
      return only === undefined || values[1] === undefined
        ? undefined
        : orElse(lowering, node, lowering.expression(only), values[1])
    default:
      return undefined
  }
}

function mapLiteral(lowering: JavaLowering, node: SyntaxNode, values: readonly SyntaxNode[]): Temp {
  const entries = values.flatMap((key, index) => {
    const value = values[index + 1]
    if (index % 2 === 1 || value === undefined) return []
    const name = constantText(key)
    const named = name === undefined ? { key: lowering.expression(key) } : { name }
    return [{ ...named, value: lowering.expression(value), spread: false, at: at(key) }]
  })
  return lowering.emit(at(node), { op: 'object', entries })
}

/** `new ArrayList<>(values)` has what `values` has; an empty one is an empty literal. */
export function copiedCollection(lowering: JavaLowering, node: SyntaxNode, name: string): Temp | undefined {
  const [only, more] = childrenOf(field(node, 'arguments'))
  if (more !== undefined) return undefined
  const isList =
    /(?:^|\.)(?:ArrayList|LinkedList|HashSet|LinkedHashSet|TreeSet|Vector|ArrayDeque|CopyOnWriteArrayList)$/.test(name)
  const isMap = /(?:^|\.)(?:HashMap|LinkedHashMap|TreeMap|ConcurrentHashMap|Hashtable)$/.test(name)
  if (!isList && !isMap) return undefined
  if (only !== undefined && !/integer_literal/.test(only.type)) return lowering.expression(only)
  return lowering.emit(at(node), isList ? { op: 'array', elements: [] } : { op: 'object', entries: [] })
}
