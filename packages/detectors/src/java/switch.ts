// `switch`, as a statement and as an expression, with arrows and with colons.

import type { Case, Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at, childrenOf, field } from '../tree-sitter/nodes.js'
import type { JavaLowering } from './lowering.js'
import { matched } from './type-pattern.js'

const subjectName = '<subject>'
const resultName = '<result>'

export function switchStatement(lowering: JavaLowering, node: SyntaxNode): void {
  lowering.repeatedly(node, () => lowering.inScope(() => lowerSwitch(lowering, node)))
}

/** The value is what its arms leave in a variable of its own. */
export function switchExpression(lowering: JavaLowering, node: SyntaxNode): Temp {
  return lowering.repeatedly(node, () =>
    lowering.inScope(() => {
      lowering.declare(resultName)
      lowerSwitch(lowering, node)
      return lowering.read(at(node), resultName)
    }),
  )
}

/** `yield` ends the switch with its value. */
export function yieldStatement(lowering: JavaLowering, node: SyntaxNode): void {
  const value = lowering.expression(childrenOf(node)[0])
  if (lowering.scope.find(resultName) !== undefined) lowering.write(at(node), resultName, value)
  lowering.push({ ...at(node), op: 'break' })
}

function lowerSwitch(lowering: JavaLowering, node: SyntaxNode): void {
  const condition = field(node, 'condition')
  const subject = lowering.expression(condition)
  if (condition !== undefined) {
    lowering.statements.push(at(condition))
    lowering.declare(subjectName)
    lowering.write(at(condition), subjectName, subject)
  }
  const groups = childrenOf(field(node, 'body'))
  const cases = isOfPatterns(groups)
    ? [{ header: [], body: lowering.apart(() => firstMatching(lowering, groups, subject)) }]
    : groups.flatMap((each) => casesOf(lowering, each, subject))
  lowering.push({ ...at(node), op: 'switch', subject, cases })
}

/** Arms of which some ask for a type: one after the other, and none falls through to the next. */
function isOfPatterns(groups: readonly SyntaxNode[]): boolean {
  const labels = groups.flatMap((each) => childrenOf(each).filter(({ type }) => type === 'switch_label'))
  return (
    groups.every(({ type }) => type === 'switch_rule') &&
    labels.some((label) => childrenOf(label).some(({ type }) => type === 'pattern'))
  )
}

function firstMatching(lowering: JavaLowering, [group, ...rest]: readonly SyntaxNode[], subject: Temp): void {
  if (group === undefined) return
  const parts = childrenOf(group)
  const code = parts.filter(({ type }) => type !== 'switch_label')
  lowering.inScope(() => {
    const test = matchTest(
      lowering,
      parts.find(({ type }) => type === 'switch_label'),
      subject,
    )
    if (test === undefined) {
      groupBody(lowering, group, code)
      return
    }
    const consequent = lowering.apart(() => groupBody(lowering, group, code))
    const alternate = lowering.apart(() => firstMatching(lowering, rest, subject))
    lowering.push({ ...at(group), op: 'branch', test, consequent, alternate })
  })
}

/** What an arm asks of the subject; nothing where it takes what is left. */
function matchTest(lowering: JavaLowering, label: SyntaxNode | undefined, subject: Temp): Temp | undefined {
  const values = childrenOf(label).filter(({ type }) => type !== 'guard')
  if (label === undefined || values.length === 0 || values.some(({ text }) => text === 'default')) return undefined
  const tests = values.map((each) =>
    each.type === 'pattern'
      ? matched(lowering, each, subject)
      : lowering.emit(at(each), {
          op: 'binary',
          operator: '===',
          left: subject,
          right: labelValue(lowering, each),
        }),
  )
  const any = tests.reduce((left, right) => both(lowering, label, '||', left, () => right))
  const [condition] = childrenOf(childrenOf(label).find(({ type }) => type === 'guard'))
  return condition === undefined ? any : both(lowering, label, '&&', any, () => lowering.expression(condition))
}

function both(lowering: JavaLowering, node: SyntaxNode, operator: '&&' | '||', left: Temp, other: () => Temp): Temp {
  const to = lowering.newTemp()
  lowering.push({ ...at(node), op: 'logical', to, operator, left, right: lowering.region(other) })
  return to
}

function casesOf(lowering: JavaLowering, group: SyntaxNode, subject: Temp): Case[] {
  const parts = childrenOf(group)
  const labels = parts.filter(({ type }) => type === 'switch_label')
  const code = parts.filter(({ type }) => type !== 'switch_label')
  const tests = labels.flatMap((label) => testsOf(lowering, label, subject))
  return tests.map(({ header, test }, index) => {
    // Several labels of one group fall through to its code.
    const isShared = index < tests.length - 1 && !isShort(tests.length, group)
    const body = isShared ? [] : lowering.apart(() => groupBody(lowering, group, code))
    return { header, ...(test === undefined ? {} : { test }), body }
  })
}

/** A short arm of an arrow is written for each of its labels, so that each knows which one holds. */
function isShort(labels: number, group: SyntaxNode): boolean {
  return group.type === 'switch_rule' && labels <= 6 && group.endIndex - group.startIndex < 500
}

function testsOf(lowering: JavaLowering, label: SyntaxNode, subject: Temp): { header: Case['header']; test?: Temp }[] {
  const values = childrenOf(label).filter(({ type }) => type !== 'guard')
  if (values.length === 0) return [{ header: [] }]
  return values.map((each) => {
    let test: Temp = 0
    const header = lowering.apart(() => {
      if (each.type === 'pattern') {
        matched(lowering, each, subject)
        test = lowering.emit(at(each), { op: 'unknown' })
      } else test = labelValue(lowering, each)
    })
    return each.text === 'default' ? { header: [] } : { header, test }
  })
}

/** A constant, or the name of a member of an enumeration. */
function labelValue(lowering: JavaLowering, node: SyntaxNode): Temp {
  if (
    node.type === 'identifier' &&
    lowering.scope.find(node.text) === undefined &&
    /^[A-Z][A-Z0-9_]*$/.test(node.text)
  ) {
    const isField = lowering.outline?.fields.has(node.text) === true
    return isField ? lowering.expression(node) : lowering.string(at(node), node.text)
  }
  return lowering.expression(node)
}

function groupBody(lowering: JavaLowering, group: SyntaxNode, code: readonly SyntaxNode[]): void {
  const isRule = group.type === 'switch_rule'
  for (const each of code) {
    if (isRule && each.type === 'expression_statement') arrowValue(lowering, each)
    else lowering.statement(each)
  }
  if (isRule) lowering.push({ ...at(group), op: 'break' })
}

function arrowValue(lowering: JavaLowering, node: SyntaxNode): void {
  const [value] = childrenOf(node)
  lowering.statements.push(at(node))
  const made = lowering.expression(value)
  if (lowering.scope.own(resultName) !== undefined || lowering.scope.find(resultName) !== undefined) {
    lowering.write(at(node), resultName, made)
  }
}
