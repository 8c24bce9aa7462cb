// What ended a loop is known of its last turn: what was carried on from turn to turn was made in those before. What each turn has asked
// of the element that it was for, it has asked of all.

import type { FlowOf, Guard } from './flow.js'
import type { Program, Ref } from './program.js'

/** The values that a loop carries from turn to turn, where the guard is what ended it. */
function carried(program: Program, beside: Ref, { holds, loop }: Guard): readonly Ref[] {
  return holds || loop === undefined ? [] : loop.map((value) => program.beside(beside, value))
}

/** Of a way, the last value first, the part that the guard can speak of. */
export function sinceTurn(program: Program, beside: Ref, guard: Guard, way: readonly Ref[]): readonly Ref[] {
  const turns = carried(program, beside, guard)
  const at = turns.length === 0 ? -1 : way.findIndex((ref) => turns.includes(ref))
  return at < 0 ? way : way.slice(0, at + 1)
}

/** The guards that can speak of what the value was before this turn. */
export function beforeTurn(program: Program, beside: Ref, guard: Guard | undefined, value: Ref): Guard | undefined {
  const all: Guard[] = []
  for (let each = guard; each !== undefined; each = each.outer) all.push(each)
  const left = all.filter((each) => !carried(program, beside, each).includes(value))
  if (left.length === all.length) return guard
  return left.reduceRight<Guard | undefined>((outer, each) => ({ ...each, outer }), undefined)
}

export interface Asked {
  readonly condition: Ref
  readonly holds: boolean
}

/** What was known at the end of each turn of the loop that the guard ended. */
export function askedInTurns(program: Program, beside: Ref, guard: Guard): readonly Asked[] {
  const asked: Asked[] = []
  for (let each = guard.turn; each !== undefined; each = each.outer) {
    if (each === guard.outer || each.condition === guard.condition) return asked
    asked.push({ condition: program.beside(beside, each.condition), holds: each.holds })
  }
  return guard.outer === undefined ? asked : []
}

/** The list that a value is the element of whose turn it is: `for (const name of names)`, `for (let i = 0; i < names.length; i++) names[i]`. */
export function listOfTurn(program: Program, beside: Ref, guard: Guard, element: Ref): Ref | undefined {
  const load = program.flowOf(element, 'load')
  if (load === undefined || load.property !== undefined) return undefined
  const list = program.beside(element, load.object)
  if (load.key === undefined) return list
  return isCounted(program, beside, guard, program.beside(element, load.key), list) ? list : undefined
}

/** Whether the loop counts over all elements of a list. */
function isCounted(program: Program, beside: Ref, guard: Guard, key: Ref, list: Ref): boolean {
  const counter = plain(program, key)
  const phi = program.flowOf(counter, 'phi')
  const test = program.flowOf(program.beside(beside, guard.condition), 'binary')
  const [first] = phi?.incoming ?? []
  if (first === undefined || !/^(?:<|!==?)$/.test(test?.operator ?? '') || test === undefined) return false
  if (guard.loop?.some((value) => program.beside(beside, value) === counter) !== true) return false
  const begun = program.flowOf(plain(program, program.beside(counter, first.value)), 'constant')
  if (begun?.value.type !== 'number' || begun.value.value !== 0) return false
  const end = plain(program, program.beside(beside, test.right))
  const length: FlowOf<'load'> | undefined = program.flowOf(end, 'load')
  if (length?.property !== 'length' || plain(program, program.beside(beside, test.left)) !== counter) return false
  return plain(program, program.beside(end, length.object)) === plain(program, list)
}

/** A value behind its names, and calls that it was given to. */
function plain(program: Program, value: Ref): Ref {
  let ref = value
  for (;;) {
    const flow = program.flow(ref)
    if (flow.op === 'name' || flow.op === 'copy') ref = program.beside(ref, flow.from)
    else if (flow.op === 'after') ref = program.beside(ref, flow.base)
    else return ref
  }
}

const elements = new WeakMap<Program, Map<Guard, readonly Ref[]>>()

/** The values that stand for the element of a turn, of whatever list. */
export function elementsOfTurn(program: Program, beside: Ref, guard: Guard): readonly Ref[] {
  // A module, and with it a guard, may be part of several programs, under another number in each.
  const ofProgram = elements.get(program) ?? new Map<Guard, readonly Ref[]>()
  elements.set(program, ofProgram)
  const known = ofProgram.get(guard)
  if (known !== undefined) return known
  const found = program
    .within(program.enclosing(beside))
    .filter((ref) => listOfTurn(program, beside, guard, ref) !== undefined)
  ofProgram.set(guard, found)
  return found
}
