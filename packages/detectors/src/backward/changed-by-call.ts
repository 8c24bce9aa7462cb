// Whether an object was changed on its way, by a function of the program that it was given to or by a method of what is in it: then what
// stands where it was made is not all.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { changesByCall } from '../taint/changed-arguments.js'

const longestChain = 200

/** Whether what stands under a name was changed by a call of one of its methods, as by `table['a'].append(x)`. */
export function isChangedInside({ program }: Semantics, object: Ref, property: string): boolean {
  let ref = object
  for (let depth = 0; depth < longestChain; depth += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'copy') ref = program.beside(ref, flow.from)
    else if (flow.op === 'after') ref = program.beside(ref, flow.base)
    else if (flow.op !== 'update') return false
    else if (flow.property === property) {
      const stored = program.flow(program.beside(ref, flow.value))
      return stored.op === 'after' && stored.position === 'receiver'
    } else ref = program.beside(ref, flow.object)
  }
  return false
}

/** Whether a call on the way from where the object was made may have written into it. */
export function isChangedByCall(semantics: Semantics, object: Ref): boolean {
  const { program } = semantics
  let ref = object
  for (let depth = 0; depth < longestChain; depth += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'copy') ref = program.beside(ref, flow.from)
    else if (flow.op === 'update') ref = program.beside(ref, flow.object)
    else if (flow.op === 'after') {
      const { position } = flow
      if (typeof position === 'number' && changesByCall(semantics, program.beside(ref, flow.call), position).length > 0)
        return true
      ref = program.beside(ref, flow.base)
    } else return false
  }
  return false
}
