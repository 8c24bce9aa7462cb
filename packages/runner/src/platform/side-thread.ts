// A second thread for what Node can only wait for with events: started when it is first needed, asked one task at a time, ended
// with the run. INVARIANT: every wait ends, by its deadline or by what ends the run; a thread that was left at work is ended.

import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { OperationError } from '../operation-error.js'
import { elsewhere } from './elsewhere.js'
import type { SideAnswer, SideOrder, SideTaskName, SideTasks, SideWorkerSettings } from './side/protocol.js'

export interface SideWait {
  readonly timeoutMs: number
  /** Called while it waits, several times a second: throws when the run has to end. */
  readonly watch: () => void
}

/** A task that failed, or that did not end in time (`ETIMEDOUT`); `code` says how. */
export class SideFailure extends Error {
  readonly code: string

  constructor(code: string) {
    super(`the task failed: ${code}`)
    this.name = 'SideFailure'
    this.code = code
  }
}

interface Started {
  readonly worker: Worker
  readonly port: MessagePort
  readonly signal: Int32Array
}

const sliceMs = 50
const maxOldGenerationSizeMb = 256
const stackSizeMb = 4

export class SideThread {
  readonly #url: URL | undefined
  #started: Started | undefined
  #sent = 0

  /** `url` is the thread's own bundle; without one nothing can be asked of it. */
  constructor(url: URL | undefined) {
    this.#url = url
  }

  /** Sends a task and sleeps until its answer. What the task may contact was asked of the policy before. */
  perform<Name extends SideTaskName>(
    name: Name,
    input: SideTasks[Name]['input'],
    wait: SideWait,
  ): SideTasks[Name]['output'] {
    // It has its own place; and a thread that is made elsewhere would stay there for good.
    if (elsewhere() !== undefined)
      throw unsupported('the network is not contacted from the namespaces of another process')
    const started = this.#start()
    this.#sent += 1
    started.port.postMessage({ number: this.#sent, name, input } satisfies SideOrder)
    const answer = this.#await(started, wait)
    if (answer.number !== this.#sent) throw new Error('the side thread answered what nobody asked')
    if ('code' in answer) throw new SideFailure(answer.code)
    return answer.output as SideTasks[Name]['output']
  }

  /** The thread, and all that it holds open. */
  end(): void {
    const started = this.#started
    this.#started = undefined
    if (started === undefined) return
    started.port.close()
    void started.worker.terminate()
  }

  #start(): Started {
    if (this.#started !== undefined) return this.#started
    if (this.#url === undefined) throw unsupported('this program was set up without the network')
    const { port1: port, port2 } = new MessageChannel()
    const signal = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(this.#url, {
      workerData: { port: port2, signal } satisfies SideWorkerSettings,
      transferList: [port2],
      env: {},
      stdin: false,
      resourceLimits: { maxOldGenerationSizeMb, stackSizeMb },
    })
    // Heard only when this thread has turned back to its events; until then the deadline ends the wait.
    const started = { worker, port, signal }
    worker.on('error', () => {
      if (this.#started === started) this.end()
    })
    worker.unref()
    this.#started = started
    return started
  }

  #await({ port, signal }: Started, { timeoutMs, watch }: SideWait): SideAnswer {
    const ends = performance.now() + timeoutMs
    try {
      for (;;) {
        const seen = Atomics.load(signal, 0)
        const received = receiveMessageOnPort(port)
        if (received !== undefined) return received.message as SideAnswer
        const left = ends - performance.now()
        if (left <= 0) throw new SideFailure('ETIMEDOUT')
        watch()
        Atomics.wait(signal, 0, seen, Math.min(sliceMs, left))
      }
    } catch (error) {
      this.end()
      throw error
    }
  }
}

function unsupported(reason: string): OperationError {
  const message = `Unsupported Operation error: ${reason}`
  return new OperationError('UnsupportedOperationError', message, { reason: 'system' })
}
