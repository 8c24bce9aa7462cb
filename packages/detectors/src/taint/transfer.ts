// What an instruction makes of the marks of its operands.

import type { FlowOf } from '../ir/flow.js'
import { characterType, plainType } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import { pieceAt } from '../ir/split-text.js'
import { fieldStores } from '../ir/uses.js'
import { callTaint, implicitTaint, taintAfter } from './call-taint.js'
import { caughtTaint } from './caught-taint.js'
import { isHarmlessField } from './declared-fields.js'
import { isFormatting } from './formatting.js'
import { holdsFields } from './forms.js'
import { harmlessPart } from './harmless-part.js'
import { arithmetic } from './library.js'
import { ofLiteral } from './literal-entries.js'
import {
  advanced,
  anyProperty,
  everything,
  mapMarks,
  mark,
  propertyOf,
  replaced,
  type Taint,
  tainted,
  union,
  within,
} from './mark.js'
import { namesIn, readProperty } from './mark-changes.js'
import { isPlainGroup } from './match-groups.js'
import { pieceTaint } from './piece-taint.js'
import { placeIn } from './places.js'
import type { Propagation } from './propagation.js'
import { recordsOf } from './records.js'
import { fieldOf, isMaybeField, mayHoldField } from './sent-fields.js'
import { flagsBehind } from './string-position.js'

/** Places of an array at which elements of another may stand. */
const mostSpread = 6

export function transfer(engine: Propagation, ref: Ref): Taint | undefined {
  const { program } = engine.semantics
  const flow = program.flow(ref)
  const at = (value: number, note?: string): Taint | undefined =>
    engine.flowing(ref, program.beside(ref, value), flow.guard, note)
  switch (flow.op) {
    case 'phi':
      return ofPhi(engine, ref, flow)
    case 'logical':
      return ofLogical(engine, ref, flow)
    case 'load':
      return ofLoad(engine, ref, flow)
    case 'update':
      return ofUpdate(engine, ref, flow)
    case 'copy':
      if (flow.method !== undefined && engine.semantics.graph.callees(ref).length > 0) return implicitTaint(engine, ref)
      return isHeld(engine, flow.type) && engine.checks.accepts('numeric') ? undefined : at(flow.from)
    case 'template':
      return joined(engine, ref, flow.parts)
    case 'binary':
      if (engine.semantics.graph.callees(ref).length > 0) return implicitTaint(engine, ref)
      if (flow.operator === '+') return joined(engine, ref, [flow.left, flow.right])
      if (isFormatting(engine.semantics, ref, flow)) return joined(engine, ref, [flow.right])
      return isFollowed(engine, flow.operator) ? union(at(flow.left), at(flow.right)) : undefined
    case 'unary':
      if (flow.operator === 'key-of') return namesIn(at(flow.operand), ref)
      return isFollowed(engine, flow.operator) ? tainted(at(flow.operand)?.marks ?? []) : undefined
    case 'object':
      return ofObject(engine, ref, flow)
    case 'array':
      return ofArray(engine, ref, flow)
    case 'call':
      // What records are asked by is nothing that they hold.
      return givesRecords(engine, ref) ? undefined : callTaint(engine, ref, flow)
    case 'after':
      return ofAfter(engine, ref, flow)
    case 'return':
    case 'yield':
      return at(flow.value)
    case 'caught':
      return caughtTaint(engine, ref)
    default:
      return undefined
  }
}

function givesRecords({ semantics }: Propagation, call: Ref): boolean {
  return (
    recordsOf(semantics)
      .reads.get(call)
      ?.some(({ isWritten }) => !isWritten) === true
  )
}

function isHeld(engine: Propagation, type: string | undefined): boolean {
  return type === plainType || (type === characterType && engine.rule.taint.signs === undefined)
}

function isFollowed(engine: Propagation, operator: string): boolean {
  return engine.rule.taint.numbers === 'followed' && arithmetic.has(operator)
}

