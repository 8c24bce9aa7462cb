// What is called, and on which object: a method of an object, of the class that this one extends, or of none.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, field } from '../tree-sitter/nodes.js'
import { dottedModule } from './import.js'
import type { PythonLowering } from './lowering.js'

export interface Called {
  readonly callee: Temp
  readonly receiver?: Temp
}

/** Methods that the analysis knows under the name they have elsewhere. */
const methodNames: ReadonlyMap<string, string> = new Map([
  ['startswith', 'startsWith'],
  ['endswith', 'endsWith'],
])

export function calleeOf(lowering: PythonLowering, node: SyntaxNode | undefined): Called {
  if (node?.type === 'call' && field(node, 'function')?.text === 'super') {
    return { callee: lowering.expression(node) }
  }
  const replaced = node?.type === 'identifier' ? replacedFunction(lowering, node) : undefined
  if (replaced !== undefined) return { callee: replaced }
  if (node?.type !== 'attribute') return { callee: lowering.expression(node) }
  const object = field(node, 'object')
  if (object?.type === 'call' && object.text.startsWith('super(')) return parentMethod(lowering, node, object)
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

/** `super().method`, of the class that this one extends, on this object. */
function parentMethod(lowering: PythonLowering, node: SyntaxNode, object: SyntaxNode): Called {
  const parent = lowering.read(at(object), 'super')
  const property = field(node, 'attribute')?.text ?? ''
  const receiver = lowering.read(at(object), '<self>')
  if (property === '__init__') return { callee: parent, receiver }
  const methods = lowering.emit(at(object), { op: 'load', object: parent, property: 'prototype' })
  return { callee: lowering.emit(at(node), { op: 'load', object: methods, property }), receiver }
}
