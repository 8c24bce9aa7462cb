// When what a caller of a library gives is a flaw at a sink: not where the function is there to do just that with it. Read by both
// methods of analysis, each with the way that it found itself.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { FromCallers } from '../taint/specification.js'
import { isBelowFolder, isPartOfText } from '../taint/stands-behind.js'
import { namePattern } from '../taint/symbol-pattern.js'
import { type CallerParameter, optionsName } from './caller-parameters.js'

/** `way`: the instructions from the sink back to the parameter. `names`: its name, and the properties read of it. */
export function isFlawFromCallers(
  semantics: Semantics,
  { as = 'whole', purpose, forData, orNamed }: FromCallers,
  { parameter, names, way }: { parameter: CallerParameter; names: readonly string[]; way: readonly Ref[] },
): boolean {
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
