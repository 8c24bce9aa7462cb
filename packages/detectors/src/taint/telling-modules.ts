// Which modules a flow can begin or end in: those that use a package, a global or a method that a rule or a framework model names.
// Read off a module alone, without any analysis, so that what lies far from a unit is followed only where it can matter.

import { frameworks } from '../frameworks/models.js'
import type { Module } from '../ir/flow.js'
import type { Rule } from '../rule.js'
import { alternatives } from './symbol-pattern.js'

/** Named by rules, and in every program: they tell nothing. */
const everyday: ReadonlySet<string> = new Set([
  ...[
    'get',
    'all',
    'run',
    'exec',
    'find',
    'where',
    'having',
    'write',
    'end',
    'raw',
    'prepare',
    'batch',
    'set',
    'append',
  ],
  ...[
    'parse',
    'replace',
    'distinct',
    'exists',
    'literal',
    'goto',
    'setTimeout',
    'setInterval',
    'process',
    'name',
    'open',
  ],
])

interface Telling {
  readonly packages: ReadonlySet<string>
  readonly globals: ReadonlySet<string>
  readonly methods: ReadonlySet<string>
}

const known = new WeakMap<readonly Rule[], Telling>()

/** A small module costs little, and may clean or make what others pass on. */
const small = 150

export function isTelling(module: Module, rules: readonly Rule[]): boolean {
  if (module.flow.length <= small) return true
  let telling = known.get(rules)
  if (telling === undefined) {
    telling = tellingOf(rules)
    known.set(rules, telling)
  }
  return usesAny(module, telling)
}

function usesAny({ flow }: Module, { packages, globals, methods }: Telling): boolean {
  return flow.some((each) => {
    switch (each.op) {
      case 'import':
        return packages.has(each.specifier.replace(/^node:/, ''))
      case 'global':
        return globals.has(each.name)
      case 'load':
      case 'update':
        return each.property !== undefined && methods.has(each.property)
      default:
        return false
    }
  })
}

function tellingOf(rules: readonly Rule[]): Telling {
  const symbols = [...rules.flatMap(ruleSymbols), ...frameworks.flatMap(modelSymbols)].flatMap(alternatives)
  const parts = symbols.map((symbol) => symbol.split('#', 2))
  const packages = parts.flatMap(([name = '', rest]) => (rest === undefined || name === 'global' ? [] : [name]))
  const globals = parts.flatMap(([name, rest = '']) => (name === 'global' ? (/^\w+/.exec(rest)?.[0] ?? []) : []))
  const methods = rules.flatMap(({ taint }) =>
    taint.sinks.flatMap((sink) => (sink.kind === 'call' ? (sink.method ?? []) : [])),
  )
  const told = (names: readonly string[]): Set<string> => new Set(names.filter((name) => !everyday.has(name)))
  return { packages: told(packages), globals: told(globals), methods: told(methods) }
}

function ruleSymbols({ taint }: Rule): readonly string[] {
  return [
    ...taint.sinks.flatMap((sink) => (sink.kind === 'call' ? (sink.callee ?? []) : [])),
    ...(taint.sanitizers ?? []).flatMap(({ callee }) => callee ?? []),
    ...(taint.ownSources ?? []).flatMap((source) => (source.kind === 'symbol' ? [source.symbol] : [])),
  ]
}

function modelSymbols({ handlers, annotations }: (typeof frameworks)[number]): readonly string[] {
  return [
    ...handlers.flatMap((handler) => (handler.kind === 'callback' ? handler.callee : [])),
    ...annotations.map(([symbol]) => symbol),
  ]
}
