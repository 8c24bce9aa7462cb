// The one instruction that made a value. A field that is called on becomes a new value of itself; read again, it is what was stored in it.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

export function onlyOrigin({ program, origins }: Semantics, value: Ref): Ref | undefined {
  const written = program.text(value)
  const made = origins
    .of(value)
    .filter((origin) => program.flow(origin).op !== 'load' || program.text(origin) !== written)
  const [only, other] = made.length === 0 ? origins.of(value) : made
  return other === undefined ? only : undefined
}
