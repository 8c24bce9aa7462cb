// Exceptions keep what they are made of in `args`: by the constructor that all inherit, or where one of the program calls it.

import type { Parameter, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

const exception = /(?:Exception|Error|Warning)$/

/** By the name of what a class extends, or because that is one of this module. */
export function isException(lowering: PythonLowering, node: SyntaxNode): boolean {
  return childrenOf(field(node, 'superclasses')).some(
    ({ text }) => exception.test(text) || lowering.exceptions.has(text),
  )
}

/** The constructor that an exception has without one of its own. */
export function keepArguments(lowering: PythonLowering, node: SyntaxNode, self: string, parameters: Parameter[]): void {
  parameters.push({ name: 'args' })
  const value = lowering.emit(at(node), { op: 'argument', index: 0, rest: true })
  lowering.push({ ...at(node), op: 'store', object: lowering.read(at(node), self), property: 'args', value })
}

/** `super().__init__(a, b)` in the constructor of an exception. */
export function passArguments(lowering: PythonLowering, node: SyntaxNode, values: readonly Temp[]): void {
  if (!/^super\(.{0,80}\)\.__init__$/.test(field(node, 'function')?.text ?? '')) return
  let outer = node.parent
  while (outer !== null && outer.type !== 'class_definition') outer = outer.parent
  if (outer === null || !isException(lowering, outer)) return
  const value = lowering.emit(at(node), {
    op: 'array',
    elements: values.map((each) => ({ value: each, spread: false })),
  })
  // Read behind the call, which has changed it.
  const object = lowering.read(at(node), '<self>')
  lowering.push({ ...at(node), op: 'store', object, property: 'args', value })
}
