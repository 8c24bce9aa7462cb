// Whether `list.some((each) => …)` looks a value up in a list: its function compares the value, or the host of it, with an element.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { bare, isSameValue } from './same-value.js'

export interface OneOf {
  readonly list: Ref
  /** What is compared with what an element is, or with what is read of one. */
  readonly compared: Ref
}

export function oneOfList({ program, origins }: Semantics, condition: Ref): readonly OneOf[] {
  const call = program.flowOf(condition, 'call')
  const [given] = call?.arguments ?? []
  if (call?.receiver === undefined || given === undefined) return []
  if (program.flowOf(program.beside(condition, call.callee), 'load')?.property !== 'some') return []
  const list = program.beside(condition, call.receiver)
  return origins.functions(program.beside(condition, given.value)).flatMap((code) => {
    const [parameter] = program.functionOf(code).arguments
    if (parameter === undefined) return []
    const element = program.beside(code, parameter)
    return origins.returned(code).flatMap((value) => {
      const answer = bare(program, value)
      const flow = program.flowOf(answer, 'binary')
      if (flow === undefined || !/^===?$/.test(flow.operator)) return []
      const sides = [program.beside(answer, flow.left), program.beside(answer, flow.right)]
      const others = sides.filter((side) => !isOfElement({ program }, side, element))
      return others.length === 1 ? others.map((compared) => ({ list, compared })) : []
    })
  })
}

/** The element, or `new URL(element).host`. */
function isOfElement({ program }: Pick<Semantics, 'program'>, side: Ref, element: Ref): boolean {
  if (isSameValue(program, side, element)) return true
  const read = program.flowOf(bare(program, side), 'load')
  if (!/^(?:host|hostname|origin)$/.test(read?.property ?? '')) return false
  const made = bare(program, program.beside(side, read?.object ?? 0))
  const [first] = program.flowOf(made, 'call')?.arguments ?? []
  return first !== undefined && isSameValue(program, program.beside(made, first.value), element)
}
