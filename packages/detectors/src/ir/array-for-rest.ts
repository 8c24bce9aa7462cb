// An array that is given where a parameter collects what is given from there on: in some languages it is what that parameter holds.

import type { Argument } from './instruction.js'
import type { FunctionRef, Program } from './program.js'

/** What is given, with such an array spread; nothing where there is none. */
export function arrayForRest(
  program: Program,
  code: FunctionRef,
  given: readonly Argument[],
): readonly Argument[] | undefined {
  const last = given.at(-1)
  if (last?.isArray !== true || last.spread) return undefined
  const place = program.functionOf(code).arguments[given.length - 1]
  const collects = place !== undefined && program.flowOf(program.beside(code, place), 'argument')?.rest === true
  return collects ? [...given.slice(0, -1), { ...last, spread: true }] : undefined
}
