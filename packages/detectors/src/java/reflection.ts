// Reflection on classes of the program whose names stand in the code: `invoke` is the call of that method, `newInstance` makes an object.

import type { Argument, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { knownConstant } from './known-constant.js'
import type { JavaLowering } from './lowering.js'
import { declaredType } from './name.js'
import { isOfProgram, typeValue } from './resolve-type.js'

const deepest = 4

export function reflected(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const method = field(node, 'name')?.text
  if (object === undefined) return undefined
  if (method === 'newInstance') return made(lowering, node, object)
  return method === 'invoke' ? invoked(lowering, node, object) : undefined
}

/** `type.getDeclaredConstructor(String.class).newInstance(value)` */
function made(lowering: JavaLowering, node: SyntaxNode, object: SyntaxNode): Temp | undefined {
  const from = behind(lowering, object, 0)
  const asked = called(from, /^get(?:Declared)?Constructor$/)
  const type = classOf(lowering, asked === undefined ? from : field(asked, 'object'), 0)
  if (type === undefined) return undefined
  const callee = typeValue(lowering, at(node), type)
  return lowering.emit(at(node), { op: 'call', callee, arguments: given(lowering, node, 0), form: 'construct' })
}

/** `type.getMethod("name", String.class).invoke(object, value)` */
function invoked(lowering: JavaLowering, node: SyntaxNode, object: SyntaxNode): Temp | undefined {
  const getting = called(behind(lowering, object, 0), /^get(?:Declared)?Method$/)
  const type = getting === undefined ? undefined : classOf(lowering, field(getting, 'object'), 0)
  const [name] = getting === undefined ? [] : childrenOf(field(getting, 'arguments'))
  const property = name === undefined ? undefined : knownConstant(lowering, name)
  const [target] = childrenOf(field(node, 'arguments'))
  if (type === undefined || typeof property !== 'string' || target === undefined) return undefined
  const isStatic = target.type === 'null_literal'
  const receiver = isStatic ? typeValue(lowering, at(node), type) : lowering.expression(target)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property })
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: given(lowering, node, 1), form: 'call' })
}

function given(lowering: JavaLowering, node: SyntaxNode, from: number): Argument[] {
  const values = childrenOf(field(node, 'arguments')).slice(from)
  return values.map((each) => ({ value: lowering.expression(each), spread: false }))
}

/** The expression that a variable was declared with. */
function behind(lowering: JavaLowering, node: SyntaxNode, depth: number): SyntaxNode {
  const value = node.type === 'identifier' && depth < deepest ? lowering.declaredBy(node.text) : undefined
  return value === undefined ? node : behind(lowering, value, depth + 1)
}

function called(node: SyntaxNode, name: RegExp): SyntaxNode | undefined {
  return node.type === 'method_invocation' && name.test(field(node, 'name')?.text ?? '') ? node : undefined
}

/** The name of the class of the program that an expression gives. */
function classOf(lowering: JavaLowering, node: SyntaxNode | undefined, depth: number): string | undefined {
  if (node === undefined || depth > deepest) return undefined
  const from = behind(lowering, node, 0)
  const name = from.type === 'class_literal' ? childrenOf(from)[0]?.text : namedBy(lowering, from)
  const own = name?.startsWith(`${lowering.packageName}.`) === true ? name.slice(lowering.packageName.length + 1) : name
  if (own !== undefined && lowering.ownTypes.has(own)) return own
  return name !== undefined && isOfProgram(lowering, name) ? name : undefined
}

function namedBy(lowering: JavaLowering, node: SyntaxNode): string | undefined {
  const [first] = childrenOf(field(node, 'arguments'))
  const object = field(node, 'object')
  if (called(node, /^forName$/) !== undefined && object?.text === 'Class' && first !== undefined) {
    const name = knownConstant(lowering, first)
    return typeof name === 'string' && /^[\w.$]+$/.test(name) ? name.replaceAll('$', '.') : undefined
  }
  if (called(node, /^getClass$/) === undefined) return undefined
  return object === undefined || object.type === 'this' ? lowering.outline?.name : declaredType(lowering, object)
}