function ofPhi(engine: Propagation, ref: Ref, flow: FlowOf<'phi'>): Taint | undefined {
  let all: Taint | undefined
  for (const { value, guard } of flow.incoming) {
    const from = engine.semantics.program.beside(ref, value)
    if (engine.taint(from) === undefined) continue
    if (engine.semantics.constants.deadCondition(ref, guard) !== undefined) continue
    all = union(all, engine.flowing(ref, from, guard))
  }
  return all
}

function ofLogical(engine: Propagation, ref: Ref, flow: FlowOf<'logical'>): Taint | undefined {
  const { program, constants } = engine.semantics
  const right =
    constants.deadCondition(ref, flow.rightGuard) === undefined
      ? engine.flowing(ref, program.beside(ref, flow.right), flow.rightGuard)
      : undefined
  // Of `a && b`, what is left of `a` is false and harmless.
  if (flow.operator === '&&') return right
  return union(engine.flowing(ref, program.beside(ref, flow.left), flow.guard), right)
}

function ofLoad(engine: Propagation, ref: Ref, flow: FlowOf<'load'>): Taint | undefined {
  const { program, constants } = engine.semantics
  const object = engine.taint(program.beside(ref, flow.object))
  const key = flow.key === undefined ? undefined : constants.of(program.beside(ref, flow.key))
  const known = key?.type === 'string' || key?.type === 'number' ? String(key.value) : undefined
  const name = placeIn(engine.semantics, program.beside(ref, flow.object), flow.property ?? known ?? anyProperty)
  if (engine.checks.accepts('numeric') && isHarmlessField(engine.semantics, ref, flow)) return undefined
  const from = program.beside(ref, flow.object)
  // What is computed is not what is stored under that name.
  if (engine.semantics.graph.callees(ref).length > 0) return implicitTaint(engine, ref)
  const piece = object === undefined ? undefined : pieceAt(engine.semantics, ref)
  if (piece !== undefined) return pieceTaint(engine, ref, piece)
  const literal = name === anyProperty ? undefined : ofLiteral(engine, ref, from, name)
  if (literal !== undefined) return literal.taint
  const isSize = engine.library.cleanProperties.has(name) && !holdsFields(engine.semantics, from)
  if (isSize && !isMaybeField(name)) return undefined
  if (name === '0' && constants.of(ref) !== undefined) return undefined
  if (constants.entered.putLast(ref, undefined) !== undefined) return undefined
  const moved = engine.flowing(ref, program.beside(ref, flow.object), flow.guard)
  if (engine.checks.accepts('anchored-pattern') && moved !== undefined && isPlainGroup(engine.semantics, ref))
    return engine.cleared(moved, `line ${program.line(ref)} reads a group of letters, digits, \`-\` and \`_\` only`)
  const harmless = moved === undefined ? undefined : harmlessPart(engine.semantics, engine.rule.taint, ref)
  if (harmless !== undefined) return engine.cleared(moved, `${harmless} (line ${program.line(ref)})`)
  const whole = mapMarks(tainted(moved?.marks ?? []), (each) =>
    mayHoldField(engine, each, ref, name) ? readProperty(each, ref, name, program) : undefined,
  )
  // As it was stored: checked there, where it was.
  const fields = fieldStores(engine.semantics, ref).map((store) => ofStore(engine, store, name))
  const inside = [fieldOf(engine, moved ?? object, name), ...fields].map((each) => advanced(each, ref))
  const chosen =
    engine.rule.taint.keys === 'followed' && flow.key !== undefined
      ? engine.flowing(ref, program.beside(ref, flow.key), flow.guard, 'it chooses the element')
      : undefined
  return [...inside, chosen].reduce(union, whole)
}

function ofStore(engine: Propagation, store: Ref, name: string): Taint | undefined {
  const stored = fieldOf(engine, engine.taint(store), name)
  const fact = engine.checks.passed([store], store, engine.semantics.program.guard(store))
  return fact === undefined ? stored : engine.cleared(stored, engine.checked(fact.ref, fact.what))
}

