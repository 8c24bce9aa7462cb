// Investigate: each file with candidates is given to an agent, which claims flaws or says why there are none. Every claim is checked
// mechanically before it is kept, and compared with what is known, so that a finding keeps its id when its code moves.

import { randomUUID } from 'node:crypto'
import type { RecordWriters } from '@sallyport/detectors'
import { counted } from '@sallyport/diagnostics'
import type { Candidate, Claim } from '@sallyport/findings'
import type { Lease, WorkItem } from '@sallyport/store'
import type { Agent, Investigation } from '../../agents/agent.js'
import { type Estimate, estimateText } from '../../agents/estimate.js'
import type { GuardedTools } from '../../agents/guarded-tools.js'
import { isLookedAt } from '../../diff/change-set.js'
import { type KnownFiles, knownFiles } from '../../diff/known-files.js'
import { digestOf } from '../../digest.js'
import { AgentError } from '../../errors.js'
import { claimFault } from '../../evidence.js'
import { claimable } from '../../rules/own-rules.js'
import type { AgentStageContext, StageReport } from '../stage.js'
import { type LoopResult, loopNotes, type Worked, workThrough } from '../work-loop.js'
import { batchesOf } from './batches.js'
import { importRelations, type Related } from './import-relations.js'
import { ClaimKeeper, isCurrent } from './keep-claims.js'

export async function investigate(context: AgentStageContext): Promise<StageReport> {
  const stage = new Investigate(context, await knownFiles(context), groupByPath(await context.project.candidates()))
  return stage.run()
}

class Investigate {
  readonly #context: AgentStageContext
  readonly #files: KnownFiles
  readonly #candidates: ReadonlyMap<string, readonly Candidate[]>
  /** Which of the files import one another; empty for an agent that looks at each alone. */
  #related: Related = new Map()
  readonly #writers: RecordWriters
  /** Files in a row that gave nothing. */
  #dry = 0
  readonly #counts = { claims: 0, findings: 0, clearances: 0, rejected: 0 }

  constructor(context: AgentStageContext, files: KnownFiles, candidates: ReadonlyMap<string, readonly Candidate[]>) {
    this.#context = context
    this.#files = files
    this.#writers = context.writersOf('investigate', files)
    this.#candidates = candidates
  }

