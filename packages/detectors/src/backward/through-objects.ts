// A walk through properties: what was read, what was stored last, what a call left in an object, what a literal holds.

import { text } from '../ir/constants.js'
import type { FlowOf } from '../ir/flow.js'
import { givingEntries } from '../ir/giving-entries.js'
import type { Ref } from '../ir/program.js'
import { type Piece, pieceAt } from '../ir/split-text.js'
import { fieldStores } from '../ir/uses.js'
import { changesByCall } from '../taint/changed-arguments.js'
import { allHold } from '../taint/conditions.js'
import { isConstruction } from '../taint/construction.js'
import { isHarmlessField } from '../taint/declared-fields.js'
import { holdsFields } from '../taint/forms.js'
import { harmlessPart } from '../taint/harmless-part.js'
import { calleeOf, matchAny } from '../taint/match-call.js'
import { isPlainGroup } from '../taint/match-groups.js'
import { isOfParent } from '../taint/of-parent.js'
import { isReordered, placeIn, spreading } from '../taint/places.js'
import { isMaybeField } from '../taint/sent-fields.js'
import { isChangedByCall } from './changed-by-call.js'
import { constantHere, putLastHere } from './entered.js'
import { type Found, harmless, nothing, quoted, shown } from './found.js'
import { bare } from './same-value.js'
import { sourceHere } from './source-here.js'
import { throughImplicit } from './through-calls.js'
import type { Here, Walker } from './walker.js'

export function throughLoad(walker: Walker, ref: Ref, flow: FlowOf<'load'>, here: Here): Found {
  const { program } = walker.semantics
  const isSize = flow.property !== undefined && walker.library.cleanProperties.has(flow.property)
  if (isSize && !mayHoldField(walker, program.beside(ref, flow.object), flow.property))
    return harmless(`${quoted(walker.semantics.program, ref)} is a number`, ref)
  if (walker.specification.numbers !== 'followed' && isHarmlessField(walker.semantics, ref, flow))
    return harmless(`${quoted(program, ref)} is declared to hold a number or one of a few words`, ref)
  const piece = pieceAt(walker.semantics, ref)
  if (piece !== undefined) return throughPiece(walker, ref, piece, here)
  const object = program.beside(ref, flow.object)
  const part = harmlessPart(walker.semantics, walker.specification, ref)
  if (part !== undefined) return harmless(`${quoted(program, ref)} is safe: ${part}`, ref)
  const takesPatterns = (walker.specification.validators ?? ['anchored-pattern']).includes('anchored-pattern')
  if (takesPatterns && isPlainGroup(walker.semantics, ref))
    return harmless(`${quoted(walker.semantics.program, ref)} is a group of letters and digits only`, ref)
  if (walker.semantics.graph.callees(ref).length > 0) return throughImplicit(walker, ref, here)
  if (flow.property !== undefined) {
    if (putLastHere(walker, ref, here)) return harmless(`${quoted(program, ref)} is constant here`, ref)
    const place = placeIn(walker.semantics, object, flow.property)
    return throughField(walker, ref, place, object, here)
  }
  if (walker.specification.keys === 'followed' && flow.key !== undefined) {
    const key = program.beside(ref, flow.key)
    const known = constantHere(walker, key, here)
    if (known !== undefined) return walker.walk(object, { ...here, path: [text(known), ...here.path] })
    return walker.any(ref, [() => walker.walk(object, here), () => walker.walk(key, { ...here, path: [] })])
  }
  // A look-up in a table of ours gives what stands in it, whatever the key.
  const key = flow.key === undefined ? undefined : constantHere(walker, program.beside(ref, flow.key), here)
  const name = key === undefined ? '*' : placeIn(walker.semantics, object, text(key))
  return walker.walk(object, { ...here, path: [name, ...here.path] })
}

