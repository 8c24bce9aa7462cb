// One worker thread and the job it has. Its listeners stay for its whole life, so that a thread that dies between two jobs is noticed
// too. INVARIANT: a job ends with exactly one answer.

import { Worker } from 'node:worker_threads'
import type { FailureReason } from '@sallyport/findings'
import type {
  Called,
  FileBytes,
  FromWorker,
  Job,
  JobResults,
  LoadedFile,
  LoadRequest,
  ScannedFile,
  ToWorker,
  WorkerSettings,
} from './protocol.js'

export type JobAnswer<T> =
  | { readonly kind: 'done'; readonly result: T }
  | {
      readonly kind: 'failed'
      readonly reason: Extract<FailureReason, 'timeout' | 'crash' | 'limit'>
      readonly message: string
    }
  /** The run ended first: nothing is known about the job. */
  | { readonly kind: 'stopped' }

export type AnyAnswer = JobAnswer<JobResults[keyof JobResults]>

/** Resolves an import of a file that is analysed; the main thread reads it through the guard. */
export type Load = (specifier: string, from: string) => Promise<ReadFile | undefined>

interface ReadFile extends FileBytes {
  readonly contentHash: string
}

/** Performs what a script asks for; `input` is JSON. */
export type Perform = (name: string, input: string) => Promise<Called>

export interface Task {
  readonly job: Job
  readonly load: Load
  readonly call: Perform
  readonly onItems: (items: readonly ScannedFile[]) => void
}

export interface ThreadOptions {
  readonly url: URL
  readonly settings: WorkerSettings
  /** A file that takes longer is given up, at the latest after twice that time, and the thread with it. */
  readonly fileTimeoutMs: number
}

const maxOldGenerationSizeMb = 1024
const stackSizeMb = 8
/** Bytes of files that a worker keeps for jobs to come. */
const mostKept = 4 * 1024 * 1024

export class Thread {
  readonly #worker: Worker
  readonly #fileTimeoutMs: number
  /** By path: the content of the files that the worker keeps. */
  readonly #kept = new Map<string, string>()
  #keptBytes = 0
  #isUsable = true
  #current: { readonly task: Task; readonly finish: (answer: AnyAnswer) => void } | undefined
  #timer: NodeJS.Timeout | undefined

  constructor({ url, settings, fileTimeoutMs }: ThreadOptions) {
    this.#fileTimeoutMs = fileTimeoutMs
    this.#worker = new Worker(url, {
      workerData: settings,
      env: {},
      stdin: false,
      resourceLimits: { maxOldGenerationSizeMb, stackSizeMb },
    })
    this.#worker.on('message', (message: FromWorker) => this.#hear(message))
    this.#worker.on('error', (error: Error & { code?: string }) => {
      const reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'limit' : 'crash'
      this.#die({ kind: 'failed', reason, message: error.message })
    })
    this.#worker.on('exit', () => this.#die({ kind: 'failed', reason: 'crash', message: 'the worker ended' }))
  }

  get isUsable(): boolean {
    return this.#isUsable
  }

  run(task: Task): Promise<AnyAnswer> {
    return new Promise((finish) => {
      this.#current = { task, finish }
      this.#watch()
      this.#worker.postMessage({ kind: 'job', job: task.job } satisfies ToWorker)
    })
  }

  /** Ends the thread, and its job without an answer of its own. */
  async stop(): Promise<void> {
    this.#die({ kind: 'stopped' })
    await this.#worker.terminate()
  }

  #hear(message: FromWorker): void {
    const current = this.#current
    if (current === undefined) return
    this.#watch()
    if (message.kind === 'items') current.task.onItems(message.items)
    else if (message.kind === 'load') void this.#load(current.task, message.requests)
    else if (message.kind === 'call') void this.#call(current.task, message)
    else if (message.kind === 'done') this.#finish({ kind: 'done', result: message.result })
    else this.#finish({ kind: 'failed', reason: 'crash', message: message.message })
  }

  async #load({ load }: Task, requests: readonly LoadRequest[]): Promise<void> {
    const files = await Promise.all(requests.map(({ specifier, from }) => load(specifier, from).catch(() => undefined)))
    if (!this.#isUsable) return
    const answers = requests.map(({ request }, index) => {
      const file = files[index]
      return { request, file: file === undefined ? undefined : this.#told(file) }
    })
    this.#worker.postMessage({ kind: 'loaded', answers } satisfies ToWorker)
  }

  /** Most files are asked for by many others: each was read anew, but is sent once. */
  #told({ path, bytes, contentHash }: ReadFile): LoadedFile {
    if (this.#kept.get(path) === contentHash) return { path }
    const isFirst = this.#keptBytes + bytes.byteLength > mostKept
    if (isFirst) {
      this.#kept.clear()
      this.#keptBytes = 0
    }
    this.#kept.set(path, contentHash)
    this.#keptBytes += bytes.byteLength
    return isFirst ? { path, bytes, isFirst } : { path, bytes }
  }

  /** The answer is there before the worker wakes. */
  async #call({ job, call }: Task, { name, input }: Extract<FromWorker, { kind: 'call' }>): Promise<void> {
    // The worker sleeps meanwhile: that is no time of its own.
    clearTimeout(this.#timer)
    const called = await call(name, input).catch((error: unknown): Called => {
      return { text: error instanceof Error ? error.message : 'unknown failure', isError: true }
    })
    if (!this.#isUsable || job.kind !== 'script') return
    this.#watch()
    this.#worker.postMessage({ kind: 'called', called } satisfies ToWorker)
    Atomics.add(job.signal, 0, 1)
    Atomics.notify(job.signal, 0)
  }

  /** A file's time begins anew with every sign of life: a message, or another file of the batch being under way. */
  #watch(): void {
    clearTimeout(this.#timer)
    const file = this.#underWay()
    this.#timer = setTimeout(() => {
      if (this.#underWay() !== file) {
        this.#watch()
        return
      }
      this.#die({ kind: 'failed', reason: 'timeout', message: 'it took too long' })
      void this.#worker.terminate()
    }, this.#fileTimeoutMs)
  }

  #underWay(): number {
    const job = this.#current?.task.job
    return job?.kind === 'scan' ? Atomics.load(job.underWay, 0) : 0
  }

  #die(answer: AnyAnswer): void {
    this.#isUsable = false
    this.#finish(answer)
  }

  #finish(answer: AnyAnswer): void {
    clearTimeout(this.#timer)
    const current = this.#current
    this.#current = undefined
    current?.finish(answer)
  }
}
