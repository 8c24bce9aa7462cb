// Whether an object was given to a function of the program, on its way, that writes into it: then what stands where it was made is not all.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { changesByCall } from '../taint/changed-arguments.js'

const longestChain = 200

/** Whether a call on the way from where the object was made may have written into it, or into what it holds under the name. */
export function isChangedByCall(semantics: Semantics, object: Ref, name: string): boolean {
  const { program } = semantics
  let ref = object
  let isInside = false
  for (let depth = 0; depth < longestChain; depth += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'copy') ref = program.beside(ref, flow.from)
    else if (flow.op === 'update') {
      isInside ||= flow.property === name && program.flow(program.beside(ref, flow.value)).op === 'after'
      ref = program.beside(ref, flow.object)
    } else if (flow.op === 'after') {
      const { position } = flow
      if (typeof position === 'number' && changesByCall(semantics, program.beside(ref, flow.call), position).length > 0)
        return true
      ref = program.beside(ref, flow.base)
      // What others store in a field counts, too.
    } else return isInside && (flow.op === 'object' || flow.op === 'call')
  }
  return false
}
