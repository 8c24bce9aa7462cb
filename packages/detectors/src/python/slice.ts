// `text[1:]` is what other languages ask of the text by a method. A part is another value: what is known of it says nothing of the whole.

import type { Temp } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { at } from '../tree-sitter/nodes.js'
import type { PythonLowering } from './lowering.js'

export function sliced(lowering: PythonLowering, node: SyntaxNode, slice: SyntaxNode, receiver: Temp): Temp {
  const [from, to, step] = boundsOf(slice)
  // `values[:]` is all of it again.
  if (from === undefined && to === undefined && step === undefined) {
    return lowering.emit(at(node), { op: 'copy', from: receiver })
  }
  const callee = lowering.emit(at(node), { op: 'load', object: receiver, property: 'slice' })
  const first =
    from === undefined ? lowering.constant(at(slice), { type: 'number', value: 0 }) : lowering.expression(from)
  const last = step === undefined ? [] : [lowering.expression(step)]
  const second =
    to === undefined ? last.map(() => lowering.constant(at(slice), { type: 'undefined' })) : [lowering.expression(to)]
  const given = [first, ...second, ...last].map((value) => ({ value, spread: false }))
  return lowering.emit(at(node), { op: 'call', callee, receiver, arguments: given, form: 'call' })
}

/** What stands before, between and behind the colons. */
function boundsOf(slice: SyntaxNode): readonly (SyntaxNode | undefined)[] {
  const bounds: (SyntaxNode | undefined)[] = [undefined, undefined, undefined]
  let place = 0
  for (const each of slice.children) {
    if (each?.type === ':') place += 1
    else if (each?.isNamed === true && each.type !== 'comment') bounds[place] = each
  }
  return bounds
}
