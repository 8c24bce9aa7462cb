// Expressions. Chains of `+` are flattened with a loop, because programs build them by the thousand.

import type * as t from '@babel/types'
import type { At, Constant, Entry, Temp } from '../ir/instruction.js'
import { callExpression, newExpression, taggedTemplate } from './call.js'
import { jsxElement } from './jsx.js'
import { at, type Lowering } from './lowering.js'
import { argument, dynamicImport, memberOf } from './operand.js'
import { exportedName, isFree, nameOfTarget, propertyName } from './pattern.js'

export function expression(lowering: Lowering, node: t.Node, name: string | undefined): Temp {
  const constant = constantOf(node)
  if (constant !== undefined) return lowering.constant(at(node), constant)
  switch (node.type) {
    case 'Identifier':
      if (isFree(lowering, node, 'undefined')) return lowering.constant(at(node), { type: 'undefined' })
      return lowering.read(at(node), node.name)
    case 'ThisExpression':
      return lowering.read(at(node), 'this')
    case 'TemplateLiteral':
      return lowering.emit(at(node), { op: 'template', parts: templateParts(lowering, node) })
    case 'TaggedTemplateExpression':
      return taggedTemplate(lowering, node)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return member(lowering, node)
    case 'CallExpression':
    case 'OptionalCallExpression':
      return callExpression(lowering, node)
    case 'NewExpression':
      return newExpression(lowering, node)
    case 'BinaryExpression':
      return binary(lowering, node)
    case 'LogicalExpression':
      return logical(lowering, node, node.operator, node.left, () => lowering.expression(node.right, name))
    case 'ConditionalExpression':
      return conditional(lowering, node, name)
    case 'AssignmentExpression':
      return assignment(lowering, node)
    case 'ObjectExpression':
      return lowering.emit(at(node), { op: 'object', entries: entries(lowering, node) })
    case 'ArrayExpression':
      return lowering.emit(at(node), {
        op: 'array',
        elements: node.elements.flatMap((element) => (element === null ? [] : argument(lowering, element))),
      })
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return lowering.emit(at(node), {
        op: 'function',
        function: lowering.functionLike(node, { name: functionName(node) ?? name ?? '' }),
      })
    case 'ClassExpression':
      return lowering.classLike(node, name)
    case 'JSXElement':
    case 'JSXFragment':
      return jsxElement(lowering, node)
    default:
      return wrapped(lowering, node, name)
  }
}

/** Forms that are mostly their operand. */
function wrapped(lowering: Lowering, node: t.Node, name: string | undefined): Temp {
  switch (node.type) {
    case 'AwaitExpression':
      return lowering.emit(at(node), { op: 'copy', from: lowering.expression(node.argument) })
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'TypeCastExpression':
    case 'JSXExpressionContainer':
      return lowering.expression(node.expression, name)
    case 'SequenceExpression':
      return (
        node.expressions.map((each) => lowering.expression(each)).at(-1) ?? lowering.emit(at(node), { op: 'unknown' })
      )
    case 'UnaryExpression':
      return lowering.emit(at(node), {
        op: 'unary',
        operator: node.operator,
        operand: lowering.expression(node.argument),
      })
    case 'UpdateExpression': {
      const operand = lowering.expression(node.argument)
      const value = lowering.emit(at(node), { op: 'unary', operator: node.operator, operand })
      lowering.bind(node.argument, value)
      return value
    }
    case 'YieldExpression':
      if (node.argument) lowering.push({ ...at(node), op: 'yield', value: lowering.expression(node.argument) })
      return lowering.emit(at(node), { op: 'unknown' })
    case 'ImportExpression':
      return dynamicImport(lowering, node, node.source)
    case 'MetaProperty':
      return lowering.emit(at(node), { op: 'global', name: `${node.meta.name}.${node.property.name}` })
    case 'Super':
      return lowering.read(at(node), 'super')
    default:
      return lowering.emit(at(node), { op: 'unknown' })
  }
}

function constantOf(node: t.Node): Constant | undefined {
  switch (node.type) {
    case 'StringLiteral':
    case 'DirectiveLiteral':
    case 'JSXText':
      return { type: 'string', value: node.value }
    case 'NumericLiteral':
      return { type: 'number', value: node.value }
    case 'BigIntLiteral':
      return { type: 'number', value: Number(node.value) }
    case 'BooleanLiteral':
      return { type: 'boolean', value: node.value }
    case 'NullLiteral':
      return { type: 'null' }
    case 'RegExpLiteral':
      return { type: 'pattern', source: node.pattern, flags: node.flags }
    default:
      return undefined
  }
}

function templateParts(lowering: Lowering, node: t.TemplateLiteral): Temp[] {
  const parts: Temp[] = []
  for (const [index, quasi] of node.quasis.entries()) {
    const text = quasi.value.cooked ?? quasi.value.raw
    if (text !== '') parts.push(lowering.string(at(quasi), text))
    const inner = node.expressions[index]
    if (inner !== undefined) parts.push(lowering.expression(inner))
  }
  return parts
}

