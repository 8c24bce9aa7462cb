// Regular expressions: `re.compile(…)` is a pattern, and `re.match(…)` a test of its text, as in languages that have them as
// literals. What Rust and ECMAScript write `^…$` Python also asks for by `fullmatch` and, at the start, by `match`.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { applying } from './applied.js'
import { definitionOf } from './decorator.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

/** The value of a call of the module `re` whose pattern stands in it; nothing for any other call. */
export function regularExpression(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const kind = kindOfText(lowering, node)
  if (kind !== undefined) return kind
  const name = functionOfRe(lowering, field(node, 'function'))
  if (name === undefined) return undefined
  const given = childrenOf(field(node, 'arguments'))
  const [pattern, subject] = given
  const source = pattern === undefined ? undefined : constantText(pattern)
  if (source === undefined || pattern === undefined) return undefined
  if (name === 'compile') return patternConstant(lowering, pattern, source)
  if (name === 'sub') return substituted(lowering, node, pattern, source)
  if (subject === undefined || subject.type === 'keyword_argument') return undefined
  return tested(lowering, node, patternConstant(lowering, pattern, anchored(source, name)), subject)
}

function tested(lowering: PythonLowering, node: SyntaxNode, receiver: Temp, subject: SyntaxNode): Temp {
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'test' })
  const value = lowering.expression(subject)
  return lowering.emit(at(node), {
    op: 'call',
    callee,
    receiver,
    arguments: [{ value, spread: false }],
    form: 'call',
  })
}

/** What methods of a text ask of each of its letters. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['isdigit', '^\\d+$'],
  ['isdecimal', '^\\d+$'],
  ['isnumeric', '^\\d+$'],
  ['isalnum', '^\\w+$'],
  ['isalpha', '^[A-Za-z]+$'],
  ['isidentifier', '^\\w+$'],
])

/** `text.isdigit()` */
function kindOfText(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  const source = called === undefined ? undefined : kinds.get(field(called, 'attribute')?.text ?? '')
  if (object === undefined || source === undefined || childrenOf(field(node, 'arguments')).length > 0) return undefined
  return tested(lowering, node, patternConstant(lowering, node, source), object)
}

/** `re.sub(pattern, by, text)` is what other languages ask of the text. */
function substituted(
  lowering: PythonLowering,
  node: SyntaxNode,
  pattern: SyntaxNode,
  source: string,
): Temp | undefined {
  const [, by, subject] = childrenOf(field(node, 'arguments'))
  if (by === undefined || subject === undefined || /keyword_argument|_splat/.test(by.type + subject.type))
    return undefined
  const receiver = lowering.expression(subject)
  const value = replacing(lowering, node, by, () => ({ pattern: patternConstant(lowering, pattern, source), receiver }))
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'replace' })
  const values = [patternConstant(lowering, pattern, source, 'g'), value].map((each) => ({
    value: each,
    spread: false,
  }))
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: values, form: 'call' })
}

/** What each match is replaced by: a text, or what a function makes of the match. */
function replacing(
  lowering: PythonLowering,
  node: SyntaxNode,
  by: SyntaxNode,
  match: () => { readonly pattern: Temp; readonly receiver: Temp },
): Temp {
  if (by.type !== 'lambda' && definitionOf(lowering, by) === undefined) return lowering.expression(by)
  const { pattern, receiver } = match()
  const callee = lowering.emit(at(node), { op: 'load', object: pattern, property: 'test' })
  const given = [{ value: receiver, spread: false }]
  const found = lowering.emit(at(node), { op: 'call', callee, receiver: pattern, arguments: given, form: 'call' })
  return applying(lowering, by)([found])
}

/** `PATTERN.sub(function, text)` */
export function substitutedByFunction(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  if (object === undefined || !/^subn?$/.test(field(called ?? object, 'attribute')?.text ?? '')) return undefined
  const [by, subject, ...more] = childrenOf(field(node, 'arguments'))
  if (by === undefined || subject === undefined || more.length > 1) return undefined
  if (by.type !== 'lambda' && definitionOf(lowering, by) === undefined) return undefined
  const pattern = lowering.expression(object)
  const receiver = lowering.expression(subject)
  const value = replacing(lowering, node, by, () => ({ pattern, receiver }))
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'replace' })
  const values = [pattern, value].map((each) => ({ value: each, spread: false }))
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: values, form: 'call' })
}

function functionOfRe(lowering: PythonLowering, node: SyntaxNode | undefined): string | undefined {
  const match = /^(?:(\w+)\.)?(compile|match|fullmatch|search|sub)$/.exec(node?.text ?? '')
  if (match === null) return undefined
  const [, module, name = ''] = match
  const binding = lowering.scope.find(module ?? name)
  if (binding?.kind !== 'import' || !/^(?:re|regex)$/.test(binding.specifier)) return undefined
  return module === undefined ? binding.name : name
}

function anchored(source: string, name: string): string {
  if (name === 'fullmatch') return `^(?:${source})$`
  return name === 'match' && !source.startsWith('^') ? `^${source}` : source
}

function patternConstant(lowering: PythonLowering, node: SyntaxNode, source: string, flags = ''): Temp {
  const plain = source
    .replace(/^\(\?[aiLmsux]+\)/, '')
    .replace(/^(\^?)\\A/, '^')
    .replace(/\\Z(\)?\$?)$/, '$$')
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>')
  return lowering.constant(at(node), { type: 'pattern', source: plain, flags })
}
