// A function that is given to another, called with values: a `lambda` as what stands in it, `str.strip` as a method of the first value,
// and whatever else by its value.

import type { Argument, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { type Called, calleeOf, methodOf } from './callee.js'
import type { PythonLowering } from './lowering.js'
import { operatorFunction } from './operator-call.js'

const builtinClass = /^(?:str|bytes|bytearray|list|dict|tuple|set|frozenset)$/

/** Reads the function; gives what calls it. */
export function applying(lowering: PythonLowering, node: SyntaxNode): (values: readonly Temp[]) => Temp {
  const names = node.type === 'lambda' ? plainParameters(node) : undefined
  const method = unboundMethod(lowering, node)
  const operator = operatorFunction(lowering, node)
  let called: Called | undefined
  return (values) => {
    if (names?.length === values.length) return inlined(lowering, node, names, values)
    const result = operator?.(lowering, node, values)
    if (result !== undefined) return result
    const [first, ...rest] = values
    if (method !== undefined && first !== undefined)
      return call(lowering, node, methodOf(lowering, node, first, method), rest)
    called ??= calleeOf(lowering, node)
    return call(lowering, node, called, values)
  }
}

/** Called with the elements of one value, as by `f(*value)`. */
export function applyingSpread(lowering: PythonLowering, node: SyntaxNode): (value: Temp) => Temp {
  const names = node.type === 'lambda' ? plainParameters(node) : undefined
  if (names === undefined) {
    const called = calleeOf(lowering, node)
    return (value) => emitCall(lowering, node, called, [{ value, spread: true }])
  }
  const apply = applying(lowering, node)
  return (value) =>
    apply(names.map((_, index) => lowering.emit(at(node), { op: 'load', object: value, property: String(index) })))
}

function call(lowering: PythonLowering, node: SyntaxNode, called: Called, values: readonly Temp[]): Temp {
  return emitCall(
    lowering,
    node,
    called,
    values.map((value) => ({ value, spread: false })),
  )
}

function emitCall(lowering: PythonLowering, node: SyntaxNode, called: Called, given: readonly Argument[]): Temp {
  return lowering.emit(at(node), { op: 'call', ...called, arguments: given, form: 'call' })
}

/** `str.strip` */
export function unboundMethod(lowering: PythonLowering, node: SyntaxNode): string | undefined {
  const object = node.type === 'attribute' ? field(node, 'object') : undefined
  if (object?.type !== 'identifier' || !builtinClass.test(object.text)) return undefined
  return lowering.scope.find(object.text) === undefined ? field(node, 'attribute')?.text : undefined
}

function plainParameters(node: SyntaxNode): readonly string[] | undefined {
  const written = childrenOf(field(node, 'parameters'))
  return written.every(({ type }) => type === 'identifier') ? written.map(({ text }) => text) : undefined
}

function inlined(lowering: PythonLowering, node: SyntaxNode, names: readonly string[], values: readonly Temp[]): Temp {
  const body = field(node, 'body')
  if (body !== undefined) lowering.statements.push(at(body))
  return lowering.lists.without(() =>
    lowering.inScope(() => {
      for (const [index, name] of names.entries()) {
        const value = values[index]
        if (value === undefined) continue
        lowering.declare(name)
        lowering.write(at(node), name, value)
      }
      return lowering.expression(body)
    }),
  )
}
