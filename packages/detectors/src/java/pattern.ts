// Regular expressions: `Pattern.compile(…)` is a pattern, `text.matches(…)` a test of the whole text, and a matcher the pattern with
// the text that it is asked about.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { constantText } from './string.js'

const tests: ReadonlyMap<string, string> = new Map([
  ['matches', 'fullmatch'],
  ['lookingAt', 'test'],
  ['find', 'test'],
])

export function regularExpression(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const object = field(node, 'object')
  const method = field(node, 'name')?.text ?? ''
  const values = childrenOf(field(node, 'arguments'))
  const [first, second, third] = values
  if (object === undefined) return undefined
  const isPattern = /(?:^|\.)Pattern$/.test(object.text)
  if (isPattern && method === 'compile' && first !== undefined) return patternConstant(lowering, first)
  if (isPattern && method === 'matches' && first !== undefined && second !== undefined) {
    const pattern = patternConstant(lowering, first)
    return pattern === undefined ? undefined : tested(lowering, node, 'fullmatch', pattern, lowering.expression(second))
  }
  if (method === 'matches' && first !== undefined && second === undefined) {
    const pattern = patternConstant(lowering, first)
    return pattern === undefined ? undefined : tested(lowering, node, 'fullmatch', pattern, lowering.expression(object))
  }
  if (/^replace(?:All|First)$/.test(method) && first !== undefined && second !== undefined && third === undefined) {
    return replaced(lowering, { node, object, first, second, isAll: method === 'replaceAll' })
  }
  return first === undefined ? ofMatcher(lowering, node, object, method) : undefined
}

function patternConstant(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const source = constantText(node)
  if (source === undefined) return undefined
  const plain = source
    .replace(/^\(\?[a-zA-Z]+\)/, '')
    .replace(/^\\A/, '^')
    .replace(/\\[zZ]$/, '$$')
    .replaceAll(/([*+?}])\+/g, '$1')
    .replaceAll('\\p{Alnum}', '[a-zA-Z0-9]')
    .replaceAll('\\p{Alpha}', '[a-zA-Z]')
    .replaceAll('\\p{Digit}', '[0-9]')
  return lowering.constant(at(node), { type: 'pattern', source: plain, flags: '' })
}

function tested(lowering: JavaLowering, node: SyntaxNode, property: string, receiver: Temp, value: Temp): Temp {
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property })
  return lowering.emit(at(node), {
    op: 'call',
    callee,
    receiver,
    arguments: [{ value, spread: false }],
    form: 'call',
  })
}

interface Replacement {
  readonly node: SyntaxNode
  readonly object: SyntaxNode
  readonly first: SyntaxNode
  readonly second: SyntaxNode
  readonly isAll: boolean
}

function replaced(lowering: JavaLowering, { node, object, first, second, isAll }: Replacement): Temp | undefined {
  const source = constantText(first)
  if (source === undefined) return undefined
  const receiver = lowering.expression(object)
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'replace' })
  const pattern = lowering.constant(at(first), { type: 'pattern', source, flags: isAll ? 'g' : '' })
  const values = [pattern, lowering.expression(second)].map((value) => ({ value, spread: false }))
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: values, form: 'call' })
}

/** `pattern.matcher(text).matches()`, directly or of a variable that is declared as a matcher. */
function ofMatcher(lowering: JavaLowering, node: SyntaxNode, object: SyntaxNode, method: string): Temp | undefined {
  const test = tests.get(method)
  if (test === undefined) return undefined
  if (object.type === 'method_invocation' && field(object, 'name')?.text === 'matcher') {
    const pattern = field(object, 'object')
    const [text] = childrenOf(field(object, 'arguments'))
    if (pattern === undefined || text === undefined) return undefined
    return tested(lowering, node, test, lowering.expression(pattern), lowering.expression(text))
  }
  const variable = object.type === 'identifier' ? lowering.variable(object.text) : undefined
  if (variable === undefined || !/(?:^|\.)Matcher$/.test(lowering.types.get(variable) ?? '')) return undefined
  const matcher = lowering.expression(object)
  const part = (property: string): Temp => lowering.emit(at(node), { op: 'load', object: matcher, property })
  return tested(lowering, node, test, part('pattern'), part('text'))
}

/** `pattern.matcher(text)` kept: the two together. */
export function matcher(lowering: JavaLowering, node: SyntaxNode): Temp | undefined {
  const [pattern, text] = [field(node, 'object'), childrenOf(field(node, 'arguments'))[0]]
  if (node.type !== 'method_invocation' || field(node, 'name')?.text !== 'matcher') return undefined
  if (pattern === undefined || text === undefined) return undefined
  const entries = [
    { name: 'pattern', value: lowering.expression(pattern), spread: false, at: at(pattern) },
    { name: 'text', value: lowering.expression(text), spread: false, at: at(text) },
  ]
  return lowering.emit(at(node), { op: 'object', entries })
}
