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
  const clauses = joinedConstants([...new Set(chosen.map((part) => clauseOf(semantics.program, part)))])
  const more = clauses.length > mostShown ? `; and ${clauses.length - mostShown} more` : ''
  const isSeenAll = chosen.every(({ kind }) => kind === 'harmless')
  const whole = `${clauses.slice(0, mostShown).join('; ')}${more}`
  return `${frame(site.rule.taint, isSeenAll)}: ${withoutLine(whole, semantics.program.line(site.ref))}`
}

const constantEnd = ' is a constant'

/** `a is a constant; b is a constant` is said once. */
function joinedConstants(clauses: readonly string[]): string[] {
  const constants = clauses.filter((clause) => clause.endsWith(constantEnd))
  const [first] = constants
  if (first === undefined) return [...clauses]
  const names = constants.slice(0, mostShown).map((clause) => clause.slice(0, -constantEnd.length))
  const more = constants.length > mostShown ? ` and ${constants.length - mostShown} more` : ''
  const joined =
    constants.length === 1 ? first.replace(/a constant$/, 'constant') : `${names.join(', ')}${more} are constant`
  return clauses.flatMap((clause) => (clause === first ? [joined] : constants.includes(clause) ? [] : [clause]))
}

/** The line of the sink itself is where the reader already looks. */
function withoutLine(text: string, line: number): string {
  return text.replaceAll(new RegExp(` in line ${line}(?! of |\\d)`, 'g'), '')
}

function partsOf(walk: WalkBack, { ref, string }: Site, operand: Operand): readonly Part[] {
  return walk.parts(operand.ref, ref, { path: operand.path, isDeep: operand.deep, string })
}

function clauseOf(program: Program, part: Part): string {
  if (part.kind === 'source') return part.what
  if (part.givenBy === undefined) return part.why
  return `${part.why.replace(/ in line \d+ is a constant$/, ' is constant')}, given by ${quoted(program, part.givenBy)}`
}

/** What is not there: anything untrusted, or what the rule is about. */
function frame({ sources, ownSources = [] }: TaintSpecification, isSeenAll: boolean): string {
  if (sources !== 'none') return isSeenAll ? 'no untrusted data' : 'no untrusted data seen'
  const whats = [...new Set(ownSources.map(({ what }) => what))].join(' or ')
  return isSeenAll ? `not ${whats}` : `not seen to be ${whats}`
}
