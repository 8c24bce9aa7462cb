// The framework models, ready for look-up: what a symbol is also called, which parameters are requests, what is a source.

import type { CallGraph } from '../ir/call-graph.js'
import type { Use } from '../ir/function-uses.js'
import type { Origins } from '../ir/origins.js'
import { type FunctionRef, moduleOf, type Program, type Ref } from '../ir/program.js'
import { type Semantics, semanticsOf } from '../ir/semantics.js'
import { plainSymbol, type SymbolKnowledge, type Symbols } from '../ir/symbols.js'
import { allHold, type Facts } from '../taint/conditions.js'
import type { LanguageLibrary } from '../taint/library.js'
import { writtenReceiver } from '../taint/match-call.js'
import { matchesSymbol, namePattern, SymbolTable } from '../taint/symbol-pattern.js'
import { exportedTypes } from './exported-handlers.js'
import { isInjected, isInjectedRecord } from './injected-record.js'
import type { FrameworkModel, HandlerModel, SourceModel } from './model.js'
import { frameworks } from './models.js'
import { objectOf, objectTypes } from './object-handlers.js'
import { isConverted } from './path-converters.js'

export type Callback = Extract<HandlerModel, { kind: 'callback' }>

const models = compile(frameworks)

/** Whether what a request's handlers put on such an object is read by those that follow. */
function isShared(symbol: string): boolean {
  return models.shared.match(plainSymbol(symbol)).length > 0
}

/** The source that a symbol is. */
export function sourceAt(symbol: string): SourceModel | undefined {
  return models.sources.match(plainSymbol(symbol))[0]
}

/** All that is known of a program in this language. */
export function semanticsWith(program: Program, library: LanguageLibrary): Semantics {
  return semanticsOf(program, (facts) => symbolKnowledge(facts, library), library.followsObjects)
}

export function symbolKnowledge(
  facts: Facts & { readonly graph: CallGraph; readonly origins: Origins },
  library: LanguageLibrary,
): SymbolKnowledge {
  return {
    imported: library.moduleSymbol,
    knowsReceivers: library.knowsReceivers,
    alias: (symbol) => models.aliases.get(symbol) ?? symbol,
    parameterType: (argument, symbols) => parameterType(facts, argument, symbols),
    annotated: (type) => annotated(type, library),
    made,
    named: (name, parameters) => named(library, name, parameters),
    isVague: (symbol) => isUndeclared(symbol, library) || isData(symbol),
    isShared,
    madeOf: (symbol, argument) => madeOf(symbol, argument, library),
    isTransparent: (symbol) => matchesSymbol(library.transparent, symbol),
  }
}

/** The address of a request, taken apart: its query is one like that of any other request. */
function madeOf(symbol: string, argument: string, library: LanguageLibrary): string | undefined {
  if (!matchesSymbol(library.urlConstructors, plainSymbol(symbol)) || sourceAt(argument)?.kind !== 'url')
    return undefined
  return argument.startsWith('?') ? '?web:RequestUrl' : 'web:RequestUrl'
}

/** A global that neither the language nor its hosts have. */
function isUndeclared(symbol: string, library: LanguageLibrary): boolean {
  const name = /^global#([\w$]+)/.exec(symbol)?.[1]
  return name !== undefined && !library.globals.has(name)
}

/** A part of what a source gives: a string, a list, whatever was sent. */
function isData(symbol: string): boolean {
  for (let at = symbol.lastIndexOf('.'); at > 0; at = symbol.lastIndexOf('.', at - 1)) {
    if (sourceAt(symbol.slice(0, at)) !== undefined) return true
  }
  return false
}

