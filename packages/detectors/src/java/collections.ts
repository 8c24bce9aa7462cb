// Maps that are asked by a known name, cells that hold one value, and collections that are literals: the same with other instructions,
// that say which value it is.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { bind } from './assignment.js'
import { cell, cellOfOther, isCellType, newCell } from './cell.js'
import { knownConstant, knownKey } from './known-constant.js'
import { attribute, entry, orElse, type Use } from './known-entry.js'
import { arrangedList, changedList } from './known-list.js'
import type { JavaLowering } from './lowering.js'
import { declaredType, heldInside } from './name.js'
import { entriesOf } from './properties.js'
import { isMapType } from './type-name.js'

/** A method of a list that is known, of a map under a name that stands there, or of what holds one value. */
export function knownMethod(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const method = field(node, 'name')?.text ?? ''
  const values = childrenOf(field(node, 'arguments'))
  if (/^(?:[gs]et|remove)Attribute$/.test(method) && object !== undefined)
    return attribute(lowering, { node, object, method, values })
  if (object?.type === 'method_invocation') return inInnerMap(lowering, { node, object, method, values })
  if (object?.type !== 'identifier' && object?.type !== 'field_access') return undefined
  const use = { node, object, method, values }
  const variable = object.type === 'identifier' ? lowering.variable(object.text) : undefined
  const elements = lowering.lists.of(variable)
  if (elements !== undefined) return changedList(lowering, use, elements)
  const arranged = arrangedList(lowering, node)
  if (arranged !== undefined) return arranged
  const type = declaredType(lowering, object)
  if (method === 'load' && type === 'Properties') return loaded(lowering, object, values)
  if (type !== undefined && isMapType(type)) return entry(lowering, use)
  if (type !== undefined && isCellType(type)) return cell(lowering, use)
  return type === undefined && object.type === 'field_access' ? cellOfOther(lowering, use) : undefined
}

/** `table.get(name).put(key, value)`, where the table is declared to hold maps. */
function inInnerMap(lowering: JavaLowering, use: Use): Temp | undefined {
  const [table, taking] = [field(use.object, 'object'), field(use.object, 'name')?.text]
  if (table?.type !== 'identifier' || taking !== 'get') return undefined
  return isMapType(heldInside(lowering, table.text) ?? '') ? entry(lowering, use) : undefined
}

/** `settings.load(getResourceAsStream("app.properties"))`: what stands in that file. */
function loaded(lowering: JavaLowering, object: SyntaxNode, values: readonly SyntaxNode[]): Temp | undefined {
  const [stream] = values
  const made = stream?.type === 'identifier' ? lowering.declaredBy(stream.text) : stream
  const literal = writtenIn(lowering, made)
  if (literal !== undefined) return ofLiteral(lowering, object, literal)
  const [, name] = /\bgetResource(?:AsStream)?\(\s*"\/?([\w./-]{1,200}\.properties)"/.exec(made?.text ?? '') ?? []
  if (name === undefined || stream === undefined) return undefined
  lowering.expression(stream)
  const resource = lowering.emit(at(object), { op: 'import', specifier: `resource:${name}` })
  bind(lowering, object, resource)
  return resource
}

/** The text of `new StringReader("a=b")`, also where a constant holds it. */
function writtenIn(lowering: JavaLowering, node: SyntaxNode | undefined): string | undefined {
  const type = node?.type === 'object_creation_expression' ? field(node, 'type')?.text : undefined
  const [text] = node === undefined ? [] : childrenOf(field(node, 'arguments'))
  const written = type === 'StringReader' && text !== undefined ? knownConstant(lowering, text) : undefined
  return typeof written === 'string' ? written : undefined
}

function ofLiteral(lowering: JavaLowering, object: SyntaxNode, text: string): Temp {
  const where = at(object)
  const entries = entriesOf(text).map(([name, value]) => {
    return { name, value: lowering.string(where, value), spread: false, at: where }
  })
  const before = { value: lowering.expression(object), spread: true, at: where }
  const settings = lowering.emit(where, { op: 'object', entries: [before, ...entries] })
  bind(lowering, object, settings)
  return settings
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
    case 'Optional.empty':
      return lowering.constant(at(node), { type: 'null' })
    case 'Arrays.fill':
      return filledArray(lowering, node, values)
    case 'CompletableFuture.supplyAsync':
      return values[0] === undefined ? undefined : given(lowering, node, values[0])
    case 'ThreadLocal.withInitial':
      return only === undefined ? undefined : newCell(lowering, node, given(lowering, node, only))
    case 'Objects.requireNonNullElse':
      return only === undefined || values[1] === undefined
        ? undefined
        : orElse(lowering, node, lowering.expression(only), values[1])
    default:
      return undefined
  }
}

/** `Arrays.fill(values, x)`: nothing else is in it any more. */
function filledArray(lowering: JavaLowering, node: SyntaxNode, values: readonly SyntaxNode[]): Temp | undefined {
  const [array, value, more] = values
  if (array?.type !== 'identifier' || value === undefined || more !== undefined) return undefined
  const key = lowering.emit(at(node), { op: 'unknown' })
  const entry = { key, value: lowering.expression(value), spread: false, at: at(value) }
  const filled = lowering.emit(at(node), { op: 'object', entries: [entry] })
  bind(lowering, array, filled)
  return filled
}

/** What a function gives that is called without anything. */
function given(lowering: JavaLowering, node: SyntaxNode, code: SyntaxNode): Temp {
  return lowering.emit(at(node), { op: 'call', callee: lowering.expression(code), arguments: [], form: 'call' })
}

function mapLiteral(lowering: JavaLowering, node: SyntaxNode, values: readonly SyntaxNode[]): Temp {
  const entries = values.flatMap((key, index) => {
    const value = values[index + 1]
    if (index % 2 === 1 || value === undefined) return []
    const name = knownKey(lowering, key)
    const named = name === undefined ? { key: lowering.expression(key) } : { name }
    return [{ ...named, value: lowering.expression(value), spread: false, at: at(key) }]
  })
  return lowering.emit(at(node), { op: 'object', entries })
}

/** `new ArrayList<>(values)` has what `values` has; an empty one is an empty literal. */
export function copiedCollection(lowering: JavaLowering, node: SyntaxNode, name: string): Temp | undefined {
  const [only, more] = childrenOf(field(node, 'arguments'))
  if (more !== undefined) return undefined
  if (isCellType(name)) return newCell(lowering, node, only === undefined ? undefined : lowering.expression(only))
  const isList =
    /(?:^|\.)(?:ArrayList|LinkedList|HashSet|LinkedHashSet|TreeSet|Vector|ArrayDeque|Stack|CopyOnWriteArrayList)$/.test(
      name,
    )
  const isMap = /(?:^|\.)(?:HashMap|LinkedHashMap|TreeMap|ConcurrentHashMap|Hashtable)$/.test(name)
  if (!isList && !isMap) return undefined
  if (only !== undefined && !/integer_literal/.test(only.type)) return lowering.expression(only)
  return lowering.emit(at(node), isList ? { op: 'array', elements: [] } : { op: 'object', entries: [] })
}
