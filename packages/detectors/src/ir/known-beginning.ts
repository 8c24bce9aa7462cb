// What is cut from the beginning of a text whose beginning is known, whatever follows.

import type { Constant } from './instruction.js'
import type { Program, Ref } from './program.js'

const deepest = 6

type ConstantOf = (ref: Ref) => Constant | undefined

/** `("a:" + x).substring(0, 2)` */
export function cutBeginning(program: Program, call: Ref, constantOf: ConstantOf): Constant | undefined {
  const flow = program.flowOf(call, 'call')
  const { property } = flow === undefined ? {} : (program.flowOf(program.beside(call, flow.callee), 'load') ?? {})
  if (flow?.receiver === undefined || (property !== 'substring' && property !== 'slice')) return undefined
  const [from, to] = flow.arguments.map(({ value }) => constantOf(program.beside(call, value)))
  if (from?.type !== 'number' || from.value < 0 || to?.type !== 'number' || to.value < from.value) return undefined
  const known = beginningOf(program, program.beside(call, flow.receiver), constantOf, 0)
  return to.value <= known.length ? { type: 'string', value: known.slice(from.value, to.value) } : undefined
}

/** `("a " + x).split(" ")[0]` */
export function firstPart(program: Program, load: Ref, constantOf: ConstantOf): Constant | undefined {
  const { object, property } = program.flowOf(load, 'load') ?? {}
  if (object === undefined || property !== '0') return undefined
  const split = madeBy(program, program.beside(load, object))
  const call = split === undefined ? undefined : program.flowOf(split, 'call')
  const [first] = call?.arguments ?? []
  if (split === undefined || call?.receiver === undefined || first === undefined) return undefined
  if (program.flowOf(program.beside(split, call.callee), 'load')?.property !== 'split') return undefined
  const sign = constantOf(program.beside(split, first.value))
  if (sign?.type !== 'string' || !/^[\s\w,;:/@#%&=<>"'-]+$/.test(sign.value)) return undefined
  const known = beginningOf(program, program.beside(split, call.receiver), constantOf, 0)
  const end = known.indexOf(sign.value)
  return end < 0 ? undefined : { type: 'string', value: known.slice(0, end) }
}

function madeBy(program: Program, value: Ref): Ref | undefined {
  let ref = value
  for (let step = 0; step < deepest; step += 1) {
    const flow = program.flow(ref)
    if (flow.op === 'call') return ref
    if (flow.op !== 'copy' && flow.op !== 'name') return undefined
    ref = program.beside(ref, flow.from)
  }
  return undefined
}

function beginningOf(program: Program, text: Ref, constantOf: ConstantOf, depth: number): string {
  const constant = constantOf(text)
  if (constant !== undefined) return constant.type === 'string' ? constant.value : ''
  const flow = program.flow(text)
  if (depth > deepest) return ''
  if (flow.op === 'copy' || flow.op === 'name')
    return beginningOf(program, program.beside(text, flow.from), constantOf, depth + 1)
  if (flow.op !== 'template') return ''
  let known = ''
  for (const part of flow.parts) {
    const ref = program.beside(text, part)
    const value = constantOf(ref)
    if (value?.type !== 'string')
      return known + (value === undefined ? beginningOf(program, ref, constantOf, depth + 1) : '')
    known += value.value
  }
  return known
}
