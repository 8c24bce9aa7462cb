// The binary operators and how tightly they bind. All group to the left but `**`.

import type { BinaryOperator, LogicalOperator } from './ast.js'

export interface OperatorBinding {
  readonly operator: BinaryOperator | LogicalOperator
  readonly precedence: number
}

/** An operator of the host: a call of the function of its name. */
export interface CustomBinding {
  readonly custom: string
  readonly precedence: number
}

const levels: readonly (readonly [number, readonly (BinaryOperator | LogicalOperator)[]])[] = [
  [30, ['||', '|', '^']],
  [60, ['&&', '&']],
  [90, ['==', '!=']],
  [110, ['in', '!in']],
  [130, ['<', '<=', '>', '>=']],
  [135, ['??']],
  [140, ['..', '..=']],
  [150, ['+', '-']],
  [180, ['*', '/', '%']],
  [190, ['**']],
  [210, ['<<', '>>']],
]

export const operatorBindings: ReadonlyMap<string, OperatorBinding> = new Map(
  levels.flatMap(([precedence, operators]) =>
    operators.map((operator): [string, OperatorBinding] => [operator, { operator, precedence }]),
  ),
)

export function groupsToTheRight(operator: string): boolean {
  return operator === '**'
}

/** Above every binary operator: what stands under a unary operator. */
export const unaryPrecedence = 220
