// Calls of methods. A method is called on an object, on a class, or without either on what the code stands in;
// some mean what other languages write with an operator or a literal.

import type { Argument, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { belowFolder } from './below-folder.js'
import { collected } from './collected.js'
import { collectionLiteral, knownMethod } from './collections.js'
import { combinedFunction } from './combined-functions.js'
import { filledText } from './filled-text.js'
import { lastPart } from './last-part.js'
import type { JavaLowering } from './lowering.js'
import { ofEntries } from './map-entry.js'
import { selfOf } from './method.js'
import { methodNames } from './method-names.js'
import { declaredType, heldInside, ownerOfMethod, qualifiedType } from './name.js'
import { filteredOptional } from './optional-filter.js'
import { regularExpression } from './pattern.js'
import { reflected } from './reflection.js'
import { isOfProgram, typeValue } from './resolve-type.js'
import { runElsewhere } from './run-elsewhere.js'
import { constantText, formatted, formattedMessage, writtenBy } from './string.js'
import { appendedTo } from './text-builder.js'
import { messageOf } from './thrown-error.js'
import { typeName } from './type-name.js'
import { written } from './written-text.js'

export function callExpression(lowering: JavaLowering, node: SyntaxNode): Temp {
  return (
    appendedTo(lowering, node) ??
    regularExpression(lowering, node) ??
    belowFolder(lowering, node) ??
    knownMethod(lowering, node) ??
    ofEntries(lowering, node) ??
    reflected(lowering, node) ??
    addressPart(lowering, node) ??
    written(lowering, node, () => plainCall(lowering, node)) ??
    messageOf(lowering, node, () => plainCall(lowering, node)) ??
    memberOf(lowering, node) ??
    collectionLiteral(lowering, node) ??
    operator(lowering, node) ??
    filledText(lowering, node) ??
    filteredOptional(lowering, node) ??
    lastPart(lowering, node) ??
    textCall(lowering, node) ??
    combinedFunction(lowering, node) ??
    runElsewhere(lowering, node) ??
    appliedFunction(lowering, node) ??
    plainCall(lowering, node)
  )
}

/** Methods of the types that hold a function: calling one is calling the function. */
const applying =
  /^(?:apply|applyAs\w+|accept|test|getAs\w+|get|call|run|compare|handle|process|execute|convert|map|evaluate)$/
const functionTypes =
  /(?:^|\.)(?:\w*Function|\w*Supplier|\w*Consumer|\w*Predicate|\w*Operator|Callable|Runnable|Comparator|Converter|\w*Handler|\w*Callback)$/

/** `function.apply(x)` of a variable that holds a function, or of what is taken from a map, a list or an array of them. */
function appliedFunction(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  if (object === undefined || !applying.test(field(node, 'name')?.text ?? '')) return undefined
  const type = object.type === 'identifier' ? declaredType(lowering, object) : takenType(lowering, object)
  if (type === undefined || !functionTypes.test(type)) return undefined
  const callee = lowering.expression(object)
  return lowering.emit(at(node), { op: 'call', callee, arguments: argumentsOf(lowering, node), form: 'call' })
}

/** The type of `table.get(name)` and `list[0]`, by what the collection is declared to hold. */
function takenType(lowering: JavaLowering, node: SyntaxNode): string | undefined {
  const collection = field(node, node.type === 'array_access' ? 'array' : 'object')
  if (collection?.type !== 'identifier') return undefined
  if (node.type === 'array_access') return declaredType(lowering, collection)?.replace(/\[\]$/, '')
  const isTaking = /^(?:get|getOrDefault|getFirst|getLast|remove|poll|pop|peek)$/.test(field(node, 'name')?.text ?? '')
  return node.type === 'method_invocation' && isTaking ? heldInside(lowering, collection.text) : undefined
}

function plainCall(lowering: JavaLowering, node: SyntaxNode): Temp {
  const { callee, receiver } = calleeOf(lowering, node)
  const answer = lowering.emit(at(node), {
    op: 'call',
    callee,
    ...(receiver === undefined ? {} : { receiver }),
    arguments: printed(lowering, node) ?? argumentsOf(lowering, node),
    form: 'call',
  })
  const isNone = field(node, 'name')?.text === 'noneMatch' && receiver !== undefined
  return isNone ? lowering.emit(at(node), { op: 'unary', operator: '!', operand: answer }) : answer
}

/** `out.printf("%2$s", values)` prints those values that its format names. */
function printed(lowering: JavaLowering, node: SyntaxNode): Argument[] | undefined {
  const object = field(node, 'object')
  const [format, ...values] = withoutLocale(childrenOf(field(node, 'arguments')))
  if (!/^(?:printf|format)$/.test(field(node, 'name')?.text ?? '') || object === undefined) return undefined
  if (format === undefined || object.text === 'String') return undefined
  if (isOwnObject(lowering, object)) return undefined
  const written = writtenBy(lowering, node, format, values)
  return written === undefined
    ? undefined
    : [lowering.expression(format), ...written].map((value) => ({ value, spread: false }))
}

export function argumentsOf(lowering: JavaLowering, node: SyntaxNode): Argument[] {
  return childrenOf(field(node, 'arguments')).map((each) => ({
    value: lowering.expression(each),
    spread: false,
    ...(isArray(lowering, each) ? { isArray: true as const } : {}),
  }))
}

/** What is declared to be an array, is made as one or is known to be given as one. */
function isArray(lowering: JavaLowering, node: SyntaxNode): boolean {
  if (node.type === 'array_creation_expression') return true
  if (node.type === 'identifier' || node.type === 'field_access')
    return declaredType(lowering, node)?.endsWith('[]') === true
  const method = node.type === 'method_invocation' ? (field(node, 'name')?.text ?? '') : ''
  return /^(?:getParameterValues|split|toArray)$/.test(method)
}

function calleeOf(lowering: JavaLowering, node: SyntaxNode): { readonly callee: Temp; readonly receiver?: Temp } {
  const object = field(node, 'object')
  const name = field(node, 'name')
  const written = name?.text ?? ''
  const where = { start: at(node).start, end: name === undefined ? at(node).end : at(name).end }
  if (object === undefined) return unqualified(lowering, node, where, written)
  if (object.type === 'super' || object.text.endsWith('.super')) return ofSuperclass(lowering, node, where, written)
  const type = object.type === 'field_access' ? qualifiedType(lowering, object) : undefined
  // What is asked of each element of a stream is asked of the list.
  const asked = /^(?:any|all|none)Match$/.test(written) ? streamedFrom(object) : object
  const receiver = type === undefined ? lowering.expression(asked) : typeValue(lowering, at(object), type)
  const property = isOwnObject(lowering, object) ? written : (methodNames.get(written) ?? written)
  return { callee: lowering.emit(where, { op: 'load', object: receiver, property }), receiver }
}

function streamedFrom(node: SyntaxNode): SyntaxNode {
  const isStream =
    node.type === 'method_invocation' &&
    /^(?:stream|parallelStream|chars|codePoints)$/.test(field(node, 'name')?.text ?? '')
  const list = isStream && childrenOf(field(node, 'arguments')).length === 0 ? field(node, 'object') : undefined
  return list ?? node
}

/** Whether a variable or field is declared to be of a class of the program. */
function isOwnObject(lowering: JavaLowering, object: SyntaxNode): boolean {
  if (object.type === 'this') return true
  const made = object.type === 'object_creation_expression' ? field(object, 'type') : undefined
  if (made === undefined && object.type !== 'identifier' && object.type !== 'field_access') return false
  const type = made === undefined ? declaredType(lowering, object) : typeName(made)
  return type !== undefined && type !== '' && type !== 'var' && isOfProgram(lowering, type)
}

/** A method of this object, of an object around it, or an imported one. */
function unqualified(
  lowering: JavaLowering,
  node: SyntaxNode,
  where: ReturnType<typeof at>,
  name: string,
): { readonly callee: Temp; readonly receiver?: Temp } {
  const { outline } = lowering
  if (lowering.isPage && name === '$') return { callee: lowering.emit(where, { op: 'import', specifier: 'jsp.Page' }) }
  if (outline === undefined && lowering.variable(name) !== undefined) return { callee: lowering.read(where, name) }
  const owner = ownerOfMethod(outline, name)
  const load = (receiver: Temp) => ({
    callee: lowering.emit(where, { op: 'load', object: receiver, property: name }),
    receiver,
  })
  if (owner !== undefined) {
    const isStatic = owner.methods.get(name) === true && owner.name !== ''
    return load(isStatic ? lowering.read(at(node), owner.name) : selfOf(lowering, at(node), owner))
  }
  const imported = lowering.staticImports.get(name)
  const [only, more] = lowering.staticWildcards
  const type = imported ?? (outline?.superclass === undefined && more === undefined ? only : undefined)
  if (type !== undefined) return load(typeValue(lowering, at(node), type))
  if (outline === undefined) return { callee: lowering.emit(where, { op: 'global', name }) }
  return load(selfOf(lowering, at(node), extending(outline)))
}

/** The nearest class around the code that may have inherited a method. */
function extending(outline: NonNullable<JavaLowering['outline']>): NonNullable<JavaLowering['outline']> {
  let owner: JavaLowering['outline'] = outline
  while (owner !== undefined && owner.superclass === undefined) owner = owner.outer
  return owner ?? outline
}

function ofSuperclass(
  lowering: JavaLowering,
  node: SyntaxNode,
  where: ReturnType<typeof at>,
  property: string,
): { readonly callee: Temp; readonly receiver?: Temp } {
  const { outline } = lowering
  if (outline?.superclass === undefined) return { callee: lowering.emit(where, { op: 'unknown' }) }
  const type = typeValue(lowering, at(node), outline.superclass)
  // What wraps another one asks that one.
  const isWrapper = /Wrapper$/.test(outline.superclass) && !isOfProgram(lowering, outline.superclass)
  const object = isWrapper
    ? lowering.emit(at(node), { op: 'call', callee: type, arguments: [], form: 'construct' })
    : type
  return {
    callee: lowering.emit(where, { op: 'load', object, property }),
    receiver: selfOf(lowering, at(node), outline),
  }
}

// What is written as a call here

/** The host of an address is a part of it, as elsewhere. */
function addressPart(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const name = field(node, 'name')?.text ?? ''
  if (object === undefined || !/^(?:getHost|getAuthority|getRawAuthority)$/.test(name)) return undefined
  if (childrenOf(field(node, 'arguments')).length > 0) return undefined
  return lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property: 'host' })
}

