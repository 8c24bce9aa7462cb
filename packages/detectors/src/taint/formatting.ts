// `text % values`: the sign that divides numbers fills a text, told by what stands on its left. An address with a scheme is left alone,
// since where its host ends could not be told.

import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

const scheme = /^[a-z][a-z0-9+.-]*:\/\//i

export function isFormatting({ program, origins }: Semantics, ref: Ref, flow: FlowOf<'binary'>): boolean {
  if (flow.operator !== '%') return false
  return origins.of(program.beside(ref, flow.left)).some((origin) => {
    const left = program.flow(origin)
    return left.op === 'constant' && left.value.type === 'string' && !scheme.test(left.value.value)
  })
}
