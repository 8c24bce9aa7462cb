// What a loop or a comprehension takes out of a collection, one after the other: elements of a list, but names of a dictionary, and
// pairs of its `items()`. Only what the code itself made a dictionary of is known to be one.

import type { At, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { askedFor } from './string.js'

type Part = 'names' | 'values' | 'pairs'

const parts: Readonly<Record<string, Part>> = { keys: 'names', values: 'values', items: 'pairs' }

/** Reads the collection; gives what reads the next element of it. */
export function elementsOf(lowering: PythonLowering, node: SyntaxNode | undefined): (where: At) => Temp {
  const mapping = mappingOf(lowering, node)
  const object = mapping === undefined ? iterated(lowering, node) : lowering.expression(mapping.object)
  const value = (where: At): Temp => lowering.emit(where, { op: 'load', object })
  const name = (where: At): Temp => lowering.emit(where, { op: 'unary', operator: 'key-of', operand: object })
  if (mapping === undefined || mapping.part === 'values') return value
  if (mapping.part === 'names') return name
  return (where) => {
    const elements = [name(where), value(where)].map((each) => ({ value: each, spread: false }))
    return lowering.emit(where, { op: 'array', elements })
  }
}

/** A collection, or what an object gives to go through. */
export function iterated(lowering: PythonLowering, node: SyntaxNode | undefined): Temp {
  return node === undefined ? lowering.expression(node) : askedFor(lowering, node, '__iter__')
}

function mappingOf(
  lowering: PythonLowering,
  node: SyntaxNode | undefined,
): { readonly object: SyntaxNode; readonly part: Part } | undefined {
  if (node === undefined) return undefined
  if (isDictionary(lowering, node)) return { object: node, part: 'names' }
  const called = node.type === 'call' ? field(node, 'function') : undefined
  const object = called?.type === 'attribute' ? field(called, 'object') : undefined
  const part = called === undefined ? undefined : parts[field(called, 'attribute')?.text ?? '']
  if (object === undefined || part === undefined || childrenOf(field(node, 'arguments')).length > 0) return undefined
  return isDictionary(lowering, object) ? { object, part } : undefined
}

function isDictionary(lowering: PythonLowering, node: SyntaxNode): boolean {
  if (node.type === 'dictionary' || node.type === 'dictionary_comprehension') return true
  const binding = node.type === 'identifier' ? lowering.scope.find(node.text) : undefined
  return binding?.kind === 'variable' && lowering.dictionaries.has(binding.variable)
}