/** `Mode.valueOf("OPEN")` of an enumeration of the file; `Mode.values()` has all of them. */
function memberOf(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const method = field(node, 'name')?.text
  const outline = object?.type === 'identifier' ? lowering.ownTypes.get(object.text) : undefined
  if (object === undefined || outline?.kind !== 'enum') return undefined
  const members = [...outline.fields.values()].filter((each) => each.node.type === 'enum_constant')
  const load = (name: string): Temp =>
    lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property: name })
  const [given, more] = childrenOf(field(node, 'arguments'))
  if (method === 'values' && given === undefined)
    return lowering.emit(at(node), {
      op: 'array',
      elements: members.map(({ name }) => ({ value: load(name), spread: false })),
    })
  const name = method === 'valueOf' && given !== undefined && more === undefined ? constantText(given) : undefined
  return members.some((each) => each.name === name) && name !== undefined ? load(name) : undefined
}

function operator(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const name = field(node, 'name')?.text ?? ''
  const values = childrenOf(field(node, 'arguments'))
  const [first, second] = values
  const isObjects = object !== undefined && /(?:^|\.)(?:Objects|StringUtils)$/.test(object.text)
  if (!/^(?:equals|equalsIgnoreCase|contentEquals)$/.test(name) || first === undefined) return undefined
  const [left, right] = isObjects ? [first, second] : [object, first]
  if (left === undefined || right === undefined || (!isObjects && second !== undefined)) return undefined
  // What `Arrays.equals` and its like compare, they say themselves.
  if (!isObjects && left.type === 'identifier' && /^(?:Arrays|MessageDigest|Files)$/.test(left.text)) return undefined
  return lowering.emit(at(node), {
    op: 'binary',
    operator: '===',
    left: lowering.expression(left),
    right: lowering.expression(right),
  })
}

