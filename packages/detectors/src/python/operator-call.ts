// The module `operator`: functions that do what an operator does, and functions that make one which reads a part of what it is given or
// calls a method of it.

import type { Argument, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { methodOf } from './callee.js'
import { functionOf, kept } from './kept.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

type Apply = (lowering: PythonLowering, node: SyntaxNode, values: readonly Temp[]) => Temp | undefined

const binary: Readonly<Record<string, string>> = {
  ...{ add: '+', iadd: '+', concat: '+', iconcat: '+', mod: '%', mul: '*', sub: '-', truediv: '/', floordiv: '//' },
  ...{ pow: '**', or_: '|', and_: '&', xor: '^', lshift: '<<', rshift: '>>' },
  ...{ eq: '===', is_: '===', ne: '!==', is_not: '!==', lt: '<', le: '<=', gt: '>', ge: '>=' },
}

/** What a function of the module does with its arguments; nothing for any other function. */
export function operatorFunction(lowering: PythonLowering, node: SyntaxNode): Apply | undefined {
  const name = nameOf(lowering, node)
  if (name === undefined) return undefined
  const operator = Object.hasOwn(binary, name) ? binary[name] : undefined
  if (operator !== undefined) return (to, where, values) => ofTwo(to, where, operator, values)
  if (name === 'contains') return (to, where, [list, value]) => ofTwo(to, where, 'in', [value, list])
  return name === 'getitem' ? elementOf : undefined
}

function ofTwo(
  lowering: PythonLowering,
  node: SyntaxNode,
  operator: string,
  [left, right, more]: readonly (Temp | undefined)[],
): Temp | undefined {
  if (left === undefined || right === undefined || more !== undefined) return undefined
  return lowering.emit(at(node), { op: 'binary', operator, left, right })
}

function elementOf(lowering: PythonLowering, node: SyntaxNode, [object, key, more]: readonly Temp[]): Temp | undefined {
  if (object === undefined || key === undefined || more !== undefined) return undefined
  return lowering.emit(at(node), { op: 'load', object, key })
}

function nameOf(lowering: PythonLowering, node: SyntaxNode | undefined): string | undefined {
  if (node === undefined || !/^(?:identifier|attribute)$/.test(node.type)) return undefined
  const [, name] = /^operator#(\w+)$/.exec(annotationSymbol(lowering, node) ?? '') ?? []
  return name
}

/** `operator.add(a, b)`, `itemgetter('a')` */
export function operatorCall(lowering: PythonLowering, node: SyntaxNode): Temp | undefined {
  const called = field(node, 'function')
  const given = field(node, 'arguments')
  const name = nameOf(lowering, called)
  if (called === undefined || name === undefined || given?.type !== 'argument_list') return undefined
  const values = childrenOf(given)
  if (values.some(({ type }) => type.endsWith('_splat'))) return undefined
  if (name === 'itemgetter' || name === 'attrgetter') return getter(lowering, node, values, name === 'attrgetter')
  if (name === 'methodcaller') return methodCaller(lowering, node, values)
  const apply = operatorFunction(lowering, called)
  if (apply === undefined || values.length !== 2) return undefined
  return apply(
    lowering,
    node,
    values.map((each) => lowering.expression(each)),
  )
}

/** What reads parts under these names, of anything that it is given. */
function getter(
  lowering: PythonLowering,
  node: SyntaxNode,
  keys: readonly SyntaxNode[],
  isAttribute: boolean,
): Temp | undefined {
  const readers = keys.map((key) => partReader(lowering, node, key, isAttribute))
  if (readers.length === 0) return undefined
  return functionOf(lowering, at(node), 1, ([object = 0]) => {
    const parts = readers.map((read) => read(object))
    const [only = 0, more] = parts
    if (more === undefined) return only
    return lowering.emit(at(node), { op: 'array', elements: parts.map((value) => ({ value, spread: false })) })
  })
}

function partReader(
  lowering: PythonLowering,
  node: SyntaxNode,
  key: SyntaxNode,
  isAttribute: boolean,
): (object: Temp) => Temp {
  const text = constantText(key) ?? (/^-?\d+$/.test(key.text) ? key.text : undefined)
  const load = (object: Temp, property: string): Temp => lowering.emit(at(node), { op: 'load', object, property })
  if (text !== undefined && isAttribute) return (object) => text.split('.').reduce(load, object)
  if (text !== undefined)
    return (object) =>
      lowering.emit(at(node), { op: 'load', object, property: text, written: lowering.string(at(key), text) })
  const read = kept(lowering, at(key), lowering.expression(key))
  return (object) => lowering.emit(at(node), { op: 'load', object, key: read() })
}

/** `methodcaller('run', x)` */
function methodCaller(
  lowering: PythonLowering,
  node: SyntaxNode,
  [name, ...given]: readonly SyntaxNode[],
): Temp | undefined {
  const method = name === undefined ? undefined : constantText(name)
  if (method === undefined || given.some(({ type }) => type === 'keyword_argument')) return undefined
  const readers = given.map((each) => kept(lowering, at(each), lowering.expression(each)))
  return functionOf(lowering, at(node), 1, ([object = 0]) => {
    const called = methodOf(lowering, node, object, method)
    const values: Argument[] = readers.map((read) => ({ value: read(), spread: false }))
    return lowering.emit(at(node), { op: 'call', ...called, arguments: values, form: 'call' })
  })
}
