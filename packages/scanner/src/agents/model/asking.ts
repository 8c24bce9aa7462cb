// Between a conversation and the wire: what was paid for is not asked again, the gate is asked, the budget reserves, passing failures
// are repeated with growing pauses, a refusal is answered with the reason of the work, and then the next model is asked. INVARIANT: every request on the wire is one settled
// reservation and one kept call.

import { setTimeout as pause } from 'node:timers/promises'
import type { Fence } from '../prompts/fence.js'
import type { Budget, Settled } from './budget.js'
import type { CallJournal, CallPlace } from './call-journal.js'
import type { ModelClient, ModelRequest, Turn } from './model-client.js'
import { isLasting, isPassing, type ModelFailure } from './model-failure.js'
import type { Price } from './model-settings.js'
import { declined, isDeclined, refusalCheck, saysDeclined, withReason } from './refusals.js'
import { estimateInput } from './token-estimate.js'
import type { Turnstile } from './turnstile.js'

/** A model that can be asked, with what its calls cost and how many may wait for it. */
export interface PricedModel {
  readonly client: ModelClient
  readonly price: Price
  readonly turnstile: Turnstile
}

export interface AskingOptions {
  readonly models: readonly PricedModel[]
  readonly budget: Budget
  readonly journal: CallJournal
  /** Asks the gate for `model_call`; says why where it denies. */
  readonly authorize: () => string | undefined
  readonly fence: Fence
  /** Whether requests are ours to word: those that a vendor's tool made are sent as they are, and its refusals are its own. */
  readonly isOurWording: boolean
  readonly now: () => number
  /** Between 0 and 1. */
  readonly random: () => number
  /** How often a request is sent at most while nothing listens at the address; by default as often as after other failures. */
  readonly attemptsWhenRefused?: number
}

export type Asked =
  | { readonly kind: 'answered'; readonly turn: Extract<Turn, { kind: 'answered' }>; readonly model: string }
  | { readonly kind: 'failed'; readonly failure: ModelFailure; readonly model: string }
  /** A bound of the run: nothing was sent, and nothing more will be. */
  | { readonly kind: 'out-of-budget'; readonly reason: string }

const attempts = 5
/** For what another try seldom mends. */
const attemptsOnQuota = 2
const firstPauseMs = 1_000
const longestPauseMs = 60_000
/** Whatever a provider wishes. */
const longestWaitMs = 10 * 60_000

/** Whoever has answers: models, or what was kept of them. */
export type Asker = Pick<Asking, 'ask'>

export class Asking {
  readonly #options: AskingOptions
  /** Models that will not answer in this run, and why. */
  readonly #lost = new Map<string, ModelFailure>()
  /** Models that declined once and did the work when they were told what it is for: they are told at once. */
  readonly #toldWhy = new Set<string>()

  constructor(options: AskingOptions) {
    this.#options = options
  }

  /** Asks the models in turn until one answers. */
  async ask(request: ModelRequest, place: CallPlace, signal: AbortSignal): Promise<Asked> {
    let last: Asked | undefined
    for (const model of this.#options.models) {
      const name = model.client.model
      const lost = this.#lost.get(name)
      const asked: Asked =
        lost === undefined
          ? await this.#ask(model, request, place, signal)
          : { kind: 'failed', failure: lost, model: name }
      if (asked.kind !== 'failed' || !isWorthAnother(asked.failure)) return asked
      if (isLasting(asked.failure)) this.#lost.set(name, asked.failure)
      last = asked
    }
    return last ?? { kind: 'failed', failure: { kind: 'unknown-model', message: 'no model is configured' }, model: '' }
  }

