// Whatever a caller gives for a parameter, or for a part of it. Each is made once for a propagation, so that its number tells it apart.

import type { FunctionRef } from '../ir/program.js'

export interface ParameterOrigin {
  readonly kind: 'parameter'
  /** The parameters of one propagation are numbered, parts as well. */
  readonly number: number
  readonly code: FunctionRef
  readonly index: number
  /** The properties that lead to the part; none for the whole. */
  readonly path: readonly string[]
  readonly parts: Map<string, ParameterOrigin>
  /** Of several methods that a call may have entered, the one that the way went through: only some objects have it. */
  readonly through: FunctionRef | undefined
  readonly ways: Map<FunctionRef, ParameterOrigin>
  readonly numbers: Numbers
}

interface Numbers {
  last: number
}

export class ParameterOrigins {
  readonly #numbers: Numbers = { last: 0 }

  /** To be asked for once. */
  whole(code: FunctionRef, index: number): ParameterOrigin {
    return made(this.#numbers, code, index, [])
  }
}

export function partOf(origin: ParameterOrigin, name: string): ParameterOrigin {
  const known = origin.parts.get(name)
  if (known !== undefined) return known
  const part = made(origin.numbers, origin.code, origin.index, [...origin.path, name], origin.through)
  origin.parts.set(name, part)
  return part
}

/** The same by the way through one of several methods: the first that was chosen so. */
export function wayThrough(origin: ParameterOrigin, method: FunctionRef): ParameterOrigin {
  if (origin.through !== undefined) return origin
  const known = origin.ways.get(method)
  if (known !== undefined) return known
  const way = made(origin.numbers, origin.code, origin.index, origin.path, method)
  origin.ways.set(method, way)
  return way
}

function made(
  numbers: Numbers,
  code: FunctionRef,
  index: number,
  path: readonly string[],
  through?: FunctionRef,
): ParameterOrigin {
  numbers.last += 1
  return {
    kind: 'parameter',
    number: numbers.last,
    code,
    index,
    path,
    parts: new Map(),
    through,
    ways: new Map(),
    numbers,
  }
}
