// Expressions. Chains of `+` are flattened with a loop, because programs build them by the thousand.

import type { At, Constant, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field, fields } from '../tree-sitter/nodes.js'
import { belowFolder } from './below-folder.js'
import { callExpression } from './call.js'
import { comprehension } from './comprehension.js'
import { countedElement } from './counter.js'
import { joinedDictionaries } from './dictionary-methods.js'
import { functionLike } from './function.js'
import { dottedModule } from './import.js'
import { knownConstant, knownName } from './known-constant.js'
import { countOf, elementsKnown, together } from './known-sequence.js'
import { knownElement } from './list-methods.js'
import type { PythonLowering } from './lowering.js'
import { isPathJoin, joinedPath } from './path-join.js'
import { sentHere } from './sent-value.js'
import { sliced } from './slice.js'
import { placeOfYield } from './straight-generator.js'
import { constantText, formatted, isText, stringLiteral } from './string.js'
import { bind } from './target.js'

/** Elements of lists that are added up one by one. */
const mostSummed = 40

export function expression(lowering: PythonLowering, node: SyntaxNode): Temp {
  const constant = constantOf(node)
  if (constant !== undefined) return lowering.constant(at(node), constant)
  switch (node.type) {
    case 'identifier':
      return lowering.read(at(node), node.text)
    case 'string':
    case 'concatenated_string':
      return stringLiteral(lowering, node)
    case 'attribute':
      return attribute(lowering, node)
    case 'subscript':
      return subscript(lowering, node)
    case 'call':
      return callExpression(lowering, node)
    case 'binary_operator':
      return binary(lowering, node)
    case 'boolean_operator':
      return logical(lowering, node)
    case 'comparison_operator':
      return comparison(lowering, node)
    case 'conditional_expression':
      return conditional(lowering, node)
    case 'not_operator':
      return lowering.emit(at(node), {
        op: 'unary',
        operator: '!',
        operand: lowering.expression(field(node, 'argument')),
      })
    case 'lambda':
      return lowering.emit(at(node), { op: 'function', function: functionLike(lowering, node, { name: '' }) })
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
      return lowering.emit(at(node), { op: 'array', elements: childrenOf(node).map((each) => element(lowering, each)) })
    case 'dictionary':
      return lowering.emit(at(node), { op: 'object', entries: childrenOf(node).map((each) => entry(lowering, each)) })
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return comprehension(lowering, node)
    default:
      return wrapped(lowering, node)
  }
}

/** Forms that are mostly their operand. */
function wrapped(lowering: PythonLowering, node: SyntaxNode): Temp {
  const [inner] = childrenOf(node)
  switch (node.type) {
    case 'parenthesized_expression':
    case 'type':
    case 'as_pattern':
      return lowering.expression(inner)
    case 'await':
      return lowering.emit(at(node), { op: 'copy', from: lowering.expression(inner) })
    case 'unary_operator':
      return lowering.emit(at(node), {
        op: 'unary',
        operator: field(node, 'operator')?.text ?? '-',
        operand: lowering.expression(field(node, 'argument')),
      })
    case 'named_expression': {
      const value = lowering.expression(field(node, 'value'))
      bind(lowering, field(node, 'name'), value)
      return value
    }
    case 'yield':
      if (inner !== undefined) lowering.push({ ...at(node), op: 'yield', ...yielded(lowering, node, inner) })
      return sentHere(lowering, node)
    case 'assignment': {
      const value = lowering.expression(field(node, 'right'))
      bind(lowering, field(node, 'left'), value)
      return value
    }
    default:
      return lowering.emit(at(node), { op: 'unknown' })
  }
}

/** A generator gives a list of what it yields; what `with` runs gives it as it is. */
function yielded(
  lowering: PythonLowering,
  node: SyntaxNode,
  inner: SyntaxNode,
): { readonly value: Temp; readonly isWhole?: true } {
  const value = lowering.expression(inner)
  if (isManager(node)) return { value, isWhole: true }
  if (/^yield\s+from\b/.test(node.text)) return { value }
  const place = placeOfYield(node)
  if (place === undefined) return { value: lowering.many(at(node), value) }
  const before = Array.from({ length: place }, () => lowering.constant(at(node), { type: 'undefined' }))
  return { value: together(lowering, node, [...before, value]) }
}

function isManager(node: SyntaxNode): boolean {
  let outer = node.parent
  while (outer !== null && outer.type !== 'function_definition') outer = outer.parent
  return childrenOf(outer?.parent).some(
    ({ type, text }) => type === 'decorator' && /contextmanager|fixture/i.test(text),
  )
}

