// What can matter to a flow at all: the values from which something may go on to a sink, and those to which something may go on from a
// source, along every way on which marks move. Read off the program once, as pairs of a value and what it is made of.

import { type FunctionRef, moduleOf, type Program, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { catches } from '../ir/thrown.js'
import { usesOf } from '../ir/uses.js'
import { changesIn } from './changed-arguments.js'
import { promisesSettledBy } from './settled-promises.js'

/** A set of values of one program. */
export class Slice {
  readonly #numbering: Numbering
  readonly #isIn: Uint8Array

  constructor(numbering: Numbering, isIn: Uint8Array) {
    this.#numbering = numbering
    this.#isIn = isIn
  }

  has(ref: Ref): boolean {
    return this.#isIn[this.#numbering.of(ref)] === 1
  }

  /** What is in both. */
  and(other: Slice): Slice {
    return new Slice(
      this.#numbering,
      this.#isIn.map((isIn, at) => isIn & (other.#isIn[at] ?? 0)),
    )
  }

  /** What is in one of them. */
  or(other: Slice): Slice {
    return new Slice(
      this.#numbering,
      this.#isIn.map((isIn, at) => isIn | (other.#isIn[at] ?? 0)),
    )
  }
}

/** The values from which something may go on to one of these. */
export function leadingTo(semantics: Semantics, refs: Iterable<Ref>): Slice {
  return pairsOf(semantics).madeOf.closure(refs)
}

/** The values to which something may go on from one of these. */
export function reachedFrom(semantics: Semantics, refs: Iterable<Ref>): Slice {
  return pairsOf(semantics).madeInto.closure(refs)
}

/** The values of all modules, one after the other. */
class Numbering {
  readonly count: number
  /** By module: what the number of a value is more than its reference. */
  readonly #shifts: number[] = []

  constructor(program: Program) {
    let count = 0
    for (const [module, { flow }] of program.modules.entries()) {
      this.#shifts.push(count - program.ref(module, 0))
      count += flow.length
    }
    this.count = count
  }

  of(ref: Ref): number {
    return ref + (this.#shifts[moduleOf(ref)] ?? 0)
  }
}

/** For each value others that belong to it, behind one another in one list. */
class Adjacency {
  readonly #numbering: Numbering
  readonly #starts: Int32Array
  readonly #values: Int32Array

  /** The numbers of two values each; `key`: at which of the two places the one stands that the other belongs to. */
  constructor(numbering: Numbering, pairs: readonly number[], key: 0 | 1) {
    this.#numbering = numbering
    const starts = new Int32Array(numbering.count + 1)
    for (let at = key; at < pairs.length; at += 2) add(starts, (pairs[at] ?? 0) + 1, 1)
    for (let at = 1; at < starts.length; at += 1) add(starts, at, starts[at - 1] ?? 0)
    const next = starts.slice()
    const values = new Int32Array(pairs.length / 2)
    for (let at = 0; at < pairs.length; at += 2) {
      const of = pairs[at + key] ?? 0
      values[next[of] ?? 0] = pairs[at + 1 - key] ?? 0
      add(next, of, 1)
    }
    this.#starts = starts
    this.#values = values
  }

  closure(refs: Iterable<Ref>): Slice {
    const isIn = new Uint8Array(this.#numbering.count)
    const open: number[] = []
    const take = (number: number): void => {
      if (isIn[number] === 1) return
      isIn[number] = 1
      open.push(number)
    }
    for (const ref of refs) take(this.#numbering.of(ref))
    for (let of = open.pop(); of !== undefined; of = open.pop()) {
      const end = this.#starts[of + 1] ?? 0
      for (let at = this.#starts[of] ?? 0; at < end; at += 1) take(this.#values[at] ?? 0)
    }
    return new Slice(this.#numbering, isIn)
  }
}

interface Pairs {
  readonly madeOf: Adjacency
  readonly madeInto: Adjacency
}

const pairsOfProgram = new WeakMap<Program, Pairs>()

function pairsOf(semantics: Semantics): Pairs {
  const known = pairsOfProgram.get(semantics.program) ?? readPairs(semantics)
  pairsOfProgram.set(semantics.program, known)
  return known
}

type Note = (from: Ref, made: Ref) => void

function readPairs(semantics: Semantics): Pairs {
  const { program, graph } = semantics
  const numbering = new Numbering(program)
  const pairs: number[] = []
  const note: Note = (from, made) => void pairs.push(numbering.of(from), numbering.of(made))
  for (const [from, users] of usesOf(semantics)) for (const made of users) note(from, made)
  for (const [from, handlers] of catches(graph).handlers) for (const made of handlers) note(from, made)
  for (const [module, { functions }] of program.modules.entries()) {
    for (const index of functions.keys()) noteCallers(semantics, program.ref(module, index), note)
  }
  for (const call of graph.calls) noteGiven(semantics, call, note)
  return { madeOf: new Adjacency(numbering, pairs, 1), madeInto: new Adjacency(numbering, pairs, 0) }
}

/** What a function is given, what it gives back, and what it writes into what it is given. */
function noteCallers(semantics: Semantics, code: FunctionRef, note: Note): void {
  const { program, graph } = semantics
  const changes = changesIn(program, code)
  for (const call of [...graph.callers(code), ...graph.uses(code).map((use) => use.call)]) {
    noteEntered(program, call, code, note)
    for (const { ref } of changes) for (const user of usesOf(semantics).get(call) ?? []) note(ref, user)
  }
}

/** Also what stands elsewhere than in the call, and functions that are known only by what others give. */
function noteGiven(semantics: Semantics, call: Ref, note: Note): void {
  const { program, graph } = semantics
  for (const { value } of graph.given(call)) note(program.beside(call, value), call)
  for (const promise of promisesSettledBy(semantics, call)) note(call, promise)
  for (const { value } of program.flowOf(call, 'call')?.arguments ?? []) {
    for (const code of graph.functions(program.beside(call, value))) noteEntered(program, call, code, note)
  }
}

function noteEntered(program: Program, call: Ref, code: FunctionRef, note: Note): void {
  const { returns, arguments: parameters, receiver } = program.functionOf(code)
  for (const value of returns) note(program.beside(code, value), call)
  for (const value of parameters) note(call, program.beside(code, value))
  if (receiver !== undefined) note(call, program.beside(code, receiver))
}

function add(list: Int32Array, at: number, more: number): void {
  list[at] = (list[at] ?? 0) + more
}
