// Answers as a run got them, in place of the models: found by the digest of everything that is asked. INVARIANT: nothing is sent, and an
// answer counts only for exactly the request that it was given to.

import type { ModelCall, Project } from '@sallyport/store'
import { z } from 'zod'
import type { Asked } from '../agents/model/asking.js'
import { isWorthAnother } from '../agents/model/asking.js'
import { answeredTurn, type CallPlace, type ConversationCost, digestOfCall } from '../agents/model/call-journal.js'
import { callSubject, namesInSubject } from '../agents/model/call-subject.js'
import type { ModelMessage, ModelRequest, ToolResult } from '../agents/model/model-client.js'
import { failureKinds, type ModelFailure } from '../agents/model/model-failure.js'
import { declined, isDeclined, refusalCheck, saysDeclined, withReason } from '../agents/model/refusals.js'
import type { Fence } from '../agents/prompts/fence.js'

/** A question that the run has no answer to. */
export interface Unanswered {
  /** `ended`: the run's own conversation stops here too. */
  readonly kind: 'ended' | 'other-question' | 'nothing-kept'
  readonly reason: string
}

type Asking = { readonly models: readonly string[]; readonly fence: Fence }

export class StoredAnswers {
  readonly #project: Project
  readonly #until: string
  readonly #byDigest: ReadonlyMap<string, readonly ModelCall[]>
  readonly #byConversation: ReadonlyMap<string, readonly ModelCall[]>
  readonly #used = new Set<string>()
  readonly #unanswered = new Map<string, Unanswered>()

  /** `calls`: those of the run; `until`: when it ended. */
  constructor(
    project: Project,
    { calls, until, isPath }: { calls: readonly ModelCall[]; until: string; isPath: (name: string) => boolean },
  ) {
    this.#project = project
    this.#until = until
    this.#byDigest = groupBy(calls, ({ digest }) => digest)
    this.#byConversation = groupBy(calls, ({ stage, subject }) =>
      keyOf({ stage, subject: callSubject(namesInSubject(subject, isPath)) }),
    )
  }

  /** Asks in the place of these models. */
  of({ models, fence }: Asking): { ask(request: ModelRequest, place: CallPlace): Promise<Asked> } {
    return { ask: (request, place) => this.#ask(models, request, place, fence) }
  }

  costOf(stage: string, subject: string): ConversationCost {
    const calls = this.#byConversation.get(keyOf({ stage, subject })) ?? []
    return { calls: calls.length, nanoUsd: calls.reduce((sum, { nanoUsd }) => sum + nanoUsd, 0) }
  }

  /** Why the last conversation about this came to no end, if it did not. */
  unanswered(stage: string, subject: string): Unanswered | undefined {
    return this.#unanswered.get(keyOf({ stage, subject }))
  }

  /** Answers of the run's conversation that were not met again. */
  left(stage: string, subject: string): number {
    return this.#left({ stage, subject }).length
  }

  get used(): number {
    return this.#used.size
  }

  async #ask(models: readonly string[], request: ModelRequest, place: CallPlace, fence: Fence): Promise<Asked> {
    let last: Asked | undefined
    for (const model of models) {
      const asked = await this.#findInAnyWords(model, request, place, fence)
      if (asked === undefined) continue
      if (asked.kind !== 'failed' || !isWorthAnother(asked.failure)) return asked
      last = asked
    }
    if (last !== undefined) return last
    const unanswered = this.#whyNot(request, place)
    this.#unanswered.set(keyOf(place), unanswered)
    return { kind: 'out-of-budget', reason: unanswered.reason }
  }

  /** As it was asked first, or with the reason of the work, as after a refusal. */
  async #findInAnyWords(model: string, request: ModelRequest, place: CallPlace, fence: Fence) {
    const plain = await this.#findSorted(model, request, place, fence)
    if (plain !== undefined && (plain.kind !== 'failed' || !isDeclined(plain.failure))) return plain
    return (await this.#findSorted(model, withReason(request), place, fence)) ?? plain
  }

  async #findSorted(model: string, request: ModelRequest, place: CallPlace, fence: Fence): Promise<Asked | undefined> {
    const found = await this.#find(model, request, place)
    if (found?.kind !== 'answered' || found.turn.message.toolCalls.length > 0) return found
    const { text } = found.turn.message
    const check = await this.#find(model, refusalCheck(text, fence), place)
    return check !== undefined && saysDeclined(check) ? declined(text, model) : found
  }

  async #find(model: string, request: ModelRequest, place: CallPlace): Promise<Asked | undefined> {
    const digest = digestOfCall(model, request, place)
    const own = this.#byDigest.get(digest) ?? []
    for (const call of own) this.#used.add(call.callId)
    // What an earlier run had paid for was not asked again.
    const earlier = own.length > 0 ? undefined : await this.#project.answeredCall(digest)
    const calls = earlier === undefined || earlier.time > this.#until ? own : [earlier]
    for (const call of calls.toReversed()) {
      const turn = answeredTurn(call)
      if (turn !== undefined) return { kind: 'answered', turn, model }
    }
    const failure = failureOf(calls.at(-1))
    return failure === undefined ? undefined : { kind: 'failed', failure, model }
  }

  #whyNot(request: ModelRequest, place: CallPlace): Unanswered {
    const next = this.#left(place)[0]
    if (next !== undefined) return { kind: 'other-question', reason: differenceFrom(next, request) }
    if (request.messages.some(({ role }) => role === 'assistant'))
      return { kind: 'ended', reason: 'no further answer of the run is kept' }
    return { kind: 'nothing-kept', reason: 'no answer of the run is kept: it was pruned, or the question is another' }
  }

  #left(place: Pick<CallPlace, 'stage' | 'subject'>): readonly ModelCall[] {
    const calls = this.#byConversation.get(keyOf(place)) ?? []
    return calls.filter(({ callId, outcome }) => outcome === 'answered' && !this.#used.has(callId))
  }
}

