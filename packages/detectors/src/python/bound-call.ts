// A function that is given some of its arguments before it is called: `run = partial(subprocess.run, shell=True)`, then `run(command)`.
// Where both stand in one module it is one call, with the arguments of both.

import type { Argument, Entry, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol } from './annotation.js'
import { unboundMethod } from './applied.js'
import { calleeOf, methodOf } from './callee.js'
import { kept } from './kept.js'
import type { PythonLowering } from './lowering.js'

/** The function, and what reads each value that it was given. */
export interface BoundFunction {
  readonly code: SyntaxNode
  readonly placed: readonly (() => Temp)[]
  readonly named: readonly { readonly name: string; readonly read: () => Temp; readonly node: SyntaxNode }[]
}

export interface GivenValues {
  readonly placed: readonly Argument[]
  readonly entries: readonly Entry[]
}

/** `partial(f, a, name=b)`, whose values are computed here. */
export function boundFunction(lowering: PythonLowering, node: SyntaxNode): BoundFunction | undefined {
  const called = node.type === 'call' ? field(node, 'function') : undefined
  const given = field(node, 'arguments')
  if (called === undefined || given?.type !== 'argument_list') return undefined
  if (annotationSymbol(lowering, called) !== 'functools#partial') return undefined
  const [code, ...values] = childrenOf(given)
  if (code === undefined || !/^(?:identifier|attribute)$/.test(code.type)) return undefined
  if (values.some(({ type }) => type.endsWith('_splat'))) return undefined
  const reader = (each: SyntaxNode | undefined): (() => Temp) =>
    kept(lowering, at(each ?? node), lowering.expression(each))
  return {
    code,
    placed: values.filter(({ type }) => type !== 'keyword_argument').map(reader),
    named: values.flatMap((each) =>
      each.type === 'keyword_argument'
        ? [{ name: field(each, 'name')?.text ?? '', read: reader(field(each, 'value')), node: each }]
        : [],
    ),
  }
}

/** What a name stands for, or a call that is called at once. */
export function boundBehind(lowering: PythonLowering, called: SyntaxNode | undefined): BoundFunction | undefined {
  if (called?.type === 'call') return boundFunction(lowering, called)
  const variable = called?.type === 'identifier' ? lowering.variable(called.text) : undefined
  return variable === undefined ? undefined : lowering.bound.get(variable)
}

export function callBound(
  lowering: PythonLowering,
  node: SyntaxNode,
  { code, placed, named }: BoundFunction,
  given: GivenValues,
): Temp {
  const own = new Set(given.entries.map(({ name }) => name))
  const entries = named
    .filter(({ name }) => !own.has(name))
    .map((each): Entry => ({ name: each.name, value: each.read(), spread: false, at: at(each.node) }))
  const values = [...placed.map((read): Argument => ({ value: read(), spread: false })), ...given.placed]
  return callWith(lowering, node, code, { placed: values, entries: [...entries, ...given.entries] })
}

/** Calls the function that an expression means. */
export function callWith(lowering: PythonLowering, node: SyntaxNode, code: SyntaxNode, given: GivenValues): Temp {
  const method = unboundMethod(lowering, code)
  const [first, ...rest] = given.placed
  const isUnbound = method !== undefined && first !== undefined && !first.spread
  const called = isUnbound ? methodOf(lowering, code, first.value, method) : calleeOf(lowering, code)
  const values = isUnbound ? rest : given.placed
  const [entry] = given.entries
  const names =
    entry === undefined
      ? []
      : [{ value: lowering.emit(entry.at, { op: 'object', entries: given.entries }), spread: false }]
  return lowering.emit(at(node), {
    op: 'call',
    ...called,
    arguments: [...values, ...names],
    form: 'call',
    ...(names.length > 0 ? { named: true } : {}),
  })
}
