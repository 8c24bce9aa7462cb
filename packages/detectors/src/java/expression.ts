// Expressions.

import type { Constant, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { assign, update } from './assignment.js'
import { callExpression } from './call.js'
import { construction } from './construction.js'
import { knownConstant, knownIndex } from './known-constant.js'
import { knownElement } from './known-list.js'
import type { JavaLowering } from './lowering.js'
import { functionLike } from './method.js'
import { methodReference } from './method-reference.js'
import { fieldAccess, plainName } from './name.js'
import { typed } from './resolve-type.js'
import { constantText, sumOperands } from './string.js'
import { switchExpression } from './switch.js'
import { isTextBuilder, typeName } from './type-name.js'
import { instanceOf } from './type-pattern.js'

export function expression(lowering: JavaLowering, node: SyntaxNode): Temp {
  const constant = constantOf(node)
  if (constant !== undefined) {
    if (constant.type === 'string' && /\.jspf?$/.test(constant.value)) nameOfPage(lowering, node, constant.value)
    return lowering.constant(at(node), constant)
  }
  switch (node.type) {
    case 'identifier':
      return plainName(lowering, node, node.text)
    case 'field_access':
    case 'scoped_identifier':
      return fieldAccess(lowering, node)
    case 'array_access':
      return arrayAccess(lowering, node)
    case 'method_invocation':
      return callExpression(lowering, node)
    case 'object_creation_expression':
      return construction(lowering, node)
    case 'binary_expression':
      return binary(lowering, node)
    case 'assignment_expression':
      return assign(lowering, node)
    case 'update_expression':
      return update(lowering, node)
    case 'ternary_expression':
      return choice(lowering, node)
    case 'lambda_expression':
      return lowering.keptBy(node, () =>
        lowering.emit(at(node), { op: 'function', function: functionLike(lowering, node, { name: '' }) }),
      )
    case 'method_reference':
      return methodReference(lowering, node)
    case 'switch_expression':
      return switchExpression(lowering, node)
    case 'array_creation_expression':
      return arrayCreation(lowering, node)
    case 'array_initializer':
    case 'element_value_array_initializer':
      return lowering.emit(at(node), { op: 'array', elements: childrenOf(node).map((each) => element(lowering, each)) })
    default:
      return wrapped(lowering, node)
  }
}

/** The name of a page is one of its uses. */
function nameOfPage(lowering: JavaLowering, node: SyntaxNode, name: string): void {
  lowering.emit(at(node), { op: 'import', specifier: `page:${name.replace(/^\/+/, '')}` })
}

/** Forms that are mostly their operand. */
function wrapped(lowering: JavaLowering, node: SyntaxNode): Temp {
  switch (node.type) {
    case 'parenthesized_expression':
      return lowering.expression(childrenOf(node)[0])
    case 'cast_expression':
      return cast(lowering, node)
    case 'unary_expression':
      return lowering.emit(at(node), {
        op: 'unary',
        operator: field(node, 'operator')?.text ?? '-',
        operand: lowering.expression(field(node, 'operand')),
      })
    case 'instanceof_expression':
      return instanceOf(lowering, node)
    case 'this':
      return lowering.outline === undefined
        ? lowering.emit(at(node), { op: 'receiver' })
        : plainName(lowering, node, 'this')
    case 'template_expression':
      return lowering.emit(at(node), {
        op: 'template',
        parts: childrenOf(node).map((each) => lowering.expression(each)),
      })
    default:
      return lowering.emit(at(node), { op: 'unknown' })
  }
}

function constantOf(node: SyntaxNode): Constant | undefined {
  switch (node.type) {
    case 'string_literal':
    case 'character_literal': {
      const value = constantText(node)
      return value === undefined ? undefined : { type: 'string', value }
    }
    case 'decimal_integer_literal':
    case 'hex_integer_literal':
    case 'octal_integer_literal':
    case 'binary_integer_literal':
    case 'decimal_floating_point_literal':
    case 'hex_floating_point_literal':
      return { type: 'number', value: numberOf(node.text) }
    case 'true':
    case 'false':
      return { type: 'boolean', value: node.type === 'true' }
    case 'null_literal':
      return { type: 'null' }
    default:
      return undefined
  }
}

function numberOf(text: string): number {
  const plain = text.replaceAll('_', '')
  if (/^0[xX]/.test(plain)) return Number(plain.replace(/[lL]$/, ''))
  const digits = plain.replace(/[lLfFdD]$/, '')
  return Number(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits)
}

function element(lowering: JavaLowering, node: SyntaxNode): { value: Temp; spread: boolean } {
  return { value: lowering.expression(node), spread: false }
}

function arrayCreation(lowering: JavaLowering, node: SyntaxNode): Temp {
  const value = field(node, 'value')
  if (value !== undefined) return lowering.expression(value)
  // How large it is may be asked for.
  const sizes = childrenOf(node).filter(({ type }) => type === 'dimensions_expr')
  const callee = lowering.emit(at(node), { op: 'import', specifier: 'java.lang.reflect.Array' })
  const given = sizes.map((each) => element(lowering, childrenOf(each)[0] ?? each))
  return lowering.emit(at(node), { op: 'call', callee, arguments: given, form: 'construct' })
}

function arrayAccess(lowering: JavaLowering, node: SyntaxNode): Temp {
  const [array, index] = [field(node, 'array'), field(node, 'index')]
  const known = knownElement(lowering, node, array, index)
  if (known !== undefined) return known
  const object = lowering.expression(array)
  const place = knownIndex(lowering, index)
  if (place !== undefined) return lowering.emit(at(node), { op: 'load', object, property: String(place) })
  return lowering.emit(at(node), { op: 'load', object, key: lowering.expression(index) })
}

/** What is cast to is what it is; a class of the program it may be an instance of. */
function cast(lowering: JavaLowering, node: SyntaxNode): Temp {
  const from = lowering.expression(field(node, 'value'))
  const type = field(node, 'type')
  return type === undefined ? from : typed(lowering, at(node), from, typeName(type))
}

// Operators

const operators: Readonly<Record<string, string>> = { '==': '===', '!=': '!==' }

function binary(lowering: JavaLowering, node: SyntaxNode): Temp {
  const operator = field(node, 'operator')?.type ?? ''
  if (operator === '+') return sum(lowering, node)
  if (operator === '&&' || operator === '||') return logical(lowering, node, operator)
  const quotient = operator === '/' ? knownConstant(lowering, node) : undefined
  if (typeof quotient === 'number') return lowering.constant(at(node), { type: 'number', value: quotient })
  return lowering.emit(at(node), {
    op: 'binary',
    operator: operators[operator] ?? operator,
    left: lowering.expression(field(node, 'left')),
    right: lowering.expression(field(node, 'right')),
  })
}

function sum(lowering: JavaLowering, node: SyntaxNode): Temp {
  const operands = sumOperands(node)
  if (operands.some((each) => isText(lowering, each))) {
    return lowering.emit(at(node), { op: 'template', parts: operands.map((each) => lowering.expression(each)) })
  }
  const [first, ...rest] = operands
  return rest.reduce(
    (left, each) =>
      lowering.emit(
        { start: at(node).start, end: at(each).end },
        { op: 'binary', operator: '+', left, right: lowering.expression(each) },
      ),
    lowering.expression(first),
  )
}

function isText(lowering: JavaLowering, node: SyntaxNode): boolean {
  if (node.type === 'string_literal') return true
  const variable = node.type === 'identifier' ? lowering.variable(node.text) : undefined
  const type = variable === undefined ? undefined : lowering.types.get(variable)
  return type === 'String' || (type !== undefined && isTextBuilder(type))
}

function logical(lowering: JavaLowering, node: SyntaxNode, operator: '&&' | '||'): Temp {
  const left = lowering.expression(field(node, 'left'))
  const right = lowering.lists.perhaps(() => lowering.region(() => lowering.expression(field(node, 'right'))))
  const to = lowering.newTemp()
  lowering.push({ ...at(node), op: 'logical', to, operator, left, right })
  return to
}

function choice(lowering: JavaLowering, node: SyntaxNode): Temp {
  const test = lowering.expression(field(node, 'condition'))
  const to = lowering.newTemp()
  const arm = (name: string) =>
    lowering.lists.perhaps(() => lowering.region(() => lowering.expression(field(node, name))))
  lowering.push({ ...at(node), op: 'choice', to, test, consequent: arm('consequence'), alternate: arm('alternative') })
  return to
}
