// Annotations and modifiers of a declaration.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field } from '../tree-sitter/nodes.js'
import { constantText } from './string.js'

function modifiersOf(node: SyntaxNode): SyntaxNode | undefined {
  return childrenOf(node).find(({ type }) => type === 'modifiers')
}

export function hasModifier(node: SyntaxNode, name: string): boolean {
  return modifiersOf(node)?.children.some((each) => each?.type === name) === true
}

export function annotationsOf(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(modifiersOf(node)).filter(isAnnotation)
}

function isAnnotation({ type }: SyntaxNode): boolean {
  return type === 'annotation' || type === 'marker_annotation'
}

/** As it is written, without the `@`; the last part of a qualified name. */
export function annotationName(node: SyntaxNode): string {
  const name = field(node, 'name')?.text ?? ''
  return name.slice(name.lastIndexOf('.') + 1)
}

export function findAnnotation(annotations: readonly SyntaxNode[], names: RegExp): SyntaxNode | undefined {
  return annotations.find((each) => names.test(annotationName(each)))
}

/** The value of an element: `value` is the one that may stand without its name. */
export function elementOf(annotation: SyntaxNode, name: string): SyntaxNode | undefined {
  for (const each of childrenOf(field(annotation, 'arguments'))) {
    if (each.type !== 'element_value_pair') {
      if (name === 'value') return each
    } else if (field(each, 'key')?.text === name) return field(each, 'value')
  }
  return undefined
}

/** The texts of an element: one, or those of a list. */
export function textsOf(annotation: SyntaxNode, name: string): string[] {
  const value = elementOf(annotation, name)
  if (value === undefined) return []
  const parts = value.type === 'element_value_array_initializer' ? childrenOf(value) : [value]
  return parts.map((each) => constantText(each) ?? each.text)
}
