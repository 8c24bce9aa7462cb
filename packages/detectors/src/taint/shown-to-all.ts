// Whether the code gives a value to whoever listens: it is no secret then, whatever its name.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { usesOf } from '../ir/uses.js'
import { calleeOf } from './match-call.js'

const mostValues = 40

export function isShownToAll(semantics: Semantics, value: Ref): boolean {
  const { program, origins } = semantics
  const same = new Set([value])
  for (const ref of same) {
    for (const user of usesOf(semantics).get(ref) ?? []) {
      if (isBroadcast(semantics, user, ref)) return true
      const { op } = program.flow(user)
      const isSame = (op === 'after' || op === 'phi' || op === 'copy') && origins.of(user).includes(value)
      if (isSame && same.size < mostValues) same.add(user)
    }
  }
  return false
}

/** A message for any window, whatever page it shows. */
function isBroadcast(semantics: Semantics, user: Ref, value: Ref): boolean {
  const { program, constants } = semantics
  const [message, target] = program.flowOf(user, 'call')?.arguments ?? []
  if (message === undefined || target === undefined || program.beside(user, message.value) !== value) return false
  const constant = constants.of(program.beside(user, target.value))
  return calleeOf(semantics, user).name === 'postMessage' && constant?.type === 'string' && constant.value === '*'
}
