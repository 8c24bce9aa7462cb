// What the value at a sink is made of, where nothing untrusted was seen to reach it: the ends of all ways back from it, as the walk
// of the second method names them. It decides nothing: where that walk does meet a source, nothing is said here.

import { type Part, quoted } from '../backward/found.js'
import { WalkBack } from '../backward/walk-back.js'
import type { Program } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Operand, Site } from './sites.js'
import type { TaintSpecification } from './specification.js'

const mostShown = 4

export function madeOfReason(semantics: Semantics, site: Site): string | undefined {
  const walk = new WalkBack(semantics, site.rule.taint)
  const parts = site.operands.flatMap((operand) => partsOf(walk, site, operand))
  const telling = parts.filter((part) => part.kind === 'unknown' || (part.kind === 'harmless' && part.isEmpty !== true))
  const chosen = telling.length > 0 ? telling : parts
  if (chosen.length === 0 || parts.some(({ kind }) => kind === 'source')) return undefined
  const clauses = [...new Set(chosen.map((part) => clauseOf(semantics.program, part)))]
  const more = clauses.length > mostShown ? `; and ${clauses.length - mostShown} more` : ''
  const isSeenAll = chosen.every(({ kind }) => kind === 'harmless')
  return `${frame(site.rule.taint, isSeenAll)}: ${clauses.slice(0, mostShown).join('; ')}${more}`
}

function partsOf(walk: WalkBack, { ref, string }: Site, operand: Operand): readonly Part[] {
  return walk.parts(operand.ref, ref, { path: operand.path, isDeep: operand.deep, string })
}

function clauseOf(program: Program, part: Part): string {
  if (part.kind === 'source') return part.what
  return part.givenBy === undefined ? part.why : `${part.why}, given by ${quoted(program, part.givenBy)}`
}

/** What is not in it: anything untrusted, or what the rule is about. */
function frame({ sources, ownSources = [] }: TaintSpecification, isSeenAll: boolean): string {
  const verb = isSeenAll ? 'is' : 'is seen'
  if (sources !== 'none') return `nothing untrusted ${verb} in it`
  const whats = [...new Set(ownSources.map(({ what }) => what))].join(' or ')
  return ownSources.every(({ kind }) => kind === 'name')
    ? `nothing in it has the name of ${whats}`
    : `nothing of ${whats} ${verb} in it`
}
