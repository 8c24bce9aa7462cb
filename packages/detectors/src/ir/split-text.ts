// A piece of a text that the code puts together and takes apart again: `('id|' + name).split('|')[1]` is the name, as far as nothing
// that is not known could hold the sign.

import type { Constants } from './constants.js'
import type { Constant } from './instruction.js'
import type { Origins } from './origins.js'
import type { Program, Ref } from './program.js'

const deepest = 6
const mostParts = 40

/** Known text, or a value that is part of the piece. */
export type Piece = readonly (string | Ref)[]

interface Facts {
  readonly program: Program
  readonly origins: Origins
  readonly constants: Constants
}

/** What `text.split(sign)[place]` or `text.partition(sign)[place]` holds; nothing where that is not known. */
export function pieceAt(facts: Facts, load: Ref): Piece | undefined {
  const { program, origins, constants } = facts
  const { property, object } = program.flowOf(load, 'load') ?? {}
  if (property === undefined || object === undefined || !/^\d{1,2}$/.test(property)) return undefined
  const [origin, more] = origins.of(program.beside(load, object))
  const call = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'call')
  const [given, other] = call?.arguments ?? []
  if (origin === undefined || call?.receiver === undefined || given === undefined || other !== undefined)
    return undefined
  const method = program.flowOf(program.beside(origin, call.callee), 'load')?.property
  if (method !== 'split' && method !== 'partition') return undefined
  const sign = constants.of(program.beside(origin, given.value))
  if (sign?.type !== 'string' || sign.value === '') return undefined
  const parts = partsOf(facts, program.beside(origin, call.receiver), 0)
  if (parts === undefined || parts.length > mostParts || parts.every((each) => typeof each === 'string'))
    return undefined
  return method === 'split'
    ? splitAt(facts, parts, sign.value, Number(property))
    : partitionAt(facts, parts, sign.value, Number(property))
}

/** The piece as a constant, where it is one. */
export function constantPiece(facts: Facts, load: Ref): Constant | undefined {
  const piece = pieceAt(facts, load)
  if (piece === undefined || !piece.every((each) => typeof each === 'string')) return undefined
  return { type: 'string', value: piece.join('') }
}

/** Of a text that is put together; nothing for any other value. */
function partsOf(facts: Facts, ref: Ref, depth: number): Piece | undefined {
  const { program, origins, constants } = facts
  const constant = constants.of(ref)
  if (constant?.type === 'string') return [constant.value]
  const [origin, more] = origins.of(ref)
  if (origin === undefined || more !== undefined || depth > deepest) return undefined
  const flow = program.flow(origin)
  const inside = (value: number): Piece =>
    partsOf(facts, program.beside(origin, value), depth + 1) ?? [program.beside(origin, value)]
  if (flow.op === 'template') return flow.parts.flatMap(inside)
  if (flow.op === 'binary' && flow.operator === '+') return [...inside(flow.left), ...inside(flow.right)]
  if (flow.op !== 'call' || flow.receiver === undefined) return undefined
  // `[a, b].join('|')`
  const [given, other] = flow.arguments
  if (given === undefined || other !== undefined) return undefined
  if (program.flowOf(program.beside(origin, flow.callee), 'load')?.property !== 'join') return undefined
  const list = program.flowOf(program.beside(origin, flow.receiver), 'array')
  const separator = constants.of(program.beside(origin, given.value))
  if (list === undefined || separator?.type !== 'string' || list.elements.some(({ spread }) => spread)) return undefined
  return list.elements.flatMap(({ value }, index) =>
    index === 0 ? inside(value) : [separator.value, ...inside(value)],
  )
}

function splitAt(facts: Facts, parts: Piece, sign: string, place: number): Piece | undefined {
  let piece: (string | Ref)[] = []
  let count = 0
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (!lacks(facts, part, sign)) return undefined
      piece.push(part)
      continue
    }
    const [first = '', ...rest] = part.split(sign)
    piece.push(first)
    for (const each of rest) {
      if (count === place) return piece
      count += 1
      piece = [each]
    }
  }
  return count === place ? piece : undefined
}

function partitionAt(facts: Facts, parts: Piece, sign: string, place: number): Piece | undefined {
  const before: (string | Ref)[] = []
  for (const [index, part] of parts.entries()) {
    const at = typeof part === 'string' ? part.indexOf(sign) : -1
    if (typeof part === 'string' && at >= 0) {
      if (place === 0) return [...before, part.slice(0, at)]
      return place === 2 ? [part.slice(at + sign.length), ...parts.slice(index + 1)] : undefined
    }
    if (typeof part !== 'string' && !lacks(facts, part, sign)) return undefined
    before.push(part)
  }
  return undefined
}

/** Whether a value can not hold the sign: it was taken out of it before. */
function lacks({ program, origins, constants }: Facts, ref: Ref, sign: string): boolean {
  const found = origins.of(ref)
  return (
    found.length > 0 &&
    found.every((origin) => {
      const call = program.flowOf(origin, 'call')
      if (call?.receiver === undefined) return false
      if (!/^replace(?:All)?$/.test(program.flowOf(program.beside(origin, call.callee), 'load')?.property ?? ''))
        return false
      const [wanted, by] = call.arguments.map(({ value }) => constants.of(program.beside(origin, value)))
      return wanted?.type === 'string' && wanted.value === sign && by?.type === 'string' && !by.value.includes(sign)
    })
  )
}
