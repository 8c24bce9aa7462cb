// Keeps every call to a model: for the receipt, for a reader, and so that an interrupted conversation goes on without paying twice.
// INVARIANT: what was kept is durable when `keep` returns.

import { createHash, randomUUID } from 'node:crypto'
import type { ModelCall, Project } from '@sallyport/store'
import { z } from 'zod'
import type { Settled } from './budget.js'
import type { ModelMessage, ModelRequest, Turn } from './model-client.js'
import { requestTexts } from './request-parts.js'

/** What a conversation is about. */
export interface CallPlace {
  readonly stage: string
  readonly subject: string
  /** Set where the same question must be asked anew: it is part of what is looked up. */
  readonly nonce?: string
}

export interface KeptCall {
  readonly model: string
  readonly request: ModelRequest
  readonly turn: Turn
  /** What it counts as. */
  readonly settled: Settled
  readonly startedAt: number
  readonly endedAt: number
}

export interface CallJournal {
  /** An answer that this request got before. */
  find(model: string, request: ModelRequest, place: CallPlace): Promise<Extract<Turn, { kind: 'answered' }> | undefined>
  keep(call: KeptCall, place: CallPlace): Promise<void>
}

/** What a conversation took in this run. */
export interface ConversationCost {
  readonly calls: number
  readonly nanoUsd: number
}

const nothingSpent: ConversationCost = { calls: 0, nanoUsd: 0 }

const answerSchema = z.object({
  role: z.literal('assistant'),
  text: z.string(),
  toolCalls: z.array(z.object({ id: z.string(), name: z.string(), input: z.unknown() })),
  from: z.string(),
  provider: z.unknown().optional(),
})

/** A journal in the store. */
export class StoredJournal implements CallJournal {
  readonly #project: Project
  readonly #run: string
  /** By stage and subject: a run is one process, so nobody else adds to it. */
  readonly #costs = new Map<string, ConversationCost>()

  constructor(project: Project, run: string) {
    this.#project = project
    this.#run = run
  }

  async find(model: string, request: ModelRequest, place: CallPlace) {
    const known = await this.#project.answeredCall(digestOfCall(model, request, place))
    return known === undefined ? undefined : answeredTurn(known)
  }

  async keep(call: KeptCall, place: CallPlace): Promise<void> {
    const row = rowOf(call, place, this.#run)
    await this.#project.addModelCall(row)
    const { calls, nanoUsd } = this.costOf(place)
    this.#costs.set(costKey(place), { calls: calls + 1, nanoUsd: nanoUsd + row.nanoUsd })
  }

  costOf(place: Pick<CallPlace, 'stage' | 'subject'>): ConversationCost {
    return this.#costs.get(costKey(place)) ?? nothingSpent
  }
}

function costKey({ stage, subject }: Pick<CallPlace, 'stage' | 'subject'>): string {
  return `${stage}\n${subject}`
}

/** What a kept call was answered with. Rows may be anybody's (ST-3): one that does not fit is no answer. */
export function answeredTurn(row: ModelCall): Extract<Turn, { kind: 'answered' }> | undefined {
  const parsed = answerSchema.safeParse(row.answer)
  if (row.outcome !== 'answered' || !parsed.success) return undefined
  const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens } = row
  const usage = { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens }
  return { kind: 'answered', message: parsed.data, usage }
}

function rowOf(
  { model, request, turn, settled, startedAt, endedAt }: KeptCall,
  place: CallPlace,
  run: string,
): ModelCall {
  return {
    callId: randomUUID(),
    run,
    stage: place.stage,
    subject: place.subject,
    model,
    digest: digestOfCall(model, request, place),
    request: addedBy(request),
    outcome: turn.kind === 'answered' ? 'answered' : turn.failure.kind,
    answer: turn.kind === 'answered' ? turn.message : { failure: turn.failure.message },
    ...settled.usage,
    nanoUsd: settled.nanoUsd,
    durationMs: Math.max(0, Math.round(endedAt - startedAt)),
    time: new Date(endedAt).toISOString(),
  }
}

/** Of everything that is asked: the same digest needs no second answer. */
export function digestOfCall(model: string, request: ModelRequest, { nonce = '' }: CallPlace): string {
  const { system, effort = '', maxOutputTokens } = request
  const hash = createHash('sha256')
  for (const text of requestTexts([model, nonce, effort, maxOutputTokens, system], request)) hash.update(text)
  return hash.digest('hex')
}

/** What was not said in the calls before: after the last answer, or everything at the beginning. */
function addedBy({ system, messages }: ModelRequest): { system?: string; messages: readonly ModelMessage[] } {
  const last = messages.findLastIndex(({ role }) => role === 'assistant')
  return last === -1 ? { system, messages } : { messages: messages.slice(last + 1) }
}
