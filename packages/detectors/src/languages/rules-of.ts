// The rules as they are for one language: what a rule says of JavaScript's functions means nothing in another.

import type { Language, Rule } from '../rule.js'
import type { Sanitizer, Sink, TaintSpecification, Validator } from '../taint/specification.js'

const made = new WeakMap<readonly Rule[], Map<Language, readonly Rule[]>>()

/** The same array for the same rules. */
export function rulesOf(rules: readonly Rule[], language: Language): readonly Rule[] {
  if (language === 'javascript') return rules
  const known = made.get(rules) ?? new Map<Language, readonly Rule[]>()
  made.set(rules, known)
  const own = known.get(language) ?? rules.map((rule) => ruleOf(rule, language))
  known.set(language, own)
  return own
}

function ruleOf({ structures: _, ...rule }: Rule, language: Exclude<Language, 'javascript'>): Rule {
  const own = rule.languages?.[language]
  return {
    ...rule,
    ...(own === undefined ? {} : { recommendation: own.recommendation }),
    ...(own?.summary === undefined ? {} : { summary: own.summary }),
    ...(own?.structures === undefined ? {} : { structures: own.structures }),
    taint: taintOf(rule.taint, own?.taint ?? {}),
  }
}

function taintOf(base: TaintSpecification, own: Partial<TaintSpecification>): TaintSpecification {
  const { ownSources: _, propagators: __, misuses: ___, ...shared } = base
  return {
    ...shared,
    sinks: [...base.sinks.filter(isOfEvery), ...(own.sinks ?? [])],
    // The language's own first: they say more of a function than that it has the name of one of JavaScript.
    sanitizers: [...(own.sanitizers ?? []), ...(base.sanitizers ?? []).flatMap(byMethod)],
    ...(base.validators === undefined && own.validators === undefined
      ? {}
      : { validators: [...(base.validators ?? usual).filter(isNoCallOf), ...(own.validators ?? [])] }),
    ...(own.sources === undefined ? {} : { sources: own.sources }),
    ...(own.ownSources === undefined ? {} : { ownSources: own.ownSources }),
    ...(own.propagators === undefined ? {} : { propagators: own.propagators }),
    ...(own.misuses === undefined ? {} : { misuses: own.misuses }),
    ...(own.harmlessParts === undefined ? {} : { harmlessParts: own.harmlessParts }),
  }
}

const usual: readonly Validator[] = ['equality', 'membership', 'anchored-pattern', 'numeric']

function isOfEvery({ kind }: Sink): boolean {
  return kind === 'response' || kind === 'comparison' || kind === 'name'
}

/** A sanitizer without the functions that it knows by their symbols. */
function byMethod({ callee: _, ...sanitizer }: Sanitizer): Sanitizer[] {
  return sanitizer.method === undefined ? [] : [sanitizer]
}

function isNoCallOf(validator: Validator): boolean {
  return typeof validator === 'string' || validator.method !== undefined
}
