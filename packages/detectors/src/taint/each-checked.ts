// `all(c.isalnum() for c in text)`: what is asked of each element, of a list or of the signs of a text, is asked of the whole.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

export interface EachAsked {
  /** What is asked of an element. */
  readonly condition: Ref
  /** What the elements are of, by the value that an element is. */
  readonly wholeOf: (element: Ref) => Ref | undefined
}

export function eachAsked({ program }: Semantics, call: Ref): EachAsked | undefined {
  const flow = program.flowOf(call, 'call')
  const [given, more] = flow?.arguments ?? []
  if (flow === undefined || given === undefined || more !== undefined || given.spread) return undefined
  if (program.flowOf(program.beside(call, flow.callee), 'global')?.name !== 'all') return undefined
  const [outer, other] = program.flowOf(program.beside(call, given.value), 'array')?.elements ?? []
  if (outer === undefined || other !== undefined || !outer.spread) return undefined
  const [inner, another] = program.flowOf(program.beside(call, outer.value), 'array')?.elements ?? []
  if (inner === undefined || another !== undefined) return undefined
  return {
    condition: program.beside(call, inner.value),
    wholeOf: (element) => {
      const load = program.flowOf(element, 'load')
      return load === undefined || load.property !== undefined || load.key !== undefined
        ? undefined
        : program.beside(element, load.object)
    },
  }
}
