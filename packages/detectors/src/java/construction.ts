// What `new` makes: an object, an instance of a class without a name, a collection that is a literal, a view that is an address.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { argumentsOf } from './call.js'
import { anonymousClass } from './class.js'
import { copiedCollection } from './collections.js'
import { redirectTarget } from './handler.js'
import type { JavaLowering } from './lowering.js'
import { isPairType, pairOf } from './map-entry.js'
import { isOfProgram, typeValue } from './resolve-type.js'
import { threadOf } from './run-elsewhere.js'
import { isErrorName, withMessage } from './thrown-error.js'
import { typeName } from './type-name.js'

export function construction(lowering: JavaLowering, node: SyntaxNode): Temp {
  const type = field(node, 'type')
  const name = type === undefined ? '' : typeName(type)
  const body = childrenOf(node).find((each) => each.type === 'class_body')
  const copied = body === undefined ? copiedCollection(lowering, node, name) : undefined
  if (copied !== undefined) return copied
  const thread = threadOf(lowering, node, name)
  if (thread !== undefined) return thread
  const pair = isPairType(name) ? pairOf(lowering, node, childrenOf(field(node, 'arguments'))) : undefined
  if (pair !== undefined) return pair
  const redirect = name === 'ModelAndView' ? redirection(lowering, node) : undefined
  if (redirect !== undefined) return redirect
  const given = argumentsOf(lowering, node)
  const where = at(node)
  const callee =
    body === undefined
      ? typeValue(lowering, at(type ?? node), name)
      : lowering.keptBy(body, () => anonymousClass(lowering, node, name))
  const made = lowering.emit(where, { op: 'call', callee, arguments: given, form: 'construct' })
  const isError = isErrorName(name) && body === undefined && !isOfProgram(lowering, name)
  return isError ? withMessage(lowering, node, made, given[0]?.value) : made
}

/** `new ModelAndView("redirect:" + target)` */
function redirection(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const [view] = childrenOf(field(node, 'arguments'))
  const value = view === undefined ? undefined : redirectTarget(lowering, view)
  if (value === undefined) return undefined
  const owner = lowering.emit(at(node), { op: 'import', specifier: 'org.springframework.web.servlet.View' })
  const callee = lowering.emit(at(node), { op: 'load', object: owner, property: 'redirect' })
  return lowering.emit(at(node), { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
}