function constantOf(node: SyntaxNode): Constant | undefined {
  switch (node.type) {
    case 'integer':
    case 'float':
      return { type: 'number', value: numberOf(node.text) }
    case 'true':
    case 'false':
      return { type: 'boolean', value: node.type === 'true' }
    case 'none':
      return { type: 'null' }
    default:
      return undefined
  }
}

function numberOf(text: string): number {
  const plain = text.replaceAll('_', '').replace(/[lLjJ]$/, '')
  return Number(/^0\d/.test(plain) ? `0o${plain.slice(1)}` : plain)
}

function element(lowering: PythonLowering, node: SyntaxNode): { value: Temp; spread: boolean } {
  if (node.type !== 'list_splat') return { value: lowering.expression(node), spread: false }
  return { value: lowering.expression(childrenOf(node)[0]), spread: true }
}

function entry(lowering: PythonLowering, node: SyntaxNode) {
  if (node.type !== 'pair') return { value: lowering.expression(childrenOf(node)[0]), spread: true, at: at(node) }
  const key = field(node, 'key')
  const name = key === undefined ? undefined : constantText(key)
  const named = name === undefined ? { key: lowering.expression(key) } : { name }
  return { ...named, value: lowering.expression(field(node, 'value')), spread: false, at: at(node) }
}

// Parts of objects

function attribute(lowering: PythonLowering, node: SyntaxNode): Temp {
  const module = /^[\w.]+$/.test(node.text) ? dottedModule(lowering, node.text) : undefined
  if (module === node.text) return lowering.emit(at(node), { op: 'import', specifier: module })
  const object = lowering.expression(field(node, 'object'))
  // An object holds its attributes as its dictionary does.
  if (field(node, 'attribute')?.text === '__dict__') return object
  return lowering.emit(at(node), { op: 'load', object, property: field(node, 'attribute')?.text ?? '' })
}

function subscript(lowering: PythonLowering, node: SyntaxNode): Temp {
  const [key, more] = fields(node, 'subscript')
  const known =
    key === undefined || more !== undefined
      ? undefined
      : (knownElement(lowering, node, key) ?? countedElement(lowering, node))
  if (known !== undefined) return known
  const object = lowering.expression(field(node, 'value'))
  if (key?.type === 'slice' && more === undefined) return sliced(lowering, node, key, object)
  if (key === undefined || more !== undefined) {
    if (isAnnotated(node)) return annotated(lowering, node, object)
    return lowering.emit(at(node), { op: 'copy', from: object })
  }
  const property = knownName(lowering, key)
  const written = lowering.expression(key)
  const place = property === undefined ? { key: written } : { property, written }
  return lowering.emit(at(node), { op: 'load', object, ...place })
}

function isAnnotated(node: SyntaxNode): boolean {
  return /^(?:\w+\.)?Annotated$/.test(field(node, 'value')?.text ?? '')
}

/** `Annotated[User, Depends(current_user)]`, to which a module gives a name. */
function annotated(lowering: PythonLowering, node: SyntaxNode, object: Temp): Temp {
  const elements = fields(node, 'subscript').map((each) => element(lowering, each))
  const key = lowering.emit(at(node), { op: 'array', elements })
  return lowering.emit(at(node), { op: 'load', object, key })
}

// Operators

const operators: Readonly<Record<string, string>> = {
  '==': '===',
  is: '===',
  '!=': '!==',
  '<>': '!==',
  'is not': '!==',
  '@': '*',
}

function binary(lowering: PythonLowering, node: SyntaxNode): Temp {
  const operator = field(node, 'operator')?.text ?? ''
  const [left, right] = [field(node, 'left'), field(node, 'right')]
  const text = operator === '%' && left !== undefined ? textOf(lowering, left) : undefined
  if (text !== undefined && right !== undefined) return formatted(lowering, node, text, right)
  const joined = operator === '|' ? joinedDictionaries(lowering, node, left, right) : undefined
  if (joined !== undefined) return joined
  if (operator === '+') return summed(lowering, node)
  if (operator === '*' && left !== undefined && right !== undefined) {
    const repeating = repeated(lowering, node, left, right) ?? repeated(lowering, node, right, left)
    if (repeating !== undefined) return repeating
  }
  if (operator === '/' && isPathJoin(lowering, node)) return joinedPath(lowering, node)
  return lowering.emit(at(node), {
    op: 'binary',
    operator: operators[operator] ?? operator,
    left: lowering.expression(left),
    right: lowering.expression(right),
  })
}

/** `'-' * width`, `[0] * size`: what other languages ask of the text; by a number that stands there it is computed. */
function repeated(lowering: PythonLowering, node: SyntaxNode, part: SyntaxNode, times: SyntaxNode): Temp | undefined {
  if (!(isText(part) || part.type === 'list') || knownConstant(lowering, times) !== undefined) return undefined
  const receiver = lowering.expression(part)
  const value = lowering.expression(times)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'repeat' })
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: [{ value, spread: false }], form: 'call' })
}

