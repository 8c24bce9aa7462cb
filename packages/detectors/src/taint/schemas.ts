// What a schema leaves of the value that passes it: read off the calls that build it, where they are at hand. A schema that is not
// understood, or a part of one, lets everything through.

import { type SchemaLibrary, schemaLibraries } from '../frameworks/validation.js'
import type { FlowOf } from '../ir/flow.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { isAnchoredPattern } from './check-forms.js'
import { matchesSymbol } from './symbol-pattern.js'

export type Shape =
  | { readonly kind: 'anything' | 'harmless' | 'text' }
  /** What means something in markup is escaped. */
  | { readonly kind: 'escaped' }
  | { readonly kind: 'object'; readonly properties: ReadonlyMap<string, Shape>; readonly isOpen: boolean }
  | { readonly kind: 'list'; readonly element: Shape }

/** A call that gives its value back as the schema leaves it, in a property of the answer or as it is. */
export interface Parsed {
  readonly value: Ref
  readonly property: string | undefined
  readonly shape: Shape
}

const anything: Shape = { kind: 'anything' }
const harmless: Shape = { kind: 'harmless' }
const deepest = 12

/** What a call says of its schema: by a method of it, or by a function that takes it. */
export function parsedBy(semantics: Semantics, call: Ref): Parsed | undefined {
  const flow = semantics.program.flowOf(call, 'call')
  const named = flow === undefined ? undefined : namedCall(semantics, call, flow)
  if (flow === undefined || named === undefined) return undefined
  const { library, name, receiver } = named
  if (receiver === undefined) {
    const taken = library.functions[name]
    if (taken === undefined) return undefined
    const [value, schema] = taken.value === 0 ? [0, 1] : [1, 0]
    return parsed(semantics, call, flow, value, argumentAt(semantics, call, flow, schema), taken.property)
  }
  const property = library.methods[name]
  return property === undefined ? undefined : parsed(semantics, call, flow, 0, receiver, property)
}

function parsed(
  semantics: Semantics,
  call: Ref,
  flow: FlowOf<'call'>,
  position: number,
  schema: Ref | undefined,
  property: string | undefined,
): Parsed | undefined {
  const value = argumentAt(semantics, call, flow, position)
  if (value === undefined || schema === undefined) return undefined
  return { value, property: property === '' ? undefined : property, shape: shapeOf(semantics, schema, 0) }
}

/** What a schema leaves. */
export function shapeOf(semantics: Semantics, schema: Ref, depth: number): Shape {
  const [origin, more] = semantics.origins.of(schema)
  if (origin === undefined || more !== undefined || depth > deepest) return anything
  const flow = semantics.program.flowOf(origin, 'call')
  const named = flow === undefined ? undefined : namedCall(semantics, origin, flow)
  if (flow === undefined || named === undefined) return anything
  return named.receiver === undefined
    ? made(semantics, origin, flow, named, depth)
    : refined(semantics, origin, flow, named, shapeOf(semantics, named.receiver, depth + 1), depth)
}

/**
 * The schema of what a source brings, where the call that the function around it was given to says so further up its chain:
 * `procedure.input(schema).query(({ input }) => …)`.
 */
export function shapeOfSource({ semantics, method }: { semantics: Semantics; method: string }, source: Ref): Shape {
  const { program, graph } = semantics
  const [use] = graph.uses(program.enclosing(source))
  let call = use?.call
  for (let depth = 0; depth < deepest && call !== undefined; depth += 1) {
    const flow = program.flowOf(call, 'call')
    if (flow?.receiver === undefined) return anything
    const name = program.flowOf(program.beside(call, flow.callee), 'load')?.property
    const schema = argumentAt(semantics, call, flow, 0)
    if (name === method && schema !== undefined) return shapeOf(semantics, schema, 0)
    const [receiver, more] = semantics.origins.of(program.beside(call, flow.receiver))
    call = more === undefined ? receiver : undefined
  }
  return anything
}

interface NamedCall {
  readonly library: SchemaLibrary
  readonly name: string
  /** The schema that it is a method of. */
  readonly receiver: Ref | undefined
}

