// An agent behind a language model: it gets leads, reads through the gate, and what it says is checked before it counts.

import { type Claim, isAtLeast, type Quote } from '@sallyport/findings'
import type { WorkerPool } from '../workers/pool.js'
import type { Agent, InvestigationJob, Investigations, Revalidation, SizedJob } from './agent.js'
import { type AnalystAgent, secretRule } from './analyst-agent.js'
import { locateQuote } from './claim-draft.js'
import { type Estimate, estimateOf } from './estimate.js'
import type { GuardedTools } from './guarded-tools.js'
import { InvestigationBoard, mostCorrections } from './investigation-board.js'
import type { Asker } from './model/asking.js'
import type { ConversationCost } from './model/call-journal.js'
import { callSubject } from './model/call-subject.js'
import type { Effort } from './model/model-client.js'
import type { OutsideName, Price } from './model/model-settings.js'
import { estimateInput } from './model/token-estimate.js'
import type { Fence } from './prompts/fence.js'
import { investigationPrompt, revalidationPrompt, systemPrompt } from './prompts/prompts.js'
import { promptsDigest } from './prompts/texts.js'
import {
  type Conversation,
  type Conversed,
  converse,
  defineAnswerTool,
  type LoopBounds,
  reasonOf,
} from './tool-loop.js'
import { toolDefinition } from './tools/agent-operation.js'
import { agentOperations } from './tools/catalogue.js'
import type { Desk } from './tools/desk.js'
import { isDecided, majority, type Vote, verdictDraftSchema } from './votes.js'

const bytesInToken = 3
/** Raised when conversations are led in another way, so that old answers are asked for again. */
const protocolVersion = 1

export interface ModelAgentOptions {
  /** Gets the operator's consent and tries the models, once; throws an `AgentError` where none can be asked. */
  readonly open: () => Promise<Asker>
  /** Leads the conversations in place of our own loop. */
  readonly outside?: {
    readonly name: OutsideName
    readonly converse: (conversation: Omit<Conversation, 'asking'>) => Promise<Conversed>
  }
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
  readonly costOf: (stage: string, subject: string) => ConversationCost
  /** Set where everything is asked anew. */
  readonly nonce: string | undefined
  readonly signal: AbortSignal
}

export class ModelAgent implements Agent {
  readonly name: string
  readonly version: string
  readonly method: string
  readonly filesAtOnce: number
  readonly concurrency: number
  readonly dependsOn = 'own-file'
  readonly #options: ModelAgentOptions
  #asking: Promise<Asker> | undefined

  constructor(options: ModelAgentOptions) {
    const { models, effort = 'usual', outside } = options
    this.#options = options
    this.name = outside?.name ?? 'model'
    this.version = `${this.name} ${protocolVersion} prompts:${promptsDigest} ${models.join(',')} effort:${effort}`
    this.method = `refutation by ${outside === undefined ? (models[0] ?? 'a model') : [outside.name, ...models].join(' with ')}`
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
    const board = new InvestigationBoard(jobs, tools, this.#options)
    const leads = await this.#leads(jobs, tools, board)
    const subject = callSubject(jobs.map(({ path }) => path))
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
    return board.answers(ended, this.#options.costOf('investigate', subject))
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
  async #leads(jobs: readonly InvestigationJob[], tools: GuardedTools, board: InvestigationBoard): Promise<Claim[]> {
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
      subject: callSubject([`${claim.place.path}:${claim.place.startLine}`]),
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
    const { fence, effort, bounds, nonce, signal, outside } = this.#options
    const { stage, subject, ...rest } = part
    const deniesTool = (name: string) => this.#options.deniesTool(stage, name)
    const place = { stage, subject, ...(nonce === undefined ? {} : { nonce }) }
    const operations = agentOperations
    const conversation = { fence, effort, bounds, signal, deniesTool, operations, place, ...rest }
    if (outside !== undefined) return outside.converse(conversation)
    this.#asking ??= this.#options.open()
    return converse({ asking: await this.#asking, ...conversation })
  }
}
