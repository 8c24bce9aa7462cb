// Patterns of types and records: whether a value is of a class, and names for it and for its parts.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { propertyOf } from './outline.js'
import { isOfProgram, typed, typeValue } from './resolve-type.js'
import { typeName } from './type-name.js'

/** `x instanceof Type name`, `x instanceof Pair(String left, var right)` */
export function instanceOf(lowering: JavaLowering, node: SyntaxNode): Temp {
  const value = lowering.expression(field(node, 'left'))
  const pattern = field(node, 'pattern')
  if (pattern !== undefined) return matched(lowering, pattern, value)
  const [type, name] = [field(node, 'right'), field(node, 'name')]
  if (name !== undefined) named(lowering, name, type, value)
  return isOfType(lowering, node, type, value)
}

/** Whether a value is what the pattern says; its names are known from there on. */
export function matched(lowering: JavaLowering, pattern: SyntaxNode, value: Temp): Temp {
  const parts = childrenOf(pattern)
  if (pattern.type === 'pattern' && parts[0] !== undefined) return matched(lowering, parts[0], value)
  const type = parts.find((each) => each.type !== 'modifiers')
  if (pattern.type === 'record_pattern') takeApart(lowering, pattern, type?.text ?? '', value)
  else {
    const name = parts.findLast((each) => each.type === 'identifier')
    if (name !== undefined) named(lowering, name, type, value)
  }
  return isOfType(lowering, pattern, type, value)
}

function named(lowering: JavaLowering, name: SyntaxNode, type: SyntaxNode | undefined, value: Temp): void {
  const variable = lowering.declare(name.text)
  const given = type === undefined ? '' : typeName(type)
  lowering.types.set(variable, given)
  lowering.write(at(name), name.text, given === '' ? value : typed(lowering, at(name), value, given))
}

/** The parts of a record in their order; of one in another file it is not known which is which. */
function takeApart(lowering: JavaLowering, pattern: SyntaxNode, type: string, value: Temp): void {
  const outline = lowering.ownTypes.get(type)
  const fields = [...(outline?.fields.values() ?? [])].filter(({ isStatic }) => !isStatic)
  const body = childrenOf(pattern).find((each) => each.type === 'record_pattern_body')
  for (const [index, each] of childrenOf(body).entries()) {
    const part = fields[index]
    const property = part === undefined ? {} : { property: propertyOf(outline, part.name) }
    const inside = lowering.emit(at(each), { op: 'load', object: value, ...property })
    const held = part === undefined ? inside : typed(lowering, at(each), inside, part.type)
    matched(lowering, each, held)
  }
}

function isOfType(lowering: JavaLowering, node: SyntaxNode, type: SyntaxNode | undefined, left: Temp): Temp {
  const name = type === undefined ? '' : typeName(type)
  const right =
    type !== undefined && isOfProgram(lowering, name)
      ? typeValue(lowering, at(type), name)
      : lowering.emit(at(node), { op: 'unknown' })
  return lowering.emit(at(node), { op: 'binary', operator: 'instanceof', left, right })
}
