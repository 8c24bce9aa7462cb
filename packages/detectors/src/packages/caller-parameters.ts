// Parameters of public functions that hold data of the caller: not callbacks, requests of a server, numbers, or what the function's
// documentation says to be one, and no function that it says to be the library's own. Facts for both methods of analysis.

import type { FunctionRef, Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { optionsName } from '../taint/mark-changes.js'
import type { Documented } from './documentation.js'
import { documentationOf, isInternal } from './documentation.js'
import type { PublicFunctions } from './public-functions.js'

export interface CallerParameter {
  readonly ref: Ref
  /** As the function names it; absent where it is taken apart. */
  readonly name: string | undefined
  /** Settings beside the main input, or of a constructor: the program that uses the library writes them itself. */
  readonly isOptions: boolean
  /** `extract`, or empty. */
  readonly function: string
  /** What its documentation says of it, and of its properties as `options.file`. */
  readonly documented: ReadonlyMap<string, Documented>
}

/** Functions, and objects that a program makes of its own: no text of anybody else. */
const noData =
  /^(?:_.*|this|self|cb|callback|done|next|err|error|resolve|reject|fn|func|function|handler|listener|iterator|iteratee|predicate|ctx|context|req|request|res|response|reply|app|server|logger|log|emitter|stream|socket|db|conn|connection|client|pool|plugin|compiler|compilation|loader|registry|element|el|node|event|evt|e)$/i

/** What the author of the calling program writes, wherever it is given. */
const configurationName = /config(?:uration)?$/i

export type CallerParameters = ReadonlyMap<Ref, CallerParameter>

export function callerParameters(semantics: Semantics, functions: PublicFunctions): Map<Ref, CallerParameter> {
  const found = new Map<Ref, CallerParameter>()
  for (const [code, name] of functions)
    for (const parameter of parametersOf(semantics, code, name)) found.set(parameter.ref, parameter)
  return found
}

function parametersOf(semantics: Semantics, code: FunctionRef, called: string): CallerParameter[] {
  const { program, symbols } = semantics
  const { arguments: values, parameters, isConstructor } = program.functionOf(code)
  if (isInternal(program, code)) return []
  const isBeside = isConstructor || givesFunction(semantics, code)
  const documented = documentationOf(program, code)
  return values.flatMap((value, index) => {
    const { name, type } = parameters[index] ?? {}
    if (value === undefined || (name !== undefined && noData.test(name))) return []
    const ref = program.beside(code, value)
    // What a framework gives is judged by the framework's model; what a caller of the program read of it is data.
    const isModelled = /:[^.]*$/.test(symbols.of(ref) ?? '')
    const isNumber = /^type#(?:number|boolean)$/.test(type ?? '')
    const isTakenApart = name === undefined && program.flowOf(ref, 'argument')?.rest === false
    const isConfiguration = configurationName.test(name ?? '') || (isConstructor && isEmptyByDefault(program, ref))
    const isOptions = isConfiguration || ((index > 0 || isBeside) && (isTakenApart || optionsName.test(name ?? '')))
    return isModelled || isNumber ? [] : [{ ref, name, isOptions, function: called, documented }]
  })
}

/** Whether it makes a function for its caller: what it is given is then no input yet, but how that function is to be. */
function givesFunction({ program, origins }: Semantics, code: FunctionRef): boolean {
  return origins
    .returned(code)
    .some((value) => origins.of(value).some((origin) => program.flow(origin).op === 'function'))
}

/** `extra = {}` */
function isEmptyByDefault(program: Program, parameter: Ref): boolean {
  return /=\s*\{\s*\}$/.test(program.text(parameter).slice(0, 200))
}
