// Whether a call is one of those a specification speaks of: by its symbol, or by the method's name where the symbol is unknown.

import type { FlowOf, Module, Value } from '../ir/flow.js'
import { type Program, type Ref, valueIn } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import type { CallMatcher } from './specification.js'
import { matchesSymbol, namePattern } from './symbol-pattern.js'

/** `guessed`: by a name, or by a symbol that is itself a guess. */
export type Match = 'sure' | 'guessed'

export interface Callee {
  readonly symbol: string | undefined
  /** The name of the method, or of the plain function. */
  readonly name: string | undefined
  /** The text before the dot. */
  readonly receiver: string
  /** Code of the program, and so not what a name alone would suggest. */
  readonly isKnown: boolean
  /** The symbol names where it comes from, but not what it is: an undeclared global, data of a request, a guess. */
  readonly isVague: boolean
}

export function calleeOf(semantics: Semantics, call: Ref): Callee {
  const { program, symbols, graph } = semantics
  const flow = program.flowOf(call, 'call')
  if (flow === undefined) return { symbol: undefined, name: undefined, receiver: '', isKnown: false, isVague: true }
  const symbol = symbols.of(program.beside(call, flow.callee))
  const { name, receiver } = writtenAt(program, call, flow)
  return {
    symbol,
    name,
    receiver,
    isKnown: graph.callees(call).length > 0,
    isVague: symbol === undefined || symbols.isVague(symbol) || isFarChain(symbol),
  }
}

type Written = Pick<Callee, 'name' | 'receiver'>

const writtenIn = new WeakMap<Module, Map<Value, Written>>()

/** Read off the text once, also where the module is part of several programs. */
function writtenAt(program: Program, call: Ref, flow: FlowOf<'call'>): Written {
  const module = program.module(call)
  const value = valueIn(call)
  const ofModule = writtenIn.get(module) ?? new Map<Value, Written>()
  writtenIn.set(module, ofModule)
  const written = ofModule.get(value) ?? {
    name: writtenName(program, call, flow),
    receiver: writtenReceiver(program, call),
  }
  ofModule.set(value, written)
  return written
}

/** The property that a call calls: of `notes.find()`, `find`. */
export function calledMethod(program: Program, call: Ref): string | undefined {
  const callee = program.flowOf(call, 'call')?.callee
  return callee === undefined ? undefined : program.flowOf(program.beside(call, callee), 'load')?.property
}

/** The name that is written where the call is: a variable's value may stem from elsewhere, under another name. */
function writtenName(program: Program, call: Ref, flow: FlowOf<'call'>): string | undefined {
  if (flow.receiver !== undefined) return program.flowOf(program.beside(call, flow.callee), 'load')?.property
  const { start, end } = flow
  const text = program.module(call).text.slice({ start, end: Math.min(end, start + 120) })
  return nameIn(text.split(/[(`]/, 1)[0] ?? '')
}

/** The text before the last dot of what is called, as it is written there. */
export function writtenReceiver(program: Program, call: Ref): string {
  const flow = program.flowOf(call, 'call')
  if (flow?.receiver === undefined) return ''
  const { start, end } = program.flow(program.beside(call, flow.callee))
  const text = program.module(call).text.slice({ start: Math.max(start, end - 300), end })
  return text.replace(/\s*(?:!?\??\.\s*[#\w$]+|\[[^\]]*\])$/, '').slice(-200)
}

function nameIn(text: string): string | undefined {
  return /([\w$]+)\s*$/.exec(text)?.[1]
}

/** For sinks and misuses: a name counts only where nothing else is known of the function. */
export function matchUnknown(callee: Callee, matcher: CallMatcher): Match | undefined {
  const bySymbol = matchSymbol(callee, matcher)
  if (bySymbol !== undefined) return bySymbol
  if (matcher.isProven === true) return matchName(callee, matcher) ? 'sure' : undefined
  return callee.isVague && !callee.isKnown && matchName(callee, matcher) ? 'guessed' : undefined
}

/** For sanitizers, propagators and checks: a name counts in any case. */
export function matchAny(callee: Callee, matcher: CallMatcher): boolean {
  return matchSymbol(callee, matcher) !== undefined || matchName(callee, matcher)
}

/** What a method of a result returns is named by its way, but not known: `createQueryBuilder().from().where`. */
function isFarChain(symbol: string): boolean {
  return symbol.split('()').length > 2
}

function matchSymbol({ symbol }: Callee, { callee }: CallMatcher): Match | undefined {
  if (symbol === undefined || callee === undefined) return undefined
  if (!matchesSymbol(callee, plainSymbol(symbol))) return undefined
  return symbol.startsWith('?') ? 'guessed' : 'sure'
}

function matchName({ name, receiver }: Callee, matcher: CallMatcher): boolean {
  if (name === undefined || matcher.method === undefined || !matcher.method.includes(name)) return false
  return matcher.receiver === undefined || namePattern(matcher.receiver).test(receiver)
}
