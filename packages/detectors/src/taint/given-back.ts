// What a value is behind functions of the program that give it: `verifier()` is the function that it returns.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const deepest = 4

export function givenBack(semantics: Pick<Semantics, 'program' | 'origins'>, ref: Ref, depth = 0): readonly Ref[] {
  const { program, origins } = semantics
  return origins.of(ref).flatMap((origin) => {
    const call = depth < deepest ? program.flowOf(origin, 'call') : undefined
    if (call?.form !== 'call') return [origin]
    const answers = origins.functions(program.beside(origin, call.callee)).flatMap((code) => origins.returned(code))
    return answers.length === 0 ? [origin] : answers.flatMap((each) => givenBack(semantics, each, depth + 1))
  })
}
