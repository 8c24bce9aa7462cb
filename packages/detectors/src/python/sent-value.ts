// What is sent into a generator of the module: `x = yield y` is what any `send` gives to what the function made. It goes through a
// variable that has no name in the code, beside the one that holds the function.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { definitionOf } from './decorator.js'
import { takeNext } from './iterator.js'
import type { PythonLowering } from './lowering.js'

function hiddenName(name: string): string {
  return `<sent to ${name}>`
}

/** Declares the variables of the generators among these definitions that take what they are sent. */
export function declareSent(lowering: PythonLowering, statements: readonly SyntaxNode[]): void {
  for (const each of statements) {
    const name = each.type === 'function_definition' ? field(each, 'name')?.text : undefined
    if (name !== undefined && /=\s*\(?\s*yield\b/.test(each.text)) lowering.declare(hiddenName(name))
  }
}

/** What a `yield` comes to. */
export function sentHere(lowering: PythonLowering, node: SyntaxNode): Temp {
  let outer = node.parent
  while (outer !== null && outer.type !== 'function_definition') outer = outer.parent
  const name = hiddenName(outer === null ? '' : (field(outer, 'name')?.text ?? ''))
  const isKnown = lowering.variable(name) !== undefined
  return isKnown ? lowering.read(at(node), name) : lowering.emit(at(node), { op: 'unknown' })
}

/** `made = generator(x)`: which function's it is. */
export function keepGenerator(lowering: PythonLowering, target: SyntaxNode | undefined, right: SyntaxNode): void {
  const variable = target?.type === 'identifier' ? lowering.variable(target.text) : undefined
  if (variable === undefined) return
  const called = right.type === 'call' ? field(right, 'function') : undefined
  const name = hiddenName(definitionOf(lowering, called) === undefined ? '' : (called?.text ?? ''))
  if (lowering.variable(name) === undefined) lowering.generators.delete(variable)
  else lowering.generators.set(variable, name)
}

/** `made.send(value)`: the next value, behind what is sent. */
export function sendCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  const variable = object?.type === 'identifier' ? lowering.variable(object.text) : undefined
  const name = variable === undefined ? undefined : lowering.generators.get(variable)
  const [value, more] = childrenOf(field(node, 'arguments'))
  if (object === undefined || name === undefined || value === undefined || more !== undefined) return undefined
  if (field(called ?? node, 'attribute')?.text !== 'send') return undefined
  lowering.write(at(node), name, lowering.expression(value))
  return (
    takeNext(lowering, node, object) ?? lowering.emit(at(node), { op: 'load', object: lowering.expression(object) })
  )
}
