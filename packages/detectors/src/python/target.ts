// What an assignment does to its left side: a name, an attribute, an element, or several at once.

import type { At, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import { knownConstant } from './known-constant.js'
import { storeKnown } from './list-methods.js'
import type { PythonLowering } from './lowering.js'
import { constantText } from './string.js'
import { registerFilter } from './template-filter.js'

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
      elements(lowering, childrenOf(target), value)
      return
    case 'parenthesized_expression':
    case 'as_pattern_target':
      bind(lowering, childrenOf(target)[0], value)
  }
}

/** `a, *more, b = value`: what stands behind the star is counted from the end. */
function elements(lowering: PythonLowering, targets: readonly SyntaxNode[], value: Temp): void {
  const star = targets.findIndex(({ type }) => /^list_splat(?:_pattern)?$/.test(type))
  for (const [index, target] of targets.entries()) {
    if (index === star) {
      bind(lowering, childrenOf(target)[0], between(lowering, target, value, index, targets.length - index - 1))
      continue
    }
    const place = star >= 0 && index > star ? index - targets.length : index
    bind(lowering, target, lowering.emit(at(target), { op: 'load', object: value, property: String(place) }))
  }
}

/** The elements without some at the beginning and some at the end. */
export function between(lowering: PythonLowering, node: SyntaxNode, list: Temp, before: number, behind: number): Temp {
  const where = at(node)
  const callee = lowering.emit(where, { op: 'load', object: list, property: 'slice' })
  const bounds = behind === 0 ? [before] : [before, -behind]
  const given = bounds.map((bound) => ({
    value: lowering.constant(where, { type: 'number', value: bound }),
    spread: false,
  }))
  return lowering.emit(where, { op: 'call', callee, receiver: list, arguments: given, form: 'call' })
}

function storeElement(lowering: PythonLowering, target: SyntaxNode, value: Temp): void {
  if (storeKnown(lowering, target, value)) return
  const key = field(target, 'subscript')
  if (key === undefined || key.type === 'slice') return
  const property = constantText(key) ?? computedName(lowering, key)
  const written = lowering.expression(key)
  store(lowering, target, property === undefined ? { key: written } : { property, written }, value)
  registerFilter(lowering, target, value)
}

/** Of a text; a number is a place. */
function computedName(lowering: PythonLowering, key: SyntaxNode): string | undefined {
  const constant = knownConstant(lowering, key)
  return typeof constant === 'string' ? constant : undefined
}

function store(
  lowering: PythonLowering,
  target: SyntaxNode,
  place: { readonly property: string; readonly written?: Temp } | { readonly key: Temp },
  value: Temp,
): void {
  const where: At = at(target)
  const object = lowering.expression(field(target, 'object') ?? field(target, 'value'))
  lowering.push({ ...where, op: 'store', object, ...place, value })
}
