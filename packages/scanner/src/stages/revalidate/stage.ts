// Revalidate: every finding is looked at a second time, by another method, from the claim and the file alone. Verdicts are added,
// never replaced. Code that is gone gives `fixed`; code that moved unchanged keeps the verdict it has.

import { randomUUID } from 'node:crypto'
import {
  alone,
  type Claim,
  currentVerdict,
  type FindingRecord,
  type GivenVerdict,
  tierOf,
  type Verdict,
} from '@sallyport/findings'
import type { NewestSighting, WorkItem } from '@sallyport/store'
import type { Agent, Revalidation } from '../../agents/agent.js'
import { analystName } from '../../agents/analyst-agent.js'
import type { GuardedTools } from '../../agents/guarded-tools.js'
import { isLookedAt } from '../../diff/change-set.js'
import { findingsInScope, idsOf, type KnownFiles, knownFiles } from '../../diff/known-files.js'
import { digestOf } from '../../digest.js'
import { AgentError } from '../../errors.js'
import { quoteFault } from '../../evidence.js'
import { importPrefix } from '../import/stage.js'
import { runsOfCurrent, sightingsByFinding } from '../investigate/keep-claims.js'
import { type AgentStageContext, inTier, type StageReport } from '../stage.js'
import { eachAlone, loopNotes, type Worked, workThrough } from '../work-loop.js'

export async function revalidate(context: AgentStageContext): Promise<StageReport> {
  const { project } = context
  const files = await knownFiles(context)
  const stage = new Revalidate(
    context,
    files,
    sightingsByFinding(await project.newestSightings()),
    runsOfCurrent(await project.newestInvestigations(), files),
    (await project.pending('investigate')).length > 0,
  )
  return stage.run()
}

class Revalidate {
  readonly #context: AgentStageContext
  readonly #files: KnownFiles
  /** What each file claimed last of a finding, the newest at the end. */
  readonly #sightings: ReadonlyMap<string, readonly NewestSighting[]>
  readonly #investigatedIn: ReadonlyMap<string, string>
  /** Code that left its file may still be met in one that waits. */
  readonly #isMoreToCome: boolean
  readonly #counts: Record<string, number> = {}

