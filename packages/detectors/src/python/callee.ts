// What is called, and on which object: a method of an object, of the class that this one extends, or of none.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { dottedModule } from './import.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

export interface Called {
  readonly callee: Temp
  readonly receiver?: Temp
  /** The receiver is the first argument as well. */
  readonly isFirst?: true
}

/** Methods that the analysis knows under the name they have elsewhere. */
const methodNames: ReadonlyMap<string, string> = new Map([
  ['startswith', 'startsWith'],
  ['endswith', 'endsWith'],
])

export function calleeOf(lowering: PythonLowering, node: SyntaxNode | undefined, given?: SyntaxNode): Called {
  const chosen = node?.type === 'call' ? namedMethod(lowering, node) : undefined
  if (chosen !== undefined) return chosen
  if (node?.type === 'call' && field(node, 'function')?.text === 'super') {
    return { callee: lowering.expression(node) }
  }
  const replaced = node?.type === 'identifier' ? replacedFunction(lowering, node) : undefined
  if (replaced !== undefined) return { callee: replaced }
  if (node?.type !== 'attribute') return { callee: lowering.expression(node) }
  const object = field(node, 'object')
  if (object?.type === 'call' && object.text.startsWith('super(')) return parentMethod(lowering, node, object)
  const named = given === undefined ? undefined : namedConstructor(lowering, node, given)
  if (named !== undefined) return named
  const ofClass = given === undefined ? undefined : methodOfBuiltin(lowering, node, given)
  if (ofClass !== undefined) return ofClass
  if (dottedModule(lowering, node.text) === node.text) return { callee: lowering.expression(node) }
  const name = field(node, 'attribute')?.text ?? ''
  // A task of a queue that is sent is called, elsewhere.
  if (name === 'delay') return { callee: lowering.expression(object) }
  return methodOf(lowering, node, lowering.expression(object), name)
}

/** What a decorator left in place of the function that a name stands for. */
function replacedFunction(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const variable = lowering.variable(node.text)
  const instead = variable === undefined ? undefined : lowering.replaced.get(variable)
  return instead === undefined ? undefined : lowering.readVariable(at(node), instead)
}

export function methodOf(lowering: PythonLowering, node: SyntaxNode, receiver: Temp, name: string): Called {
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: methodNames.get(name) ?? name })
  return { callee, receiver }
}

/** `getattr(object, 'name')` that is called. */
function namedMethod(lowering: PythonLowering, node: SyntaxNode): Called | undefined {
  const called = field(node, 'function')
  const [object, name, more] = childrenOf(field(node, 'arguments'))
  if (called?.text !== 'getattr' || lowering.scope.find('getattr') !== undefined) return undefined
  const method = name === undefined ? undefined : constantText(name)
  if (object === undefined || method === undefined || more !== undefined) return undefined
  return methodOf(lowering, node, lowering.expression(object), method)
}

/** `Parent.__init__(self, x)` */
function namedConstructor(lowering: PythonLowering, node: SyntaxNode, given: SyntaxNode): Called | undefined {
  if (field(node, 'attribute')?.text !== '__init__') return undefined
  const [first] = given.type === 'argument_list' ? childrenOf(given) : []
  const own = lowering.variable('<self>')
  if (first?.type !== 'identifier' || own === undefined || lowering.variable(first.text) !== own) return undefined
  return { callee: lowering.expression(field(node, 'object')), receiver: lowering.expression(first), isFirst: true }
}

/** `str.lower(x)`: the method of a class of the language, with the object that it is called on given first. */
function methodOfBuiltin(lowering: PythonLowering, node: SyntaxNode, given: SyntaxNode): Called | undefined {
  const [owner, name] = [field(node, 'object')?.text ?? '', field(node, 'attribute')?.text ?? '']
  if (!/^(?:str|bytes|bytearray|list|dict|set)$/.test(owner) || lowering.scope.find(owner) !== undefined)
    return undefined
  const [first] = given.type === 'argument_list' ? childrenOf(given) : []
  if (first === undefined || /_splat$|^keyword_argument$/.test(first.type) || ofNoObject.test(name)) return undefined
  return { ...methodOf(lowering, node, lowering.expression(first), name), isFirst: true }
}

const ofNoObject = /^(?:maketrans|fromkeys|fromhex|__\w+__)$/

/** `super().method`, of the class that this one extends, on this object. */
function parentMethod(lowering: PythonLowering, node: SyntaxNode, object: SyntaxNode): Called {
  const parent = lowering.read(at(object), 'super')
  const property = field(node, 'attribute')?.text ?? ''
  const receiver = lowering.read(at(object), '<self>')
  if (property === '__init__') return { callee: parent, receiver }
  const methods = lowering.emit(at(object), { op: 'load', object: parent, property: 'prototype' })
  return { callee: lowering.emit(at(node), { op: 'load', object: methods, property }), receiver }
}
