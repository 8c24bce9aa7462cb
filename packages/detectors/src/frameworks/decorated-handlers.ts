// Whose answer a function returns. A decorator of the program that makes something of what a handler returns gives the answer in its place;
// where it passes on what the handler returns, that is the answer still.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** The functions that may be handlers, of which what is returned here is the answer. */
export function answering({ program, graph, origins }: Semantics, leaving: Ref): readonly FunctionRef[] {
  const code = program.enclosing(leaving)
  const passesOn = (from: Ref, named: FunctionRef): boolean => {
    const { value } = program.flowOf(from, 'return') ?? {}
    if (value === undefined) return false
    return origins.of(program.beside(from, value)).some((origin) => graph.callees(origin).includes(named))
  }
  const decorated = graph.decorated.replacedBy(code)
  if (decorated.length > 0) return decorated.filter((each) => !passesOn(leaving, each))
  const wrappers = graph.decorated.wrappersOf(code)
  const isPassedOn = wrappers.every((wrapper) =>
    program.functionOf(wrapper).returns.some((value) => passesOn(program.beside(wrapper, value), code)),
  )
  return isPassedOn ? [code] : []
}
