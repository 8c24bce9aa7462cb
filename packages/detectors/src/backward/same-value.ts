// Whether two values are the same thing at two points: one that was only given another name, awaited or looked at again.

import type { Program, Ref } from '../ir/program.js'
import { libraryOf } from '../languages/front-ends.js'

const deepest = 12

/** The value behind names, awaits and calls that only had it as an argument. */
export function bare(program: Program, ref: Ref): Ref {
  let current = ref
  for (let depth = 0; depth < deepest; depth += 1) {
    const flow = program.flow(current)
    if (flow.op === 'name' || flow.op === 'copy') current = program.beside(current, flow.from)
    else if (flow.op === 'after') current = program.beside(current, flow.base)
    else {
      const stored = flow.op === 'load' ? lastStored(program, current, flow.object, flow.property) : undefined
      if (stored?.value === undefined) return current
      current = stored.value
    }
  }
  return current
}

/** What was put last into a property of an object, or else the object before other properties of it were changed. */
function lastStored(
  program: Program,
  load: Ref,
  object: number,
  property: string | undefined,
): { readonly object: Ref; readonly value?: Ref } {
  let current = program.beside(load, object)
  for (let depth = 0; depth < deepest; depth += 1) {
    const flow = program.flow(current)
    const entry =
      flow.op === 'object' ? flow.entries.findLast(({ name, spread }) => name === property && !spread) : undefined
    if (entry !== undefined) return { object: current, value: program.beside(current, entry.value) }
    if (flow.op !== 'update' || flow.property === undefined) break
    if (flow.property === property) return { object: current, value: program.beside(current, flow.value) }
    current = program.beside(current, flow.object)
  }
  return { object: current }
}

/** The same part of the same text: bounds that are the same value, or the same number. */
function isSameSlice(program: Program, left: Ref, right: Ref, depth: number): boolean {
  const [a, b] = [program.flowOf(left, 'call'), program.flowOf(right, 'call')]
  if (a?.receiver === undefined || b?.receiver === undefined || a.arguments.length !== b.arguments.length) return false
  if (![a, b].every(({ callee }, side) => isSliceOf(program, side === 0 ? left : right, callee))) return false
  const isSameBound = (one: Ref, other: Ref): boolean => {
    const [first, second] = [program.flowOf(one, 'constant'), program.flowOf(other, 'constant')]
    if (first === undefined || second === undefined) return isSameValue(program, one, other, depth + 1)
    return JSON.stringify(first.value) === JSON.stringify(second.value)
  }
  const bounds = a.arguments.map(({ value }, index): [Ref, Ref] => [
    program.beside(left, value),
    program.beside(right, b.arguments[index]?.value ?? 0),
  ])
  return (
    bounds.every(([one, other]) => isSameBound(one, other)) &&
    isSameValue(program, program.beside(left, a.receiver), program.beside(right, b.receiver), depth + 1)
  )
}

function isSliceOf(program: Program, call: Ref, callee: number): boolean {
  return program.flowOf(program.beside(call, callee), 'load')?.property === 'slice'
}

/** The same getter of the same object; only of languages whose library says that they agree. */
function isSameReading(program: Program, left: Ref, right: Ref, depth: number): boolean {
  const { readers } = libraryOf(program)
  const [a, b] = [program.flowOf(left, 'call'), program.flowOf(right, 'call')]
  if (readers === undefined || a?.receiver === undefined || b?.receiver === undefined) return false
  if (a.arguments.length + b.arguments.length > 0) return false
  const names = [
    program.flowOf(program.beside(left, a.callee), 'load')?.property,
    program.flowOf(program.beside(right, b.callee), 'load')?.property,
  ]
  if (names[0] === undefined || names[0] !== names[1] || !readers.test(names[0])) return false
  return isSameValue(program, program.beside(left, a.receiver), program.beside(right, b.receiver), depth + 1)
}

export function isSameValue(program: Program, one: Ref, other: Ref, depth = 0): boolean {
  const [left, right] = [bare(program, one), bare(program, other)]
  if (left === right) return true
  if (depth > deepest) return false
  const [a, b] = [program.flow(left), program.flow(right)]
  if (a.op === 'call' && b.op === 'call')
    return isSameReading(program, left, right, depth) || isSameSlice(program, left, right, depth)
  if (a.op !== 'load' || b.op !== 'load' || a.property === undefined || a.property !== b.property) return false
  const [before, after] = [
    lastStored(program, left, a.object, a.property),
    lastStored(program, right, b.object, b.property),
  ]
  return isSameValue(program, before.object, after.object, depth + 1)
}
