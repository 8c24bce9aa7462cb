// What an assignment does to its left side: a name, an attribute, an element, or several at once.

import type { At, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'

export function bind(lowering: PythonLowering, target: SyntaxNode | undefined, value: Temp): void {
  switch (target?.type) {
    case 'identifier':
      lowering.write(at(target), target.text, value)
      return
    case 'attribute':
      store(lowering, target, { property: field(target, 'attribute')?.text ?? '' }, value)
      return
    case 'subscript':
      storeElement(lowering, target, value)
      return
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'expression_list':
    case 'tuple':
    case 'list':
      for (const [index, each] of childrenOf(target).entries()) bindElement(lowering, each, index, value)
      return
    case 'parenthesized_expression':
    case 'as_pattern_target':
      bind(lowering, childrenOf(target)[0], value)
  }
}

function bindElement(lowering: PythonLowering, target: SyntaxNode, index: number, value: Temp): void {
  if (target.type === 'list_splat_pattern' || target.type === 'list_splat') {
    const rest = lowering.emit(at(target), { op: 'array', elements: [{ value, spread: true }] })
    bind(lowering, childrenOf(target)[0], rest)
    return
  }
  bind(lowering, target, lowering.emit(at(target), { op: 'load', object: value, property: String(index) }))
}

function storeElement(lowering: PythonLowering, target: SyntaxNode, value: Temp): void {
  const key = field(target, 'subscript')
  const property = key === undefined ? undefined : constantText(key)
  if (property !== undefined) store(lowering, target, { property }, value)
  else if (key !== undefined && key.type !== 'slice') store(lowering, target, { key: lowering.expression(key) }, value)
}

function store(
  lowering: PythonLowering,
  target: SyntaxNode,
  place: { readonly property: string } | { readonly key: Temp },
  value: Temp,
): void {
  const where: At = at(target)
  const object = lowering.expression(field(target, 'object') ?? field(target, 'value'))
  lowering.push({ ...where, op: 'store', object, ...place, value })
}
