// Whether something that a value is put together of is called so in the code: a constant part of a path, or the last name of what stands
// for one, `app.static_folder`.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const mostSteps = 60

export function isMadeWithName(
  { program, origins, constants }: Pick<Semantics, 'program' | 'origins' | 'constants'>,
  value: Ref,
  pattern: RegExp,
): boolean {
  const open = [value]
  const seen = new Set<Ref>()
  while (seen.size < mostSteps) {
    const ref = open.pop()
    if (ref === undefined) return false
    if (seen.has(ref)) continue
    seen.add(ref)
    const constant = constants.of(ref)
    if (constant !== undefined) {
      if (constant.type === 'string' && pattern.test(text(constant))) return true
      continue
    }
    const flow = program.flow(ref)
    const inside = (...values: readonly number[]): void => {
      for (const each of values) open.push(program.beside(ref, each))
    }
    if (flow.op === 'load' && flow.property !== undefined && pattern.test(flow.property)) return true
    if (flow.op === 'binary') inside(flow.left, flow.right)
    else if (flow.op === 'template') inside(...flow.parts)
    else if (flow.op === 'call')
      inside(...flow.arguments.map((each) => each.value), ...(flow.receiver === undefined ? [] : [flow.receiver]))
    open.push(...origins.of(ref).filter((each) => !seen.has(each)))
  }
  return false
}
