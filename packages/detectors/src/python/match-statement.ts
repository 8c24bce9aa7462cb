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
  const guard = childrenOf(clause).find(({ type }) => type === 'if_clause')
  if (guard === undefined && isIrrefutable(clause)) {
    capture(lowering, clause, subject)
    lowering.block(field(clause, 'consequence'))
    return
  }
  const matched = testOf(lowering, clause, subject)
  // A guard speaks of the names that the pattern gives.
  if (guard !== undefined) capture(lowering, clause, subject)
  const test =
    guard === undefined ? matched : both(lowering, guard, matched, () => lowering.expression(childrenOf(guard)[0]))
  const consequent = lowering.apart(() => {
    if (guard === undefined) capture(lowering, clause, subject)
    lowering.block(field(clause, 'consequence'))
  })
  const alternate = lowering.apart(() => nextCase(lowering, rest, subject))
  lowering.push({ ...at(clause), op: 'branch', test, consequent, alternate })
}

function both(lowering: PythonLowering, node: SyntaxNode, left: Temp, more: () => Temp): Temp {
  const right = lowering.region(more)
  const to = lowering.newTemp()
  lowering.push({ ...at(node), op: 'logical', to, operator: '&&', left, right })
  return to
}

/** `case _`, `case name` */
function isIrrefutable(clause: SyntaxNode): boolean {
  const [pattern, more] = patternsOf(clause)
  if (more !== undefined) return false
  return pattern === undefined
    ? wildcard.test(clause.text)
    : pattern.type === 'dotted_name' && !pattern.text.includes('.')
}

const wildcard = /^case\s+_\s*:/

function testOf(lowering: PythonLowering, clause: SyntaxNode, subject: Temp): Temp {
  const patterns = patternsOf(clause)
  const [only, more] = patterns
  const options = patterns.flatMap((each) => (each.type === 'union_pattern' ? childrenOf(each) : [each]))
  const constants = options.map(innermost)
  if (options.length > 0 && constants.every(isConstant)) return isOneOf(lowering, clause, constants, subject)
  const unknown = lowering.emit(at(clause), { op: 'unknown' })
  if (only === undefined || more !== undefined || !/^(?:list|tuple)_pattern$/.test(only.type)) return unknown
  // What stands at a place of a sequence; how long it is, is not asked.
  const parts = childrenOf(only)
  const splat = parts.findIndex((each) => innermost(each).type === 'splat_pattern' || each.type === 'splat_pattern')
  return parts.reduce((test, part, index) => {
    const constant = innermost(part)
    if (!isConstant(constant) || (splat >= 0 && index > splat)) return test
    return both(
      lowering,
      part,
      isOneOf(lowering, part, [constant], placeOf(lowering, part, subject, index)),
      () => test,
    )
  }, unknown)
}

function placeOf(lowering: PythonLowering, part: SyntaxNode, subject: Temp, index: number): Temp {
  return lowering.emit(at(part), { op: 'load', object: subject, property: String(index) })
}

function isConstant({ type }: SyntaxNode): boolean {
  return /^(?:string|integer|float|true|false|none)$/.test(type)
}

function isOneOf(lowering: PythonLowering, node: SyntaxNode, constants: readonly SyntaxNode[], subject: Temp): Temp {
  const elements = constants.map((each) => ({ value: lowering.expression(each), spread: false }))
  const right = lowering.emit(at(node), { op: 'array', elements })
  return lowering.emit(at(node), { op: 'binary', operator: 'in', left: subject, right })
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
