// What a run may spend. INVARIANT: nothing is sent that was not reserved at its highest possible cost, and what was reserved but not
// spent comes back when the call ends, however it ends; so the sum of spent and reserved never passes a bound (AG-7). Of a call whose
// tokens nobody told, nothing comes back. Money is counted in whole billionths of a dollar.

import type { ToldUsage, Usage } from './model-client.js'
import type { Price } from './model-settings.js'
import { nanoUsdInUsd, nanoUsdOf } from './prices.js'

export interface BudgetLimits {
  readonly maxUsd: number | undefined
  /** Input and output together. */
  readonly maxTokens: number | undefined
  /** From the run's start. */
  readonly maxMinutes: number | undefined
}

export interface Spent {
  readonly usd: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly calls: number
}

export interface CallEstimate {
  readonly inputTokens: number
  readonly outputTokens: number
}

export type Reserved =
  | { readonly kind: 'reserved'; readonly settle: (usage: ToldUsage) => Settled }
  | { readonly kind: 'refused'; readonly bound: 'usd' | 'tokens' | 'minutes'; readonly reason: string }

/** What a call counts as. */
export interface Settled {
  readonly usage: Usage
  readonly nanoUsd: number
}

export class Budget {
  readonly #limits: BudgetLimits
  readonly #now: () => number
  readonly #startedAt: number
  #reservedNanoUsd = 0
  #reservedTokens = 0
  #nanoUsd = 0
  #inputTokens = 0
  #outputTokens = 0
  #calls = 0

  constructor(limits: BudgetLimits, now: () => number) {
    this.#limits = limits
    this.#now = now
    this.#startedAt = now()
  }

  get spent(): Spent {
    return {
      usd: this.#nanoUsd / nanoUsdInUsd,
      inputTokens: this.#inputTokens,
      outputTokens: this.#outputTokens,
      calls: this.#calls,
    }
  }

  /** Milliseconds that a call may still take: nothing begins after the run's time, and what is under way has a little longer. */
  get timeLeft(): { readonly ms: number; readonly refusal: Extract<Reserved, { kind: 'refused' }> } | undefined {
    const { maxMinutes } = this.#limits
    if (maxMinutes === undefined) return undefined
    const wholeMs = maxMinutes * 60_000
    const ms = this.#startedAt + wholeMs + Math.min(longestGraceMs, wholeMs / 10) - this.#now()
    return { ms: Math.min(longestTimerMs, Math.max(0, ms)), refusal: timeIsOver(maxMinutes) }
  }

  /** Sets the highest cost of a call apart, or says which bound it would pass. */
  reserve({ inputTokens, outputTokens }: CallEstimate, price: Price): Reserved {
    const highest = { ...price, input: Math.max(price.input, price.cacheWrite ?? price.input * 1.25) }
    const whole: Usage = { inputTokens, outputTokens, cachedInputTokens: 0, cacheWriteTokens: 0 }
    const nanoUsd = nanoUsdOf(highest, whole)
    const tokens = inputTokens + outputTokens
    const refusal = this.#refusal(nanoUsd, tokens)
    if (refusal !== undefined) return refusal
    this.#reservedNanoUsd += nanoUsd
    this.#reservedTokens += tokens
    let isSettled = false
    return {
      kind: 'reserved',
      settle: (usage) => {
        if (isSettled) throw new Error('a reservation was settled twice')
        isSettled = true
        this.#reservedNanoUsd -= nanoUsd
        this.#reservedTokens -= tokens
        return this.#spend(
          usage === undefined ? { usage: whole, nanoUsd } : { usage, nanoUsd: nanoUsdOf(price, usage) },
        )
      },
    }
  }

  #spend(settled: Settled): Settled {
    this.#nanoUsd += settled.nanoUsd
    this.#inputTokens += settled.usage.inputTokens
    this.#outputTokens += settled.usage.outputTokens
    this.#calls += 1
    return settled
  }

  #refusal(nanoUsd: number, tokens: number): Reserved | undefined {
    const { maxUsd, maxTokens, maxMinutes } = this.#limits
    if (maxUsd !== undefined && this.#nanoUsd + this.#reservedNanoUsd + nanoUsd > maxUsd * nanoUsdInUsd) {
      return { kind: 'refused', bound: 'usd', reason: `the next call could pass --max-usd ${maxUsd}` }
    }
    if (maxTokens !== undefined && this.#inputTokens + this.#outputTokens + this.#reservedTokens + tokens > maxTokens) {
      return { kind: 'refused', bound: 'tokens', reason: `the next call could pass --max-tokens ${maxTokens}` }
    }
    if (maxMinutes !== undefined && this.#now() >= this.#startedAt + maxMinutes * 60_000) return timeIsOver(maxMinutes)
    return undefined
  }
}

const longestGraceMs = 60_000
/** What a timer of the system can wait. */
const longestTimerMs = 2 ** 31 - 1

function timeIsOver(maxMinutes: number): Extract<Reserved, { kind: 'refused' }> {
  return { kind: 'refused', bound: 'minutes', reason: `--max-minutes ${maxMinutes} are over` }
}
