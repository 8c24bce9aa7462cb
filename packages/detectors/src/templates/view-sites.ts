// What a template shows unescaped, as sinks of the rule about markup; the finding's place is the template's line.

import type { Claim } from '@sallyport/findings'
import type { Program } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Rule } from '../rule.js'
import { claimOfFlow, type FoundFlow } from '../taint/claims.js'
import type { Site } from '../taint/sites.js'
import type { ViewOutput } from './views.js'

export interface ViewSite extends Site {
  readonly view: ViewOutput
}

const longestStatement = 2000

/** One for each output, for each rule that has markup of answers among its sinks. */
export function viewSites(program: Program, rules: readonly Rule[], outputs: readonly ViewOutput[]): ViewSite[] {
  const concerned = rules.filter(({ taint }) => taint.sinks.some(isMarkup))
  return concerned.flatMap((rule) => outputs.map((view) => siteOf(program, rule, view)))
}

export function isMarkup(sink: Rule['taint']['sinks'][number]): boolean {
  return sink.kind === 'response' && sink.shown === 'unescaped'
}

function siteOf(program: Program, rule: Rule, view: ViewOutput): ViewSite {
  const { call, data, path, shown, through, isDeep, template, start } = view
  return {
    rule,
    view,
    kind: 'response',
    what: `markup that \`${template.path}\` does not escape in line ${template.line(start)}`,
    confidence: 'high',
    string: 'anywhere',
    ref: call,
    at: program.flow(call),
    operands: [{ ref: data, path, through, deep: isDeep, label: `\`${shown.join('.')}\` in the data` }],
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

function isViewSite(site: Site): site is ViewSite {
  return 'view' in site
}

/** The claim, told at the template. */
function atTemplate(claim: Claim, { view: { template, start, end } }: ViewSite): Claim {
  const { ordinal: _, ...rest } = claim
  const shown = claim.trace.at(-1)
  const quote = template.quote({ start, end })
  return {
    ...rest,
    place: template.place({ start, end }),
    statement: statementOf(template.text, start),
    enclosingFunction: '<template>',
    trace: [
      ...claim.trace.slice(0, -1),
      ...(shown === undefined ? [] : [{ ...shown, kind: 'step' as const, note: 'it is given to the template here' }]),
      { kind: 'sink', quote, note: 'the template writes it as it is' },
    ],
  }
}

/** The line, without white space around it. */
export function statementOf(text: string, start: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', start)
  return text
    .slice(from, to < 0 ? undefined : to)
    .trim()
    .slice(0, longestStatement)
}

/** The claim of a flow, where a person is to be told of it. */
export function claimAtItsPlace(semantics: Semantics, flow: FoundFlow): Claim {
  const claim = claimOfFlow(semantics, flow)
  return isViewSite(flow.site) ? atTemplate(claim, flow.site) : claim
}
