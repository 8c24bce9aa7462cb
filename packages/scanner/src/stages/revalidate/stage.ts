// Revalidate: every finding is looked at a second time, by another method, from the claim and the file alone. Verdicts are added,
// never replaced. Code that is gone gives `fixed`; code that moved unchanged keeps the verdict it has.

import { randomUUID } from 'node:crypto'
import { type Claim, currentVerdict, type FindingRecord, type GivenVerdict, type Verdict } from '@sallyport/findings'
import type { FileRecord, NewestSighting, WorkItem } from '@sallyport/store'
import type { Revalidation } from '../../agents/agent.js'
import { digestOf } from '../../digest.js'
import { AgentError } from '../../errors.js'
import { quoteFault } from '../../evidence.js'
import { runsOfCurrent } from '../investigate/keep-claims.js'
import type { AgentStageContext, StageReport } from '../stage.js'
import { eachAlone, loopNotes, type Worked, workThrough } from '../work-loop.js'

export async function revalidate(context: AgentStageContext): Promise<StageReport> {
  const { project } = context
  const files = new Map((await project.files()).map((file) => [file.path, file]))
  const stage = new Revalidate(
    context,
    files,
    new Map((await project.newestSightings()).map((sighting) => [sighting.findingId, sighting])),
    runsOfCurrent(await project.newestInvestigations(), files),
    (await project.pending('investigate')).length > 0,
  )
  return stage.run()
}

class Revalidate {
  readonly #context: AgentStageContext
  readonly #files: ReadonlyMap<string, FileRecord>
  readonly #sightings: ReadonlyMap<string, NewestSighting>
  readonly #investigatedIn: ReadonlyMap<string, string>
  /** Code that left its file may still be met in one that waits. */
  readonly #isMoreToCome: boolean
  readonly #counts: Record<string, number> = {}

  constructor(
    context: AgentStageContext,
    files: ReadonlyMap<string, FileRecord>,
    sightings: ReadonlyMap<string, NewestSighting>,
    investigatedIn: ReadonlyMap<string, string>,
    isMoreToCome: boolean,
  ) {
    this.#context = context
    this.#files = files
    this.#sightings = sightings
    this.#investigatedIn = investigatedIn
    this.#isMoreToCome = isMoreToCome
  }

  async run(): Promise<StageReport> {
    const { project } = this.#context
    const findings = await project.findings()
    await project.enqueue(findings.flatMap((record) => this.#workFor(record)))
    const result = await workThrough(this.#context, {
      stage: 'revalidate',
      concurrency: this.#context.agents.revalidate.concurrency,
      workTogether: eachAlone(({ subject, inputDigest }) => this.#look(subject, inputDigest)),
    })
    return {
      stage: 'revalidate',
      extent: result.extent,
      counts: { findings: result.done, failed: result.failures.length, ...this.#counts },
      notes: loopNotes(result),
    }
  }

  /** The file whose investigation claimed it last. */
  #pathOf({ finding }: FindingRecord): string {
    return this.#sightings.get(finding.id)?.path ?? finding.claim.place.path
  }

  /** Whether the newest investigation of its file still claims it. */
  #isClaimed(record: FindingRecord): boolean {
    const sighting = this.#sightings.get(record.finding.id)
    return sighting !== undefined && this.#investigatedIn.get(this.#pathOf(record)) === sighting.run
  }

  #workFor(record: FindingRecord): WorkItem[] {
    const { agents, options } = this.#context
    const { finding } = record
    const sighting = this.#sightings.get(finding.id)
    const path = this.#pathOf(record)
    const file = this.#files.get(path)
    const isClaimed = this.#isClaimed(record)
    // What left its file is fixed only when it cannot turn up elsewhere any more.
    if ((file === undefined || !isClaimed) && this.#isMoreToCome) return []
    const state =
      file === undefined ? ['gone'] : isClaimed ? [sighting?.contentHash ?? ''] : ['unclaimed', file.contentHash ?? '']
    const again = options.force ? [randomUUID()] : []
    return [
      {
        stage: 'revalidate',
        subject: finding.id,
        inputDigest: digestOf([agents.revalidate.version, ...state, ...again]),
      },
    ]
  }

  async #look(findingId: string, inputDigest: string): Promise<Worked> {
    const { project, run, now, agents, toolsOf } = this.#context
    const agent = agents.revalidate
    const record = await project.finding(findingId)
    if (record === undefined) return { failure: 'the finding is not in the store' }
    const { claim } = record.finding
    const tools = toolsOf('revalidate', (each) => this.#files.get(each)?.contentHash)
    const isGone = !this.#files.has(claim.place.path) || !this.#files.has(this.#pathOf(record))
    const answer = isGone ? gone(claim) : await agent.revalidate(claim, tools).catch(failed)
    if (answer.kind === 'failed') return { failure: answer.reason }
    if (answer.kind === 'postponed') return { postponed: answer.reason }
    const verdict = this.#isClaimed(record) ? answer.verdict : mended(record, answer.verdict)
    const fault = verdict.evidence.map((quote) => quoteFault(quote, (path) => tools.linesOf(path))).find(Boolean)
    if (fault !== undefined) return { failure: `its verdict was rejected: ${fault}` }
    const given: GivenVerdict = {
      ...verdict,
      method: isGone ? 'the file is gone' : (answer.method ?? agent.method),
      run,
      time: now().toISOString(),
      reads: [...tools.reads],
    }
    this.#counts[verdict.verdict] = (this.#counts[verdict.verdict] ?? 0) + 1
    return { write: (records) => records.addVerdict(findingId, given, inputDigest) }
  }
}

/** A flaw that was confirmed, and that nobody claims any more because something makes it harmless now, was mended. */
function mended(record: FindingRecord, verdict: Verdict): Verdict {
  if (verdict.verdict !== 'false-positive' || currentVerdict(record)?.verdict !== 'true-positive') return verdict
  return { ...verdict, verdict: 'fixed', reasoning: `It was a flaw and is none any more. ${verdict.reasoning}` }
}

function gone({ place }: Claim): Revalidation {
  const reasoning = `\`${place.path}\` is not in the tree any more, and its code was not met in another file.`
  return { kind: 'done', verdict: { verdict: 'fixed', reasoning, evidence: [] } }
}

function failed(error: unknown): Revalidation {
  // No agent can be asked: that is no failure of this finding.
  if (error instanceof AgentError) throw error
  return { kind: 'failed', reason: error instanceof Error ? error.message : 'unknown failure' }
}
