// A `StringBuilder` that only one variable has is the text that it holds: what is appended to it makes a longer text. One that is
// handed on is an object like any other.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { ownerOf } from './outline.js'
import { constantText } from './string.js'
import { isTextBuilder, typeName } from './type-name.js'

/** Whether nothing but methods is asked of the variable, and no function inside uses it, in the method around its declaration. */
export function isTextKept(name: SyntaxNode): boolean {
  const body = methodAround(name)
  if (body === undefined) return false
  const wanted = name.text
  const open = [body]
  let seen = 0
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    seen += 1
    if (seen > 4000) return false
    if (node.type === 'identifier' && node.text === wanted && !isOwnUse(node)) return false
    if (/^(?:lambda_expression|class_body)$/.test(node.type) && node.text.includes(wanted)) return false
    open.push(...childrenOf(node))
  }
  return true
}

export function methodAround(node: SyntaxNode): SyntaxNode | undefined {
  let at: SyntaxNode | null = node
  while (at !== null && !/^(?:method_declaration|constructor_declaration|lambda_expression|program)$/.test(at.type))
    at = at.parent
  return at === null ? undefined : (at.childForFieldName('body') ?? at)
}

function isOwnUse(node: SyntaxNode): boolean {
  const { parent } = node
  if (parent === null) return false
  if (parent.type === 'variable_declarator') return true
  if (parent.type === 'binary_expression' || parent.type === 'return_statement') return true
  if (parent.type !== 'method_invocation') return false
  const isName = parent.childForFieldName('name')?.startIndex === node.startIndex
  return isName || parent.childForFieldName('object')?.startIndex === node.startIndex
}

/** The text of a new builder. */
export function newText(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  if (node.type !== 'object_creation_expression') return appendedTo(lowering, node)
  const type = field(node, 'type')
  if (type === undefined || !isTextBuilder(typeName(type))) return undefined
  const [first, second] = childrenOf(field(node, 'arguments'))
  // A joiner begins with what is given behind the separator.
  const given = /(?:^|\.)StringJoiner$/.test(typeName(type)) ? second : first
  if (given === undefined || /^(?:decimal_integer_literal)$/.test(given.type)) return lowering.string(at(node), '')
  const value = lowering.expression(given)
  return lowering.emit(at(node), { op: 'template', parts: [value] })
}

/** What a call does to the text of a builder: of a variable that keeps one, or of a new one. */
export function appendedTo(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  // All calls of a chain begin where it begins: it is looked through once.
  if (lowering.plainChains.has(node.startIndex)) return undefined
  const calls: SyntaxNode[] = []
  let root: SyntaxNode | undefined = node
  while (root?.type === 'method_invocation') {
    calls.push(root)
    root = field(root, 'object')
  }
  if (root === undefined || calls.length === 0) return undefined
  const variable = root.type === 'identifier' ? lowering.variable(root.text) : undefined
  if (isObject(lowering, root, variable)) return mutated(lowering, calls.reverse(), root)
  const isKept = variable !== undefined && lowering.texts.has(variable)
  const isNew = root.type === 'object_creation_expression' && isBuilder(root)
  if (!isKept && !isNew) {
    lowering.plainChains.add(node.startIndex)
    return undefined
  }
  calls.reverse()
  const first = isKept ? lowering.read(at(root), root.text) : newText(lowering, root)
  if (first === undefined) return undefined
  return applied(lowering, { calls, root: isKept ? root : undefined, first })
}

function isBuilder(node: SyntaxNode): boolean {
  const type = field(node, 'type')
  return type !== undefined && isTextBuilder(typeName(type))
}

/** A builder that others have as well: a field, or a variable that is handed on. */
function isObject(lowering: JavaLowering, root: SyntaxNode, variable: number | undefined): boolean {
  const name = root.type === 'field_access' ? (field(root, 'field')?.text ?? '') : root.text
  if (root.type !== 'identifier' && root.type !== 'field_access') return false
  const type =
    variable === undefined ? ownerOf(lowering.outline, name)?.fields.get(name)?.type : lowering.types.get(variable)
  return type !== undefined && isTextBuilder(type) && (variable === undefined || !lowering.texts.has(variable))
}

/** Each call of the chain changes the builder itself. */
function mutated(lowering: JavaLowering, calls: readonly SyntaxNode[], root: SyntaxNode): Temp {
  let value: Temp | undefined
  for (const call of calls) {
    const receiver = lowering.expression(root)
    value = asked(
      lowering,
      call,
      field(call, 'name')?.text ?? '',
      childrenOf(field(call, 'arguments')),
      value === undefined || isAppending(call) ? receiver : value,
    )
    if (isAppending(call)) value = lowering.expression(root)
  }
  return value ?? lowering.expression(root)
}