/** A literal, or the one that a name was given. */
function textOf(lowering: PythonLowering, node: SyntaxNode): SyntaxNode | undefined {
  if (isText(node)) return node
  const binding = node.type === 'identifier' ? lowering.scope.find(node.text) : undefined
  return binding?.kind === 'variable' ? lowering.texts.get(binding.variable) : undefined
}

/** Of lists that are known, the list of all their elements. */
function summed(lowering: PythonLowering, node: SyntaxNode): Temp {
  const isKnown = (countOf(lowering, node) ?? mostSummed + 1) <= mostSummed
  return isKnown ? together(lowering, node, elementsKnown(lowering, node)) : sum(lowering, node)
}

function sum(lowering: PythonLowering, node: SyntaxNode): Temp {
  const operands: SyntaxNode[] = []
  let left: SyntaxNode | undefined = node
  while (left?.type === 'binary_operator' && field(left, 'operator')?.text === '+') {
    const right = field(left, 'right')
    if (right !== undefined) operands.push(right)
    left = field(left, 'left')
  }
  if (left !== undefined) operands.push(left)
  operands.reverse()
  if (operands.some(isText)) {
    return lowering.emit(at(node), { op: 'template', parts: operands.map((each) => lowering.expression(each)) })
  }
  const [first, ...rest] = operands
  return rest.reduce(
    (value, each) =>
      lowering.emit(
        { start: at(node).start, end: at(each).end },
        { op: 'binary', operator: '+', left: value, right: lowering.expression(each) },
      ),
    lowering.expression(first),
  )
}

function logical(lowering: PythonLowering, node: SyntaxNode): Temp {
  const left = lowering.expression(field(node, 'left'))
  const right = lowering.lists.perhaps(() => lowering.region(() => lowering.expression(field(node, 'right'))))
  const to = lowering.newTemp()
  const operator = field(node, 'operator')?.text === 'and' ? '&&' : '||'
  lowering.push({ ...at(node), op: 'logical', to, operator, left, right })
  return to
}

function conditional(lowering: PythonLowering, node: SyntaxNode): Temp {
  const [consequent, condition, alternate] = childrenOf(node)
  const test = lowering.expression(condition)
  const to = lowering.newTemp()
  lowering.push({
    ...at(node),
    op: 'choice',
    to,
    test,
    consequent: lowering.lists.perhaps(() => lowering.region(() => lowering.expression(consequent))),
    alternate: lowering.lists.perhaps(() => lowering.region(() => lowering.expression(alternate))),
  })
  return to
}

/** `a < b < c` is `a < b and b < c`. */
function comparison(lowering: PythonLowering, node: SyntaxNode): Temp {
  const operands = childrenOf(node)
  const signs = fields(node, 'operators').map(({ text }) => text.replaceAll(/\s+/g, ' '))
  const pairs = signs.flatMap((sign, index) => {
    const [left, right] = [operands[index], operands[index + 1]]
    return left === undefined || right === undefined ? [] : [{ sign, left, right }]
  })
  const compared = ({ sign, left, right }: (typeof pairs)[number]): Temp => {
    const where = { start: at(left).start, end: at(right).end }
    const below = belowFolder(lowering, where, { sign, left, right })
    if (below !== undefined) return below
    const isNegated = sign === 'not in'
    const value =
      sign.endsWith('in') && isText(left) && !isCollection(right)
        ? contained(lowering, where, left, right)
        : lowering.emit(where, {
            op: 'binary',
            operator: isNegated ? 'in' : (operators[sign] ?? sign),
            left: lowering.expression(left),
            right: lowering.expression(right),
          })
    return isNegated ? lowering.emit(where, { op: 'unary', operator: '!', operand: value }) : value
  }
  const [first, ...rest] = pairs
  if (first === undefined) return lowering.emit(at(node), { op: 'unknown' })
  return rest.reduce((left, pair) => {
    const right = lowering.region(() => compared(pair))
    const to = lowering.newTemp()
    lowering.push({ ...at(node), op: 'logical', to, operator: '&&', left, right })
    return to
  }, compared(first))
}

function isCollection({ type }: SyntaxNode): boolean {
  return /^(?:list|tuple|set|dictionary)$/.test(type)
}

/** `'..' in name`: what other languages ask of the text, or of the list. */
function contained(lowering: PythonLowering, where: At, left: SyntaxNode, right: SyntaxNode): Temp {
  const value = lowering.expression(left)
  const receiver = lowering.expression(right)
  const callee = lowering.emit(where, { op: 'load', object: receiver, property: 'includes' })
  return lowering.emit(where, { op: 'call', callee, receiver, arguments: [{ value, spread: false }], form: 'call' })
}
