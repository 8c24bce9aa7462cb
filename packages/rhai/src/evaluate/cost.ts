// How many operations a piece of code counts, known before it runs (reference section 8, "Operation counting").
// Straight-line code is counted at once where it begins; branches and loop bodies count for themselves.

import type { Expression, Statement } from '../syntax/ast.js'

/** Operations of a statement itself, without the blocks that it may or may not run. */
export function statementCost(node: Statement): number {
  switch (node.kind) {
    case 'if':
      return 1 + expressionCost(node.condition)
    case 'switch':
      return 2 + expressionCost(node.subject)
    case 'while':
      return 1 + expressionCost(node.condition)
    case 'loop':
    case 'do':
    case 'try':
    case 'block':
    case 'continue':
      return 1
    case 'for':
      return 1 + expressionCost(node.iterable)
    case 'declaration':
    case 'break':
    case 'return':
    case 'throw':
      return 1 + (node.value === undefined ? 0 : expressionCost(node.value))
    case 'assignment':
      return 1 + targetCost(node.target) + expressionCost(node.value)
    case 'import':
      return 1 + expressionCost(node.path)
    case 'export':
      return 1
    case 'expression':
      return node.expression.kind === 'statement'
        ? expressionCost(node.expression)
        : 1 + expressionCost(node.expression)
    case 'empty':
      return 0
  }
}

function targetCost(node: Expression): number {
  return node.kind === 'variable' || node.kind === 'this' ? 1 : expressionCost(node) - 1
}

function total(nodes: readonly Expression[]): number {
  let sum = 0
  for (const node of nodes) sum += expressionCost(node)
  return sum
}

/** Operations of an expression; the right side of a short-circuit operator counts as one. */
export function expressionCost(node: Expression): number {
  switch (node.kind) {
    case 'interpolation':
      return 1 + node.parts.length
    case 'array':
      return 1 + total(node.items)
    case 'map': {
      let sum = 1
      for (const { value } of node.entries) sum += expressionCost(value)
      return sum
    }
    case 'unary':
      return 2 + expressionCost(node.operand)
    case 'binary':
      return 1 + expressionCost(node.left) + expressionCost(node.right)
    case 'logical':
      return 2 + expressionCost(node.left)
    case 'call':
      return 2 + total(node.arguments)
    case 'method':
      return linkCost(node.target) + 1 + (node.arguments.length === 0 ? 0 : 1) + total(node.arguments)
    case 'property':
      return linkCost(node.target) + 1
    case 'index':
      return (
        linkCost(node.target) +
        1 +
        (node.index.kind === 'int' || node.index.kind === 'string' ? 0 : expressionCost(node.index))
      )
    case 'statement':
      return statementCost(node.statement)
    default:
      return 1
  }
}

/** A chain counts one for itself, and one for its root, and one for each step. */
function linkCost(target: Expression): number {
  return (
    expressionCost(target) + (target.kind === 'property' || target.kind === 'index' || target.kind === 'method' ? 0 : 1)
  )
}
