// A JSON schema that stands in the code, as the shape that it leaves: what Fastify and ajv check data with. What is not understood lets
// everything through.

import { text } from '../ir/constants.js'
import type { Constant } from '../ir/instruction.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { isAnchoredSource } from './check-forms.js'
import type { Shape } from './schemas.js'

const anything: Shape = { kind: 'anything' }
const harmless: Shape = { kind: 'harmless' }
const deepest = 8
/** Formats that only take letters, digits and signs without a meaning. */
const plainFormats = /^(?:date|date-time|time|iso-time|iso-date-time|duration|uuid|int32|int64|float|double|byte)$/

export function jsonShape(semantics: Semantics, schema: Ref, depth = 0): Shape {
  const entries = entriesOf(semantics, schema)
  if (entries === undefined || depth > deepest) return anything
  const constant = (name: string): Constant | undefined => {
    const value = entries.get(name)
    return value === undefined ? undefined : semantics.constants.of(value)
  }
  if (entries.has('enum') || entries.has('const')) return harmless
  const type = constant('type')
  switch (type?.type === 'string' ? type.value : undefined) {
    case 'number':
    case 'integer':
    case 'boolean':
    case 'null':
      return harmless
    case 'string':
      return isPlain(constant('pattern'), constant('format')) ? harmless : { kind: 'text' }
    case 'array': {
      const items = entries.get('items')
      return { kind: 'list', element: items === undefined ? anything : jsonShape(semantics, items, depth + 1) }
    }
    case 'object':
      return objectShape(semantics, entries, depth)
    default:
      return entries.has('properties') ? objectShape(semantics, entries, depth) : anything
  }
}

function isPlain(pattern: Constant | undefined, format: Constant | undefined): boolean {
  if (pattern !== undefined && isAnchoredSource(text(pattern), 'u')) return true
  return format !== undefined && plainFormats.test(text(format))
}

function objectShape(semantics: Semantics, entries: ReadonlyMap<string, Ref>, depth: number): Shape {
  const listed = entries.get('properties')
  const properties = listed === undefined ? undefined : entriesOf(semantics, listed)
  const others = entries.get('additionalProperties')
  const isClosed = others !== undefined && semantics.constants.of(others)?.type === 'boolean'
  const shapes = [...(properties ?? [])].map(([name, value]) => [name, jsonShape(semantics, value, depth + 1)] as const)
  const isOpen = !(isClosed && others !== undefined && isFalse(semantics, others))
  return properties === undefined ? anything : { kind: 'object', properties: new Map(shapes), isOpen }
}

function isFalse({ constants }: Semantics, value: Ref): boolean {
  const constant = constants.of(value)
  return constant?.type === 'boolean' && !constant.value
}

/** The entries of an object that stands in the code as a whole. */
export function entriesOf({ program, origins }: Semantics, object: Ref): ReadonlyMap<string, Ref> | undefined {
  const [origin, more] = origins.of(object)
  const flow = origin === undefined || more !== undefined ? undefined : program.flowOf(origin, 'object')
  if (flow === undefined || origin === undefined) return undefined
  const entries = new Map<string, Ref>()
  for (const { name, value } of flow.entries) {
    if (name === undefined) return undefined
    entries.set(name, program.beside(origin, value))
  }
  return entries
}
