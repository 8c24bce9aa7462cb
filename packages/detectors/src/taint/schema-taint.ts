// Untrusted data behind a schema: what the schema leaves of it, property by property.

import { isCleaned } from '../frameworks/cleaning-middleware.js'
import { sourceAt } from '../frameworks/knowledge.js'
import type { Ref } from '../ir/program.js'
import { leftByClass } from './class-shapes.js'
import { anyProperty, everything, mapMarks, propertyOf, type Taint, tainted, union, within } from './mark.js'
import { freshMark, readProperty } from './mark-changes.js'
import type { Propagation } from './propagation.js'
import { leftByRoute } from './route-shapes.js'
import { parsedBy, type Shape, shapeOfSource } from './schemas.js'
import type { SourceOrigin } from './sources.js'

/** What a call of a schema gives; nothing where it is no such call. */
export function schemaTaint(engine: Propagation, call: Ref): { readonly taint: Taint | undefined } | undefined {
  const { semantics } = engine
  const parsed = parsedBy(semantics, call)
  if (parsed === undefined) return undefined
  const given = engine.flowing(call, parsed.value, semantics.program.guard(call), 'it passes a schema')
  const left = shaped(engine, call, given, parsed.shape)
  return { taint: parsed.property === undefined ? left : within(parsed.property, left) }
}

/** What a source brings: behind a schema, where its framework has one checked before. */
export function sourceTaint(engine: Propagation, origin: SourceOrigin): Taint | undefined {
  const { semantics } = engine
  const symbol = semantics.symbols.of(origin.ref)
  const method = symbol === undefined ? undefined : sourceAt(symbol)?.schemaOf
  const whole = tainted([freshMark(origin)])
  if (origin.field !== undefined) return within(origin.field, whole)
  if (origin.within !== undefined)
    return origin.within.reduceRight<Taint | undefined>((inner, name) => within(name, inner), whole)
  if (method === undefined) return whole
  return shaped(engine, origin.ref, whole, shapeOfSource({ semantics, method }, origin.ref))
}

/** Whether what is left does no harm in the rule. */
export function isHarmlessShape(checks: Propagation['checks'], { kind }: Shape): boolean {
  return (kind === 'harmless' && checks.accepts('numeric')) || (kind === 'text' && checks.accepts('type-string'))
}

const cleanedParts: ReadonlySet<SourceOrigin['sourceKind']> = new Set(['body', 'query', 'path-parameter'])

/** Why a source does no harm: what its route checks or cleans before the handler runs. */
export function clearedByRoute(
  { semantics, checks, rule }: Pick<Propagation, 'semantics' | 'checks' | 'rule'>,
  origin: SourceOrigin,
): string | undefined {
  if (cleanedParts.has(origin.sourceKind) && isCleaned(semantics, rule.taint.cleanedBy ?? []))
    return 'a middleware of the application takes what is harmful out of every request'
  const names = origin.names.filter((name) => name !== anyProperty)
  // Only what takes an object as a whole has a source without a kind here: its fields are the program's choice.
  if (origin.sourceKind === 'own' && names.length === 0) {
    const whole = leftByClass(semantics, origin.ref, [])
    return whole?.kind === 'object' ? 'the validation of its class takes out what the class does not name' : undefined
  }
  const left = leftByRoute(semantics, origin.ref, origin.sourceKind, names, origin.entered)
  if (isHarmlessShape(checks, left)) return 'the schema of its route takes nothing harmful there'
  return left.kind === 'escaped' && checks.accepts('escaped') ? 'its route escapes it for HTML before' : undefined
}

/** What a schema leaves of a value. */
function shaped(engine: Propagation, call: Ref, taint: Taint | undefined, shape: Shape): Taint | undefined {
  switch (shape.kind) {
    case 'anything':
      return taint
    case 'escaped':
      return engine.checks.accepts('escaped') ? cleared(engine, call, taint, 'is escaped for HTML by it') : taint
    case 'harmless':
      return engine.checks.accepts('numeric') ? cleared(engine, call, taint, 'takes nothing harmful') : taint
    case 'text': {
      const whole = tainted(everything(taint))
      return engine.checks.accepts('type-string') ? cleared(engine, call, whole, 'takes only a string') : whole
    }
    case 'list':
      return within(anyProperty, shaped(engine, call, part(call, taint, anyProperty), shape.element))
    case 'object': {
      const all = [...shape.properties].map(([name, each]) =>
        within(name, shaped(engine, call, part(call, taint, name), each)),
      )
      // What else an open object holds would be said of the properties that are known as well.
      return shape.isOpen && all.length === 0 ? taint : all.reduce(union, undefined)
    }
  }
}

function cleared(engine: Propagation, call: Ref, taint: Taint | undefined, how: string): Taint | undefined {
  return engine.cleared(taint, `the schema ${how} (line ${engine.semantics.program.line(call)})`)
}

/** A property of what is given: of a parameter a longer path, of a source still all of it. */
function part(call: Ref, taint: Taint | undefined, name: string): Taint | undefined {
  const whole = mapMarks(tainted(taint?.marks ?? []), (each) =>
    each.origin.kind === 'parameter' ? readProperty(each, call, name) : each,
  )
  return union(propertyOf(taint, name), whole)
}
