// How many requests of a run are with one provider at once, how many begin in a minute, and a door that closes for everybody when the
// provider asks for a pause.

import PQueue from 'p-queue'

export interface TurnstileOptions {
  readonly concurrency: number
  readonly requestsPerMinute: number | undefined
}

export class Turnstile {
  readonly #queue: PQueue
  #opensAt = 0
  #timer: NodeJS.Timeout | undefined

  constructor({ concurrency, requestsPerMinute }: TurnstileOptions) {
    this.#queue = new PQueue({
      concurrency,
      ...(requestsPerMinute === undefined ? {} : { interval: 60_000, intervalCap: requestsPerMinute }),
    })
  }

  /** Waits for its turn; gives what must be called at the end, or nothing where the wait was given up. */
  enter(signal: AbortSignal): Promise<(() => void) | undefined> {
    return new Promise((resolve) => {
      const turn = () =>
        new Promise<void>((leave) => {
          resolve(leave)
        })
      this.#queue.add(turn, { signal }).catch(() => resolve(undefined))
    })
  }

  /** Lets nobody through for so long. */
  close(milliseconds: number): void {
    const opensAt = Date.now() + milliseconds
    if (opensAt <= this.#opensAt) return
    this.#opensAt = opensAt
    this.#queue.pause()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#queue.start(), milliseconds)
    this.#timer.unref()
  }
}
