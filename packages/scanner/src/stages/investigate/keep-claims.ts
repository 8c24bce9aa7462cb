// Keeps claims as new findings or as sightings of known ones. A finding stays with its file as long as an investigation of that file
// still claims it; one that has left its file may be met again in another.

import { type Claim, type Finding, fingerprints, matchClaims, newFindingId } from '@sallyport/findings'
import type { FileRecord, NewestInvestigation, NewestSighting, Records } from '@sallyport/store'
import type { GuardedTools } from '../../agents/guarded-tools.js'
import { digestOf } from '../../digest.js'
import type { AgentStageContext } from '../stage.js'

export class ClaimKeeper {
  readonly #context: AgentStageContext
  readonly #files: ReadonlyMap<string, FileRecord>
  /** The run of the newest investigation of each path whose content is still the same. */
  readonly #investigatedIn: Map<string, string>
  readonly #sightings: Map<string, NewestSighting>

  private constructor(
    context: AgentStageContext,
    files: ReadonlyMap<string, FileRecord>,
    investigatedIn: Map<string, string>,
    sightings: Map<string, NewestSighting>,
  ) {
    this.#context = context
    this.#files = files
    this.#investigatedIn = investigatedIn
    this.#sightings = sightings
  }

  static async open(context: AgentStageContext, files: ReadonlyMap<string, FileRecord>): Promise<ClaimKeeper> {
    const investigations = await context.project.newestInvestigations()
    const sightings = await context.project.newestSightings()
    return new ClaimKeeper(
      context,
      files,
      runsOfCurrent(investigations, files),
      new Map(sightings.map((sighting) => [sighting.findingId, sighting])),
    )
  }

  hasFindingsIn(path: string): boolean {
    for (const sighting of this.#sightings.values()) if (sighting.path === path) return true
    return false
  }

  /** Says how many are new. */
  async keep(records: Records, path: string, claims: readonly Claim[], tools: GuardedTools): Promise<number> {
    const { run, agents, now } = this.#context
    const agent = agents.investigate
    const marks = fingerprints(claims)
    const alike = await records.findingsLike(marks)
    const matches = matchClaims(
      alike.filter(({ id }) => !this.#isStillElsewhere(id, path)),
      claims.map((claim, index) => ({ claim, fingerprint: marks[index] ?? '' })),
    )
    const time = now().toISOString()
    const reads = [...tools.reads]
    let added = 0
    for (const [index, claim] of claims.entries()) {
      const known = matches[index]
      const findingId = known ?? newFindingId()
      if (known === undefined) {
        added += 1
        const claimedBy = { agent: agent.name, version: agent.version, run, time, reads }
        const finding: Finding = { id: findingId, fingerprint: marks[index] ?? '', claim, claimedBy }
        await records.addFinding(finding, { path })
      }
      const contentHash = contentOf(claim, tools)
      await records.addSighting({ findingId, run, claim, contentHash, reads, time, path })
      this.#sightings.set(findingId, { findingId, path, run, contentHash })
    }
    this.#investigatedIn.set(path, run)
    return added
  }

  #isStillElsewhere(findingId: string, path: string): boolean {
    const sighting = this.#sightings.get(findingId)
    if (sighting === undefined || sighting.path === path || !this.#files.has(sighting.path)) return false
    return this.#investigatedIn.get(sighting.path) === sighting.run
  }
}

/** Investigations that still speak of the file as it is: by path, the run of each. */
export function runsOfCurrent(
  investigations: readonly NewestInvestigation[],
  files: ReadonlyMap<string, FileRecord>,
): Map<string, string> {
  const current = investigations.filter(({ path, dependencies }) => {
    const hash = files.get(path)?.contentHash
    return hash !== undefined && dependencies.some((each) => each.path === path && each.contentHash === hash)
  })
  return new Map(current.map(({ path, run }) => [path, run]))
}

/** Of all files that a claim's trace goes through: what a verdict depends on. Paths do not count, so that a move keeps it. */
function contentOf({ trace }: Claim, tools: GuardedTools): string {
  const paths = [...new Set(trace.map(({ quote }) => quote.place.path))]
  return digestOf(paths.map((path) => tools.reads.findLast((read) => read.path === path)?.contentHash ?? ''))
}
