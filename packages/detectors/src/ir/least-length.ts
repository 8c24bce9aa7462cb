// How long a text is at least, whatever is put into it: `'id:' + value` is never empty.

import type { Constants } from './constants.js'
import type { Program, Ref } from './program.js'

const deepest = 8

/** The text whose length a value is: `len(text)`, `text.length`. */
function measured(program: Program, ref: Ref): Ref | undefined {
  const load = program.flowOf(ref, 'load')
  if (load !== undefined) return load.property === 'length' ? program.beside(ref, load.object) : undefined
  const call = program.flowOf(ref, 'call')
  const [only, more] = call?.arguments ?? []
  if (call === undefined || only === undefined || more !== undefined || only.spread) return undefined
  const isLength = program.flowOf(program.beside(ref, call.callee), 'global')?.name === 'len'
  return isLength ? program.beside(ref, only.value) : undefined
}

/** In code points: a language that counts otherwise counts more. */
function leastOf(program: Program, constants: Constants, ref: Ref, depth: number): number {
  const constant = constants.of(ref, depth)
  if (constant !== undefined) return constant.type === 'string' ? [...constant.value].length : 0
  const flow = program.flow(ref)
  if (flow.op !== 'template' || depth > deepest) return 0
  return flow.parts.reduce((sum, part) => sum + leastOf(program, constants, program.beside(ref, part), depth + 1), 0)
}

/** What a comparison of the length of a text with a number comes to, where its least length decides it. */
export function comparedLength(program: Program, constants: Constants, ref: Ref, depth: number): boolean | undefined {
  const flow = program.flowOf(ref, 'binary')
  if (flow === undefined) return undefined
  const text = measured(program, program.beside(ref, flow.left))
  const bound = constants.of(program.beside(ref, flow.right), depth + 1)
  if (text === undefined || bound?.type !== 'number') return undefined
  const least = leastOf(program, constants, text, depth + 1)
  // A text that may be empty is as long as it likes.
  if (least === 0) return undefined
  if (flow.operator === '>' || flow.operator === '!==') return least > bound.value ? true : undefined
  if (flow.operator === '>=') return least >= bound.value ? true : undefined
  if (flow.operator === '<=' || flow.operator === '===') return least > bound.value ? false : undefined
  return flow.operator === '<' && least >= bound.value ? false : undefined
}