/** `@Query('page', ParseIntPipe) page` is written `@nestjs/common#Query(@nestjs/common#ParseIntPipe)`. */
function annotated(written: string, library: LanguageLibrary): string | undefined {
  const [, type = written, beside] = /^([^(]*)\((.*)\)$/.exec(written) ?? []
  if (beside !== undefined && isNarrowed(type, beside.split(' '))) return undefined
  const [known] = models.annotations.match(type)
  if (known !== undefined) return known
  // A decorator that says nothing itself leaves it to the type: `@InjectRepository(User) users: Repository<User>`.
  if (beside !== undefined) return annotated(beside.split(' ').at(-1) ?? '', library)
  if (type.startsWith('type#')) return undefined
  if (!type.startsWith('global#')) return `${type}()`
  return library.types.has(type.slice('global#'.length)) ? `${type}()` : undefined
}

function isNarrowed(decorator: string, beside: readonly string[]): boolean {
  return models.narrowings.match(decorator).some((pattern) => beside.some((each) => matchesSymbol([pattern], each)))
}

function made(callee: string, argument: string): string | undefined {
  const type = models.results
    .match(plainSymbol(callee))
    .find(({ given }) => matchesSymbol([given], plainSymbol(argument)))?.type
  return type !== undefined && argument.startsWith('?') ? `?${type}` : type
}

function named(library: LanguageLibrary, name: string, parameters: readonly string[]): string | undefined {
  const custom = library.customaryNames.find(
    ({ name: wanted, beside }) =>
      namePattern(wanted).test(name) &&
      (beside === undefined || parameters.some((each) => namePattern(beside).test(each))),
  )
  return custom === undefined ? undefined : `?${custom.type}`
}

// Handlers

/** Whether a parameter is declared to be a member of an enumeration of the program. */
function isEnumeration({ origins }: CallGraph, argument: Ref, symbols: Symbols): boolean {
  const { program } = origins
  const { annotation } = program.flowOf(argument, 'argument') ?? {}
  if (annotation === undefined) return false
  return origins.of(program.beside(argument, annotation)).some((origin) => {
    const symbol = program.flow(origin).op === 'class' ? symbols.of(origin) : undefined
    return symbol !== undefined && matchesSymbol(['enum#{Enum,StrEnum,IntEnum,Flag,IntFlag}'], plainSymbol(symbol))
  })
}

function parameterType(
  facts: Facts & { readonly graph: CallGraph },
  argument: Ref,
  symbols: Symbols,
): string | undefined {
  const { program, graph } = facts
  const flow = program.flowOf(argument, 'argument')
  if (flow === undefined) return undefined
  const code = program.enclosing(argument)
  const count = program.functionOf(code).parameters.length
  const annotation = program.functionOf(code).parameters[flow.index]?.type
  for (const use of graph.uses(code)) {
    const [handler, isGuess] = handlerAt(facts, use, symbols)
    if (
      handler?.unlessTyped !== undefined &&
      annotation !== undefined &&
      namePattern(handler.unlessTyped).test(annotation)
    )
      continue
    if (handler?.unlessTyped !== undefined && isEnumeration(graph, argument, symbols)) continue
    if (handler?.unlessTyped !== undefined && isInjectedRecord(graph.origins, argument, symbols)) continue
    const typed = handler?.typed?.find(([name]) => annotation !== undefined && namePattern(name).test(annotation))
    if (typed !== undefined && !isInjected(graph.origins, argument)) return typed[1]
    const { bound = 0 } = use
    const type = (handler?.byLength?.[count - bound] ?? handler?.parameters)?.[flow.index - bound]
    if (
      type === 'py:PathParameter' &&
      isConverted(facts, use.call, program.functionOf(code).parameters[flow.index]?.name)
    )
      continue
    if (type !== undefined) return isGuess && !type.startsWith('?') ? `?${type}` : type
  }
  const exported = exportedTypes(facts, code, models.exported)?.[flow.index]
  // Beside the request a router gives only parts of the path; what the program itself calls it with is no such part.
  const isCalled = exported === 'py:PathParameter' && graph.callers(code).length > 0
  return (
    (isCalled ? undefined : exported) ??
    directiveType(program, argument) ??
    objectTypes(facts, code, models)?.[flow.index]
  )
}

/**
 * Whether a function is a handler itself, whose parameter is of one of the types: by the call or the export that makes it one, or by
 * a decorator. A function that a handler calls with its event is none.
 */
export function isHandlerOf(
  facts: Facts & { readonly graph: CallGraph },
  code: FunctionRef,
  types: readonly string[],
  symbols: Symbols,
): boolean {
  return handlerTypes(facts, code, symbols).some(({ type, isOnlyNest }) =>
    isOnlyNest && !type.startsWith('nest:') ? false : types.includes(type),
  )
}

interface HandlerType {
  readonly type: string
  /** By a decorator, which others than handlers have as well. */
  readonly isOnlyNest: boolean
}

const typesOfProgram = new WeakMap<Program, Map<FunctionRef, readonly HandlerType[]>>()

/** What makes a function a handler; asked for every answer of every framework. */
function handlerTypes(
  facts: Facts & { readonly graph: CallGraph },
  code: FunctionRef,
  symbols: Symbols,
): readonly HandlerType[] {
  const known = typesOfProgram.get(facts.program) ?? new Map<FunctionRef, readonly HandlerType[]>()
  typesOfProgram.set(facts.program, known)
  const found = known.get(code) ?? findHandlerTypes(facts, code, symbols)
  known.set(code, found)
  return found
}

function findHandlerTypes(
  facts: Facts & { readonly graph: CallGraph },
  code: FunctionRef,
  symbols: Symbols,
): readonly HandlerType[] {
  const given = facts.graph.uses(code).map((use) => handlerAt(facts, use, symbols)[0]?.parameters[0])
  const decorators = facts.program.functionOf(code).parameters.map(({ type = '' }) => /^[^(]*/.exec(type)?.[0] ?? '')
  const decorated = decorators.flatMap((each) => models.annotations.match(each))
  const exported = exportedTypes(facts, code, models.exported)?.[0]
  return [
    ...[...given, exported].flatMap((type) => (type === undefined ? [] : [{ type, isOnlyNest: false }])),
    ...decorated.map((type) => ({ type, isOnlyNest: true })),
  ]
}

/** The model of the call that a function is given to; and whether it rests on names only. */
export function handlerAt(facts: Facts, use: Use, symbols: Symbols): readonly [Callback | undefined, boolean] {
  const { program } = facts
  const call = program.flowOf(use.call, 'call')
  if (call === undefined) return [undefined, false]
  const callee = program.beside(use.call, call.callee)
  const symbol = symbols.of(callee)
  const candidates =
    symbol === undefined || symbol.startsWith('?')
      ? models.callbacks.filter((model) => isNamed(program, use, model))
      : models.callbackTable.match(plainSymbol(symbol))
  const guessed = symbol === undefined || symbol.startsWith('?')
  const bySymbol = symbol?.startsWith('?') ? models.callbackTable.match(plainSymbol(symbol)) : []
  const found = [...bySymbol, ...candidates].find(
    (model) =>
      (model.argument === undefined || model.argument === use.argument) &&
      (model.property === undefined) === (use.property === undefined) &&
      (model.property === undefined || namePattern(model.property).test(use.property ?? '')) &&
      allHold(facts, use.call, model.when),
  )
  return [found, guessed]
}

/** Whether a call of a framework is given functions that serve requests. */
export function isRouteCall(symbols: Symbols, call: Ref): boolean {
  const flow = symbols.program.flowOf(call, 'call')
  const symbol = flow === undefined ? undefined : symbols.of(symbols.program.beside(call, flow.callee))
  if (symbol === undefined) return false
  return models.callbackTable.match(plainSymbol(symbol)).some(({ isRoute }) => isRoute === true)
}

/** Whether a call gives something to a framework that makes handlers of it, or of what stands in it: also a plugin. */
export function joinsHandlers(symbols: Symbols, call: Ref): boolean {
  const flow = symbols.program.flowOf(call, 'call')
  const symbol = flow === undefined ? undefined : symbols.of(symbols.program.beside(call, flow.callee))
  return symbol !== undefined && models.callbackTable.match(plainSymbol(symbol)).length > 0
}

/** Whether a module has a table of functions that a framework finds by its names. */
export function hasTables({ program }: Facts): boolean {
  const patterns = models.tables.map(({ entry }) => namePattern(entry))
  return (program.modules[0]?.flow ?? []).some(
    (flow) =>
      flow.op === 'object' &&
      flow.entries.some(({ name }) => name !== undefined && patterns.some((pattern) => pattern.test(name))),
  )
}

function isAnnotated(program: Program, code: FunctionRef): boolean {
  return program
    .functionOf(code)
    .parameters.some(({ type = '' }) => models.annotations.match(/^[^(]*/.exec(type)?.[0] ?? '').length > 0)
}

/** Whether it is a module only that makes a handler of a function around a value. */
export function isRegisteredIn(
  semantics: Facts & { readonly graph: CallGraph },
  ref: Ref,
  module: number,
  symbols: Symbols,
): boolean {
  const { program, graph } = semantics
  let code: FunctionRef | undefined = program.enclosing(ref)
  for (let depth = 0; depth < 20 && code !== undefined; depth += 1) {
    const uses: readonly Use[] = graph.uses(code).filter((use) => handlerAt(semantics, use, symbols)[0] !== undefined)
    const object = objectOf(semantics, code, models)
    const places = [...uses.map(({ call }) => call), ...(object === undefined ? [] : [object])]
    if (places.length > 0 && places.every((place) => moduleOf(place) === module)) return !isAnnotated(program, code)
    const { parent }: { readonly parent?: number } = program.functionOf(code)
    code = parent === undefined ? undefined : program.beside(code, parent)
  }
  return false
}

/** `router.get('/path', handler)` of an unknown router. */
function isNamed(program: Program, use: Use, model: Callback): boolean {
  const call = program.flowOf(use.call, 'call')
  if (call?.receiver === undefined || model.method === undefined || model.receiver === undefined) return false
  const { property } = program.flowOf(program.beside(use.call, call.callee), 'load') ?? {}
  if (property === undefined || !model.method.includes(property)) return false
  return namePattern(model.receiver).test(writtenReceiver(program, use.call))
}

/** Functions of a module or with a directive of their own: called from outside with whatever the caller likes. */
function directiveType(program: Program, argument: Ref): string | undefined {
  const own = program.functionOf(program.enclosing(argument))
  const [top] = program.module(argument).functions
  const directives = [...own.directives, ...(own.parent === 0 ? (top?.directives ?? []) : [])]
  return models.directives.find(({ directive }) => directives.includes(directive))?.type
}

function compile(all: readonly FrameworkModel[]) {
  const sources = new SymbolTable<SourceModel>()
  const annotations = new SymbolTable<string>()
  const callbackTable = new SymbolTable<Callback>()
  const narrowings = new SymbolTable<string>()
  const results = new SymbolTable<{ readonly given: string; readonly type: string }>()
  const shared = new SymbolTable<true>()
  const aliases = new Map<string, string>()
  const handlers = all.flatMap((model) => model.handlers)
  for (const model of all) {
    for (const source of model.sources) sources.add(source.symbol, source)
    for (const symbol of model.shared ?? []) shared.add(symbol, true)
    for (const [from, to] of model.annotations) annotations.add(from, to)
    for (const [from, to] of model.aliases) aliases.set(from, to)
    for (const [decorator, beside] of model.narrowings ?? []) narrowings.add(decorator, beside)
    for (const [callee, given, type] of model.results ?? []) results.add(callee, { given, type })
  }
  const callbacks = handlers.filter((each) => each.kind === 'callback')
  for (const each of callbacks) for (const pattern of each.callee) callbackTable.add(pattern, each)
  return {
    ...{ sources, shared, annotations, narrowings, results, callbackTable, aliases, callbacks },
    exported: handlers.filter((each) => each.kind === 'export'),
    directives: handlers.filter((each) => each.kind === 'directive'),
    members: handlers.filter((each) => each.kind === 'member'),
    tables: handlers.filter((each) => each.kind === 'table'),
  }
}
