// Whether a walk by names may go through functions: then a name that is not `__proto__` leads to a prototype as well, by `constructor` and
// `prototype`. It may where it goes on from what it found, nothing at hand knows of these names, and nothing on the way asks for objects
// that are no functions.

import type { FunctionRef, Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { calleeOf } from './match-call.js'

/** Functions that tell by their name that they ask what kind of thing a value is; those at hand are looked into. */
const askingKind = /object|plain|record|dict|tree|mergeable|literal/i
const mostCalled = 40

const aware = new WeakMap<Program, boolean>()

/** `load`: where a step of the walk is made. */
export function entersFunctions(semantics: Semantics, load: Ref): boolean {
  const { program } = semantics
  const known = aware.get(program) ?? knowsConstructors(program)
  aware.set(program, known)
  return !known && !asksForObjects(semantics, program.enclosing(load))
}

/** Whether any module at hand names `constructor`, or compares something with the prototype of objects. */
function knowsConstructors(program: Program): boolean {
  for (const ref of program.refsOf('constant', 'binary', 'call')) {
    const flow = program.flow(ref)
    if (flow.op === 'constant') {
      const { value: constant } = flow
      if (constant.type === 'string' && constant.value === 'constructor') return true
      if (constant.type === 'pattern' && constant.source.includes('constructor')) return true
    }
    const used =
      flow.op === 'binary'
        ? [flow.left, flow.right]
        : flow.op === 'call'
          ? [...flow.arguments.map(({ value }) => value), ...(flow.receiver === undefined ? [] : [flow.receiver])]
          : []
    if (used.some((value) => isObjectPrototype(program, program.beside(ref, value)))) return true
  }
  return false
}

function isObjectPrototype(program: Program, value: Ref): boolean {
  const load = program.flowOf(value, 'load')
  if (load?.property !== 'prototype') return false
  return program.flowOf(program.beside(value, load.object), 'global')?.name === 'Object'
}

/** Whether a function, or one that it calls, asks of something whether it is an object, and does not take a function for one. */
function asksForObjects(semantics: Semantics, code: FunctionRef): boolean {
  const { program, graph } = semantics
  const calls = program.within(code).filter((ref) => program.flow(ref).op === 'call')
  const called = calls.flatMap((call) => graph.callees(call)).slice(0, mostCalled)
  if (calls.some((call) => graph.callees(call).length === 0 && asksByName(semantics, call))) return true
  return [...new Set([code, ...called])].some((each) => asksHere(semantics, each))
}

function asksByName(semantics: Semantics, call: Ref): boolean {
  const { name, symbol } = calleeOf(semantics, call)
  return askingKind.test(name ?? '') || askingKind.test(/[^#.]*$/.exec(symbol ?? '')?.[0] ?? '')
}

function asksHere({ program, constants }: Semantics, code: FunctionRef): boolean {
  const asked = new Map<Ref, Set<string>>()
  for (const ref of program.within(code)) {
    const flow = program.flowOf(ref, 'binary')
    if (flow === undefined) continue
    for (const [side, other] of [
      [flow.left, flow.right],
      [flow.right, flow.left],
    ] as const) {
      const constant = constants.of(program.beside(ref, other))
      if (constant?.type !== 'string') continue
      if (constant.value === '[object Object]') return true
      const kind = program.flowOf(program.beside(ref, side), 'unary')
      if (kind?.operator !== 'typeof') continue
      const value = sameRead(program, program.beside(ref, kind.operand))
      asked.set(value, (asked.get(value) ?? new Set()).add(constant.value))
    }
  }
  return [...asked.values()].some((kinds) => kinds.has('object') && !kinds.has('function'))
}

/** One value for what is read twice in a condition. */
function sameRead(program: Program, value: Ref): Ref {
  const load = program.flowOf(value, 'load')
  return load === undefined ? value : program.beside(value, load.object)
}