  async run(): Promise<StageReport> {
    const { project, options } = this.#context
    const keeper = await ClaimKeeper.open(this.#context, this.#files)
    const changed = await this.#changed()
    await this.#relate(changed)
    const estimate = await this.#estimate(changed)
    if (options.estimateOnly) return estimated(changed.length, estimate)
    if (estimate !== undefined && estimate.files > 0) {
      this.#context.onProgress({ kind: 'note', stage: 'investigate', text: `estimate: ${estimateText(estimate)}` })
    }
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
    const second =
      first.stoppedBy === undefined && (rest === undefined || rest > 0) ? await this.#work(keeper, rest) : nothingDone
    await keeper.settle()
    const failures = [...first.failures, ...second.failures]
    const stoppedBy = first.stoppedBy ?? second.stoppedBy
    const isPartial =
      second.extent === 'partial' ||
      failures.length > 0 ||
      (await project.pending('investigate')).some(({ subject }) => isLookedAt(this.#context.changes, subject))
    return {
      stage: 'investigate',
      extent: isPartial ? 'partial' : 'complete',
      counts: { files: first.done + second.done, failed: failures.length, ...this.#counts },
      ...(estimate === undefined ? {} : { estimate }),
      notes: loopNotes({ ...second, failures, ...(stoppedBy === undefined ? {} : { stoppedBy }) }),
    }
  }

  async #relate(changed: readonly WorkItem[]): Promise<void> {
    const { agents, project, toolsOf, signal } = this.#context
    if (agents.investigate.filesAtOnce <= 1) return
    if (changed.length === 0 && (await project.pending('investigate')).length === 0) return
    // Those that are done too: what is left is parted as it was before.
    const paths = [...this.#candidates.keys()].filter((path) => this.#isMeant(path))
    const tools = toolsOf('investigate', (each) => this.#files.get(each)?.contentHash)
    this.#related = await importRelations(paths, tools, signal)
  }

  async #estimate(items: readonly WorkItem[]): Promise<Estimate | undefined> {
    const { agents, options, project } = this.#context
    const { limit } = options
    const agent = agents.investigate
    if (agent.estimate === undefined) return undefined
    const sizes = new Map((await project.files()).map(({ path, size }) => [path, Number(size)]))
    const sized = items.slice(0, limit).map(({ subject: path }) => ({
      subject: path,
      path,
      candidates: this.#candidates.get(path) ?? [],
      sizeBytes: sizes.get(path) ?? 0,
    }))
    return agent.estimate(batchesOf(sized, agent.filesAtOnce, this.#related))
  }

  #work(keeper: ClaimKeeper, limit: number | undefined): Promise<LoopResult> {
    const agent = this.#context.agents.investigate
    return workThrough(this.#context, {
      stage: 'investigate',
      limit,
      only:
        this.#context.changes === undefined
          ? undefined
          : new Set([...this.#candidates.keys()].filter((path) => this.#isMeant(path))),
      concurrency: agent.concurrency,
      batches: (leases) => batchesOf(leases, agent.filesAtOnce, this.#related),
      workTogether: (leases) => this.#investigate(keeper, leases),
    })
  }

  #isMeant(path: string): boolean {
    return isLookedAt(this.#context.changes, path)
  }

  /** Files whose content, dependencies or agent changed since they were investigated. */
  async #changed(): Promise<WorkItem[]> {
    const { project, agents, options } = this.#context
    const agent = agents.investigate
    const investigations = new Map((await project.newestInvestigations()).map((each) => [each.path, each]))
    const hashOf = (path: string): string | null => this.#files.get(path)?.contentHash ?? null
    const items: WorkItem[] = []
    for (const path of this.#candidates.keys()) {
      if (!this.#isMeant(path)) continue
      const last = investigations.get(path)
      const isSame = last !== undefined && isCovered(last.agentVersion, agent) && isCurrent(last, this.#files)
      if (isSame && !options.force) continue
      const dependencies = (last?.dependencies ?? []).map((each) => `${each.path} ${hashOf(each.path) ?? ''}`).sort()
      const again = options.force ? [randomUUID()] : []
      const inputDigest = digestOf([agent.version, hashOf(path) ?? '', ...dependencies, ...again])
      items.push({ stage: 'investigate', subject: path, inputDigest })
    }
    return items
  }

  async #investigate(keeper: ClaimKeeper, leases: readonly Lease[]): Promise<Map<string, Worked>> {
    const { agents, toolsOf } = this.#context
    const tools = toolsOf('investigate', (each) => this.#files.get(each)?.contentHash, this.#writers)
    const jobs = leases.map(({ subject: path }) => ({ path, candidates: this.#candidates.get(path) ?? [] }))
    try {
      const answers = await agents.investigate.investigate(jobs, tools)
      return new Map(
        leases.flatMap((lease) => {
          const answer = answers.get(lease.subject)
          return answer === undefined ? [] : [[lease.subject, this.#worked(keeper, lease, answer, tools)]]
        }),
      )
    } catch (error) {
      // No agent can be asked: that is no failure of these files.
      if (error instanceof AgentError) throw error
      const failure = error instanceof Error ? error.message : 'unknown failure'
      return new Map(leases.map(({ subject }) => [subject, { failure }]))
    }
  }

  #worked(
    keeper: ClaimKeeper,
    { subject: path, inputDigest }: Lease,
    answer: Investigation,
    tools: GuardedTools,
  ): Worked {
    if (answer.kind === 'failed') return { failure: answer.reason }
    if (answer.kind === 'postponed') return { postponed: answer.reason }
    const { agents, run, now } = this.#context
    const agent = agents.investigate
    const { clearances, limits, incomplete, receipt } = answer
    const { accepted, rejected } = checked(answer.claims, tools, claimable(this.#context.workspace))
    this.#dry = accepted.length > 0 ? 0 : this.#dry + 1
    const { stopAfterDry } = this.#context.options
    const isDry = stopAfterDry !== undefined && this.#dry >= stopAfterDry
    this.#counts.rejected += rejected.length + (answer.rejected ?? 0)
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
          dependencies: tools.dependencies.filter((each) => agent.dependsOn === 'all-reads' || each.path === path),
          claims: accepted.length,
          clearances: [...clearances],
          limits: [...limits, ...rejected],
          reads: [...tools.reads],
          ...(receipt === undefined ? {} : { receipt }),
          time: now().toISOString(),
        })
      },
      ...(incomplete === undefined ? {} : { failure: incomplete }),
      ...(isDry ? { stop: `${stopAfterDry} files in a row without a finding` } : {}),
    }
  }
}

/** Nothing was done: a plan. */
function estimated(files: number, estimate: Estimate | undefined): StageReport {
  const note =
    estimate === undefined ? `nothing: the analyst investigates ${counted(files, 'file')}` : estimateText(estimate)
  return {
    stage: 'investigate',
    extent: 'complete',
    counts: { files: 0 },
    notes: [`estimate: ${note}`],
    ...(estimate === undefined ? {} : { estimate }),
  }
}

/** Claims that hold against the files, and why others were not believed. */
export function checked(
  claims: readonly Claim[],
  tools: GuardedTools,
  knownRules: ReadonlySet<string>,
): { readonly accepted: Claim[]; readonly rejected: string[] } {
  const accepted: Claim[] = []
  const rejected: string[] = []
  for (const claim of claims) {
    const fault = claimFault(claim, (each) => tools.linesOf(each), knownRules)
    if (fault === undefined) accepted.push(claim)
    else rejected.push(`a claim was rejected: ${fault}`)
  }
  return { accepted, rejected }
}

/** What a model looked at, with the analyst's leads, needs no second look by the analyst alone. */
function isCovered(lastVersion: string, { name, version }: Agent): boolean {
  return lastVersion === version || (name === 'analyst' && /^(?:model|claude|codex) /.test(lastVersion))
}

const nothingDone: LoopResult = { done: 0, failures: [], extent: 'complete' }

export function groupByPath(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.place.path)
    if (group === undefined) groups.set(candidate.place.path, [candidate])
    else group.push(candidate)
  }
  return groups
}
