// The worker of the next run, loaded while the page is idle. INVARIANT: one worker runs one script; whatever a script does, stopping is
// ending its thread, and nothing of it is left.

import type { Answer, Finished, Order } from '../run/protocol.js'

export type RunAnswer = Finished | { readonly kind: 'stopped' } | { readonly kind: 'lost'; readonly message: string }

export class ScriptRunner {
  readonly #url: URL
  #worker: Worker
  #ready: Promise<void>
  #stop: (() => void) | undefined

  constructor(url: URL) {
    this.#url = url
    const { worker, ready } = startWorker(url)
    this.#worker = worker
    this.#ready = ready
  }

  get isRunning(): boolean {
    return this.#stop !== undefined
  }

  /** Settles once the policy engine is loaded, or with the reason why it cannot be. */
  get ready(): Promise<void> {
    return this.#ready
  }

  async run(order: Order): Promise<RunAnswer> {
    const worker = this.#worker
    const stopped = new Promise<RunAnswer>((resolve) => {
      this.#stop = () => resolve({ kind: 'stopped' })
    })
    try {
      return await Promise.race([this.#answer(worker, order), stopped])
    } finally {
      this.#stop = undefined
      worker.terminate()
      const next = startWorker(this.#url)
      this.#worker = next.worker
      this.#ready = next.ready
    }
  }

  stop(): void {
    this.#stop?.()
  }

  async #answer(worker: Worker, order: Order): Promise<RunAnswer> {
    try {
      await this.#ready
    } catch (error) {
      return { kind: 'lost', message: error instanceof Error ? error.message : 'unknown failure' }
    }
    return new Promise((resolve) => {
      worker.onerror = (event) => resolve({ kind: 'lost', message: event.message })
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind !== 'ready') resolve(data)
      }
      worker.postMessage(order)
    })
  }
}

function startWorker(url: URL): { readonly worker: Worker; readonly ready: Promise<void> } {
  const worker = new Worker(url, { type: 'module' })
  const ready = new Promise<void>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'its program cannot be loaded'))
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'lost') reject(new Error(data.message))
      else resolve()
    }
  })
  // Whoever runs a script hears of it; until then it is no error of the page.
  ready.catch(() => undefined)
  return { worker, ready }
}
