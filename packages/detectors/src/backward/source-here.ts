// Whether a walk has come to a source: one of the rule's own, or one of the framework models, as far as its route leaves anything of it.

import { sourceAt } from '../frameworks/knowledge.js'
import type { Ref } from '../ir/program.js'
import { plainSymbol } from '../ir/symbols.js'
import { fieldsOfClass } from '../taint/fields-of-class.js'
import { isBehind, nameAskedFor } from '../taint/forms.js'
import { mayNameHost } from '../taint/own-address.js'
import { holdsRecordField } from '../taint/record-sources.js'
import { leftByRoute } from '../taint/route-shapes.js'
import { leftOf, type Shape, shapeOfSource } from '../taint/schemas.js'
import { isOfParser, isSentField } from '../taint/sent-fields.js'
import type { Source, SourceKind } from '../taint/specification.js'
import { matchesSymbol, namePattern } from '../taint/symbol-pattern.js'
import { putLastHere } from './entered.js'
import { type Found, harmless, quoted } from './found.js'
import type { Here, Walker } from './walker.js'

const onlyOnRequest: ReadonlySet<SourceKind> = new Set(['command-line', 'environment', 'exported-parameter'])

export function sourceHere(walker: Walker, ref: Ref, here: Here): Found | undefined {
  const { path, way } = here
  const { symbols, program, graph } = walker.semantics
  const symbol = symbols.of(ref)
  const { sources, ownSources = [] } = walker.specification
  const flow = program.flow(ref)
  // What it is declared to be may be one of several: what made it says which.
  const isDeclared = flow.op === 'copy' || graph.callees(ref).length > 0
  for (const own of ownSources) {
    if (own.kind === 'record') {
      if (flow.op !== 'call' || !holdsRecordField(walker.semantics, own, ref, path)) continue
      return { kind: 'source', what: own.what, way: [...way, ref], isGuess: false }
    }
    const isIt =
      own.kind === 'symbol'
        ? symbol !== undefined && !isDeclared && matchesSymbol([own.symbol], plainSymbol(symbol))
        : namePattern(own.name).test(nameOf(walker, ref) ?? '\n') || isInClass(walker, own, ref, path)
    if (!isIt || isBehind(walker.semantics, own, ref)) continue
    if (own.kind === 'symbol' && own.isOwnAddress === true && !mayNameHost(walker.semantics, [walker.use, ...way, ref]))
      return harmless(`${quoted(program, ref)} is a path that names no other host here`, ref)
    return { kind: 'source', what: own.what, way: [...way, ref], isGuess: false }
  }
  const model = symbol === undefined || sources === 'none' ? undefined : sourceAt(symbol)
  if (model === undefined || symbol === undefined) return undefined
  if (flow.op === 'update' || graph.callees(ref).length > 0) return undefined
  if (putLastHere(walker, ref, here)) return undefined
  // It is what a caller gives, and that caller may not come here.
  if (flow.op === 'argument' && isGiven(walker, ref, flow.index, symbol)) return undefined
  const [name] = path
  if (path.some((each) => isOfParser(model.kind, each)))
    return harmless(`${quoted(program, ref)} was written where the parser of the form chose to`, ref)
  if (name !== undefined && !isSentField(model.kind, name))
    return harmless(`${quoted(walker.semantics.program, ref)} has a size, which is a number`, ref)
  const what = name === undefined || name === '*' ? model.all : `${model.one} \`${name}\``
  const isWanted = sources === 'untrusted' ? !onlyOnRequest.has(model.kind) : sources.includes(model.kind)
  const shape =
    model.schemaOf === undefined
      ? leftByRoute(walker.semantics, ref, model.kind, path)
      : leftOf(shapeOfSource({ semantics: walker.semantics, method: model.schemaOf }, ref), path)
  if (isHarmlessShape(walker, shape)) return harmless(`the schema of ${what} lets nothing harmful through`, ref)
  if (!isWanted) return harmless(`${quoted(walker.semantics.program, ref)} is ${what}, which this rule trusts`, ref)
  const isGuess = symbol.startsWith('?')
  if (isGuess && walker.specification.guesses === 'left-out')
    return harmless(
      `only its name tells that ${quoted(walker.semantics.program, ref)} is ${what}, and the rule asks for more`,
      ref,
    )
  return { kind: 'source', what, way: [...way, ref], isGuess }
}

/** A parameter whose class declares such a field, where the whole of it arrives, or that field. */
function isInClass({ semantics }: Walker, own: Source, ref: Ref, path: readonly string[]): boolean {
  if (own.kind !== 'name' || own.orInClass !== true) return false
  const fields = fieldsOfClass(semantics, ref, own.name)
  return path[0] === undefined ? fields.length > 0 : fields.includes(path[0])
}

function isGiven({ semantics: { program, graph, symbols } }: Walker, ref: Ref, index: number, symbol: string): boolean {
  return graph.callers(program.enclosing(ref)).some((call) => {
    const given = graph.given(call)[index]
    return given !== undefined && symbols.of(program.beside(call, given.value)) === symbol
  })
}

export function isHarmlessShape(walker: Walker, { kind }: Shape): boolean {
  const { validators = [] } = walker.specification
  if (kind === 'text') return validators.includes('type-string')
  return kind === 'harmless' || (kind === 'escaped' && validators.includes('escaped'))
}

function nameOf(walker: Walker, ref: Ref): string | undefined {
  const { program } = walker.semantics
  const flow = program.flow(ref)
  if (flow.op === 'name') return flow.name
  if (flow.op === 'load') return flow.property
  if (flow.op === 'call') return nameAskedFor(walker.semantics, ref)
  if (flow.op !== 'argument') return undefined
  return program.functionOf(program.enclosing(ref)).parameters[flow.index]?.name
}
