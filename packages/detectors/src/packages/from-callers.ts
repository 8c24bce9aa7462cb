// When what a caller of a library gives is a flaw at a sink: not where the function is there to do just that with it. Read by both
// methods of analysis, each with the way that it found itself.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { optionsName } from '../taint/mark-changes.js'
import type { FromCallers } from '../taint/specification.js'
import { isBelowFolder, isPartOfText } from '../taint/stands-behind.js'
import { matchesSymbol, namePattern } from '../taint/symbol-pattern.js'
import type { CallerParameter } from './caller-parameters.js'

/** Of the text of a function. */
const mostRead = 8000

/** `way`: the instructions from the sink back to the parameter. `names`: its name, and the properties read of it. */
export function isFlawFromCallers(
  semantics: Semantics,
  { as = 'whole', purpose, forData, orNamed, through, unlessAsked }: FromCallers,
  { parameter, names, way }: { parameter: CallerParameter; names: readonly string[]; way: readonly Ref[] },
): boolean {
  if (through !== undefined && comesThrough(semantics, through, way) !== through.is) return false
  if (unlessAsked !== undefined && speaksOf(semantics, namePattern(unlessAsked), way)) return false
  const last = names.at(-1)
  // Which of its properties gets there is not seen: no text is told to be an object.
  if (as !== 'whole' && names.length === 1 && optionsName.test(last ?? '')) return false
  const isForData = forData !== undefined && namePattern(forData).test(parameter.function)
  if (purpose !== undefined && !isForData && last !== undefined && namePattern(purpose).test(last)) return false
  const said = parameter.documented.get(names.join('.'))
  if (said?.isNumber === true || said?.isToBeRun === true) return false
  if (orNamed !== undefined && last !== undefined && namePattern(orNamed).test(last)) return true
  if (as === 'part') return isPartOfText(semantics, way)
  return as === 'whole' || isBelowFolder(semantics, way)
}

function comesThrough(
  { program, symbols, graph }: Semantics,
  { callee, unlessOf }: NonNullable<FromCallers['through']>,
  way: readonly Ref[],
): boolean {
  const isCallOf = (call: Ref, names: readonly string[]): boolean => {
    const flow = program.flowOf(call, 'call')
    return flow !== undefined && matchesSymbol(names, symbols.of(program.beside(call, flow.callee)) ?? '')
  }
  const isIt = (call: Ref): boolean => {
    const given = program.argument(call, 0)
    return isCallOf(call, callee) && (given === undefined || !isCallOf(given, unlessOf))
  }
  return way.some(
    (ref) =>
      isIt(ref) ||
      (program.flow(ref).op === 'argument' && graph.uses(program.enclosing(ref)).some(({ call }) => isIt(call))),
  )
}

function speaksOf({ program, graph }: Semantics, pattern: RegExp, way: readonly Ref[]): boolean {
  const functions = new Set(way.map((ref) => program.enclosing(ref)))
  const called = [...functions].flatMap((code) => program.within(code).flatMap((ref) => graph.callees(ref)))
  return [...functions, ...called].some((code) => {
    const { start, end } = program.functionOf(code)
    return pattern.test(program.module(code).text.slice({ start, end: Math.min(end, start + mostRead) }))
  })
}
