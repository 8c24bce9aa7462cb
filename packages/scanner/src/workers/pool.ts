// The worker threads of a hunt. INVARIANT: whatever a file does to a worker (hang, crash, eat memory), the promise of its job ends
// with a value that names it, and the other jobs go on (RE-6).

import type { FileBytes, Job, JobResults, ScanJob, ScannedFile } from './protocol.js'
import {
  type AnyAnswer,
  type JobAnswer,
  type Load,
  type Perform,
  type Task,
  Thread,
  type ThreadOptions,
} from './thread.js'

export interface PoolOptions extends ThreadOptions {
  readonly threads: number
  /** Where the process takes more, threads are given up one after the other, down to two; without it none is. */
  readonly memory?: MemoryBound | undefined
}

/** In bytes. */
export interface MemoryBound {
  readonly most: number
  /** What the process takes now. */
  readonly taken: () => number
}

/** A thread that is given up has compiled its code for nothing: so many are kept, whatever they take. */
const fewestThreads = 2

interface Waiting {
  readonly task: Task
  readonly finish: (answer: AnyAnswer) => void
}

export class WorkerPool {
  readonly #options: PoolOptions
  readonly #idle: Thread[] = []
  readonly #busy = new Set<Thread>()
  readonly #queue: Waiting[] = []
  #mostThreads: number
  /** The end of a thread that was given up: until then nobody knows what is won by it. */
  #ending: Promise<void> | undefined
  #isClosed = false

  constructor(options: PoolOptions) {
    this.#options = options
    this.#mostThreads = options.threads
  }

  /** Starts a thread ahead of the first job, so that it loads while the rest of a run is made ready. */
  prepare(): void {
    if (this.#idle.length + this.#busy.size === 0) this.#idle.push(new Thread(this.#options))
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
      // Sent as a copy: after a crash the rest must still be here.
      const job = scanJob(batch)
      const answer = await this.#perform(job, noLoad, (some) => items.push(...some))
      if (answer.kind !== 'failed') break
      const finished = items.length - before
      // Files before it that were finished and not yet sent are scanned again.
      const lostAt = Math.max(finished, Math.min(Atomics.load(job.underWay, 0), batch.length - 1))
      const lost = batch[lostAt]
      if (lost !== undefined) items.push(lostFile(lost.path, answer))
      rest = batch.filter((_, index) => index >= finished && index !== lostAt)
    }
    return items
  }

  perform<K extends Exclude<Job['kind'], 'scan'>>(
    job: Extract<Job, { kind: K }>,
    load: Load = noLoad,
    call: Perform = noCall,
  ): Promise<JobAnswer<JobResults[K]>> {
    // The worker answers each kind of job with its kind of result.
    return this.#perform(job, load, () => undefined, call) as Promise<JobAnswer<JobResults[K]>>
  }

  /** Gives up the threads that have nothing to do, and what they know: to be called where nothing is analysed for a while. */
  async release(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((thread) => thread.stop()))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const { finish } of this.#queue.splice(0)) finish({ kind: 'stopped' })
    await Promise.all([this.#ending, ...[...this.#busy, ...this.#idle.splice(0)].map((thread) => thread.stop())])
  }

  #perform(job: Job, load: Load, onItems: Task['onItems'], call: Perform = noCall): Promise<AnyAnswer> {
    if (this.#isClosed) return Promise.resolve({ kind: 'stopped' })
    return new Promise((finish) => {
      this.#queue.push({ task: { job, load, call, onItems }, finish })
      this.#next()
    })
  }

  #next(): void {
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      const thread = this.#freeThread(first.task.job)
      if (thread === undefined) return
      const waiting = this.#queue.shift()
      if (waiting === undefined) return
      this.#busy.add(thread)
      void thread.run(waiting.task).then((answer) => {
        this.#busy.delete(thread)
        if (thread.isUsable) this.#keep(thread)
        waiting.finish(answer)
        this.#next()
      })
    }
  }

  #keep(thread: Thread): void {
    const others = this.#busy.size + this.#idle.length
    if (this.#ending !== undefined || others < fewestThreads || !this.#takesTooMuch()) {
      this.#idle.push(thread)
      return
    }
    this.#mostThreads = others
    this.#ending = thread.stop().finally(() => {
      this.#ending = undefined
    })
  }

  #takesTooMuch(): boolean {
    const { memory } = this.#options
    return memory !== undefined && memory.taken() > memory.most
  }

  #freeThread(job: Job): Thread | undefined {
    for (let thread = this.#idle.pop(); thread !== undefined; thread = this.#idle.pop()) {
      if (thread.isUsable) return thread
    }
    if (this.#busy.size >= this.#mostThreads) return undefined
    if (this.#busy.size >= fewestThreads && this.#takesTooMuch()) return undefined
    // A batch takes a few milliseconds and a new thread much longer: only where many wait is one worth its start and its memory.
    const mayWait = job.kind === 'scan' && this.#busy.size > 0 && this.#queue.length <= waitingForThread
    return mayWait ? undefined : new Thread(this.#options)
  }
}

const waitingForThread = 4

function scanJob(files: readonly FileBytes[]): ScanJob {
  const bytes = new Uint8Array(files.reduce((sum, file) => sum + file.bytes.byteLength, 0))
  let start = 0
  for (const file of files) {
    bytes.set(file.bytes, start)
    start += file.bytes.byteLength
  }
  return {
    kind: 'scan',
    files: files.map((file) => ({ path: file.path, length: file.bytes.byteLength })),
    bytes,
    underWay: new Int32Array(new SharedArrayBuffer(4)),
  }
}

const noLoad: Load = () => Promise.resolve(undefined)
const noCall: Perform = () => Promise.resolve({ text: 'nothing can be called', isError: true })

function lostFile(path: string, { reason, message }: Extract<AnyAnswer, { kind: 'failed' }>): ScannedFile {
  return { path, state: `failed:${reason}`, detail: message, contentHash: '', candidates: [], entryPoints: [] }
}
