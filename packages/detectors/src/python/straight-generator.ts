// Generators whose code runs straight through its `yield`s: what each of them gives has a place of its own, as in a list.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field } from '../tree-sitter/nodes.js'
import { definitionOf } from './decorator.js'
import type { PythonLowering } from './lowering.js'

const longestText = 4000
const mostYields = 8

/** How many values a call gives one after the other, where it calls such a function of the module. */
export function yieldsOfCall(lowering: PythonLowering, node: SyntaxNode): number | undefined {
  const definition = node.type === 'call' ? definitionOf(lowering, field(node, 'function')) : undefined
  if (definition === undefined || definition.parent?.type === 'decorated_definition') return undefined
  const count = yieldsOf(definition)?.length
  return count === 0 ? undefined : count
}

/** Which of its function's values this `yield` gives. */
export function placeOfYield(node: SyntaxNode): number | undefined {
  let outer = node.parent
  while (outer !== null && outer.type !== 'function_definition') outer = outer.parent
  const place = outer === null ? -1 : (yieldsOf(outer)?.findIndex(({ id }) => id === node.id) ?? -1)
  return place < 0 ? undefined : place
}

/** The word itself is called as the expression is; only that has a name in the grammar. */
function yieldsOf(definition: SyntaxNode): readonly SyntaxNode[] | undefined {
  if (definition.endIndex - definition.startIndex > longestText || /^async\b/.test(definition.text.slice(0, 6)))
    return undefined
  const all = definition.descendantsOfType('yield').flatMap((each) => (each?.isNamed === true ? each : []))
  if (all.length > mostYields || all.some(({ text }) => /^yield\s+from\b/.test(text))) return undefined
  const straight = new Set(childrenOf(field(definition, 'body')).flatMap((each) => yieldOf(each)?.id ?? []))
  return all.every(({ id }) => straight.has(id)) ? all : undefined
}

/** `yield a`, `x = yield a` */
function yieldOf(statement: SyntaxNode): SyntaxNode | undefined {
  const [only] = statement.type === 'expression_statement' ? childrenOf(statement) : []
  const value = only?.type === 'assignment' ? field(only, 'right') : only
  return value?.type === 'yield' ? value : undefined
}
