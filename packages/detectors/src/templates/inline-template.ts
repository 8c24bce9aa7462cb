// Templates that stand in the code: what `render_template_string` writes without escaping it, as paths in what it is given by name.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import type { Rule } from '../rule.js'
import type { Site } from '../taint/sites.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { nunjucksOutputs } from './nunjucks.js'
import { isMarkup } from './view-sites.js'

const rendering = ['{flask,quart}#{render_template_string,templating.render_template_string}']

export interface InlineOutput {
  /** The object of what is given by name. */
  readonly data: Ref
  readonly path: readonly string[]
  readonly isDeep: boolean
}

export function inlineOutputs({ program, constants, symbols }: Semantics, call: Ref): readonly InlineOutput[] {
  const flow = program.flowOf(call, 'call')
  const [template] = flow?.arguments ?? []
  const names = flow?.named === true ? flow.arguments.at(-1) : undefined
  if (flow === undefined || template === undefined || names === undefined) return []
  const symbol = symbols.of(program.beside(call, flow.callee))
  if (symbol === undefined || !matchesSymbol(rendering, plainSymbol(symbol))) return []
  const text = constants.of(program.beside(call, template.value))
  if (text?.type !== 'string') return []
  const data = program.beside(call, names.value)
  return nunjucksOutputs(text.value, new Map()).outputs.map(({ path, isDeep }) => ({ data, path, isDeep }))
}

/** One for each output, for each rule that has markup of answers among its sinks. */
export function inlineSites(semantics: Semantics, rules: readonly Rule[]): Site[] {
  const concerned = rules.filter(({ taint }) => taint.sinks.some(isMarkup))
  return semantics.graph.calls.flatMap((call) =>
    inlineOutputs(semantics, call).flatMap((output) => concerned.map((rule) => siteOf(semantics, rule, call, output))),
  )
}

function siteOf({ program }: Semantics, rule: Rule, call: Ref, { data, path, isDeep }: InlineOutput): Site {
  return {
    rule,
    kind: 'response',
    what: `markup that the template does not escape, \`${path.join('.')}\``,
    confidence: 'high',
    string: 'anywhere',
    ref: call,
    at: program.flow(call),
    operands: [{ ref: data, path, deep: isDeep, label: `\`${path.join('.')}\` in the data` }],
    beside: undefined,
    fromCallers: undefined,
    isGuess: false,
    isOfRequest: false,
    isMinor: false,
    despiteLength: false,
    onlyFromCallers: false,
    tier: 'default',
  }
}