/** A language may stand before a format. */
function withoutLocale(values: readonly SyntaxNode[]): readonly SyntaxNode[] {
  return /^(?:java\.util\.)?Locale\./.test(values[0]?.text ?? '') ? values.slice(1) : values
}

/** `String.format(…)`, `text.formatted(…)`, `a.concat(b)`, `String.join(…)` */
function textCall(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const name = field(node, 'name')?.text ?? ''
  const values = childrenOf(field(node, 'arguments'))
  const [first, ...rest] = values
  if (object === undefined) return undefined
  if (name === 'formatted') return formatted(lowering, node, object, values)
  if (name === 'concat' && first !== undefined && rest.length === 0) {
    return lowering.emit(at(node), { op: 'template', parts: [object, first].map((each) => lowering.expression(each)) })
  }
  if (name === 'format' && /(?:^|\.)MessageFormat$/.test(object.text) && first !== undefined)
    return formattedMessage(lowering, node, first, rest)
  if (name === 'collect' && first !== undefined && rest.length === 0) return collected(lowering, node, object, first)
  if (object.text !== 'String' || first === undefined) return undefined
  if (name === 'format') {
    const [format, ...given] = withoutLocale(values)
    return format === undefined ? undefined : formatted(lowering, node, format, given)
  }
  if (name !== 'join') return undefined
  if (rest.length > 1) {
    const separator = lowering.expression(first)
    const parts = rest.flatMap((each, index) => [...(index === 0 ? [] : [separator]), lowering.expression(each)])
    return lowering.emit(at(node), { op: 'template', parts })
  }
  const receiver = lowering.expression(rest[0])
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'join' })
  const separator = { value: lowering.expression(first), spread: false }
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: [separator], form: 'call' })
}
