// The rules of a workspace beside the built-in ones: new rules, and built-in ones with what a file adds to them. INVARIANT: they come
// from a workspace that counts as the operator's, and nothing that a built-in rule looks for is taken away.

import { createHash } from 'node:crypto'
import { rules as builtIn, findRule, type Rule } from '@sallyport/detectors'
import { weaknessClasses } from '@sallyport/findings'
import { WorkspaceError } from '../errors.js'
import type { Workspace } from '../workspace/workspace.js'
import { parseRuleFile } from './parse-rule-file.js'
import type { Extension, NewRule, RuleSamples } from './rule-file-schema.js'

export interface OwnRule {
  /** As it is used: for an extension the built-in rule with all that was added. */
  readonly rule: Rule
  readonly file: string
  readonly isExtension: boolean
  readonly samples: RuleSamples
}

export interface OwnRules {
  /** One for each entry of a file. */
  readonly entries: readonly OwnRule[]
  /** One for each id, in the place of the built-in rule of that id. */
  readonly rules: readonly Rule[]
  /** Another text whenever they are others; empty where there are none. */
  readonly digest: string
}

const known = new WeakMap<Workspace, OwnRules>()

/** Throws `workspace/rules-invalid` where a file cannot be used. */
export function ownRulesOf(workspace: Workspace): OwnRules {
  const found = known.get(workspace) ?? readOwnRules(workspace)
  known.set(workspace, found)
  return found
}

function readOwnRules({ ruleFiles }: Workspace): OwnRules {
  const byId = new Map<string, Rule>()
  const made: {
    readonly id: string
    readonly file: string
    readonly isExtension: boolean
    readonly samples: RuleSamples
  }[] = []
  for (const source of ruleFiles) {
    const { rules, extend } = parseRuleFile(source)
    for (const each of rules) {
      refuseTaken(each.id, byId, source.name)
      byId.set(each.id, ruleOf(each))
      made.push({ id: each.id, file: source.name, isExtension: false, samples: each.samples })
    }
    for (const each of extend) {
      const base = byId.get(each.rule) ?? findRule(each.rule)
      if (base === undefined) throw refused(source.name, `there is no rule \`${each.rule}\` to extend`)
      byId.set(base.id, extended(base, each))
      made.push({ id: base.id, file: source.name, isExtension: true, samples: each.samples })
    }
  }
  const rules = [...byId.values()]
  return {
    entries: made.flatMap(({ id, ...rest }) => {
      const rule = byId.get(id)
      return rule === undefined ? [] : [{ rule, ...rest }]
    }),
    rules,
    digest: rules.length === 0 ? '' : createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16),
  }
}

function refuseTaken(id: string, byId: ReadonlyMap<string, Rule>, file: string): void {
  if (findRule(id) !== undefined) throw refused(file, `\`${id}\` is a built-in rule; extend it under \`extend\``)
  if (byId.has(id)) throw refused(file, `there are two rules \`${id}\``)
}

function refused(file: string, what: string): WorkspaceError {
  return new WorkspaceError({
    code: 'workspace/rules-invalid',
    message: `cannot use \`${file}\`: ${what}`,
    hint: 'correct the file; `sallyport rules` lists the rules that there are',
  })
}

function ruleOf(given: NewRule): Rule {
  const { id, class: weaknessClass = id, cwe, severity, title, summary, recommendation, patterns, from } = given
  const knowledge = knowledgeOf(given)
  return {
    ...{ id, aliases: [], weaknessClass, cwe, severity, title, summary, recommendation, candidates: patterns },
    languages: {
      python: { recommendation, candidates: patterns, taint: knowledge },
      java: { recommendation, candidates: patterns, taint: knowledge },
    },
    taint: { sources: from === 'request' ? 'untrusted' : 'none', ...knowledge },
  }
}

/** A symbol names its own language's module, so what is added counts in each. */
function extended(base: Rule, given: Extension): Rule {
  const added = knowledgeOf(given)
  const more = (own: LanguageRule | undefined): LanguageRule => ({
    recommendation: base.recommendation,
    ...own,
    candidates: [...(own?.candidates ?? []), ...given.patterns],
    taint: { ...own?.taint, ...joined(own?.taint ?? {}, added) },
  })
  return {
    ...base,
    candidates: [...base.candidates, ...given.patterns],
    taint: { ...base.taint, ...joined(base.taint, added) },
    languages: { python: more(base.languages?.python), java: more(base.languages?.java) },
  }
}

function joined(known: Partial<Knowledge>, added: Knowledge): Knowledge {
  return {
    sinks: [...(known.sinks ?? []), ...added.sinks],
    ownSources: [...(known.ownSources ?? []), ...added.ownSources],
    sanitizers: [...(known.sanitizers ?? []), ...added.sanitizers],
    propagators: [...(known.propagators ?? []), ...added.propagators],
  }
}

type Taint = Rule['taint']
type LanguageRule = NonNullable<NonNullable<Rule['languages']>['java']>
type Knowledge = Pick<Taint, 'sinks'> & Required<Pick<Taint, 'ownSources' | 'sanitizers' | 'propagators'>>

function knowledgeOf({ sources, sinks, sanitizers, propagators }: NewRule | Extension): Knowledge {
  return {
    ownSources: sources.map((each) =>
      'symbol' in each
        ? { kind: 'symbol', symbol: each.symbol, what: each.what }
        : { kind: 'name', name: each.name, what: each.what },
    ),
    sinks: sinks.map((each): Taint['sinks'][number] => {
      const confidence = each.confidence === undefined ? {} : { confidence: each.confidence }
      if ('property' in each) return { kind: 'property', what: each.what, property: each.property, ...confidence }
      const reach = each.deep ? { reach: 'deep' as const } : {}
      const position = { argument: each.argument, ...(each.path === undefined ? {} : { path: each.path }), ...reach }
      return { kind: 'call', what: each.what, ...matcherOf(each), arguments: [position], ...confidence }
    }),
    sanitizers: sanitizers.map((each) => ({
      what: each.what,
      ...matcherOf(each),
      ...(each.argument === undefined ? {} : { argument: each.argument }),
    })),
    propagators: propagators.map(({ from, to, ...rest }) => ({ ...matcherOf(rest), from, to })),
  }
}

function matcherOf({
  call,
  method,
  receiver,
}: {
  call?: string[] | undefined
  method?: string[] | undefined
  receiver?: string | undefined
}) {
  return {
    ...(call === undefined ? {} : { callee: call }),
    ...(method === undefined ? {} : { method }),
    ...(receiver === undefined ? {} : { receiver }),
  }
}

/** All rules that are in force: the built-in ones, with those of the workspace in their place or behind them. */
export function rulesInForce(workspace: Workspace): readonly Rule[] {
  const { rules } = ownRulesOf(workspace)
  const own = new Map(rules.map((rule) => [rule.id, rule]))
  return [...builtIn.map((rule) => own.get(rule.id) ?? rule), ...rules.filter(({ id }) => findRule(id) === undefined)]
}

/** What claims may name: the rules in force, and the classes that agents may claim beside them. */
export function claimable(workspace: Workspace): ReadonlySet<string> {
  return new Set([...rulesInForce(workspace), ...weaknessClasses].map(({ id }) => id))
}
