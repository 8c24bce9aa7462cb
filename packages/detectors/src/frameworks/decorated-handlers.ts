// Whose answer a function returns. A decorator of the program that makes something of what a handler returns gives the answer in its place;
// where it passes on what the handler returns, that is the answer still.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { SymbolPattern } from '../taint/specification.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'

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

/** Whether a method stands under one of the decorators: `@Get('team') team() { … }`. */
export function standsUnder({ program }: Semantics, code: FunctionRef, decorators: readonly SymbolPattern[]): boolean {
  const { class: owner } = decorators.length === 0 ? {} : program.functionOf(code)
  if (owner === undefined) return false
  const own = code - program.beside(code, 0)
  const member = program.module(code).classes[owner]?.members.find((each) => each.function === own)
  return member?.decorators.some(({ symbol }) => symbol !== undefined && matchesSymbol(decorators, symbol)) === true
}
