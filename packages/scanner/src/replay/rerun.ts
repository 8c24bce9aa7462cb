// The second time of a run: each batch of files and each claim is given to its agent again, and what comes of it is compared.

import type { Candidate } from '@sallyport/findings'
import type { RunVerdict } from '@sallyport/store'
import type { GuardedTools } from '../agents/guarded-tools.js'
import { callSubject } from '../agents/model/call-subject.js'
import { quoteFault } from '../evidence.js'
import { checked, groupByPath } from '../stages/investigate/stage.js'
import { goneMethod, judge } from '../stages/revalidate/stage.js'
import type { StageAgents } from '../stages/stage.js'
import { fileDifferences, verdictDifferences } from './compare.js'
import type { KeptRun } from './kept-run.js'
import type { StoredAnswers } from './stored-answers.js'

export interface Difference {
  readonly stage: 'investigate' | 'revalidate'
  /** A path or a finding's id. */
  readonly subject: string
  readonly text: string
}

export interface RerunOptions {
  readonly kept: KeptRun
  readonly answers: StoredAnswers
  readonly agents: StageAgents
  /** As the last scan left them. */
  readonly candidates: readonly Candidate[]
  /** What claims may name. */
  readonly knownRules: ReadonlySet<string>
  readonly isThere: (path: string) => boolean
  readonly toolsOf: (stage: 'investigate' | 'revalidate') => GuardedTools
  readonly signal: AbortSignal
}

export interface RerunOutcome {
  readonly files: number
  readonly verdicts: number
  readonly answers: number
  readonly differences: readonly Difference[]
  readonly notes: readonly string[]
}

export class Rerun {
  readonly #options: RerunOptions
  readonly #candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly #differences: Difference[] = []
  readonly #notes = new Set<string>()
  #files = 0
  #verdicts = 0

  constructor(options: RerunOptions) {
    this.#options = options
    this.#candidates = groupByPath(options.candidates)
    for (const note of options.kept.notes) this.#notes.add(note)
  }

  async run(): Promise<RerunOutcome> {
    const { kept, signal, answers } = this.#options
    for (const batch of kept.batches) if (!signal.aborted) await this.#investigate(batch)
    for (const verdict of kept.results.verdicts) if (!signal.aborted) await this.#revalidate(verdict)
    return {
      files: this.#files,
      verdicts: this.#verdicts,
      answers: answers.used,
      differences: this.#differences,
      notes: [...this.#notes],
    }
  }

  async #investigate(paths: readonly string[]): Promise<void> {
    const { agents, answers, kept, toolsOf } = this.#options
    const tools = toolsOf('investigate')
    const jobs = paths.map((path) => ({ path, candidates: this.#candidates.get(path) ?? [] }))
    const given = await agents.investigate.investigate(jobs, tools)
    const subject = callSubject(paths)
    const reason = answers.unanswered('investigate', subject)?.reason
    const before = this.#differences.length
    for (const path of paths) {
      this.#files += 1
      const answer = given.get(path) ?? { kind: 'failed' as const, reason: 'there was no answer about it' }
      const investigation = kept.results.investigations.find((each) => each.path === path)
      const claims = kept.results.claims.filter((each) => each.path === path).map(({ claim }) => claim)
      const { accepted } = checked(answer.kind === 'done' ? answer.claims : [], tools, this.#options.knownRules)
      for (const text of fileDifferences({ investigation, claims }, answer, accepted, reason))
        this.#differences.push({ stage: 'investigate', subject: path, text })
      this.#noteChanges(investigation?.reads ?? [], tools)
      if (investigation !== undefined && investigation.agentVersion !== agents.investigate.version)
        this.#notes.add('the run was made with another version of the prompts, the rules or the agent')
    }
    const left = answers.left('investigate', subject)
    if (left > 0 && this.#differences.length === before)
      this.#differences.push({
        stage: 'investigate',
        subject: paths.join(', '),
        text: `answers of the run that were not met again: ${left}${reason === undefined ? '' : `; ${reason}`}`,
      })
  }

  async #revalidate(kept: RunVerdict): Promise<void> {
    const { agents, toolsOf, isThere } = this.#options
    const { findingId, claim } = kept
    this.#verdicts += 1
    const differ = (texts: readonly string[]): void => {
      for (const text of texts) this.#differences.push({ stage: 'revalidate', subject: findingId, text })
    }
    if (kept.verdict.method === goneMethod) {
      if (isThere(claim.place.path)) differ(['the file was gone in the run and is there now'])
      return
    }
    const tools = toolsOf('revalidate')
    const answer = await judge(agents.revalidate, claim, tools)
    this.#noteChanges(kept.verdict.reads, tools)
    if (answer.kind !== 'done') return differ([`the run has a verdict, the replay none: ${answer.reason}`])
    const { verdict, method = agents.revalidate.method } = answer
    const fault = verdict.evidence.map((quote) => quoteFault(quote, (path) => tools.linesOf(path))).find(Boolean)
    if (fault !== undefined) return differ([`its verdict is rejected now: ${fault}`])
    differ(verdictDifferences(kept, { ...verdict, method }))
  }

  /** Files that were read then and are others now; where nothing else differs, that is no difference. */
  #noteChanges(reads: readonly { readonly path: string; readonly contentHash: string }[], tools: GuardedTools): void {
    for (const { path, contentHash } of reads) {
      const now = tools.reads.findLast((read) => read.path === path)?.contentHash
      if (now === contentHash) continue
      this.#notes.add(
        now === undefined ? `${path} was read in the run and is not now` : `${path} changed since the run`,
      )
    }
  }
}