function namedCall(semantics: Semantics, call: Ref, flow: FlowOf<'call'>): NamedCall | undefined {
  const symbol = semantics.symbols.of(semantics.program.beside(call, flow.callee))
  const [, module, path = ''] = /^([^#]+)#(.*)$/.exec(symbol === undefined ? '' : plainSymbol(symbol)) ?? []
  const library = schemaLibraries.find(({ modules }) => module !== undefined && modules.includes(module))
  if (library === undefined) return undefined
  const at = path.lastIndexOf('.')
  const [before, name] = [path.slice(0, Math.max(0, at)), path.slice(at + 1)]
  if (before === '' || library.namespaces.includes(before)) return { library, name, receiver: undefined }
  return flow.receiver === undefined
    ? undefined
    : { library, name, receiver: semantics.program.beside(call, flow.receiver) }
}

// Schemas as they are made

function made(semantics: Semantics, call: Ref, flow: FlowOf<'call'>, named: NamedCall, depth: number): Shape {
  const { library, name } = named
  const first = argumentAt(semantics, call, flow, 0)
  if (library.harmless.has(name)) return harmless
  if (library.text.has(name)) return { kind: 'text' }
  if (library.object.has(name)) return objectOf(semantics, first, false, depth)
  if (library.open.has(name)) return objectOf(semantics, first, true, depth)
  if (library.list.has(name)) {
    return { kind: 'list', element: first === undefined ? anything : shapeOf(semantics, first, depth + 1) }
  }
  if (first === undefined) return anything
  if (library.union.has(name))
    return oneOf(elementsOf(semantics, first).map((each) => shapeOf(semantics, each, depth + 1)))
  if (library.wrapping.has(name)) return shapeOf(semantics, first, depth + 1)
  if (name === 'preprocess') {
    const inner = argumentAt(semantics, call, flow, 1)
    return inner === undefined ? anything : shapeOf(semantics, inner, depth + 1)
  }
  if (name === 'pipe') return piped(semantics, call, flow, library, depth)
  if (!library.pattern.has(name)) return anything
  // `pattern(string(), /^[a-z]+$/)` of superstruct.
  return isPatternAt(semantics, call, flow, 1) ? harmless : shapeOf(semantics, first, depth + 1)
}

function objectOf(semantics: Semantics, entries: Ref | undefined, isOpen: boolean, depth: number): Shape {
  const { program, origins } = semantics
  const [origin, more] = entries === undefined ? [] : origins.of(entries)
  const flow = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'object')
  if (flow === undefined || origin === undefined) return anything
  const properties = new Map<string, Shape>()
  let hasOthers = isOpen
  for (const { name, value } of flow.entries) {
    if (name === undefined) hasOthers = true
    else properties.set(name, shapeOf(semantics, program.beside(origin, value), depth + 1))
  }
  return { kind: 'object', properties, isOpen: hasOthers }
}

/** `pipe(string(), uuid())` of valibot: what any of its parts leaves is left. */
function piped(semantics: Semantics, call: Ref, flow: FlowOf<'call'>, library: SchemaLibrary, depth: number): Shape {
  const [first, ...rest] = flow.arguments.map(({ value }) => semantics.program.beside(call, value))
  const isNarrowed = rest.some((each) => {
    const action = semantics.program.flowOf(each, 'call')
    const named = action === undefined ? undefined : namedCall(semantics, each, action)
    if (action === undefined || named === undefined) return false
    if (library.narrowing.has(named.name)) return true
    return library.pattern.has(named.name) && isPatternAt(semantics, each, action, 0)
  })
  return isNarrowed || first === undefined ? harmless : shapeOf(semantics, first, depth + 1)
}

// Schemas made of others

function refined(
  semantics: Semantics,
  call: Ref,
  flow: FlowOf<'call'>,
  { library, name }: NamedCall,
  before: Shape,
  depth: number,
): Shape {
  const first = argumentAt(semantics, call, flow, 0)
  if (library.narrowing.has(name) && before.kind !== 'object') return harmless
  if (library.pattern.has(name)) return isPatternAt(semantics, call, flow, 0) ? harmless : before
  const given = (): Shape => (first === undefined ? anything : shapeOf(semantics, first, depth + 1))
  switch (name) {
    case 'array':
      return { kind: 'list', element: before }
    case 'items':
    case 'of':
      return { kind: 'list', element: given() }
    case 'keys':
    case 'shape':
      return objectOf(semantics, first, before.kind === 'object' && before.isOpen, depth)
    case 'extend':
    case 'safeExtend':
    case 'append':
      return joined(before, objectOf(semantics, first, false, depth))
    case 'merge':
    case 'concat':
      return joined(before, given())
    case 'or':
      return oneOf([before, given()])
    case 'pipe':
      return given()
    case 'transform':
      return transformed(semantics, first, before)
    case 'unknown':
    case 'passthrough':
    case 'loose':
    case 'catchall':
      return before.kind === 'object' ? { ...before, isOpen: true } : before
    case 'noUnknown':
      return before.kind === 'object' ? { ...before, isOpen: false } : before
    default:
      return before
  }
}

function joined(left: Shape, right: Shape): Shape {
  if (left.kind !== 'object' || right.kind !== 'object') return anything
  return {
    kind: 'object',
    properties: new Map([...left.properties, ...right.properties]),
    isOpen: left.isOpen || right.isOpen,
  }
}

function oneOf(shapes: readonly Shape[]): Shape {
  if (shapes.length === 0) return anything
  if (shapes.every(({ kind }) => kind === 'harmless')) return harmless
  return shapes.every(({ kind }) => kind === 'harmless' || kind === 'text') ? { kind: 'text' } : anything
}

/** What is made of something harmless is harmless, and so is a number, whatever it is made of. */
function transformed(semantics: Semantics, change: Ref | undefined, before: Shape): Shape {
  if (before.kind === 'harmless') return before
  const symbol = change === undefined ? undefined : semantics.symbols.of(change)
  return symbol !== undefined && matchesSymbol(['global#{Number,parseInt,parseFloat,BigInt,Boolean}'], symbol)
    ? harmless
    : anything
}

function isPatternAt(semantics: Semantics, call: Ref, flow: FlowOf<'call'>, position: number): boolean {
  const pattern = argumentAt(semantics, call, flow, position)
  return pattern !== undefined && isAnchoredPattern(semantics, pattern)
}

function elementsOf(semantics: Semantics, list: Ref): Ref[] {
  const [origin] = semantics.origins.of(list)
  const flow = origin === undefined ? undefined : semantics.program.flowOf(origin, 'array')
  if (flow === undefined || origin === undefined) return []
  return flow.elements.map(({ value }) => semantics.program.beside(origin, value))
}

function argumentAt(semantics: Semantics, call: Ref, flow: FlowOf<'call'>, position: number): Ref | undefined {
  const value = flow.arguments[position]?.value
  return value === undefined ? undefined : semantics.program.beside(call, value)
}

/** What a schema leaves of the property at the end of a path. */
export function leftOf(shape: Shape, path: readonly string[]): Shape {
  let left = shape
  for (const name of path) {
    if (left.kind === 'list') left = left.element
    else if (left.kind !== 'object') return left
    else left = left.properties.get(name) ?? (left.isOpen ? anything : harmless)
  }
  return left
}
