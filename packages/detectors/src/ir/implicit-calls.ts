// Methods that run where nobody writes a call: an element that is read or written, an attribute with a setter, what a loop or a text asks
// of an object, an operator, an object that is called. Only of classes of the program that have them.

import type { Given } from './call-graph.js'
import type { FlowOperation } from './flow.js'
import type { Origins } from './origins.js'
import type { Program, Ref } from './program.js'

export interface ImplicitCall {
  /** The methods that may run, the first that the class has. */
  readonly methods: readonly string[]
  readonly object: Ref
  readonly given: readonly Given[]
}

/** What runs instead, where a class lacks a method. */
const instead: Readonly<Record<string, readonly string[]>> = {
  __str__: ['__repr__'],
  __format__: ['__str__', '__repr__'],
  __aenter__: ['__enter__'],
}

const operators: Readonly<Record<string, string>> = {
  in: '__contains__',
  '+': '__add__',
  '%': '__mod__',
  '/': '__truediv__',
  '|': '__or__',
  '>>': '__rshift__',
  '<<': '__lshift__',
}

/** The operations that may run a method which nobody names, in a program whose classes have such members. */
export function implicitOperations({ definitions: { memberNames } }: Origins): readonly FlowOperation['op'][] {
  const names = [...memberNames]
  if (names.some((name) => name.startsWith('__'))) return ['load', 'update', 'copy', 'binary', 'call']
  return names.some((name) => name.startsWith(setterName(''))) ? ['update'] : []
}

/** What an instruction may run of the object that it is about. */
export function implicitCall(program: Program, origins: Origins, ref: Ref): ImplicitCall | undefined {
  const flow = program.flow(ref)
  const given = (...values: readonly (number | undefined)[]): readonly Given[] =>
    values.flatMap((value) => (value === undefined ? [] : [{ value, spread: false }]))
  const call = (methods: readonly string[], object: number, values: readonly Given[]): ImplicitCall | undefined => {
    const known = methods.filter((each) => origins.definitions.memberNames.has(each))
    return known.length === 0 ? undefined : { methods: known, object: program.beside(ref, object), given: values }
  }
  switch (flow.op) {
    case 'load':
      if (flow.property !== undefined && flow.written === undefined) return call(['__getattr__'], flow.object, [])
      return flow.property === undefined && flow.key === undefined
        ? call(['__next__', '__anext__'], flow.object, [])
        : call(['__getitem__', '__missing__'], flow.object, given(flow.key ?? flow.written))
    case 'update': {
      const key = flow.key ?? flow.written
      if (key !== undefined) return call(['__setitem__'], flow.object, given(key, flow.value))
      return flow.property === undefined ? undefined : call([setterName(flow.property)], flow.object, given(flow.value))
    }
    case 'copy':
      return flow.method === undefined ? undefined : call([flow.method, ...(instead[flow.method] ?? [])], flow.from, [])
    case 'binary': {
      const method = Object.hasOwn(operators, flow.operator) ? operators[flow.operator] : undefined
      if (method === undefined) return undefined
      const [object, other] = flow.operator === 'in' ? [flow.right, flow.left] : [flow.left, flow.right]
      return call([method], object, given(other))
    }
    case 'call':
      return call(['__call__'], flow.callee, flow.arguments)
    default:
      return undefined
  }
}

/** The name of the member that runs where an attribute is written. */
export function setterName(name: string): string {
  return `set ${name}`
}