function isAppending(call: SyntaxNode): boolean {
  return /^(?:append|insert|add)$/.test(field(call, 'name')?.text ?? '')
}

interface Chain {
  readonly calls: readonly SyntaxNode[]
  /** The variable that keeps the text. */
  readonly root: SyntaxNode | undefined
  readonly first: Temp
}

/** `new StringJoiner(", ")` */
export function newJoining(node: SyntaxNode): { readonly separator: string; isBegun: boolean } | undefined {
  const type = node.type === 'object_creation_expression' ? field(node, 'type') : undefined
  if (type === undefined || !/(?:^|\.)StringJoiner$/.test(typeName(type))) return undefined
  const [given] = childrenOf(field(node, 'arguments'))
  const separator = given === undefined ? undefined : constantText(given)
  return separator === undefined ? undefined : { separator, isBegun: false }
}

/** A part of a joiner, behind what it puts between them. */
function joinedTo(lowering: JavaLowering, call: SyntaxNode, joining: ReturnType<typeof newJoining>, text: Temp): Temp {
  if (joining === undefined || field(call, 'name')?.text !== 'add') return text
  const { isBegun, separator } = joining
  joining.isBegun = true
  if (!isBegun) return text
  return lowering.emit(at(call), { op: 'template', parts: [text, lowering.string(at(call), separator)] })
}

function applied(lowering: JavaLowering, { calls, root, first }: Chain): Temp {
  let text = first
  const variable = root === undefined ? undefined : lowering.variable(root.text)
  const made = calls[0] === undefined ? undefined : field(calls[0], 'object')
  const joining =
    variable !== undefined ? lowering.joinings.get(variable) : made === undefined ? undefined : newJoining(made)
  let isBuilding = true
  for (const call of calls) {
    const name = field(call, 'name')?.text ?? ''
    const values = childrenOf(field(call, 'arguments'))
    const before = isBuilding ? joinedTo(lowering, call, joining, text) : text
    const changed = isBuilding ? changedText(lowering, call, name, values, before) : undefined
    if (changed === undefined) {
      isBuilding = false
      if (name !== 'toString') text = asked(lowering, call, name, values, text)
    } else {
      text = changed
      if (root !== undefined) lowering.write(at(call), root.text, text)
    }
  }
  return text
}

function changedText(
  lowering: JavaLowering,
  call: SyntaxNode,
  name: string,
  values: readonly SyntaxNode[],
  text: Temp,
): Temp | undefined {
  const temps = (): Temp[] => values.map((each) => lowering.expression(each))
  const template = (parts: Temp[]): Temp => lowering.emit(at(call), { op: 'template', parts })
  switch (name) {
    case 'append':
    case 'add':
      return template([text, ...temps().slice(0, 1)])
    case 'insert': {
      const [index, value] = values
      const isFirst = index?.text === '0'
      const inserted = lowering.expression(value)
      return template(isFirst ? [inserted, text] : [text, inserted])
    }
    case 'replace': {
      const given = temps().slice(2)
      return template(isWhole(call, values) ? given : [text, ...given])
    }
    case 'setLength':
      return values[0]?.text === '0' ? lowering.string(at(call), '') : template([text])
    case 'delete':
      if (isWhole(call, values)) return lowering.string(at(call), '')
      return moved(lowering, call, text, temps)
    case 'appendCodePoint':
    case 'setCharAt':
    case 'deleteCharAt':
    case 'reverse':
    case 'ensureCapacity':
      return moved(lowering, call, text, temps)
    default:
      return undefined
  }
}

/** Where a known part stands is not known any more. */
function moved(lowering: JavaLowering, call: SyntaxNode, text: Temp, temps: () => Temp[]): Temp {
  temps()
  return lowering.emit(at(call), { op: 'call', callee: text, receiver: text, arguments: [], form: 'call' })
}

/** From the beginning to the end: `0, text.length()`. */
function isWhole(call: SyntaxNode, [from, to]: readonly SyntaxNode[]): boolean {
  const object = field(call, 'object')?.text ?? ''
  return from?.text === '0' && /^\w+$/.test(object) && to?.text === `${object}.length()`
}

function asked(
  lowering: JavaLowering,
  call: SyntaxNode,
  name: string,
  values: readonly SyntaxNode[],
  receiver: Temp,
): Temp {
  const callee = lowering.emit(at(call), { op: 'load', object: receiver, property: name })
  const given = values.map((each) => ({ value: lowering.expression(each), spread: false }))
  return lowering.emit(at(call), { op: 'call', callee, receiver, arguments: given, form: 'call' })
}
