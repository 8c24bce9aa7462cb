// Whether two values are the same thing at two points: one that was only given another name, awaited or looked at again.

import type { Program, Ref } from '../ir/program.js'

const deepest = 12

/** The value behind names, awaits and calls that only had it as an argument. */
export function bare(program: Program, ref: Ref): Ref {
  let current = ref
  for (let depth = 0; depth < deepest; depth += 1) {
    const flow = program.flow(current)
    if (flow.op === 'name' || flow.op === 'copy') current = program.beside(current, flow.from)
    else if (flow.op === 'after') current = program.beside(current, flow.base)
    else return current
  }
  return current
}

export function isSameValue(program: Program, one: Ref, other: Ref, depth = 0): boolean {
  const [left, right] = [bare(program, one), bare(program, other)]
  if (left === right) return true
  if (depth > deepest) return false
  const [a, b] = [program.flow(left), program.flow(right)]
  if (a.op !== 'load' || b.op !== 'load' || a.property === undefined || a.property !== b.property) return false
  return isSameValue(program, program.beside(left, a.object), program.beside(right, b.object), depth + 1)
}
