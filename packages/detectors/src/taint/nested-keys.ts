// Where an object that is written to under a computed name was itself read under one: only so does a name lead to a prototype. Also
// where a function is given such an object, as a merge is that calls itself with a property of its target.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const mostCallers = 8

/** The keys under which the object was read. */
export function outerKeys(semantics: Semantics, object: Ref): readonly Ref[] {
  const { program, graph, origins } = semantics
  return origins.of(object).flatMap((origin) => {
    const parameter = program.flowOf(origin, 'argument')
    if (parameter === undefined) return keysRead(semantics, origin)
    return graph
      .callers(program.enclosing(origin))
      .slice(0, mostCallers)
      .flatMap((call) => {
        const given = graph.given(call)[parameter.index]
        return given === undefined
          ? []
          : origins.of(program.beside(call, given.value)).flatMap((each) => keysRead(semantics, each))
      })
  })
}

/** What has no prototype has none to change. */
function keysRead(semantics: Semantics, origin: Ref): readonly Ref[] {
  const { program } = semantics
  const load = program.flowOf(origin, 'load')
  if (load?.key === undefined || isWithoutPrototype(semantics, program.beside(origin, load.object))) return []
  return [program.beside(origin, load.key)]
}

function isWithoutPrototype({ program, origins, symbols, constants }: Semantics, object: Ref): boolean {
  const made = origins.of(object)
  return (
    made.length > 0 &&
    made.every((origin) => {
      const call = program.flowOf(origin, 'call')
      const [first] = call?.arguments ?? []
      if (call === undefined || first === undefined) return false
      const isCreated = symbols.of(program.beside(origin, call.callee)) === 'global#Object.create'
      return isCreated && constants.of(program.beside(origin, first.value))?.type === 'null'
    })
  )
}
