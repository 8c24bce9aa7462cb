// Where an expression starts, as Rhai reports it for indexes and labels: chains and short-circuit operators with their first
// operand, other operators and calls with their own place.

import type { Position } from '@sallyport/diagnostics'
import type { Expression } from './ast.js'

export function startPosition(expression: Expression): Position {
  let first = expression
  for (;;) {
    switch (first.kind) {
      case 'property':
      case 'method':
      case 'index':
        first = first.target
        break
      case 'logical':
        first = first.left
        break
      default:
        return first.position
    }
  }
}

/** Where a condition that is no bool is reported: chains with their first link. */
export function conditionPosition(expression: Expression): Position {
  let position = expression.kind === 'qualified' ? expression.namePosition : expression.position
  let node = expression
  while (node.kind === 'property' || node.kind === 'method' || node.kind === 'index') {
    position = node.kind === 'index' ? node.position : node.dot
    node = node.target
  }
  return position
}