function failureOf(call: ModelCall | undefined): ModelFailure | undefined {
  const kind = failureKinds.find((each) => each === call?.outcome)
  return kind === undefined ? undefined : { kind, message: 'as in the run' }
}

const keptRequestSchema = z.object({
  system: z.string().optional(),
  messages: z.array(
    z.object({
      role: z.string(),
      text: z.string().optional(),
      results: z.array(z.object({ name: z.string(), text: z.string() })).optional(),
    }),
  ),
})

/** What is asked otherwise than in the run, in words. */
function differenceFrom(kept: ModelCall, { system, messages }: ModelRequest): string {
  const parsed = keptRequestSchema.safeParse(kept.request)
  if (!parsed.success) return 'the question that is kept cannot be read'
  const then = parsed.data
  const now = messages.slice(messages.findLastIndex(({ role }) => role === 'assistant') + 1)
  if (then.system !== undefined && then.system !== system) return 'the instructions are others than in the run'
  const results = resultsOf(now)
  const before = then.messages.flatMap((message) => message.results ?? [])
  const changed = results.find(({ text }, index) => before[index]?.text !== text)
  if (changed !== undefined) return `\`${changed.name}\` says something else than in the run${inBrief(changed)}`
  const isOther = now.some((message, index) => message.role === 'user' && message.text !== then.messages[index]?.text)
  if (isOther) return 'the opening is another: leads, files or the key of the workspace changed'
  return 'the question is another: its model, its effort, its tools or its bounds, or an answer before it'
}

function resultsOf(messages: readonly ModelMessage[]): readonly ToolResult[] {
  return messages.flatMap((message) => (message.role === 'tool' ? message.results : []))
}

function inBrief({ text, isError }: ToolResult): string {
  return isError ? `: ${text.slice(0, 200)}` : ''
}

function keyOf({ stage, subject }: Pick<CallPlace, 'stage' | 'subject'>): string {
  return `${stage}\n${subject}`
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOfItem(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
