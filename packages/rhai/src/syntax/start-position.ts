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
