// What a model reports while it investigates: drafts that were checked, and which files it is done with. INVARIANT: a file is done only
// where the model named it in its final answer and was shown of it.

import type { Claim, Receipt } from '@sallyport/findings'
import { z } from 'zod'
import type { WorkerPool } from '../workers/pool.js'
import type { Investigation, InvestigationJob } from './agent.js'
import { type ClaimDraft, checkClaim, claimDraftSchema } from './claim-draft.js'
import type { GuardedTools } from './guarded-tools.js'
import type { ConversationCost } from './model/call-journal.js'
import { type AnswerTool, type Conversed, defineAnswerTool, reasonOf, type Taken } from './tool-loop.js'
import { treePath } from './tools/paths.js'

/** How often what was wrong with an answer is said before it is rejected. */
export const mostCorrections = 1
const mostReports = 200

export interface BoardOptions {
  readonly pool: WorkerPool
  /** Asks the gate for `report_finding`; throws where it denies. */
  readonly authorizeReport: () => void
}

const doneSchema = z.strictObject({
  files: z.array(z.strictObject({ path: z.string().min(1).max(1000), summary: z.string().min(1).max(2000) })).max(100),
})

export class InvestigationBoard {
  readonly #jobs: readonly InvestigationJob[]
  readonly #tools: GuardedTools
  readonly #options: BoardOptions
  readonly #claims: Claim[] = []
  readonly #rejected: string[] = []
  readonly #corrections = new Map<string, number>()
  #summaries: ReadonlyMap<string, string> | undefined
  #doneRefusals = 0

  constructor(jobs: readonly InvestigationJob[], tools: GuardedTools, options: BoardOptions) {
    this.#jobs = jobs
    this.#tools = tools
    this.#options = options
  }

  tools(): AnswerTool[] {
    return [
      defineAnswerTool({
        name: 'report_finding',
        summary: 'Reports one flaw with its evidence. It is checked at once; the answer says whether it was accepted.',
        input: claimDraftSchema,
        take: (draft) => this.#report(draft),
        onReject: (fault) => this.#rejected.push(`a report was rejected: ${fault}`),
      }),
      defineAnswerTool({
        name: 'done',
        summary: 'Ends the investigation: one line for each file that you were given.',
        input: doneSchema,
        take: (input) => this.#done(input),
      }),
    ]
  }

  accept(claim: Claim): void {
    this.#claims.push(claim)
  }

  async #report(draft: ClaimDraft): Promise<Taken> {
    if (this.#claims.length >= mostReports) return refused('Not accepted: there are too many reports.')
    this.#options.authorizeReport()
    const checked = await checkClaim(draft, this.#tools, this.#options.pool)
    if ('claim' in checked) {
      this.#claims.push(checked.claim)
      return { kind: 'accepted', note: 'Accepted.', isFinal: false }
    }
    const key = `${draft.class} ${draft.sink.path}:${draft.sink.line}`
    const corrections = (this.#corrections.get(key) ?? 0) + 1
    this.#corrections.set(key, corrections)
    if (corrections <= mostCorrections) {
      return refused(`Not accepted: ${checked.fault}. Correct it and report it once more, or leave it.`)
    }
    this.#rejected.push(`a claim was rejected: ${checked.fault}`)
    return refused(`Not accepted: ${checked.fault}. Leave it.`)
  }

  async #done({ files }: z.output<typeof doneSchema>): Promise<Taken> {
    const summaries = new Map(files.map(({ path, summary }) => [treePath(path) ?? '', summary]))
    const fault = this.#jobs.map(({ path }) => this.#unfinished(path, summaries)).find((each) => each !== undefined)
    if (fault !== undefined && this.#doneRefusals < mostCorrections) {
      this.#doneRefusals += 1
      return refused(`Not yet: ${fault}. Then call \`done\` again.`)
    }
    this.#summaries = summaries
    return { kind: 'accepted', note: 'Accepted.', isFinal: true }
  }

  #unfinished(path: string, summaries: ReadonlyMap<string, string>): string | undefined {
    if (!summaries.has(path)) return `say a line about \`${path}\``
    if (this.#tools.shown.has(path)) return undefined
    return `read \`${path}\`, of which you have seen nothing`
  }

  answers(ended: Conversed, cost: ConversationCost): Map<string, Investigation> {
    return new Map(this.#jobs.map(({ path }) => [path, this.#answer(path, ended, cost)]))
  }

  #answer(path: string, ended: Conversed, cost: ConversationCost): Investigation {
    const claims = this.#claimsOf(path)
    const summary = this.#summaries?.get(path)
    const isDone = ended.kind === 'finished' && summary !== undefined && this.#tools.shown.has(path)
    if (ended.kind === 'out-of-budget' && claims.length === 0) return { kind: 'postponed', reason: ended.reason }
    if (ended.kind === 'failed' && ended.failure.kind === 'stopped')
      return { kind: 'postponed', reason: 'the run was stopped' }
    const limits = this.#isFirst(path) ? this.#rejected : []
    const base = { kind: 'done', claims, clearances: [], limits, rejected: limits.length } as const
    if (isDone) return { ...base, receipt: this.#receipt(path, ended.model, summary, cost) }
    return { ...base, incomplete: ended.kind === 'finished' ? 'the model said nothing about it' : reasonOf(ended) }
  }

  /** A finding belongs to the file of its sink; one outside of the given files to the first. */
  #claimsOf(path: string): Claim[] {
    const given = new Set(this.#jobs.map((job) => job.path))
    return this.#claims.filter(({ place }) => place.path === path || (this.#isFirst(path) && !given.has(place.path)))
  }

  #isFirst(path: string): boolean {
    return this.#jobs[0]?.path === path
  }

  #receipt(path: string, model: string, summary: string, { calls, nanoUsd }: ConversationCost): Receipt {
    return {
      model,
      lines: (this.#tools.shown.get(path)?.ranges ?? []).map(([from, to]) => [from, to]),
      of: this.#tools.linesOf(path)?.length ?? 0,
      summary: summary.slice(0, 2000),
      calls,
      nanoUsd: Math.round(nanoUsd / this.#jobs.length),
    }
  }
}

function refused(note: string): Taken {
  return { kind: 'refused', note }
}
