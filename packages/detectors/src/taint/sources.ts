// Where untrusted data enters a program: what the framework models call a source, and what a rule adds of its own.

import { sourceAt } from '../frameworks/knowledge.js'
import type { Program, Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { usesOf } from '../ir/uses.js'
import { fieldsOfClass } from './fields-of-class.js'
import { isBehind, nameAskedFor } from './forms.js'
import type { Origin } from './mark.js'
import { recordsWith } from './record-sources.js'
import type { Source, SourceKind, TaintSpecification } from './specification.js'
import { matchesSymbol, namePattern } from './symbol-pattern.js'

export type SourceOrigin = Extract<Origin, { readonly kind: 'source' }>

const onRequest: ReadonlySet<SourceKind> = new Set(['command-line', 'environment', 'exported-parameter'])

/** The sources of the framework models in a program, for any rule. */
export function modelledSources(semantics: Semantics): SourceOrigin[] {
  const found: SourceOrigin[] = []
  for (const ref of semantics.program.refsOf('load', 'call', 'argument', 'global')) {
    const origin = modelledSource(semantics, ref)
    if (origin !== undefined) found.push(origin)
  }
  return found
}

function modelledSource(semantics: Semantics, ref: Ref): SourceOrigin | undefined {
  // What a function of the program gives back entered inside of it, and may have been checked there.
  if (semantics.graph.callees(ref).length > 0) return undefined
  const symbol = semantics.symbols.of(ref)
  const model = symbol === undefined ? undefined : sourceAt(symbol)
  if (model === undefined || symbol === undefined || isPassedOn(semantics, ref, symbol)) return undefined
  // What a class kept of it, and what was put there since.
  if (semantics.constants.entered.putLast(ref, undefined) !== undefined) return undefined
  const argument = semantics.program.flowOf(ref, 'call')?.arguments[0]
  const name =
    argument === undefined ? undefined : semantics.constants.of(semantics.program.beside(ref, argument.value))
  return {
    kind: 'source',
    ref,
    what: model.all,
    one: model.one,
    names: name?.type === 'string' ? [name.value] : [],
    sourceKind: model.kind,
    isGuess: symbol.startsWith('?'),
  }
}

/** A parameter that is the source its callers give, or what an object keeps of one: it enters there. */
function isPassedOn(semantics: Semantics, ref: Ref, symbol: string): boolean {
  const { program, graph, symbols, origins } = semantics
  if (program.flow(ref).op === 'load') {
    const kept = isOfReceiver(semantics, ref) ? origins.of(ref).filter((origin) => origin !== ref) : []
    return (
      kept.length > 0 &&
      kept.every((origin) => program.flow(origin).op === 'argument' && isPassedOn(semantics, origin, symbol))
    )
  }
  const parameter = program.flowOf(ref, 'argument')
  if (parameter === undefined) return false
  return graph.callers(program.enclosing(ref)).some((call) => {
    const given = graph.given(call)[parameter.index]
    return given !== undefined && symbols.of(program.beside(call, given.value)) === symbol
  })
}

/** A field that a method reads of its own object. */
function isOfReceiver({ program, origins }: Semantics, ref: Ref): boolean {
  const { object, property } = program.flowOf(ref, 'load') ?? {}
  if (object === undefined || property === undefined) return false
  return origins.of(program.beside(ref, object)).every((origin) => program.flow(origin).op === 'receiver')
}

/** Those that a rule asks for, and its own. */
export function sourcesOf(
  semantics: Semantics,
  specification: TaintSpecification,
  modelled: readonly SourceOrigin[],
): SourceOrigin[] {
  const { sources, ownSources } = specification
  const own = (ownSources ?? []).flatMap((source) => ownSource(semantics, source))
  const chosen = modelled.filter(
    ({ sourceKind, isGuess }) => isChosen(sources, sourceKind) && !(isGuess && specification.guesses === 'left-out'),
  )
  const parameters =
    typeof sources !== 'string' && sources.includes('exported-parameter') ? exportedParameters(semantics) : []
  return [...own, ...chosen, ...parameters]
}

function isChosen(sources: TaintSpecification['sources'], kind: SourceOrigin['sourceKind']): boolean {
  if (kind === 'own') return true
  if (sources === 'none') return false
  return sources === 'untrusted' ? !onRequest.has(kind) : sources.includes(kind)
}

function ownSource(semantics: Semantics, source: Source): SourceOrigin[] {
  if (source.kind === 'record')
    return [...recordsWith(semantics, source)].flatMap(([ref, paths]) =>
      paths.map((path) => ({ ...ownOrigin(semantics, ref, source), within: path })),
    )
  const values =
    source.kind === 'symbol'
      ? bySymbol(semantics, source.symbol)
      : semantics.program
          .refsOf('load', 'call', 'argument', 'name')
          .flatMap((ref) => byName(semantics, ref, source.name) ?? [])
  const isMeant = (value: Ref): boolean =>
    !isBehind(semantics, source, value) &&
    !(source.kind === 'symbol' && source.isWhole === true && isTakenApart(semantics, value))
  const origins = values.filter(isMeant).map((value) => ownOrigin(semantics, value, source))
  if (source.kind === 'symbol' || source.orInClass !== true) return origins
  const inside = semantics.program
    .refsOf('argument')
    .flatMap((ref) =>
      fieldsOfClass(semantics, ref, source.name).map((field) => ({ ...ownOrigin(semantics, ref, source), field })),
    )
  return [...origins, ...inside]
}

/** Whether a property of it is read. */
function isTakenApart(semantics: Semantics, value: Ref): boolean {
  const users = usesOf(semantics).get(value) ?? []
  return users.some((user) => {
    const load = semantics.program.flowOf(user, 'load')
    return load !== undefined && semantics.program.beside(user, load.object) === value
  })
}

function ownOrigin({ symbols }: Semantics, ref: Ref, source: Source): SourceOrigin {
  const { what } = source
  const isOwnAddress = source.kind === 'symbol' && source.isOwnAddress === true
  const isGuess = isOwnAddress && symbols.of(ref)?.startsWith('?') === true
  const own = { kind: 'source', ref, what, one: what, names: [], sourceKind: 'own', isGuess } as const
  return isOwnAddress ? { ...own, isOwnAddress } : own
}

const symbolsOfProgram = new WeakMap<Program, ReadonlyMap<string, readonly Ref[]>>()

/** All values that have a symbol, by it: far fewer symbols than values, and every rule asks for some. */
function bySymbol(semantics: Semantics, pattern: string): readonly Ref[] {
  const known = symbolsOfProgram.get(semantics.program) ?? readSymbols(semantics)
  symbolsOfProgram.set(semantics.program, known)
  const found = [...known].flatMap(([symbol, refs]) =>
    matchesSymbol([pattern], symbol) ? refs.filter((ref) => !isPassedOn(semantics, ref, symbol)) : [],
  )
  return found.sort((left, right) => left - right)
}

function readSymbols({ program, symbols }: Semantics): ReadonlyMap<string, readonly Ref[]> {
  const found = new Map<string, Ref[]>()
  for (const ref of program.refsOf('load', 'call', 'argument', 'global')) {
    const symbol = symbols.of(ref)
    if (symbol === undefined) continue
    const plain = plainSymbol(symbol)
    const refs = found.get(plain)
    if (refs === undefined) found.set(plain, [ref])
    else refs.push(ref)
  }
  return found
}

/** A property or parameter of such a name, also one that is asked for; or what a variable of such a name is given, unless that is a constant. */
function byName(semantics: Semantics, ref: Ref, pattern: string): Ref | undefined {
  const { program, constants } = semantics
  const flow = program.flow(ref)
  const matches = (name: string | undefined): boolean => name !== undefined && namePattern(pattern).test(name)
  switch (flow.op) {
    case 'load':
      return matches(flow.property) ? ref : undefined
    case 'call':
      return matches(nameAskedFor(semantics, ref)) ? ref : undefined
    case 'argument':
      return matches(program.functionOf(program.enclosing(ref)).parameters[flow.index]?.name) ? ref : undefined
    case 'name': {
      const value = program.beside(ref, flow.from)
      return matches(flow.name) && constants.of(value) === undefined && program.flow(value).op !== 'function'
        ? value
        : undefined
    }
    default:
      return undefined
  }
}

function exportedParameters({ program, origins }: Semantics): SourceOrigin[] {
  const found: SourceOrigin[] = []
  for (const values of origins.definitions.exportsOf(0).values()) {
    for (const code of values.flatMap((value) => origins.functions(value))) {
      for (const [index, value] of program.functionOf(code).arguments.entries()) {
        const name = program.functionOf(code).parameters[index]?.name
        found.push({
          kind: 'source',
          ref: program.beside(code, value),
          what: 'what callers of the library give',
          one: 'the parameter',
          names: name === undefined ? [] : [name],
          sourceKind: 'exported-parameter',
          isGuess: false,
        })
      }
    }
  }
  return found
}

/** `the query parameter \`dir\`` */
export function sourceText({ what, one, names }: SourceOrigin): string {
  return names.length === 0 || one === what ? what : `${one} \`${names.join('.')}\``
}
