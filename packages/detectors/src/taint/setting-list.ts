// Lists that a program is set up with: `languages` of `module.exports = (options) => { const languages = options.languages || ['en'] … }`.
// Whoever asks for something chooses among them and does not write them.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { optionsName } from './mark-changes.js'

const deepest = 2
const mostCallers = 6
/** What they give of a list holds nothing else. */
const narrowing = /^(?:map|filter|slice|concat|sort)$/

/** Whether a list is read of settings on every way, or stands in the code where they name none. */
export function isSetting(semantics: Semantics, list: Ref, depth = 0): boolean {
  const found = semantics.origins.of(list)
  return found.length > 0 && depth <= deepest && found.every((origin) => isOfSettings(semantics, origin, depth))
}

function isOfSettings(semantics: Semantics, origin: Ref, depth: number): boolean {
  const { program, constants, origins, graph } = semantics
  const flow = program.flow(origin)
  switch (flow.op) {
    case 'array':
      return flow.elements.every(
        ({ value, spread }) => !spread && constants.of(program.beside(origin, value)) !== undefined,
      )
    case 'load':
      return flow.property !== undefined && origins.of(program.beside(origin, flow.object)).some(isOptions)
    case 'call': {
      const method = program.flowOf(program.beside(origin, flow.callee), 'load')?.property ?? ''
      const isNarrowed = flow.receiver !== undefined && narrowing.test(method)
      return isNarrowed && isSetting(semantics, program.beside(origin, flow.receiver ?? 0), depth)
    }
    case 'argument': {
      const calls = graph.callers(program.enclosing(origin)).slice(0, mostCallers)
      const given = calls.map((call) => graph.given(call)[flow.index])
      return given.length > 0 && given.every((each, at) => isGivenSetting(each?.value, calls[at] ?? origin))
    }
    default:
      return false
  }

  function isOptions(object: Ref): boolean {
    const parameter = program.flowOf(object, 'argument')
    if (parameter === undefined) return false
    const code = program.enclosing(object)
    const name = program.functionOf(code).parameters[parameter.index]?.name ?? ''
    // Of what makes a function or an object for its caller, and is not given a request itself.
    return optionsName.test(name) && (program.functionOf(code).isConstructor || makesFunction(semantics, code))
  }

  function isGivenSetting(value: number | undefined, call: Ref): boolean {
    return value !== undefined && isSetting(semantics, program.beside(call, value), depth + 1)
  }
}

function makesFunction({ program, origins }: Semantics, code: Ref): boolean {
  return origins
    .returned(code)
    .some((value) => origins.of(value).some((origin) => /^(?:function|object)$/.test(program.flow(origin).op)))
}
