// The main thread's side of a run: starts the worker, reads the inputs meanwhile, hears signals, and ends what does not end.

import { Worker } from 'node:worker_threads'
import type { Source } from '@sallyport/diagnostics'
import type { LearnedPolicy } from '@sallyport/policy'
import { inputLimits, type Limits } from '../limits.js'
import { endChildren } from '../platform/children.js'
import { closeInherited } from '../platform/inherited.js'
import type { RunResult } from '../result.js'
import { InputError, loadInput } from './input-loader.js'
import { pendingCheck } from './policy-check.js'
import { interruptNumber, type RunOrder, type StartFailure, signalNames, type WorkerAnswer } from './protocol.js'
import type { WorkerSettings } from './worker.js'

export interface LaunchOptions {
  readonly scriptPath: string
  /** A path, or the policy itself. */
  readonly policyPath: string | Source
  readonly argumentsPath: string | undefined
  readonly order: Omit<RunOrder, 'script' | 'policy' | 'scriptArguments' | 'flags'>
  /** The worker's bundle. */
  readonly workerUrl: URL
  /** One that was started already, by {@link startWorker} with the same limits. */
  readonly worker?: Worker | undefined
  /** How long a script may go on after SIGTERM; after SIGINT it ends at once. */
  readonly terminationGraceMs: number
}

/** How a launch ended, with the texts that were read, for code frames. */
export type LaunchResult =
  | {
      readonly kind: 'result'
      readonly result: RunResult
      readonly warnings: readonly string[]
      readonly learned?: LearnedPolicy
      readonly script: Source
    }
  | { readonly kind: 'input-failure'; readonly error: InputError }
  | { readonly kind: 'start-failure'; readonly failure: StartFailure }
  /** The worker died or had to be ended: there is no result of the script. */
  | { readonly kind: 'lost'; readonly reason: 'memory' | 'deadline' | 'signal' | 'defect'; readonly message: string }

/** How long after its deadline, or after a signal, a worker that does not answer is ended. */
const patienceMs = 5_000
/** A check keeps this thread from hearing signals, so a policy that takes long is left to the worker; in UTF-16 units. */
const maxCheckedAhead = 20_000
const megabyte = 1024 * 1024
/** Scripts recurse, and a decision in their depth needs half a megabyte of its own: too little stack would be a denial of everything. */
const stackSizeMb = 16
/** Scripts allocate much that dies at once: room for it saves collections. */
const maxYoungGenerationSizeMb = 64
/** What engine, policy and guard take beside the script's own values. */
const baseHeapMb = 512

export async function launchRun(options: LaunchOptions): Promise<LaunchResult> {
  const worker = options.worker ?? startWorker(options.workerUrl, options.order.limits, true)
  worker.ref()
  const flags = new Int32Array(new SharedArrayBuffer(4))
  try {
    const inputs = await readInputs(options)
    if (inputs instanceof InputError) return { kind: 'input-failure', error: inputs }
    const order = { ...options.order, ...inputs, flags }
    const answer = await performAhead(worker, order, options.terminationGraceMs)
    if (answer.kind === 'result') return { ...answer, script: inputs.script }
    if (answer.kind === 'defect') return { kind: 'lost', reason: 'defect', message: answer.message }
    return answer
  } finally {
    void worker.terminate()
  }
}

/** While the worker loads its program this thread compiles the policy engine and checks the policy. */
async function performAhead(worker: Worker, order: RunOrder, terminationGraceMs: number): Promise<WorkerAnswer | Lost> {
  const { compileAhead, checkAhead } = await import('./policy-ahead.js')
  const policyEngine = await compileAhead()
  if (order.policyMode !== 'strict' || order.policy.text.length > maxCheckedAhead)
    return await superviseRun(worker, { ...order, policyEngine }, terminationGraceMs)
  const policyCheck = pendingCheck()
  const answer = superviseRun(worker, { ...order, policyEngine, policyCheck }, terminationGraceMs)
  await checkAhead(order.policy, policyEngine, policyCheck)
  return await answer
}

