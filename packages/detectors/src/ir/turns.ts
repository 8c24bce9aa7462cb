// What ended a loop is known of its last turn: what was carried on from turn to turn was made in those before.

import type { Guard } from './flow.js'
import type { Program, Ref } from './program.js'

/** The values that a loop carries from turn to turn, where the guard is what ended it. */
function carried(program: Program, beside: Ref, { holds, loop }: Guard): readonly Ref[] {
  return holds || loop === undefined ? [] : loop.map((value) => program.beside(beside, value))
}

/** Of a way, the last value first, the part that the guard can speak of. */
export function sinceTurn(program: Program, beside: Ref, guard: Guard, way: readonly Ref[]): readonly Ref[] {
  const turns = carried(program, beside, guard)
  const at = turns.length === 0 ? -1 : way.findIndex((ref) => turns.includes(ref))
  return at < 0 ? way : way.slice(0, at + 1)
}

/** The guards that can speak of what the value was before this turn. */
export function beforeTurn(program: Program, beside: Ref, guard: Guard | undefined, value: Ref): Guard | undefined {
  const all: Guard[] = []
  for (let each = guard; each !== undefined; each = each.outer) all.push(each)
  const left = all.filter((each) => !carried(program, beside, each).includes(value))
  if (left.length === all.length) return guard
  return left.reduceRight<Guard | undefined>((outer, each) => ({ ...each, outer }), undefined)
}
