// The object that an option was read of.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** What it was read of: `self` of `self.options.verify`. */
export function holderOf({ program, origins }: Pick<Semantics, 'program' | 'origins'>, value: Ref): Ref {
  let holder = value
  for (let depth = 0; depth < 4; depth += 1) {
    const load = program.flowOf(holder, 'load')
    if (load?.property === undefined) return holder
    const [object, other] = origins.of(program.beside(holder, load.object))
    if (object === undefined || other !== undefined) return holder
    holder = object
  }
  return holder
}
