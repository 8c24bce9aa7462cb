// Triage by a model: one call for many findings. It sees findings, never the code, and what it says cannot close one (AG-6).

import { type FindingRecord, priorities, type Triage, triageSchema } from '@sallyport/findings'
import { z } from 'zod'
import type { Sorting, TriageAgent } from './agent.js'
import type { GuardedTools } from './guarded-tools.js'
import { mostCorrections } from './investigation-board.js'
import type { Asking } from './model/asking.js'
import { callSubject } from './model/call-subject.js'
import type { Effort } from './model/model-client.js'
import type { Fence } from './prompts/fence.js'
import { systemPrompt, triagePrompt } from './prompts/prompts.js'
import { promptsDigest } from './prompts/texts.js'
import { type AnswerTool, converse, defineAnswerTool, type LoopBounds, reasonOf } from './tool-loop.js'
import type { Desk } from './tools/desk.js'

const protocolVersion = 1

export interface ModelTriageOptions {
  /** Gets the operator's consent and tries the models, once; throws an `AgentError` where none can be asked. */
  readonly open: () => Promise<Asking>
  readonly fence: Fence
  readonly models: readonly string[]
  readonly effort: Effort | undefined
  readonly concurrency: number
  readonly bounds: LoopBounds
  /** Asks the gate for a tool; says why where it denies. */
  readonly deniesTool: (name: string) => string | undefined
  readonly deskOf: (tools: GuardedTools) => Desk
  /** Set where everything is asked anew. */
  readonly nonce: string | undefined
  readonly signal: AbortSignal
}

const sortedSchema = z.strictObject({
  findings: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(20),
        exploitability: triageSchema.shape.exploitability,
        impact: triageSchema.shape.impact,
        priority: z.enum(priorities).exclude(['skip']),
        reasoning: z.string().min(10).max(1000),
      }),
    )
    .max(200),
})
type Sorted = z.output<typeof sortedSchema>['findings'][number]

export class ModelTriage implements TriageAgent {
  readonly version: string
  readonly findingsAtOnce = 40
  readonly concurrency: number
  readonly #options: ModelTriageOptions
  #asking: Promise<Asking> | undefined

  constructor(options: ModelTriageOptions) {
    const { models, effort = 'usual', concurrency } = options
    this.#options = options
    this.concurrency = concurrency
    this.version = `model ${protocolVersion} prompts:${promptsDigest} ${models.join(',')} effort:${effort}`
  }

  async sort(findings: readonly FindingRecord[], tools: GuardedTools): Promise<ReadonlyMap<string, Sorting>> {
    const { fence, effort, bounds, nonce, signal, deniesTool, deskOf } = this.#options
    this.#asking ??= this.#options.open()
    const board = new SortingBoard(findings)
    const ended = await converse({
      asking: await this.#asking,
      desk: deskOf(tools),
      ...{ fence, effort, bounds, signal, deniesTool },
      operations: [],
      answers: [board.tool()],
      system: systemPrompt('triage', []),
      opening: triagePrompt(findings, fence),
      place: {
        stage: 'triage',
        subject: callSubject(findings.map(({ finding }) => finding.id)),
        ...(nonce === undefined ? {} : { nonce }),
      },
    })
    const isPostponed = ended.kind === 'out-of-budget' || (ended.kind === 'failed' && ended.failure.kind === 'stopped')
    const model = 'model' in ended ? ended.model : ''
    return new Map<string, Sorting>(
      findings.map(({ finding: { id } }): [string, Sorting] => {
        const sorted = board.sorted.get(id)
        if (sorted !== undefined) return [id, { kind: 'done', triage: triageOf(sorted, model) }]
        const reason = board.fault ?? reasonOf(ended)
        return [id, isPostponed ? { kind: 'postponed', reason } : { kind: 'failed', reason }]
      }),
    )
  }
}

function triageOf({ id: _, ...triage }: Sorted, model: string): Triage {
  return { ...triage, by: model }
}

/** Takes the answer: every id that was sent, each once, and no other (AG-5). */
class SortingBoard {
  readonly sorted = new Map<string, Sorted>()
  fault: string | undefined
  readonly #sent: ReadonlySet<string>
  #corrections = 0

  constructor(findings: readonly FindingRecord[]) {
    this.#sent = new Set(findings.map(({ finding }) => finding.id))
  }

  tool(): AnswerTool {
    return defineAnswerTool({
      name: 'sort_findings',
      summary: 'Your answer: every finding that you were given, once. It ends the conversation.',
      input: sortedSchema,
      take: async ({ findings }) => {
        const fault = this.#faultOf(findings)
        if (fault !== undefined && this.#corrections < mostCorrections) {
          this.#corrections += 1
          return { kind: 'refused', note: `Not accepted: ${fault}. Correct it and call \`sort_findings\` again.` }
        }
        this.fault = fault
        const known = findings.filter(({ id }) => this.#sent.has(id))
        for (const each of known.toReversed()) this.sorted.set(each.id, each)
        return { kind: 'accepted', note: 'Accepted.', isFinal: true }
      },
    })
  }

  #faultOf(findings: readonly Sorted[]): string | undefined {
    const ids = findings.map(({ id }) => id)
    const stranger = ids.find((id) => !this.#sent.has(id))
    if (stranger !== undefined) return `\`${stranger}\` is no finding that you were given`
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice !== undefined) return `\`${twice}\` is there twice`
    const missing = [...this.#sent].find((id) => !ids.includes(id))
    return missing === undefined ? undefined : `\`${missing}\` is missing`
  }
}
