// Of which classes an object is, by the code that makes it: here, or in a function that chooses by what it is given.

import type { Frame } from '../ir/call-frame.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const mostClasses = 4
const deepest = 3

/** None where it is not known. */
export function classesOf(semantics: Semantics, value: Ref | undefined): readonly Ref[] {
  const classes = value === undefined ? undefined : madeBy(semantics, value, undefined, 0)
  return classes === undefined || classes.length > mostClasses ? [] : classes
}

function madeBy(semantics: Semantics, value: Ref, frame: Frame | undefined, depth: number): readonly Ref[] | undefined {
  const { program, origins, graph } = semantics
  const classes: Ref[] = []
  for (const origin of origins.of(value)) {
    const flow = program.flowOf(origin, 'call')
    if (flow === undefined || depth > deepest) return undefined
    const callee = program.beside(origin, flow.callee)
    const made = origins.of(callee).flatMap((each) => chosen(semantics, each, frame))
    if (made.length > 0 && made.every((each) => program.flow(each).op === 'class')) {
      classes.push(...made)
      continue
    }
    const [code, more] = graph.callees(origin)
    if (code === undefined || more !== undefined) return undefined
    const inside: Frame = { call: origin, codes: [code], outer: frame }
    for (const index of program.functionOf(code).returns) {
      const leaving = program.beside(code, index)
      const given = program.flowOf(leaving, 'return')
      if (given === undefined) return undefined
      if (semantics.constants.entered.deadCondition(leaving, program.guard(leaving), inside) !== undefined) continue
      const found = madeBy(semantics, program.beside(leaving, given.value), inside, depth + 1)
      if (found === undefined) return undefined
      classes.push(...found)
    }
  }
  return classes
}

/** What stands in a table under a name that is known. */
function chosen({ program, origins, constants }: Semantics, value: Ref, frame: Frame | undefined): readonly Ref[] {
  const { object, key } = program.flowOf(value, 'load') ?? {}
  if (object === undefined || key === undefined) return [value]
  const name = constants.entered.constant(program.beside(value, key), frame)
  return name?.type === 'string' ? origins.property(program.beside(value, object), name.value) : [value]
}
