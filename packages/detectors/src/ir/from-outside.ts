// Whether a value is read or called of what is not at hand: most values are, and nothing is known of them.

import { moduleOf, type Program, type Ref } from './program.js'

/** Of calls and properties that follow each other. */
const longestChain = 200

export function isFromOutside(program: Program, ref: Ref): boolean {
  let at = ref
  for (let step = 0; step < longestChain; step += 1) {
    const flow = program.flow(at)
    if (flow.op === 'load') at = program.beside(at, flow.object)
    else if (flow.op === 'call') at = program.beside(at, flow.receiver ?? flow.callee)
    else if (flow.op === 'copy') at = program.beside(at, flow.from)
    else if (flow.op === 'import') return program.imported(moduleOf(at), flow.specifier) === undefined
    else return flow.op === 'argument' || flow.op === 'global'
  }
  return false
}
