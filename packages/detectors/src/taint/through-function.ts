// What a function makes of its first argument where no call of it stands in the code: a template calls it.

import type { FunctionRef, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { everything, type Mark } from './mark.js'
import { combined } from './mark-changes.js'
import type { Propagation } from './propagation.js'

export function madeBy(engine: Propagation, code: FunctionRef, given: readonly Mark[], at: Ref): readonly Mark[] {
  if (given.length > 0) engine.seedParameters(code)
  const inner = returnsOf(engine.semantics, code).flatMap((ref) => everything(engine.taint(ref)))
  return inner.flatMap((each) => {
    const { origin } = each
    const isFirst = origin.kind === 'parameter' && origin.code === code && origin.index === 0
    return isFirst ? given.map((whole) => combined(whole, each, at, 'a function of the template')) : []
  })
}

export function returnsOf({ program }: Semantics, code: FunctionRef | undefined): readonly Ref[] {
  return code === undefined ? [] : program.functionOf(code).returns.map((value) => program.beside(code, value))
}