/** A piece of a text whose parts are known. */
function throughPiece(walker: Walker, ref: Ref, piece: Piece, here: Here): Found {
  const parts = piece.flatMap((each) => (typeof each === 'string' ? [] : [each]))
  if (parts.length === 0) return harmless(`${quoted(walker.semantics.program, ref)} is a constant`, ref)
  return walker.any(
    ref,
    parts.map((each) => () => walker.walk(each, { ...here, path: [] })),
  )
}

/** A property by its name: what the code says that it holds, what is stored there, and what the object had before. */
function throughField(walker: Walker, ref: Ref, property: string, object: Ref, here: Here): Found {
  const { program, origins } = walker.semantics
  const inside = { ...here, path: [property, ...here.path] }
  if (isChangedByCall(walker.semantics, object, property)) return walker.walk(object, inside)
  // Its type says what others put there; what was sent holds what its sender put there.
  const sent = program.flow(bare(program, object)).op === 'argument' ? sourceHere(walker, object, inside) : undefined
  if (sent?.kind === 'source') return sent
  const stores = fieldStores(walker.semantics, ref)
  const values = new Set(stores.map((store) => storedValue(program, store)))
  // What may be spread over what is known decides, and the literal says what it is.
  if (givingEntries(origins, object, property)?.isOpen === true) return walker.walk(object, inside)
  const known = origins.property(object, property, 0).filter((origin) => origin !== ref && !values.has(origin))
  const ways = [
    ...known.map((origin) => () => walker.walk(origin, here)),
    ...stores.map((store) => () => walker.walk(storedValue(program, store), storedAt(walker, store, here))),
  ]
  if (ways.length === 0) return walker.walk(object, inside)
  // What the object had before it came here, too.
  const isSelf = walker.library.knowsReceivers && program.flow(bare(program, object)).op === 'receiver'
  return walker.any(ref, isSelf ? [...ways, () => walker.walk(object, inside)] : ways)
}

function storedValue(program: Walker['semantics']['program'], store: Ref): Ref {
  return program.beside(store, program.flowOf(store, 'update')?.value ?? 0)
}

/** With what was checked before it was stored. */
function storedAt({ semantics: { program } }: Walker, store: Ref, here: Here): Here {
  return { ...here, scopes: [...here.scopes, { beside: store, guard: program.guard(store) }] }
}

/** What was sent, or given to the function: not what something was made of. */
function mayHoldField(walker: Walker, object: Ref, name: string): boolean {
  if (holdsFields(walker.semantics, object)) return true
  const { op } = walker.semantics.program.flow(bare(walker.semantics.program, object))
  return isMaybeField(name) && (op === 'argument' || op === 'load')
}

export function throughUpdate(walker: Walker, ref: Ref, flow: FlowOf<'update'>, here: Here): Found {
  const { program } = walker.semantics
  const [name, ...rest] = here.path
  const value = (): Found => walker.walk(program.beside(ref, flow.value), { ...here, path: rest })
  const object = (): Found => walker.walk(program.beside(ref, flow.object), here)
  // What a setter makes of it stands where that stores it.
  if (walker.semantics.graph.callees(ref).length > 0) return object()
  if (name === undefined) return here.isDeep ? walker.any(ref, [value, object]) : object()
  if (flow.property === name) return value()
  return flow.property === undefined || name === '*' ? walker.any(ref, [value, object]) : object()
}

