// What the declaration of a field or a parameter says of its text, where somebody holds it to it: its type, or a pattern.

import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field } from '../tree-sitter/nodes.js'
import { annotationSymbol, harmlessTypes } from './annotation.js'
import type { PythonLowering } from './lowering.js'

/** Fields of forms and serializers that let only numbers, dates, ids and words of a list through. */
const harmlessCalls =
  /(?:^|\.)(?:(?:Big|Small|Positive|PositiveSmall)?Integer|Float|Decimal|(?:Null)?Boolean|Date|DateTime|Time|Duration|UUID|(?:Typed|Model)?(?:Multiple)?Choice|PrimaryKeyRelated|(?:Generic)?IPAddress)Field$/

function isHarmlessCall(node: SyntaxNode | undefined): boolean {
  return node?.type === 'call' && harmlessCalls.test(field(node, 'function')?.text ?? '')
}

/** The name of a field of a class body that can hold no text of somebody's choice. */
export function harmlessField(lowering: PythonLowering, node: SyntaxNode): string[] {
  const assignment = node.type === 'expression_statement' ? childrenOf(node)[0] : undefined
  const [left, type] = assignment === undefined ? [] : [field(assignment, 'left'), field(assignment, 'type')]
  if (assignment?.type !== 'assignment' || left?.type !== 'identifier') return []
  if (isHarmlessCall(field(assignment, 'right'))) return [left.text]
  if (type === undefined) return []
  const symbol = annotationSymbol(lowering, type)
  return isHeldToPattern(assignment) || (symbol !== undefined && harmlessTypes.test(symbol)) ? [left.text] : []
}

/** `Field(pattern='^[a-z]+$')`, `Annotated[str, Query(regex='^\\d+$')]`: all of the text is told. */
export function isHeldToPattern(node: SyntaxNode): boolean {
  const [, source = ''] = /\b(?:pattern|regex)\s*=\s*r?(["'][^"'\n]{1,200}["'])/.exec(node.text.slice(0, 2000)) ?? []
  return /^["']\^.*(?:\$|\\Z)["']$/.test(source) && !/\.[*+]|\[\^/.test(source)
}
