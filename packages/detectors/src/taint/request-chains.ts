// Chains of express-validator in a route: which fields of a request they check and clean before the handler runs. Cleaning changes the
// request whatever happens; a check counts only where the handler asks for its result.

import { validationChains } from '../frameworks/validation.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { isAnchoredPattern } from './check-forms.js'
import type { Shape } from './schemas.js'

export interface ChainedField {
  readonly path: readonly string[]
  readonly shape: Shape
}

const deepest = 20

/** The field that a chain speaks of, if it is one of such a part of the request; what is left of it, with its checks or without. */
export function chainedField(
  semantics: Semantics,
  chain: Ref,
  part: string,
  isChecked: boolean,
): ChainedField | undefined {
  const [origin] = semantics.origins.of(chain)
  const calls = origin === undefined ? [] : callsOf(semantics, origin)
  const [first, ...rest] = calls
  if (first === undefined) return undefined
  const symbol = plainSymbol(semantics.symbols.of(first.callee) ?? '')
  const parts = validationChains.builders.get(symbol)
  const field = first.arguments[0] === undefined ? undefined : semantics.constants.of(first.arguments[0])
  if (parts === undefined || !parts.includes(part) || field?.type !== 'string') return undefined
  const isHarmless = rest.some(
    (call) => validationChains.converting.has(call.name) || (isChecked && isNarrowing(semantics, call)),
  )
  const isEscaped = rest.some(({ name }) => name === 'escape') && !rest.some(({ name }) => name === 'unescape')
  const kind = isHarmless ? 'harmless' : isEscaped ? 'escaped' : 'anything'
  return kind === 'anything' ? undefined : { path: field.value.split('.'), shape: { kind } }
}

interface ChainCall {
  readonly callee: Ref
  readonly name: string
  readonly arguments: readonly Ref[]
}

/** `body('name').trim().escape()`, from its beginning. */
function callsOf({ program, origins }: Semantics, last: Ref): readonly ChainCall[] {
  const calls: ChainCall[] = []
  let ref: Ref | undefined = last
  for (let depth = 0; depth < deepest && ref !== undefined; depth += 1) {
    const call: Ref = ref
    const flow = program.flowOf(call, 'call')
    if (flow === undefined) break
    const callee = program.beside(call, flow.callee)
    const name = program.flowOf(callee, 'load')?.property ?? ''
    calls.unshift({ callee, name, arguments: flow.arguments.map(({ value }) => program.beside(call, value)) })
    ref = flow.receiver === undefined ? undefined : origins.of(program.beside(call, flow.receiver))[0]
  }
  return calls
}

function isNarrowing(semantics: Semantics, { name, arguments: given }: ChainCall): boolean {
  if (validationChains.narrowing.has(name)) return true
  const [first] = given
  if (first === undefined) return false
  if (name === 'matches') return isAnchoredPattern(semantics, first)
  return (name === 'isIn' || name === 'equals') && isConstant(semantics, first)
}

function isConstant({ constants, origins, program }: Semantics, list: Ref): boolean {
  if (constants.of(list) !== undefined) return true
  const [origin] = origins.of(list)
  const elements = origin === undefined ? undefined : program.flowOf(origin, 'array')?.elements
  return elements !== undefined && constants.elements(list)?.length === elements.length
}

/** Whether a function asks for the result of the checks, and something in it happens only where there is nothing to say. */
export function asksForResult({ program, symbols }: Semantics, beside: Ref): boolean {
  return program.within(program.enclosing(beside)).some((call) => {
    const flow = program.flow(call)
    if (flow.op !== 'call') return false
    const name = program.flowOf(program.beside(call, flow.callee), 'load')?.property
    if (flow.receiver === undefined || !/^(?:isEmpty|throw|array)$/.test(name ?? '')) return false
    const symbol = symbols.of(program.beside(call, flow.receiver)) ?? ''
    return /^express-validator#(?:.*\.)?validationResult\(/.test(plainSymbol(symbol))
  })
}
