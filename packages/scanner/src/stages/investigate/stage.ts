// Investigate: each file with candidates is given to an agent, which claims flaws or says why there are none. Every claim is checked
// mechanically before it is kept, and compared with what is known, so that a finding keeps its id when its code moves.

import { randomUUID } from 'node:crypto'
import { rules } from '@sallyport/detectors'
import type { Candidate, Claim, Clearance } from '@sallyport/findings'
import type { FileRecord, WorkItem } from '@sallyport/store'
import type { GuardedTools } from '../../agents/guarded-tools.js'
import { digestOf } from '../../digest.js'
import { claimFault } from '../../evidence.js'
import type { StageContext, StageReport } from '../stage.js'
import { failureNotes, type LoopResult, type Worked, workThrough } from '../work-loop.js'
import { ClaimKeeper } from './keep-claims.js'

const knownRules = new Set(rules.map(({ id }) => id))

export async function investigate(context: StageContext): Promise<StageReport> {
  const stage = new Investigate(
    context,
    new Map((await context.project.files()).map((file) => [file.path, file])),
    groupByPath(await context.project.candidates()),
  )
  return stage.run()
}

class Investigate {
  readonly #context: StageContext
  readonly #files: ReadonlyMap<string, FileRecord>
  readonly #candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly #counts = { claims: 0, findings: 0, clearances: 0, rejected: 0 }

  constructor(
    context: StageContext,
    files: ReadonlyMap<string, FileRecord>,
    candidates: ReadonlyMap<string, readonly Candidate[]>,
  ) {
    this.#context = context
    this.#files = files
    this.#candidates = candidates
  }

  async run(): Promise<StageReport> {
    const { project, options } = this.#context
    const keeper = await ClaimKeeper.open(this.#context, this.#files)
    const changed = await this.#changed()
    const gone = (await project.pending('investigate')).filter(({ subject }) => !this.#candidates.has(subject))
    await project.withdraw(
      'investigate',
      gone.map(({ subject }) => subject),
    )
    // Files with known findings first: only then it is clear which findings have left them, perhaps for another file.
    const withFindings = changed.filter(({ subject }) => keeper.hasFindingsIn(subject))
    await project.enqueue(withFindings)
    const first = await this.#work(keeper, options.limit)
    await project.enqueue(changed.filter((item) => !withFindings.includes(item)))
    const rest = options.limit === undefined ? undefined : options.limit - first.done - first.failures.length
    const second = rest === undefined || rest > 0 ? await this.#work(keeper, rest) : nothingDone
    const failures = [...first.failures, ...second.failures]
    const isPartial =
      second.extent === 'partial' || failures.length > 0 || (await project.pending('investigate')).length > 0
    return {
      stage: 'investigate',
      extent: isPartial ? 'partial' : 'complete',
      counts: { files: first.done + second.done, failed: failures.length, ...this.#counts },
      notes: failureNotes(failures),
    }
  }

  #work(keeper: ClaimKeeper, limit: number | undefined): Promise<LoopResult> {
    return workThrough(this.#context, {
      stage: 'investigate',
      limit,
      work: ({ subject, inputDigest }) => this.#investigate(keeper, subject, inputDigest),
    })
  }

  /** Files whose content, dependencies or agent changed since they were investigated. */
  async #changed(): Promise<WorkItem[]> {
    const { project, agent, options } = this.#context
    const investigations = new Map((await project.newestInvestigations()).map((each) => [each.path, each]))
    const hashOf = (path: string): string | null => this.#files.get(path)?.contentHash ?? null
    const items: WorkItem[] = []
    for (const path of this.#candidates.keys()) {
      const last = investigations.get(path)
      const isSame =
        last?.agentVersion === agent.version &&
        last.dependencies.some((each) => each.path === path) &&
        last.dependencies.every((each) => hashOf(each.path) === each.contentHash)
      if (isSame && !options.force) continue
      const dependencies = (last?.dependencies ?? []).map((each) => `${each.path} ${hashOf(each.path) ?? ''}`).sort()
      const again = options.force ? [randomUUID()] : []
      const inputDigest = digestOf([agent.version, hashOf(path) ?? '', ...dependencies, ...again])
      items.push({ stage: 'investigate', subject: path, inputDigest })
    }
    return items
  }

  async #investigate(keeper: ClaimKeeper, path: string, inputDigest: string): Promise<Worked> {
    const { agent, run, now } = this.#context
    const answered = await this.#ask(path)
    if ('failure' in answered) return answered
    const { clearances, limits, incomplete, tools, accepted, rejected } = answered
    this.#counts.rejected += rejected.length
    this.#counts.claims += accepted.length
    this.#counts.clearances += clearances.length
    return {
      write: async (records) => {
        this.#counts.findings += await keeper.keep(records, path, accepted, tools)
        if (incomplete !== undefined) return
        await records.addInvestigation({
          investigationId: randomUUID(),
          path,
          run,
          agent: agent.name,
          agentVersion: agent.version,
          inputDigest,
          dependencies: [...tools.dependencies],
          claims: accepted.length,
          clearances: [...clearances],
          limits: [...limits, ...rejected],
          reads: [...tools.reads],
          time: now().toISOString(),
        })
      },
      ...(incomplete === undefined ? {} : { failure: incomplete }),
    }
  }

  async #ask(path: string): Promise<Answered | { readonly failure: string }> {
    const { agent, toolsOf } = this.#context
    const tools = toolsOf('investigate', (each) => this.#files.get(each)?.contentHash)
    try {
      const answer = await agent.investigate({ path, candidates: this.#candidates.get(path) ?? [] }, tools)
      if (answer.kind === 'failed') return { failure: answer.reason }
      const accepted: Claim[] = []
      const rejected: string[] = []
      for (const claim of answer.claims) {
        const fault = claimFault(claim, (each) => tools.linesOf(each), knownRules)
        if (fault === undefined) accepted.push(claim)
        else rejected.push(`a claim was rejected: ${fault}`)
      }
      return { ...answer, tools, accepted, rejected }
    } catch (error) {
      return { failure: error instanceof Error ? error.message : 'unknown failure' }
    }
  }
}

interface Answered {
  readonly clearances: readonly Clearance[]
  readonly limits: readonly string[]
  readonly incomplete?: string
  readonly tools: GuardedTools
  readonly accepted: readonly Claim[]
  /** Why claims were not believed. */
  readonly rejected: readonly string[]
}

const nothingDone: LoopResult = { done: 0, failures: [], extent: 'complete' }

function groupByPath(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.place.path)
    if (group === undefined) groups.set(candidate.place.path, [candidate])
    else group.push(candidate)
  }
  return groups
}
