// `match`: one branch after the other, each behind a comparison where its pattern is a constant, and behind something unknown else.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field, fields } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'
import { bindPattern } from './match-pattern.js'

export function matchStatement(lowering: PythonLowering, node: SyntaxNode): void {
  const [subject] = fields(node, 'subject')
  if (subject !== undefined) lowering.statements.push(at(subject))
  const value = lowering.expression(subject)
  const cases = childrenOf(field(node, 'body')).filter(({ type }) => type === 'case_clause')
  nextCase(lowering, cases, value)
}

function nextCase(lowering: PythonLowering, cases: readonly SyntaxNode[], subject: Temp): void {
  const [clause, ...rest] = cases
  if (clause === undefined) return
  const test = testOf(lowering, clause, subject)
  const consequent = lowering.apart(() => {
    capture(lowering, clause, subject)
    lowering.block(field(clause, 'consequence'))
  })
  const alternate = lowering.apart(() => nextCase(lowering, rest, subject))
  lowering.push({ ...at(clause), op: 'branch', test, consequent, alternate })
}

function testOf(lowering: PythonLowering, clause: SyntaxNode, subject: Temp): Temp {
  const options = patternsOf(clause).flatMap((each) => (each.type === 'union_pattern' ? childrenOf(each) : [each]))
  const constants = options.map(innermost)
  if (
    options.length === 0 ||
    !constants.every((each) => /^(?:string|integer|float|true|false|none)$/.test(each.type))
  ) {
    return lowering.emit(at(clause), { op: 'unknown' })
  }
  const right = lowering.emit(at(clause), {
    op: 'array',
    elements: constants.map((each) => ({ value: lowering.expression(each), spread: false })),
  })
  return lowering.emit(at(clause), { op: 'binary', operator: 'in', left: subject, right })
}

function patternsOf(clause: SyntaxNode): SyntaxNode[] {
  return childrenOf(clause)
    .filter(({ type }) => type === 'case_pattern')
    .flatMap((each) => childrenOf(each))
}

function innermost(node: SyntaxNode): SyntaxNode {
  const [only, more] = childrenOf(node)
  return only !== undefined && more === undefined && node.type !== 'string' ? innermost(only) : node
}

function capture(lowering: PythonLowering, clause: SyntaxNode, subject: Temp): void {
  for (const pattern of patternsOf(clause)) bindPattern(lowering, pattern, subject)
}
