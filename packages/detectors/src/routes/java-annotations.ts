// Annotations of a class or a method with what stands in their elements, as far as that is constant: a text, several, or the names of
// constants of the program.

import { text } from '../ir/constants.js'
import type { Module } from '../ir/flow.js'
import type { At, Decorator } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'

export interface Annotation extends At {
  readonly name: string
  /** `jakarta.ws.rs#DELETE` */
  readonly symbol: string
  /** As it is written. */
  readonly written: string
  /** The call that it is lowered to; none where it has no elements. */
  readonly call: Ref | undefined
}

export interface Texts {
  readonly values: readonly string[]
  /** Whether they are all that there are. */
  readonly isKnown: boolean
}

const longestWritten = 400

export function readAnnotations(
  { program }: Semantics,
  module: number,
  decorators: readonly Decorator[],
): readonly Annotation[] {
  const code = program.modules[module]
  if (code === undefined) return []
  const calls = callsOf(code)
  return decorators.map(({ start, end, symbol = '' }) => {
    const call = calls.get(`${start}:${end}`)
    return {
      start,
      end,
      symbol,
      name: symbol.slice(Math.max(symbol.lastIndexOf('#'), symbol.lastIndexOf('.')) + 1),
      written: code.text.folded({ start, end }, longestWritten),
      call: call === undefined ? undefined : program.ref(module, call),
    }
  })
}

const known = new WeakMap<Module, ReadonlyMap<string, number>>()

function callsOf(module: Module): ReadonlyMap<string, number> {
  const found =
    known.get(module) ??
    new Map(
      [...module.flow.entries()].flatMap(([value, { op, start, end }]): [string, number][] =>
        op === 'call' ? [[`${start}:${end}`, value]] : [],
      ),
    )
  known.set(module, found)
  return found
}

/** The value of the first of the elements that is given. */
export function elementOf({ program }: Semantics, { call }: Annotation, names: readonly string[]): Ref | undefined {
  const [first] = call === undefined ? [] : (program.flowOf(call, 'call')?.arguments ?? [])
  if (call === undefined || first === undefined) return undefined
  const entries = program.flowOf(program.beside(call, first.value), 'object')?.entries ?? []
  const entry = entries.find(({ name }) => name !== undefined && names.includes(name))
  return entry === undefined ? undefined : program.beside(call, entry.value)
}

export function textsOf(semantics: Semantics, annotation: Annotation, names: readonly string[]): Texts {
  const value = elementOf(semantics, annotation, names)
  return value === undefined ? { values: [], isKnown: true } : textsIn(semantics, value)
}

/** A constant text, or a list of such. */
export function textsIn({ program, constants, origins }: Semantics, value: Ref): Texts {
  const constant = constants.of(value)
  if (constant !== undefined) return { values: [text(constant)], isKnown: true }
  const [origin, other] = origins.of(value)
  const list = origin === undefined || other !== undefined ? undefined : program.flowOf(origin, 'array')
  if (list === undefined) return { values: [], isKnown: false }
  const values = (constants.elements(value) ?? []).map(text)
  return { values, isKnown: values.length === list.elements.length }
}
