// Which names a function, a comprehension or a module binds: in Python an assignment anywhere in a function makes the name its own.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field, fields } from '../tree-sitter/nodes.js'

/** Names that the statements bind, without those that `global` and `nonlocal` give away; not those of functions inside. */
export function boundNames(statements: readonly SyntaxNode[]): string[] {
  const bound = new Set<string>()
  const given = new Set<string>()
  const open = [...statements]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'global_statement' || node.type === 'nonlocal_statement') {
      for (const each of childrenOf(node)) given.add(each.text)
    } else open.push(...read(node, bound))
  }
  return [...bound].filter((name) => !given.has(name))
}

/** Adds the names that a node binds itself; gives what has to be looked at further. */
function read(node: SyntaxNode, bound: Set<string>): SyntaxNode[] {
  switch (node.type) {
    case 'function_definition':
    case 'class_definition':
      add(bound, field(node, 'name'))
      return []
    case 'decorated_definition':
      add(bound, field(field(node, 'definition') ?? node, 'name'))
      return []
    case 'lambda':
    case 'import_statement':
    case 'import_from_statement':
      return []
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      // What `:=` names in it is named outside of it.
      return node.descendantsOfType('named_expression').flatMap((each) => each ?? [])
    case 'assignment':
    case 'augmented_assignment':
    case 'for_statement':
      for (const name of targetNames(field(node, 'left'))) bound.add(name)
      return childrenOf(node)
    case 'named_expression':
      add(bound, field(node, 'name'))
      return childrenOf(node)
    case 'as_pattern':
      for (const name of targetNames(childrenOf(field(node, 'alias') ?? null)[0] ?? field(node, 'alias')))
        bound.add(name)
      return childrenOf(node)
    case 'case_clause':
      for (const name of captures(node)) bound.add(name)
      return [...fields(node, 'consequence')]
    default:
      return childrenOf(node)
  }
}

function add(bound: Set<string>, node: SyntaxNode | undefined): void {
  if (node !== undefined) bound.add(node.text)
}

/** The plain names of an assignment's left side. */
export function targetNames(node: SyntaxNode | undefined): string[] {
  switch (node?.type) {
    case 'identifier':
      return [node.text]
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list':
    case 'parenthesized_expression':
    case 'list_splat_pattern':
    case 'list_splat':
    case 'as_pattern_target':
      return childrenOf(node).flatMap(targetNames)
    default:
      return []
  }
}

/** Names that a `case` gives to parts of its subject. */
function captures(node: SyntaxNode): string[] {
  // The class of a pattern and the attributes that it asks for are no names of ours.
  const parts = /^(?:class|keyword)_pattern$/.test(node.type) ? childrenOf(node).slice(1) : childrenOf(node)
  return parts.flatMap((each) => {
    if (each.type === 'block' || each.type === 'if_clause') return []
    const [only, more] = childrenOf(each)
    if (each.type === 'dotted_name' && more === undefined && only?.type === 'identifier') return [only.text]
    return each.type === 'identifier' ? [each.text] : captures(each)
  })
}