function member(lowering: Lowering, node: t.MemberExpression | t.OptionalMemberExpression): Temp {
  const exported = exportedName(lowering, node)
  if (exported !== undefined) {
    return lowering.emit(at(node), { op: 'import', specifier: '', ...(exported === '' ? {} : { name: exported }) })
  }
  return memberOf(lowering, node, lowering.expression(node.object))
}

function entries(lowering: Lowering, node: t.ObjectExpression): Entry[] {
  return node.properties.map((property): Entry => {
    const where = at(property)
    if (property.type === 'SpreadElement') {
      return { value: lowering.expression(property.argument), spread: true, at: where }
    }
    const name = propertyName(property)
    const key = name === undefined ? { key: lowering.expression(property.key) } : { name }
    if (property.type === 'ObjectProperty') {
      return { ...key, value: lowering.expression(property.value, name), spread: false, at: where }
    }
    const method = lowering.functionLike(property, { name: name ?? '' })
    return { ...key, value: lowering.emit(where, { op: 'function', function: method }), spread: false, at: where }
  })
}

// Operators

function binary(lowering: Lowering, node: t.BinaryExpression): Temp {
  const operands: t.Node[] = []
  let left: t.Node = node
  const { operator } = node
  while (left.type === 'BinaryExpression' && left.operator === operator && (operator === '+' || left === node)) {
    operands.push(left.right)
    left = left.left
  }
  operands.push(left)
  operands.reverse()
  if (operator === '+' && operands.some(isText)) {
    return lowering.emit(at(node), { op: 'template', parts: operands.map((each) => lowering.expression(each)) })
  }
  const [first, ...rest] = operands
  let value = first === undefined ? lowering.emit(at(node), { op: 'unknown' }) : operand(lowering, first)
  for (const each of rest) {
    const right = lowering.expression(each)
    const where: At = { start: at(node).start, end: at(each).end }
    value = lowering.emit(where, { op: 'binary', operator, left: value, right })
  }
  return value
}

function operand(lowering: Lowering, node: t.Node): Temp {
  return node.type === 'PrivateName' ? lowering.string(at(node), `#${node.id.name}`) : lowering.expression(node)
}

function isText(node: t.Node): boolean {
  return node.type === 'StringLiteral' || node.type === 'TemplateLiteral'
}

function logical(
  lowering: Lowering,
  node: t.Node,
  operator: '&&' | '||' | '??',
  left: t.Node,
  right: () => Temp,
): Temp {
  const leftValue = lowering.expression(left)
  const to = lowering.newTemp()
  lowering.push({ ...at(node), op: 'logical', to, operator, left: leftValue, right: lowering.region(right) })
  return to
}

function conditional(lowering: Lowering, node: t.ConditionalExpression, name: string | undefined): Temp {
  const test = lowering.expression(node.test)
  const to = lowering.newTemp()
  const consequent = lowering.region(() => lowering.expression(node.consequent, name))
  const alternate = lowering.region(() => lowering.expression(node.alternate, name))
  lowering.push({ ...at(node), op: 'choice', to, test, consequent, alternate })
  return to
}

function assignment(lowering: Lowering, node: t.AssignmentExpression): Temp {
  const { operator, left } = node
  const value = assigned(lowering, node, operator)
  if (!isAnnounced(lowering, node)) lowering.bind(left, value)
  return value
}

/** `exports.run = exports.stop = void 0`: a compiler names what is exported before it is made. */
function isAnnounced(lowering: Lowering, { left, right }: t.AssignmentExpression): boolean {
  let value = right
  while (value.type === 'AssignmentExpression') value = value.right
  if (value.type !== 'UnaryExpression' || value.operator !== 'void') return false
  return exportedName(lowering, left) !== undefined
}

function assigned(lowering: Lowering, node: t.AssignmentExpression, operator: string): Temp {
  const right = (): Temp => lowering.expression(node.right, nameOfTarget(node.left))
  switch (operator) {
    case '=':
      return right()
    case '||=':
      return logical(lowering, node, '||', node.left, right)
    case '&&=':
      return logical(lowering, node, '&&', node.left, right)
    case '??=':
      return logical(lowering, node, '??', node.left, right)
    case '+=': {
      const left = lowering.expression(node.left)
      return lowering.emit(at(node), { op: 'binary', operator: '+', left, right: right() })
    }
    default: {
      const left = lowering.expression(node.left)
      return lowering.emit(at(node), { op: 'binary', operator: operator.slice(0, -1), left, right: right() })
    }
  }
}

function functionName(node: t.FunctionExpression | t.ArrowFunctionExpression): string | undefined {
  return node.type === 'FunctionExpression' ? (node.id?.name ?? undefined) : undefined
}
