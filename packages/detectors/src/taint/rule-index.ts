// All sinks and misuses of a set of rules, found by what the code says: by the symbol of a call, by a method's name, by the name
// of a property. Built once for a set of rules.

import type { ResponseModel } from '../frameworks/model.js'
import { frameworks } from '../frameworks/models.js'
import type { Rule } from '../rule.js'
import type { Misuse, Sink } from './specification.js'
import { SymbolTable } from './symbol-pattern.js'

export type SinkOf<Kind extends Sink['kind']> = Extract<Sink, { readonly kind: Kind }>
export type MisuseOf<Kind extends Misuse['kind']> = Extract<Misuse, { readonly kind: Kind }>

export interface RuleSink<S extends Sink = Sink> {
  readonly rule: Rule
  readonly sink: S
}

export interface RuleMisuse<M extends Misuse = Misuse> {
  readonly rule: Rule
  readonly misuse: M
}

/** A response sink of a rule, by one of the models that say which calls these are. */
export interface RuleResponse extends RuleSink<SinkOf<'response'>> {
  readonly response: ResponseModel
}

export interface RuleIndex {
  readonly callsBySymbol: SymbolTable<RuleSink<SinkOf<'call'>>>
  readonly callsByName: ReadonlyMap<string, readonly RuleSink<SinkOf<'call'>>[]>
  readonly misusesBySymbol: SymbolTable<RuleMisuse<MisuseOf<'call'>>>
  readonly misusesByName: ReadonlyMap<string, readonly RuleMisuse<MisuseOf<'call'>>[]>
  readonly responses: SymbolTable<RuleResponse>
  readonly assignedResponses: SymbolTable<RuleResponse>
  readonly returnedResponses: readonly RuleResponse[]
  readonly properties: readonly RuleSink<SinkOf<'property'>>[]
  readonly assignments: SymbolTable<RuleSink<SinkOf<'assignment'>>>
  readonly names: readonly RuleSink<SinkOf<'name'>>[]
  readonly attributes: readonly RuleSink<SinkOf<'attribute'>>[]
  readonly keys: readonly RuleSink<SinkOf<'dynamic-key'>>[]
  readonly entries: readonly RuleSink<SinkOf<'entry'>>[]
  readonly textParts: readonly RuleSink<SinkOf<'text-part'>>[]
  readonly comparisons: readonly RuleSink<SinkOf<'comparison'>>[]
  readonly propertyMisuses: readonly RuleMisuse<MisuseOf<'property'>>[]
  readonly settings: readonly RuleMisuse<MisuseOf<'setting'>>[]
  readonly literals: readonly RuleMisuse<MisuseOf<'literal'>>[]
  readonly idleMethods: readonly RuleMisuse<MisuseOf<'idle-method'>>[]
}

const indexes = new WeakMap<readonly Rule[], RuleIndex>()

export function indexOf(rules: readonly Rule[]): RuleIndex {
  const known = indexes.get(rules)
  if (known !== undefined) return known
  const made = build(rules)
  indexes.set(rules, made)
  return made
}

function build(rules: readonly Rule[]): RuleIndex {
  const sinks = rules.flatMap((rule) => rule.taint.sinks.map((sink): RuleSink => ({ rule, sink })))
  const misuses = rules.flatMap((rule) => (rule.taint.misuses ?? []).map((misuse): RuleMisuse => ({ rule, misuse })))
  const calls = ofKind(sinks, 'call')
  const wrongCalls = misusesOf(misuses, 'call')
  const answers = responses(ofKind(sinks, 'response'))
  return {
    callsBySymbol: table(calls, ({ sink }) => sink.callee),
    callsByName: byName(calls, ({ sink }) => sink.method),
    misusesBySymbol: table(wrongCalls, ({ misuse }) => misuse.callee),
    misusesByName: byName(wrongCalls, ({ misuse }) => misuse.method),
    responses: table(answers, ({ response }) => response.callee),
    assignedResponses: table(answers, ({ response }) => response.assigned),
    returnedResponses: answers.filter(({ response }) => response.returned !== undefined),
    properties: ofKind(sinks, 'property'),
    assignments: table(ofKind(sinks, 'assignment'), ({ sink }) => [sink.symbol]),
    names: ofKind(sinks, 'name'),
    attributes: ofKind(sinks, 'attribute'),
    keys: ofKind(sinks, 'dynamic-key'),
    entries: ofKind(sinks, 'entry'),
    textParts: ofKind(sinks, 'text-part'),
    comparisons: ofKind(sinks, 'comparison'),
    propertyMisuses: misusesOf(misuses, 'property'),
    settings: misusesOf(misuses, 'setting'),
    literals: misusesOf(misuses, 'literal'),
    idleMethods: misusesOf(misuses, 'idle-method'),
  }
}

/** What becomes of a template's data, the template says: its sinks are made of what it shows. */
function responses(all: readonly RuleSink<SinkOf<'response'>>[]): RuleResponse[] {
  const sinks = all.filter(({ sink }) => sink.shown === undefined)
  const models = frameworks.flatMap((model) => model.responses)
  return sinks.flatMap(({ rule, sink }) =>
    models.filter(({ role }) => role === sink.role).map((response) => ({ rule, sink, response })),
  )
}

function ofKind<Kind extends Sink['kind']>(sinks: readonly RuleSink[], kind: Kind): RuleSink<SinkOf<Kind>>[] {
  return sinks.filter((each): each is RuleSink<SinkOf<Kind>> => each.sink.kind === kind)
}

function misusesOf<Kind extends Misuse['kind']>(
  misuses: readonly RuleMisuse[],
  kind: Kind,
): RuleMisuse<MisuseOf<Kind>>[] {
  return misuses.filter((each): each is RuleMisuse<MisuseOf<Kind>> => each.misuse.kind === kind)
}

function table<T>(values: readonly T[], patterns: (value: T) => readonly string[] | undefined): SymbolTable<T> {
  const made = new SymbolTable<T>()
  for (const value of values) for (const pattern of patterns(value) ?? []) made.add(pattern, value)
  return made
}

function byName<T>(values: readonly T[], names: (value: T) => readonly string[] | undefined): Map<string, T[]> {
  const made = new Map<string, T[]>()
  for (const value of values) {
    for (const name of names(value) ?? []) {
      const known = made.get(name)
      if (known === undefined) made.set(name, [value])
      else known.push(value)
    }
  }
  return made
}
