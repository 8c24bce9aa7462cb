// Keeps every call to a model: for the receipt, for a reader, and so that an interrupted conversation goes on without paying twice.

import { createHash, randomUUID } from 'node:crypto'
import type { ModelCall, Project } from '@sallyport/store'
import { z } from 'zod'
import type { ModelMessage, ModelRequest, Turn } from './model-client.js'

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
  readonly usd: number
  readonly startedAt: number
  readonly endedAt: number
}

export interface CallJournal {
  /** An answer that this request got before. */
  find(model: string, request: ModelRequest, place: CallPlace): Promise<Extract<Turn, { kind: 'answered' }> | undefined>
  keep(call: KeptCall, place: CallPlace): Promise<void>
}

const nanoUsdInUsd = 1_000_000_000

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

  constructor(project: Project, run: string) {
    this.#project = project
    this.#run = run
  }

  async find(model: string, request: ModelRequest, place: CallPlace) {
    const known = await this.#project.answeredCall(digestOfCall(model, request, place))
    if (known === undefined) return undefined
    // Rows may be anybody's (ST-3): one that does not fit is asked for again.
    const parsed = answerSchema.safeParse(known.answer)
    if (!parsed.success) return undefined
    const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens } = known
    const usage = { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens }
    return { kind: 'answered', message: parsed.data, usage } as const
  }

  async keep(call: KeptCall, place: CallPlace): Promise<void> {
    await this.#project.addModelCall(rowOf(call, place, this.#run))
  }
}

function rowOf({ model, request, turn, usd, startedAt, endedAt }: KeptCall, place: CallPlace, run: string): ModelCall {
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
    ...turn.usage,
    nanoUsd: Math.round(usd * nanoUsdInUsd),
    durationMs: Math.max(0, Math.round(endedAt - startedAt)),
    time: new Date(endedAt).toISOString(),
  }
}

function digestOfCall(model: string, request: ModelRequest, { nonce = '' }: CallPlace): string {
  const { system, messages, tools, effort = '', maxOutputTokens } = request
  const parts = [model, nonce, effort, maxOutputTokens, system, tools, messages]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** What was not said in the calls before: after the last answer, or everything at the beginning. */
function addedBy({ system, messages }: ModelRequest): { system?: string; messages: readonly ModelMessage[] } {
  const last = messages.findLastIndex(({ role }) => role === 'assistant')
  return last === -1 ? { system, messages } : { messages: messages.slice(last + 1) }
}
