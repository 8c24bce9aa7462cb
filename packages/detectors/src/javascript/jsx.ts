// JSX elements: a tag, attributes with their values, children.

import type * as t from '@babel/types'
import type { Attribute, Temp } from '../ir/instruction.js'
import { isOwnSpecifier } from '../languages/own-specifier.js'
import { at, type Lowering } from './lowering.js'

export function jsxElement(lowering: Lowering, node: t.JSXElement | t.JSXFragment): Temp {
  const opening = node.type === 'JSXElement' ? node.openingElement : undefined
  const attributes = (opening?.attributes ?? []).map((each) => attribute(lowering, each))
  const children = node.children.flatMap((child) => {
    if (child.type === 'JSXText') return []
    if (child.type === 'JSXExpressionContainer' && child.expression.type === 'JSXEmptyExpression') return []
    return [lowering.expression(child.type === 'JSXSpreadChild' ? child.expression : child)]
  })
  if (opening !== undefined) component(lowering, node, opening, attributes)
  return lowering.emit(at(node), {
    op: 'element',
    tag: opening === undefined ? '' : tagName(opening.name),
    attributes,
    children,
  })
}

/** An element of a component of the program is also a call of it, with the attributes as its one argument. */
function component(
  lowering: Lowering,
  node: t.Node,
  { name }: t.JSXOpeningElement,
  attributes: readonly Attribute[],
): void {
  if (name.type !== 'JSXIdentifier' || !/^[A-Z]/.test(name.name)) return
  const binding = lowering.scope.find(name.name)
  if (binding === undefined || (binding.kind === 'import' && !isOwnSpecifier(binding.specifier))) return
  const entries = attributes.map(({ name: key, value, at: where }) =>
    key === '...' ? { value, spread: true, at: where } : { name: key, value, spread: false, at: where },
  )
  const value = lowering.emit(at(node), { op: 'object', entries })
  const callee = lowering.read(at(name), name.name)
  lowering.emit(at(node), { op: 'call', callee, arguments: [{ value, spread: false }], form: 'call' })
}

function attribute(lowering: Lowering, node: t.JSXAttribute | t.JSXSpreadAttribute): Attribute {
  if (node.type === 'JSXSpreadAttribute') {
    return { name: '...', value: lowering.expression(node.argument), at: at(node) }
  }
  const { value } = node
  const given =
    value === null || value === undefined
      ? lowering.constant(at(node), { type: 'boolean', value: true })
      : lowering.expression(value)
  return { name: tagName(node.name), value: given, at: at(node) }
}

function tagName(node: t.JSXOpeningElement['name'] | t.JSXAttribute['name']): string {
  if (node.type === 'JSXIdentifier') return node.name
  if (node.type === 'JSXNamespacedName') return `${node.namespace.name}:${node.name.name}`
  return `${tagName(node.object)}.${node.property.name}`
}
