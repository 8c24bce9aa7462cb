// Several files may lead into one sink: one finding, told by its surest way, with the others beside it.

import type { Claim } from './claim.js'
import { confidences } from './severity.js'
import { tierOf, tiers } from './tier.js'

const mostFurther = 20
const mostNamed = 5
const longestDescription = 5000

/** One claim of what several investigations claim of one sink, the same in whatever order they come. */
export function joinWays(ways: readonly Claim[]): Claim | undefined {
  const [first, ...others] = ways.map(alone).toSorted(compareWays)
  if (first === undefined || others.length === 0) return first
  const furtherWays = others.slice(0, mostFurther).map(({ title, trace }) => ({ title, trace }))
  const description = `${first.description}${furtherText(furtherWays)}`
  return { ...first, furtherWays, ...(description.length > longestDescription ? {} : { description }) }
}

/** A claim as the investigation of one file made it. */
export function alone(claim: Claim): Claim {
  const { furtherWays, ...rest } = claim
  if (furtherWays === undefined) return claim
  const further = furtherText(furtherWays)
  const { description } = rest
  return description.endsWith(further) ? { ...rest, description: description.slice(0, -further.length) } : rest
}

function furtherText(ways: NonNullable<Claim['furtherWays']>): string {
  const shown = ways.slice(0, mostNamed).map(({ title, trace }) => {
    const { path, startLine } = trace[0]?.quote.place ?? { path: '', startLine: 0 }
    return `${title} from line ${startLine} of \`${path}\``
  })
  const more = ways.length > mostNamed ? `; and ${ways.length - mostNamed} more` : ''
  return ` There ${ways.length === 1 ? 'is another way' : `are ${ways.length} other ways`} to the same place: ${shown.join('; ')}${more}.`
}

/** What is precise comes before any hint: the finding is of the tier of its surest way. */
function compareWays(left: Claim, right: Claim): number {
  const tier = tiers.indexOf(tierOf(left)) - tiers.indexOf(tierOf(right))
  if (tier !== 0) return tier
  const sureness = confidences.indexOf(left.confidence) - confidences.indexOf(right.confidence)
  return sureness !== 0 ? sureness : compareText(beginning(left), beginning(right))
}

function beginning({ trace }: Claim): string {
  return JSON.stringify(trace.map(({ quote }) => [quote.place.path, quote.place.startLine, quote.place.startColumn]))
}

function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
