// The worker: engine, guard and Cedar in one thread, so that a busy script never keeps the main thread from hearing a signal.
// For one script the main thread brings the compiled policy engine with the order; a worker that stays has its own.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { type CompiledEngine, loadCedar } from '@sallyport/policy'
import { freezeIntrinsics } from './intrinsics.js'
import { performOrder } from './perform-order.js'
import type { RunOrder, WorkerAnswer } from './protocol.js'

export interface WorkerSettings {
  /** One script and no more: the policy engine is not worth optimising. */
  readonly isOneShot: boolean
}

/** Beside this file, in the packages and in the bundle alike. */
const programs = {
  sideWorkerUrl: new URL('./side-worker.js', import.meta.url),
  programLauncherUrl: new URL('./program-launcher.js', import.meta.url),
}

if (parentPort !== null) serve(parentPort, workerData as WorkerSettings)

function serve(channel: MessagePort, { isOneShot }: WorkerSettings): void {
  const brought = isOneShot ? deferred<CompiledEngine | undefined>() : undefined
  const cedar = loadCedar({ tierUp: !isOneShot, engine: brought?.promise })
  channel.on('message', (order: RunOrder) => {
    brought?.resolve(order.policyEngine)
    cedar
      .then((engine) => {
        freezeIntrinsics()
        channel.postMessage(performOrder(engine, order, programs))
      })
      .catch((error: unknown) => {
        const message = error instanceof Error ? (error.stack ?? error.message) : 'unknown failure'
        channel.postMessage({ kind: 'defect', message } satisfies WorkerAnswer)
      })
  })
}

interface Deferred<Value> {
  readonly promise: Promise<Value>
  resolve(value: Value): void
}

function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}