  constructor(
    context: AgentStageContext,
    files: KnownFiles,
    sightings: ReadonlyMap<string, readonly NewestSighting[]>,
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
    const findings = (await findingsInScope(this.#context)).filter((record) => this.#isMeant(record))
    await project.enqueue(findings.flatMap((record) => this.#workFor(record)))
    const result = await workThrough(this.#context, {
      stage: 'revalidate',
      only: idsOf(this.#context, findings),
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

  /** Our own method costs nothing; a model is asked about hints only by who wants to see them. */
  #isMeant({ finding }: FindingRecord): boolean {
    const { agents, options } = this.#context
    return tierOf(finding.claim) === 'default' || options.tier === 'explore' || agents.revalidate.name === analystName
  }

  /** The file whose investigation claimed it last. */
  #pathOf({ finding }: FindingRecord): string {
    return this.#sightings.get(finding.id)?.at(-1)?.path ?? finding.claim.place.path
  }

  /** Whether the newest investigation of any file still claims it. */
  #isClaimed({ finding }: FindingRecord): boolean {
    const sightings = this.#sightings.get(finding.id) ?? []
    return sightings.some(({ path, run }) => this.#investigatedIn.get(path) === run)
  }

  #isClaimedOnlyHere(findingId: string): boolean {
    const sightings = this.#sightings.get(findingId) ?? []
    return sightings.every(({ path }) => isLookedAt(this.#context.changes, path))
  }

  /** What another tool said, and no investigation: it is not fixed because nobody here claims it. */
  #isForeign(record: FindingRecord): boolean {
    return record.finding.claimedBy.agent.startsWith(importPrefix) && !this.#isClaimed(record)
  }

  /** The files of its trace, as the last scan saw them: what the keeping of the claim hashed. */
  #contentNow({ finding }: FindingRecord): string {
    const paths = [...new Set(finding.claim.trace.map(({ quote }) => quote.place.path))]
    return digestOf(paths.map((path) => this.#files.get(path)?.contentHash ?? ''))
  }

  /** A claim of others is refuted by what the code shows, never by what we do not know of it. */
  #foreignVerdict(record: FindingRecord, verdict: Verdict, isGone: boolean): Verdict {
    const isChanged = this.#sightings.get(record.finding.id)?.at(-1)?.contentHash !== this.#contentNow(record)
    const isUnproven = verdict.verdict === 'false-positive' && verdict.evidence.length === 0
    if (isUnproven || (verdict.verdict === 'fixed' && !isChanged && !isGone)) {
      const reasoning = `No sink of \`${record.finding.claim.ruleId}\` is known in line ${record.finding.claim.place.startLine}, which neither proves nor refutes the claim.`
      return { ...verdict, verdict: 'uncertain', reasoning }
    }
    return isChanged ? mended(record, verdict) : verdict
  }

  #workFor(record: FindingRecord): WorkItem[] {
    const { agents, options } = this.#context
    const { finding } = record
    const sighting = this.#sightings.get(finding.id)?.at(-1)
    const path = this.#pathOf(record)
    const file = this.#files.get(path)
    const isClaimed = this.#isClaimed(record)
    // What left its file is fixed only when it cannot turn up elsewhere any more.
    const isForeign = this.#isForeign(record)
    if ((file === undefined || !(isClaimed || isForeign)) && this.#isMoreToCome) return []
    // What nobody looked at again may still claim it.
    if (!isClaimed && !isForeign && !this.#isClaimedOnlyHere(finding.id)) return []
    const state =
      file === undefined
        ? ['gone']
        : isClaimed
          ? [sighting?.contentHash ?? '']
          : isForeign
            ? ['imported', this.#contentNow(record)]
            : ['unclaimed', file.contentHash ?? '']
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
    const answer = isGone ? gone(claim) : await judge(agent, claim, tools).catch(failed)
    if (answer.kind === 'failed') return { failure: answer.reason }
    if (answer.kind === 'postponed') return { postponed: answer.reason }
    const verdict = this.#isForeign(record)
      ? this.#foreignVerdict(record, answer.verdict, isGone)
      : this.#isClaimed(record)
        ? answer.verdict
        : mended(record, answer.verdict)
    const fault = verdict.evidence.map((quote) => quoteFault(quote, (path) => tools.linesOf(path))).find(Boolean)
    if (fault !== undefined) return { failure: `its verdict was rejected: ${fault}` }
    const given: GivenVerdict = {
      ...verdict,
      method: isGone ? goneMethod : (answer.method ?? agent.method),
      run,
      time: now().toISOString(),
      reads: [...tools.reads],
    }
    const counted = inTier(record.finding.claim, verdict.verdict)
    this.#counts[counted] = (this.#counts[counted] ?? 0) + 1
    return { write: (records) => records.addVerdict(findingId, given, inputDigest) }
  }
}

/** By the way that is told first; by the others, as long as none is confirmed. */
export async function judge(agent: Agent, claim: Claim, tools: GuardedTools): Promise<Revalidation> {
  const first = alone(claim)
  let judged = await agent.revalidate(first, tools)
  for (const way of claim.furtherWays ?? []) {
    if (judged.kind !== 'done' || judged.verdict.verdict === 'true-positive') return judged
    judged = heavier(judged, await agent.revalidate({ ...first, ...way }, tools))
  }
  return judged
}

/** Of verdicts for which nobody was asked. */
export const goneMethod = 'the file is gone'

/** What a verdict says of the whole when the ways into one sink are judged apart: any that is open keeps it open. */
const byWeight = ['true-positive', 'uncertain', 'duplicate', 'false-positive', 'fixed'] as const

function heavier(left: Revalidation, right: Revalidation): Revalidation {
  if (left.kind !== 'done') return left
  if (right.kind !== 'done') return right
  return byWeight.indexOf(right.verdict.verdict) < byWeight.indexOf(left.verdict.verdict) ? right : left
}

/** A flaw that was confirmed, and that nobody claims any more because something makes it harmless now, was mended. */
function mended(record: FindingRecord, verdict: Verdict): Verdict {
  if (verdict.verdict !== 'false-positive' || currentVerdict(record)?.verdict !== 'true-positive') return verdict
  return asMended(verdict)
}

export function asMended(verdict: Verdict): Verdict {
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
