// What stands in a text right behind a constant one: the address in `<a href="${address}">`, or in the same put together with `+`.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

/** The parts of a template, or of what `+` makes, that stand right behind a text which the pattern matches. */
export function partsBehind({ program, constants }: Semantics, ref: Ref, pattern: RegExp): readonly Ref[] {
  const flow = program.flow(ref)
  const isIt = (value: Ref): boolean => {
    const constant = constants.of(value)
    return constant?.type === 'string' && pattern.test(text(constant).slice(-longestEnd))
  }
  if (flow.op === 'template') {
    const parts = flow.parts.map((part) => program.beside(ref, part))
    return parts.filter((part, at) => constants.of(part) === undefined && at > 0 && isIt(parts[at - 1] ?? part))
  }
  if (flow.op !== 'binary' || flow.operator !== '+') return []
  const [left, right] = [program.beside(ref, flow.left), program.beside(ref, flow.right)]
  const before = program.flowOf(left, 'binary')
  const last = before?.operator === '+' ? program.beside(left, before.right) : left
  return isIt(last) && constants.of(right) === undefined ? [right] : []
}

const longestEnd = 40
