// What sinks and sources ask of their surroundings: the other side of a comparison, the other entries of an object, what stands before a
// handler. Both methods read it here.

import { sourceAt } from '../frameworks/knowledge.js'
import { text } from '../ir/constants.js'
import type { FlowOf, Module, Value } from '../ir/flow.js'
import { type Program, type Ref, valueIn } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { variableNames } from '../ir/variable-names.js'
import type { Sink, Source, SourceKind } from './specification.js'
import { namePattern } from './symbol-pattern.js'

type Comparison = Extract<Sink, { readonly kind: 'comparison' }>
type Entry = Extract<Sink, { readonly kind: 'entry' }>

/** Whether the other side of a comparison is what the sink asks for. */
export function isAgainst(semantics: Semantics, { against }: Comparison, other: Ref): boolean {
  if (against === undefined) return true
  const { program, constants } = semantics
  const { op } = program.flow(other)
  // `typeof x`, `a === b` and constants are no secrets, and tell none.
  if (op === 'unary' || op === 'binary' || op === 'constant') return false
  const pattern = namePattern(against)
  return namesOf(program, other).some((name) => pattern.test(name)) && constants.of(other) === undefined
}

const names = new WeakMap<Module, Map<Value, readonly string[]>>()

/**
 * What a value is called: the property or parameter it is, the variables that hold it, or what is written last in it. Every rule asks, and
 * it is the same in each program that its module is part of.
 */
export function namesOf(program: Program, value: Ref): readonly string[] {
  const module = program.module(value)
  const ofModule = names.get(module) ?? new Map<Value, readonly string[]>()
  names.set(module, ofModule)
  const at = valueIn(value)
  const found = ofModule.get(at) ?? findNames(program, value)
  ofModule.set(at, found)
  return found
}

function findNames(program: Program, value: Ref): readonly string[] {
  const flow = program.flow(value)
  if (flow.op === 'argument') return [program.functionOf(program.enclosing(value)).parameters[flow.index]?.name ?? '']
  const held = variableNames(program, value)
  if (flow.op === 'load' && flow.property !== undefined) return [flow.property, ...held]
  // An element of what has a name: `users[]`.
  const table = flow.op === 'load' ? /([\w$]+)\[[^[\]]*\]$/.exec(program.text(value).slice(-200))?.[1] : undefined
  if (table !== undefined) return [`${table}[]`, ...held]
  const written = program
    .text(value)
    .slice(-200)
    .replace(/\([^()]*\)$/, '')
  return [...held, /[\w$]+$/.exec(written)?.[0] ?? '']
}

const asking: ReadonlySet<string> = new Set(['get', 'getenv', 'getProperty'])

/** `DB_PASSWORD` of `os.environ.get('DB_PASSWORD')`. */
export function nameAskedFor({ program, constants }: Semantics, ref: Ref): string | undefined {
  const flow = program.flowOf(ref, 'call')
  const [first] = flow?.arguments ?? []
  if (flow === undefined || first === undefined) return undefined
  const { property } = program.flowOf(program.beside(ref, flow.callee), 'load') ?? {}
  // Asked first: it is so of few calls, and a constant takes long to know.
  if (property === undefined || !asking.has(property)) return undefined
  const name = constants.of(program.beside(ref, first.value))
  return name?.type === 'string' ? name.value : undefined
}

/** Whether an entry of an object literal is the one that the sink speaks of. */
export function isEntry(
  { program, constants }: Semantics,
  { property, beside }: Entry,
  object: Ref,
  flow: FlowOf<'object'>,
  name: string | undefined,
): boolean {
  if (name === undefined || !namePattern(property).test(name)) return false
  return flow.entries.some((other) => {
    const constant = other.name === beside.property ? constants.of(program.beside(object, other.value)) : undefined
    return constant !== undefined && namePattern(beside.value).test(text(constant))
  })
}

/** Whether a source is read in a handler that stands behind such a check in the call that takes it. */
export function isBehind(semantics: Semantics, source: Source, ref: Ref): boolean {
  if (source.kind !== 'symbol' || source.unlessBehind === undefined) return false
  const { program, graph } = semantics
  const pattern = namePattern(source.unlessBehind)
  let code = program.enclosing(ref)
  for (let depth = 0; depth < 8; depth += 1) {
    const isChecked = graph.uses(code).some(({ call, argument }) => {
      const given = program.flowOf(call, 'call')?.arguments.slice(0, argument) ?? []
      return given.some(({ value }) => pattern.test(program.text(program.beside(call, value)).slice(0, 200)))
    })
    if (isChecked) return true
    const { parent } = program.functionOf(code)
    if (parent === undefined) return false
    code = program.beside(code, parent)
  }
  return false
}

export const dictionaries: ReadonlySet<SourceKind | 'own'> = new Set(['query', 'path-parameter', 'cookie'])

/** Whether the properties of an object are what somebody sent under these names: `length` of a query is no length of anything. */
export function holdsFields({ symbols }: Semantics, object: Ref): boolean {
  const symbol = symbols.of(object)
  const kind = symbol === undefined ? undefined : sourceAt(symbol)?.kind
  return kind !== undefined && dictionaries.has(kind)
}
