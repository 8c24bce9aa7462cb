// An agent behind a language model: it gets leads, reads through the gate, and what it reports is checked before it counts. INVARIANT:
// a file is done only where the model said so, named it, and was shown of it what it says it looked at.

import { type Claim, isAtLeast, type Quote, type Receipt, verdictNames } from '@sallyport/findings'
import { z } from 'zod'
import type { WorkerPool } from '../workers/pool.js'
import type { Agent, Investigation, InvestigationJob, Investigations, Revalidation, SizedJob } from './agent.js'
import { type AnalystAgent, secretRule } from './analyst-agent.js'
import { type ClaimDraft, checkClaim, claimDraftSchema, locateQuote, quoteDraftSchema } from './claim-draft.js'
import { type Estimate, estimateOf } from './estimate.js'
import type { GuardedTools } from './guarded-tools.js'
import type { Asking } from './model/asking.js'
import type { Effort } from './model/model-client.js'
import type { Price } from './model/model-settings.js'
import { estimateInput } from './model/token-estimate.js'
import type { Fence } from './prompts/fence.js'
import { investigationPrompt, revalidationPrompt, systemPrompt } from './prompts/prompts.js'
import { promptsDigest } from './prompts/texts.js'
import { type Conversed, converse, defineAnswerTool, type LoopBounds } from './tool-loop.js'
import { toolDefinition } from './tools/agent-operation.js'
import { agentOperations } from './tools/catalogue.js'
import type { Desk } from './tools/desk.js'
import { treePath } from './tools/paths.js'

/** Raised when conversations are led in another way, so that old answers are asked for again. */
const protocolVersion = 1

export interface ModelAgentOptions {
  /** Gets the operator's consent and tries the models, once; throws an `AgentError` where none can be asked. */
  readonly open: () => Promise<Asking>
  readonly pool: WorkerPool
  /** Gives leads, and looks after secrets, which no model sees. */
  readonly analyst: AnalystAgent
  readonly fence: Fence
  /** `provider/name` of all, in the order in which they are asked. */
  readonly models: readonly string[]
  readonly effort: Effort | undefined
  /** Of the first model. */
  readonly price: Price
  readonly filesAtOnce: number
  readonly concurrency: number
  readonly bounds: LoopBounds
  readonly technologies: readonly string[]
  /** Votes on claims of severity high and above: odd. */
  readonly votes: number
  /** Asks the gate for a tool; says why where it denies. */
  readonly deniesTool: (stage: 'investigate' | 'revalidate', name: string) => string | undefined
  /** Asks the gate for `report_finding`; throws where it denies. */
  readonly authorizeReport: () => void
  readonly deskOf: (tools: GuardedTools) => Desk
  /** What was kept of the conversation about a subject: calls and cost. */
  readonly costOf: (stage: string, subject: string) => Promise<{ readonly calls: number; readonly nanoUsd: number }>
  /** Set where everything is asked anew. */
  readonly nonce: string | undefined
  readonly signal: AbortSignal
}

export class ModelAgent implements Agent {
  readonly name = 'model'
  readonly version: string
  readonly method: string
  readonly filesAtOnce: number
  readonly concurrency: number
  readonly dependsOn = 'own-file'
  readonly #options: ModelAgentOptions
  #asking: Promise<Asking> | undefined

  constructor(options: ModelAgentOptions) {
    const { models, effort = 'usual' } = options
    this.#options = options
    this.version = `model ${protocolVersion} prompts:${promptsDigest} ${models.join(',')} effort:${effort}`
    this.method = `refutation by ${models[0] ?? 'a model'}`
    this.filesAtOnce = options.filesAtOnce
    this.concurrency = options.concurrency
  }