export function startWorker(url: URL, limits: Limits, isOneShot: boolean): Worker {
  closeInherited()
  return new Worker(url, {
    workerData: { isOneShot } satisfies WorkerSettings,
    env: {},
    stdin: false,
    resourceLimits: {
      maxOldGenerationSizeMb: baseHeapMb + (2 * limits.script.maxMemoryBytes) / megabyte,
      stackSizeMb,
      maxYoungGenerationSizeMb,
    },
  })
}

type Inputs = Pick<RunOrder, 'script' | 'policy' | 'scriptArguments'>

/** Reads in Rex's order, so that the first complaint is the same. */
async function readInputs({ scriptPath, policyPath, argumentsPath }: LaunchOptions): Promise<Inputs | InputError> {
  try {
    return {
      script: await loadInput(scriptPath, 'script file', inputLimits.script),
      policy:
        typeof policyPath === 'string' ? await loadInput(policyPath, 'policy file', inputLimits.policy) : policyPath,
      scriptArguments:
        argumentsPath === undefined
          ? undefined
          : await loadInput(argumentsPath, 'script arguments file', inputLimits.arguments),
    }
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** How an order ended that got no answer of its own. */
export interface Lost {
  readonly kind: 'lost'
  readonly reason: 'memory' | 'deadline' | 'signal'
  readonly message: string
}

/** Hears the process's signals while an order runs. */
async function superviseRun(worker: Worker, order: RunOrder, terminationGraceMs: number): Promise<WorkerAnswer | Lost> {
  const stop = new AbortController()
  const onInterrupt = (): void => stop.abort('SIGINT')
  const onTerminate = (): void => {
    setTimeout(() => stop.abort('SIGTERM'), terminationGraceMs).unref()
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onTerminate)
  try {
    return await performInWorker(worker, order, stop.signal)
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onTerminate)
  }
}

/** Sends an order and waits for its answer, the deadline, the worker's death, or `stop` with the name of a signal as its reason. */
export function performInWorker(worker: Worker, order: RunOrder, stop: AbortSignal): Promise<WorkerAnswer | Lost> {
  return new Promise((resolve) => {
    const timers: NodeJS.Timeout[] = []
    const later = (delayMs: number, act: () => void): void => {
      timers.push(setTimeout(act, delayMs))
    }
    const finish = (answer: WorkerAnswer | Lost): void => {
      for (const timer of timers) clearTimeout(timer)
      stop.removeEventListener('abort', onStop)
      worker.off('message', finish)
      worker.off('error', onError)
      worker.off('exit', onExit)
      resolve(answer)
    }
    const onStop = (): void => {
      const name = String(stop.reason)
      Atomics.compareExchange(order.flags, 0, 0, signalNumber(name))
      Atomics.notify(order.flags, 0)
      // The thread may be waiting for a program.
      endChildren()
      later(patienceMs, () => finish({ kind: 'lost', reason: 'signal', message: `ended by ${name}` }))
    }
    const onError = (error: Error & { code?: string }): void => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (isMemory) finish({ kind: 'lost', reason: 'memory', message: 'the script used more memory than it may' })
      else finish({ kind: 'defect', message: error.stack ?? error.message })
    }
    const onExit = (): void => finish({ kind: 'defect', message: 'the worker ended without an answer' })
    stop.addEventListener('abort', onStop)
    worker.on('message', finish)
    worker.on('error', onError)
    worker.on('exit', onExit)
    later(order.limits.script.maxMilliseconds + patienceMs, () => {
      endChildren()
      finish({ kind: 'lost', reason: 'deadline', message: 'the time limit passed and the script did not end' })
    })
    worker.postMessage(order)
    if (stop.aborted) onStop()
  })
}

/** The flag for a signal's name; any other reason to stop counts as an interruption. */
function signalNumber(name: string): number {
  for (const [number, known] of signalNames) if (known === name) return number
  return interruptNumber
}