export function throughAfter(walker: Walker, ref: Ref, flow: FlowOf<'after'>, here: Here): Found {
  const { program } = walker.semantics
  const made = program.beside(ref, flow.call)
  const [place, ...rest] = here.path
  const isMoved = place !== undefined && /^\d+$/.test(place) && isReordered(walker.semantics, made, flow.position)
  const path = isMoved ? ['*', ...rest] : here.path
  const base = (): Found => walker.walk(program.beside(ref, flow.base), { ...here, path })
  const call = program.flowOf(made, 'call')
  if (call === undefined) return base()
  const callee = calleeOf(walker.semantics, made)
  const cleaned = (walker.specification.sanitizers ?? []).find(
    ({ argument, when, ...matcher }) =>
      argument !== undefined &&
      argument === flow.position &&
      matchAny(callee, matcher) &&
      allHold(walker.semantics, made, when),
  )
  if (cleaned !== undefined)
    return harmless(
      `${shown(walker.semantics.program, ref)} is made safe by ${quoted(walker.semantics.program, made)}: ${cleaned.what}`,
      made,
    )
  if (typeof flow.position === 'number') {
    const written = writtenBy(walker, made, flow.position, here)
    if (written.length > 0) return walker.any(ref, [...written, base])
  }
  if (flow.position === 'receiver' && walker.library.knowsReceivers && isConstruction(walker.semantics, made))
    return walker.any(ref, [() => walker.walk(made, here), base])
  const filling = walker.propagators.find(
    ({ from: _, to, ...matcher }) =>
      ((to === flow.position && !(callee.isKnown && matcher.method !== undefined)) ||
        (to === 'result' && flow.position === 'receiver' && isOfParent(program, made))) &&
      matchAny(callee, matcher),
  )
  const isMutated = flow.position === 'receiver' && walker.library.mutators.has(callee.name ?? '')
  if (!isMutated && filling === undefined) return base()
  const inside = spreading.test(callee.name ?? '') ? [here.path, here.path.slice(1)] : [here.path.slice(1)]
  const given = call.arguments.flatMap(({ value }) =>
    inside.map((each) => () => walker.walk(program.beside(made, value), { ...here, path: each })),
  )
  const { receiver } = call
  const isPoured = filling?.from.includes('receiver') === true && receiver !== undefined
  const poured = isPoured ? [() => walker.walk(program.beside(made, receiver), { ...here, path: [] })] : []
  return walker.any(ref, [base, ...given, ...poured])
}

/** What the functions that a call enters write into what is asked for of an argument. */
function writtenBy(walker: Walker, call: Ref, position: number, here: Here): (() => Found)[] {
  const { program } = walker.semantics
  return changesByCall(walker.semantics, call, position).flatMap(({ path, ref }) => {
    const isAsked = path.every((name, at) => name === '*' || here.path[at] === name || here.path[at] === '*')
    if (!isAsked && !(here.isDeep && here.path.length < path.length)) return []
    const update = program.flowOf(ref, 'update')
    const rest = here.path.slice(path.length)
    const inside = { ...here, path: rest, calls: [...here.calls, call] }
    return [() => walker.walk(update === undefined ? ref : program.beside(ref, update.value), inside)]
  })
}

export function throughObject(walker: Walker, ref: Ref, flow: FlowOf<'object'>, here: Here): Found {
  const { program } = walker.semantics
  const [name, ...rest] = here.path
  // The object as a whole is what was spread into it, and else what the code makes.
  const isWhole = name === undefined && !here.isDeep
  if (isWhole && !flow.entries.some(({ spread }) => spread)) return nothing('it is an object that the code makes', ref)
  const isAny = name === undefined || name === '*'
  const giving = isAny ? undefined : givingEntries(walker.semantics.origins, ref, name)
  const entries = (giving?.entries ?? flow.entries).filter(
    ({ spread, name: own }) =>
      !here.except.includes(own ?? '') && (isWhole ? spread : isAny || spread || own === undefined || own === name),
  )
  if (entries.length === 0 && flow.entries.some((entry) => here.except.includes(entry.name ?? '')))
    return harmless(`${quoted(walker.semantics.program, ref)} holds it only where it does no harm`, ref)
  if (entries.length === 0) return nothing(`nothing is put into \`${name ?? ''}\``, ref)
  return walker.any(
    ref,
    entries.map(
      ({ value, spread }) =>
        () =>
          walker.walk(program.beside(ref, value), { ...here, path: spread ? here.path : rest }),
    ),
  )
}
