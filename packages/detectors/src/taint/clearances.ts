// Why a sink that a rule names is no flaw here: one sentence each, with the name of what makes it safe.

import type { Clearance, Place } from '@sallyport/findings'
import { text } from '../ir/constants.js'
import type { Constant } from '../ir/instruction.js'
import { moduleOf, type Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Hit, Propagation } from './propagation.js'
import type { Site } from './sites.js'
import { sourceText } from './sources.js'

export function clearanceOf(
  semantics: Semantics,
  site: Site,
  cleared: readonly Hit[],
  engine: Propagation | undefined,
): Clearance {
  const place = semantics.program.module(site.ref).text.place(site.at)
  const reason =
    deadReason(semantics, site.ref) ??
    clearedReason(site, cleared) ??
    constantReason(semantics, site, engine) ??
    'no untrusted source reaches it, as far as this file and what it imports show'
  return { ruleId: site.rule.id, place, reason: reason.slice(0, 1000) }
}

function deadReason({ program, constants }: Semantics, ref: Ref): string | undefined {
  const condition = constants.deadCondition(ref, program.guard(ref))
  if (condition === undefined) return undefined
  const shown = program.module(ref).text.folded(program.flow(condition), 100)
  if (/^(?:return|throw|break|continue)\b/.test(shown)) {
    return `dead code: \`${shown}\` in line ${program.line(condition)} always leaves before it`
  }
  return `dead branch: \`${shown}\` in line ${program.line(condition)} is always ${shownConstant(constants.of(condition))}`
}

function shownConstant(constant: Constant | undefined): string {
  return constant === undefined ? 'the same' : `\`${text(constant).slice(0, 40)}\``
}

function clearedReason(site: Site, cleared: readonly Hit[]): string | undefined {
  const [first] = cleared.filter((hit) => hit.site === site)
  if (first === undefined || first.mark.clearing === undefined || first.mark.origin.kind !== 'source') return undefined
  return `${sourceText(first.mark.origin)} reaches it, but ${first.mark.clearing.reason}`
}

function constantReason(semantics: Semantics, site: Site, engine: Propagation | undefined): string | undefined {
  const values = site.operands.map(({ ref, path }) => (path.length === 0 ? semantics.constants.of(ref) : undefined))
  const isConstant = values.length > 0 && values.every((value) => value !== undefined)
  if (!isConstant) return undefined
  const shown = values.map(shownConstant).join(', ')
  const apart = separately(semantics, site, engine)
  return apart === undefined
    ? `its argument is constant: ${shown}`
    : `its text is constant, ${shown}, and the untrusted value is given separately, as argument ${apart}`
}

/** The number of an argument that is untrusted and no part of the dangerous ones: a parameter of a query. */
function separately(semantics: Semantics, site: Site, engine: Propagation | undefined): number | undefined {
  const flow = semantics.program.flowOf(site.ref, 'call')
  if (flow === undefined || engine === undefined) return undefined
  const dangerous = new Set(site.operands.map(({ ref }) => ref))
  const position = flow.arguments.findIndex(({ value }) => {
    const ref = semantics.program.beside(site.ref, value)
    return !dangerous.has(ref) && engine.taint(ref) !== undefined
  })
  return position < 0 ? undefined : position + 1
}

// Places that text patterns proposed

export interface ProposedPlace {
  readonly ruleId: string
  readonly place: Place
}

/** Why nothing is claimed at a place where no sink of the rule stands. */
export function clearanceOfPlace(semantics: Semantics, { ruleId, place }: ProposedPlace): Clearance {
  return { ruleId, place, reason: placeReason(semantics, place).slice(0, 1000) }
}

function placeReason(semantics: Semantics, place: Place): string {
  const { program } = semantics
  const [module] = program.modules
  const { text: source } = module ?? {}
  const start = source?.offset(place.startLine, place.startColumn)
  const end = source?.offset(place.endLine, place.endColumn)
  if (module === undefined || start === undefined || end === undefined) return 'the place is not in the file any more'
  const inside = module.flow.flatMap((flow, value) =>
    flow.start <= end && flow.end > start && (flow.start >= start || flow.op === 'constant')
      ? [program.ref(0, value)]
      : [],
  )
  const text = inside.filter((ref) => program.flow(ref).op === 'constant' && program.flow(ref).start < start)
  if (text.length > 0 && inside.length === text.length) return 'not code: it stands inside a text'
  if (inside.length === 0) return 'not code: a comment, a type or a text'
  const dead = inside.map((ref) => deadReason(semantics, ref)).find((reason) => reason !== undefined)
  return dead ?? callReason(semantics, inside) ?? 'nothing that the rule looks for stands here'
}

function callReason({ program, symbols }: Semantics, inside: readonly Ref[]): string | undefined {
  const call = inside.find((ref) => program.flow(ref).op === 'call' && moduleOf(ref) === 0)
  const flow = call === undefined ? undefined : program.flowOf(call, 'call')
  if (call === undefined || flow === undefined) return undefined
  const symbol = symbols.of(program.beside(call, flow.callee))
  const shown = program.module(call).text.folded(program.flow(call), 60)
  if (symbol !== undefined && !symbols.isVague(symbol))
    return `the call \`${shown}\` is \`${symbol.replace(/^\?/, '')}\`, and not in a form that the rule looks for`
  return `what is called in \`${shown}\` is not known to be what the rule looks for`
}