  /** Files in which only secrets were seen are the analyst's: no model may read most of them, and there is nothing to ask. */
  async investigate(jobs: readonly InvestigationJob[], tools: GuardedTools): Promise<Investigations> {
    const secretive = jobs.filter(({ candidates }) => candidates.every(({ ruleId }) => ruleId === secretRule))
    const others = jobs.filter((job) => !secretive.includes(job))
    const kept = await this.#options.analyst.investigate(secretive, tools)
    return others.length === 0 ? kept : new Map([...kept, ...(await this.#hunt(others, tools))])
  }

  async #hunt(jobs: readonly InvestigationJob[], tools: GuardedTools): Promise<Investigations> {
    const board = new Board(jobs, tools, this.#options)
    const leads = await this.#leads(jobs, tools, board)
    const subject = jobs.map(({ path }) => path).join(' ')
    const ended = await this.#converse({
      desk: this.#options.deskOf(tools),
      system: systemPrompt('hunter', this.#options.technologies),
      opening: investigationPrompt(jobs, leads, this.#options.fence),
      stage: 'investigate',
      subject,
      answers: board.tools(),
    })
    if (ended.kind === 'failed' && ended.failure.kind === 'context-overflow' && jobs.length > 1) {
      return this.#inHalves(jobs, tools)
    }
    return board.answers(ended, await this.#options.costOf('investigate', subject))
  }

  estimate(batches: readonly (readonly SizedJob[])[]): Estimate {
    const { technologies, fence, price } = this.#options
    const system = systemPrompt('hunter', technologies)
    const openings = batches.map((jobs) => ({
      files: jobs.length,
      promptTokens: estimateInput({
        system,
        messages: [{ role: 'user', text: investigationPrompt(jobs, [], fence) }],
        tools: agentOperations.map(toolDefinition),
      }),
      fileTokens: Math.ceil(jobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / bytesInToken),
    }))
    return estimateOf(openings, price)
  }

  /** Flows that the analyst claims; secrets it found are claims already. */
  async #leads(jobs: readonly InvestigationJob[], tools: GuardedTools, board: Board): Promise<Claim[]> {
    const leads: Claim[] = []
    for (const job of jobs) {
      const answer = (await this.#options.analyst.investigate([job], tools)).get(job.path)
      if (answer?.kind !== 'done') continue
      for (const claim of answer.claims) {
        if (claim.secretHash === undefined) leads.push(claim)
        else board.accept(claim)
      }
    }
    return leads
  }

  async revalidate(claim: Claim, tools: GuardedTools): Promise<Revalidation> {
    if (claim.secretHash !== undefined) {
      const answer = await this.#options.analyst.revalidate(claim, tools)
      return answer.kind === 'done' ? { ...answer, method: this.#options.analyst.method } : answer
    }
    const votes = isAtLeast(claim.severity, 'high') ? this.#options.votes : 1
    const given: Vote[] = []
    for (let vote = 1; vote <= votes; vote += 1) {
      const answer = await this.#vote(claim, tools, vote)
      if (answer.kind !== 'done') return answer
      given.push(answer.vote)
      if (isDecided(given, votes)) break
    }
    const { verdict, evidence, reasoning } = majority(given)
    return { kind: 'done', verdict: { verdict, evidence: [...evidence], reasoning } }
  }

  async #vote(
    claim: Claim,
    tools: GuardedTools,
    vote: number,
  ): Promise<{ readonly kind: 'done'; readonly vote: Vote } | Exclude<Revalidation, { kind: 'done' }>> {
    let given: Vote | undefined
    let refusals = 0
    const giveVerdict = defineAnswerTool({
      name: 'give_verdict',
      summary: 'Your verdict on the claim. It ends the conversation.',
      input: verdictDraftSchema,
      take: async ({ verdict, reasoning, evidence }) => {
        const quotes: Quote[] = []
        for (const draft of evidence) {
          const quote = locateQuote(draft, tools)
          if (typeof quote !== 'string') {
            quotes.push(quote)
            continue
          }
          refusals += 1
          return { kind: 'refused', note: `Not accepted: ${quote}. Correct it and call \`give_verdict\` again.` }
        }
        if (refusals > mostCorrections) return { kind: 'refused', note: 'Not accepted.' }
        given = { verdict, reasoning, evidence: quotes }
        return { kind: 'accepted', note: 'Accepted.', isFinal: true }
      },
    })
    const ended = await this.#converse({
      desk: this.#options.deskOf(tools),
      system: systemPrompt('skeptic', this.#options.technologies),
      opening: revalidationPrompt(claim, vote, this.#options.fence),
      stage: 'revalidate',
      subject: `${claim.place.path}:${claim.place.startLine}`,
      answers: [giveVerdict],
    })
    if (ended.kind === 'out-of-budget') return { kind: 'postponed', reason: ended.reason }
    if (ended.kind === 'failed' && ended.failure.kind === 'stopped') {
      return { kind: 'postponed', reason: ended.failure.message }
    }
    if (given !== undefined) return { kind: 'done', vote: given }
    return { kind: 'failed', reason: reasonOf(ended) }
  }

  /** A batch that is too long for the model is two: nothing of it is left out. */
  async #inHalves(jobs: readonly InvestigationJob[], tools: GuardedTools): Promise<Investigations> {
    const middle = Math.ceil(jobs.length / 2)
    const first = await this.#hunt(jobs.slice(0, middle), tools)
    const second = await this.#hunt(jobs.slice(middle), tools)
    return new Map([...first, ...second])
  }

  async #converse(
    part: Pick<Parameters<typeof converse>[0], 'desk' | 'system' | 'opening' | 'answers'> & {
      readonly stage: 'investigate' | 'revalidate'
      readonly subject: string
    },
  ): Promise<Conversed> {
    const { fence, effort, bounds, nonce, signal } = this.#options
    this.#asking ??= this.#options.open()
    const asking = await this.#asking
    const { stage, subject, ...rest } = part
    const deniesTool = (name: string) => this.#options.deniesTool(stage, name)
    const place = { stage, subject, ...(nonce === undefined ? {} : { nonce }) }
    return converse({ asking, fence, effort, bounds, signal, deniesTool, operations: agentOperations, place, ...rest })
  }
}

const bytesInToken = 3
const mostCorrections = 1
const mostReports = 200

/** What a model reports in one investigation. */
class Board {
  readonly #jobs: readonly InvestigationJob[]
  readonly #tools: GuardedTools
  readonly #options: ModelAgentOptions
  readonly #claims: Claim[] = []
  readonly #rejected: string[] = []
  readonly #corrections = new Map<string, number>()
  #summaries: ReadonlyMap<string, string> | undefined
  #doneRefusals = 0

  constructor(jobs: readonly InvestigationJob[], tools: GuardedTools, options: ModelAgentOptions) {
    this.#jobs = jobs
    this.#tools = tools
    this.#options = options
  }

  tools() {
    return [
      defineAnswerTool({
        name: 'report_finding',
        summary: 'Reports one flaw with its evidence. It is checked at once; the answer says whether it was accepted.',
        input: claimDraftSchema,
        take: (draft) => this.#report(draft),
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

  async #report(draft: ClaimDraft) {
    if (this.#claims.length >= mostReports) return refused('Not accepted: there are too many reports.')
    this.#options.authorizeReport()
    const checked = await checkClaim(draft, this.#tools, this.#options.pool)
    if ('claim' in checked) {
      this.#claims.push(checked.claim)
      return { kind: 'accepted', note: 'Accepted.', isFinal: false } as const
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

  async #done({ files }: z.output<typeof doneSchema>) {
    const summaries = new Map(files.map(({ path, summary }) => [treePath(path) ?? '', summary]))
    const fault = this.#jobs.map(({ path }) => this.#unfinished(path, summaries)).find((each) => each !== undefined)
    if (fault !== undefined && this.#doneRefusals < mostCorrections) {
      this.#doneRefusals += 1
      return refused(`Not yet: ${fault}. Then call \`done\` again.`)
    }
    this.#summaries = summaries
    return { kind: 'accepted', note: 'Accepted.', isFinal: true } as const
  }

  #unfinished(path: string, summaries: ReadonlyMap<string, string>): string | undefined {
    if (!summaries.has(path)) return `say a line about \`${path}\``
    if (this.#tools.shown.has(path)) return undefined
    return `read \`${path}\`, of which you have seen nothing`
  }

  answers(ended: Conversed, cost: { readonly calls: number; readonly nanoUsd: number }): Map<string, Investigation> {
    return new Map(this.#jobs.map(({ path }) => [path, this.#answer(path, ended, cost)]))
  }

  #answer(path: string, ended: Conversed, cost: { readonly calls: number; readonly nanoUsd: number }): Investigation {
    const claims = this.#claimsOf(path)
    const summary = this.#summaries?.get(path)
    const isDone = ended.kind === 'finished' && summary !== undefined && this.#tools.shown.has(path)
    if (ended.kind === 'out-of-budget' && claims.length === 0) return { kind: 'postponed', reason: ended.reason }
    if (ended.kind === 'failed' && ended.failure.kind === 'stopped')
      return { kind: 'postponed', reason: 'the run was stopped' }
    const base = { kind: 'done', claims, clearances: [], limits: this.#isFirst(path) ? this.#rejected : [] } as const
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

  #receipt(
    path: string,
    model: string,
    summary: string,
    { calls, nanoUsd }: { readonly calls: number; readonly nanoUsd: number },
  ): Receipt {
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

const doneSchema = z.strictObject({
  files: z.array(z.strictObject({ path: z.string().min(1).max(1000), summary: z.string().min(1).max(2000) })).max(100),
})

const verdictDraftSchema = z.strictObject({
  verdict: z.enum(verdictNames).exclude(['duplicate']),
  reasoning: z.string().min(20).max(5000),
  evidence: z.array(quoteDraftSchema).min(1).max(20),
})

interface Vote {
  readonly verdict: z.output<typeof verdictDraftSchema>['verdict']
  readonly reasoning: string
  readonly evidence: readonly Quote[]
}

function isDecided(given: readonly Vote[], votes: number): boolean {
  const most = Math.max(...given.map(({ verdict }) => countOf(given, verdict)))
  return most > votes / 2
}

/** What most say; without a majority it is uncertain, with the evidence of all. */
function majority(given: readonly Vote[]): Vote {
  const winner = given.find(({ verdict }) => countOf(given, verdict) > given.length / 2)
  if (winner === undefined) {
    return {
      verdict: 'uncertain',
      reasoning:
        `The votes differ. ${given.map(({ verdict, reasoning }) => `${verdict}: ${reasoning}`).join(' ')}`.slice(
          0,
          5000,
        ),
      evidence: given.flatMap(({ evidence }) => evidence).slice(0, 100),
    }
  }
  if (given.length === 1) return winner
  const count = countOf(given, winner.verdict)
  return { ...winner, reasoning: `${count} of ${given.length} votes. ${winner.reasoning}`.slice(0, 5000) }
}

function countOf(given: readonly Vote[], verdict: Vote['verdict']): number {
  return given.filter((each) => each.verdict === verdict).length
}

function refused(note: string) {
  return { kind: 'refused', note } as const
}

function reasonOf(ended: Conversed): string {
  switch (ended.kind) {
    case 'failed':
      return `${ended.failure.kind}: ${ended.failure.message}`
    case 'finished':
      return 'the conversation ended without an answer'
    default:
      return ended.reason
  }
}
