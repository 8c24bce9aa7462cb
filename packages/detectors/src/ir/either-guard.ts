// What is known behind two ways that both went on only under conditions of their own: that those of the one hold, or those of the other.
// `if (local) { if (!mayServe(file)) return } else if (!isBelow(root, file)) return`

import type { FlowOperation, Guard, Value } from './flow.js'

/** Conditions of one way. */
const mostConditions = 8

/** `base` where one of the ways has no condition beside the test that parts them. */
export function eitherGuard(
  base: Guard | undefined,
  [one, other]: readonly [Guard | undefined, Guard | undefined],
  emit: (operation: FlowOperation) => Value,
): Guard | undefined {
  const [ofOne, ofOther] = [conditionsSince(base, one), conditionsSince(base, other)]
  if (ofOne === undefined || ofOther === undefined) return base
  const left = all(ofOne, emit)
  const rightGuard: Guard = { condition: left, holds: false, outer: base }
  const right = all(ofOther, emit)
  return { condition: emit({ op: 'logical', operator: '||', left, right, rightGuard }), holds: true, outer: base }
}

/** Outermost first; nothing where the test is the only one, or where a loop decides. */
function conditionsSince(base: Guard | undefined, end: Guard | undefined): readonly Guard[] | undefined {
  const found: Guard[] = []
  for (let each = end; each !== base; each = each.outer) {
    if (each === undefined || each.loop !== undefined || found.length === mostConditions) return undefined
    found.unshift(each)
  }
  return found.length < 2 ? undefined : found
}

function all(conditions: readonly Guard[], emit: (operation: FlowOperation) => Value): Value {
  const values = conditions.map(({ condition, holds }) =>
    holds ? condition : emit({ op: 'unary', operator: '!', operand: condition }),
  )
  return values.reduce((left, right, at) =>
    emit({ op: 'logical', operator: '&&', left, right, rightGuard: conditions[at] }),
  )
}
