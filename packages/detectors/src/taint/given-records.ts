// Records that functions are given: a parameter that is declared to be of a class whose instances a database keeps, where nobody at hand
// calls the function. Whoever does has most likely read it there.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const entity = /^@?(?:[\w.]{1,80}[#.])?Entity\b/

/** The name of the class. */
export function givenRecord({ program, origins, graph, symbols }: Semantics, argument: Ref): string | undefined {
  const { annotation } = program.flowOf(argument, 'argument') ?? {}
  if (annotation === undefined || graph.callers(program.enclosing(argument)).length > 0) return undefined
  const [made, more] = origins.of(program.beside(argument, annotation))
  const index = made === undefined || more !== undefined ? undefined : program.flowOf(made, 'class')?.class
  if (made === undefined || index === undefined) return undefined
  const { classes, text } = program.module(made)
  const code = classes[index]
  const isKept = code?.decorators.some((each) => entity.test(each.symbol ?? text.slice(each).slice(0, 200))) === true
  // What a framework gives a handler is of the request.
  return isKept && symbols.of(argument) === undefined ? code.name : undefined
}
