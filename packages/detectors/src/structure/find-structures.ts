// The structures of all rules in a program: each finder once, and one site for a place of a rule, the surest.

import type { Semantics } from '../ir/semantics.js'
import { isPython } from '../routes/python-definitions.js'
import type { Rule } from '../rule.js'
import { calleeOf } from '../taint/match-call.js'
import { checksThenUses } from './check-then-use.js'
import { cleartextRequests } from './cleartext-request.js'
import { countedThenAdded } from './counted-then-added.js'
import { forgeableRequests } from './forgeable-request.js'
import { lostUpdates } from './lost-update.js'
import { objectsOfAnother } from './object-of-another.js'
import { predictableFiles } from './predictable-file.js'
import { sharedFields } from './shared-field.js'
import type { Structure, StructureName, StructureSite } from './structure.js'
import { unguardedRoutes } from './unguarded-route.js'
import { unrestrictedRoutes } from './unrestricted-route.js'

const finders: Readonly<Record<StructureName, (semantics: Semantics) => readonly Structure[]>> = {
  'unguarded-route': unguardedRoutes,
  'unrestricted-route': unrestrictedRoutes,
  'object-of-another': objectsOfAnother,
  'forgeable-request': forgeableRequests,
  'check-then-use': checksThenUses,
  'predictable-file': predictableFiles,
  'cleartext-request': cleartextRequests,
  'shared-field': sharedFields,
  'lost-update': lostUpdates,
  'counted-then-added': countedThenAdded,
}

export function findStructures(semantics: Semantics, rules: readonly Rule[]): StructureSite[] {
  const found = rules.flatMap((rule) => sitesOf(semantics, rule))
  // A race in the folder for temporary files says more than that its name can be guessed.
  const races = new Set(
    found.filter((each) => isOf(each, 'check-then-use') && each.tier === 'default').map(({ ref }) => ref),
  )
  return found.filter((each) => !isOf(each, 'predictable-file') || !races.has(each.ref))
}

/** What a table of routes of Python registers, and the paths that it looks at, stand in other files: no flow begins or ends here. */
const joining = /^(?:register|include_router|register_blueprint|exists|lexists|isfile|is_file|is_symlink|access)$/

export function joinsFiles(semantics: Semantics, rules: readonly Rule[]): boolean {
  const { graph, program } = semantics
  if (!program.modules.some(isPython) || rules.every(({ structures }) => structures === undefined)) return false
  return graph.calls.some((call) => joining.test(calleeOf(semantics, call).name ?? ''))
}

function isOf({ rule }: StructureSite, name: StructureName): boolean {
  return rule.structures?.includes(name) === true
}

function sitesOf(semantics: Semantics, rule: Rule): StructureSite[] {
  const found = (rule.structures ?? []).flatMap((name) => finders[name](semantics))
  const live = found.filter(({ ref }) => !semantics.constants.isDead(ref))
  // Last wins in a map: the surest come last.
  const ordered = live.toSorted((left, right) => Number(left.tier === 'default') - Number(right.tier === 'default'))
  return [...new Map(ordered.map((each) => [each.ref, { ...each, rule }])).values()]
}
