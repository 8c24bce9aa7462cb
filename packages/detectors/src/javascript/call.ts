// Calls, constructions and tagged templates. A function given to a call is named after it, so that a finding in the callback
// of `app.get('/orders', …)` is told apart from one in the next.

import type * as t from '@babel/types'
import type { Argument, Temp } from '../ir/instruction.js'
import { at, type Lowering } from './lowering.js'
import { argument, dynamicImport, memberOf } from './operand.js'
import { isFree } from './pattern.js'

type Call = t.CallExpression | t.OptionalCallExpression

/** Of TypeScript, Babel, SWC and esbuild. */
const wrappers =
  /^(?:__importDefault|__importStar|__toESM|_?interop_?[rR]equire_?(?:[dD]efault|[wW]ildcard)|_interopDefault(?:Legacy|Compat)?)$/

export function callExpression(lowering: Lowering, node: Call): Temp {
  const [first] = node.arguments
  if (node.callee.type === 'Import' && first !== undefined) return dynamicImport(lowering, node, first)
  if (isFree(lowering, node.callee, 'require') && first?.type === 'StringLiteral') {
    return lowering.emit(at(node), { op: 'import', specifier: first.value })
  }
  // What a compiler wraps around a module of the other kind is still that module.
  if (first !== undefined && node.callee.type === 'Identifier' && wrappers.test(node.callee.name))
    return lowering.expression(first)
  // A container that is asked for a class gives an instance of it.
  if (first !== undefined && isInjection(lowering, node.callee))
    return lowering.emit(at(node), { op: 'call', callee: lowering.expression(first), arguments: [], form: 'construct' })
  const borrowed = borrowedMethod(lowering, node.callee)
  if (borrowed !== undefined && first !== undefined && first.type !== 'SpreadElement')
    return borrowedCall(lowering, node, borrowed)
  const { callee, receiver } = calleeOf(lowering, node.callee)
  const values = callArguments(lowering, node, node.callee)
  const value = lowering.emit(at(node), {
    op: 'call',
    callee,
    ...(receiver === undefined ? {} : { receiver }),
    arguments: values,
    form: 'call',
  })
  const [asserted] = values
  if (asserted?.spread === false && isAssertion(node.callee)) goOnlyWhere(lowering, node, asserted.value)
  return value
}

/** `slice` of `Array.prototype.slice.call` and `[].slice.call`: a method of lists or texts, for what is like one. */
function borrowedMethod(lowering: Lowering, callee: t.Node): string | undefined {
  if (callee.type !== 'MemberExpression' || nameOf(callee) !== 'call') return undefined
  const method = callee.object
  if (method.type !== 'MemberExpression') return undefined
  const { object } = method
  const isOfPrototype =
    object.type === 'MemberExpression' &&
    nameOf(object) === 'prototype' &&
    (isFree(lowering, object.object, 'Array') || isFree(lowering, object.object, 'String'))
  const isOfEmpty =
    (object.type === 'ArrayExpression' && object.elements.length === 0) ||
    (object.type === 'StringLiteral' && object.value === '')
  return isOfPrototype || isOfEmpty ? nameOf(method) : undefined
}

function nameOf({ computed, property }: t.MemberExpression): string | undefined {
  return !computed && property.type === 'Identifier' ? property.name : undefined
}

function borrowedCall(lowering: Lowering, node: Call, property: string): Temp {
  const [self, ...others] = callArguments(lowering, node, node.callee)
  const receiver = self?.value ?? 0
  const callee = lowering.emit(at(node.callee), { op: 'load', object: receiver, property })
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: others, form: 'call' })
}

/** `inject` of Angular. */
function isInjection(lowering: Lowering, callee: t.Node): boolean {
  const binding = callee.type === 'Identifier' ? lowering.scope.find(callee.name) : undefined
  return binding?.kind === 'import' && binding.specifier === '@angular/core' && binding.name === 'inject'
}

/** `assert(x)`, `assert.ok(x)`, `ctx.assert(x, 404)`; what `console.assert` finds is only told. */
function isAssertion(callee: t.Node): boolean {
  if (callee.type === 'Identifier') return /^(?:assert|invariant)$/.test(callee.name)
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return false
  const { object, property } = callee
  if (property.name === 'ok') return object.type === 'Identifier' && object.name === 'assert'
  return property.name === 'assert' && !(object.type === 'Identifier' && object.name === 'console')
}

/** What follows runs only where it holds. */
function goOnlyWhere(lowering: Lowering, node: t.Node, test: Temp): void {
  const alternate = lowering.apart(() => lowering.push({ ...at(node), op: 'throw', value: test }))
  lowering.push({ ...at(node), op: 'branch', test, consequent: [], alternate })
}

export function newExpression(lowering: Lowering, node: t.NewExpression): Temp {
  const callee = lowering.expression(node.callee)
  const values = callArguments(lowering, node, node.callee)
  return lowering.emit(at(node), { op: 'call', callee, arguments: values, form: 'construct' })
}

export function taggedTemplate(lowering: Lowering, node: t.TaggedTemplateExpression): Temp {
  const { callee, receiver } = calleeOf(lowering, node.tag)
  const texts = lowering.emit(at(node.quasi), {
    op: 'array',
    elements: node.quasi.quasis.map((quasi) => ({
      value: lowering.string(at(quasi), quasi.value.cooked ?? quasi.value.raw),
      spread: false,
    })),
  })
  const values = node.quasi.expressions.map((each) => ({ value: lowering.expression(each), spread: false }))
  return lowering.emit(at(node), {
    op: 'call',
    callee,
    ...(receiver === undefined ? {} : { receiver }),
    arguments: [{ value: texts, spread: false }, ...values],
    form: 'tagged-template',
  })
}

function calleeOf(lowering: Lowering, node: t.Node): { readonly callee: Temp; readonly receiver?: Temp } {
  switch (node.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      if (node.object.type === 'Super') {
        return {
          callee: memberOf(lowering, node, lowering.read(at(node.object), 'super')),
          receiver: self(lowering, node),
        }
      }
      const receiver = lowering.expression(node.object)
      return { callee: memberOf(lowering, node, receiver), receiver }
    }
    case 'Super':
      return { callee: lowering.read(at(node), 'super'), receiver: self(lowering, node) }
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSInstantiationExpression':
      return calleeOf(lowering, node.expression)
    default:
      return { callee: lowering.expression(node) }
  }
}

function self(lowering: Lowering, node: t.Node): Temp {
  return lowering.read(at(node), 'this')
}

function callArguments(lowering: Lowering, node: Call | t.NewExpression, callee: t.Node): Argument[] {
  const name = callbackName(lowering, node, callee)
  return node.arguments.map((each) => argument(lowering, each, name))
}

const longestName = 80

function callbackName(lowering: Lowering, node: Call | t.NewExpression, callee: t.Node): string | undefined {
  if (!node.arguments.some((each) => each.type === 'ArrowFunctionExpression' || each.type === 'FunctionExpression')) {
    return undefined
  }
  const where = at(callee)
  const text = lowering.text.slice(Math.max(where.start, where.end - longestName), where.end)
  const [first] = node.arguments
  const title = first?.type === 'StringLiteral' ? `'${first.value.slice(0, longestName)}'` : ''
  return `${text.replaceAll(/\s+/g, '')}(${title})`.slice(-longestName)
}
