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

export function partOf({ numbers, code, index, path, parts }: ParameterOrigin, name: string): ParameterOrigin {
  const known = parts.get(name)
  if (known !== undefined) return known
  const part = made(numbers, code, index, [...path, name])
  parts.set(name, part)
  return part
}

function made(numbers: Numbers, code: FunctionRef, index: number, path: readonly string[]): ParameterOrigin {
  numbers.last += 1
  return { kind: 'parameter', number: numbers.last, code, index, path, parts: new Map(), numbers }
}
