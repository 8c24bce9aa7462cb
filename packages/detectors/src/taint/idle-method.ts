// Methods that are there to refuse, and refuse nothing: the check of a trust manager whose body is empty.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { givesOneConstant } from './conditions.js'
import type { Misuse } from './specification.js'
import { matchesSymbol, namePattern } from './symbol-pattern.js'

export function isIdle(
  semantics: Semantics,
  made: Ref,
  { method, parent }: Extract<Misuse, { readonly kind: 'idle-method' }>,
): boolean {
  const { program, origins, symbols } = semantics
  const flow = program.flowOf(made, 'function')
  if (flow === undefined) return false
  const code = program.beside(made, flow.function)
  const { name, class: index } = program.functionOf(code)
  if (index === undefined || !namePattern(`^(?:${method})$`).test(name)) return false
  const whole = origins.definitions.classValue(made, index)
  const { superclass, interfaces = [] } = (whole === undefined ? undefined : program.flowOf(whole, 'class')) ?? {}
  const parents = superclass === undefined ? interfaces : [superclass, ...interfaces]
  const isOfOne = parents.some((value) => {
    const symbol = symbols.of(program.beside(made, value))
    return symbol !== undefined && matchesSymbol(parent, plainSymbol(symbol))
  })
  return isOfOne && givesOneConstant(semantics, code)
}
