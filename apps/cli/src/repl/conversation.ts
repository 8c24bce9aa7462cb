// The terminal's end of the interpreter's thread: one question at a time, and what it prints meanwhile.

import { Worker } from 'node:worker_threads'
import type { Message, Question, ReplWorkerSettings } from './protocol.js'

export type Reply = Exclude<Message, { readonly kind: 'output' }> | { readonly kind: 'lost'; readonly reason: string }

export class Conversation {
  readonly #url: URL
  readonly #onOutput: (line: string) => void
  readonly #stop = new Int32Array(new SharedArrayBuffer(4))
  #worker: Worker | undefined
  #isBusy = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(url: URL, onOutput: (line: string) => void) {
    this.#url = url
    this.#onOutput = onOutput
  }

  /** Whether a question stands. */
  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Ends the entry that runs; it comes back as a failure. */
  stop(): void {
    Atomics.store(this.#stop, 0, 1)
    Atomics.notify(this.#stop, 0)
  }

  /** A thread that is lost, out of memory say, is started anew at the next question: it remembers nothing. */
  ask(question: Question): Promise<Reply> {
    const reply = this.#last.then(() => this.#ask(question))
    this.#last = reply
    return reply
  }

  async #ask(question: Question): Promise<Reply> {
    this.#isBusy = true
    Atomics.store(this.#stop, 0, 0)
    this.#worker ??= this.#start()
    try {
      return await this.#exchange(this.#worker, question)
    } finally {
      this.#isBusy = false
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const workerData: ReplWorkerSettings = { stop: this.#stop }
    return new Worker(this.#url, { workerData, env: {}, stdin: false, resourceLimits: { stackSizeMb: 8 } })
  }

  #exchange(worker: Worker, question: Question): Promise<Reply> {
    return new Promise((resolve) => {
      const settle = (reply: Reply): void => {
        worker.off('message', hear).off('error', fail).off('exit', end)
        if (reply.kind === 'lost') this.#worker = undefined
        resolve(reply)
      }
      const hear = (message: Message): void =>
        message.kind === 'output' ? this.#onOutput(message.line) : settle(message)
      const fail = (error: Error): void => settle({ kind: 'lost', reason: error.message })
      const end = (): void => settle({ kind: 'lost', reason: 'its thread ended' })
      worker.on('message', hear).on('error', fail).on('exit', end)
      worker.postMessage(question)
    })
  }
}
