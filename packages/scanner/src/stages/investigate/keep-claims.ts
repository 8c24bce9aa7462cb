// Keeps claims as new findings or as sightings of known ones. A finding is one sink, whichever files lead into it. It stays where its
// sink is as long as an investigation of any file still claims it; one that has left may be met again in another file.

import { isDeepStrictEqual } from 'node:util'
import {
  alone,
  type Claim,
  type Finding,
  fingerprints,
  joinWays,
  matchClaims,
  newFindingId,
  type RecordedRead,
} from '@sallyport/findings'
import type { NewestInvestigation, NewestSighting, Records } from '@sallyport/store'
import type { GuardedTools } from '../../agents/guarded-tools.js'
import type { KnownFiles } from '../../diff/known-files.js'
import { digestOf } from '../../digest.js'
import type { AgentStageContext } from '../stage.js'

export class ClaimKeeper {
  readonly #context: AgentStageContext
  readonly #files: KnownFiles
  /** The run of the newest investigation of each path whose content is still the same. */
  readonly #investigatedIn: Map<string, string>
  /** The run in which each file claimed a finding last, by finding and path. */
  readonly #ways: Map<string, Map<string, string>>

  private constructor(
    context: AgentStageContext,
    files: KnownFiles,
    investigatedIn: Map<string, string>,
    ways: Map<string, Map<string, string>>,
  ) {
    this.#context = context
    this.#files = files
    this.#investigatedIn = investigatedIn
    this.#ways = ways
  }

  static async open(context: AgentStageContext, files: KnownFiles): Promise<ClaimKeeper> {
    const investigations = await context.project.newestInvestigations()
    const sightings = await context.project.newestSightings()
    return new ClaimKeeper(
      context,
      files,
      runsOfCurrent(investigations, files),
      new Map(
        [...sightingsByFinding(sightings)].map(([id, each]) => [id, new Map(each.map(({ path, run }) => [path, run]))]),
      ),
    )
  }

  hasFindingsIn(path: string): boolean {
    for (const ways of this.#ways.values()) if (ways.has(path)) return true
    return false
  }

  /** Says how many are new. */
  async keep(records: Records, path: string, claims: readonly Claim[], tools: GuardedTools): Promise<number> {
    const { run, agents, now } = this.#context
    const agent = agents.investigate
    const marks = fingerprints(claims)
    const alike = await records.findingsLike(marks)
    const matches = matchClaims(
      alike.map((finding) => ({ ...finding, isHeld: this.#isHeldElsewhere(finding.id, path) })),
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
      const contentHash = contentOf(claim, reads)
      await records.addSighting({ findingId, run, claim, contentHash, reads, time, path })
      this.#ways.set(findingId, (this.#ways.get(findingId) ?? new Map<string, string>()).set(path, run))
    }
    this.#investigatedIn.set(path, run)
    return added
  }

  /** Has each finding that several files have claimed told by the ways that are left, whatever order they came in. */
  async settle(): Promise<void> {
    for (const [findingId, ways] of this.#ways)
      if (ways.size > 1) await this.#context.project.transaction((records) => this.#settle(records, findingId))
  }

  async #settle(records: Records, findingId: string): Promise<void> {
    const { sightings } = await records.history(findingId)
    const newest = new Map(sightings.map((sighting) => [sighting.path, sighting]))
    const live = [...newest.values()]
      .filter(({ path, run }) => this.#isLive(path, run))
      .map((sighting) => ({ ...sighting, claim: alone(sighting.claim) }))
      .sort((left, right) => (left.path < right.path ? -1 : 1))
    const claim = joinWays(live.map((way) => way.claim))
    const told = live.find((way) => claim !== undefined && isDeepStrictEqual(way.claim.trace, claim.trace))
    if (claim === undefined || told === undefined) return
    const contents = live.map((way) => contentOf(way.claim, way.reads))
    const contentHash = live.length === 1 ? (contents[0] ?? '') : digestOf(contents)
    const { path, run, reads } = told
    const last = sightings.at(-1)
    if (isDeepStrictEqual([last?.path, last?.run, last?.contentHash, last?.claim], [path, run, contentHash, claim]))
      return
    await records.addSighting({
      findingId,
      path,
      run,
      reads,
      claim,
      contentHash,
      time: this.#context.now().toISOString(),
    })
  }

  #isHeldElsewhere(findingId: string, path: string): boolean {
    for (const [other, run] of this.#ways.get(findingId) ?? [])
      if (other !== path && this.#isLive(other, run)) return true
    return false
  }

  /** Whether the newest investigation of the file claimed it, and the file and what it depends on are as they were. */
  #isLive(path: string, run: string): boolean {
    return this.#files.has(path) && this.#investigatedIn.get(path) === run
  }
}

/** Of each finding, what each file claimed last; the newest at the end. */
export function sightingsByFinding(sightings: readonly NewestSighting[]): Map<string, NewestSighting[]> {
  const groups = new Map<string, NewestSighting[]>()
  for (const sighting of sightings)
    groups.set(sighting.findingId, [...(groups.get(sighting.findingId) ?? []), sighting])
  return groups
}

/** Whether nothing of what an investigation looked at has changed. */
export function isCurrent({ path, dependencies }: NewestInvestigation, files: KnownFiles): boolean {
  return (
    dependencies.some((each) => each.path === path) &&
    dependencies.every((each) => (files.get(each.path)?.contentHash ?? null) === each.contentHash)
  )
}

/** Investigations that still speak of the files as they are: by path, the run of each. */
export function runsOfCurrent(investigations: readonly NewestInvestigation[], files: KnownFiles): Map<string, string> {
  const current = investigations.filter((each) => files.has(each.path) && isCurrent(each, files))
  return new Map(current.map(({ path, run }) => [path, run]))
}

/** Of all files that a claim's trace goes through: what a verdict depends on. Paths do not count, so that a move keeps it. */
export function contentOf({ trace }: Claim, reads: readonly RecordedRead[]): string {
  const paths = [...new Set(trace.map(({ quote }) => quote.place.path))]
  return digestOf(paths.map((path) => reads.findLast((read) => read.path === path)?.contentHash ?? ''))
}