  #ask(model: PricedModel, request: ModelRequest, place: CallPlace, signal: AbortSignal): Promise<Asked> {
    return this.#options.isOurWording
      ? this.#withReason(model, request, place, signal)
      : this.#askOne(model, request, place, signal)
  }

  /** What is declined is asked for once more, with what it is for. */
  async #withReason(model: PricedModel, request: ModelRequest, place: CallPlace, signal: AbortSignal): Promise<Asked> {
    const name = model.client.model
    if (!this.#toldWhy.has(name)) {
      const plain = await this.#sorted(model, request, place, signal)
      if (plain.kind !== 'failed' || !isDeclined(plain.failure) || signal.aborted) return plain
      await pause(this.#pauseBefore(1, plain.failure), undefined, { signal }).catch(() => undefined)
    }
    const told = await this.#sorted(model, withReason(request), place, signal)
    if (told.kind === 'answered') this.#toldWhy.add(name)
    return told
  }

  /** An answer without a tool may decline in words that no pattern knows. */
  async #sorted(model: PricedModel, request: ModelRequest, place: CallPlace, signal: AbortSignal): Promise<Asked> {
    const asked = await this.#askOne(model, request, place, signal)
    if (asked.kind !== 'answered' || asked.turn.message.toolCalls.length > 0) return asked
    const { text } = asked.turn.message
    const check = await this.#askOne(model, refusalCheck(text, this.#options.fence), place, signal)
    return saysDeclined(check) ? declined(text, asked.model) : asked
  }

  async #askOne(model: PricedModel, request: ModelRequest, place: CallPlace, signal: AbortSignal): Promise<Asked> {
    const name = model.client.model
    const known = await this.#options.journal.find(name, request, place)
    if (known !== undefined) return { kind: 'answered', turn: known, model: name }
    for (let attempt = 1; ; attempt += 1) {
      const asked = await this.#send(model, request, place, signal)
      if (asked.kind !== 'failed' || attempt >= this.#attemptsAfter(asked.failure) || signal.aborted) return asked
      const waitMs = this.#pauseBefore(attempt, asked.failure)
      // What is asked for tomorrow is not waited for: the work stays to be done.
      if (waitMs > Math.min(longestWaitMs, this.#options.budget.timeLeft?.ms ?? longestWaitMs)) return asked
      if (asked.failure.kind === 'rate-limit') model.turnstile.close(waitMs)
      await pause(waitMs, undefined, { signal }).catch(() => undefined)
    }
  }

  async #send(
    { client, price, turnstile }: PricedModel,
    request: ModelRequest,
    place: CallPlace,
    signal: AbortSignal,
  ): Promise<Asked> {
    const { budget, journal, authorize, now } = this.#options
    const stopped = { kind: 'failed', failure: { kind: 'stopped', message: 'the run was stopped' } } as const
    const leave = await turnstile.enter(signal)
    if (leave === undefined) return { ...stopped, model: client.model }
    try {
      const denial = authorize()
      if (denial !== undefined) {
        return { kind: 'failed', failure: { kind: 'forbidden', message: denial }, model: client.model }
      }
      const estimate = { inputTokens: estimateInput(request), outputTokens: request.maxOutputTokens }
      const reserved = budget.reserve(estimate, price)
      if (reserved.kind === 'refused') return { kind: 'out-of-budget', reason: reserved.reason }
      const startedAt = now()
      // Whatever throws below may have been sent: all of the reservation counts.
      let turn: Turn = { kind: 'failed', failure: { kind: 'network', message: 'it broke off' }, usage: undefined }
      let settled: Settled | undefined
      const { timeLeft } = budget
      const tooLong = timeLeft === undefined ? undefined : AbortSignal.timeout(timeLeft.ms)
      try {
        turn = await client.ask(request, tooLong === undefined ? signal : AbortSignal.any([signal, tooLong]))
      } finally {
        settled = reserved.settle(turn.usage)
      }
      await journal.keep({ model: client.model, request, turn, settled, startedAt, endedAt: now() }, place)
      if (turn.kind === 'failed' && timeLeft !== undefined && tooLong?.aborted === true && !signal.aborted)
        return { kind: 'out-of-budget', reason: timeLeft.refusal.reason }
      return turn.kind === 'answered'
        ? { kind: 'answered', turn, model: client.model }
        : { kind: 'failed', failure: turn.failure, model: client.model }
    } finally {
      leave()
    }
  }

  #attemptsAfter(failure: ModelFailure): number {
    if (failure.kind === 'quota') return attemptsOnQuota
    if (!isPassing(failure)) return 1
    return failure.isRefused === true ? (this.#options.attemptsWhenRefused ?? attempts) : attempts
  }

  /** Doubled each time, half of it by chance, and never less than the provider asks for. */
  #pauseBefore(attempt: number, { retryAfterMs }: ModelFailure): number {
    const full = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1))
    return Math.max(retryAfterMs ?? 0, full / 2 + (full / 2) * this.#options.random())
  }
}

/** Whether another model may answer what this one did not. */
export function isWorthAnother({ kind }: ModelFailure): boolean {
  return kind !== 'stopped' && kind !== 'invalid-request'
}