function ofUpdate(engine: Propagation, ref: Ref, flow: FlowOf<'update'>): Taint | undefined {
  const { program, constants } = engine.semantics
  const object = engine.taint(program.beside(ref, flow.object))
  if (engine.semantics.graph.callees(ref).length > 0) {
    implicitTaint(engine, ref)
    return object
  }
  const value = engine.flowing(ref, program.beside(ref, flow.value), flow.guard, 'it is stored here')
  const key = flow.key === undefined ? undefined : constants.of(program.beside(ref, flow.key))
  const name = flow.property ?? (key?.type === 'string' || key?.type === 'number' ? String(key.value) : undefined)
  if (name === undefined) return union(object, within(anyProperty, value))
  return replaced(object, name, value)
}

/** Parts of a string: what stands before an untrusted part may fix where it can do harm. */
function joined(engine: Propagation, ref: Ref, parts: readonly number[]): Taint | undefined {
  const { program } = engine.semantics
  const refs = parts.map((part) => program.beside(ref, part))
  let all: Taint | undefined
  for (const [position, part] of refs.entries()) {
    if (engine.taint(part) === undefined) continue
    const moved = engine.flowing(ref, part, program.guard(ref), 'it becomes part of this text')
    const flags = flagsBehind(engine.semantics, refs.slice(0, position), (each) => engine.taint(each) === undefined)
    const marks = everything(moved).map((each) =>
      mark({
        ...each,
        originFixed: each.originFixed || flags.originFixed,
        startFixed: each.startFixed || flags.startFixed,
        deep: each.deep || each.origin.kind === 'parameter',
      }),
    )
    all = union(all, tainted(marks))
  }
  return all
}

function ofObject(engine: Propagation, ref: Ref, flow: FlowOf<'object'>): Taint | undefined {
  const { program } = engine.semantics
  let all: Taint | undefined
  for (const { name, value, spread } of flow.entries) {
    const from = program.beside(ref, value)
    if (spread) all = union(all, engine.flowing(ref, from, flow.guard))
    else if (name !== undefined) all = replaced(all, name, engine.flowing(ref, from, flow.guard))
    else all = union(all, within(anyProperty, engine.flowing(ref, from, flow.guard)))
  }
  return all
}

function ofArray(engine: Propagation, ref: Ref, flow: FlowOf<'array'>): Taint | undefined {
  const { program } = engine.semantics
  let all: Taint | undefined
  const firstSpread = flow.elements.findIndex(({ spread }) => spread)
  for (const [position, { value, spread }] of flow.elements.entries()) {
    const moved = engine.flowing(ref, program.beside(ref, value), flow.guard)
    const isBehind = firstSpread >= 0 && position >= firstSpread
    if (spread) all = union(all, spreadAt(ref, moved, position))
    else all = union(all, within(isBehind ? anyProperty : String(position), moved))
  }
  return all
}

/** The elements of a list inside of another: never at the places before it. */
function spreadAt(ref: Ref, moved: Taint | undefined, position: number): Taint | undefined {
  const each = propertyOf(moved, anyProperty)
  const whole = tainted((moved?.marks ?? []).map((mark) => readProperty(mark, ref, anyProperty)))
  if (position === 0) return union(whole, within(anyProperty, each))
  const places = Array.from({ length: mostSpread }, (_, index) => String(position + index))
  return places.reduce<Taint | undefined>((all, name) => union(all, within(name, union(each, whole))), undefined)
}

function ofAfter(engine: Propagation, ref: Ref, flow: FlowOf<'after'>): Taint | undefined {
  const { program } = engine.semantics
  const base = engine.taint(program.beside(ref, flow.base))
  const call = program.beside(ref, flow.call)
  return taintAfter(engine, ref, call, flow.position, base)
}
