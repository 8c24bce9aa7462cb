// Errors: what a handler catches, and the message that an error is given where it is made.

import type { At, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { declaredType } from './name.js'
import { isOfProgram, typeSymbol, typeValue } from './resolve-type.js'
import { typeName } from './type-name.js'

const errorName = /(?:Exception|Error|Throwable)$/
const messagePart = 'message#'

/** What was thrown, of the class that the handler names: where that is one of the program, its methods are known. */
export function caughtError(lowering: JavaLowering, name: SyntaxNode, parameter: SyntaxNode): Temp {
  const types = childrenOf(childrenOf(parameter).find(({ type }) => type === 'catch_type')).map(typeName)
  const thrown = lowering.newTemp()
  const last = types.map((each) => each.slice(each.lastIndexOf('.') + 1))
  lowering.push({ ...at(name), op: 'caught', to: thrown, types: last })
  const [only, more] = types
  if (only !== undefined && more === undefined) lowering.types.set(lowering.declare(name.text), only)
  else lowering.declare(name.text)
  const known = only !== undefined && more === undefined && isOfProgram(lowering, only)
  const caught = known ? instanceOf(lowering, at(name), thrown, only) : thrown
  const symbol = typeSymbol(lowering, 'Throwable') ?? ''
  return lowering.emit(at(name), { op: 'copy', from: caught, type: symbol })
}

function instanceOf(lowering: JavaLowering, where: At, thrown: Temp, type: string): Temp {
  const test = lowering.emit(where, { op: 'unknown' })
  const to = lowering.newTemp()
  const consequent = lowering.region(() => thrown)
  const alternate = lowering.region(() =>
    lowering.emit(where, { op: 'call', callee: typeValue(lowering, where, type), arguments: [], form: 'construct' }),
  )
  lowering.push({ ...where, op: 'choice', to, test, consequent, alternate })
  return to
}

export function isErrorName(name: string): boolean {
  return errorName.test(name)
}

/** `new IllegalStateException(message)` */
export function withMessage(lowering: JavaLowering, node: SyntaxNode, made: Temp, message: Temp | undefined): Temp {
  if (message === undefined) return made
  return lowering.inScope(() => {
    lowering.declare(messagePart)
    lowering.write(at(node), messagePart, made)
    keepMessage(lowering, node, lowering.read(at(node), messagePart), message)
    return lowering.read(at(node), messagePart)
  })
}

/** `super(message)` in an error of the program, which others extend. */
export function keepMessage(lowering: JavaLowering, node: SyntaxNode, object: Temp, message: Temp | undefined): void {
  if (message !== undefined) lowering.push({ ...at(node), op: 'store', object, property: messagePart, value: message })
}

/** `error.getMessage()` */
export function messageOf(lowering: JavaLowering, node: SyntaxNode, asked: () => Temp): Temp | undefined {
  const object = field(node, 'object')
  if (object?.type !== 'identifier' || !/^get(?:Localized)?Message$/.test(field(node, 'name')?.text ?? ''))
    return undefined
  const type = declaredType(lowering, object) ?? ''
  if (!isErrorName(type) && !lowering.ownTypes.has(type) && !isOfProgram(lowering, type)) return undefined
  const left = lowering.emit(at(node), { op: 'load', object: lowering.expression(object), property: messagePart })
  const to = lowering.newTemp()
  lowering.push({ ...at(node), op: 'logical', to, operator: '||', left, right: lowering.region(asked) })
  return to
}
