// Values that a function which the front end makes reads of the code around it: a value belongs to the function that computes it, a
// variable to whoever sees it.

import type { At, Parameter, Temp } from '../ir/instruction.js'
import type { PythonLowering } from './lowering.js'

/** Keeps a value under a name that nobody writes; gives what reads it. */
export function kept(lowering: PythonLowering, where: At, value: Temp): () => Temp {
  const name = `<kept ${value}>`
  const variable = lowering.declare(name)
  lowering.write(where, name, value)
  return () => lowering.readVariable(where, variable)
}

/** A function of so many parameters that the code does not write. */
export function functionOf(
  lowering: PythonLowering,
  where: At,
  count: number,
  body: (values: readonly Temp[]) => Temp,
): Temp {
  const origin = { start: where.start, end: where.end, name: '', parameters: [], isConstructor: false, directives: [] }
  const code = lowering.inFunction(origin, (parameters: Parameter[]) => {
    const values = Array.from({ length: count }, (_, index) => {
      parameters.push({})
      return lowering.emit(where, { op: 'argument', index, rest: false })
    })
    lowering.push({ start: where.start, end: where.end, op: 'return', value: body(values) })
  })
  return lowering.emit(where, { op: 'function', function: code })
}
