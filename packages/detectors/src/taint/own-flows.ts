// Which flows the analysis of one file follows. A sink in another file, reached by a source in another file, is said when the sink's file
// is analysed, if that imports all that is at hand here: in a package whose files import each other in a circle, each would follow
// the flows of all.

import { moduleOf } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { isKnownHere } from './known-here.js'
import type { Site } from './sites.js'
import { leadingTo, reachedFrom, type Slice } from './slice.js'
import type { SourceOrigin } from './sources.js'
import { returnsOf } from './through-function.js'

/** The values on the way of a flow to a sink that is the unit's, or from one of its sources; nothing where there can be none. */
export function onOwnFlows(
  semantics: Semantics,
  sites: readonly Site[],
  sources: readonly SourceOrigin[],
): Slice | undefined {
  const { program } = semantics
  const isLeft = ({ ref }: Site): boolean => moduleOf(ref) !== 0 && program.reachesAll(moduleOf(ref))
  const [own, others] = [sites.filter((each) => !isLeft(each)), sites.filter(isLeft)]
  // That it is a handler may be known here only.
  const ownSources = sources.filter(({ ref, entered }) => moduleOf(ref) === 0 || isKnownHere(semantics, entered ?? ref))
  const toOwn = own.length === 0 ? undefined : leadingTo(semantics, placesOf(semantics, own))
  if (others.length === 0 || ownSources.length === 0) return toOwn
  const fromOwn = reachedFrom(
    semantics,
    ownSources.map(({ ref }) => ref),
  ).and(leadingTo(semantics, placesOf(semantics, others)))
  return toOwn?.or(fromOwn) ?? fromOwn
}

/** Where something must arrive to be seen at a site. */
export function placesOf(semantics: Semantics, sites: readonly Site[]): readonly number[] {
  return sites.flatMap(({ ref, operands }) => [
    ref,
    ...operands.flatMap((operand) => [operand.ref, ...returnsOf(semantics, operand.through)]),
  ])
}
