// Writers and streams that write into a text in memory: what is given to the outer one is in the inner one.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { writtenBy } from './string.js'

const deepest = 3
const textTypes = /(?:^|\.)(?:StringWriter|ByteArrayOutputStream|CharArrayWriter)$/
const wrapperTypes = /(?:^|\.)(?:(?:Print|Buffered|OutputStream)Writer|\w*OutputStream|PrintStream|Writer)$/

/** What a method does to the text behind what it is called on; `call` is the call itself. */
export function written(lowering: JavaLowering, node: SyntaxNode, call: () => Temp): Temp | undefined {
  const object = field(node, 'object')
  const method = field(node, 'name')?.text ?? ''
  if (object === undefined) return undefined
  if (method === 'printStackTrace') return printedTrace(lowering, node, object, call)
  if (object.type !== 'identifier') return undefined
  const type = typeOf(lowering, object)
  if (method === 'reset' && textTypes.test(type)) return emptied(lowering, node, object, call)
  if (!/^(?:print|println|write|append|printf|format)$/.test(method) || !wrapperTypes.test(type)) return undefined
  const target = textTypes.test(type) ? undefined : textBehind(lowering, object, 0)
  return target === undefined ? undefined : poured(lowering, node, target, call)
}

/** `error.printStackTrace(new PrintWriter(text))` puts the trace into the text. */
function printedTrace(lowering: JavaLowering, node: SyntaxNode, error: SyntaxNode, call: () => Temp): Temp | undefined {
  const [given] = childrenOf(field(node, 'arguments'))
  if (given === undefined) return undefined
  const value = call()
  const target = textBehind(lowering, given, 0)
  if (target === undefined) return value
  const receiver = lowering.expression(error)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'getStackTrace' })
  const trace = lowering.emit(at(node), { op: 'call', callee, receiver, arguments: [], form: 'call' })
  lowering.write(at(node), target.text, trace)
  return value
}

function poured(lowering: JavaLowering, node: SyntaxNode, target: SyntaxNode, call: () => Temp): Temp {
  const answer = call()
  const receiver = lowering.expression(target)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'write' })
  const given = partsOf(lowering, node).map((value) => ({ value, spread: false }))
  lowering.emit(at(node), { op: 'call', callee, receiver, arguments: given, form: 'call' })
  return answer
}

/** What is written: of a format its values. */
function partsOf(lowering: JavaLowering, node: SyntaxNode): readonly Temp[] {
  const all = childrenOf(field(node, 'arguments'))
  const [format, ...values] = all
  const isFormat = /^(?:printf|format)$/.test(field(node, 'name')?.text ?? '')
  const known = isFormat && format !== undefined ? writtenBy(lowering, node, format, values) : undefined
  return known ?? all.map((each) => lowering.expression(each))
}

function emptied(lowering: JavaLowering, node: SyntaxNode, object: SyntaxNode, call: () => Temp): Temp {
  const answer = call()
  const empty = lowering.emit(at(node), { op: 'array', elements: [] })
  lowering.write(at(node), object.text, empty)
  return answer
}

/** The variable of the text that a writer writes into. */
function textBehind(lowering: JavaLowering, node: SyntaxNode, depth: number): SyntaxNode | undefined {
  if (node.type === 'object_creation_expression') {
    const [inner] = childrenOf(field(node, 'arguments'))
    return inner === undefined || depth > deepest ? undefined : textBehind(lowering, inner, depth + 1)
  }
  if (node.type !== 'identifier' || lowering.variable(node.text) === undefined) return undefined
  if (textTypes.test(typeOf(lowering, node))) return node
  const made = lowering.declaredBy(node.text)
  return made === undefined || depth > deepest ? undefined : textBehind(lowering, made, depth + 1)
}

function typeOf(lowering: JavaLowering, node: SyntaxNode): string {
  const variable = lowering.variable(node.text)
  return variable === undefined ? '' : (lowering.types.get(variable) ?? '')
}
