// Assignments: to variables, to properties, to patterns that take a value apart, and to what CommonJS exports.

import type * as t from '@babel/types'
import type { At, Temp } from '../ir/instruction.js'
import { at, type Lowering } from './lowering.js'

export function bind(lowering: Lowering, target: t.Node, value: Temp): void {
  switch (target.type) {
    case 'Identifier':
      lowering.write(at(target), target.name, value)
      return
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      store(lowering, target, value)
      return
    case 'ObjectPattern':
      bindObject(lowering, target, value)
      return
    case 'ArrayPattern':
      bindArray(lowering, target, value)
      return
    case 'AssignmentPattern':
      lowering.bind(target.left, withDefault(lowering, target, value))
      return
    case 'RestElement':
      lowering.bind(target.argument, value)
      return
    case 'TSParameterProperty':
      lowering.bind(target.parameter, value)
      return
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression':
    case 'ParenthesizedExpression':
      lowering.bind(target.expression, value)
      return
    case 'VariableDeclaration': {
      const [declaration] = target.declarations
      if (declaration !== undefined) lowering.bind(declaration.id, value)
    }
  }
}

function bindObject(lowering: Lowering, pattern: t.ObjectPattern, value: Temp): void {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      lowering.bind(property.argument, lowering.emit(at(property), { op: 'copy', from: value }))
      continue
    }
    const name = propertyName(property)
    const where = at(property)
    const part =
      name === undefined
        ? lowering.emit(where, { op: 'load', object: value, key: lowering.expression(property.key) })
        : lowering.emit(where, { op: 'load', object: value, property: name })
    lowering.bind(property.value, part)
  }
}

function bindArray(lowering: Lowering, pattern: t.ArrayPattern, value: Temp): void {
  for (const [index, element] of pattern.elements.entries()) {
    if (element === null) continue
    const isRest = element.type === 'RestElement'
    const part = isRest ? value : lowering.emit(at(element), { op: 'load', object: value, property: String(index) })
    lowering.bind(element, part)
  }
}

function withDefault(lowering: Lowering, pattern: t.AssignmentPattern, value: Temp): Temp {
  const to = lowering.newTemp()
  const right = lowering.region(() => lowering.expression(pattern.right, nameOfTarget(pattern.left)))
  lowering.push({ ...at(pattern), op: 'logical', to, operator: '??', left: value, right })
  return to
}

function store(lowering: Lowering, target: t.MemberExpression | t.OptionalMemberExpression, value: Temp): void {
  const exported = exportedName(lowering, target)
  if (exported !== undefined) {
    lowering.push({ ...at(target), op: 'export', name: exported, value })
    return
  }
  const object = lowering.expression(target.object)
  const property = memberName(target)
  const where = at(target)
  if (property === 'onmessage') listen(lowering, where, object, value)
  if (property !== undefined) lowering.push({ ...where, op: 'store', object, property, value })
  else lowering.push({ ...where, op: 'store', object, key: lowering.expression(target.property), value })
}

/** `socket.onmessage = f` listens like `socket.addEventListener('message', f)`, and is known by it. */
function listen(lowering: Lowering, where: At, object: Temp, value: Temp): void {
  const callee = lowering.emit(where, { op: 'load', object, property: 'addEventListener' })
  const name = lowering.emit(where, { op: 'constant', value: { type: 'string', value: 'message' } })
  const given = [name, value].map((each) => ({ value: each, spread: false }))
  lowering.emit(where, { op: 'call', form: 'call', callee, receiver: object, arguments: given })
}

/** The name that `module.exports`, `module.exports.x` or `exports.x` exports; empty for the module as a whole. */
export function exportedName(lowering: Lowering, node: t.Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const name = memberName(node)
  if (name === undefined) return undefined
  const { object } = node
  if (isFree(lowering, object, 'exports')) return name
  if (isFree(lowering, object, 'module')) return name === 'exports' ? '' : undefined
  return exportedName(lowering, object) === '' ? name : undefined
}

export function isFree(lowering: Lowering, node: t.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && lowering.scope.find(name) === undefined
}

/** The property of a member expression where it is written down, also as `['name']` or `[0]`. */
export function memberName(node: t.MemberExpression | t.OptionalMemberExpression): string | undefined {
  const { property } = node
  if (property.type === 'PrivateName') return `#${property.id.name}`
  if (!node.computed) return property.type === 'Identifier' ? property.name : undefined
  return literalName(property)
}

export function propertyName(
  node: t.ObjectProperty | t.ObjectMethod | t.ClassMethod | t.ClassProperty,
): string | undefined {
  if (!node.computed && node.key.type === 'Identifier') return node.key.name
  return literalName(node.key)
}

function literalName(node: t.Node): string | undefined {
  if (node.type === 'StringLiteral' || node.type === 'NumericLiteral') return String(node.value)
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/** What a function or class given to this target is called. */
export function nameOfTarget(target: t.Node): string | undefined {
  if (target.type === 'Identifier') return target.name
  if (target.type === 'MemberExpression') return memberName(target)
  if (target.type === 'AssignmentPattern') return nameOfTarget(target.left)
  return undefined
}
