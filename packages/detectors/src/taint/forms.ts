// What sinks and sources ask of their surroundings: the other side of a comparison, the other entries of an object, what stands before a
// handler. Both methods read it here.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Sink, Source } from './specification.js'
import { namePattern } from './symbol-pattern.js'

type Comparison = Extract<Sink, { readonly kind: 'comparison' }>
type Entry = Extract<Sink, { readonly kind: 'entry' }>

/** Whether the other side of a comparison is what the sink asks for. */
export function isAgainst({ program, constants }: Semantics, { against }: Comparison, other: Ref): boolean {
  if (against === undefined) return true
  const { op } = program.flow(other)
  // `typeof x`, `a.length` and constants are no secrets, and tell none.
  if (constants.of(other) !== undefined || op === 'unary' || op === 'binary') return false
  const written = program.text(other).slice(-200)
  const name = /(?:([\w$]+)|\[['"]([\w-]+)['"]\])\)*$/.exec(written.replace(/\([^()]*\)$/, ''))
  return namePattern(against).test(name?.[1] ?? name?.[2] ?? '')
}

/** Whether an entry of an object literal is the one that the sink speaks of. */
export function isEntry(
  { program, constants }: Semantics,
  { property, beside }: Entry,
  object: Ref,
  flow: FlowOf<'object'>,
  name: string | undefined,
): boolean {
  if (name === undefined || !namePattern(property).test(name)) return false
  return flow.entries.some((other) => {
    const constant = other.name === beside.property ? constants.of(program.beside(object, other.value)) : undefined
    return constant !== undefined && namePattern(beside.value).test(text(constant))
  })
}

/** Whether a source is read in a handler that stands behind such a check in the call that takes it. */
export function isBehind(semantics: Semantics, source: Source, ref: Ref): boolean {
  if (source.kind !== 'symbol' || source.unlessBehind === undefined) return false
  const { program, graph } = semantics
  const pattern = namePattern(source.unlessBehind)
  let code = program.enclosing(ref)
  for (let depth = 0; depth < 8; depth += 1) {
    const isChecked = graph.uses(code).some(({ call, argument }) => {
      const given = program.flowOf(call, 'call')?.arguments.slice(0, argument) ?? []
      return given.some(({ value }) => pattern.test(program.text(program.beside(call, value)).slice(0, 200)))
    })
    if (isChecked) return true
    const { parent } = program.functionOf(code)
    if (parent === undefined) return false
    code = program.beside(code, parent)
  }
  return false
}
