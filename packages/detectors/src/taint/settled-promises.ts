// `new Promise((resolve) => { … resolve(x) })`: the promise holds `x`.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** The calls of the constructor whose promises a call settles. */
export function promisesSettledBy({ program, origins, graph, symbols }: Semantics, call: Ref): readonly Ref[] {
  const flow = program.flowOf(call, 'call')
  if (flow === undefined || flow.receiver !== undefined || flow.arguments.length === 0) return []
  return origins.of(program.beside(call, flow.callee)).flatMap((origin) => {
    if (program.flowOf(origin, 'argument')?.index !== 0) return []
    return graph.uses(program.enclosing(origin)).flatMap((use) => {
      const made = program.flowOf(use.call, 'call')
      const isPromise =
        made?.form === 'construct' && symbols.of(program.beside(use.call, made.callee)) === 'global#Promise'
      return isPromise ? [use.call] : []
    })
  })
}
