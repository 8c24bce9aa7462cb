// Where in a string an untrusted part stands: behind a constant origin it can not choose the host any more.

import { text } from '../ir/constants.js'
import type { Constant } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { isRootedOrigin } from './check-forms.js'

export interface StringFlags {
  /** Scheme and host are fixed by what stands before. */
  readonly originFixed: boolean
  /** Something stands before. */
  readonly startFixed: boolean
}

/** What the parts before a part of a string decide; `isTrusted` says whether an unknown one is known to hold nothing untrusted. */
export function flagsBehind(
  semantics: Semantics,
  before: readonly Ref[],
  isTrusted: (ref: Ref) => boolean,
): StringFlags {
  let known = ''
  let hasUnknown = false
  let fixed = false
  for (const part of before.flatMap((each) => partsOf(semantics, each, 0))) {
    const constant = semantics.constants.of(part)
    if (constant !== undefined) {
      const piece = text(constant)
      known += piece
      // Behind a scheme that is not known the host only begins.
      if (hasUnknown && /[/?#]/.test(piece.replace(/^:\/\//, ''))) fixed = true
    } else if (known === '' && !hasUnknown && isAddressOfTable(semantics, part)) {
      fixed = true
    } else if (isTrusted(part)) {
      hasUnknown ||= known === ''
    }
  }
  return { originFixed: fixed || isLocal(known) || isRootedOrigin(known), startFixed: known !== '' || hasUnknown }
}

/** `bases[name]` of a table that holds nothing but addresses, with a host that has come to its end: which one matters to nobody. */
function isAddressOfTable({ origins, constants }: Semantics, part: Ref): boolean {
  const from = origins.of(part)
  return (
    from.length > 0 &&
    from.every((origin) => {
      if (isAddress(constants.of(origin))) return true
      const chosen = origins.tables.chosen(origin)
      return chosen.length > 0 && chosen.every((value) => isAddress(constants.of(value)))
    })
  )
}

function isAddress(constant: Constant | undefined): boolean {
  return constant?.type === 'string' && isRootedOrigin(constant.value)
}

function partsOf(semantics: Semantics, ref: Ref, depth: number): readonly Ref[] {
  if (depth > 4 || semantics.constants.of(ref) !== undefined) return [ref]
  const [origin, more] = semantics.origins.of(ref)
  if (origin === undefined || more !== undefined) return [ref]
  const flow = semantics.program.flow(origin)
  const inside = (value: number): readonly Ref[] =>
    partsOf(semantics, semantics.program.beside(origin, value), depth + 1)
  if (flow.op === 'template') return flow.parts.flatMap(inside)
  return flow.op === 'binary' && flow.operator === '+' ? [...inside(flow.left), ...inside(flow.right)] : [ref]
}

/** A path on the same host: `/search?q=`, `?page=`, `#top`; not `/` alone, behind which a second one may come. */
function isLocal(known: string): boolean {
  return /^(?:\/[^/\\]|[?#]|\.\.?\/)/.test(known)
}

/** `text.substring(3)`: what stood at the beginning of the text is not in it. */
export function isCutInside({ program, constants }: Semantics, call: Ref): boolean {
  const flow = program.flowOf(call, 'call')
  const [first] = flow?.arguments ?? []
  if (flow?.receiver === undefined || first === undefined) return false
  const name = program.flowOf(program.beside(call, flow.callee), 'load')?.property
  if (name !== 'substring' && name !== 'substr') return false
  const from = constants.of(program.beside(call, first.value))
  return from?.type !== 'number' || from.value > 0
}
