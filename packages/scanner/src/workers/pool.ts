// The worker threads of a hunt. INVARIANT: whatever a file does to a worker (hang, crash, eat memory), the promise of its job ends
// with a value that names it, and the other jobs go on (RE-6).

import type { FileBytes, Job, JobResults, ScannedFile } from './protocol.js'
import { type AnyAnswer, type JobAnswer, type Load, type Task, Thread, type ThreadOptions } from './thread.js'

export interface PoolOptions extends ThreadOptions {
  readonly threads: number
}

interface Waiting {
  readonly task: Task
  readonly finish: (answer: AnyAnswer) => void
}

export class WorkerPool {
  readonly #options: PoolOptions
  readonly #idle: Thread[] = []
  readonly #busy = new Set<Thread>()
  readonly #queue: Waiting[] = []
  #isClosed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Jobs that wait for a thread: what a producer looks at before it makes more. */
  get waiting(): number {
    return this.#queue.length
  }

  get threads(): number {
    return this.#options.threads
  }

  /**
   * Scans files; each ends in exactly one item, unless the run is stopped. A file that the worker does not survive is named, and the
   * rest of the batch is given to another one.
   */
  async scan(files: readonly FileBytes[]): Promise<ScannedFile[]> {
    const items: ScannedFile[] = []
    let rest = files
    while (rest.length > 0) {
      const before = items.length
      const batch = rest
      // Sent as copies: after a crash the rest must still be here.
      const answer = await this.#perform({ kind: 'scan', files: batch }, noLoad, (item) => items.push(item))
      if (answer.kind !== 'failed') break
      const finished = items.length - before
      const lost = batch[finished]
      if (lost !== undefined) items.push(lostFile(lost.path, answer))
      rest = batch.slice(finished + 1)
    }
    return items
  }

  perform<K extends Exclude<Job['kind'], 'scan'>>(
    job: Extract<Job, { kind: K }>,
    load: Load = noLoad,
  ): Promise<JobAnswer<JobResults[K]>> {
    // The worker answers each kind of job with its kind of result.
    return this.#perform(job, load, () => undefined) as Promise<JobAnswer<JobResults[K]>>
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const { finish } of this.#queue.splice(0)) finish({ kind: 'stopped' })
    await Promise.all([...this.#busy, ...this.#idle.splice(0)].map((thread) => thread.stop()))
  }

  #perform(job: Job, load: Load, onItem: Task['onItem']): Promise<AnyAnswer> {
    if (this.#isClosed) return Promise.resolve({ kind: 'stopped' })
    return new Promise((finish) => {
      this.#queue.push({ task: { job, load, onItem }, finish })
      this.#next()
    })
  }

  #next(): void {
    while (this.#queue.length > 0) {
      const thread = this.#freeThread()
      if (thread === undefined) return
      const waiting = this.#queue.shift()
      if (waiting === undefined) return
      this.#busy.add(thread)
      void thread.run(waiting.task).then((answer) => {
        this.#busy.delete(thread)
        if (thread.isUsable) this.#idle.push(thread)
        waiting.finish(answer)
        this.#next()
      })
    }
  }

  #freeThread(): Thread | undefined {
    for (let thread = this.#idle.pop(); thread !== undefined; thread = this.#idle.pop()) {
      if (thread.isUsable) return thread
    }
    return this.#busy.size < this.#options.threads ? new Thread(this.#options) : undefined
  }
}

const noLoad: Load = () => Promise.resolve(undefined)

function lostFile(path: string, { reason, message }: Extract<AnyAnswer, { kind: 'failed' }>): ScannedFile {
  return { path, state: `failed:${reason}`, detail: message, contentHash: '', candidates: [], entryPoints: [] }
}
