// What a known piece of a text holds: what the values hold that it is made of, and nothing of the others.

import type { Ref } from '../ir/program.js'
import type { Piece } from '../ir/split-text.js'
import { type Taint, textOf, union } from './mark.js'
import type { Propagation } from './propagation.js'

export function pieceTaint(engine: Propagation, ref: Ref, piece: Piece): Taint | undefined {
  let all: Taint | undefined
  for (const part of piece) {
    if (typeof part === 'string') continue
    all = union(all, textOf(engine.flowing(ref, part, engine.semantics.program.guard(ref), 'it is part of this piece')))
  }
  return all
}
