// Whether the file that is analysed is the one that makes a source of a value in another file: that file sees a parameter, or what was
// given to a constructor, and only who gives it knows that it is a part of a request. Where others give it too, they know as much.

import { isRegisteredIn } from '../frameworks/knowledge.js'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const longestChain = 12

export function isKnownHere(semantics: Semantics, ref: Ref): boolean {
  return isRegisteredIn(semantics, ref, 0, semantics.symbols) || (moduleOf(ref) !== 0 && isGivenHere(semantics, ref))
}

function isGivenHere({ program, graph, origins }: Semantics, ref: Ref): boolean {
  let part = ref
  for (let step = 0; step < longestChain; step += 1) {
    for (const origin of origins.of(part)) {
      if (program.flow(origin).op !== 'argument') continue
      const callers = graph.callers(program.enclosing(origin))
      if (callers.length > 0 && callers.every((call) => moduleOf(call) === 0)) return true
    }
    const flow = program.flow(part)
    if (flow.op === 'load') part = program.beside(part, flow.object)
    else if (flow.op === 'call' && flow.receiver !== undefined) part = program.beside(part, flow.receiver)
    else return false
  }
  return false
}
