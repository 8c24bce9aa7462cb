// Functions that a framework finds by what a file exports: under which name, at which path, or in which property of an object.

import type { Origins } from '../ir/origins.js'
import { type FunctionRef, moduleOf, type Ref } from '../ir/program.js'
import type { Facts } from '../taint/conditions.js'
import { namePattern } from '../taint/symbol-pattern.js'
import type { HandlerModel, ParameterTypes } from './model.js'

export type Exported = Extract<HandlerModel, { kind: 'export' }>
export type CodeFacts = Facts & { readonly origins: Origins }

/** What the parameters of a function are, if its file exports it as a handler. */
export function exportedTypes(
  facts: CodeFacts,
  code: FunctionRef,
  models: readonly Exported[],
): ParameterTypes | undefined {
  const module = moduleOf(code)
  const { text } = facts.program.modules[module] ?? {}
  if (text === undefined) return undefined
  const applicable = models.filter(
    ({ path, names, least = 0 }) =>
      namePattern(path).test(text.path) &&
      facts.program.functionOf(code).parameters.length >= least &&
      areNamed(facts, code, names),
  )
  if (applicable.length === 0) return undefined
  for (const [name, values] of facts.origins.definitions.exportsOf(module)) {
    const model = applicable.find(
      (each) =>
        namePattern(each.name).test(name === '' ? 'default' : name) &&
        values.some((value) => isExported(facts, value, code, each.property)),
    )
    if (model !== undefined) return model.parameters
  }
  return undefined
}

/** Whether each parameter that has a name has one of those that such a handler's parameters have. */
export function areNamed({ program }: Facts, code: FunctionRef, names: readonly string[] = []): boolean {
  const { parameters } = program.functionOf(code)
  return names.every((pattern, index) => {
    const { name } = parameters[index] ?? {}
    return name === undefined || namePattern(pattern).test(name)
  })
}

function isExported(facts: CodeFacts, value: Ref, code: FunctionRef, property: string | undefined): boolean {
  if (property === undefined) return isGiven(facts, value, code)
  const { program, origins } = facts
  return origins
    .of(value)
    .some((origin) =>
      (program.flowOf(origin, 'object')?.entries ?? []).some(
        (entry) =>
          entry.name !== undefined &&
          namePattern(property).test(entry.name) &&
          isGiven(facts, program.beside(origin, entry.value), code),
      ),
    )
}

/** The function itself, or wrapped: `export default withAuth(handler)`. */
function isGiven(facts: CodeFacts, value: Ref, code: FunctionRef): boolean {
  if (facts.origins.functions(value).includes(code)) return true
  return facts.origins.of(value).some((origin) => {
    const call = facts.program.flowOf(origin, 'call')
    return (call?.arguments ?? []).some((argument) =>
      facts.origins.functions(facts.program.beside(origin, argument.value)).includes(code),
    )
  })
}
